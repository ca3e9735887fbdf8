//! What is done with the lines on screen: ticked and copied, built as a workbook, printed; shown to axe-core and to
//! whoever looks at the pictures.

import type { Page } from '@playwright/test';

import { Printer } from '../fixtures/printer.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test } from './gallery.ts';

/** Opens the most recent schedule, and waits until it is whole. */
async function start(page: Page): Promise<Schedule> {
  await page.goto('/landlord/');
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  return schedule;
}

test('lines that are ticked and copied', async ({ page, context, demo, show }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await demo.link(demo.withTenants(12));
  const schedule = await start(page);
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await show('copying-none');
  await schedule.rows.nth(1).getByRole('checkbox').check();
  await schedule.rows.nth(3).getByRole('checkbox').check();
  await show('copying-some');
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await show('copying-done');
  await schedule.rows.first().getByRole('button').click();
  await schedule.details.getByRole('button', { name: 'Copy Claim reference' }).click();
  await expect(schedule.details.getByText('Copied', { exact: true })).toBeVisible();
  await show('copying-value', { fullPage: false });
});

test('a browser that does not let a page copy', async ({ page, demo, show }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await demo.link(demo.withTenants(12));
  const schedule = await start(page);
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await schedule.rows.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Your browser does not let this page copy.')).toBeVisible();
  await show('copying-refused');
});

test('a workbook under way, failed, done, and what stands in its way', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  const program = '**/export-program-*.js';
  await start(page);
  const files = new Files(page);
  await files.open();
  await files.format('Excel workbook').check();
  let go = (): void => {};
  const held = new Promise<void>((free) => (go = free));
  await page.route(program, async (route) => {
    await held;
    await route.abort();
  });
  await files.download.click();
  await expect(files.panel.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();
  await show('workbook-under-way');
  go();
  await expect(files.panel.getByText('The file was not built.')).toBeVisible({ timeout: 30_000 });
  await show('workbook-failed');
  await page.unroute(program);
  // A newer release has taken its place.
  await page.route(program, (route) => route.fulfill({ status: 404 }));
  await files.download.click();
  await expect(files.panel.getByRole('button', { name: 'Reload the page' })).toBeVisible({ timeout: 30_000 });
  await show('workbook-replaced');
  await page.unroute(program);
  await files.download.click();
  await expect(files.panel.getByText(/^Downloaded/)).toBeVisible({ timeout: 30_000 });
  await show('workbook-done');
  // The program stops by itself, as one does that gets no more memory.
  await page.route(program, async (route) => {
    const body = 'export default async () => {}; export const run = () => { throw new RangeError("out of memory"); };';
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.reload();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  await files.open();
  await files.download.click();
  await expect(files.question('Your browser has no room to build the workbook')).toBeVisible();
  await show('workbook-no-room', { fullPage: false });
});

test('a workbook where there is no worker', async ({ page, demo, show }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('not here', 'SecurityError');
        }
      },
    });
  });
  await demo.link(demo.withTenants(12));
  await start(page);
  const files = new Files(page);
  await files.open();
  await files.format('Excel workbook').check();
  await files.download.click();
  await expect(files.question('This page will stop responding while it builds the workbook')).toBeVisible();
  await show('workbook-no-worker', { fullPage: false });
});

test('a long letter, and the letter itself', async ({ page, context, demo, show }) => {
  await demo.link(demo.withTenants(2_500));
  const printer = await Printer.install(page);
  await start(page);
  await page.getByRole('button', { name: 'Print or save as PDF', exact: true }).click();
  await expect(page.getByText(/This letter has at least \d+ pages/)).toBeVisible();
  await show('letter-question');
  await demo.link(demo.withTenants(12));
  await start(page);
  await page.getByRole('button', { name: 'Print or save as PDF', exact: true }).click();
  await expect(page.getByText(/went to your print window/)).toBeVisible();
  await show('letter-printed');
  const [letter] = await printer.printed();
  if (letter === undefined) throw new Error('nothing was printed');
  // As the browser would draw it, on a page of its own.
  const paper = await context.newPage();
  await paper.setContent(letter.html);
  await paper.addStyleTag({ content: letter.style });
  await paper.emulateMedia({ media: 'print' });
  // Nobody finds their way on paper by landmarks.
  await show('letter', { page: paper, paper: true, without: ['landmark-one-main', 'region'] });
  await paper.close();
});
