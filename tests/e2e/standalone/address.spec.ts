//! The address bar of the standalone page: every screen has an address that can be reloaded, kept and gone back to.

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Records } from '../screens/records.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from '../journeys/api.ts';

const FILTER = /\/landlord\/payments\?status=cancelled$/;

test('Back, Forward and reloading do what a person expects', async ({ page, entry, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
  await page.goto(entry);
  await summary.ready();
  await summary.viewAll.click();
  await payments.ready();
  await expect(page).toHaveURL(/\/landlord\/payments$/);
  await expect(page).toHaveTitle('All payments – Housing Benefit payments to landlords');
  await expect(payments.heading).toBeFocused();
  await payments.narrow({ status: 'Cancelled' });
  await expect(page).toHaveURL(FILTER);
  await payments.rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  const address = page.url();

  await page.goBack();
  await expect(page).toHaveURL(FILTER);
  await payments.ready();
  await expect(payments.field('Status')).toHaveValue('cancelled');
  await page.reload();
  await payments.ready();
  await expect(payments.field('Status')).toHaveValue('cancelled');
  await page.goForward();
  await expect(page).toHaveURL(address);
  await expect(schedule.shown).toContainText('Showing all');
  await page.goBack();
  await page.goBack();
  await expect(payments.clear).toHaveCount(0);
  await page.goBack();
  await summary.ready();

  await test.step('an address can be kept', async () => {
    const latest = (await new Api(page.request, portal.url).summary()).most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    await page.goto(`${entry}payments/${latest.id}`);
    await schedule.whole(latest.line_count);
    await page.reload();
    await schedule.whole(latest.line_count);
  });
});

test('an address that is no screen, or nobody’s payment, says so and leads on', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(1));
  await page.goto(`${entry}nothing/here`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to your payments summary' }).click();
  await new Summary(page).ready();
  await page.goto(`${entry}payments/no-such-payment`);
  await expect(page.getByRole('alert')).toContainText('We cannot find this');
  await page.goto(`${entry}payments?status=nonsense&from=yesterday`);
  await new Payments(page).ready();
});

test('no step of linking can be skipped by its address, and Back goes through the questions', async ({
  page,
  entry,
  demo,
}) => {
  const account = demo.withTenants(12);
  const [first, second] = account.answers;
  if (!first || !second) throw new Error('questions are asked');
  await demo.signIn(account);
  await page.goto(`${entry}link/check`);
  const linking = new Linking(page);
  await linking.asked(first.label);
  await linking.type(first.label, first.typed);
  await linking.proceed.click();
  await linking.asked(second.label);
  await page.goBack();
  await linking.asked(first.label);
  await expect(linking.field).toHaveValue(first.typed);
  await page.goForward();
  await linking.asked(second.label);
  expect(page.url()).not.toContain(first.typed);
});

test('a sign-out that fails is told, and works once it can', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(1));
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
  const signOut = page.getByRole('button', { name: 'Sign out' });
  const session = { method: 'DELETE', path: /\/session$/ };
  for (const fault of [{ replace: { status: 500 } }, { refuse: true }]) {
    injected.clear();
    injected.on(session, fault);
    await signOut.click();
    await expect.poll(() => injected.count(session)).toBeGreaterThan(0);
    await expect(page.getByText(/You are still signed in/)).toBeVisible();
  }
  injected.clear();
  // Signed in again elsewhere: the token of this page is an old one.
  await demo.signIn(demo.withTenants(1));
  await signOut.click();
  await expect.poll(() => injected.count({ method: 'GET', path: /\/session$/ })).toBeGreaterThan(0);
  await expect(page.getByText(/You are still signed in/)).toBeVisible();
  // Until the new token has arrived, the old one is refused again.
  await expect(async () => {
    // On a busy machine the page may be on its way already.
    if (await signOut.isVisible()) await signOut.click();
    await expect(page).toHaveURL(/:\d+\/$/, { timeout: 2_000 });
  }).toPass();
});

test('signing out clears the screen, and Back brings nothing back', async ({ page, entry, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  const { name } = await new Api(page.request, portal.url).summary();
  await summary.viewAll.click();
  await new Payments(page).ready();
  await page.getByRole('button', { name: 'Sign out' }).click();
  // Where signing out leads.
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sign in to see your payments' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(name);
});

test('each linked record has addresses of its own, and Back brings none back that was unlinked', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.linkAll(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const [first, second] = await api.landlords();
  if (first === undefined || second === undefined) throw new Error('two records are linked');
  const [summary, payments, schedule, records] = [
    new Summary(page),
    new Payments(page),
    new Schedule(page),
    new Records(page),
  ];
  const payee = page.locator('.lp-payee');
  const app = page.locator('.lp-app');
  await page.goto(entry);
  await expect(payee).toContainText(first.creditor_reference);
  await expect(page).toHaveURL(/\/landlord\/$/);
  await records.choose(second.creditor_reference).click();
  await expect(page).toHaveURL(new RegExp(`/landlord/records/${second.id}$`));
  await expect(payee).toContainText(second.creditor_reference);

  await test.step('Back, Forward and reloading choose as well', async () => {
    await page.goBack();
    await expect(payee).toContainText(first.creditor_reference);
    await page.goForward();
    await expect(payee).toContainText(second.creditor_reference);
    await summary.viewSchedule.click();
    await expect(schedule.shown).toContainText('Showing all');
    await expect(page).toHaveURL(new RegExp(`/landlord/records/${second.id}/payments/[^/]+$`));
    await page.reload();
    await expect(schedule.shown).toContainText('Showing all');
    await page.getByRole('link', { name: 'All payments', exact: true }).click();
    await payments.ready();
    await page.getByRole('link', { name: 'Summary', exact: true }).click();
    await summary.ready();
  });

  await test.step('after unlinking, its addresses show nothing of it', async () => {
    const [latest] = await api.payments(second.id);
    if (latest === undefined) throw new Error('this landlord has been paid');
    await records.undo(second.creditor_reference);
    await expect(records.gone).toBeFocused();
    await expect(page).toHaveURL(/\/landlord\/$/);
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
      await expect(app).not.toContainText(second.creditor_reference);
      await expect(app).not.toContainText(latest.reference);
    }
    await page.getByRole('link', { name: 'Go to your payments summary' }).click();
    await expect(payee).toContainText(first.creditor_reference);
  });

  await test.step('nor do those of the last one', async () => {
    await summary.viewAll.click();
    await payments.ready();
    await page.getByRole('link', { name: 'Summary', exact: true }).click();
    await summary.ready();
    await records.undo(first.creditor_reference);
    await expect(records.gone).toBeFocused();
    for (let back = 0; back < 2; back += 1) {
      await page.goBack();
      await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
      await expect(app).not.toContainText(first.creditor_reference);
    }
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  });
});

test('where another screen than the summary comes first, no summary is asked for', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  await page.goto(`${injected.url}${entry}payments`);
  await new Payments(page).ready();
  expect(injected.count({ path: /\/landlords$/ })).toBe(1);
  expect(injected.count({ path: /\/landlords\/[^/]+$/ })).toBe(0);
});
