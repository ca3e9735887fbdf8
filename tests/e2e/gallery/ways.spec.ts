//! Other questions while linking, a file that is shared, and the shortcuts, shown to axe-core and to whoever looks at the
//! pictures.

import { Linking } from '../screens/linking.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test } from './gallery.ts';

test('other questions while linking', async ({ page, demo, show }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto('/landlord/');
  const linking = new Linking(page);
  await expect(linking.proceed).toBeVisible();
  await linking.cannot.click();
  await expect(page.getByRole('button', { name: /Answer these questions/ })).toBeVisible();
  await show('link-start-instead');
  await linking.begin();
  await linking.cannot.click();
  await show('link-question-instead');
  await linking.answer(account, { 'creditor-reference': '00999999' });
  await linking.proceed.click();
  await expect(linking.verdict).toBeVisible();
  await show('link-wrong-instead');
});

test('sharing a file, and the shortcuts', async ({ page, demo, show }) => {
  await page.addInitScript(() => {
    const share = async () => {
      throw new DOMException('too late', 'NotAllowedError');
    };
    Object.assign(Navigator.prototype, { canShare: () => true, share });
  });
  await demo.link(demo.withTenants(12));
  await page.goto('/landlord/');
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  await show('breakdown-share');
  await page.getByRole('button', { name: 'Share CSV' }).click();
  await expect(page.getByText('The file is ready.', { exact: false })).toBeVisible();
  await show('breakdown-share-ready');
  await page.getByRole('button', { name: 'Share now' }).click();
  await expect(page.getByText('The file was not shared.', { exact: false })).toBeVisible();
  await show('breakdown-share-failed');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await show('shortcuts', { fullPage: false });
});
