//! A picture of every screen at 320 and 1280 px, to be looked at. Asserts no more than that each screen was there.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const PICTURES = resolve(import.meta.dirname, '../screenshots');
/** Those that the README shows, at 1280 px. */
const README = resolve(import.meta.dirname, '../../../docs/images');
const SHOWN = ['host-summary', 'breakdown-2500'];
const API = '/api/landlord/v1';

for (const width of [320, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width === 320 ? 640 : 900 } });

    /** Takes the picture called `name`, of the whole length of the page or of what is in sight. */
    async function picture(page: Page, name: string, fullPage = true): Promise<void> {
      // What is focused or animated would differ from time to time.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage, animations: 'disabled' });
      if (width === 1280 && SHOWN.includes(name)) {
        await mkdir(README, { recursive: true });
        await page.screenshot({ path: join(README, `${name}.png`), animations: 'disabled' });
      }
    }

    const loaded = (page: Page) => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();

    test('signing in', async ({ page, demo }) => {
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Sign in' }).first()).toBeVisible();
      await picture(page, 'host-sign-in');
      await page.goto('/landlord/');
      await loaded(page);
      await picture(page, 'signed-out');
      await demo.link(demo.withTenants(12));
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
      await picture(page, 'host-summary');
    });

    test('linking', async ({ page, demo }) => {
      const account = demo.withTenants(1);
      await demo.signIn(account);
      await page.goto('/landlord/');
      const linking = new Linking(page);
      await expect(linking.proceed).toBeVisible();
      await picture(page, 'link-start');
      await linking.begin();
      await picture(page, 'link-question');
      await linking.proceed.click();
      await expect(page.getByText('There is a problem')).toBeVisible();
      await picture(page, 'link-question-error');
      await linking.answer(account, { 'creditor-reference': '00999999' });
      await picture(page, 'link-check');
      await linking.proceed.click();
      await expect(linking.verdict).toBeVisible();
      await picture(page, 'link-wrong');
      for (let tries = 1; tries < 5; tries += 1) {
        await linking.proceed.click();
        await expect(page.getByText(/Checking your answers/)).toHaveCount(0);
        await page.waitForTimeout(300);
      }
      await expect(page.getByRole('heading', { name: 'Linking is locked' })).toBeVisible();
      await picture(page, 'link-locked');
    });

    test('a date as an answer, and the welcome', async ({ page, demo }) => {
      const account = demo.withTenants(40_000);
      await demo.signIn(account);
      await page.goto('/landlord/');
      const linking = new Linking(page);
      await linking.begin();
      for (const { label, typed } of account.answers) {
        await linking.type(label, typed);
        if ((await page.getByRole('textbox', { name: 'Day' }).count()) > 0) await picture(page, 'link-date');
        await linking.proceed.click();
      }
      await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
      await linking.proceed.click();
      await expect(page.getByText('Your landlord record is linked')).toBeVisible();
      await picture(page, 'welcome');
    });

    for (const tenants of [1, 12, 2_500, 40_000] as const) {
      test(`a landlord with ${tenants} tenants`, async ({ page, demo }) => {
        await demo.link(demo.withTenants(tenants));
        await page.goto('/landlord/');
        await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
        await picture(page, `summary-${tenants}`);
        await page.getByRole('link', { name: 'View all payments' }).click();
        await expect(page.getByRole('heading', { name: 'All payments' })).toBeVisible();
        await expect(page.getByRole('link', { name: /View schedule/ }).first()).toBeVisible();
        await picture(page, `payments-${tenants}`);
        await page
          .getByRole('link', { name: /View schedule/ })
          .first()
          .click();
        await expect(page.getByText(/Showing all/)).toBeVisible({ timeout: 60_000 });
        await picture(page, `breakdown-${tenants}`);
        const search = page.getByLabel('Search this schedule');
        await search.fill('an');
        await expect(page.getByText(/Showing /)).toBeVisible();
        await picture(page, `breakdown-search-${tenants}`);
        await search.fill('no such tenant');
        await expect(page.getByText('No lines match your search.', { exact: false })).toBeVisible();
        await picture(page, `breakdown-nothing-${tenants}`);
      });
    }

    test('a line, a date that is none, payments that were cancelled, lists without any', async ({
      page,
      demo,
      injected,
      faults,
    }) => {
      faults.allow(/./);
      await demo.link(demo.withTenants(12));
      await page.goto(`${injected.url}/landlord/`);
      await new Summary(page).viewSchedule.click();
      const schedule = new Schedule(page);
      await expect(schedule.shown).toContainText('Showing all');
      await schedule.rows.first().getByRole('button').click();
      await expect(schedule.details).toBeVisible();
      await picture(page, 'line-details', false);
      await schedule.details.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('link', { name: 'All payments', exact: true }).click();
      const payments = new Payments(page);
      await payments.narrow({ from: '2026-03-01', to: '2026-02-01' });
      await expect(page.getByText('There is a problem')).toBeVisible();
      await picture(page, 'payments-error');
      await payments.narrow({ status: 'Cancelled' });
      await payments.ready();
      await picture(page, 'payments-cancelled');
      await payments.rows
        .first()
        .getByRole('link', { name: /View schedule/ })
        .click();
      await expect(schedule.shown).toContainText('Showing all');
      await picture(page, 'breakdown-cancelled');
      await page.getByRole('link', { name: 'View the payment that replaces this one' }).click();
      await expect(page.getByRole('link', { name: 'View the cancelled payment' })).toBeVisible();
      await expect(schedule.shown).toContainText('Showing all');
      await picture(page, 'breakdown-replacement');
      await page.getByRole('link', { name: 'All payments', exact: true }).click();
      await payments.narrow({ from: '1999-01-01', to: '1999-12-31' });
      await expect(page.getByText('No payments match.')).toBeVisible();
      await picture(page, 'payments-none');
      injected.on({ path: /\/payments$/ }, { replace: { status: 500, body: '' } });
      await payments.clear.click();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await picture(page, 'payments-failed');
    });

    test('partly shown, not adding up, and signed out in its own page', async ({ page, demo, injected, portal }) => {
      await demo.link(demo.withTenants(2_500));
      const partly = (body: string) => body.replaceAll('"withheld":false', '"withheld":true');
      injected.on({ path: /\/payments$/ }, { rewrite: partly });
      injected.on({ path: /\/payments\/[^/]+$/ }, { rewrite: partly });
      await page.goto(`${injected.url}/landlord/payments`);
      await new Payments(page).ready();
      await picture(page, 'payments-partly');
      await new Payments(page).rows
        .first()
        .getByRole('link', { name: /View schedule/ })
        .click();
      await new Schedule(page).rows.first().waitFor();
      await picture(page, 'breakdown-partly');
      injected.clear();
      injected.on(
        { path: /\/payments\/[^/]+$/ },
        { rewrite: (body) => body.replace(/"net":(\d+)/, (_, net) => `"net":${Number(net) + 1}`) },
      );
      await page.reload();
      await expect(page.getByText('This schedule does not add up to its payment')).toBeVisible();
      await picture(page, 'breakdown-unbalanced');
      await new Api(page.request, portal.url).endSession();
      await page.getByRole('link', { name: 'All payments', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
      await picture(page, 'expired');
    });

    test('loading, failing, expired and unknown', async ({ page, demo, injected, faults }) => {
      faults.allow(/./);
      await demo.link(demo.withTenants(12));
      injected.on({ path: /\/session$/ }, { never: true });
      await page.goto(`${injected.url}/landlord/`);
      await expect(page.getByText('Checking that you are signed in')).toBeVisible();
      await picture(page, 'checking');
      injected.clear();
      injected.on({ path: /\/landlords\/[^/]+$/ }, { never: true });
      await page.goto(`${injected.url}/landlord/`);
      await expect(page.getByText('Loading your summary')).toBeVisible();
      await picture(page, 'summary-loading');
      injected.clear();
      injected.on({ path: /\/landlords\/[^/]+$/ }, { replace: { status: 500, body: '' } });
      await page.goto(`${injected.url}/landlord/`);
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 });
      await picture(page, 'summary-failed');
      injected.clear();
      await page.goto(`${injected.url}/landlord/nothing/here`);
      await loaded(page);
      await picture(page, 'not-found');
      injected.on({ path: /\/lines$/ }, { cutAt: 3_000 });
      await page.goto(`${injected.url}/landlord/`);
      await page
        .getByRole('link', { name: /View schedule/ })
        .first()
        .click();
      await expect(page.getByText(/could not be read|could be read/)).toBeVisible({ timeout: 30_000 });
      await picture(page, 'breakdown-cut');
      injected.clear();
      await page.goto(`${injected.url}/`);
      await expect(page.getByRole('link', { name: 'View all payments' })).toBeVisible();
      const session = await (await page.request.get(`${injected.url}${API}/session`)).json();
      await page.request.delete(`${injected.url}${API}/session`, { headers: { 'x-csrf-token': session.csrf_token } });
      await page.getByRole('link', { name: 'View all payments' }).click();
      await expect(page.getByRole('heading', { name: 'Sign in again to carry on' })).toBeVisible();
      await picture(page, 'host-expired');
    });
  });
}
