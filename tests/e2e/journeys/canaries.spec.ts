//! Nothing personal leaves the screen: no tenant, address, claim or answer in any place that outlasts the visit or that others read.

import type { Page } from '@playwright/test';

import { PLACES, Traces, plant, words } from '../fixtures/traces.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Records } from '../screens/records.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';
import { Api } from './api.ts';

test('the detector finds a word in each of the places, however it is written there', async ({
  page,
  entry,
  demo,
  context,
  portal,
}) => {
  const canary = 'Siân "Ô’Canary" & Daughters';
  const traces = await Traces.follow(page, portal);
  await demo.link(demo.withTenants(1));
  await page.goto(entry);
  await new Summary(page).ready();
  await plant(page, context, canary);
  const found = await traces.gather();
  for (const place of PLACES.filter((it) => it !== 'server log')) {
    expect(words(found[place], [canary]), place).toEqual([canary]);
  }
  // What the demonstration tells when it starts is there to be found.
  const told = demo.withTenants(1).answers.map(({ typed }) => typed);
  expect(words(portal.printed, told)).toEqual(told);
  for (const written of [
    'si%C3%A2n+%22%C3%94%E2%80%99CANARY%22+%26+daughters',
    Buffer.from(canary).toString('base64'),
  ]) {
    expect(words(`x=${written}&y`, [canary]), written).toEqual([canary]);
  }
  expect(words('Sian Canary', [canary])).toEqual([]);
});

test('the whole journey leaves no tenant, address, claim or answer anywhere', async ({
  page,
  entry,
  demo,
  injected,
  portal,
  faults,
}) => {
  test.setTimeout(120_000);
  // Calls fail on purpose; what the browser says of that is looked at as well.
  faults.allow(/^console: Failed to load/);
  const traces = await Traces.follow(page, portal);
  const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
  const typed = await link(page, `${injected.url}${entry}`, demo);

  await summary.ready();
  const landlord = await new Api(page.request, portal.url).summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  const [line] = await new Api(page.request, portal.url).lines(landlord.id, latest.id);
  if (line === undefined) throw new Error('this payment has lines');
  await schedule.save(summary.latest.getByRole('button', { name: /Download CSV/ }));

  await test.step('a list, filtered, that fails once', async () => {
    await summary.viewAll.click();
    await payments.ready();
    injected.on({ path: /\/payments$/, times: 1 }, { replace: { status: 500, body: '' } });
    await payments.narrow({ method: 'BACS' });
    await expect(page.getByRole('alert')).toContainText('Sorry, something went wrong');
    await page.getByRole('button', { name: 'Try again' }).click();
    await payments.ready();
  });

  await test.step('a schedule that is cut, then whole; searched, opened, sorted, saved', async () => {
    injected.on({ path: /\/lines$/, times: 1 }, { cutAt: 2_500 });
    await payments.schedule(latest.reference).click();
    await expect(schedule.cut).toBeVisible();
    await schedule.tryAgain.first().click();
    await schedule.whole(latest.line_count);
    await schedule.search.fill(line.tenant_name);
    await expect(schedule.shown).toContainText('Showing');
    await schedule.rows.first().getByRole('button').click();
    await expect(schedule.details).toContainText(line.tenant_name);
    await schedule.details.getByRole('link', { name: 'All payments for this tenant' }).click();
    const tenant = new Tenant(page);
    await expect(tenant.heading(line.tenant_name)).toBeVisible();
    await tenant.back.click();
    await expect(schedule.details).toContainText(line.tenant_name);
    await page.keyboard.press('Escape');
    await schedule.sort('Tenant');
    await schedule.save(schedule.downloadThese);
    await schedule.search.fill(line.claim_reference);
    await schedule.save(schedule.download);
  });

  await test.step('a record that is no longer linked', async () => {
    await page.getByRole('link', { name: 'All payments', exact: true }).click();
    await page.getByRole('link', { name: 'Summary', exact: true }).click();
    const records = new Records(page);
    await records.undo(landlord.creditor_reference);
    await expect(records.gone).toBeVisible();
  });

  const canaries = [
    line.tenant_name,
    line.property_address,
    line.postcode,
    line.claim_reference,
    landlord.name,
    landlord.postcode,
    ...landlord.address,
    ...typed,
  ];
  for (const canary of canaries) expect(canary.length, `${canary} is long enough to be told`).toBeGreaterThan(3);
  const found = await traces.gather();
  expect(found['request address'], 'the control: the journey was followed').toContain(`/payments/${latest.id}/lines`);
  expect(found['server log'], 'the control: the portal logs calls').toContain('/landlords/{landlord}');
  for (const place of PLACES) expect(words(found[place], canaries), place).toEqual([]);
});

/** Links through the questions, wrongly once; gives all that was typed. */
async function link(page: Page, address: string, demo: Demo): Promise<string[]> {
  const account = demo.withTenants(12);
  const [, second] = account.answers;
  if (second === undefined) throw new Error('questions are asked');
  const wrong = 'ZZ-Canary-77';
  const linking = new Linking(page);
  await demo.signIn(account);
  await page.goto(address);
  await linking.begin();
  await linking.answer(account, { [second.question]: wrong });
  await linking.proceed.click();
  await expect(linking.verdict).toBeVisible();
  await linking.change(second.label).click();
  await linking.type(second.label, second.typed);
  await linking.proceed.click();
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
  return [wrong, ...account.answers.map(({ typed }) => typed)];
}
