//! A host page that does everything to its content that a page can do short of the capture phase: the journey is gone through all
//! the same, and what is the host's stays as it was.

import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { expectLines } from '../journeys/csv.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Host } from './host.ts';

const BODY = '<h1>Our council</h1><p><a href="#own" id="own">Our own link</a> <input id="field" aria-label="Ours"></p>';

test('a hostile page does the journey no harm, nor the journey the page', async ({ page, demo, portal }) => {
  await page.addInitScript(() => {
    for (const name of ['click', 'mousedown', 'pointerdown', 'keydown', 'keypress', 'beforeinput', 'submit', 'paste']) {
      document.addEventListener(name, (event) => event.preventDefault());
    }
    const real = window.fetch;
    window.fetch = async (input, init) => {
      await new Promise((later) => setTimeout(later, 100));
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set('x-wrapped', 'yes');
      return real(input, { ...init, headers });
    };
    Object.freeze(window.history);
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { all: unset !important } html { font-size: 62.5% !important }');
      document.adoptedStyleSheets = [sheet];
      document.documentElement.dir = 'rtl';
    });
  });
  const account = demo.withTenants(12);
  await demo.signIn(account);
  const host = await Host.open(page, portal.url, BODY);
  const before = await page.evaluate(() => [location.href, document.title, history.length, Object.keys(window).length]);
  await host.put();

  // The control: on the page's own things the harm is done.
  await page.locator('#field').focus();
  await page.keyboard.type('x');
  await expect(page.locator('#field')).toHaveValue('');
  await page.locator('#own').click();
  expect(new URL(page.url()).hash).toBe('');

  const [linking, summary, payments, schedule] = [
    new Linking(page),
    new Summary(page),
    new Payments(page),
    new Schedule(page),
  ];
  await linking.begin();
  await linking.answer(account);
  await linking.proceed.click();
  await summary.ready();
  await summary.viewAll.focus();
  await page.keyboard.press('Enter');
  await payments.ready();
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  await payments.schedule(latest.reference).click();
  await schedule.whole(latest.line_count);
  await schedule.search.pressSequentially('zzzz');
  await expect(schedule.search).toHaveValue('zzzz');
  await schedule.search.clear();
  const saved = await schedule.save(schedule.download);
  expectLines(saved, latest, landlord.creditor_reference, await api.lines(landlord.id, latest.id));

  const after = await page.evaluate(() => [location.href, document.title, history.length, Object.keys(window).length]);
  expect(after).toEqual(before);
});
