//! A session that ends halfway: nothing that was typed is lost, it goes on after signing in, and nobody else sees it.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

const ended = (page: Page) => page.getByRole('heading', { name: 'You have been signed out', exact: true });

async function carryOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await expect(ended(page)).toHaveCount(0);
}

test('answers outlast a session that ends while they are typed', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(12);
  const api = new Api(page.request, portal.url);
  await demo.signIn(account);
  await page.goto(entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  await api.endSession();
  await linking.proceed.click();
  await expect(ended(page)).toBeVisible();
  await expect(ended(page)).toBeFocused();
  await expect(linking.checking).toBeHidden();

  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await expect(page.getByRole('alert')).toContainText('You are not signed in yet');
  await demo.signIn(account);
  await carryOn(page);
  await expect(linking.checking).toBeFocused();
  for (const { label, typed } of account.answers) await expect(linking.given(label)).toHaveText(typed);
  expect(await api.triesLeft(), 'nothing was tried').toBe(5);
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
});

test('a screen that was asked for is there after signing in again', async ({ page, entry, demo, portal }) => {
  const account = demo.withTenants(12);
  const api = new Api(page.request, portal.url);
  await demo.link(account);
  await page.goto(entry);
  const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
  await summary.ready();
  const landlord = await api.summary();

  await test.step('the list', async () => {
    await api.endSession();
    await summary.viewAll.click();
    await expect(ended(page)).toBeVisible();
    await demo.signIn(account);
    await carryOn(page);
    await payments.ready();
  });

  await test.step('a filter that was put into effect', async () => {
    const cancelled = (await api.payments(landlord.id)).filter(({ status }) => status === 'cancelled');
    await api.endSession();
    await payments.narrow({ status: 'Cancelled' });
    await expect(ended(page)).toBeVisible();
    await demo.signIn(account);
    await carryOn(page);
    await expect(payments.field('Status')).toHaveValue('cancelled');
    await expect(payments.rows).toHaveCount(cancelled.length);
    await payments.clear.click();
    await expect(payments.clear).toHaveCount(0);
  });

  await test.step('a schedule, and what is searched for in it', async () => {
    const latest = landlord.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    await api.endSession();
    await payments.schedule(latest.reference).click();
    await expect(ended(page)).toBeVisible();
    await demo.signIn(account);
    await carryOn(page);
    await schedule.whole(latest.line_count);
    await expect(schedule.compared).toBeVisible();
    await schedule.search.fill('a');
    // A file made of lines that are here needs no session.
    await api.endSession();
    await schedule.save(schedule.download);
    await expect(schedule.search).toHaveValue('a');
  });
});

test('a comparison whose session ends is made once signed in again', async ({
  page,
  entry,
  demo,
  portal,
  injected,
}) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  await page.goto(injected.url + entry);
  const [summary, schedule] = [new Summary(page), new Schedule(page)];
  const before = { path: /\/payments$/, times: 1 };
  injected.on(before, { delay: 3_000 });
  await summary.ready();
  await summary.viewSchedule.click();
  await expect.poll(() => injected.count(before), { intervals: [20] }).toBe(1);
  await new Api(page.request, portal.url).endSession();
  await expect(ended(page)).toBeVisible();
  await demo.signIn(account);
  await carryOn(page);
  await expect(schedule.compared).toBeVisible();
  await expect(schedule.changes.getByRole('alert')).toHaveCount(0);
});

test('a download whose session ends saves nothing, and works once signed in again', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  const account = demo.withTenants(12);
  const api = new Api(page.request, portal.url);
  await demo.link(account);
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  const lines = await api.lines(landlord.id, latest.id);
  let saved = 0;
  page.on('download', () => (saved += 1));
  const download = summary.latest.getByRole('button', { name: /Download CSV/ });
  await api.endSession();
  await download.click();
  await expect(ended(page)).toBeVisible();
  expect(saved).toBe(0);
  await demo.signIn(account);
  await carryOn(page);
  const file = await new Schedule(page).save(download);
  expectLines(file, latest, landlord.creditor_reference, lines);
});

test('whoever signs in instead sees nothing of whom it was before', async ({ page, entry, demo, portal }) => {
  const [before, after] = [demo.withTenants(12), demo.withTenants(1)];
  const api = new Api(page.request, portal.url);
  await demo.link(before);
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  const landlord = await api.summary();
  await api.endSession();
  await summary.viewAll.click();
  await expect(ended(page)).toBeVisible();
  await demo.signIn(after);
  await carryOn(page);
  await expect(page.getByRole('heading', { name: 'Link your landlord record' })).toBeVisible();
  await expect(page.locator('.lp-app')).not.toContainText(landlord.name);
  await expect(page.locator('.lp-app')).not.toContainText(landlord.creditor_reference);
});
