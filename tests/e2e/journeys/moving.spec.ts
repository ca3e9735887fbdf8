//! Moving about: filters, links, Back and Forward, reloading, leaving a screen before it is there.

import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';

test('the list is narrowed by dates, status and method, both days included', async ({ page, entry, demo, portal }) => {
  await demo.link(demo.withTenants(2_500));
  const api = new Api(page.request, portal.url);
  await page.goto(entry);
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  const landlord = await api.summary();
  const all = await api.payments(landlord.id);
  const [to, from] = [all[3]?.processed_date ?? '', all[9]?.processed_date ?? ''];
  const between = all.filter((it) => it.processed_date >= from && it.processed_date <= to);
  expect(between.length).toBeGreaterThan(3);

  const shows = async (expected: { reference: string }[]) => {
    await expect(payments.rows.locator('th .lp-reference')).toHaveText(expected.map(({ reference }) => reference));
  };
  await payments.narrow({ from, to });
  await shows(between);
  await payments.narrow({ status: 'Cancelled' });
  await shows(all.filter(({ status }) => status === 'cancelled'));
  const method = all[0]?.method === 'bacs' ? 'BACS' : 'Cheque';
  await payments.narrow({ from, to, method });
  await shows(between.filter((it) => it.method === all[0]?.method));

  await test.step('the way back from a schedule keeps the filter', async () => {
    await payments.schedule(between[0]?.reference ?? '').click();
    await expect(new Schedule(page).shown).toContainText('Showing all', { timeout: 30_000 });
    await page.getByRole('link', { name: 'All payments', exact: true }).click();
    await shows(between.filter((it) => it.method === all[0]?.method));
    await expect(payments.field('From (included)')).toHaveValue(from);
  });

  await test.step('nothing matches', async () => {
    await payments.narrow({ from: '1999-01-01', to: '1999-12-31' });
    await expect(page.getByText('No payments match.')).toBeVisible();
    await payments.clear.click();
    await shows(all);
  });

  await test.step('a date that is half typed is told, not left out', async () => {
    await payments.field('From (included)').fill('');
    await payments.field('From (included)').pressSequentially('12');
    await page.getByRole('button', { name: 'Show payments', exact: true }).click();
    const problems = page.getByRole('alert').filter({ hasText: 'Enter a real date' });
    await expect(problems).toBeFocused();
    await expect(payments.field('From (included)')).toHaveAccessibleDescription(/Enter a real date/);
    await payments.field('From (included)').fill('');
    await shows(all);
  });

  await test.step('dates the wrong way round are told, and stay', async () => {
    await payments.narrow({ from: to, to: from });
    const problems = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(problems).toBeFocused();
    await problems.getByRole('button').click();
    await expect(payments.field('From (included)')).toBeFocused();
    await expect(payments.field('From (included)')).toHaveValue(to);
    await shows(all);
  });
});

test('leaving a screen cancels what it had asked for', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  const lines = { path: /\/lines$/ };
  injected.on(lines, { stallAt: 2_000 });
  await new Summary(page).viewSchedule.click();
  await expect.poll(() => injected.count(lines)).toBe(1);
  await expect(page.getByRole('progressbar')).toBeVisible();
  expect(injected.cancelled(lines)).toBe(0);
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await new Payments(page).ready();
  await expect.poll(() => injected.cancelled(lines)).toBe(1);
});

test('a double click, or Enter held down, saves one file', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  let saved = 0;
  page.on('download', () => (saved += 1));
  await schedule.download.dblclick();
  await expect(page.getByText(/^Downloaded /)).toBeVisible();
  await schedule.download.focus();
  for (let held = 0; held < 6; held += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.waitForTimeout(500);
  expect(saved).toBe(1);
});

test('a download of the list goes on when the list is narrowed, or left', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  injected.on({ path: /\/lines$/ }, { delay: 1_500 });
  const coming = page.waitForEvent('download');
  await payments.rows
    .nth(2)
    .getByRole('button', { name: /Download CSV/ })
    .click();
  await payments.narrow({ status: 'Cancelled' });
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await new Summary(page).ready();
  await coming;
});

test('a download that is cancelled saves nothing, stops its call and can be started again', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  const lines = { path: /\/lines$/ };
  injected.on(lines, { stallAt: 2_000 });
  let saved = 0;
  page.on('download', () => (saved += 1));
  const download = summary.latest.getByRole('button', { name: /Download CSV/ });
  await download.click();
  await expect(summary.latest.getByText(/Preparing the file: \d+ of \d+ lines/)).toBeVisible();
  await summary.latest.getByRole('button', { name: 'Cancel' }).click();
  await expect(summary.latest.getByText('Download cancelled. Nothing was saved.')).toBeVisible();
  await expect.poll(() => injected.cancelled(lines)).toBe(1);
  expect(saved).toBe(0);
  injected.clear();
  await new Schedule(page).save(download);
});
