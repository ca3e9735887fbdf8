//! Every screen but those of the exports, shown to axe-core and to whoever looks at its picture.

import { Api } from '../journeys/api.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test } from './gallery.ts';

const API = '/api/landlord/v1';

test('signing in', async ({ page, demo, show }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign in' }).first()).toBeVisible();
  await show('host-sign-in');
  await page.goto('/landlord/');
  await expect(page.getByRole('heading', { name: 'Sign in to see your payments' })).toBeVisible();
  await show('signed-out');
  await demo.link(demo.withTenants(12));
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
  await show('host-summary');
});

test('a session that is about to end', async ({ page, startPortal, show }) => {
  const { portal, demo } = await startPortal({ PORTAL_IDLE_SECONDS: '120' });
  await demo.link(demo.withTenants(12));
  await page.route('**/session', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), idle_expires_in: 4 } });
  });
  await page.goto(`${portal.url}/landlord/`);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await show('time-out');
  // It goes on asking, and the portal is gone before the page is.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('linking', async ({ page, demo, show }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto('/landlord/');
  const linking = new Linking(page);
  await expect(linking.proceed).toBeVisible();
  await show('link-start');
  await linking.begin();
  await show('link-question');
  await linking.proceed.click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await show('link-question-error');
  await linking.answer(account, { 'creditor-reference': '00999999' });
  await show('link-check');
  await linking.proceed.click();
  await expect(linking.verdict).toBeVisible();
  await show('link-wrong');
  for (let tries = 1; tries < 5; tries += 1) {
    await linking.proceed.click();
    await expect(page.getByText(/Checking your answers/)).toHaveCount(0);
    await page.waitForTimeout(300);
  }
  await expect(page.getByRole('heading', { name: 'Linking is locked' })).toBeVisible();
  await show('link-locked');
});

test('a date as an answer, and the welcome', async ({ page, demo, show }) => {
  const account = demo.withTenants(40_000);
  await demo.signIn(account);
  await page.goto('/landlord/');
  const linking = new Linking(page);
  await linking.begin();
  for (const { label, typed } of account.answers) {
    await linking.type(label, typed);
    if ((await page.getByRole('textbox', { name: 'Day' }).count()) > 0) await show('link-date');
    await linking.proceed.click();
  }
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
  await linking.proceed.click();
  await expect(page.getByText('Your landlord record is linked')).toBeVisible();
  await show('welcome');
});

for (const tenants of [1, 12, 2_500, 40_000] as const) {
  const tag = tenants === 12 ? [] : '@more';
  test(`a landlord with ${tenants} tenants`, { tag }, async ({ page, demo, show }) => {
    await demo.link(demo.withTenants(tenants));
    await page.goto('/landlord/');
    await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
    await show(`summary-${tenants}`);
    await page.getByRole('link', { name: 'View all payments' }).click();
    await expect(page.getByRole('heading', { name: 'All payments' })).toBeVisible();
    await expect(page.getByRole('link', { name: /View schedule/ }).first()).toBeVisible();
    await show(`payments-${tenants}`);
    await page
      .getByRole('link', { name: /View schedule/ })
      .first()
      .click();
    await expect(page.getByText(/Showing all/)).toBeVisible({ timeout: 60_000 });
    await show(`breakdown-${tenants}`);
    const search = page.getByLabel('Search this schedule');
    await search.fill('an');
    await expect(page.getByText(/Showing /)).toBeVisible();
    await show(`breakdown-search-${tenants}`);
    await search.fill('no such tenant');
    await expect(page.getByText('No lines match your search.', { exact: false })).toBeVisible();
    await show(`breakdown-nothing-${tenants}`);
  });
}

test('a line, a date that is none, payments that were cancelled, lists without any', async ({
  page,
  demo,
  injected,
  faults,
  show,
}) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  await page.goto(`${injected.url}/landlord/`);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.rows.first().getByRole('button').click();
  await expect(schedule.details).toBeVisible();
  await show('line-details', { fullPage: false });
  await schedule.details.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  const payments = new Payments(page);
  await payments.narrow({ from: '2026-03-01', to: '2026-02-01' });
  await expect(page.getByText('There is a problem')).toBeVisible();
  await show('payments-error');
  await payments.narrow({ status: 'Cancelled' });
  await payments.ready();
  await show('payments-cancelled');
  await payments.rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await show('breakdown-cancelled');
  await page.getByRole('link', { name: 'View the payment that replaces this one' }).click();
  await expect(page.getByRole('link', { name: 'View the cancelled payment' })).toBeVisible();
  await expect(schedule.shown).toContainText('Showing all');
  await show('breakdown-replacement');
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await payments.narrow({ from: '1999-01-01', to: '1999-12-31' });
  await expect(page.getByText('No payments match.')).toBeVisible();
  await show('payments-none');
  injected.on({ path: /\/payments$/ }, { replace: { status: 500, body: '' } });
  await payments.clear.click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await show('payments-failed');
});

test('partly shown, not adding up, and signed out in its own page', async ({ page, demo, injected, portal, show }) => {
  await demo.link(demo.withTenants(2_500));
  const partly = (body: string) => body.replaceAll('"withheld":false', '"withheld":true');
  injected.on({ path: /\/payments$/ }, { rewrite: partly });
  injected.on({ path: /\/payments\/[^/]+$/ }, { rewrite: partly });
  await page.goto(`${injected.url}/landlord/payments`);
  await new Payments(page).ready();
  await show('payments-partly');
  await new Payments(page).rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  await new Schedule(page).rows.first().waitFor();
  await show('breakdown-partly');
  injected.clear();
  injected.on(
    { path: /\/payments\/[^/]+$/ },
    { rewrite: (body) => body.replace(/"net":(\d+)/, (_, net) => `"net":${Number(net) + 1}`) },
  );
  await page.reload();
  await expect(page.getByText('This schedule does not add up to its payment')).toBeVisible();
  await show('breakdown-unbalanced');
  await new Api(page.request, portal.url).endSession();
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
  await show('expired');
});

test('loading, failing, expired and unknown', async ({ page, demo, injected, faults, show }) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  injected.on({ path: /\/session$/ }, { never: true });
  await page.goto(`${injected.url}/landlord/`);
  await expect(page.getByText('Checking that you are signed in')).toBeVisible();
  await show('checking');
  injected.clear();
  injected.on({ path: /\/landlords\/[^/]+$/ }, { never: true });
  await page.goto(`${injected.url}/landlord/`);
  await expect(page.getByText('Loading your summary')).toBeVisible();
  await show('summary-loading');
  injected.clear();
  injected.on({ path: /\/landlords\/[^/]+$/ }, { replace: { status: 500, body: '' } });
  await page.goto(`${injected.url}/landlord/`);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 });
  await show('summary-failed');
  injected.clear();
  await page.goto(`${injected.url}/landlord/nothing/here`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await show('not-found');
  injected.on({ path: /\/lines$/ }, { stallAt: 3_000 });
  await page.goto(`${injected.url}/landlord/`);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).rows.first()).toBeVisible();
  await show('breakdown-loading');
  injected.clear();
  injected.on({ path: /\/lines$/ }, { cutAt: 3_000 });
  await page.goto(`${injected.url}/landlord/`);
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(page.getByText(/could not be read|could be read/)).toBeVisible({ timeout: 30_000 });
  await show('breakdown-cut');
  injected.clear();
  await page.goto(`${injected.url}/`);
  await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
  const session = await (await page.request.get(`${injected.url}${API}/session`)).json();
  await page.request.delete(`${injected.url}${API}/session`, { headers: { 'x-csrf-token': session.csrf_token } });
  await page.getByRole('link', { name: 'View all payments' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in again to carry on' })).toBeVisible();
  await show('host-expired');
});
