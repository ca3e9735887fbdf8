//! The columns of a schedule: what stands in one stands below its heading, however long it is.

import { expect, test } from '../fixtures/test.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

test('every cell stands below the heading of its column', async ({ page, entry, demo }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  // One of these tenants has a name that is longer than its column.
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  const lefts = await page.locator('.lp-rows').evaluate((rows) => {
    // The net stays in sight, wherever its column is.
    const left = (cell: Element) => Math.round(cell.getBoundingClientRect().left);
    const of = (row: Element) => [...row.children].slice(0, 9).map(left);
    const [heading, ...others] = [...rows.querySelectorAll('tr')].filter((row) => row.children.length > 9).map(of);
    return { heading, others };
  });
  expect(lefts.others.length).toBeGreaterThan(5);
  for (const row of lefts.others) expect(row).toEqual(lefts.heading);
});
