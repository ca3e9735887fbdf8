//! The host pages of examples/, served in front of the portal under the product's policy: the main path in each.

import type { Page } from '@playwright/test';

import { EXAMPLES, serveExample } from '../fixtures/examples.ts';
import type { Injected } from '../fixtures/injected.ts';
import { expect, test } from '../fixtures/test.ts';
import { saveNewest } from '../journeys/newest.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';

async function open(page: Page, injected: Injected, name: keyof typeof EXAMPLES): Promise<void> {
  await page.goto(await serveExample(injected, name));
}

for (const name of Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]) {
  test(`the ${name} page: a landlord finds a payment and has every line of it on disk`, async ({
    page,
    demo,
    portal,
    injected,
  }) => {
    await demo.link(demo.withTenants(12));
    await open(page, injected, name);
    await new Summary(page).ready();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Payments to landlords']);
    await saveNewest(page, portal.url);
  });
}

test('the react page and the widget keep in step', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await open(page, injected, 'react');
  const [summary, payments, screen] = [new Summary(page), new Payments(page), page.locator('output')];
  await summary.ready();
  await expect(screen).toHaveText('summary');
  await summary.viewAll.click();
  await payments.ready();
  await expect(screen).toHaveText('payments');
  await page.getByRole('button', { name: 'My summary' }).click();
  await summary.ready();
  await page.getByRole('button', { name: 'My payments' }).click();
  await payments.ready();
});

test('the cms page keeps the screen in its address, and counts its own links alone', async ({
  page,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  await open(page, injected, 'cms');
  const [summary, payments] = [new Summary(page), new Payments(page)];
  await summary.ready();
  await summary.viewAll.focus();
  await page.keyboard.press('Enter');
  await payments.ready();
  await expect(page).toHaveURL(/#payments$/);
  await page.goBack();
  await summary.ready();
  await page.getByRole('link', { name: 'Report a change of tenancy' }).click();
  expect(await page.evaluate(() => (window as unknown as { counted: string[] }).counted)).toEqual(['#change']);
});
