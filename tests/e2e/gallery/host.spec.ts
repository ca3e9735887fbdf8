//! The screens in a council's page, inside the widget's shadow root, shown to axe-core and to whoever looks at them.

import { held } from '../fixtures/program.ts';
import { Files } from '../screens/files.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Several } from '../screens/several.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test, violations } from './gallery.ts';

test('in a council’s page', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  await page.goto('/');
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewAll.click();
  await new Payments(page).ready();
  const several = new Several(page);
  await several.open();
  await show('host-several');
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  const files = new Files(page);
  await files.open();
  await page.getByRole('button', { name: 'Select lines to copy' }).click();
  await show('host-breakdown');
  await files.begin('CSV for import', '');
  await files.heading('Net').fill('gross');
  await files.editor.getByRole('button', { name: 'Save layout' }).click();
  await expect(files.problems).toBeFocused();
  await show('host-editor', { fullPage: false });
});

test('linking that has begun before the program is there', async ({ page, demo, show }) => {
  await demo.signIn(demo.withTenants(1));
  const go = await held(page);
  await page.goto('/');
  const linking = new Linking(page);
  await linking.cannot.click();
  await show('host-link-early');
  await linking.begin();
  await linking.field.fill('007');
  await linking.proceed.click();
  await expect(page.getByText('Loading your payments')).toBeVisible();
  await show('host-question-early');
  go();
  await linking.asked('What is the postcode of the address we write to?');
});

test('a summary before the program is there', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  const go = await held(page);
  await page.goto('/');
  const summary = new Summary(page);
  await summary.viewSchedule.click();
  await page.getByText('Is something wrong or out of date?').click();
  await show('host-summary-early');
  go();
  await expect(new Schedule(page).shown).toContainText('Showing all');
});

test('where one signs in, and where the demonstration is started again', async ({ page, show }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Start the demonstration again' })).toBeVisible();
  await show('host-sign-in');
});

for (const address of ['/', '/landlord/']) {
  test(`the judge sees what is wrong in the app at ${address}`, async ({ page, demo }) => {
    await demo.link(demo.withTenants(12));
    await page.goto(address);
    await new Summary(page).ready();
    const first = page.locator('.lp-app').getByRole('heading').first();
    await first.evaluate((heading) => {
      const box = document.createElement('input');
      const faint = document.createElement('p');
      faint.textContent = 'Hardly to be read';
      faint.style.color = '#ccc';
      faint.style.background = '#fff';
      heading.after(box, faint);
    });
    const found = await violations(page);
    expect(found.map((text) => text.split(':')[0]).toSorted()).toEqual(['color-contrast', 'label']);
  });
}
