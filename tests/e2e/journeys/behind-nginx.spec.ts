//! The main path with nginx in front of the portal, as a council would run it.

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

test('behind nginx a landlord signs in, links, finds a payment and has every line of it on disk', async ({
  page,
  entry,
  demo,
  nginx,
}) => {
  const account = demo.withTenants(12);
  const [summary, payments, schedule, linking] = [
    new Summary(page),
    new Payments(page),
    new Schedule(page),
    new Linking(page),
  ];
  await page.goto(nginx.url);
  await page.getByRole('button', { name: `Sign in as ${account.name}` }).click();
  await expect(page.locator('landlord-payments').getByRole('heading').first()).toBeVisible();
  await page.goto(nginx.url + entry);
  await linking.begin();
  await linking.answer(account);
  await linking.proceed.click();
  await expect(page.getByText('Your landlord record is linked')).toBeVisible();
  await summary.ready();

  const api = new Api(page.request, nginx.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  await summary.viewAll.click();
  await payments.ready();
  await payments.schedule(latest.reference).click();
  await schedule.whole(latest.line_count);
  const saved = await schedule.save(schedule.download);
  expectLines(saved, latest, landlord.creditor_reference, await api.lines(landlord.id, latest.id));
});
