//! A layout in the making outlasts its screen: Back, Forward and another payment find it as it was left.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const news = (page: Page) => page.getByText('The layout that you were making is not saved yet.');

/** Opens a schedule from the list, and makes half a layout there. */
async function start(page: Page, entry: string): Promise<Files> {
  await page.goto(entry);
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  await payments.rows
    .nth(1)
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  const files = new Files(page);
  await files.open();
  await files.begin('CSV for import', 'Half done');
  await files.heading('Tenant').fill('Occupier');
  await files.move('up', 'Payment date').click();
  return files;
}

async function expectHalfDone(files: Files): Promise<void> {
  await expect(files.editor).toBeVisible();
  await expect(files.name).toHaveValue('Half done');
  await expect(files.heading('Tenant')).toHaveValue('Occupier');
  await expect(files.columns.first()).toContainText('Payment date');
  await expect(files.question('Leave without saving?')).toBeHidden();
}

test('Back and Forward find a layout in the making as it was', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  const files = await start(page, entry);
  await page.keyboard.press('Escape');
  await expect(files.question('Leave without saving?')).toBeVisible();
  await page.goBack();
  await new Payments(page).ready();
  await expect(news(page)).toBeVisible();
  await page.goForward();
  await expectHalfDone(files);
  await expect(news(page)).toHaveCount(0);
  await files.save();
  await expect(files.format('Half done')).toBeChecked();
  await page.goBack();
  await new Payments(page).ready();
  await expect(news(page)).toHaveCount(0);
});

test('the way back to it is on the other screens, and it can be given up', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  const files = await start(page, entry);
  const address = page.url();
  await page.goBack();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await new Summary(page).ready();
  await page.getByRole('link', { name: 'Carry on with the layout' }).click();
  await expectHalfDone(files);
  expect(page.url()).toBe(address);

  await test.step('another payment shows it too', async () => {
    await page.goBack();
    await new Summary(page).viewSchedule.click();
    await expectHalfDone(files);
    expect(page.url()).not.toBe(address);
  });

  await files.editor.getByRole('button', { name: 'Cancel' }).click();
  await files.question('Leave without saving?').getByRole('button', { name: 'Leave without saving' }).click();
  await expect(files.editor).toBeHidden();
  await page.goBack();
  await new Summary(page).ready();
  await expect(news(page)).toHaveCount(0);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  await expect(files.editor).toBeHidden();
});

test('a form that nothing was changed in is closed with its screen', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  const files = new Files(page);
  await files.open();
  await files.make.click();
  await expect(files.editor).toBeVisible();
  await page.goBack();
  await new Summary(page).ready();
  await expect(news(page)).toHaveCount(0);
  await page.goForward();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  await expect(files.editor).toBeHidden();
});
