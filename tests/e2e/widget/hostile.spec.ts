//! A host page that does everything to its content that a page can do short of the capture phase: the journey is gone through all
//! the same, and what is the host's stays as it was.

import { Host } from '../fixtures/host.ts';
import { HOSTILE_BODY, harm } from '../fixtures/hostile.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { expectLines } from '../journeys/csv.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

test('a hostile page does the journey no harm, nor the journey the page', async ({ page, demo, portal }) => {
  await page.addInitScript(harm);
  const account = demo.withTenants(12);
  await demo.signIn(account);
  const host = await Host.open(page, portal.url, { body: HOSTILE_BODY });
  const before = await page.evaluate(() => [location.href, document.title, history.length, Object.keys(window).length]);
  await host.put();

  // The control: on the page's own things the harm is done.
  await page.locator('#field').focus();
  await page.keyboard.type('x');
  await expect(page.locator('#field')).toHaveValue('');
  await page.locator('#own').click();
  expect(new URL(page.url()).hash).toBe('');

  const [linking, summary, payments, schedule] = [
    new Linking(page),
    new Summary(page),
    new Payments(page),
    new Schedule(page),
  ];
  await linking.begin();
  await linking.answer(account);
  await linking.proceed.click();
  await summary.ready();
  await summary.viewAll.focus();
  await page.keyboard.press('Enter');
  await payments.ready();
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  await payments.schedule(latest.reference).click();
  await schedule.whole(latest.line_count);
  await schedule.search.pressSequentially('zzzz');
  await expect(schedule.search).toHaveValue('zzzz');
  await schedule.search.clear();
  const saved = await schedule.save(schedule.download);
  expectLines(saved, latest, landlord.creditor_reference, await api.lines(landlord.id, latest.id));

  const after = await page.evaluate(() => [location.href, document.title, history.length, Object.keys(window).length]);
  expect(after).toEqual(before);
});
