//! Every screen and every state of it, gone through once, and held each time to what every screen must be: named truthfully in
//! both languages, in order without styles, still for who wants no motion, and as wide as a phone with text twice as large.

import type { Page } from '@playwright/test';

import { Api } from '../journeys/api.ts';
import { shiftClock } from '../screens/clock.ts';
import { type Tag, spoken } from '../screens/languages.ts';
import { Linking } from '../screens/linking.ts';
import { moving, noteSmoothScrolls } from '../screens/motion.ts';
import { Payments } from '../screens/payments.ts';
import { plain, withoutStyles } from '../screens/plain.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';
import { TREES } from '../screens/trees.ts';
import { oddSummary } from '../fixtures/odd.ts';
import { expect, test } from '../fixtures/test.ts';
import { tooWide, withTextTwiceAsLarge } from '../gallery/validity.ts';

const SERVICE = { en: 'Housing Benefit payments to landlords', cy: 'Taliadau Budd-dal Tai i landlordiaid' };

/** A screen as it was called. */
interface Named {
  state: string;
  heading: string;
  title: string;
}

/** What the screen is called in a language, which it then goes on to speak. */
async function named(page: Page, state: string, tag: Tag): Promise<Named> {
  const app = page.locator('.lp-app');
  if ((await app.getAttribute('lang')) !== tag) {
    // A dialog keeps everybody from the way to it, but not a script.
    await page.locator('.lp-language button').evaluate((button: HTMLElement) => button.click());
    await spoken(page, tag);
  }
  const heading = await app.locator('h1').filter({ visible: true }).first().innerText();
  return { state, heading: heading.replaceAll(/\s+/g, ' ').trim(), title: await page.title() };
}

test('every screen is named, is read without styles, is still, and fits', async ({
  page,
  entry,
  demo,
  injected,
  faults,
  portal,
}) => {
  test.setTimeout(240_000);
  faults.allow(/./);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const smooth = await noteSmoothScrolls(page);
  const names: Record<Tag, Named[]> = { en: [], cy: [] };
  /** Holds the screen as it is now to all of it. */
  const stop = async (state: string) => {
    await test.step(state, async () => {
      for (const tag of ['cy', 'en'] as const) names[tag].push(await named(page, state, tag));
      expect.soft(await moving(page), `${state}: moves`).toEqual([]);
      expect.soft(await smooth(), `${state}: scrolls smoothly`).toEqual([]);
      const { together, shownAnew, huge, lines } = await plain(page);
      expect.soft(together, `${state}: runs together without styles`).toEqual([]);
      expect.soft(shownAnew, `${state}: comes to sight without styles`).toEqual([]);
      expect.soft(huge, `${state}: is a picture without styles`).toEqual([]);
      const tree = TREES[state];
      if (tree !== undefined) await expect.soft(page.locator('.lp-app'), state).toMatchAriaSnapshot(tree);
      if (process.env.DUMP) {
        const { writeFileSync, mkdirSync } = await import('node:fs');
        mkdirSync(process.env.DUMP, { recursive: true });
        writeFileSync(`${process.env.DUMP}/${state}.yml`, await page.locator('.lp-app').ariaSnapshot());
        writeFileSync(`${process.env.DUMP}/${state}.txt`, lines.join('\n'));
        await withoutStyles(page, () => page.screenshot({ path: `${process.env.DUMP}/${state}.png`, fullPage: true }));
      }
      await withTextTwiceAsLarge(page, { width: 320, height: 640 }, async () => {
        expect.soft(await tooWide(page), `${state}: wider than a phone with text at 200 %`).toEqual([]);
      });
    });
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
  const go = (path: string) => page.goto(`${injected.url}${entry}${path}`);
  const [linking, summary, payments] = [new Linking(page), new Summary(page), new Payments(page)];
  const [schedule, tenant] = [new Schedule(page), new Tenant(page)];
  const account = demo.withTenants(12);
  const [first] = account.answers;
  if (first === undefined) throw new Error('questions are asked');

  injected.on({ path: /\/session$/ }, { never: true });
  await go('');
  await expect(page.getByText('Checking that you are signed in')).toBeVisible();
  await stop('checking');
  injected.clear();
  injected.on({ path: /\/session$/ }, { replace: { status: 500 } });
  await go('');
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await stop('not checked');
  injected.clear();
  await go('');
  await expect(heading('Sign in to see your payments')).toBeVisible();
  await stop('signed out');

  await demo.signIn(account);
  injected.on({ path: /\/link\/questions$/ }, { never: true });
  await go('');
  await expect(page.getByText('Loading the questions')).toBeVisible();
  await stop('questions loading');
  injected.clear();
  await go('');
  await expect(linking.proceed).toBeVisible();
  await stop('linking');
  await linking.begin();
  await linking.asked(first.label);
  await stop('question');
  await linking.proceed.click();
  await expect(linking.problems).toBeVisible();
  await stop('question with an error');
  await linking.answer(account, { 'creditor-reference': '00999999' });
  await stop('check');
  for (let left = 4; left > 0; left -= 1) {
    await linking.proceed.click();
    await expect(linking.verdict).toContainText(left === 1 ? '1 try' : `${left} tries`);
    if (left === 4) await stop('wrong answers');
  }
  await linking.proceed.click();
  await expect(linking.locked).toBeVisible();
  await stop('locked');
  await go('');
  await expect(linking.locked).toBeVisible();
  await stop('locked before');

  await portal.reset();
  await demo.link(account);
  injected.on({ path: /\/landlords\/[^/]+$/ }, { never: true });
  await go('');
  await expect(page.getByText('Loading your summary')).toBeVisible();
  await stop('summary loading');
  injected.clear();
  injected.on({ path: /\/landlords\/[^/]+$/ }, { replace: { status: 500, body: '' } });
  await go('');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 });
  await stop('summary failed');
  injected.clear();
  await go('');
  await summary.ready();
  await stop('summary');
  injected.on({ path: /\/link\/questions$/ }, { never: true });
  await go('link');
  await expect(page.getByText('Loading the questions')).toBeVisible();
  await stop('questions for another record loading');
  injected.clear();
  await go('link');
  await expect(linking.proceed).toBeVisible();
  await stop('linking another record');
  await go('nothing/here');
  await expect(heading('Page not found')).toBeVisible();
  await stop('not found');

  await go('payments');
  await payments.ready();
  await stop('list');
  await payments.narrow({ from: '2026-03-02', to: '2026-03-01' });
  await expect(page.getByRole('alert')).toBeVisible();
  await stop('list with an error');
  await payments.narrow({ from: '1999-01-01', to: '1999-12-31' });
  await expect(page.getByText('No payments match.')).toBeVisible();
  await stop('list without payments');

  injected.on({ path: /\/landlords\/.*\/payments\/[^/]+$/ }, { never: true });
  const [landlord] = await new Api(page.request, portal.url).landlords();
  const [latest, before] = await new Api(page.request, portal.url).payments(landlord?.id ?? '');
  if (latest === undefined || before === undefined) throw new Error('this landlord has been paid twice');
  await go(`payments/${latest.id}`);
  await expect(page.getByText('Loading the payment')).toBeVisible();
  await stop('schedule loading');
  injected.clear();
  await go(`payments/${before.id}`);
  await schedule.whole(before.line_count);
  await stop('another schedule');
  await go(`payments/${latest.id}`);
  await schedule.whole(latest.line_count);
  await schedule.sort('Net');
  await expect(schedule.changes.getByRole('link', { name: /^payment / })).toBeVisible();
  await stop('schedule');
  await test.step('the rows of a schedule know their places, and its columns how they are sorted', async () => {
    const table = page.locator('.lp-rows').getByRole('table');
    // With the row of headings and that of totals.
    const count = latest.line_count + 2;
    await expect(table).toHaveAttribute('aria-rowcount', String(count));
    await expect(table).toHaveAttribute('aria-colcount', '13');
    const places = await table.locator('tr[aria-rowindex]').evaluateAll((rows) => rows.map((it) => it.ariaRowIndex));
    expect(places).toEqual(Array.from({ length: count }, (_, place) => String(place + 1)));
    const sorts = await table.getByRole('columnheader').evaluateAll((all) => all.map((it) => it.ariaSort));
    expect(sorts.filter((sort) => sort === 'ascending')).toHaveLength(1);
    expect(sorts.filter((sort) => sort === 'none')).toHaveLength(12);
    await expect(schedule.column('Net')).toHaveAttribute('aria-sort', 'ascending');
    const cells = await schedule.rows
      .first()
      .locator('[aria-colindex]')
      .evaluateAll((all) => all.map((it) => it.ariaColIndex));
    expect(cells).toEqual(Array.from({ length: 13 }, (_, place) => String(place + 1)));
  });
  await schedule.rows.first().getByRole('button').click();
  await expect(schedule.details).toBeVisible();
  await stop('line');
  const claims = { path: /\/landlords\/.*\/claims\// };
  injected.on(claims, { never: true });
  await schedule.details.getByRole('link', { name: 'All payments for this tenant' }).click();
  await expect(page.getByText('Loading this tenant’s payments')).toBeVisible();
  await stop('tenant loading');
  injected.clear();
  await page.reload();
  await expect(tenant.standing).toBeVisible();
  await stop('tenant');

  // It is about to end, whoever asks.
  const soon = (body: string) => JSON.stringify({ ...JSON.parse(body), idle_expires_in: 4 });
  injected.on({ path: /\/session$/ }, { rewrite: soon });
  await go('');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await stop('about to be signed out');
  injected.clear();
  await go('');
  await summary.ready();
  await new Api(page.request, portal.url).endSession();
  await summary.viewAll.click();
  await expect(heading('You have been signed out')).toBeVisible();
  await stop('signed out meanwhile');
  await demo.signIn(account);
  await page.getByRole('button', { name: 'I have signed in, carry on' }).click();
  await payments.ready();
  await stop('list again');

  for (const tag of ['en', 'cy'] as const) {
    const called = new Map<string, Named>();
    for (const it of names[tag]) {
      expect.soft(it.title, `${it.state} names the service`).toContain(SERVICE[tag]);
      // A document's title is kept in the browser's history: no tenant's name goes there.
      const isTenant = it.state === 'tenant';
      if (isTenant) expect.soft(it.title, 'a tenant').not.toContain(it.heading);
      else expect.soft(it.title, `${it.state} is called what it says`).toContain(it.heading);
      // One screen that loads, and is then there, is one screen.
      const other = called.get(it.title);
      if (other !== undefined && !isTenant) {
        expect.soft(it.heading, `${it.state} and ${other.state} share a title`).toBe(other.heading);
      }
      called.set(it.title, it);
    }
    const titles = new Set(names[tag].map(({ title }) => title));
    expect.soft(titles.size, [...titles].join('\n')).toBeGreaterThanOrEqual(18);
    for (const state of ['question with an error', 'wrong answers', 'list with an error']) {
      const title = names[tag].find((it) => it.state === state)?.title;
      expect.soft(title, state).toMatch(tag === 'en' ? /^Error: / : /^Gwall: /);
    }
  }
});

test('what moves is found, where motion is wanted: before the program is there, and while something loads', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(1));
  const wasm = { path: /_bg\.wasm$/ };
  const loading = { path: /\/landlords\/[^/]+$/ };
  for (const [wanted, found] of [
    ['no-preference', /breathe/],
    ['reduce', /^$/],
  ] as const) {
    await page.emulateMedia({ reducedMotion: wanted });
    injected.on(loading, { never: true });
    await page.goto(injected.url + entry);
    await expect(page.getByText('Loading your summary')).toBeVisible();
    expect((await moving(page)).join('; '), `${wanted}: while it loads`).toMatch(found);
    injected.on(wasm, { never: true });
    await page.goto(`${injected.url}/`, { waitUntil: 'commit' });
    await expect(page.getByText('Loading your payments…')).toBeVisible();
    expect((await moving(page)).join('; '), `${wanted}: before the program`).toMatch(found);
    injected.clear();
  }
});

test('what runs together without styles, and what only styles hide, is found', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(1));
  await page.goto(entry);
  await new Summary(page).ready();
  await page.locator('.lp-app h1').evaluate((heading) => {
    const add = (markup: (box: HTMLElement) => void, style: string) => {
      const box = document.createElement('div');
      markup(box);
      heading.after(box);
      box.setAttribute('class', style);
    };
    const span = (words: string) => Object.assign(document.createElement('span'), { textContent: words });
    add((box) => box.append(span('Net'), span('£12.00')), 'a-row');
    add((box) => box.append(span('Said twice')), 'not-drawn');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.not-drawn { display: none } .a-row { display: flex; gap: 1em }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const { together, shownAnew } = await plain(page);
  expect(together).toEqual(['Net|£12.00']);
  expect(shownAnew.join()).toContain('Said twice');
});

test('a device whose clock is years off is told the same, and a payment of nothing was not paid', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  const told = async () => {
    await page.goto(injected.url + entry);
    await new Summary(page).ready();
    return new Summary(page).inShort.innerText();
  };
  const usual = await told();
  expect(usual).toContain('Your next payment is expected on');
  for (const years of [-20, 10]) {
    await shiftClock(page, years);
    expect(await told(), `${years} years`).toBe(usual);
  }
  oddSummary(injected, (it) => Object.assign(it.most_recent_payment, { gross: 0, deductions: 0, net: 0 }));
  await told();
  const { latest } = new Summary(page);
  await expect(latest).toContainText(/Nothing was paid on \d+ \w+ \d{4}/);
  await expect(latest).not.toContainText(/Paid on|In your bank by|On your bank statement as/);
});
