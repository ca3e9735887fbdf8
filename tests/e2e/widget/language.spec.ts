//! The language that a host asks for, at the start and whenever it changes; the reader's own choice comes before it.

import { expect, test } from '../fixtures/test.ts';
import { speak, spoken } from '../screens/languages.ts';
import { Host } from '../fixtures/host.ts';

test('the widget follows its lang attribute, and leaves the page around it alone', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { lang: 'cy-GB' } });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await expect(heading('Eich taliadau Budd-dal Tai')).toBeVisible();
  await host.widget((widget) => widget.setAttribute('lang', 'en'));
  await expect(heading('Your Housing Benefit payments')).toBeVisible();
  await spoken(page, 'en');
  await host.widget((widget) => (widget.lang = 'cy'));
  await spoken(page, 'cy');
  await host.widget((widget) => widget.removeAttribute('lang'));
  await spoken(page, 'en');
  expect(await page.title()).toBe('A host');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(host.warnings).toEqual([]);
});

test('the reader’s own choice is kept, until the host changes its language', async ({ page, demo, portal }) => {
  await demo.link(demo.withTenants(1));
  const open = async () => {
    const host = await Host.open(page, portal.url);
    await host.put({ attributes: { lang: 'en' } });
    await expect(page.locator('.lp-payee')).toBeVisible();
    return host;
  };
  await open();
  await speak(page, 'cy');
  const host = await open();
  await spoken(page, 'cy');
  await host.widget((widget) => (widget.lang = 'cy'));
  await host.widget((widget) => (widget.lang = 'en'));
  await spoken(page, 'en');
  await open();
  await spoken(page, 'en');
});

test('a failure before the program is there is told in the host’s language', async ({ page, demo, portal, faults }) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(1));
  await page.route(/widget.*\.wasm$/, (route) => route.abort());
  const host = await Host.open(page, portal.url);
  await host.put({ attributes: { lang: 'cy' } });
  await expect(page.getByRole('heading', { name: 'Ni ellid llwytho eich taliadau' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ceisiwch eto' })).toBeVisible();
});
