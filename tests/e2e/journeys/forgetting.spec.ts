//! What the device remembers of its user, and forgetting it: all of it, never unasked, and at once.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { english, speak, spoken } from '../screens/languages.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Remembered, Table } from '../screens/table.ts';

const OURS = 'landlord-payments.';

/** What is kept under our names. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate((ours) => Object.keys(localStorage).filter((key) => key.startsWith(ours)), OURS);
}

test('all that is remembered is told, and forgotten at once', async ({ page, entry, demo }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const [summary, schedule, files] = [new Summary(page), new Schedule(page), new Files(page)];
  const [table, remembered, payments] = [new Table(page), new Remembered(page), new Payments(page)];
  await summary.viewAll.click();
  await payments.ready();
  await page.getByRole('button', { name: 'Hide the chart' }).click();
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await table.open();
  await table.column('Status').uncheck();
  await table.rows('Compact').check();
  await files.open();
  await files.begin('CSV for import', 'Our ledger');
  await files.save();
  await page.evaluate((ours) => {
    localStorage.setItem(`${ours}layouts-unread`, 'from another time');
    localStorage.setItem('host.own', 'stays');
  }, OURS);
  await page.goto(entry);
  await summary.ready();
  await speak(page, 'cy');
  await speak(page, 'en');
  await remembered.open();
  expect(await remembered.entries()).toEqual({
    Language: 'English',
    'Your own layouts of files': '1 layout',
    'Format of files': 'Our ledger',
    'Layouts that could not be read': 'Kept as they are',
    'Chart of payments': 'Hidden',
    'Columns of a schedule': '12 of 13 shown',
    'Row height': 'Compact',
  });
  const before = await kept(page);
  expect(before).toHaveLength(6);

  // The safe answer has the focus, and leaves all as it is; so does Escape.
  await remembered.forget.click();
  await expect(remembered.question).toContainText('The layouts on this device are lost for good.');
  await expect(remembered.question).toContainText('Save layout as a file');
  await expect(remembered.question.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remembered.question).toBeHidden();
  await remembered.forget.click();
  await page.keyboard.press('Escape');
  await expect(remembered.question).toBeHidden();
  expect(await kept(page)).toEqual(before);
  await expect(remembered.said).toHaveText('');

  await remembered.forget.click();
  await remembered.question.getByRole('button', { name: 'Forget them' }).click();
  await expect(remembered.said).toHaveText('This device has forgotten your preferences.');
  await expect(remembered.forget).toBeFocused();
  await expect(remembered.panel).toContainText('There is nothing yet.');
  expect(await kept(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('host.own')), 'the host’s').toBe('stays');
  await remembered.forget.click();
  await expect(remembered.said).toHaveText('There was nothing to forget.');
  await expect(remembered.question).toBeHidden();

  // Without reloading, all is as on a first visit.
  await summary.viewAll.click();
  await payments.ready();
  await expect(page.getByRole('button', { name: 'Hide the chart' })).toBeVisible();
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await expect(table.headings).toHaveCount(13);
  await table.open();
  await expect(table.rows('Comfortable')).toBeChecked();
  await files.open();
  await expect(files.format('CSV for spreadsheets')).toBeChecked();
  await expect(files.format('Our ledger')).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test('a language that was chosen is forgotten too, and said in the one that comes back', async ({
  page,
  entry,
  demo,
}) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).ready();
  await speak(page, 'cy');
  const remembered = new Remembered(page);
  await remembered.panel.locator('summary').click();
  await expect(remembered.panel.getByText('Cymraeg', { exact: true })).toBeVisible();
  await remembered.panel.getByRole('button', { name: 'Anghofio fy newisiadau' }).click();
  const question = page.getByRole('dialog', { name: 'Anghofio eich dewisiadau?' });
  await expect(question).toContainText('Bydd eich taliadau’n aros fel y maent.');
  expect(await english(page)).toEqual([]);
  await question.getByRole('button', { name: 'Eu hanghofio' }).click();
  await spoken(page, 'en');
  await expect(remembered.said).toHaveText('This device has forgotten your preferences.');
  await expect(remembered.forget).toBeFocused();
  expect(await kept(page)).toEqual([]);
});

test('where the browser keeps nothing, that is said, and the choices of the visit can be undone', async ({
  page,
  entry,
  demo,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).ready();
  await speak(page, 'cy');
  await speak(page, 'en');
  const remembered = new Remembered(page);
  await remembered.open();
  await expect(remembered.panel).toContainText('Your browser does not let this page keep choices.');
  expect(await remembered.entries()).toEqual({ Language: 'English' });
  await remembered.forget.click();
  await remembered.question.getByRole('button', { name: 'Forget them' }).click();
  await expect(remembered.panel).toContainText('There is nothing yet.');
});
