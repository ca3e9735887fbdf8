//! The table of a schedule as an income officer uses it: which columns, how high its rows are, what stays in sight, and
//! what it adds up to; remembered on the device.

import type { Locator, Page } from '@playwright/test';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { english, speak } from '../screens/languages.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Table } from '../screens/table.ts';
import { lines, money } from '../screens/words.ts';
import { Api, type Line } from './api.ts';

const SUMS = ['gross', 'deductions', 'net', 'rent-credit'] as const;

/** Opens the most recent schedule of the landlord with so many tenants. */
async function start(page: Page, entry: string, demo: Demo, tenants: 12 | 2_500 | 40_000 = 2_500, width = 1280) {
  await page.setViewportSize({ width, height: width < 400 ? 640 : 900 });
  await demo.link(demo.withTenants(tenants));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all', { timeout: 60_000 });
  return { schedule, table: new Table(page) };
}

/** Loads the page again, and opens the schedule where the door leads to the summary. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  const { viewSchedule } = new Summary(page);
  const { shown } = new Schedule(page);
  await expect(viewSchedule.or(shown).first()).toBeVisible();
  if (await viewSchedule.isVisible()) await viewSchedule.click();
  await expect(shown).toContainText('Showing all', { timeout: 60_000 });
}

/** The most recent schedule's lines. */
async function sent(page: Page, url: string): Promise<Line[]> {
  const api = new Api(page.request, url);
  const { id, most_recent_payment: latest } = await api.summary();
  if (!latest) throw new Error('there is no payment');
  return api.lines(id, latest.id);
}

/** What lines come to, worked out here. */
function sums(of: Line[]): Record<(typeof SUMS)[number], string> {
  const total = (amount: (line: Line) => number) => money(of.reduce((sum, line) => sum + amount(line), 0));
  const taken = (line: Line) => line.deductions.reduce((sum, { amount }) => sum + amount, 0);
  const asRent = (line: Line) =>
    line.deductions.reduce((sum, { amount, counts_as_rent: counts }) => (counts ? sum + amount : sum), line.net);
  return {
    gross: total(({ gross }) => gross),
    deductions: total(taken),
    net: total(({ net }) => net),
    'rent-credit': total(asRent),
  };
}

/** Whether the middle of what is in sight of an element is its own: nothing lies over it. */
async function isUncovered(element: Locator): Promise<boolean> {
  return element.evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const root = it.getRootNode() as Document | ShadowRoot;
    const at = (y: number) => root.elementFromPoint((left + Math.min(right, left + 40)) / 2, y);
    return [top + 3, (top + bottom) / 2, bottom - 3].every((y) => {
      const hit = at(y);
      return hit !== null && (hit === it || it.contains(hit));
    });
  });
}

test('the last row adds up the lines that are shown, whichever they are', async ({ page, entry, demo, portal }) => {
  const { schedule, table } = await start(page, entry, demo);
  const all = await sent(page, portal.url);
  const adds = async (of: Line[]) => {
    await expect(table.totals.getByRole('rowheader')).toHaveText(`Total of ${lines(of.length)}`);
    for (const [key, sum] of Object.entries(sums(of))) await expect(table.sum(key)).toHaveText(sum);
    await expect(table.table).toHaveAttribute('aria-rowcount', String(of.length + 2));
    await expect(table.totals).toHaveAttribute('aria-rowindex', String(of.length + 2));
  };
  await adds(all);
  await schedule.search.fill('ann');
  const found = all.filter((line) =>
    [line.tenant_name, line.property_address, line.claim_reference, line.rent_reference ?? '', line.postcode].some(
      (it) => it.normalize('NFD').toLowerCase().includes('ann'),
    ),
  );
  await expect(schedule.shown).not.toContainText('Showing all');
  const shown = Number(/[\d,]+/.exec(await schedule.shown.innerText())?.[0]?.replaceAll(',', ''));
  expect(shown).toBe(found.length);
  expect(shown).toBeGreaterThan(0);
  await adds(found);
  await schedule.search.fill('no such tenant');
  await adds([]);
  await schedule.search.fill('');
  await expect(schedule.shown).toContainText('Showing all');
  const rights = (row: Locator) =>
    row.evaluate((it) =>
      [...it.children].map((cell) => [
        cell.getAttribute('aria-colindex'),
        Math.round(cell.getBoundingClientRect().right),
      ]),
    );
  expect(await rights(table.totals)).toEqual(await rights(table.view.locator('tbody tr[aria-rowindex]').first()));
});

test('the totals are said above the table where its last row does not have all of them in sight', async ({
  page,
  entry,
  demo,
}) => {
  const { table } = await start(page, entry, demo, 12);
  const above = page.locator('dl[aria-label="Totals of the lines shown"]');
  await expect(above).toBeVisible();
  await table.open();
  for (const name of [
    'Property',
    'Claim reference',
    'Rent reference',
    'Benefit',
    'Pays for',
    'Status',
    'Why it is here',
  ])
    await table.column(name).uncheck();
  expect(await table.view.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  await expect(above).toBeHidden();
  await table.column('Gross').uncheck();
  await expect(above).toBeVisible();
  await table.showAll.click();
  await expect(above).toBeVisible();
});

test('who, how much, the headings and the totals stay in sight, and cover nothing that has the focus', async ({
  page,
  entry,
  demo,
}) => {
  const { schedule, table } = await start(page, entry, demo);
  await table.bringIntoView();
  await table.view.evaluate((it) => it.scrollTo(600, 3_000));
  await expect.poll(() => table.atTop()).toBeGreaterThan(40);
  const first = table.view.locator(`tbody tr[aria-rowindex="${(await table.atTop()) + 4}"]`);
  await expect(first).toBeVisible();
  const box = async (it: Locator) => {
    const found = await it.boundingBox();
    if (found === null) throw new Error('it is nowhere');
    return found;
  };
  const around = await box(table.view);
  const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThanOrEqual(2);
  const tenant = first.getByRole('rowheader');
  near((await box(tenant)).x, around.x);
  near((await box(table.headings.first())).x, around.x);
  near((await box(table.totals.getByRole('rowheader'))).x, around.x);
  near((await box(table.view.locator('thead'))).y, around.y);
  const foot = await box(table.view.locator('tfoot'));
  // A scrollbar may be below it.
  expect(around.y + around.height - (foot.y + foot.height)).toBeLessThan(20);
  expect(foot.y + foot.height).toBeLessThanOrEqual(around.y + around.height + 1);
  for (const it of [
    tenant.getByRole('button'),
    table.headings.first().getByRole('button'),
    table.totals.getByRole('rowheader'),
    table.sum('net'),
  ]) {
    expect(await isUncovered(it)).toBe(true);
  }

  // By keyboard, downwards and back up: under neither the headings nor the totals.
  const focused = table.view.locator(':focus');
  const at = schedule.rows.locator('.lp-table__open');
  await at.nth(14).focus();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press(key);
      expect(await isUncovered(focused), `${key}, step ${step}`).toBe(true);
    }
  }
  // And sideways, from heading to heading: beneath neither column that stays.
  await table.view.evaluate((it) => it.scrollTo(0, 0));
  await table.headings.first().getByRole('button').focus();
  for (let step = 1; step < 13; step += 1) {
    await page.keyboard.press('Tab');
    expect(await isUncovered(focused), `heading ${step}`).toBe(true);
  }
});

test('a cell tells a pointer its whole text, whichever line comes to stand in it', async ({ page, entry, demo }) => {
  const { schedule } = await start(page, entry, demo);
  // With both in sight nothing scrolls away from under the pointer when the search takes the focus.
  await schedule.search.evaluate((field) => field.scrollIntoView());
  const cell = schedule.rows.nth(2).locator('.lp-column--property');
  const beside = schedule.rows.nth(3).locator('.lp-column--property');
  const before = await cell.innerText();
  await expect(cell).not.toHaveAttribute('title');
  await cell.hover();
  await expect(cell).toHaveAttribute('title', before);
  await schedule.sort('Property');
  await cell.hover();
  await expect(cell).not.toHaveText(before);
  await expect(cell).toHaveAttribute('title', await cell.innerText());
  // The pointer stays, and another line comes.
  await schedule.search.fill('ann');
  await expect(schedule.shown).not.toContainText('Showing all');
  await expect(cell).toHaveAttribute('title', await cell.innerText());
  await beside.hover();
  await expect(beside).toHaveAttribute('title', await beside.innerText());
  await expect(cell).not.toHaveAttribute('title');
});

test('columns are chosen by keyboard, said, remembered, and all come back', async ({ page, entry, demo }) => {
  const { schedule, table } = await start(page, entry, demo);
  await expect(table.table).toHaveAttribute('aria-colcount', '13');
  await expect(table.headings).toHaveCount(13);
  await schedule.sort('Gross');
  await expect(schedule.column('Gross')).toHaveAttribute('aria-sort', 'ascending');

  await table.unfold.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(table.column('Property')).toBeFocused();
  await expect(table.said).toHaveText('');
  await page.keyboard.press('Space');
  await expect(table.column('Property')).not.toBeChecked();
  await expect(table.column('Property')).toBeFocused();
  await expect(table.said).toHaveText('12 of 13 columns are shown.');
  await expect(schedule.column('Property')).toHaveCount(0);
  await expect(table.column('Tenant')).toHaveCount(0);
  await expect(table.column('Net')).toHaveCount(0);
  await table.column('Gross').focus();
  await page.keyboard.press('Space');
  await expect(table.said).toHaveText('11 of 13 columns are shown. The lines are in the order of the schedule again.');
  await expect(table.headings.locator('..').locator('[aria-sort]:not([aria-sort="none"])')).toHaveCount(0);

  // What is there says where it stands among all.
  const indices = (row: Locator) =>
    row.evaluate((it) => [...it.children].map((cell) => cell.getAttribute('aria-colindex')));
  const left = ['1', '3', '4', '5', '6', '7', '9', '10', '11', '12', '13'];
  expect(await indices(table.view.locator('thead tr'))).toEqual(left);
  expect(await indices(table.view.locator('tbody tr[aria-rowindex]').first())).toEqual(left);
  expect(await indices(table.totals)).toEqual(left);
  await expect(table.table).toHaveAttribute('aria-colcount', '13');

  await reload(page);
  await expect(table.headings).toHaveCount(11);
  await table.open();
  await expect(table.column('Gross')).not.toBeChecked();
  await table.showAll.focus();
  await page.keyboard.press('Enter');
  await expect(table.said).toHaveText('13 of 13 columns are shown.');
  await expect(table.headings).toHaveCount(13);
  await expect(table.view.locator('tbody tr[aria-rowindex]').first().locator('> *')).toHaveCount(13);
  expect(await page.evaluate(() => localStorage.getItem('landlord-payments.columns'))).toBeNull();
});

test('what is kept is read as far as it can be', async ({ page, entry, demo }) => {
  const { schedule, table } = await start(page, entry, demo, 12);
  await page.evaluate(() => {
    localStorage.setItem('landlord-payments.columns', 'net,tenant,income,{"a":1},reason,');
    localStorage.setItem('landlord-payments.row-height', 'tiny');
  });
  await reload(page);
  await expect(table.headings).toHaveCount(12);
  await expect(schedule.column('Net')).toBeVisible();
  await table.open();
  await expect(table.rows('Comfortable')).toBeChecked();
});

test('where the browser keeps nothing the choice lasts for the visit', async ({ page, entry, demo }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const { schedule, table } = await start(page, entry, demo, 12);
  await table.open();
  await table.column('Status').uncheck();
  await table.rows('Compact').check();
  await page.getByRole('link', { name: 'All payments' }).click();
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await expect(table.headings).toHaveCount(12);
  await table.open();
  await expect(table.rows('Compact')).toBeChecked();
  await reload(page);
  await expect(table.headings).toHaveCount(13);
});

test('lower rows show more of them, the same ones, and stay high enough to press', async ({ page, entry, demo }) => {
  const { schedule, table } = await start(page, entry, demo, 40_000);
  const high = await table.rowHeight();
  const from = 20_000;
  await table.view.evaluate((it, top) => (it.scrollTop = top), from * high);
  await expect.poll(() => table.atTop()).toBeGreaterThan(from);
  const top = await table.atTop();
  await table.open();
  await table.rows('Compact').check();
  await expect.poll(() => table.rowHeight()).toBeLessThan(high * 0.8);
  await expect.poll(async () => Math.abs((await table.atTop()) - top)).toBeLessThanOrEqual(1);
  const low = await table.rowHeight();
  expect(low).toBeGreaterThanOrEqual(24);
  const targets = [schedule.rows.locator('.lp-table__open').nth(3), table.headings.first().getByRole('button')];
  for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  // The last line is reached, above the totals.
  await table.bringIntoView();
  await table.view.evaluate((it) => (it.scrollTop = it.scrollHeight));
  const count = Number(await table.table.getAttribute('aria-rowcount'));
  const last = table.view.locator(`tbody tr[aria-rowindex="${count - 1}"]`);
  await expect(last).toBeVisible();
  expect(await isUncovered(last.locator('.lp-table__open'))).toBe(true);

  await reload(page);
  expect(await table.rowHeight()).toBe(low);
  await table.open();
  await table.rows('Comfortable').check();
  await expect.poll(() => table.rowHeight()).toBe(high);
});

test('a phone has cards, without what is hidden, and scrolls one way', async ({ page, entry, demo }) => {
  const { schedule, table } = await start(page, entry, demo, 2_500, 320);
  const high = await table.rowHeight();
  await expect(table.totals).toBeHidden();
  await expect(page.locator('dl[aria-label="Totals of the lines shown"]')).toBeVisible();
  await expect(table.table).toHaveAttribute('aria-rowcount', /^\d+$/);
  const all = Number(/[\d,]+/.exec(await schedule.shown.innerText())?.[0]?.replaceAll(',', ''));
  await expect(table.table).toHaveAttribute('aria-rowcount', String(all + 1));
  const scrollsOneWay = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    expect(await table.view.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  };
  await scrollsOneWay();
  await table.open();
  // What no card shows is not offered.
  await expect(table.chooser.getByRole('checkbox')).toHaveCount(4);
  await expect(table.column('Gross')).toBeHidden();
  const card = schedule.rows.filter({ has: page.getByRole('rowheader') }).first();
  await expect(card.locator('.lp-column--property')).toBeVisible();
  await table.column('Property').uncheck();
  await expect(card.locator('.lp-column--property')).toHaveCount(0);
  expect(await table.rowHeight()).toBe(high);
  await table.column('Status').uncheck();
  await expect.poll(() => table.rowHeight()).toBeLessThan(high);
  await scrollsOneWay();
  // The same app at another width.
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(table.totals).toBeVisible();
  await expect(table.table).toHaveAttribute('aria-rowcount', String(all + 2));
  await expect(table.headings).toHaveCount(11);
});

test('the choice stays unfolded, and as it is, in Welsh', async ({ page, entry, demo }) => {
  const { table } = await start(page, entry, demo, 12);
  await table.open();
  await table.column('Why it is here').uncheck();
  await table.rows('Compact').check();
  const low = await table.rowHeight();
  await speak(page, 'cy');
  await expect(table.unfold).toHaveText('Dewis colofnau ac uchder y rhesi');
  await expect(table.chooser.getByRole('radio', { name: 'Cryno' })).toBeChecked();
  await expect(table.said).toHaveText('Dangosir 12 o 13 colofn.');
  await expect(table.headings).toHaveCount(12);
  await expect(table.totals.getByRole('rowheader')).toHaveText(/^Cyfanswm \d+ llinell$/);
  expect(await table.rowHeight()).toBe(low);
  expect(await english(page)).toEqual([]);
});
