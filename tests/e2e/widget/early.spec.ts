//! What the widget asks before its program is there, and when it asks nothing. The program is held back, so that whatever comes is not its.

import type { Page } from '@playwright/test';

import type { Injected } from '../fixtures/injected.ts';
import { Host } from '../fixtures/host.ts';
import { PROGRAM, held } from '../fixtures/program.ts';
import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';
import { tokenOf } from './tokens.ts';

const SESSION = '/api/landlord/v1/session';
const RECORDS = '/api/landlord/v1/landlords';
const RECORD = /\/landlords\/[^/]+$/;

/** A page in which the tag is known, and the program never comes. */
async function waiting(page: Page, injected: Injected): Promise<Host> {
  injected.on({ path: PROGRAM }, { never: true });
  const host = await Host.open(page, injected.url);
  await page.evaluate(() => customElements.whenDefined('landlord-payments').then(() => undefined));
  return host;
}

/** Puts a widget that asks: what others have not asked by then, they do not ask. */
async function control(host: Host, injected: Injected): Promise<void> {
  await host.put({ attributes: { 'api-base': '/control' } });
  await expect.poll(() => injected.count({ path: '/control/session' })).toBe(1);
}

test('a widget that is out of the page at once asks nothing', async ({ page, injected }) => {
  const host = await waiting(page, injected);
  await page.evaluate(() => {
    const element = document.createElement('landlord-payments');
    document.body.append(element);
    element.remove();
  });
  await control(host, injected);
  expect(injected.count({ path: SESSION })).toBe(0);
});

test('a widget that goes gives up what it has asked', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(1));
  injected.on({ path: SESSION }, { never: true });
  const host = await waiting(page, injected);
  await host.put();
  await expect.poll(() => injected.count({ path: SESSION })).toBe(1);
  expect(injected.cancelled({ path: SESSION })).toBe(0);
  await host.widget((widget) => widget.remove());
  await expect.poll(() => injected.cancelled({ path: SESSION })).toBe(1);
});

for (const base of ['/api?x', 'ftp://elsewhere.example', 'http://name:word@elsewhere.example']) {
  test(`nothing is asked at ${base}, and nothing is said of it yet`, async ({ page, injected }) => {
    const host = await waiting(page, injected);
    await host.put({ attributes: { 'api-base': base } });
    await control(host, injected);
    expect(injected.seen.filter(({ path }) => path.endsWith('/session'))).toHaveLength(1);
    expect(host.warnings).toEqual([]);
  });
}

test('a host that would have to be asked for a token is not', async ({ page, injected }) => {
  const host = await waiting(page, injected);
  await page.evaluate(() => {
    const element = document.createElement('landlord-payments');
    const asked = () => Object.assign(window, { asked: true });
    document.body.append(Object.assign(element, { getAccessToken: asked }));
  });
  await control(host, injected);
  expect(injected.count({ path: SESSION })).toBe(0);
  expect(await page.evaluate(() => 'asked' in window)).toBe(false);
});

test('what is set just after it is in the page is in time, and nothing is asked twice', async ({
  page,
  demo,
  portal,
  injected,
}) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  const token = await tokenOf(portal.url, account);
  await demo.signIn(demo.withTenants(1));
  const go = await held(page);
  await Host.open(page, injected.url);
  await page.evaluate((token) => {
    const element = document.createElement('landlord-payments');
    document.body.append(element);
    Object.assign(element, { accessToken: token });
  }, token);
  await expect.poll(() => injected.count({ path: RECORDS })).toBe(1);
  await expect(page.locator('.lp-records')).toHaveCount(0);
  go();
  await new Summary(page).ready();
  for (const path of [SESSION, RECORDS]) {
    const calls = injected.seen.filter((seen) => seen.path === path);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`]);
  }
});

for (const [what, change] of [
  ['a token', { accessToken: 'another' }],
  ['an address', { apiBase: '/api/../api/landlord/v1' }],
] as const) {
  test(`what was asked before ${what} was changed is asked anew`, async ({ page, demo, injected, faults }) => {
    faults.allow(/401/);
    await demo.link(demo.withTenants(1));
    const go = await held(page);
    const host = await Host.open(page, injected.url);
    await host.put();
    await expect.poll(() => injected.count({ path: RECORDS })).toBe(1);
    await page.evaluate((change) => {
      Object.assign(document.querySelector('landlord-payments') ?? {}, change);
    }, change);
    go();
    await expect(page.locator('.lp-app')).toBeVisible();
    await expect.poll(() => injected.count({ path: SESSION })).toBe(2);
  });
}

test('what was asked before the user signed in again is asked anew', async ({ page, demo, injected }) => {
  await demo.signIn(demo.withTenants(1));
  const go = await held(page);
  const host = await Host.open(page, injected.url);
  await host.put();
  await expect.poll(() => injected.count({ path: SESSION })).toBe(1);
  await demo.link(demo.withTenants(12));
  await host.widget((widget) => widget.sessionRenewed());
  go();
  await new Summary(page).ready();
  expect(injected.count({ path: SESSION })).toBe(2);
  expect(injected.count({ path: RECORDS })).toBe(1);
});

test('of a record whose summary does not come first nothing more is asked', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const go = await held(page);
  const host = await Host.open(page, injected.url);
  await host.put({ attributes: { route: '/payments' } });
  await expect.poll(() => injected.count({ path: RECORDS })).toBe(1);
  go();
  await new Payments(page).ready();
  expect(injected.count({ path: RECORD })).toBe(0);
});
