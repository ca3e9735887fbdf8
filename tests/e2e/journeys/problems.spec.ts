//! Every kind of problem that the API can answer with, wherever a screen asks; and values that nobody has heard of.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import type { Fault, Match } from '../fixtures/injected.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { read } from './csv.ts';

const REFUSED = 'The council’s service could not accept this';
const BUSY = 'There have been too many requests';
const SIGN_IN = /Sign in to see your payments|You have been signed out/;

/** Each type with its status, what comes with it, and what the screen says. */
const PROBLEMS: [string, number, object, string | RegExp][] = [
  ['not-signed-in', 401, { sign_in_url: '/' }, SIGN_IN],
  ['forbidden', 403, {}, 'You are not allowed to see this'],
  ['csrf', 403, {}, 'This page was open for too long'],
  ['not-found', 404, {}, 'We cannot find this'],
  ['already-linked', 409, {}, 'already linked'],
  ['payload-too-large', 413, {}, REFUSED],
  ['invalid-answers', 400, { errors: [] }, REFUSED],
  ['invalid-query', 400, {}, REFUSED],
  ['no-match', 422, { attempts_left: 3 }, 'Your answers do not match our records'],
  ['key-reused', 422, {}, REFUSED],
  ['locked', 429, { locked_until: '2030-01-01T12:00:00Z' }, 'Linking is locked'],
  ['too-many-requests', 429, {}, BUSY],
  ['internal', 500, {}, 'Sorry, something went wrong at the council’s end'],
  ['back-office-unavailable', 503, { reopens_at: '2030-01-01T06:00:00Z' }, 'benefits system is closed just now'],
  ['of-tomorrow', 418, {}, REFUSED],
];

/** Statuses that say it all: there is no body, or not one of ours. */
const BARE: [number, string][] = [
  [301, 'Something other than the council’s service answered'],
  [413, REFUSED],
  [429, BUSY],
  [500, 'Sorry, something went wrong at the council’s end'],
];

function problem(type: string, status: number, members: object): Fault {
  const body = { type: `urn:landlord-payments:problem:${type}`, title: type, status, ...members };
  // Longer than the app waits by itself.
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '20' };
  return { replace: { status, headers, body: JSON.stringify(body) } };
}

const FAULTS: [string, Fault, string | RegExp][] = [
  ...PROBLEMS.map(([type, status, members, said]): [string, Fault, string | RegExp] => [
    type,
    problem(type, status, members),
    said,
  ]),
  ...BARE.map(([status, said]): [string, Fault, string] => [
    `${status} without a body`,
    { replace: { status, headers: { 'content-type': 'text/plain', 'retry-after': '20' } } },
    said,
  ]),
];

const summary = async (page: Page, address: string) => {
  await page.goto(address);
};
const list = async (page: Page, address: string) => {
  await page.goto(address);
  await new Summary(page).viewAll.click();
};
const schedule = async (page: Page, address: string) => {
  await page.goto(address);
  await new Summary(page).viewSchedule.click();
};

const CALLS: [string, Match, (page: Page, address: string) => Promise<void>][] = [
  ['who is signed in', { method: 'GET', path: /\/session$/ }, summary],
  ['the records', { path: /\/landlords$/ }, summary],
  ['the summary', { path: /\/landlords\/[^/]+$/ }, summary],
  ['the list', { path: /\/payments$/ }, list],
  ['one payment', { path: /\/payments\/[^/]+$/ }, schedule],
  ['the lines', { path: /\/lines$/ }, schedule],
];

for (const [what, match, open] of CALLS) {
  test(`${what}: every problem is told in words`, async ({ page, entry, door, demo, injected }) => {
    test.setTimeout(180_000);
    await demo.link(demo.withTenants(1));
    // Both doors have the same screens: the second is tried with less. Where nobody is signed in, a host shows no widget.
    const some = FAULTS.slice(what === 'who is signed in' ? 1 : 0, 3);
    for (const [name, fault, said] of door === 'page' ? FAULTS : some) {
      await test.step(name, async () => {
        injected.clear();
        injected.on(match, fault);
        await open(page, injected.url + entry);
        const app = page.locator('.lp-app');
        // The lines' failure stands above the lines that did come: what to do is said, the title says how many.
        const words = match.path.toString().includes('lines') && said !== SIGN_IN ? 'could not be read' : said;
        await expect(app.getByText(words).first()).toBeVisible();
      });
    }
  });
}

test('the questions: every problem is told in words', async ({ page, entry, door, demo, injected }) => {
  test.setTimeout(120_000);
  await demo.signIn(demo.withTenants(1));
  for (const [name, fault, said] of door === 'page' ? FAULTS : FAULTS.slice(0, 3)) {
    await test.step(name, async () => {
      injected.clear();
      injected.on({ path: /\/link\/questions$/ }, fault);
      await page.goto(injected.url + entry);
      await expect(page.locator('.lp-app').getByText(said).first()).toBeVisible();
    });
  }
});

test(
  'a report of a download that fails keeps nobody from their file',
  { tag: '@long' },
  async ({ page, entry, demo, injected }) => {
    await demo.link(demo.withTenants(1));
    await page.goto(injected.url + entry);
    const summary = new Summary(page);
    await summary.ready();
    const reports = { method: 'POST', path: /\/downloads$/ };
    for (const [, fault] of FAULTS) {
      injected.clear();
      injected.on(reports, fault);
      // A press soon after a file was saved counts as the same one.
      await page.waitForTimeout(1_100);
      await new Schedule(page).save(summary.latest.getByRole('button', { name: /Download CSV/ }));
      await expect.poll(() => injected.count(reports)).toBe(1);
      await expect(summary.latest.getByText(/^Downloaded /)).toBeVisible();
    }
  },
);

test('linking: every problem is told in words and loses no answer', async ({ page, entry, demo, injected }) => {
  test.setTimeout(120_000);
  const account = demo.withTenants(1);
  await demo.signIn(account);
  await page.goto(injected.url + entry);
  const linking = new Linking(page);
  await linking.begin();
  await linking.answer(account);
  // One hides the screen, the other replaces it.
  const apart = ['not-signed-in', 'locked'];
  for (const [name, fault, said] of FAULTS.filter(([name]) => !apart.includes(name))) {
    await test.step(name, async () => {
      injected.clear();
      injected.on({ method: 'POST', path: /\/link$/ }, fault);
      await linking.proceed.click();
      await expect(page.getByRole('alert')).toContainText(said);
      for (const { label, typed } of account.answers) await expect(linking.given(label)).toContainText(typed);
    });
  }
  await test.step('an answer that the server refuses leads back to its question', async () => {
    injected.clear();
    const [first] = account.answers;
    if (first === undefined) throw new Error('questions are asked');
    const errors = [{ question: first.question, code: 'too-long' }];
    injected.on({ method: 'POST', path: /\/link$/ }, problem('invalid-answers', 400, { errors }));
    await linking.proceed.click();
    await linking.asked(first.label);
    await expect(linking.problems).toBeVisible();
    await expect(linking.field).toHaveValue(first.typed);
    injected.clear();
    await linking.proceed.click();
    await linking.proceed.click();
    await expect(linking.linked).toBeVisible();
  });
});

test('values that nobody has heard of are shown and saved as they are', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  const words: [RegExp, string][] = [
    [/"status":"(issued|cleared)"/g, '"status":"recalled"'],
    [/"method":"\w+"/g, '"method":"giro"'],
    [/"pay_method":"\w+"/g, '"pay_method":"giro"'],
  ];
  const rewrite = (body: string) => words.reduce((text, [from, to]) => text.replaceAll(from, to), body);
  injected.on({ path: /\/payments$/ }, { rewrite });
  injected.on({ path: /\/payments\/[^/]+$/ }, { rewrite });
  injected.on({ path: /\/landlords\/[^/]+$/ }, { rewrite });
  injected.on(
    { path: /\/lines$/ },
    {
      rewrite: (body) =>
        body
          .replaceAll('"status":"paid"', '"status":"paused"')
          .replaceAll('"reason":"regular"', '"reason":"goodwill"')
          .replaceAll('"benefit_type":"HB"', '"benefit_type":"XB","of_tomorrow":{"deep":[1]}'),
    },
  );
  await page.goto(injected.url + entry);
  await expect(new Summary(page).latest).toContainText('(giro)');
  await new Summary(page).viewAll.click();
  const payments = new Payments(page);
  await payments.ready();
  await expect(payments.rows.first()).toContainText('recalled');
  await expect(payments.rows.first()).toContainText('giro');
  await payments.rows
    .first()
    .getByRole('link', { name: /View schedule/ })
    .click();
  const opened = new Schedule(page);
  await expect(opened.shown).toContainText('Showing all');
  await expect(page.getByText('The lines add up to the payment, to the penny.')).toBeVisible();
  await expect(opened.rows.filter({ hasText: 'paused' }).first()).toContainText('goodwill');
  const saved = read(await opened.save(opened.download));
  const column = (name: string) => saved[0]?.indexOf(name) ?? -1;
  expect(saved.some((row) => row[column('status')] === 'paused' && row[column('benefit_type')] === 'XB')).toBe(true);
});

test('a body that is far too large is given up, and the page lives on', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(1));
  const body = new Uint8Array(64 * 1024 * 1024).fill(0x20);
  const large = { replace: { status: 200, body } };
  injected.on({ path: /\/landlords\/[^/]+$/ }, large);
  await page.goto(injected.url + entry);
  await expect(page.getByRole('alert')).toContainText('There is more here than we can show at once');
  injected.clear();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await new Summary(page).ready();
  const headers = { 'content-type': 'application/x-ndjson' };
  injected.on({ path: /\/lines$/ }, { replace: { status: 200, headers, body } });
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).cut).toBeVisible();
  await expect(new Schedule(page).download).toBeDisabled();
});
