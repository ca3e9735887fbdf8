//! Copying a value, a line and ticked lines: what is pasted is what is there.

import type { BrowserContext, Page } from '@playwright/test';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { countTurns } from '../fixtures/turns.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api, type Line } from './api.ts';

/** Signs in, and opens the most recent schedule in a browser that lets a page copy. */
async function start(
  page: Page,
  context: BrowserContext,
  entry: string,
  demo: Demo,
  url: string,
  tenants: 12 | 40_000 = 12,
) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await demo.link(demo.withTenants(tenants));
  await page.goto(entry);
  const api = new Api(page.request, url);
  const landlord = await api.summary();
  const payment = landlord.most_recent_payment;
  if (!payment) throw new Error('this landlord has been paid');
  const lines = await api.lines(landlord.id, payment.id);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await schedule.whole(lines.length);
  return { schedule, payment, lines };
}

const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a value and a line are copied from the details of a line', async ({ page, context, entry, demo, portal }) => {
  const { schedule, payment, lines } = await start(page, context, entry, demo, portal.url);
  const [, line] = lines as [Line, Line];
  await schedule.rows.nth(1).getByRole('button').click();
  await schedule.details.getByRole('button', { name: 'Copy Claim reference' }).click();
  await expect(schedule.details.getByText('Copied', { exact: true })).toBeVisible();
  expect(await pasted(page)).toBe(line.claim_reference);
  await schedule.details.getByRole('button', { name: 'Copy this line' }).click();
  await expect.poll(() => pasted(page)).toContain('\t');
  const cells = (await pasted(page)).split('\t');
  expect(cells.length).toBe(20);
  expect([cells[0], cells[3], cells[19]]).toEqual([payment.reference, line.claim_reference, line.line_id]);
});

test('ticked lines stay ticked while one searches and sorts, and are copied in the order on screen', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  const { schedule, lines } = await start(page, context, entry, demo, portal.url);
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  const box = (line: Line) => page.getByRole('checkbox', { name: `Select the line of ${line.tenant_name}` }).first();
  const [first, second] = [lines[0], lines[2]] as [Line, Line];
  await box(second).check();
  await schedule.search.fill(first.tenant_name);
  await box(first).check();
  await schedule.search.fill('');
  await expect(box(second)).toBeChecked();
  const net = (first.net + second.net) / 100;
  const pounds = net.toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
  await expect(page.getByText(`2 lines selected, with a net of ${pounds}`)).toBeVisible();
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const ids = async () => (await pasted(page)).split('\r\n').map((line) => line.split('\t').at(-1));
  expect(await ids()).toEqual([first.line_id, second.line_id]);
  await page.getByRole('button', { name: 'Select all lines shown' }).click();
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect.poll(async () => (await ids()).length).toBe(lines.length);
});

test('while no line is ticked, that is said, and what the clipboard holds stays', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  const { schedule } = await start(page, context, entry, demo, portal.url);
  await page.evaluate(() => navigator.clipboard.writeText('what was there'));
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  const copy = page.getByRole('button', { name: 'Copy selected lines' });
  const said = page.getByRole('status').filter({ hasText: 'Nothing was copied: no line is ticked.' });
  await copy.click();
  await expect(said).toContainText('Tick lines in the schedule, or select all lines shown.');
  expect(await pasted(page)).toBe('what was there');
  await schedule.rows.first().getByRole('checkbox').check();
  await copy.click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await expect(said).toHaveCount(0);
  await page.getByRole('button', { name: 'Select none' }).click();
  await copy.click();
  await expect(said).toBeVisible();
});

test('where the search finds nothing there is nothing to tick, and what is ticked can still be copied', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  const { schedule, lines } = await start(page, context, entry, demo, portal.url);
  const select = page.getByRole('button', { name: 'Select lines to copy' });
  await schedule.search.fill('nobody of that name');
  await expect(page.getByText('No lines match your search.', { exact: false })).toBeVisible();
  await expect(select).toBeHidden();
  await schedule.search.fill('');
  await select.click();
  await page.getByRole('button', { name: 'Select all lines shown' }).click();
  await schedule.search.fill('nobody of that name');
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect((await pasted(page)).split('\r\n').length).toBe(lines.length);
  await page.getByRole('button', { name: 'Stop selecting' }).press('Enter');
  await expect(select, 'what was pressed keeps the focus').toBeFocused();
  await schedule.search.fill('nor of this one');
  await expect(select).toBeHidden();
});

test('40,000 lines are copied in slices, and the browser has its turn in between', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(120_000);
  const turns = await countTurns(page);
  const { lines } = await start(page, context, entry, demo, portal.url, 40_000);
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await page.getByRole('button', { name: 'Select all lines shown' }).click();
  const before = await turns();
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect((await turns()) - before).toBeGreaterThanOrEqual(Math.floor(lines.length / 4_000));
  const ids = (await pasted(page)).split('\r\n').map((line) => line.split('\t').at(-1));
  expect(ids).toEqual(lines.map((line) => line.line_id));
});

test('a browser whose clipboard takes no promise is given the lines as a text', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  await page.addInitScript(() => Object.assign(window, { ClipboardItem: undefined }));
  const { lines } = await start(page, context, entry, demo, portal.url);
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await page.getByRole('button', { name: 'Select all lines shown' }).click();
  await page.getByRole('button', { name: 'Copy selected lines' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect((await pasted(page)).split('\r\n').length).toBe(lines.length);
});

test('a browser that does not let a page copy is told with another way', async ({
  page,
  context,
  entry,
  demo,
  portal,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const { schedule } = await start(page, context, entry, demo, portal.url);
  await schedule.rows.first().getByRole('button').click();
  await schedule.details.getByRole('button', { name: 'Copy this line' }).click();
  await expect(schedule.details.getByText('Your browser does not let this page copy.')).toBeVisible();
});
