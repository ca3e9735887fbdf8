//! The sizes of the widget's text: they follow the page's text, the element's own size and the reader's, and never the root's by itself.

import type { Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';

/** The usual way of counting in tens, with the text put right again. */
const TENS = 'html { font-size: 62.5%; } body { font-size: 1.6rem; }';
const OWN = 'landlord-payments { --lp-font-size: 20px; }';
/** The reader's own size, in place of 16. */
const LARGE = 20;

/** The first question of the linking in a page with these rules, for a reader with this size of text. */
async function open(page: Page, demo: Demo, url: string, rules: string, reader = 16): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: reader } });
  await demo.signIn(demo.withTenants(12));
  const host = await Host.open(page, url, { body: '<p id="ours">Ours</p>' });
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${rules} #ours { font-size: 1rem; }`);
    document.adoptedStyleSheets = [sheet];
  }, rules);
  await host.put();
  const linking = new Linking(page);
  await linking.begin();
  await expect(linking.field).toBeVisible();
}

/** The size of every text that is shown, in pixels, by what it is. */
function sizes(page: Page): Promise<Record<string, number>> {
  return page.locator('.lp-app').evaluate((app) => {
    const shown = [...app.querySelectorAll<HTMLElement>('h2, label, span, p, a, button, input')];
    const size = (it: HTMLElement) => Number.parseFloat(getComputedStyle(it).fontSize);
    return Object.fromEntries(shown.map((it) => [`${it.localName}.${it.className}`, size(it)]));
  });
}

function times(factor: number, all: Record<string, number>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).map(([what, size]) => [what, expect.closeTo(size * factor, 1)]));
}

test('sizes are those of the page’s text, the element’s own, or the reader’s; a root in tens is none of them', async ({
  page,
  demo,
  portal,
}) => {
  await open(page, demo, portal.url, '');
  const usual = await sizes(page);
  expect(Object.keys(usual).length).toBeGreaterThan(5);
  expect(Math.min(...Object.values(usual))).toBeGreaterThanOrEqual(14);
  for (const [rules, reader, factor] of [
    [TENS, 16, 1],
    [OWN, 16, LARGE / 16],
    [TENS + OWN, 16, LARGE / 16],
    ['', LARGE, LARGE / 16],
    [TENS, LARGE, LARGE / 16],
    ['body { font-size: 20px; }', 16, LARGE / 16],
  ] as const) {
    await test.step(`${rules} for a reader of ${reader}px`, async () => {
      await open(page, demo, portal.url, rules, reader);
      expect(await sizes(page)).toEqual(times(factor, usual));
    });
  }
});

test('a size that is counted from the root would be seen', async ({ page, demo, portal }) => {
  await open(page, demo, portal.url, '');
  const usual = await sizes(page);
  const ours = () => page.locator('#ours').evaluate((it) => getComputedStyle(it).fontSize);
  expect(await ours()).toBe('16px');
  await open(page, demo, portal.url, TENS);
  expect(await ours(), 'the page’s own').toBe('10px');
  await page.locator('landlord-payments').evaluate(({ shadowRoot }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.lp-app button { font-size: 1rem; }');
    shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  expect(await sizes(page)).not.toEqual(times(1, usual));
});
