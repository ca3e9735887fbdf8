//! The summary that is drawn before the program is there: the same as the program's own, wherever it is drawn at all, and what is
//! pressed in it is done when the program takes its place.

import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import type { Injected } from '../fixtures/injected.ts';
import { MOST, oddSummary } from '../fixtures/odd.ts';
import { LATE_MS, PROGRAM, held, markup, refused, taken } from '../fixtures/program.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const SUMMARY = /\/landlords\/[^/]+$/;
const RECORDS = /\/landlords$/;
const SESSION = '/api/landlord/v1/session';
const LINKED = /\/linked-[0-9a-f]+\.js$/;

/** A page whose widget waits for its program, and an account with a record. */
async function before(page: Page, demo: Demo, injected: Injected, attributes: Record<string, string> = {}) {
  await demo.link(demo.withTenants(12));
  const go = await held(page);
  const host = await Host.open(page, injected);
  await host.put({ attributes });
  return { host, go, summary: new Summary(page) };
}

/** What is above the linked records, which the program alone shows. */
const above = (markup: string) => markup.split('\n<section class="lp-records">')[0];

type Change = (summary: any) => void;
const paid =
  (change: object): Change =>
  (it) =>
    Object.assign(it.most_recent_payment, change);
const kinds =
  (...totals: [string, boolean, number][]): Change =>
  (it) => {
    const deductions_by_kind = totals.map(([kind, counts_as_rent, amount]) => ({ kind, counts_as_rent, amount }));
    it.most_recent_breakdown.deductions_by_kind = deductions_by_kind;
    it.most_recent_payment.deductions = totals.reduce((sum, [, , amount]) => sum + amount, 0);
  };

/** Summaries that are drawn before the program is there. */
const USUAL: Record<string, Change> = {
  'as the portal tells it': () => {},
  'a cheque that has been cashed, and no day in the bank': paid({
    method: 'cheque',
    status: 'cleared',
    expected_in_bank: null,
  }),
  'one tenant, nothing taken off': (it) => {
    kinds()(it);
    it.most_recent_breakdown.tenant_count = 1;
  },
  'two tenants, all kinds in another order': (it) => {
    kinds(
      ['other', false, 1],
      ['landlord_recovery', true, 20_000],
      ['own_recovery', true, 3],
      ['own_recovery', false, 4_000_000],
      ['other_tenant_recovery', true, 50],
    )(it);
    it.most_recent_breakdown.tenant_count = 2;
  },
  'a kind that came to nothing': kinds(['own_recovery', true, 100], ['other', false, 0]),
  'three tenants, much money, a payment for a day': (it) => {
    paid({ gross: MOST, net: MOST, period_from: '2026-02-28', period_to: '2026-02-28', line_count: 43_678 })(it);
    kinds()(it);
    it.most_recent_breakdown.tenant_count = 3;
  },
  'many tenants, a payment over two years': (it) => {
    paid({ period_from: '2025-12-15', period_to: '2026-01-11', method: 'faster_payment' })(it);
    it.most_recent_breakdown.tenant_count = 40_000;
    it.tenants_in_payment = 1_234_567;
  },
  'a payment within a month': paid({ period_from: '2026-08-01', period_to: '2026-08-31' }),
  'no next payment, and nobody to call': (it) => {
    for (const name of ['next_payment', 'phone', 'email', 'account_ending']) delete it[name];
    Object.assign(it, { address: [], postcode: ' ' });
  },
  'a next payment of which nothing is known but its day': (it) => {
    it.next_payment = { expected_date: '2999-01-01', estimate: null, deductions: 0 };
    Object.assign(it, { phone: null, email: '  ', account_ending: '12345678', address: ['', 'Tŷ Gwyn', ' '] });
  },
  'a next payment that has passed': (it) => (it.next_payment = { expected_date: '2020-01-01', estimate: 1 }),
  'money that is owed': (it) =>
    Object.assign(it, { paid_this_tax_year: -1, paid_last_12_months: -123_456_78, balance_being_recovered: 0 }),
  'names that look like markup and like the places in a sentence': (it) => {
    paid({ bank_narrative: '<b>&amp; {amount}', reference: '{date} $& $1' })(it);
    Object.assign(it, { name: '{amount} <script>', creditor_reference: '{reference}', account_ending: '{d}' });
  },
};

for (const language of ['en', 'cy'] as const) {
  test(`what stands in for a summary is what the program draws, in ${language}`, async ({ page, demo, injected }) => {
    test.setTimeout(120_000);
    for (const [at, [what, change]] of Object.entries(USUAL).entries()) {
      await test.step(what, async () => {
        injected.clear();
        oddSummary(injected, change);
        const { go } = await before(page, demo, injected, { lang: language, 'heading-level': String(1 + (at % 6)) });
        await expect(page.locator('.lp-payee')).toBeVisible();
        const stoodIn = await markup(page);
        expect(stoodIn).not.toContain('lp-records');
        expect(stoodIn).not.toContain('undefined');
        go();
        await taken(page);
        expect(above(await markup(page))).toBe(stoodIn);
        await page.unroute(PROGRAM);
      });
    }
  });
}

for (const [what, change, shown] of [
  ['a payment that replaces another', paid({ replaces: 'before' }), '.lp-payee'],
  ['a day that there is not', paid({ processed_date: '2026-02-30' }), '[role=alert]'],
] as const) {
  test(`nothing stands in for ${what}`, async ({ page, demo, injected, faults }) => {
    faults.allow(/landlord/);
    oddSummary(injected, change);
    const { go } = await before(page, demo, injected);
    await expect.poll(() => injected.count({ path: SUMMARY })).toBe(1);
    await page.waitForTimeout(500);
    await expect(page.locator('.lp-app')).toHaveCount(0);
    await expect(page.getByText('Loading your payments')).toBeVisible();
    go();
    await expect(page.locator(`.lp-app ${shown}`).first()).toBeVisible();
  });
}

test('of several records the first is drawn, with the way to the others', async ({ page, demo, injected }) => {
  const account = demo.withTenants(12);
  await demo.linkAll(account);
  const go = await held(page);
  const host = await Host.open(page, injected);
  await host.put();
  const choice = page.getByRole('navigation', { name: 'Your landlord records' });
  await expect(choice.getByRole('link')).toHaveCount(account.others.length);
  const stoodIn = await markup(page);
  await choice.getByRole('link').last().click();
  await expect(page.getByRole('status').filter({ hasText: 'Loading your payments' })).toBeVisible();
  go();
  await expect(choice.getByRole('listitem').last().locator('[aria-current=true]')).toBeVisible();
  expect(await host.routes()).toEqual([expect.stringMatching(/^records\/[^/]+$/)]);
  await choice.getByRole('link').first().click();
  await expect(choice.getByRole('listitem').first().locator('[aria-current=true]')).toBeVisible();
  await new Summary(page).ready();
  expect(above(await markup(page))).toBe(stoodIn);
});

test('the schedule that is asked for comes when the program is there', async ({ page, demo, injected }) => {
  const { go, host, summary } = await before(page, demo, injected);
  await summary.viewSchedule.click();
  await expect(page.getByRole('status').filter({ hasText: 'Loading your payments' })).toBeVisible();
  await expect(summary.viewSchedule).toHaveAttribute('aria-disabled', 'true');
  await expect(summary.heading).toBeVisible();
  const path = new URL((await summary.viewSchedule.getAttribute('href')) ?? '', injected.url).pathname;
  go();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  expect(await host.routes()).toEqual([path.replace('/landlord/', '')]);
});

test('a link that is followed by the keyboard leads to its screen, whose heading has the focus', async ({
  page,
  demo,
  injected,
}) => {
  const { go, host, summary } = await before(page, demo, injected, { 'standalone-url': '/landlord' });
  await expect(summary.viewAll).toHaveAttribute('href', '/landlord/payments');
  await summary.viewAll.focus();
  await page.keyboard.press('Enter');
  go();
  await expect(page.getByRole('heading', { name: 'All payments', exact: true })).toBeFocused();
  expect(await host.routes()).toEqual(['payments']);
});

test('a link that is opened in another tab is the browser’s', async ({ page, demo, injected }) => {
  const { go, summary } = await before(page, demo, injected);
  const opened = page.context().waitForEvent('page');
  await summary.viewAll.click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  go();
  await taken(page);
  await summary.ready();
});

test('a file that is asked for before the program is there is saved, and the button keeps the focus', async ({
  page,
  demo,
  injected,
}) => {
  const { go, summary } = await before(page, demo, injected);
  const button = summary.latest.getByRole('button', { name: 'Download CSV' });
  await button.focus();
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  go();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.split('\r\n').length).toBeGreaterThan(5);
  await expect(button).toBeFocused();
});

for (const [what, change] of [
  [
    'no payment',
    (it) => {
      delete it.most_recent_payment;
      delete it.most_recent_breakdown;
    },
  ],
  ['another payment', paid({ id: 'another', reference: 'another' })],
] as [string, Change][]) {
  for (const pressed of ['link', 'button'] as const) {
    test(`a press on a ${pressed} is for what was pressed, or for nothing: ${what}`, async ({
      page,
      demo,
      injected,
    }) => {
      const { go, host, summary } = await before(page, demo, injected);
      await summary.latest.getByRole(pressed).click();
      await page.waitForTimeout(LATE_MS);
      oddSummary(injected, change);
      go();
      await taken(page);
      await expect(page.locator('.lp-payee')).toBeVisible();
      await page.waitForTimeout(300);
      expect((await host.heard()).map(([name]) => name)).toEqual(['lp:ready']);
      await expect(page.locator('.lp-download__said:not(:empty)')).toHaveCount(0);
    });
  }
}

test('a language that was chosen stays, though the program fails at first, and the last choice counts', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/503/);
  const { go, summary } = await before(page, demo, injected);
  await expect(summary.viewAll).toBeVisible();
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.waitForTimeout(LATE_MS);
  injected.on({ path: SUMMARY }, { replace: { status: 404 } });
  go();
  const again = page.getByRole('button', { name: 'Ceisiwch eto' });
  await expect(again).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  injected.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await summary.ready();
});

test('the language that is chosen, what was unfolded and the focus stay', async ({ page, demo, injected }) => {
  const { go, host } = await before(page, demo, injected);
  const unfolded = page.locator('details.lp-details').first();
  await unfolded.locator('summary').click();
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect(page.getByRole('heading', { name: 'Eich taliadau Budd-dal Tai' })).toBeVisible();
  await expect(unfolded).toHaveAttribute('open', '');
  await unfolded.locator('summary').focus();
  go();
  await taken(page);
  await expect(page.getByRole('heading', { name: 'Eich taliadau Budd-dal Tai' })).toBeVisible();
  await expect(unfolded).toHaveAttribute('open', '');
  await expect(unfolded.locator('summary')).toBeFocused();
  const ready = (await host.heard()).filter(([name]) => name === 'lp:ready');
  expect(ready).toHaveLength(1);
});

test('another screen that the host asks for is waited for', async ({ page, demo, injected }) => {
  const { go, host, summary } = await before(page, demo, injected);
  await expect(summary.viewAll).toBeVisible();
  await host.widget((widget) => (widget.route = '/?x'));
  await expect(summary.viewAll).toBeVisible();
  await host.widget((widget) => (widget.route = 'payments'));
  await expect(summary.viewAll).toHaveCount(0);
  await expect(page.getByText('Loading your payments')).toBeVisible();
  go();
  await expect(page.getByRole('heading', { name: 'All payments', exact: true })).toBeVisible();
});

test('another screen that is asked for first is not preceded by a summary', async ({ page, demo, injected }) => {
  const { go, summary } = await before(page, demo, injected, { route: 'payments' });
  await expect.poll(() => injected.count({ path: RECORDS })).toBe(1);
  await page.waitForTimeout(200);
  await expect(summary.viewAll).toHaveCount(0);
  expect(injected.count({ path: LINKED })).toBe(0);
  go();
  await expect(page.getByRole('heading', { name: 'All payments', exact: true })).toBeVisible();
});

test('somebody else who signs in meanwhile sees nothing of it', async ({ page, demo, injected }) => {
  const { go, host, summary } = await before(page, demo, injected);
  await expect(summary.viewAll).toBeVisible();
  await demo.signIn(demo.withTenants(1));
  await host.widget((widget) => widget.sessionRenewed());
  await expect(summary.viewAll).toHaveCount(0);
  go();
  await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
});

test('a session that ends behind it hides it', async ({ page, demo, injected, faults }) => {
  faults.allow(/401/);
  const { go, summary } = await before(page, demo, injected);
  await expect(summary.viewAll).toBeVisible();
  await page.waitForTimeout(LATE_MS);
  injected.on({ path: SUMMARY }, { replace: { status: 401 } });
  go();
  await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
  await expect(summary.viewAll).toBeHidden();
});

test('a record that was unlinked meanwhile gives way to linking', async ({ page, demo, injected }) => {
  const { go, summary } = await before(page, demo, injected);
  await expect(summary.viewAll).toBeVisible();
  await summary.viewAll.click();
  await page.waitForTimeout(LATE_MS);
  injected.on({ path: SESSION }, { rewrite: (body) => body.replace('"link":"linked"', '"link":"none"') });
  go();
  await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  await expect(summary.viewAll).toHaveCount(0);
});

test('who tries again after a program that does not come sees what is theirs now', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  await demo.link(demo.withTenants(12));
  refused(injected, faults);
  const host = await Host.open(page, injected);
  await host.put();
  const summary = new Summary(page);
  await expect(summary.viewAll).toBeVisible();
  const payee = await page.locator('.lp-payee__name').textContent();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  injected.clear();
  const go = await held(page);
  await demo.link(demo.withTenants(1));
  await again.click();
  await expect(page.getByText(String(payee))).toHaveCount(0);
  await expect(summary.viewAll).toBeVisible();
  await expect(page.locator('.lp-payee__name')).not.toHaveText(String(payee));
  go();
  await taken(page);
  await summary.ready();
});

test('the language that was chosen outlives a program that does not come', async ({ page, demo, injected, faults }) => {
  await demo.link(demo.withTenants(12));
  refused(injected, faults);
  const host = await Host.open(page, injected);
  await host.put();
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  const again = page.getByRole('button', { name: 'Ceisiwch eto' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  injected.clear();
  const go = await held(page);
  await again.click();
  const title = page.getByRole('heading', { name: 'Eich taliadau Budd-dal Tai' });
  await expect(title).toBeVisible();
  go();
  await taken(page);
  await expect(title).toBeVisible();
});

test('that it takes long is still said when what draws it comes late, and when it is put away', async ({
  page,
  demo,
  injected,
}) => {
  await page.clock.install();
  const draws = await held(page, LINKED);
  const { go, host, summary } = await before(page, demo, injected);
  const slow = page.getByText('This is taking longer than usual.');
  await expect.poll(() => injected.count({ path: SUMMARY })).toBe(1);
  await page.clock.fastForward(15_000);
  await expect(slow).toBeVisible();
  await page.getByRole('link', { name: 'Open landlord payments as its own page' }).focus();
  draws();
  await expect(summary.viewAll).toBeVisible();
  await expect(slow).toBeVisible();
  expect(await host.widget((widget) => widget.shadowRoot?.activeElement?.localName)).toBe('div');
  await host.widget((widget) => (widget.route = 'payments'));
  await expect(summary.viewAll).toHaveCount(0);
  await expect(slow).toBeVisible();
  go();
  await expect(page.getByRole('heading', { name: 'All payments', exact: true })).toBeVisible();
});

test('a program that stalls is told, though nobody says whether there is a newer one', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord-payments:/);
  await page.clock.install();
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, injected);
  injected.on({ path: PROGRAM }, { stallAt: 1_000 });
  injected.on({ path: '/widget/landlord-payments.js' }, { never: true });
  await host.put();
  await expect.poll(() => injected.count({ path: PROGRAM })).toBe(1);
  await expect(new Summary(page).viewAll).toBeVisible();
  await page.clock.fastForward(120_000);
  await expect.poll(() => injected.count({ path: '/widget/landlord-payments.js' })).toBe(2);
  await page.clock.fastForward(15_000);
  const failed = page.getByRole('alert').filter({ hasText: 'Your payments could not be loaded' });
  await expect(failed).toBeVisible();
  injected.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await taken(page);
  await new Summary(page).ready();
});

test('without what draws it the program is waited for', async ({ page, demo, injected, faults }) => {
  faults.allow(/404|linked-/);
  injected.on({ path: LINKED }, { replace: { status: 404 } });
  const { go, summary } = await before(page, demo, injected);
  await expect.poll(() => injected.count({ path: LINKED })).toBe(2);
  await page.waitForTimeout(200);
  await expect(page.locator('.lp-app')).toHaveCount(0);
  go();
  await summary.ready();
});
