//! The page starts, and says so in words when it cannot.

import { expect, test } from '../fixtures/test.ts';
import { speak } from '../screens/languages.ts';

test('the page starts and asks to sign in', async ({ page, entry }) => {
  await page.goto(entry);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.getByRole('heading', { name: 'Sign in to see payments to you as a landlord' })).toBeVisible();
});

test('words are there before the program is', async ({ page, entry, injected }) => {
  injected.on({ path: /_bg\.wasm$/ }, { never: true });
  await page.goto(injected.url + entry, { waitUntil: 'commit' });
  await expect(page.getByText('Loading your payments…')).toBeVisible();
});

for (const [what, path] of [
  ['program', /page-[0-9a-f]+_bg\.wasm$/],
  ['module', /page-[0-9a-f]+\.js$/],
] as const) {
  test(`a ${what} that cannot be had is told, with a way to try again`, async ({ page, entry, injected, faults }) => {
    faults.allow(/./);
    injected.on({ path }, { replace: { status: 503, headers: { 'content-type': 'text/html' }, body: 'busy' } });
    await page.goto(injected.url + entry);
    await expect(page.getByRole('heading', { name: 'Your payments could not be loaded' })).toBeVisible();
    injected.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
}

for (const [what, path] of [
  ['program', /page-[0-9a-f]+_bg\.wasm$/],
  ['module', /page-[0-9a-f]+\.js$/],
] as const) {
  test(`a ${what} that was changed on the way does not run, and that is told`, async ({
    page,
    entry,
    injected,
    faults,
  }) => {
    faults.allow(/integrity|landlord payments:/);
    injected.on({ path }, { rewrite: (body) => `${body} ` });
    await page.goto(injected.url + entry);
    await expect(page.getByRole('heading', { name: 'Your payments could not be loaded' })).toBeVisible();
    injected.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
}

test('a page whose reader has chosen Welsh starts, and fails, in Welsh', async ({ page, entry, faults }) => {
  faults.allow(/./);
  await page.goto(entry);
  await speak(page, 'cy');
  await expect(page).toHaveTitle(/Taliadau Budd-dal Tai i landlordiaid$/);
  await page.route(/_bg\.wasm$/, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ni ellid llwytho eich taliadau' })).toBeVisible();
  await expect(page.locator('#lp-start')).toHaveAttribute('lang', 'cy');
  await page.unroute(/_bg\.wasm$/);
  await page.getByRole('button', { name: 'Ceisiwch eto' }).click();
  await expect(page.getByRole('heading', { name: 'Mewngofnodwch i weld eich taliadau' })).toBeVisible();
});

test('every file of the first load is fetched once', async ({ page, entry, injected }) => {
  await page.goto(injected.url + entry);
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  const files = injected.seen.map(({ path }) => path).filter((path) => /\.(js|css|wasm)$/.test(path));
  expect(files.length).toBeGreaterThan(5);
  expect(files).toEqual([...new Set(files)]);
});
