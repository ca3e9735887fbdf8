//! How a schedule's table is made to look, and what the device remembers of that, shown to axe-core and to whoever looks at
//! the pictures.

import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Remembered, Table } from '../screens/table.ts';
import { expect, test } from './gallery.ts';

test('columns and row height', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(2_500));
  await page.goto('/landlord/');
  await new Summary(page).viewSchedule.click();
  const table = new Table(page);
  await expect(new Schedule(page).shown).toContainText('Showing all');
  await table.open();
  await show('table-choosing');
  await table.column('Property').uncheck();
  await table.column('Status').uncheck();
  await table.rows('Compact').check();
  await show('table-compact');
  await table.view.evaluate((it) => it.scrollTo(300, 3_000));
  // Where a view ends in the middle of a row, half of it is under the totals until one scrolls on, or it takes the focus.
  await show('table-scrolled', { without: ['target-size'] });
});

test('what the device remembers', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  await page.goto('/landlord/');
  await new Summary(page).ready();
  const remembered = new Remembered(page);
  await remembered.open();
  await show('remembered-nothing');
  await page.evaluate(() => {
    localStorage.setItem('landlord-payments.columns', 'property,status');
    localStorage.setItem('landlord-payments.row-height', 'compact');
    localStorage.setItem('landlord-payments.chart', 'hidden');
    localStorage.setItem('landlord-payments.layouts-unread', 'from another time');
  });
  await page.reload();
  await remembered.open();
  await show('remembered');
  await remembered.forget.click();
  await expect(remembered.question).toBeVisible();
  await show('remembered-question', { fullPage: false });
  await remembered.question.getByRole('button', { name: 'Forget them' }).click();
  await expect(remembered.said).toHaveText('This device has forgotten your preferences.');
  await show('remembered-forgotten');
});
