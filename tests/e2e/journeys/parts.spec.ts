//! Parts of the program come when they are wanted, and what the first screen needs is asked for while the program is on its way.

import type { Page } from '@playwright/test';

import type { Fault, Injected } from '../fixtures/injected.ts';
import { DRAWN, held } from '../fixtures/program.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Several } from '../screens/several.ts';
import { Summary } from '../screens/summary.ts';

const PART = /\/part-[a-z0-9-]+\.wasm$/;
const RECORD_PART = /\/part-record-[0-9a-f]+\.wasm$/;
const PAYMENT = /\/part-payment-[0-9a-f]+\.wasm$/;
const SESSION = '/api/landlord/v1/session';
const QUESTIONS = '/api/landlord/v1/link/questions';
const RECORDS = '/api/landlord/v1/landlords';
const RECORD = /\/landlords\/[^/]+$/;
const BUSY = { replace: { status: 503, headers: { 'content-type': 'text/html' }, body: 'busy' } };
const GONE = { replace: { status: 404 } };

/** Where a file can be saved of the newest payment, while what makes it comes as `fault` says. */
async function beforeDownload(page: Page, entry: string, demo: Demo, injected: Injected, fault: Fault) {
  await demo.link(demo.withTenants(12));
  injected.on({ path: PAYMENT }, fault);
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  const button = (name: string | RegExp) => summary.latest.getByRole('button', { name });
  return { summary, download: button(/Download CSV/), reload: button('Reload the page') };
}

test('whoever links waits for no part, and has them when it is done', async ({ page, entry, demo, injected }) => {
  await demo.signIn(demo.withTenants(1));
  await page.goto(injected.url + entry);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(injected.count({ path: PART })).toBe(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => injected.count({ path: PART })).toBeGreaterThan(0);
  expect(injected.count({ path: PAYMENT })).toBe(0);
});

test('a summary waits for no part but its own', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  injected.on({ path: PAYMENT }, { never: true });
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
});

test('a part that stalls is told after a while, and can be asked for again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments: TypeError: it took too long/);
  await page.clock.install();
  await demo.link(demo.withTenants(12));
  injected.on({ path: PAYMENT, times: 1 }, { stallAt: 1_000 });
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  await expect.poll(() => injected.count({ path: PAYMENT })).toBe(1);
  await page.clock.fastForward(110_000);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.fastForward(20_000);
  await expect(page.getByRole('alert')).toContainText('Check that you are connected');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
});

/** Turns that the program has given the browser: it asks for them by messages to itself. */
const turns = (page: Page) => page.evaluate(() => (window as unknown as { turns: number }).turns);

/** Counts them from the start. */
const countTurns = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as unknown as { turns: number };
    counted.turns = 0;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...given: unknown[]) {
      counted.turns += 1;
      Reflect.apply(postMessage, this, given);
    };
  });

test('a schedule of many lines is read, ordered and drawn out of sight before it is opened', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await countTurns(page);
  await page.addInitScript(() => {
    const counted = window as unknown as { unseen: number };
    counted.unseen = 0;
    const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
      if (!this.isConnected && node instanceof Element && node.matches('tr[role="row"]')) counted.unseen += 1;
      return Reflect.apply(insertBefore, this, [node, before]) as T;
    };
  });
  await demo.link(demo.withTenants(2_500));
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
  const title = await page.title();
  // Three times 8 for reading and 16 for ordering, and two between what is above the schedule and the schedule.
  await expect.poll(() => turns(page)).toBeGreaterThan(73);
  expect(await page.evaluate(() => (window as unknown as { unseen: number }).unseen)).toBeGreaterThan(10);
  expect(await page.title()).toBe(title);
  await expect(page.locator('.lp-rows')).toHaveCount(0);
  expect(injected.count({ path: /rehearsal/ })).toBe(0);
});

test('one of few lines is not', async ({ page, entry, demo, injected }) => {
  await countTurns(page);
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  await expect.poll(() => injected.count({ path: PAYMENT })).toBe(1);
  await summary.viewSchedule.click();
  await expect(page.getByRole('heading', { name: /^Payment / })).toBeFocused();
  // Opening it takes one or two.
  expect(await turns(page)).toBeLessThan(5);
});

test('a part that cannot be had is told, and had when it is tried again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments:|503|part-/);
  await demo.link(demo.withTenants(12));
  injected.on({ path: PART }, BUSY);
  await page.goto(injected.url + entry);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  injected.clear();
  injected.on({ path: PAYMENT }, BUSY);
  await again.click();
  const summary = new Summary(page);
  await summary.ready();
  await summary.viewSchedule.click();
  await expect(again).toBeVisible();
  injected.clear();
  await again.click();
  await expect(page.getByRole('heading', { name: /^Payment / })).toBeFocused();
});

test('a download whose part cannot be had says so, and is had when it is pressed again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments:|503|404|part-/);
  const { summary, download, reload } = await beforeDownload(page, entry, demo, injected, BUSY);
  await download.click();
  await expect(summary.latest).toContainText('We cannot reach the council’s service');
  await expect(reload).toBeHidden();
  injected.clear();
  injected.on({ path: PAYMENT }, GONE);
  await download.click();
  await expect(summary.latest).toContainText('This page has changed since you opened it');
  await expect(reload).toBeVisible();
  injected.clear();
  const { bytes } = await new Schedule(page).save(download);
  expect(bytes.length).toBeGreaterThan(1_000);
  await expect(reload).toBeHidden();
});

test('a download whose part is gone is had once the page is loaded anew', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments:|404|part-/);
  const { summary, download, reload } = await beforeDownload(page, entry, demo, injected, GONE);
  await download.click();
  await expect(reload).toBeVisible();
  injected.clear();
  const loaded = page.waitForEvent('load');
  await reload.click();
  await loaded;
  await summary.ready();
  const { bytes } = await new Schedule(page).save(download);
  expect(bytes.length).toBeGreaterThan(1_000);
});

test('a download waits for its part, and can be cancelled meanwhile', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const go = await held(page, PAYMENT);
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  const download = summary.latest.getByRole('button', { name: /Download CSV/ });
  await download.click();
  await expect(download).toHaveAttribute('aria-disabled', 'true');
  await summary.latest.getByRole('button', { name: 'Cancel' }).click();
  await expect(summary.latest).toContainText('Download cancelled');
  await download.click();
  await expect(download).toHaveAttribute('aria-disabled', 'true');
  go();
  await expect(summary.latest).toContainText(/Downloaded \d+ lines/);
  expect(files).toHaveLength(1);
});

test('several are chosen where their part is had when it is tried again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/landlord payments:|503|part-/);
  await demo.link(demo.withTenants(12));
  injected.on({ path: PAYMENT }, BUSY);
  await page.goto(injected.url + entry);
  const [summary, payments, several] = [new Summary(page), new Payments(page), new Several(page)];
  await summary.ready();
  await summary.viewAll.click();
  await payments.ready();
  await several.panel.locator('summary').click();
  const again = several.button('Try again');
  await expect(again).toBeVisible();
  const service = { name: 'Housing Benefit payments to landlords', exact: true };
  await expect(several.panel.getByRole('heading', service), 'it is no screen of its own').toHaveCount(0);
  injected.clear();
  await again.click();
  await expect(several.offers.first()).toBeVisible();
});

for (const [what, fault] of [
  ['that is gone', GONE],
  [
    'in whose place there is a page',
    { replace: { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' } },
  ],
  ['that was changed on the way', { rewrite: (body: string) => `${body} ` }],
] as const) {
  test(`a part ${what} does not run, and the page is to be loaded anew`, async ({
    page,
    entry,
    demo,
    injected,
    faults,
  }) => {
    faults.allow(/landlord payments:|integrity/);
    await demo.link(demo.withTenants(12));
    injected.on({ path: PART }, fault);
    await page.goto(injected.url + entry);
    await expect(page.getByText('This page has changed since you opened it')).toBeVisible();
    const summary = new Summary(page);
    await expect(summary.heading).toBeHidden();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    injected.clear();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await summary.ready();
  });
}

for (const [who, next, never] of [
  ['nobody’s record is linked', [QUESTIONS], [RECORDS, RECORD, PART]],
  ['a record is linked', [RECORDS, RECORD, RECORD_PART], [QUESTIONS]],
] as const) {
  test(`where ${who}, what comes first is asked for before the program is there, and not again`, async ({
    page,
    entry,
    door,
    demo,
    injected,
  }) => {
    const account = demo.withTenants(1);
    const isLinked = next[0] === RECORDS;
    await (isLinked ? demo.link(account) : demo.signIn(account));
    const go = await held(page);
    await page.goto(injected.url + entry, { waitUntil: 'commit' });
    for (const path of next) await expect.poll(() => injected.count({ path })).toBe(1);
    await expect(page.locator(DRAWN)).toHaveCount(0);
    go();
    if (isLinked) await new Summary(page).ready();
    else await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
    // The host page asks for itself, too.
    expect(injected.count({ path: SESSION })).toBe(door === 'page' ? 1 : 2);
    for (const path of next) expect(injected.count({ path })).toBe(1);
    for (const path of never) expect(injected.count({ path })).toBe(0);
  });
}

test('a part that cannot be had before the program is there is asked for again, and not told of', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/503|part-/);
  await demo.link(demo.withTenants(12));
  injected.on({ path: RECORD_PART }, BUSY);
  const go = await held(page);
  await page.goto(injected.url + entry, { waitUntil: 'commit' });
  // What the browser has kept may be damaged: the server is asked once more.
  await expect.poll(() => injected.count({ path: RECORD_PART })).toBe(2);
  injected.clear();
  go();
  await new Summary(page).ready();
  expect(injected.count({ path: RECORD_PART })).toBe(1);
});

for (const [what, fault] of [
  ['a fault', { replace: { status: 500 } }],
  ['a page', { replace: { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html>' } }],
  ['a cut body', { cutAt: 20 }],
  ['no answer', { refuse: true }],
] as const) {
  test(`${what} to what is asked before the program is there is not heard of`, async ({
    page,
    entry,
    demo,
    injected,
    faults,
  }) => {
    faults.allow(/ERR_/);
    await demo.signIn(demo.withTenants(1));
    injected.on({ path: QUESTIONS, times: 1 }, fault);
    const go = await held(page);
    await page.goto(injected.url + entry, { waitUntil: 'commit' });
    await expect.poll(() => injected.count({ path: QUESTIONS })).toBeGreaterThan(0);
    await expect(page.locator(DRAWN)).toHaveCount(0);
    go();
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
    expect(injected.count({ path: QUESTIONS })).toBe(2);
  });

  test(`${what} before the program is there and after is told once the program has asked itself`, async ({
    page,
    entry,
    demo,
    injected,
    faults,
  }) => {
    faults.allow(/ERR_/);
    await demo.signIn(demo.withTenants(1));
    injected.on({ path: SESSION }, fault);
    await page.goto(injected.url + entry);
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    expect(injected.count({ path: SESSION })).toBeGreaterThan(1);
    expect(injected.count({ path: QUESTIONS })).toBe(0);
    injected.clear();
    await again.click();
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
    expect(injected.count({ path: SESSION })).toBe(1);
    expect(injected.count({ path: QUESTIONS })).toBe(1);
  });
}
