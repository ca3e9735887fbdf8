//! What a host sets on the element, well and badly. What cannot be meant is told once to the developer, and harms nothing.

import { readFileSync } from 'node:fs';

import { Host, type Widget } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Summary } from '../screens/summary.ts';

const DOCUMENTED = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');

/** The one warning, which names its subject and a place that exists in the documentation. */
function expectWarning(host: Host, subject: string): void {
  expect(host.warnings).toHaveLength(1);
  const [warning = ''] = host.warnings;
  expect(warning).toContain(`<landlord-payments> ${subject}: `);
  const anchor = /docs\/embedding\.md#(\S+)$/.exec(warning)?.[1];
  expect(DOCUMENTED).toContain(`<a id="${anchor}"></a>\`${subject}\``);
}

for (const [given, own, beneath] of [
  [undefined, 2, 3],
  ['1', 1, 2],
  ['4', 4, 5],
  ['6', 6, 6],
] as const) {
  test(`headings begin at ${given ?? 'the usual level'}`, async ({ page, demo, portal }) => {
    await demo.link(demo.withTenants(1));
    const host = await Host.open(page, portal.url);
    await host.put({ attributes: given === undefined ? {} : { 'heading-level': given } });
    const summary = new Summary(page);
    await summary.ready();
    const levels = await host.widget(({ shadowRoot }) =>
      Array.from(shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [], ({ localName }) => localName),
    );
    expect(levels[0]).toBe(`h${own}`);
    expect(new Set(levels.slice(1))).toEqual(new Set([`h${beneath}`]));
    expect(host.warnings).toEqual([]);
  });
}

for (const [attribute, value] of [
  ['heading-level', '7'],
  ['heading-level', 'two'],
  ['lang', 'fr'],
  ['lang', 'tlh-Latn'],
  ['standalone-url', 'javascript:alert(1)'],
  ['standalone-url', 'http://'],
] as const) {
  test(`${attribute}="${value}" is told, and the widget works without it`, async ({ page, demo, portal }) => {
    await demo.link(demo.withTenants(1));
    const host = await Host.open(page, portal.url);
    await host.put({ attributes: { [attribute]: value } });
    const summary = new Summary(page);
    await summary.ready();
    await expect(summary.heading).toHaveJSProperty('localName', 'h2');
    await expect(summary.viewAll).toHaveAttribute('href', '/landlord/payments');
    // What is taken out and put back is not told again.
    await host.widget((widget) => {
      widget.remove();
      return new Promise((next) => setTimeout(next)).then(() => document.body.append(widget));
    });
    await summary.ready();
    expectWarning(host, attribute);
  });
}

for (const value of [
  'http://',
  'ftp://example.org/api',
  'javascript:alert(1)',
  '/api?x=1',
  'http://a:b@example.org/',
]) {
  test(`api-base="${value}" is told to the user and the developer`, async ({ page, demo, portal }) => {
    await demo.signIn(demo.withTenants(1));
    const host = await Host.open(page, portal.url);
    await host.put({ attributes: { 'api-base': value }, words: 'Telephone 01632 960120' });
    const said = page.getByRole('alert');
    await expect(said.getByRole('heading', { level: 2, name: 'Your payments cannot be shown here' })).toBeVisible();
    await expect(page.getByText('Telephone 01632 960120')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    expectWarning(host, 'api-base');
    expect(await host.heard()).toEqual([['lp:error', { code: 'misconfigured' }]]);
  });
}

test('a widget that was set wrongly begins again when it is put right, in its place', async ({
  page,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { 'api-base': 'ftp://example.org/api', route: 'payments' } });
  const said = page.getByRole('heading', { name: 'Your payments cannot be shown here' });
  await expect(said).toBeVisible();
  await test.step('another attribute is not at fault', async () => {
    await host.widget((widget) => (widget.headingLevel = 3));
    await expect(said).toBeVisible();
    expect(await host.codes()).toEqual(['misconfigured']);
  });
  await test.step('another wrong value is told anew', async () => {
    await host.widget((widget) => (widget.apiBase = '/api?x=1'));
    await expect.poll(() => host.codes()).toEqual(['misconfigured', 'misconfigured']);
    await expect(said).toBeVisible();
    await expect.poll(() => host.warnings).toHaveLength(2);
  });
  await host.widget((widget) => {
    widget.apiBase = '/elsewhere';
    widget.apiBase = '/api/landlord/v1';
  });
  await expect(page.getByRole('heading', { level: 3, name: 'All payments' })).toBeVisible();
  await expect(said).toHaveCount(0);
  expect(await host.codes()).toEqual(['misconfigured', 'misconfigured']);
  expect(host.warnings).toHaveLength(2);
});

test('a widget that is put right keeps the focus that it had', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { 'api-base': 'ftp://example.org/api' } });
  await page.getByRole('link', { name: 'Open landlord payments as its own page' }).focus();
  await host.widget((widget) => widget.removeAttribute('api-base'));
  await new Summary(page).ready();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('landlord-payments');
});

test('an api-base of another origin that does not allow this one is told', async ({
  page,
  demo,
  portal,
  injected,
  faults,
}) => {
  faults.allow(/./);
  await demo.signIn(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { 'api-base': `${injected.url}/api/landlord/v1` } });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expectWarning(host, 'api-base');
});

test('properties that were set before the script ran are kept', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  let hold = () => {};
  const held = new Promise<void>((go) => (hold = go));
  await page.route(/\/widget\/landlord-payments\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const opening = Host.open(page, portal.url, {
    body: '<landlord-payments lang="en">Come back later.</landlord-payments>',
  });
  await expect(page.getByText('Come back later.')).toBeVisible();
  await page.evaluate(() => {
    const early = { route: 'payments', headingLevel: 3, standaloneUrl: '/own/', accessToken: '', getAccessToken: null };
    Object.assign(document.querySelector('landlord-payments') ?? {}, early);
  });
  hold();
  const host = await opening;
  await expect(page.getByRole('heading', { level: 3, name: 'All payments' })).toBeVisible();
  const now = await host.widget((widget) => [
    ['route', 'headingLevel', 'standaloneUrl', 'accessToken', 'getAccessToken'].filter((it) =>
      Object.hasOwn(widget, it),
    ),
    widget.route,
    widget.getAttribute('heading-level'),
    widget.standaloneUrl,
  ]);
  expect(now).toEqual([[], 'payments', '3', '/own/']);
  expect(host.warnings).toEqual([]);
});

test('properties and attributes say the same, but for the route', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { 'api-base': '/api/landlord/v1/' } });
  const said = await host.widget((widget: Widget) => {
    const first = [widget.apiBase, widget.headingLevel, widget.standaloneUrl, widget.route];
    Object.assign(widget, { apiBase: null, headingLevel: 4, standaloneUrl: '/x/' });
    const attributes = widget.getAttributeNames().map((name) => `${name}=${widget.getAttribute(name)}`);
    return { first, attributes: attributes.sort() };
  });
  expect(said.first).toEqual(['/api/landlord/v1/', 2, '/landlord/', '']);
  expect(said.attributes).toEqual(['heading-level=4', 'standalone-url=/x/']);
});

test('what is changed too late is told', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put();
  await new Summary(page).ready();
  await host.widget((widget) => {
    widget.headingLevel = 3;
    widget.headingLevel = 4;
  });
  expectWarning(host, 'heading-level');
  await expect(new Summary(page).heading).toHaveJSProperty('localName', 'h2');
});
