//! Parts of the program come when they are wanted.

import { expect, test } from '../fixtures/test.ts';
import { Summary } from '../screens/summary.ts';

const PART = /\/part-[a-z0-9-]+\.wasm$/;
const PAYMENT = /\/part-payment-[0-9a-f]+\.wasm$/;
const BUSY = { replace: { status: 503, headers: { 'content-type': 'text/html' }, body: 'busy' } };

test('whoever links waits for no part, and has them when it is done', async ({ page, entry, demo, injected }) => {
  await demo.signIn(demo.withTenants(1));
  await page.goto(injected.url + entry);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(injected.count({ path: PART })).toBe(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => injected.count({ path: PART })).toBeGreaterThan(0);
  expect(injected.count({ path: PAYMENT })).toBe(0);
});

test('a summary waits for no part but its own', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  injected.on({ path: PAYMENT }, { never: true });
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
});

test('a part that cannot be had is told, and had when it is tried again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments:|503|part-/);
  await demo.link(demo.withTenants(12));
  injected.on({ path: PART }, BUSY);
  await page.goto(injected.url + entry);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  injected.clear();
  injected.on({ path: PAYMENT }, BUSY);
  await again.click();
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  await expect(again).toBeVisible();
  injected.clear();
  await again.click();
  await expect(page.getByRole('heading', { name: /^Payment / })).toBeFocused();
});

test('a part that was changed on the way does not run', async ({ page, entry, demo, injected, faults }) => {
  faults.allow(/landlord payments:|integrity/);
  await demo.link(demo.withTenants(12));
  injected.on({ path: PART }, { rewrite: (body) => `${body} ` });
  await page.goto(injected.url + entry);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(new Summary(page).heading).toBeHidden();
});
