//! Data as odd as a council's can be, shown to axe-core and to whoever looks at the pictures: long and foreign names, long
//! addresses, the highest and the lowest amounts, next to nothing, and a device whose clock is wrong.

import type { Page } from '@playwright/test';

import { Api } from '../journeys/api.ts';
import {
  CHINESE,
  EIGHT_LINES,
  MARKED,
  MOST,
  NAMES,
  UNBROKEN,
  oddLines,
  oddPayments,
  oddSession,
  oddSummary,
} from '../fixtures/odd.ts';
import { shiftClock } from '../screens/clock.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';
import { expect, test } from './gallery.ts';

async function summary(page: Page, url: string): Promise<Summary> {
  await page.goto(`${url}/landlord/`);
  const summary = new Summary(page);
  await summary.ready();
  return summary;
}

test('names in every script, addresses of eight lines, and a council without Welsh', async ({
  page,
  demo,
  injected,
  show,
}) => {
  await demo.link(demo.withTenants(12));
  for (const [place, name] of NAMES.entries()) {
    injected.clear();
    oddSummary(injected, (it) => Object.assign(it, { name, address: EIGHT_LINES, postcode: 'ZZ99 1AA' }));
    oddSession(injected, (it) => Object.assign(it.user, { display_name: name }));
    await summary(page, injected.url);
    await show(`odd-name-${place}`);
  }
  injected.clear();
  oddSummary(injected, (it) =>
    Object.assign(it, { address: [], postcode: '', phone: null, email: null, account_ending: null }),
  );
  oddSession(injected, (it) => Object.assign(it.council, { languages: ['en'] }));
  await summary(page, injected.url);
  await expect(page.locator('.lp-language')).toHaveCount(0);
  await show('odd-without-details');
});

test('the highest and the lowest amounts, no payment, and one to come', async ({ page, demo, injected, show }) => {
  await demo.link(demo.withTenants(12));
  const payments = async (name: string, change: (payments: any[]) => any[]) => {
    injected.clear();
    oddPayments(injected, change);
    await page.goto(`${injected.url}/landlord/payments`);
    await expect(new Payments(page).heading).toBeVisible();
    await expect(page.locator('.lp-loading')).toHaveCount(0);
    await show(name);
  };
  const amount = (it: any, net: number) => Object.assign(it, { gross: net, deductions: 0, net, rent_credit: net });
  await payments('odd-amounts', (all) => {
    const [most, least, nothing, taken, future] = all.slice(0, 5);
    amount(most, MOST);
    Object.assign(amount(least, -MOST), { reference: 'W'.repeat(40), bank_narrative: 'WWWWWWWWWWWWWWWWWW' });
    amount(nothing, 0);
    Object.assign(taken, { gross: MOST, deductions: MOST, net: 0, rent_credit: MOST });
    Object.assign(future, { processed_date: '2031-01-06', expected_in_bank: '2031-01-08' });
    return [future, most, least, nothing, taken];
  });
  await payments('odd-one-payment', (all) => all.slice(0, 1));
  await payments('odd-no-payment', () => []);
  for (const [name, net] of [
    ['odd-paid-most', MOST],
    ['odd-paid-nothing', 0],
    ['odd-paid-less', -MOST],
  ] as const) {
    injected.clear();
    oddSummary(injected, (it) => {
      amount(it.most_recent_payment, net);
      delete it.most_recent_breakdown;
      const sums = { paid_this_tax_year: net, paid_last_12_months: net, balance_being_recovered: MOST };
      Object.assign(it, sums, { next_payment: { expected_date: '2031-01-06', estimate: net, deductions: MOST } });
    });
    await summary(page, injected.url);
    await show(name);
  }
});

test('a schedule, a line and a tenant, as odd as they come', async ({ page, demo, injected, portal, show }) => {
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  oddLines(injected, await api.schedule(landlord.id, latest.id), (line, place) => {
    const name = NAMES[place % NAMES.length];
    const gross = [MOST, -MOST, 0, 1, -1][place % 5];
    const rent_reference = place % 2 === 0 ? 'R'.repeat(60) : null;
    Object.assign(line, { tenant_name: name, gross, property_address: EIGHT_LINES.join(', '), rent_reference });
    if (place === 5) Object.assign(line, { tenant_name: '', property_address: '', postcode: '', claim_reference: '' });
    if (place === 6) Object.assign(line, { period_from: '2031-01-06', period_to: '2031-02-02' });
  });
  injected.on(
    { path: /\/landlords\/.*\/claims\// },
    {
      rewrite: (body) => {
        const claim = JSON.parse(body);
        return JSON.stringify({ ...claim, tenant_name: MARKED, property_address: EIGHT_LINES.join(', ') });
      },
    },
  );
  await page.goto(`${injected.url}/landlord/payments/${latest.id}`);
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await show('odd-schedule');
  for (const [name, tenant] of [
    ['odd-line-unbroken', UNBROKEN],
    ['odd-line-chinese', CHINESE],
  ] as const) {
    await schedule.rows.filter({ hasText: tenant }).first().getByRole('button').click();
    await expect(schedule.details).toBeVisible();
    await show(name, { fullPage: false });
    await page.keyboard.press('Escape');
  }
  // However it is typed, a name is found.
  await schedule.search.fill(MARKED.normalize('NFC'));
  await expect(schedule.rows.first()).toContainText(MARKED);
  await schedule.rows.first().getByRole('button').click();
  await schedule.details.getByRole('link', { name: 'All payments for this tenant' }).click();
  await expect(new Tenant(page).standing).toBeVisible();
  await show('odd-tenant');
});

test('a device whose clock is years off', async ({ page, demo, injected, show }) => {
  await demo.link(demo.withTenants(12));
  for (const years of [-20, 10]) {
    await shiftClock(page, years);
    await summary(page, injected.url);
    await show(`odd-clock-${years}`);
  }
});
