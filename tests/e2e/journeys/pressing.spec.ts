//! A payment is asked for while the mouse is down on the link to it: once, and given up if nothing comes of the press.

import type { Locator, Page, Request, Route } from '@playwright/test';

import { twoFrames } from '../fixtures/frames.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const PAYMENT = /\/payments\/([\w-]+)(\/lines)?$/;

/** Tells what of a payment a request is for. All but the payment that is told of first is left out: the one before is read to be compared. */
function firstPayment(): (request: Request) => 'payment' | 'lines' | undefined {
  let first: string | undefined;
  return (request) => {
    const [, payment, lines] = PAYMENT.exec(new URL(request.url()).pathname) ?? [];
    first ??= payment;
    if (payment === undefined || payment !== first) return undefined;
    return lines === undefined ? 'payment' : 'lines';
  };
}

/** What is asked of that payment, in the order in which it is. */
function asked(page: Page): string[] {
  const asked: string[] = [];
  const part = firstPayment();
  page.on('request', (request) => {
    const of = part(request);
    if (of !== undefined) asked.push(of);
  });
  return asked;
}

const MOUSE = { pointerType: 'mouse', button: 0, bubbles: true, composed: true };

/** Has the mouse down on a link, of which something is asked by then. Until the part that shows a payment is there, nothing is. */
async function press(link: Locator, isAsked: () => boolean): Promise<void> {
  const { mouse } = link.page();
  await expect(async () => {
    await link.hover();
    await mouse.down();
    try {
      await expect.poll(isAsked, { timeout: 500 }).toBe(true);
    } catch (late) {
      await letSlip(link.page());
      throw late;
    }
  }).toPass({ timeout: 20_000 });
}

/** Has the mouse up again where it presses nothing. */
async function letSlip(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.up();
}

/** The summary of a landlord with 12 tenants, which the program has drawn. */
async function start(page: Page, entry: string, demo: Demo): Promise<Summary> {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  const summary = new Summary(page);
  await summary.ready();
  return summary;
}

/** Has nothing of a payment answered until it is let go; what is asked after that is answered as ever. */
async function hold(
  page: Page,
): Promise<{ held: () => number; letGo: (how: (route: Route) => Promise<void>) => Promise<void> }> {
  const routes: Route[] = [];
  let holding = true;
  await page.route(PAYMENT, async (route) => {
    if (holding) routes.push(route);
    else await route.continue();
  });
  return {
    held: () => routes.length,
    letGo: async (how) => {
      holding = false;
      await Promise.all(routes.map(how));
    },
  };
}

test('a press asks for the payment and its lines, and the screen asks for neither again', async ({
  page,
  entry,
  demo,
}) => {
  const { viewSchedule } = await start(page, entry, demo);
  const paths = asked(page);
  const { held, letGo } = await hold(page);
  await press(viewSchedule, () => held() === 2);
  expect([...paths].sort()).toEqual(['lines', 'payment']);
  await page.mouse.up();
  await letGo((route) => route.continue());
  await expect(new Schedule(page).shown).toContainText('Showing all');
  expect([...paths].sort()).toEqual(['lines', 'payment']);
});

test('a payment that is known already is asked whether there is news of it', async ({ page, entry, demo }) => {
  const summary = await start(page, entry, demo);
  await summary.viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  const title = await page.getByRole('heading', { name: /^Payment \w+$/ }).textContent();
  const reference = title?.replace('Payment ', '') ?? '';
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  const answers: number[] = [];
  const part = firstPayment();
  page.on('response', (response) => {
    if (part(response.request()) === 'payment') answers.push(response.status());
  });
  await press(new Payments(page).schedule(reference), () => answers.length > 0);
  await page.mouse.up();
  await expect(schedule.heading(reference)).toBeVisible();
  await expect(schedule.shown).toContainText('Showing all');
  expect(answers).toEqual([304]);
});

test('a press that leads nowhere is given up within moments, and the next one opens the payment', async ({
  page,
  entry,
  demo,
}) => {
  const summary = await start(page, entry, demo);
  const paths = asked(page);
  const abandoned: string[] = [];
  page.on('requestfailed', (request) => {
    const { pathname } = new URL(request.url());
    if (PAYMENT.test(pathname)) abandoned.push(pathname);
  });
  const { held, letGo } = await hold(page);
  await press(summary.viewSchedule, () => held() === 2);
  await letSlip(page);
  await expect.poll(() => abandoned.length, { timeout: 5_000 }).toBe(2);
  await expect(summary.viewSchedule).toBeVisible();

  // Nobody waits for them any more.
  await letGo((route) => route.abort().catch(() => undefined));
  await summary.viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  expect(paths).toHaveLength(4);
});

test('what fails once the screen waits for it is asked for again by the screen', async ({ page, entry, demo }) => {
  const { viewSchedule } = await start(page, entry, demo);
  const paths = asked(page);
  const { held, letGo } = await hold(page);
  await press(viewSchedule, () => held() === 2);
  await page.mouse.up();
  await expect(page.getByText('Loading', { exact: false }).first()).toBeVisible();
  await letGo((route) => route.abort('connectionreset'));
  await expect(new Schedule(page).shown).toContainText('Showing all');
  expect([...paths].sort()).toEqual(['lines', 'lines', 'payment', 'payment']);
});

test('a finger, another button and a key held down ask for nothing', async ({ page, entry, demo }) => {
  const { viewSchedule } = await start(page, entry, demo);
  const paths = asked(page);
  await press(viewSchedule, () => paths.length === 2);
  await letSlip(page);
  // What nobody wants is forgotten after a second.
  await page.waitForTimeout(2_000);
  const down = (init: object) => viewSchedule.dispatchEvent('pointerdown', { ...init, bubbles: true, composed: true });
  for (const init of [
    { pointerType: 'touch', button: 0 },
    { pointerType: 'mouse', button: 1 },
    { pointerType: 'mouse', button: 0, ctrlKey: true },
  ]) {
    await down(init);
  }
  // Whatever they had asked would have gone out by then.
  await twoFrames(page);
  expect(paths).toHaveLength(2);
  // The same event of a mouse alone is heard.
  await down(MOUSE);
  await expect.poll(() => paths.length).toBe(4);
});
