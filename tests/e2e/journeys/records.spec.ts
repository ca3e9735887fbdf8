//! Several linked records: choosing one, linking another, and unlinking one, after which nothing of it is left.

import type { Page } from '@playwright/test';

import type { Fault } from '../fixtures/injected.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Records } from '../screens/records.ts';
import { Summary } from '../screens/summary.ts';
import { Api, type Landlord } from './api.ts';

const UNLINKING = { method: 'DELETE', path: /\/landlords\/[^/]+$/ };

/** Two records on one account, and the summary of the first. */
async function two(page: Page, address: string, demo: Demo, url: string): Promise<[Landlord, Landlord]> {
  await demo.linkAll(demo.withTenants(12));
  const [first, second] = await new Api(page.request, url).landlords();
  if (first === undefined || second === undefined) throw new Error('two records are linked');
  await page.goto(address);
  await new Summary(page).ready();
  return [first, second];
}

const payee = (page: Page) => page.locator('.lp-payee');
const app = (page: Page) => page.locator('.lp-app');

test('each record has a summary and payments of its own', async ({ page, entry, demo, portal }) => {
  const api = new Api(page.request, portal.url);
  const [first, second] = await two(page, entry, demo, portal.url);
  const [records, summary, payments] = [new Records(page), new Summary(page), new Payments(page)];
  const london = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  for (const { creditor_reference: reference, name, linked_at } of [first, second]) {
    await expect(records.record(reference)).toContainText(name);
    await expect(records.record(reference)).toContainText(`Linked on ${london.format(new Date(linked_at))}`);
  }
  await expect(payee(page)).toContainText(first.creditor_reference);
  await expect(records.shown).toContainText(first.creditor_reference);

  for (const { id, creditor_reference: reference } of [second, first]) {
    await records.choose(reference).click();
    await expect(payee(page)).toContainText(reference);
    await expect(summary.heading).toBeFocused();
    await expect(records.shown).toContainText(reference);
    await summary.viewAll.click();
    await payments.ready();
    const listed = await payments.rows.locator('th .lp-reference').allTextContents();
    expect(listed).toEqual((await api.payments(id)).map((it) => it.reference));
    await page.getByRole('link', { name: 'Summary', exact: true }).click();
    await expect(payee(page)).toContainText(reference);
  }
});

test('a download goes on while another record is chosen', async ({ page, entry, demo, portal }) => {
  const [, second] = await two(page, entry, demo, portal.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/lines', async (route) => {
    await held;
    await route.continue();
  });
  const coming = page.waitForEvent('download', { timeout: 30_000 });
  await new Summary(page).latest.getByRole('button', { name: /Download CSV/ }).click();
  await new Records(page).choose(second.creditor_reference).click();
  await expect(payee(page)).toContainText(second.creditor_reference);
  release();
  await coming;
});

test('another record is linked by the questions, and shown', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(12);
  const [other] = account.others;
  if (other === undefined) throw new Error('this landlord has another record');
  await demo.link(account);
  await page.goto(entry);
  const [records, summary, linking] = [new Records(page), new Summary(page), new Linking(page)];
  await summary.ready();
  await expect(records.choice).toHaveCount(0);

  await test.step('and one can go back without', async () => {
    await records.linkAnother.click();
    await expect(records.linkingAnother).toBeFocused();
    await page.getByRole('link', { name: 'Summary', exact: true }).click();
    await summary.ready();
  });

  await records.linkAnother.click();
  await expect(records.linkingAnother).toBeVisible();
  await linking.proceed.click();
  await linking.answer(account);
  await linking.proceed.click();
  // What is linked already is told, and is not linked twice.
  await expect(page.getByRole('alert')).toContainText('already linked to your account');
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await records.linkAnother.click();
  await linking.proceed.click();
  await linking.answer(other);
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
  await expect(payee(page)).toContainText(other.creditor_reference);
  await expect(records.shown).toContainText(other.creditor_reference);
  await expect(records.all).toHaveCount(2);
  const linked = await new Api(page.request, portal.url).landlords();
  expect(linked.map((it) => it.creditor_reference)).toContain(other.creditor_reference);
});

test('while linking is locked, what is linked can be seen', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const body = JSON.stringify({ type: 'urn:landlord-payments:problem:locked', locked_until: '2030-01-01T12:00:00Z' });
  const headers = { 'content-type': 'application/problem+json' };
  injected.on({ path: /\/link\/questions$/ }, { replace: { status: 429, headers, body } });
  await page.goto(`${injected.url}${entry}`);
  await new Records(page).linkAnother.click();
  await expect(new Linking(page).locked).toBeFocused();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await new Summary(page).ready();
});

test('a record is unlinked by the keyboard alone, not without being asked, and another is shown', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const [first, second] = await two(page, entry, demo, portal.url);
  const records = new Records(page);
  const api = new Api(page.request, portal.url);
  await records.unlink(first.creditor_reference).focus();

  await test.step('Escape and the safe answer leave it linked', async () => {
    for (const leave of ['Escape', 'Enter']) {
      await page.keyboard.press('Enter');
      await expect(records.question).toBeVisible();
      await expect(records.question).toContainText(first.creditor_reference);
      await expect(records.question).toContainText('The payments themselves go on');
      await expect(records.no).toBeFocused();
      await page.keyboard.press(leave);
      await expect(records.question).toBeHidden();
      await expect(records.asked).toHaveCount(0);
      await expect(records.unlink(first.creditor_reference)).toBeFocused();
    }
    expect(await api.landlords()).toHaveLength(2);
  });

  await page.keyboard.press('Enter');
  await expect(records.no).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(records.yes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(records.gone).toBeFocused();
  await expect(payee(page)).toContainText(second.creditor_reference);
  await expect(records.all).toHaveCount(1);
  await expect(records.choice).toHaveCount(0);
  await expect(app(page)).not.toContainText(first.creditor_reference);
  expect((await api.landlords()).map(({ id }) => id)).toEqual([second.id]);
});

test('a record that is not shown is unlinked, and what is shown stays', async ({ page, entry, demo, portal }) => {
  const [first, second] = await two(page, entry, demo, portal.url);
  const records = new Records(page);
  await records.choose(second.creditor_reference).click();
  await expect(payee(page)).toContainText(second.creditor_reference);
  await records.undo(first.creditor_reference);
  await expect(records.gone).toBeFocused();
  await expect(payee(page)).toContainText(second.creditor_reference);
  await expect(app(page)).not.toContainText(first.creditor_reference);
});

test('the last record leads to linking, where it can be linked again', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(1);
  await demo.link(account);
  const api = new Api(page.request, portal.url);
  const { name, creditor_reference: reference } = await api.summary();
  await page.goto(entry);
  await new Summary(page).ready();
  const [records, linking] = [new Records(page), new Linking(page)];
  await records.undo(reference);
  await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  await expect(records.gone).toBeFocused();
  await expect(app(page)).not.toContainText(name);
  await expect(app(page)).not.toContainText(reference);
  expect(await api.landlords()).toEqual([]);
  await linking.begin();
  await linking.asked(account.answers[0]?.label ?? '');
  await expect(records.gone).toHaveCount(0);
  await linking.answer(account);
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
  await expect(payee(page)).toContainText(reference);
});

test('nothing is left of an unlinked record: no download, no filter, no remembered answer', async ({
  page,
  entry,
  demo,
  injected,
  portal,
}) => {
  const [first] = await two(page, `${injected.url}${entry}`, demo, portal.url);
  const [records, summary, payments] = [new Records(page), new Summary(page), new Payments(page)];
  await summary.viewAll.click();
  await payments.ready();
  await payments.narrow({ status: 'Cancelled' });
  await expect(payments.clear).toBeVisible();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await summary.ready();
  const asked = { method: 'GET', path: `/api/landlord/v1/landlords/${first.id}` };
  const tags = () => injected.seen.filter((it) => it.path === asked.path).map((it) => it.headers['if-none-match']);
  expect(tags().at(-1), 'the control: answers are remembered').toBeDefined();

  let saved = 0;
  page.on('download', () => (saved += 1));
  injected.on({ path: /\/lines$/ }, { delay: 2_000 });
  await summary.latest.getByRole('button', { name: /Download CSV/ }).click();
  await expect.poll(() => injected.count({ path: /\/lines$/ })).toBe(1);
  await records.undo(first.creditor_reference);
  await expect(records.gone).toBeFocused();
  await expect.poll(() => injected.cancelled({ path: /\/lines$/ })).toBe(1);
  await page.waitForTimeout(2_500);
  expect(saved).toBe(0);
  await summary.viewAll.click();
  await payments.ready();
  await expect(payments.clear).toHaveCount(0);

  // Linked again, it is read anew.
  injected.clear();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await records.linkAnother.click();
  const linking = new Linking(page);
  await linking.proceed.click();
  await linking.answer(demo.withTenants(12));
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
  await summary.ready();
  expect(tags()[0]).toBeUndefined();
});

test('it is seen to be under way, and is asked for once', async ({ page, entry, demo, injected, portal }) => {
  const [first, second] = await two(page, `${injected.url}${entry}`, demo, portal.url);
  const records = new Records(page);
  injected.on(UNLINKING, { delay: 1_500 });
  await records.undo(first.creditor_reference);
  const button = records.unlink(first.creditor_reference);
  await expect(button).toHaveText(/^Unlinking/);
  await expect(page.getByRole('status').filter({ hasText: `Unlinking ${first.name}` })).toBeAttached();
  await expect(records.unlink(second.creditor_reference)).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  await expect(records.question).toBeHidden();
  await expect(records.gone).toBeFocused();
  expect(injected.count(UNLINKING)).toBe(1);
});

const REFUSED = 'The record was not unlinked';
const IN_DOUBT = 'We do not know whether the record was unlinked';
const problem = (type: string, status: number): Fault => ({
  replace: {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '20' },
    body: JSON.stringify({ type: `urn:landlord-payments:problem:${type}`, status }),
  },
});

for (const [what, fault, title, calls] of [
  ['cannot be sent', { refuse: true }, IN_DOUBT, 3],
  ['is never answered', { never: true }, IN_DOUBT, 1],
  ['fails', problem('internal', 500), IN_DOUBT, 1],
  ['is one too many', problem('too-many-requests', 429), REFUSED, 1],
  ['comes with an old token', problem('csrf', 403), REFUSED, 1],
  ['is said to be of nothing by something else', { replace: { status: 404, body: '<p>Not here' } }, REFUSED, 1],
] as [string, Fault, string, number][]) {
  test(`an unlinking that ${what} is told, changes nothing, and can be tried again`, async ({
    page,
    entry,
    demo,
    injected,
    portal,
  }) => {
    const [first, second] = await two(page, `${injected.url}${entry}`, demo, portal.url);
    const records = new Records(page);
    injected.on(UNLINKING, fault);
    await records.undo(first.creditor_reference);
    await expect(records.failed).toContainText(title, { timeout: 30_000 });
    // The browser itself tries a broken connection again.
    if ('refuse' in fault) expect(injected.count(UNLINKING)).toBeGreaterThanOrEqual(calls);
    else expect(injected.count(UNLINKING)).toBe(calls);
    await expect(records.all).toHaveCount(2);
    await expect(payee(page)).toContainText(first.creditor_reference);
    injected.clear();
    await records.again.click();
    await expect(records.gone).toBeFocused();
    await expect(payee(page)).toContainText(second.creditor_reference);
  });
}

test('an unlinking whose answer was lost is done when it is tried again', async ({
  page,
  entry,
  demo,
  injected,
  portal,
}) => {
  const [first] = await two(page, `${injected.url}${entry}`, demo, portal.url);
  const records = new Records(page);
  // The portal unlinks, and says so; on the way it becomes a failure.
  injected.on({ ...UNLINKING, times: 1 }, { status: 500 });
  await records.undo(first.creditor_reference);
  await expect(records.failed).toContainText(IN_DOUBT);
  expect(await new Api(page.request, portal.url).landlords()).toHaveLength(1);
  await records.again.click();
  await expect(records.gone).toBeFocused();
  await expect(records.all).toHaveCount(1);
});

test('a session that ends before a record is unlinked is said, and it goes on after signing in', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const [first, second] = await two(page, entry, demo, portal.url);
  const records = new Records(page);
  await new Api(page.request, portal.url).endSession();
  await records.undo(first.creditor_reference);
  await expect(page.getByRole('heading', { name: 'You have been signed out', exact: true })).toBeFocused();
  await demo.signIn(demo.withTenants(12));
  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await expect(records.failed).toContainText('You were signed out before it was done');
  await expect(records.all).toHaveCount(2);
  await records.again.click();
  await expect(records.gone).toBeFocused();
  await expect(payee(page)).toContainText(second.creditor_reference);
});

test('a record that was unlinked elsewhere goes as soon as it is asked for', async ({ page, entry, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const api = new Api(page.request, portal.url);
  const { id, name } = await api.summary();
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  await api.unlink(id);
  await summary.viewAll.click();
  await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  await expect(app(page)).not.toContainText(name);
});
