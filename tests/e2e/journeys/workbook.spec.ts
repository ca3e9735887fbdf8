//! A schedule as a workbook: every line in it, built beside the page; and what stands in its way is told with a way on.

import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { lines as counted } from '../screens/words.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';
import { expectWorkbook } from './workbook.ts';

const WORKBOOK = 'Excel workbook';

/** Signs in, opens the most recent schedule, and chooses a workbook. */
async function start(page: Page, entry: string, demo: Demo, url: string, tenants: 12 | 2_500 | 40_000) {
  await demo.link(demo.withTenants(tenants));
  await page.goto(entry);
  const api = new Api(page.request, url);
  const landlord = await api.summary();
  const payment = landlord.most_recent_payment;
  if (!payment) throw new Error('this landlord has been paid');
  const lines = await api.lines(landlord.id, payment.id);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await schedule.whole(lines.length);
  const files = new Files(page);
  await files.open();
  await files.format(WORKBOOK).check();
  return { files, schedule, creditor: landlord.creditor_reference, payment, lines };
}

/** Makes the browser allow no workers, as a policy may. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('not here', 'SecurityError');
        }
      },
    });
  });
}

for (const tenants of [12, 40_000] as const) {
  test(`a workbook for ${tenants} tenants holds every line, and balances`, async ({ page, entry, demo, portal }) => {
    test.setTimeout(180_000);
    const { files, schedule, creditor, payment, lines } = await start(page, entry, demo, portal.url, tenants);
    const saved = await schedule.save(files.download);
    await expect(files.panel.getByText(`Downloaded ${counted(lines.length)}`)).toBeVisible();
    await expectWorkbook(saved, payment, creditor, lines, true);
  });
}

test('a workbook of the lines that a search shows is a part by name, in the order on screen', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const { files, schedule, creditor, payment, lines } = await start(page, entry, demo, portal.url, 12);
  const name = lines[3]?.tenant_name ?? '';
  await schedule.search.fill(name);
  await files.panel.getByRole('radio', { name: /your search shows/ }).check();
  const saved = await schedule.save(files.download);
  const shown = lines.filter((line) => line.tenant_name === name);
  await expectWorkbook(saved, payment, creditor, shown, false);
});

test('the choice of a workbook is kept', async ({ page, entry, demo, portal }) => {
  const { files, schedule, lines } = await start(page, entry, demo, portal.url, 12);
  await page.reload();
  const summary = new Summary(page);
  await expect(summary.heading.or(schedule.search)).toBeVisible();
  if (await summary.heading.isVisible()) await summary.viewSchedule.click();
  await schedule.whole(lines.length);
  await files.open();
  await expect(files.format(WORKBOOK)).toBeChecked();
});

test('where there are no workers, the page says that it will pause, and builds the workbook or leaves it', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await forbidWorkers(page);
  const { files, schedule, creditor, payment, lines } = await start(page, entry, demo, portal.url, 12);
  const question = files.question('This page will stop responding while it builds the workbook');
  await files.download.click();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Do not build it' }).click();
  await expect(question).toBeHidden();
  await files.download.click();
  const saved = await schedule.save(question.getByRole('button', { name: 'Build the workbook' }));
  await expectWorkbook(saved, payment, creditor, lines, true);
});

test('a program that cannot be had is told, and trying again helps', async ({ page, entry, demo, portal }) => {
  const { files, schedule, creditor, payment, lines } = await start(page, entry, demo, portal.url, 12);
  const missing = '**/export-program-*_bg.wasm';
  await page.route(missing, (route) => route.abort());
  await files.download.click();
  await expect(files.panel.getByText('The file was not built.')).toBeVisible({ timeout: 30_000 });
  await expect(files.panel.getByText('Check your connection, then try again.')).toBeVisible();
  await page.unroute(missing);
  const saved = await schedule.save(files.download);
  await expectWorkbook(saved, payment, creditor, lines, true);
});

for (const what of ['program', 'worker'] as const) {
  test(`where the ${what} is gone, the page is of an earlier release and is to be loaded anew`, async ({
    page,
    entry,
    door,
    demo,
    portal,
    faults,
  }) => {
    faults.allow(/404|export-/);
    const { files, schedule } = await start(page, entry, demo, portal.url, 12);
    // A newer release takes the place of all files at once.
    const gone = what === 'worker' ? /export-(worker|program)-/ : /export-program-/;
    await page.route(gone, (route) => route.fulfill({ status: 404 }));
    await files.download.click();
    await expect(files.panel.getByText('This page has changed since you opened it.')).toBeVisible({ timeout: 30_000 });
    await page.unroute(gone);
    const loaded = page.waitForEvent('load');
    await files.panel.getByRole('button', { name: 'Reload the page' }).click();
    await loaded;
    // The page has the payment in its address; this host has no screen in its own.
    if (door === 'page') await expect(schedule.shown).toContainText('Showing all');
    else await new Summary(page).ready();
  });
}

test('a workbook can be cancelled, and then nothing is saved', async ({ page, entry, demo, portal }) => {
  test.setTimeout(120_000);
  const { files } = await start(page, entry, demo, portal.url, 40_000);
  let saved = 0;
  page.on('download', () => (saved += 1));
  await files.download.click();
  await expect(files.panel.getByText(/Preparing the file: [\d,]+ of/)).toBeVisible();
  await files.panel.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(files.panel.getByText('Download cancelled. Nothing was saved.')).toBeVisible();
  await expect(files.download).toBeFocused();
  // As long as the rest would have taken.
  await page.waitForTimeout(5_000);
  expect(saved).toBe(0);
});

test('a browser that has no room for a workbook is offered the same lines as a CSV in a ZIP', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const { files, schedule, creditor, payment, lines } = await start(page, entry, demo, portal.url, 12);
  // The first program stops by itself, as one does that gets no more memory.
  const program = '**/export-program-*.js';
  await page.route(program, async (route) => {
    const body = 'export default async () => {}; export const run = () => { throw new RangeError("out of memory"); };';
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await files.download.click();
  const question = files.question('Your browser has no room to build the workbook');
  await expect(question).toBeVisible();
  await page.unroute(program);
  const { name, bytes } = await schedule.save(question.getByRole('button', { name: 'Download CSV in a ZIP file' }));
  expect(name).toBe(`schedule-${payment.reference}-${payment.processed_date}.zip`);
  const [[inner, csv] = ['', new Uint8Array()], ...others] = Object.entries(unzipSync(bytes));
  expect(others).toEqual([]);
  expectLines({ name: inner, bytes: Buffer.from(csv) }, payment, creditor, lines);
});
