//! Linking when it does not go smoothly: slips, wrong answers, the lock, impatience, and answers that get lost.

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Api } from './api.ts';

const LINK = { method: 'POST', path: /\/link$/ };
const WRONG = { 'creditor-reference': '99999999' };

test('an answer of the wrong form is told, and the message leads to its box', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(1);
  const [reference, postcode, amount] = account.answers;
  if (!reference || !postcode || !amount) throw new Error('three questions are asked');
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();

  const check = async (label: string, typed: string, message: string) => {
    await linking.type(label, typed);
    await linking.proceed.click();
    await expect(linking.problems).toBeFocused();
    await expect(linking.problems).toContainText(message);
    await linking.problems.getByRole('button', { name: message }).click();
    await expect(linking.field).toBeFocused();
    await expect(linking.field).toHaveValue(typed);
    await expect(linking.field).toHaveAttribute('aria-invalid', 'true');
  };

  await check(reference.label, '', `Answer the question: ${reference.label}`);
  await check(reference.label, '0'.repeat(21), 'Your answer must be 20 characters or fewer');
  await linking.type(reference.label, reference.typed);
  await linking.proceed.click();
  await check(postcode.label, 'CF37', 'Enter a full postcode, such as ZZ99 1AA');
  await linking.type(postcode.label, postcode.typed);
  await linking.proceed.click();
  await check(amount.label, 'about 500', 'Enter an amount in pounds and pence, such as 1,234.56');
  await linking.type(amount.label, '£537.84');
  await linking.proceed.click();
  await expect(linking.checking).toBeVisible();
  expect(await new Api(page.request, portal.url).triesLeft(), 'a slip costs no try').toBe(5);
});

test('a date that does not exist is told', async ({ page, entry, demo }) => {
  const account = demo.withTenants(40_000);
  const [reference, date] = account.answers;
  if (!reference || !date) throw new Error('a date is asked for');
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.type(reference.label, reference.typed);
  await linking.proceed.click();
  await linking.type(date.label, '2026-02-30');
  await linking.proceed.click();
  await expect(linking.problems).toBeFocused();
  await linking.problems.getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Year' })).toHaveValue('2026');
});

test('Back and Change keep every answer', async ({ page, entry, demo }) => {
  const account = demo.withTenants(12);
  const [first, second, third] = account.answers;
  if (!first || !second || !third) throw new Error('three questions are asked');
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  for (const { label, typed } of account.answers) await expect(linking.given(label)).toHaveText(typed);

  await linking.back.click();
  await linking.asked(third.label);
  await expect(linking.field).toHaveValue(third.typed);
  await linking.back.click();
  await linking.asked(second.label);
  await expect(linking.field).toHaveValue(second.typed);
  await linking.back.click();
  await linking.asked(first.label);
  await expect(linking.field).toHaveValue(first.typed);
  await linking.proceed.click();
  await expect(linking.checking).toBeVisible();

  await linking.change(second.label).click();
  await linking.type(second.label, 'ABC 1');
  await linking.proceed.click();
  await expect(linking.given(second.label)).toHaveText('ABC 1');
  await expect(linking.given(first.label)).toHaveText(first.typed);
  await expect(linking.given(third.label)).toHaveText(third.typed);
});

test('wrong answers cost a try, name no question, and stay to be put right', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, WRONG);
  await linking.proceed.click();
  await expect(linking.verdict).toContainText('You have 4 tries left before linking is locked for a while.');
  await expect(linking.verdict).toContainText('we cannot say which answer is wrong');
  for (const { label } of account.answers) await expect(linking.verdict).not.toContainText(label);
  const reference = account.answers.find(({ question }) => question === 'creditor-reference');
  if (reference === undefined) throw new Error('the creditor reference is asked for');
  await expect(linking.given(reference.label)).toHaveText(WRONG['creditor-reference']);
  expect(await new Api(page.request, portal.url).triesLeft()).toBe(4);

  await linking.change(reference.label).click();
  await linking.asked(reference.label);
  await expect(page.getByRole('heading', { name: reference.label })).toBeFocused();
  await linking.type(reference.label, reference.typed);
  await linking.proceed.click();
  await expect(linking.checking).toBeVisible();
  await expect(linking.verdict, 'it was about other answers').toHaveCount(0);
  for (let back = 0; back <= account.answers.length; back += 1) await linking.back.click();
  await expect(page.getByText('You have 4 tries.')).toBeVisible();
  await linking.proceed.click();
  await linking.asked(reference.label);
  await linking.proceed.click();
  await expect(linking.checking, 'every answer is still there').toBeVisible();
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
});

test('an answer is put right after a verdict without the typing being interrupted', async ({ page, entry, demo }) => {
  const account = demo.withTenants(1);
  const [reference] = account.answers;
  if (reference === undefined) throw new Error('a reference is asked for');
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, WRONG);
  await linking.proceed.click();
  await expect(linking.verdict).toBeFocused();
  await linking.change(reference.label).click();
  await linking.asked(reference.label);
  await linking.field.focus();
  await linking.field.press('ControlOrMeta+a');
  await page.keyboard.type(reference.typed);
  await expect(linking.field).toHaveValue(reference.typed);
  await page.keyboard.press('Enter');
  await expect(linking.checking).toBeVisible();
});

test('five wrong tries lock linking, with a time and another way, and a restart of the portal unlocks nothing', async ({
  page,
  entry,
  startPortal,
}) => {
  test.setTimeout(120_000);
  const { portal, demo } = await startPortal();
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto(portal.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, WRONG);
  for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
    await linking.proceed.click();
    await expect(linking.verdict).toContainText(`You have ${left} left`);
  }
  await linking.proceed.click();

  const isLocked = async () => {
    await expect(linking.locked).toBeVisible();
    const app = page.locator('.lp-app');
    await expect(app.getByText(/you cannot try again until .*\d/)).toBeVisible();
    await expect(app.getByRole('link', { name: '01632 960120' })).toHaveAttribute('href', 'tel:01632960120');
    await expect(linking.proceed).toHaveCount(0);
  };
  await isLocked();
  await page.reload();
  await isLocked();
  await portal.pause();
  await portal.resume();
  await demo.signIn(account);
  await page.goto(portal.url + entry);
  await isLocked();
});

test('Continue pressed twice, or with Enter held down, is one try', async ({ page, entry, demo, injected }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  injected.on(LINK, { delay: 400 });
  await page.goto(injected.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, WRONG);
  await linking.proceed.dblclick();
  await expect(linking.verdict).toContainText('You have 4 tries left');
  expect(injected.count(LINK)).toBe(1);

  await linking.proceed.focus();
  for (let held = 0; held < 6; held += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(linking.verdict).toContainText('You have 3 tries left');
  expect(injected.count(LINK)).toBe(2);
});

test('a verdict that got lost on its way is asked for again without another try', async ({
  page,
  entry,
  demo,
  injected,
  portal,
}) => {
  const account = demo.withTenants(1);
  const api = new Api(page.request, portal.url);
  await demo.signIn(account);
  await page.goto(injected.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account, WRONG);
  injected.on({ ...LINK, times: 3 }, { cutAt: 4 });
  await linking.proceed.click();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(linking.verdict).toContainText('You have 4 tries left');
  expect(await api.triesLeft()).toBe(4);
  expect(new Set(keys(injected.seen)).size, 'keys of one try').toBe(1);

  const reference = account.answers[0];
  if (reference === undefined) throw new Error('a reference is asked for');
  await linking.change(reference.label).click();
  await linking.type(reference.label, reference.typed);
  await linking.proceed.click();
  await expect(linking.checking).toBeVisible();
  injected.on({ ...LINK, times: 3 }, { cutAt: 4 });
  await linking.proceed.click();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(linking.linked).toBeVisible();
  expect(await api.landlords()).toHaveLength(1);
  expect(new Set(keys(injected.seen)).size, 'keys of two tries').toBe(2);
});

test('two tabs that link the same record link it once', async ({ page, context, entry, demo, portal }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  const other = await context.newPage();
  const tabs = [page, other].map((tab) => new Linking(tab));
  for (const linking of tabs) {
    await linking.page.goto(entry);
    await linking.begin();
    await linking.answer(account);
  }
  await Promise.all(tabs.map((linking) => linking.proceed.click()));
  for (const { page: tab } of tabs) {
    await expect(tab.getByRole('heading', { name: 'Your Housing Benefit payments', exact: true })).toBeVisible();
  }
  expect(await new Api(page.request, portal.url).landlords()).toHaveLength(1);
});

function keys(seen: { method: string; path: string; headers: Record<string, unknown> }[]): unknown[] {
  return seen
    .filter(({ method, path }) => method === 'POST' && LINK.path.test(path))
    .map((it) => it.headers['idempotency-key']);
}
