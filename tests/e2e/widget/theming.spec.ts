//! The colours of the widget: the element's own, else those of a page built on GOV.UK Frontend, else ours.

import { Host } from '../fixtures/host.ts';
import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';

const GOVUK = ':root { --govuk-text-colour: rgb(1, 2, 3); --govuk-link-colour: rgb(4, 5, 6); }';
const OWN = 'landlord-payments { --lp-brand: rgb(7, 8, 9); }';
const DARK = ':root { color-scheme: dark; }';

for (const [what, rules, ink, brand] of [
  ['nobody’s but ours', '', 'rgb(23, 34, 42)', 'rgb(17, 80, 109)'],
  ['of GOV.UK Frontend', GOVUK, 'rgb(1, 2, 3)', 'rgb(4, 5, 6)'],
  ['of the element before all others', GOVUK + OWN, 'rgb(1, 2, 3)', 'rgb(7, 8, 9)'],
  ['ours where the page is dark', GOVUK + DARK, 'rgb(237, 241, 243)', 'rgb(140, 203, 230)'],
  ['of the element where the page is dark', GOVUK + DARK + OWN, 'rgb(237, 241, 243)', 'rgb(7, 8, 9)'],
] as const) {
  test(`the colours are ${what}`, async ({ page, demo, portal }) => {
    await demo.signIn(demo.withTenants(1));
    const host = await Host.open(page, portal.url);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, rules);
    await host.put();
    const { proceed } = new Linking(page);
    await expect(proceed).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCSS('color', ink);
    await expect(proceed).toHaveCSS('background-color', brand);
  });
}
