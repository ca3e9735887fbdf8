//! Calls that fail, are answered by somebody else, or are never answered: said in words, with a way to try again.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import type { Fault, Match } from '../fixtures/injected.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';

const BROKEN = 'Sorry, something went wrong at the council’s end';
const STRANGE = 'Something other than the council’s service answered';
const UNREACHABLE = 'We cannot reach the council’s service';
const SLOW = 'The council’s service is taking too long to answer';
const GONE = 'We cannot find this';

/** An answer, and what the screen says of it. */
const ANSWERS: [string, Fault, string][] = [
  ['500', { replace: { status: 500, headers: { 'content-type': 'text/plain' } } }, BROKEN],
  ['502', { replace: { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' } }, BROKEN],
  ['503', { replace: { status: 503, headers: { 'content-type': 'text/plain' } } }, BROKEN],
  ['504', { replace: { status: 504, headers: { 'content-type': 'text/plain' } } }, BROKEN],
  ['404 without a body', { replace: { status: 404, headers: { 'content-type': 'text/plain' } } }, GONE],
  ['a redirect', { replace: { status: 301, headers: { location: '/somewhere' } } }, STRANGE],
  [
    'HTML as 200',
    { replace: { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Sign in to wifi' } },
    STRANGE,
  ],
  ['nothing as 200', { replace: { status: 200, body: '' } }, STRANGE],
  ['the answer as another type', { headers: { 'content-type': 'text/plain' } }, STRANGE],
];

/** A call, the screen that makes it, and what is there once it is answered. */
const SCREENS: [string, Match, (page: Page, address: string) => Promise<void>, (page: Page) => Promise<void>][] = [
  ['who is signed in', { method: 'GET', path: /\/session$/ }, start, summarised],
  ['which records are linked', { path: /\/landlords$/ }, start, summarised],
  ['the summary', { path: /\/landlords\/[^/]+$/ }, start, summarised],
  [
    'the list of payments',
    { path: /\/payments$/ },
    async (page, address) => {
      await start(page, address);
      await new Summary(page).viewAll.click();
    },
    (page) => new Payments(page).ready(),
  ],
  [
    'one payment',
    { path: /\/payments\/[^/]+$/ },
    async (page, address) => {
      await start(page, address);
      await new Summary(page).viewSchedule.click();
    },
    (page) => expect(new Schedule(page).shown).toContainText('Showing all'),
  ],
];

for (const [what, match, open, there] of SCREENS) {
  test(`${what}: a bad answer is told, and trying again helps`, async ({ page, entry, door, demo, injected }) => {
    test.setTimeout(120_000);
    await demo.link(demo.withTenants(12));
    // Both doors have the same screens: the second is tried with less.
    for (const [name, fault, said] of door === 'page' ? ANSWERS : ANSWERS.slice(5, 7)) {
      await test.step(name, async () => {
        injected.on(match, fault);
        await open(page, injected.url + entry);
        await expect(page.getByRole('alert')).toContainText(said);
        injected.clear();
        await page.getByRole('button', { name: 'Try again', exact: true }).click();
        await there(page);
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
    }
    await test.step('a byte order mark does no harm', async () => {
      injected.on(match, { rewrite: (body) => `\uFEFF${body}` });
      await open(page, injected.url + entry);
      await there(page);
    });
  });
}

test('the lines of a schedule: a bad answer is told, and trying again helps', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  const schedule = new Schedule(page);
  await start(page, injected.url + entry);
  const first = ANSWERS[0];
  if (first === undefined) throw new Error('there are bad answers');
  injected.on({ path: /\/lines$/ }, first[1]);
  await new Summary(page).viewSchedule.click();
  let asked = 0;
  for (const [name, fault] of ANSWERS) {
    await test.step(name, async () => {
      if (asked > 0) {
        injected.clear();
        injected.on({ path: /\/lines$/ }, fault);
        await schedule.tryAgain.click();
        await expect.poll(() => injected.count({ path: /\/lines$/ })).toBeGreaterThan(0);
      }
      asked += 1;
      await expect(schedule.cut).toContainText('The schedule could not be read');
      await expect(schedule.download).toBeDisabled();
    });
  }
  injected.clear();
  injected.on({ path: /\/lines$/ }, { rewrite: (body) => `\uFEFF${body}` });
  await schedule.tryAgain.click();
  await expect(schedule.shown).toContainText('Showing all');
  await expect(schedule.download).toBeEnabled();
});

test('linking: bad answers are told, spend no try and lose no answer', async ({
  page,
  entry,
  demo,
  injected,
  portal,
}) => {
  test.setTimeout(120_000);
  const account = demo.withTenants(1);
  await demo.signIn(account);
  const questions = { path: /\/link\/questions$/ };
  for (const [name, fault, said] of ANSWERS.slice(5, 7)) {
    await test.step(`the questions: ${name}`, async () => {
      injected.on(questions, fault);
      await page.goto(injected.url + entry);
      await expect(page.getByRole('alert')).toContainText(said);
      injected.clear();
      await page.getByRole('button', { name: 'Try again', exact: true }).click();
      await expect(new Linking(page).proceed).toBeVisible();
    });
  }
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  // An answer of another type has judged: it would link.
  for (const [name, fault, said] of ANSWERS.filter(([, { replace }]) => replace !== undefined)) {
    await test.step(`the verdict: ${name}`, async () => {
      injected.clear();
      injected.on({ method: 'POST', path: /\/link$/ }, fault);
      await linking.proceed.click();
      await expect.poll(() => injected.count({ method: 'POST', path: /\/link$/ })).toBeGreaterThan(0);
      await expect(page.getByRole('alert')).toContainText(said);
      for (const { label, typed } of account.answers) await expect(linking.given(label)).toContainText(typed);
    });
  }
  expect(await new Api(page.request, portal.url).triesLeft()).toBe(5);
  injected.clear();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(linking.linked).toBeVisible();
});

test('a back office that is closed says when it opens, and takes no try', async ({ page, entry, demo, injected }) => {
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto(injected.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  const opens = new Date(Date.now() + 3 * 3_600_000);
  const problem = {
    type: 'urn:landlord-payments:problem:back-office-unavailable',
    title: 'Closed',
    status: 503,
    reopens_at: opens.toISOString(),
  };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '10800' };
  injected.on(
    { method: 'POST', path: /\/link$/ },
    { replace: { status: 503, headers, body: JSON.stringify(problem) } },
  );
  await linking.proceed.click();
  await expect(page.getByRole('alert')).toContainText('The council’s benefits system is closed just now');
  await expect(page.getByText('None of your tries was used.')).toBeVisible();
  expect(injected.count({ method: 'POST', path: /\/link$/ }), 'it is the user who tries again').toBe(1);
  injected.clear();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(linking.linked).toBeVisible();
});

test('a call that is never answered is given up after 15 seconds', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(1));
  await page.clock.install();
  await start(page, injected.url + entry);
  injected.on({ path: /\/payments$/ }, { never: true });
  await new Summary(page).viewAll.click();
  await expect.poll(() => injected.count({ path: /\/payments$/ })).toBe(1);
  await page.clock.fastForward(12_000);
  await expect(page.getByText('Loading your payments').first()).toBeAttached();
  await page.clock.fastForward(4_000);
  await expect(page.getByRole('alert')).toContainText(SLOW);
  injected.clear();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await new Payments(page).ready();
});

test('a schedule that stalls midway is given up after 15 seconds', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await page.clock.install();
  await start(page, injected.url + entry);
  injected.on({ path: /\/lines$/ }, { stallAt: 2_500 });
  const schedule = new Schedule(page);
  await new Summary(page).viewSchedule.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => injected.count({ path: /\/lines$/ })).toBe(1);
  await page.waitForTimeout(500);
  await page.clock.fastForward(16_000);
  await expect(schedule.cut).toContainText(/Only \d+ of \d+ lines could be read/);
  await expect(schedule.download).toBeDisabled();
  injected.clear();
  await schedule.tryAgain.click();
  await expect(schedule.shown).toContainText('Showing all');
});

test('the portal going down halfway is told, and the work goes on when it is back', async ({
  page,
  entry,
  startPortal,
  faults,
}) => {
  // What is fetched ahead meanwhile.
  faults.allow(/landlord payments: TypeError/);
  test.setTimeout(120_000);
  const { portal, demo } = await startPortal();
  await demo.link(demo.withTenants(12));
  await start(page, portal.url + entry);
  await summarised(page);
  await portal.pause();
  await new Summary(page).viewAll.click();
  await expect(page.getByRole('alert')).toContainText(UNREACHABLE);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(UNREACHABLE);
  await portal.resume();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await new Payments(page).ready();
});

test('the portal going down while a form is filled in loses no answer', async ({
  page,
  entry,
  startPortal,
  faults,
}) => {
  // What is fetched ahead meanwhile.
  faults.allow(/landlord payments: TypeError/);
  test.setTimeout(120_000);
  const { portal, demo } = await startPortal();
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto(portal.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await portal.pause();
  await linking.answer(account);
  await linking.proceed.click();
  await expect(page.getByRole('alert')).toContainText(UNREACHABLE);
  await portal.resume();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(linking.linked).toBeVisible();
});

async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
}

function summarised(page: Page): Promise<void> {
  return new Summary(page).ready();
}
