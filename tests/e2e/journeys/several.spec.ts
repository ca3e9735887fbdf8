//! Several payments as one download: every line of each, to the penny; and nothing that is not whole unless it is asked for.

import type { APIRequestContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { countTurns } from '../fixtures/turns.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Several } from '../screens/several.ts';
import { Summary } from '../screens/summary.ts';
import { Api, type Line, type Payment } from './api.ts';
import { expectLines, read } from './csv.ts';
import { expectWorkbook } from './workbook.ts';

interface Paid {
  payment: Payment;
  creditor: string;
  lines: Line[];
}

const ZIP = 'A file for each payment, in one ZIP file';

/** Opens the list with its panel unfolded. */
async function start(page: Page, address: string): Promise<{ several: Several; files: Schedule }> {
  await page.goto(address);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewAll.click();
  await new Payments(page).ready();
  const several = new Several(page);
  await several.open();
  return { several, files: new Schedule(page) };
}

/** What one download of everything holds: oldest first, nothing that was cancelled. */
async function everything(request: APIRequestContext, url: string): Promise<Paid[]> {
  const api = new Api(request, url);
  const all: Paid[] = [];
  for (const { id } of await api.landlords()) {
    const { creditor_reference: creditor } = JSON.parse(await api.text(`/landlords/${id}`));
    for (const payment of await api.payments(id)) {
      if (payment.status !== 'cancelled') all.push({ payment, creditor, lines: await api.lines(id, payment.id) });
    }
  }
  return all.toSorted((a, b) => a.payment.processed_date.localeCompare(b.payment.processed_date));
}

const span = (paid: Paid[]) =>
  `schedules-${paid.at(0)?.payment.processed_date}-to-${paid.at(-1)?.payment.processed_date}`;
const count = (paid: Paid[]) => paid.reduce((sum, { lines }) => sum + lines.length, 0);
const net = (paid: Paid[]) => paid.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.net, 0), 0);
const pounds = (pence: number) => (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });

/** The records of a file of several payments are those of each, one after another. */
function expectAll(saved: { name: string; bytes: Buffer }, paid: Paid[]): void {
  const [headings = [], ...rows] = read(saved);
  expect(rows.length).toBe(count(paid));
  const line = headings.indexOf('line_id');
  const payment = headings.indexOf('payment_reference');
  const creditor = headings.indexOf('creditor_reference');
  const amount = headings.indexOf('net');
  const got = rows.map((row) => [row[payment], row[creditor], row[line], row[amount]].join(' '));
  const want = paid.flatMap((it) =>
    it.lines.map((of) => [it.payment.reference, it.creditor, of.line_id, (of.net / 100).toFixed(2)].join(' ')),
  );
  expect(got).toEqual(want);
}

async function link(demo: Demo, tenants: 1 | 12 | 2_500 = 12): Promise<void> {
  await demo.link(demo.withTenants(tenants));
}

test('all payments in one file: every line once, oldest payment first, and their net', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(120_000);
  await link(demo);
  const paid = await everything(page.request, portal.url);
  const { several, files } = await start(page, entry);
  await expect(several.chosen).toContainText(`${paid.length} payments chosen`);
  const saved = await files.save(several.download);
  expect(saved.name).toBe(`${span(paid)}.csv`);
  expectAll(saved, paid);
  await expect(several.said).toContainText(`Downloaded ${paid.length} payments`);
  await expect(several.said).toContainText(`Their net is ${pounds(net(paid))}.`);
});

test('chosen payments, each a file of its own in a ZIP', async ({ page, entry, demo, portal }) => {
  test.setTimeout(120_000);
  await link(demo, 2_500);
  const paid = (await everything(page.request, portal.url)).slice(-3);
  const { several, files } = await start(page, entry);
  await several.button('Choose none').click();
  await several.download.click();
  await expect(several.said).toHaveText('Choose at least one payment.');
  for (const { payment } of paid) await several.offer(payment.reference).check();
  await several.packing(ZIP).check();
  const { name, bytes } = await files.save(several.download);
  expect(name).toBe(`${span(paid)}.zip`);
  const inside = Object.entries(unzipSync(bytes));
  expect(inside.length).toBe(3);
  inside.forEach(([name, csv], at) => {
    const { payment, creditor, lines } = paid[at] as Paid;
    expect(name).toBe(`schedule-${payment.reference}-${payment.processed_date}.csv`);
    expectLines({ name, bytes: Buffer.from(csv) }, payment, creditor, lines);
  });
});

test('the worker is told of 40,000 lines in slices, and the browser has its turn in between', async ({
  page,
  entry,
  demo,
}) => {
  test.setTimeout(120_000);
  const turns = await countTurns(page);
  await demo.link(demo.withTenants(40_000));
  const { several, files } = await start(page, entry);
  await several.button('Choose none').click();
  await several.offers.first().check();
  await several.packing(ZIP).check();
  const before = await turns();
  const { bytes } = await files.save(several.download);
  expect((await turns()) - before).toBeGreaterThanOrEqual(10);
  const [[name, csv] = ['', new Uint8Array()]] = Object.entries(unzipSync(bytes));
  expect(read({ name, bytes: Buffer.from(csv) }).length).toBeGreaterThan(40_000);
});

test('workbooks come in a ZIP, one for each payment', async ({ page, entry, demo, portal }) => {
  await link(demo, 1);
  const paid = (await everything(page.request, portal.url)).slice(-2);
  const { several, files } = await start(page, entry);
  await several.button('Choose none').click();
  for (const { payment } of paid) await several.offer(payment.reference).check();
  await several.format.selectOption('Excel workbook');
  await expect(several.packing(ZIP)).toHaveCount(0);
  const { bytes } = await files.save(several.download);
  const inside = Object.entries(unzipSync(bytes));
  expect(inside.length).toBe(2);
  for (const [at, [name, book]] of inside.entries()) {
    const { payment, creditor, lines } = paid[at] as Paid;
    await expectWorkbook({ name, bytes: Buffer.from(book) }, payment, creditor, lines, true);
  }
});

test('a payment that cannot be read is named, nothing is saved, and reading it again helps', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(120_000);
  await link(demo);
  const paid = await everything(page.request, portal.url);
  const [broken] = paid.slice(4) as [Paid];
  const { several, files } = await start(page, entry);
  let saved = 0;
  page.on('download', () => (saved += 1));
  const lines = `**/payments/${broken.payment.id}/lines`;
  await page.route(lines, (route) => route.fulfill({ status: 500 }));
  await several.download.click();
  await expect(several.doubt).toContainText(`1 of ${paid.length} payments was not read`, { timeout: 60_000 });
  await expect(several.doubt).toContainText(`Payment ${broken.payment.reference}:`);
  await expect(several.doubt).toContainText('Nothing is saved yet.');
  expect(saved).toBe(0);

  await test.step('what was read can be saved, and is a part by name', async () => {
    const others = paid.filter((it) => it !== broken);
    const part = await files.save(several.button(`Save the ${others.length} payments that were read`));
    expect(part.name).toBe(`${span(others)}.part.csv`);
    expectAll(part, others);
  });

  await test.step('the rest can be read again', async () => {
    // A press at once would be taken for the second half of the last one.
    await page.waitForTimeout(1_100);
    await several.download.click();
    await expect(several.doubt).toBeVisible({ timeout: 60_000 });
    await page.unroute(lines);
    const whole = await files.save(several.button('Read the missing payments again'));
    expect(whole.name).toBe(`${span(paid)}.csv`);
    expectAll(whole, paid);
  });
});

test('it can be cancelled, and then nothing is saved', async ({ page, entry, demo }) => {
  await link(demo);
  const { several } = await start(page, entry);
  let saved = 0;
  page.on('download', () => (saved += 1));
  await page.route('**/lines', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await several.download.click();
  await expect(several.panel.getByText(/^Reading payment 1 of/)).toBeVisible();
  await several.button('Cancel').click();
  await expect(several.said).toHaveText('Download cancelled. Nothing was saved.');
  await expect(several.download).toBeFocused();
  await page.waitForTimeout(2_000);
  expect(saved).toBe(0);
});

test('it goes on while another screen is shown', async ({ page, entry, demo, portal }) => {
  await link(demo);
  const paid = await everything(page.request, portal.url);
  const { several } = await start(page, entry);
  await page.route('**/lines', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await route.continue();
  });
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await several.download.click();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  const summary = new Summary(page);
  await summary.ready();
  await coming;
  // Told where one is, with the way to it.
  const news = page.locator('.lp-news').filter({ hasText: `Downloaded ${paid.length} payments` });
  await expect(news).toBeVisible();
  await page.getByRole('link', { name: 'Go to the list of payments' }).click();
  await expect(several.said).toContainText(`Downloaded ${paid.length} payments`);
});

test('what another filter let through is never downloaded, and what was said of it goes', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await link(demo);
  const paid = await everything(page.request, portal.url);
  const { several, files } = await start(page, entry);
  await several.button('Choose none').click();
  await several.download.click();
  await expect(several.said).toHaveText('Choose at least one payment.');
  await several.offers.first().check();
  await expect(several.said).toHaveText('');
  // The list of the new filter cannot be had: neither can the old one's payments.
  await page.route('**/payments?*', (route) => route.fulfill({ status: 500 }));
  await new Payments(page).narrow({ from: '2026-09-01' });
  await expect(several.panel.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 });
  await expect(several.offers).toHaveCount(0);
  await expect(several.download).toBeDisabled();
  await page.unroute('**/payments?*');
  await several.panel.getByRole('button', { name: 'Try again' }).click();
  const later = paid.filter(({ payment }) => payment.processed_date >= '2026-09-01');
  await expect(several.chosen).toContainText(`${later.length} payments chosen`);
  expectAll(await files.save(several.download), later);
});

test('pressing twice downloads once', async ({ page, entry, demo }) => {
  await link(demo, 1);
  const { several } = await start(page, entry);
  let saved = 0;
  page.on('download', () => (saved += 1));
  await several.button('Choose none').click();
  await several.offers.first().check();
  await several.download.dblclick();
  await expect(several.said).toContainText('Downloaded 1 payment');
  await page.waitForTimeout(1_500);
  expect(saved).toBe(1);
});

test('the payments of all linked records can go into one file', async ({ page, entry, demo, portal }) => {
  test.setTimeout(120_000);
  await demo.linkAll(demo.withTenants(12));
  const paid = await everything(page.request, portal.url);
  expect(new Set(paid.map((it) => it.creditor)).size, 'two records').toBe(2);
  const { several, files } = await start(page, entry);
  await expect(several.chosen).toContainText(`${paid.length} payments chosen`);
  await expect(several.panel.getByText('Creditor reference', { exact: false }).first()).toBeVisible();
  const saved = await files.save(several.download);
  const [headings = [], ...rows] = read(saved);
  const [creditor, line] = [headings.indexOf('creditor_reference'), headings.indexOf('line_id')];
  const named = (rows: (string | undefined)[][]) => rows.map((row) => row.join(' ')).toSorted();
  const want = paid.flatMap((it) => it.lines.map((of) => [it.creditor, of.line_id]));
  expect(named(rows.map((row) => [row[creditor], row[line]]))).toEqual(named(want));
});

test('a schedule that does not add up is told before it is saved', async ({ page, entry, demo, portal }) => {
  await link(demo, 1);
  const paid = (await everything(page.request, portal.url)).slice(-2);
  const [, wrong] = paid as [Paid, Paid];
  const { several, files } = await start(page, entry);
  await several.button('Choose none').click();
  for (const { payment } of paid) await several.offer(payment.reference).check();
  await page.route(`**/payments/${wrong.payment.id}`, async (route) => {
    const response = await route.fetch();
    const detail = await response.json();
    detail.net += 1;
    await route.fulfill({ response, json: detail });
  });
  await several.download.click();
  await expect(several.doubt).toContainText('1 payment does not add up');
  await expect(several.doubt).toContainText(wrong.payment.reference);
  const { bytes } = await files.save(several.button('Save all of them'));
  expect(bytes.toString('utf8')).toContain('THIS SCHEDULE DOES NOT ADD UP TO ITS PAYMENT.');
});
