//! A long schedule by keyboard: row after row, past it, and never lost; and it stays where it is put.

import { expect, test } from '../fixtures/test.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

test('Tab goes from row to row without losing one, and there is a way past them', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(2_500));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.rows.first().getByRole('button').focus();
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const [row, view] = [active?.closest('tr'), active?.closest('.lp-rows')];
      if (!row || !view) return null;
      const [at, around] = [row.getBoundingClientRect(), view.getBoundingClientRect()];
      return {
        row: Number(row.getAttribute('aria-rowindex')),
        inSight: at.bottom > around.top && at.top < around.bottom,
      };
    });
  const path: (number | undefined)[] = [];
  for (let step = 0; step < 60; step += 1) {
    const at = await focused();
    path.push(at?.row);
    expect(at?.inSight, `step ${step}`).toBe(true);
    await page.keyboard.press('Tab');
  }
  expect(path).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));

  await page.getByRole('button', { name: 'Skip past the schedule' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(), 'beyond the rows').toBeNull();
});

test('a schedule that was scrolled stays where it was put', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(40_000));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all', { timeout: 30_000 });
  const view = page.locator('.lp-rows');
  await view.hover();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(300);
  const at = await view.evaluate((it) => it.scrollTop);
  expect(at).toBeLessThanOrEqual(1_440);
  await page.waitForTimeout(1_000);
  expect(await view.evaluate((it) => it.scrollTop)).toBe(at);
});
