//! In step with the host: its route in, ours out, and its own Back button.

import { Host, type Widget } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Summary } from '../screens/summary.ts';

test('a host keeps the screen in its own address, and its Back works', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url, { body: '<a href="#help">Help</a>' });
  await host.put();
  // As docs/embedding.md shows it.
  await host.widget((widget: Widget) => {
    const inAddress = () => decodeURIComponent(location.hash.slice(1));
    widget.route = inAddress();
    widget.addEventListener('lp:navigate', (event) => {
      const { route, replace } = (event as CustomEvent).detail;
      history[replace ? 'replaceState' : 'pushState'](null, '', `#${encodeURIComponent(route)}`);
      // Fed back at once, as a framework would.
      widget.route = inAddress();
    });
    window.addEventListener('popstate', () => {
      widget.route = inAddress();
    });
  });
  const [summary, payments] = [new Summary(page), new Payments(page)];
  await summary.viewAll.click();
  await payments.ready();
  await payments.narrow({ method: 'BACS' });
  await payments.ready();
  await payments.rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(page).toHaveURL(/#payments%2F[\w-]+$/);
  const there = page.url();
  await page.goBack();
  await expect(payments.field('Method')).toHaveValue('bacs');
  await page.goBack();
  await expect(payments.field('Method')).toHaveValue('');
  await page.goBack();
  await summary.ready();
  await page.goForward();
  await payments.ready();
  // Four moves of ours, and none for what the host did.
  expect(await host.routes()).toEqual([
    'payments',
    'payments?method=bacs',
    decodeURIComponent(there.split('#')[1] ?? ''),
  ]);
  expect(host.warnings).toEqual([]);

  await test.step('the host’s own links are its own', async () => {
    await page.getByRole('link', { name: 'Help' }).click();
    await expect(page).toHaveURL(/#help$/);
  });
});

test('an address that was kept opens its screen', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { route: '/payments?status=cancelled' } });
  const payments = new Payments(page);
  await payments.ready();
  await expect(payments.field('Status')).toHaveValue('cancelled');
  expect(await host.routes()).toEqual([]);
  await host.widget((widget) => widget.setAttribute('route', ''));
  await new Summary(page).ready();
  expect(await host.routes()).toEqual([]);
  expect(host.warnings).toEqual([]);
});

test('setting what was just told does nothing', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, injected.url);
  await host.put();
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  await payments.field('From (included)').fill('2026-01-01');
  // Parts of the program may be fetched ahead at any time.
  const calls = { path: /^\/api\// };
  const before = injected.count(calls);
  await host.widget(async (widget: Widget) => {
    widget.route = 'payments';
    widget.setAttribute('route', 'payments');
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  });
  expect(injected.count(calls)).toBe(before);
  await expect(payments.field('From (included)'), 'what was typed').toHaveValue('2026-01-01');
  expect(await host.routes()).toEqual(['payments']);
});

for (const route of ['nonsense', 'payments/a/b', '../admin', 'javascript:alert(1)']) {
  test(`a route that does not exist is said and told: ${route}`, async ({ page, demo, portal }) => {
    await demo.link(demo.withTenants(1));
    const host = await Host.open(page, portal.url);
    await host.put({ attributes: { route } });
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await host.widget((widget: Widget) => {
      widget.route = 'payments';
      widget.route = 'more/nonsense/yet';
    });
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    expect(host.warnings).toHaveLength(1);
    expect(host.warnings[0]).toMatch(/route: .*docs\/embedding\.md#route$/);
    expect(host.warnings[0]).not.toContain('nonsense');
    await page.getByRole('link', { name: /summary/i }).click();
    await new Summary(page).ready();
    expect((await host.routes()).at(-1)).toBe('');
  });
}

test('a route that is not open yet shows the one that is', async ({ page, demo, portal }) => {
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ properties: { route: 'payments' } });
  const linking = page.getByRole('heading', { name: 'Link your landlord record' });
  await expect(linking).toBeVisible();
  await expect.poll(() => host.heard()).toContainEqual(['lp:navigate', { route: 'link', replace: true }]);
  expect(await host.widget(({ route }) => route)).toBe('link');
  await host.widget((widget) => (widget.route = 'payments/abc'));
  await expect.poll(() => host.widget(({ route }) => route)).toBe('link');
  await expect(linking).toBeVisible();
  expect(host.warnings).toHaveLength(1);
  expect(host.warnings[0]).toContain(' route: ');
});

test('the first screen of somebody new is no wish that is refused', async ({ page, demo, portal }) => {
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { route: '' } });
  await expect.poll(() => host.routes()).toEqual(['link']);
  expect(host.warnings).toEqual([]);
});
