//! Two widgets on a page, each with an API of its own: one with the page's cookie, the other with a token for another origin.

import { Host, type Widget } from '../fixtures/host.ts';
import { Injected } from '../fixtures/injected.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { expectLines } from '../journeys/csv.ts';
import { Schedule } from '../screens/schedule.ts';
import { tokenOf } from './tokens.ts';

const API = '/api/landlord/v1';

test('two widgets with two portals know nothing of each other', async ({
  page,
  demo,
  portal,
  injected,
  startPortal,
}) => {
  const other = await startPortal();
  const elsewhere = await Injected.start(other.portal.url);
  const [here, there] = [demo.withTenants(12), demo.withTenants(1)];
  await other.demo.link(there);
  const token = await tokenOf(other.portal.url, there);
  const theirs = new Api(page.request, other.portal.url);
  const theirLandlord = await theirs.summary();
  const theirLatest = theirLandlord.most_recent_payment;
  if (!theirLatest) throw new Error('this landlord has been paid');
  const theirLines = await theirs.lines(theirLandlord.id, theirLatest.id);
  // The other origin allows this page by CORS.
  const cors = {
    'access-control-allow-origin': injected.url,
    'access-control-allow-headers': 'authorization, content-type, idempotency-key',
    'access-control-allow-methods': 'GET, POST, DELETE',
  };
  elsewhere.on({ path: /./ }, { headers: cors });
  elsewhere.on({ method: 'OPTIONS', path: /./ }, { replace: { status: 204, headers: cors } });
  // The browser's cookie is the first portal's: ports of a host share it.
  await demo.link(here);
  const ours = new Api(page.request, portal.url);
  const ourLandlord = await ours.summary();
  const ourLatest = ourLandlord.most_recent_payment;
  if (!ourLatest) throw new Error('this landlord has been paid');

  const policy = (it: string) => it.replace("connect-src 'self'", `connect-src 'self' ${elsewhere.url}`);
  const host = await Host.open(page, injected, { policy });
  await host.put();
  await host.put({ attributes: { 'api-base': `${elsewhere.url}${API}` }, properties: { accessToken: token } });
  await page.evaluate(() => {
    const by: [number, string][] = [];
    Object.assign(window, { by });
    document.querySelectorAll('landlord-payments').forEach((widget, at) => {
      for (const name of ['lp:navigate', 'lp:download', 'lp:session-expired', 'lp:error']) {
        widget.addEventListener(name, () => by.push([at, name]));
      }
    });
  });
  const told = () => page.evaluate(() => (window as unknown as { by: [number, string][] }).by);
  const [left, right] = [page.locator('landlord-payments').first(), page.locator('landlord-payments').last()];
  await expect(left.locator('.lp-payee__reference')).toContainText(ourLandlord.creditor_reference);
  await expect(right.locator('.lp-payee__reference')).toContainText(theirLandlord.creditor_reference);

  const calls = ({ seen }: Injected) => seen.filter(({ path, method }) => path.startsWith(API) && method !== 'OPTIONS');

  await test.step('each goes its own way', async () => {
    await left.getByRole('link', { name: 'View all payments' }).click();
    await expect(left.getByRole('heading', { name: 'All payments' })).toBeVisible();
    await expect(right.getByRole('heading', { name: 'Your Housing Benefit payments' })).toBeVisible();
    await right.getByRole('link', { name: 'View schedule' }).click();
    await expect(right.getByText('The lines add up to the payment, to the penny.')).toBeVisible();
    await expect(left.getByRole('heading', { name: 'All payments' })).toBeVisible();
  });

  await test.step('each saves its own lines', async () => {
    const schedule = new Schedule(page);
    const saved = await schedule.save(right.getByRole('button', { name: 'Download CSV', exact: true }));
    expectLines(saved, theirLatest, theirLandlord.creditor_reference, theirLines);
    const row = left.getByRole('row').filter({ hasText: ourLatest.reference });
    const lines = await ours.lines(ourLandlord.id, ourLatest.id);
    expectLines(
      await schedule.save(row.getByRole('button', { name: /Download CSV/ })),
      ourLatest,
      ourLandlord.creditor_reference,
      lines,
    );
    const downloads = async () => (await told()).filter(([, name]) => name === 'lp:download');
    await expect.poll(downloads).toEqual([1, 0].map((at) => [at, 'lp:download']));
  });

  // Until its session ends: the cookie goes with it.
  for (const { headers, path } of calls(injected)) expect(headers.cookie, path).toBeDefined();

  await test.step('the end of one session is none of the other', async () => {
    await ours.endSession();
    await left.getByRole('link', { name: 'Summary', exact: true }).click();
    await expect(left.getByRole('heading', { name: 'You have been signed out', exact: true })).toBeVisible();
    await right.getByRole('link', { name: 'All payments', exact: true }).click();
    await expect(right.getByRole('heading', { name: 'All payments' })).toBeVisible();
    const ended = (await told()).filter(([, name]) => name === 'lp:session-expired');
    expect(ended).toEqual([[0, 'lp:session-expired']]);
  });

  await test.step('and the other way round', async () => {
    await demo.signIn(here);
    await host.widget((widget: Widget) => widget.sessionRenewed());
    await expect(left.getByRole('heading', { name: 'Your Housing Benefit payments' })).toBeVisible();
    await right.evaluate((widget: Widget) => {
      widget.accessToken = 'run-out';
      widget.sessionRenewed();
    });
    await expect(right.getByRole('heading', { name: 'You have been signed out', exact: true })).toBeVisible();
    await left.getByRole('link', { name: 'View all payments' }).click();
    await expect(left.getByRole('heading', { name: 'All payments' })).toBeVisible();
  });

  expect(calls(injected).length).toBeGreaterThan(5);
  for (const { headers, path } of calls(injected)) expect(headers.authorization, path).toBeUndefined();
  expect(calls(elsewhere).length).toBeGreaterThan(5);
  for (const { headers, path } of calls(elsewhere)) {
    expect(
      ['run-out', token].map((it) => `Bearer ${it}`),
      path,
    ).toContain(headers.authorization);
    expect(headers.cookie, path).toBeUndefined();
    expect(headers['x-csrf-token'], path).toBeUndefined();
  }
  const isOf = (landlord: string) => (seen: { path: string }) => seen.path.includes(landlord);
  expect(calls(injected).some(isOf(theirLandlord.id)), 'asked of the wrong portal').toBe(false);
  expect(calls(elsewhere).some(isOf(ourLandlord.id)), 'asked of the wrong portal').toBe(false);
  await elsewhere.stop();
});
