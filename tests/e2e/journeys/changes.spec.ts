//! What is different from the payment before: held against both schedules as the API sends them.

import { type Locator } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { held } from '../fixtures/program.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Table } from '../screens/table.ts';
import { money } from '../screens/words.ts';
import { Payments } from '../screens/payments.ts';
import { Api, type Line, type Payment } from './api.ts';

const PAST = ['adjustment', 'arrears', 'reversal'];

/** What each claim of a schedule comes to. */
function sums(lines: Line[]): Map<string, { name: string; reference: string; net: number; past: boolean }> {
  const all = new Map<string, { name: string; reference: string; net: number; past: boolean }>();
  for (const line of lines) {
    const before = all.get(line.claim_id) ?? {
      name: line.tenant_name,
      reference: line.claim_reference,
      net: 0,
      past: false,
    };
    all.set(line.claim_id, {
      ...before,
      net: before.net + line.net,
      past: before.past || PAST.includes(line.reason),
    });
  }
  return all;
}

/** How far down the page something begins. */
const top = (it: Locator) => it.evaluate((element) => element.getBoundingClientRect().top + scrollY);

/** Two payments that follow each other, and who is in one of them alone. */
async function pair(api: Api, landlord: string, listed: Payment[], at: number) {
  const [now, before] = [listed[at], listed[at + 1]];
  if (now === undefined || before === undefined) throw new Error('there are so many payments');
  const [mine, theirs] = [sums(await api.lines(landlord, now.id)), sums(await api.lines(landlord, before.id))];
  return {
    now,
    before,
    fresh: [...mine].filter(([claim]) => !theirs.has(claim)).map(([, it]) => it),
    gone: [...theirs].filter(([claim]) => !mine.has(claim)).map(([, it]) => it),
    past: [...mine].filter(([claim, it]) => theirs.has(claim) && it.past).map(([, it]) => it),
  };
}

test('a small payment tells by itself who is new and who is missing, and does not guess why', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const listed = (await api.payments(landlord.id)).filter((it) => it.status !== 'cancelled');
  const pairs = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => pair(api, landlord.id, listed, at)));
  const chosen = pairs.find((it) => it.fresh.length > 0) ?? pairs.find((it) => it.gone.length > 0);
  if (chosen === undefined) throw new Error('somebody moved');
  const left = pairs.find((it) => it.gone.length > 0);
  if (left === undefined) throw new Error('somebody left');

  await page.goto(entry);
  const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
  await summary.viewAll.click();
  for (const { now, before, fresh, gone, past } of [chosen, left]) {
    await payments.ready();
    await payments.schedule(now.reference).click();
    await expect(schedule.shown).toContainText('Showing all');
    await expect(schedule.changes.getByRole('link', { name: `payment ${before.reference} of` })).toBeVisible();
    const difference = now.net - before.net;
    const more = difference < 0 ? 'less than' : 'more than';
    if (difference !== 0) await expect(schedule.changes).toContainText(`${money(Math.abs(difference))} ${more}`);
    await expect(schedule.changed('New in this payment')).toHaveText(
      fresh.map(({ name, reference, net }) => `${name} ${reference}: new in this payment, ${money(net)}`),
    );
    await expect(schedule.changed('Not in this payment')).toHaveText(
      gone.map(({ name, reference, net }) => `${name} ${reference}: not in this payment, was ${money(net)}`),
    );
    await expect(schedule.changed('Adjusted for past weeks')).toHaveCount(past.length);
    if (gone.length > 0) {
      await schedule.changes.getByText('Why might a tenant not be in this payment?').click();
      await expect(schedule.changes).toContainText('The payment does not say why.');
      await expect(schedule.changes.getByRole('link', { name: '01632 960120' })).toBeVisible();
    }
    await page.getByRole('link', { name: 'All payments', exact: true }).click();
  }
});

test('a large payment is compared when that is asked for, the first few tenants first', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(120_000);
  await demo.link(demo.withTenants(2_500));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all', { timeout: 30_000 });
  const compare = schedule.changes.getByRole('button', { name: 'Compare with the payment before' });
  await compare.click();
  const with_ = schedule.changes.getByRole('link', { name: /^payment / });
  await expect(with_).toBeVisible({ timeout: 30_000 });
  const said = (await with_.textContent()) ?? '';
  const listed = (await api.payments(landlord.id)).filter((it) => it.status !== 'cancelled');
  const before = listed.find((it) => said.includes(it.reference));
  const [now] = listed;
  if (before === undefined || now === undefined) throw new Error('both are listed');
  expect(before.line_count, 'the run before, not a payment between').toBeGreaterThan(1_000);
  const { fresh, gone } = await pair(api, landlord.id, [now, before], 0);
  expect(gone.length, 'more than the first few').toBeGreaterThan(5);
  const missing = schedule.changed('Not in this payment');
  await expect(missing).toHaveCount(5);
  await expect(
    schedule.changes.getByRole('heading', { name: `Not in this payment: ${gone.length} tenants` }),
  ).toBeVisible();
  await expect(schedule.changed('New in this payment')).toHaveCount(Math.min(5, fresh.length));
  const all = schedule.changes.getByRole('button', { name: `Show all ${gone.length}` }).first();
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(missing).toHaveCount(gone.length);
  await expect(schedule.changes.locator('button:focus')).toHaveText('Show fewer');
});

for (const width of [320, 800, 1280]) {
  test(`a schedule that arrives moves neither its search nor its table, ${width} px wide`, async ({
    page,
    entry,
    demo,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await demo.link(demo.withTenants(12));
    await page.goto(entry);
    await new Summary(page).ready();
    const go = await held(page, /\/lines$/);
    await new Summary(page).viewSchedule.click();
    const schedule = new Schedule(page);
    await expect(page.getByRole('progressbar')).toBeVisible();
    const { view } = new Table(page);
    const [search, table] = [await top(schedule.search), await top(view)];
    go();
    await expect(schedule.shown).toContainText('Showing all');
    await expect(schedule.compared).toBeVisible();
    expect(await top(schedule.search)).toBe(search);
    expect(await top(view)).toBe(table);
  });
}

test('a payment before that cannot be had says so and is asked for again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  await page.goto(`${injected.url}${entry}`);
  await new Summary(page).ready();
  injected.on({ path: /\/payments$/ }, { replace: { status: 500, body: '' } });
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.changes.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 });
  injected.clear();
  await schedule.changes.getByRole('button', { name: 'Try again' }).click();
  await expect(schedule.changes.getByRole('link', { name: /^payment / })).toBeVisible();
});

test('a cancelled payment and the one in its place lead to each other, from the list and on both screens', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const listed = await api.payments(landlord.id);
  const cancelled = listed.find((it) => it.replaced_by);
  const again = listed.find((it) => it.id === cancelled?.replaced_by);
  if (cancelled === undefined || again === undefined) throw new Error('one was cancelled and made again');
  await page.goto(entry);
  const [payments, schedule] = [new Payments(page), new Schedule(page)];
  await new Summary(page).viewAll.click();
  await payments.ready();
  await expect(payments.row(cancelled.reference)).toContainText('Paid again');
  await expect(payments.row(again.reference)).toContainText('Reissued');
  await payments
    .row(again.reference)
    .getByRole('link', { name: /^Cancelled payment/ })
    .click();
  await expect(schedule.heading(cancelled.reference)).toBeVisible();
  await expect(page.getByText('This payment was cancelled and paid again')).toBeVisible();
  await expect(schedule.changes, 'what was never paid is held against nothing').toHaveCount(0);
  await page.getByRole('link', { name: 'View the payment that replaces this one' }).click();
  await expect(schedule.heading(again.reference)).toBeVisible();
  await expect(page.getByText('This payment replaces one that was cancelled')).toBeVisible();
  await page.getByRole('link', { name: 'View the cancelled payment that this one replaces' }).click();
  await expect(schedule.heading(cancelled.reference)).toBeVisible();
});
