//! The main path with nginx in front of the portal, as a council would run it.

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Summary } from '../screens/summary.ts';
import { saveNewest } from './newest.ts';

test('behind nginx a landlord signs in, links, finds a payment and has every line of it on disk', async ({
  page,
  entry,
  demo,
  nginx,
}) => {
  const account = demo.withTenants(12);
  const [linking, summary] = [new Linking(page), new Summary(page)];
  await page.goto(nginx.url);
  await page.getByRole('button', { name: `Sign in as ${account.name}` }).click();
  await expect(page.locator('landlord-payments').getByRole('heading').first()).toBeVisible();
  await page.goto(nginx.url + entry);
  await linking.begin();
  await linking.answer(account);
  await linking.proceed.click();
  await expect(page.getByText('Your landlord record is linked')).toBeVisible();
  await summary.ready();

  await saveNewest(page, nginx.url);
});
