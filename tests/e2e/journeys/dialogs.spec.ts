//! Dialogs when a session ends: they do not stand in the way of signing in again, and are there afterwards. And when they are opened
//! again as soon as they are closed.

import { twoFrames } from '../fixtures/frames.ts';
import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Several } from '../screens/several.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';

test('a session that ends under an open dialog can be taken up again, and the dialog is back', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewAll.click();
  await new Payments(page).ready();
  // A download that goes on elsewhere is what finds out that the session is over.
  const several = new Several(page);
  await several.open();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let first = true;
  await page.route('**/lines', async (route) => {
    if (first) {
      first = false;
      await held;
    }
    await route.continue();
  });
  await several.download.click();
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.rows.first().getByRole('button').click();
  await expect(schedule.details).toBeVisible();
  await new Api(page.request, portal.url).endSession();
  release();
  const carryOn = page.getByRole('button', { name: /carry on/i });
  await expect(carryOn).toBeVisible({ timeout: 30_000 });
  await expect(schedule.details).toBeHidden();
  await demo.signIn(account);
  await carryOn.click();
  await expect(schedule.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(schedule.details).toBeHidden();
  await expect(schedule.search).toBeVisible();
});

test('a line that is opened again right after Escape stays open', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.rows.first().getByRole('button').press('Enter');
  await expect(schedule.details).toBeVisible();
  for (let time = 0; time < 5; time += 1) {
    // A page that is busy hears of both keys before it hears that the dialog has closed.
    await Promise.all([
      page.evaluate(() => {
        for (const until = performance.now() + 300; performance.now() < until;);
      }),
      page.keyboard.press('Escape'),
      page.keyboard.press('Enter'),
    ]);
    await twoFrames(page);
    await expect(schedule.details).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(schedule.details).toBeHidden();
  await twoFrames(page);
  await expect(schedule.details).toBeHidden();
  await expect(schedule.rows.first().getByRole('button')).toBeFocused();
});
