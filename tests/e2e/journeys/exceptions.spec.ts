//! Screens are drawn without exceptions, those that are caught too: each costs a browser more than the element that it is thrown
//! for, and nobody sees it.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

/** What is thrown in the page from now on, whether or not it is caught, with the way that it takes through files. */
async function thrown(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const found: string[] = [];
  devtools.on('Debugger.paused', ({ data }) => {
    found.push(String(data?.['description']));
    // It may be the last one, when the page is gone.
    devtools.send('Debugger.resume').catch(() => undefined);
  });
  await devtools.send('Debugger.enable');
  await devtools.send('Debugger.setPauseOnExceptions', { state: 'all' });
  return found;
}

test('a question, a summary, a schedule and the payments are drawn without exceptions', async ({
  page,
  entry,
  demo,
}) => {
  const found = await thrown(page);
  await demo.signIn(demo.withTenants(12));
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await expect(linking.field).toBeVisible();
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const [summary, schedule] = [new Summary(page), new Schedule(page)];
  await summary.viewSchedule.click();
  await expect(schedule.shown).toContainText('Showing all');
  await schedule.search.fill('zzz');
  await expect(schedule.shown).not.toContainText('Showing all');
  await page.locator('.lp-back').click();
  await expect(page.locator('.lp-table__row').first()).toBeVisible();
  // What somebody leaves before it is there is broken off.
  const own = found.filter((it) => /\/(landlord|widget)\//.test(it) && !it.startsWith('AbortError'));
  expect(own).toEqual([]);

  await page.evaluate(() => {
    try {
      document.body.classList.add('');
    } catch {
      // Nobody would see it.
    }
  });
  expect(found.join('\n'), 'the control').toContain('must not be empty');
});
