//! Access tokens in place of the cookie, against the real portal: got, renewed once, refused, and kept to themselves.

import { request } from '@playwright/test';

import { Host, type Widget } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { Linking } from '../screens/linking.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { tokenOf } from './tokens.ts';

const API = '/api/landlord/v1';
const ENDED = { name: 'You have been signed out', exact: true };

/** Gives the widget a token that is refused, and the demonstration's way to another; counts how often that is taken. */
function renewing(widget: Widget): void {
  Object.assign(window, { asked: 0 });
  widget.accessToken = 'run-out';
  widget.getAccessToken = async () => {
    Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 });
    const response = await fetch('/demo/token');
    if (!response.ok) throw new Error('personal data of somebody');
    return (await response.json()).access_token;
  };
}

test('a token is all that goes with a call', async ({ page, demo, portal, injected }) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  const token = await tokenOf(portal.url, account);
  // The browser itself is signed in as somebody else.
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, injected.url);
  await host.put({ properties: { accessToken: token } });
  await new Summary(page).ready();
  await new Schedule(page).save(new Summary(page).latest.getByRole('button', { name: /Download CSV/ }));
  const calls = () => injected.seen.filter(({ path }) => path.startsWith(API));
  await expect.poll(() => calls().some(({ method }) => method === 'POST')).toBe(true);
  for (const { headers, path } of calls()) {
    expect(headers.authorization, path).toBe(`Bearer ${token}`);
    expect(headers.cookie, path).toBeUndefined();
    expect(headers['x-csrf-token'], path).toBeUndefined();
  }
  expect((await host.heard()).map(([name]) => name)).not.toContain('lp:error');
});

test('a record is linked with a token', async ({ page, demo, portal }) => {
  const account = demo.withTenants(1);
  const token = await tokenOf(portal.url, account);
  const host = await Host.open(page, portal.url);
  await host.put({ properties: { accessToken: token } });
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
});

test('calls that are refused side by side share one new token, and each is made once more', async ({
  page,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, injected.url);
  await host.put();
  const summary = new Summary(page);
  await summary.ready();
  await host.widget(renewing);
  injected.clear();
  // Late answers, so that all are refused before there is a new token.
  injected.on({ path: /payments\/[^/]+/ }, { delay: 200 });
  injected.on({ path: '/demo/token' }, { delay: 400 });
  await summary.viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  const all = injected.seen.filter(({ path }) => path.startsWith(API));
  // What is asked for once the schedule is there has the new token from the start.
  const refused = all.filter(({ headers }) => headers.authorization === 'Bearer run-out');
  const paths = new Set(refused.map(({ path }) => path));
  expect(paths.size).toBeGreaterThan(1);
  for (const path of paths) {
    const calls = all.filter((call) => call.path === path);
    expect(calls.length, path).toBe(2);
    expect(calls[0]?.headers.authorization, path).toBe('Bearer run-out');
    expect(calls[1]?.headers.authorization, path).not.toBe('Bearer run-out');
  }
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
  expect((await host.heard()).map(([name]) => name)).not.toContain('lp:error');
});

test('a token that runs out in use is renewed, and the one before it is dead', async ({ page, startPortal }) => {
  const { portal, demo } = await startPortal({ PORTAL_TOKEN_SECONDS: '1' });
  const account = demo.withTenants(12);
  await demo.link(account);
  const host = await Host.open(page, portal.url);
  await host.put();
  const summary = new Summary(page);
  await summary.ready();
  await host.widget(renewing);
  await host.widget((widget: Widget) => (widget.accessToken = ''));
  await summary.viewAll.click();
  await expect(page.getByRole('heading', { name: 'All payments' })).toBeVisible();
  const first = await host.widget(({ accessToken }: Widget) => accessToken);
  const status = async () => {
    const apart = await request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${first}` } });
    const answer = await apart.get(`${portal.url}${API}/session`);
    await apart.dispose();
    return answer.status();
  };
  await expect.poll(status).toBe(401);
  await page.getByRole('link', { name: 'Summary', exact: true }).click();
  await summary.ready();
  expect(await host.widget(({ accessToken }: Widget) => accessToken)).not.toBe(first);
  expect(host.warnings).toEqual([]);
});

test('without a new token the session has ended; it goes on when the host says so', async ({ page, demo, portal }) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  const host = await Host.open(page, portal.url);
  await host.put();
  const summary = new Summary(page);
  await summary.ready();
  await host.widget(renewing);
  await new Api(page.request, portal.url).endSession();
  await summary.viewSchedule.click();
  await expect(page.getByRole('heading', ENDED)).toBeVisible();
  const names = (await host.heard()).map(([name]) => name);
  expect(names.filter((name) => name === 'lp:session-expired')).toHaveLength(1);
  // Once for each expiry, however many calls were refused.
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
  expect(host.warnings).toHaveLength(1);
  expect(host.warnings[0]).toMatch(/getAccessToken: .*#getaccesstoken$/);
  expect(host.warnings[0]).not.toContain('personal');

  await demo.signIn(account);
  await host.widget((widget: Widget) => widget.sessionRenewed());
  await expect(new Schedule(page).shown).toContainText('Showing all');
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(2);
});

test('a new token that is refused as well ends the session', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put();
  await new Summary(page).ready();
  await host.widget((widget: Widget) => {
    widget.accessToken = 'run-out';
    widget.getAccessToken = () => 'run-out too';
  });
  await new Summary(page).viewAll.click();
  await expect(page.getByRole('heading', ENDED)).toBeVisible();
});

test('with cookies too, the host says that the user is signed in again', async ({ page, demo, portal }) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  const host = await Host.open(page, portal.url);
  await host.put();
  const summary = new Summary(page);
  await summary.ready();
  await new Api(page.request, portal.url).endSession();
  await summary.viewAll.click();
  await expect(page.getByRole('heading', ENDED)).toBeVisible();
  await demo.signIn(account);
  await host.widget((widget: Widget) => widget.sessionRenewed());
  await expect(page.getByRole('heading', ENDED)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All payments' })).toBeFocused();
});

test('two widgets with two users know nothing of each other', async ({ page, demo, portal, injected }) => {
  const users = [demo.withTenants(1), demo.withTenants(12)];
  const tokens: string[] = [];
  for (const user of users) {
    await demo.link(user);
    tokens.push(await tokenOf(portal.url, user));
  }
  const host = await Host.open(page, injected.url);
  for (const accessToken of tokens) await host.put({ properties: { accessToken } });
  const [left, right] = [page.locator('landlord-payments').first(), page.locator('landlord-payments').last()];
  const [payee, other] = [left.locator('.lp-payee__reference'), right.locator('.lp-payee__reference')];
  await expect(payee).toBeVisible();
  await expect(other).toBeVisible();
  expect(await payee.innerText()).not.toBe(await other.innerText());
  await left.getByRole('link', { name: 'View all payments' }).click();
  await expect(left.getByRole('heading', { name: 'All payments' })).toBeVisible();
  await expect(right.getByRole('heading', { name: 'Your Housing Benefit payments' })).toBeVisible();
  // The end of one session is none of the other.
  await host.widget((widget: Widget) => {
    widget.accessToken = 'run-out';
    widget.sessionRenewed();
  });
  await expect(left.getByRole('heading', ENDED)).toBeVisible();
  await right.getByRole('link', { name: 'View all payments' }).click();
  await expect(right.getByRole('heading', { name: 'All payments' })).toBeVisible();
  const calls = injected.seen.filter(({ path }) => path.startsWith(API));
  const used = new Set(calls.map(({ headers }) => headers.authorization));
  expect(used).toEqual(new Set([...tokens, 'run-out'].map((token) => `Bearer ${token}`)));
});

test('a token is nowhere but in its header', async ({ page, demo, portal, injected }) => {
  const account = demo.withTenants(12);
  await demo.link(account);
  const token = await tokenOf(portal.url, account);
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const host = await Host.open(page, injected.url);
  await host.put({ properties: { accessToken: token } });
  await new Summary(page).viewAll.click();
  await expect(page.getByRole('heading', { name: 'All payments' })).toBeVisible();
  injected.on({ path: /lines$/ }, { replace: { status: 500, body: '{}' } });
  await page
    .getByRole('link', { name: /View schedule/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await host.widget((widget: Widget) => (widget.getAccessToken = () => Promise.reject(new Error('no'))));
  injected.on({ path: /lines$/ }, { replace: { status: 401, body: '{}' } });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', ENDED)).toBeVisible();
  const places = {
    console: printed.join(),
    events: JSON.stringify(await host.heard()),
    addresses: injected.seen.map(({ path }) => path).join(),
    ...(await host.widget((widget) => ({
      markup: document.documentElement.outerHTML + widget.shadowRoot?.innerHTML,
      attributes: widget.getAttributeNames().join(),
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      address: location.href + JSON.stringify(history.state),
      resources: JSON.stringify(performance.getEntriesByType('resource')),
    }))),
  };
  for (const [place, content] of Object.entries(places)) expect(content, place).not.toContain(token);
  // It is what they would contain.
  expect(JSON.stringify(injected.seen.map(({ headers }) => headers))).toContain(token);
});
