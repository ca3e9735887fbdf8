//! What the element says when its program cannot be had, is not what was built, or may not run: words, and two ways on.

import type { Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import type { Fault } from '../fixtures/injected.ts';
import { expect, test } from '../fixtures/test.ts';

const WASM = /\/widget\/widget-[0-9a-f]+_bg\.wasm$/;
const STYLE = /\/widget\/app-[0-9a-f]+\.css$/;
const LOADER = '/widget/landlord-payments.js';
const QUESTIONS = '/api/landlord/v1/link/questions';
const FAILED = 'Your payments could not be loaded';
const HTML = { 'content-type': 'text/html' };

/** Bytes that mean the same, and are not what was built. */
const altered = (body: string) => `${body} `;

const FAULTS: [string, Fault][] = [
  ['gone', { replace: { status: 404, headers: HTML, body: '<p>Not found' } }],
  ['a sign-in page', { replace: { status: 200, headers: HTML, body: '<p>Sign in' } }],
  ['other bytes', { rewrite: altered }],
  ['broken off', { cutAt: 1_000 }],
];

/** Empties the browser's cache. */
async function forget(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await devtools.detach();
}

async function expectFailure(host: Host): Promise<void> {
  const { page } = host;
  await expect(page.getByRole('heading', { name: FAILED })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  const elsewhere = page.getByRole('link', { name: 'Open landlord payments as its own page' });
  await expect(elsewhere).toHaveAttribute('href', '/landlord/');
  // Nothing of the program is there beside the words.
  await expect(page.locator('.lp-app')).toHaveCount(0);
  expect(await host.codes()).toEqual(['not-loaded']);
}

for (const [part, path] of [
  ['program', WASM],
  ['style sheet', STYLE],
] as const) {
  test(`a ${part} that cannot be had as it was built is told, and trying again helps`, async ({
    page,
    demo,
    injected,
    faults,
  }) => {
    faults.allow(/integrity|Fetch API cannot load|landlord-payments:/);
    await demo.signIn(demo.withTenants(1));
    const host = await Host.open(page, injected.url);
    for (const [what, fault] of FAULTS) {
      await test.step(what, async () => {
        await page.reload();
        injected.on({ path }, fault);
        await host.put();
        await expectFailure(host);
        injected.clear();
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(page.getByRole('heading', { name: FAILED })).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
        expect(await host.codes()).toEqual(['not-loaded']);
        // What was had is kept: the next fault would not be met.
        await forget(page);
      });
    }
  });
}

test('a style sheet that cannot be had is not asked for again before that is told', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/404|integrity|Fetch API cannot load|landlord-payments:/);
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  injected.on({ path: STYLE }, { replace: { status: 404 } });
  // Looking for a newer release takes until what stands in for the program has its answers.
  injected.on({ path: LOADER }, { delay: 1_500 });
  await host.put();
  await expectFailure(host);
  expect(injected.count({ path: QUESTIONS })).toBe(1);
  expect(injected.count({ path: LOADER })).toBeGreaterThan(0);
  // Once, and once past the browser's cache, which may be damaged.
  expect(injected.count({ path: STYLE })).toBe(2);
});

test('files that a cache has damaged are asked for afresh before anything is said', async ({
  page,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/integrity/);
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  for (const path of [WASM, STYLE]) injected.on({ path, times: 1 }, { rewrite: altered });
  await host.put();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  expect(await host.codes()).toEqual([]);
  for (const path of [WASM, STYLE]) expect(injected.count({ path })).toBe(2);
});

test('a server that does not know what wasm and style sheets are serves them all the same', async ({
  page,
  demo,
  injected,
}) => {
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  for (const path of [WASM, STYLE]) injected.on({ path }, { headers: { 'content-type': 'application/octet-stream' } });
  await host.put();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
});

test('a browser without WebAssembly is told, and fetches nothing', async ({ page, demo, injected, faults }) => {
  faults.allow(/landlord-payments:/);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  await host.put();
  await expectFailure(host);
  expect(injected.count({ path: WASM })).toBe(0);
});

test('a policy that forbids WebAssembly is told', async ({ page, demo, portal, faults }) => {
  faults.allow(/landlord-payments:|policy: script-src blocked wasm-eval|Content Security Policy/);
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, portal.url, { policy: (policy) => policy.replace(" 'wasm-unsafe-eval'", '') });
  await host.put();
  await expectFailure(host);
});
