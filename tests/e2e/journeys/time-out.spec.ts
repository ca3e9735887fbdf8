//! The warning before a session ends that nobody uses: staying, not staying, and no warning for who is active elsewhere.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { spoken } from '../screens/languages.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';

/** Long enough for a busy machine to show a screen; the warning comes after half of it. */
const IDLE = 12;

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'You are about to be signed out' });
const ended = (page: Page) => page.getByRole('heading', { name: 'You have been signed out', exact: true });

test('one is warned, stays by a key, and keeps what was typed when the session ends after all', async ({
  page,
  entry,
  startPortal,
}) => {
  test.setTimeout(120_000);
  const { portal, demo } = await startPortal({ PORTAL_IDLE_SECONDS: String(IDLE) });
  const account = demo.withTenants(12);
  await demo.link(account);
  await page.goto(portal.url + entry);
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  const from = payments.field('From (included)');
  await from.fill('2026-01-01');
  await from.focus();

  await expect(warning(page)).toBeVisible({ timeout: IDLE * 1000 });
  await expect(warning(page)).toContainText(/signed out in \d+ seconds?/);
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  const kept = page.waitForResponse('**/session/keep-alive');
  await page.keyboard.press('Enter');
  expect((await kept).status()).toBe(200);
  await expect(warning(page)).toBeHidden();
  await expect(from, 'the focus is where it was').toBeFocused();

  await test.step('Escape is staying too', async () => {
    await expect(warning(page)).toBeVisible({ timeout: IDLE * 1000 });
    const kept = page.waitForResponse('**/session/keep-alive');
    await page.keyboard.press('Escape');
    expect((await kept).status()).toBe(200);
    await expect(warning(page)).toBeHidden();
    await expect(ended(page)).toHaveCount(0);
  });

  await expect(warning(page)).toBeVisible({ timeout: IDLE * 1000 });
  await expect(ended(page), 'nothing had to be pressed').toBeVisible({ timeout: IDLE * 2000 });
  await expect(warning(page)).toBeHidden();
  await demo.signIn(account);
  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await expect(from).toHaveValue('2026-01-01');
});

test('who is active in another tab is warned only once they are not', async ({ page, entry, startPortal }) => {
  // The notice is two minutes: the page asks what is left after six seconds.
  const { portal, demo } = await startPortal({ PORTAL_IDLE_SECONDS: '126' });
  await demo.link(demo.withTenants(1));
  const answers: number[] = [];
  await page.route('**/session', async (route) => {
    const response = await route.fetch();
    answers.push((await response.json()).idle_expires_in);
    await route.fulfill({ response });
  });
  await page.goto(portal.url + entry);
  await new Summary(page).ready();
  let over = false;
  const elsewhere = (async () => {
    while (!over) {
      await page.request.get(`${portal.url}/api/landlord/v1/landlords`);
      await page.waitForTimeout(500);
    }
  })();
  await expect.poll(() => answers.length, { timeout: 40_000 }).toBeGreaterThan(2);
  await expect(warning(page)).toBeHidden();
  for (const left of answers) expect(left).toBeGreaterThan(120);
  over = true;
  await elsewhere;
  await expect(warning(page)).toContainText(/signed out in (2 minutes|1 minute),/, { timeout: 20_000 });
});

test('the warning stays, and counts on, when it is put into another language', async ({ page, entry, startPortal }) => {
  const { portal, demo } = await startPortal({ PORTAL_IDLE_SECONDS: String(2 * IDLE) });
  await demo.link(demo.withTenants(1));
  await page.goto(portal.url + entry);
  await new Summary(page).ready();
  await expect(warning(page)).toBeVisible({ timeout: 2 * IDLE * 1000 });
  // A dialog keeps everybody from the switch, but not the page around the app.
  await page.locator('.lp-language button').evaluate((button: HTMLElement) => button.click());
  await spoken(page, 'cy');
  const welsh = page.getByRole('alertdialog', { name: 'Rydych ar fin cael eich allgofnodi' });
  await expect(welsh).toBeVisible();
  await expect(welsh).toContainText(/ymhen \d+ eiliad/);
  await expect(welsh.getByRole('button', { name: 'Aros wedi mewngofnodi' })).toBeFocused();
});

test('staying that fails is told, and works once it can', async ({ page, entry, startPortal }) => {
  // A call that fails is made again by itself, and takes its time.
  const { portal, demo } = await startPortal({ PORTAL_IDLE_SECONDS: String(2 * IDLE) });
  await demo.link(demo.withTenants(1));
  await page.goto(portal.url + entry);
  await new Summary(page).ready();
  await page.route('**/session/keep-alive', (route) => route.fulfill({ status: 503, body: '' }));
  await expect(warning(page)).toBeVisible({ timeout: 2 * IDLE * 1000 });
  await page.keyboard.press('Enter');
  await expect(warning(page).getByRole('status')).toContainText('You may still be signed out.');
  await page.unroute('**/session/keep-alive');
  await warning(page).getByRole('button', { name: 'Stay signed in' }).click();
  await expect(warning(page)).toBeHidden();
  await expect(ended(page)).toHaveCount(0);
});
