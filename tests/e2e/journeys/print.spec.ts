//! A payment on paper: the letter holds every line once and adds up, and the page around it stays as it was.

import type { Locator, Page } from '@playwright/test';

import { Printer } from '../fixtures/printer.ts';
import { expect, test } from '../fixtures/test.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { lines as counted } from '../screens/words.ts';
import { Api } from './api.ts';
import { expectLetter } from './letter.ts';

const NO_LONGER_LONG = 2_000;

const print = (page: Page): Locator => page.getByRole('button', { name: 'Print or save as PDF', exact: true });
const frames = (page: Page): Locator => page.locator('iframe');

/** What the page is made of outside the app: a frame there would be the host's. */
const around = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const app of copy.querySelectorAll('.lp-app')) app.remove();
    return copy.outerHTML;
  });

/** Opens the most recent payment of the landlord with so many tenants. */
async function open(page: Page, address: string): Promise<Schedule> {
  await page.goto(address);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(print(page)).toBeEnabled({ timeout: 60_000 });
  return schedule;
}

for (const tenants of [1, 12, 2_500] as const) {
  test(`the letter to a landlord with ${tenants} tenants has every line once, and adds up`, async ({
    page,
    entry,
    demo,
    portal,
    door,
  }) => {
    test.setTimeout(120_000);
    await demo.link(demo.withTenants(tenants));
    const api = new Api(page.request, portal.url);
    const printer = await Printer.install(page);
    const schedule = await open(page, entry);
    const landlord = await api.summary();
    const latest = landlord.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    const lines = await api.lines(landlord.id, latest.id);
    // What is searched for does not matter: the letter is the whole payment.
    await schedule.search.fill('an');
    const before = await around(page);
    await print(page).click();
    if (lines.length > NO_LONGER_LONG) {
      await expect(page.getByText(/This letter has at least \d+ pages/)).toBeVisible();
      expect(await printer.count()).toBe(0);
      await page.getByRole('button', { name: 'Carry on and print' }).click();
    }
    await expect(page.getByText(`The letter with ${counted(lines.length)} went to your print window`)).toBeVisible({
      timeout: 60_000,
    });
    await expect(print(page)).toBeFocused();
    const [letter, ...others] = await printer.printed();
    if (letter === undefined) throw new Error('nothing was printed');
    expect(others).toEqual([]);
    expect(letter.frame).toEqual({
      title: letter.title,
      withinApp: true,
      inShadow: door === 'widget',
      reachable: false,
    });
    for (const told of [landlord.name, ...landlord.address, landlord.postcode]) expect(letter.text).toContain(told);
    expectLetter(letter, latest, landlord.creditor_reference, lines);
    await expect(frames(page)).toHaveCount(0);
    expect(await around(page)).toBe(before);
  });
}

test('a long letter can be left unprinted', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(2_500));
  const printer = await Printer.install(page);
  await open(page, entry);
  await print(page).click();
  const question = page.locator('.lp-print__question');
  await expect(question).toBeFocused();
  await question.getByRole('button', { name: 'Do not print' }).click();
  await expect(question).toHaveCount(0);
  await expect(print(page)).toBeFocused();
  expect(await printer.count()).toBe(0);
  await expect(frames(page)).toHaveCount(0);
});

test(
  '40,000 lines leave the page answering; they can be stopped, and printed whole',
  { tag: '@long' },
  async ({ page, entry, demo, portal }) => {
    test.setTimeout(240_000);
    await demo.link(demo.withTenants(40_000));
    const api = new Api(page.request, portal.url);
    const printer = await Printer.install(page);
    await open(page, entry);
    await print(page).click();
    await page.getByRole('button', { name: 'Carry on and print' }).click();
    await expect(page.getByText(/Preparing the letter: [1-9][\d,]* of/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Stopped. Nothing was printed.')).toBeVisible();
    await expect(print(page)).toBeFocused();
    await expect(frames(page)).toHaveCount(0);
    expect(await printer.count()).toBe(0);

    await page.evaluate(() => {
      const long: number[] = [];
      Object.assign(window, { long });
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    await print(page).click();
    const begun = Date.now();
    await page.getByRole('button', { name: 'Carry on and print' }).click();
    await expect(page.getByText(/Preparing the letter: [2-3]\d,\d+ of/)).toBeVisible({ timeout: 60_000 });
    const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
    // Written at one go it is a task of more than a second, even where nothing else runs.
    expect(Math.max(0, ...long), 'the longest task in ms').toBeLessThan(1_000);
    await expect(page.getByText(/went to your print window/)).toBeVisible({ timeout: 120_000 });
    test.info().annotations.push({ type: 'figures', description: `${Date.now() - begun} ms, long tasks: ${long}` });
    const landlord = await api.summary();
    const latest = landlord.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    const [letter] = await printer.printed();
    if (letter === undefined) throw new Error('nothing was printed');
    expectLetter(letter, latest, landlord.creditor_reference, await api.lines(landlord.id, latest.id));
    await expect(frames(page)).toHaveCount(0);
  },
);

test('a cancelled payment is stamped, and one that does not add up says so', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  const printer = await Printer.install(page);
  injected.on(
    { path: /\/payments\/[^/]+$/ },
    {
      rewrite: (text) => {
        const payment = JSON.parse(text);
        const net = payment.net + 1;
        return JSON.stringify({ ...payment, status: 'cancelled', replaced_by: 'another', net });
      },
    },
  );
  await open(page, injected.url + entry);
  await print(page).click();
  await expect.poll(() => printer.count()).toBe(1);
  const [letter] = await printer.printed();
  expect(letter?.text).toContain('Cancelled: not paid');
  expect(letter?.text).toContain('Another payment replaces it');
  expect(letter?.text).toContain('This schedule does not add up to its payment');
});

for (const manner of ['ignores', 'throws'] as const) {
  test(`a browser that ${manner} the call to print is told of in words`, async ({ page, entry, demo }) => {
    await demo.link(demo.withTenants(1));
    await Printer.install(page, manner);
    await open(page, entry);
    await print(page).click();
    await expect(page.getByText('The letter was not printed.')).toBeVisible();
    await expect(frames(page)).toHaveCount(0);
    await expect(print(page)).toBeFocused();
  });
}

test('a schedule that is cut cannot be printed', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  injected.on({ path: /\/lines$/ }, { cutAt: 3_000 });
  await page.goto(injected.url + entry);
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).cut).toBeVisible({ timeout: 30_000 });
  await expect(print(page)).toBeDisabled();
});

test('leaving the screen takes the frame along', async ({ page, entry, demo }) => {
  await demo.link(demo.withTenants(12));
  const printer = await Printer.install(page);
  // A browser that never says that it has printed.
  await page.addInitScript(() => window.addEventListener('afterprint', (it) => it.stopImmediatePropagation(), true));
  await open(page, entry);
  await print(page).click();
  await expect.poll(() => printer.count()).toBe(1);
  await page.waitForTimeout(1_500);
  await expect(frames(page)).toHaveCount(1);
  await print(page).click();
  await expect.poll(() => printer.count()).toBe(2);
  await expect(frames(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await expect(frames(page)).toHaveCount(0);
});
