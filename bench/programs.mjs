//! The programs that show a schedule, and what a visitor does in each: opens it, types, sorts, saves. Every wait is for what the
//! program showed in a rehearsal, so that no time counts for another outcome.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * @typedef {'ours' | 'react' | 'ag-grid'} Name
 * @typedef {{ shown: string, first: string, sort: string }} State
 *
 * What a program shows, step by step.
 * @typedef {object} Outcome
 * @property {State & { last?: string }} opened
 * @property {number} memory of the page when it was opened, in bytes
 * @property {readonly string[]} words that are typed
 * @property {Record<string, State>} found by what is typed of them
 * @property {Record<string, Sight>} sights what is seen then, and where nothing is typed
 * @property {State & { last?: string }} [up]
 * @property {State & { last?: string }} [down]
 * @property {string} [file] the SHA-256 of what is saved
 */

/** What is typed, letter by letter. */
const WORDS = ['jones', 'sian'];

/** The mouse's times are from its press's end. */
const CLICK = 'click';

/**
 * A fresh page with the schedule's link in sight.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 */
export async function enter(context, url, name) {
  const page = await context.newPage();
  await page.goto(`${url}/${name}/`);
  await way(page, name).waitFor();
  // What was fetched ahead has arrived.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => gc?.());
  return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Name} name
 */
const way = (page, name) =>
  name === 'ag-grid' ? page.locator('#open') : page.getByRole('link', { name: /^View schedule/ }).first();

/**
 * Times something in a page that listens before it is done: the two ways into a page do not wait for each other.
 * @template T
 * @param {import('@playwright/test').Page} page
 * @param {(wanted: T) => void} listen has the probe keep what it waits for
 * @param {T} wanted
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number>} milliseconds
 */
export async function during(page, listen, wanted, act) {
  await page.evaluate(/** @type {any} */ (listen), wanted);
  await act();
  return page.evaluate(() => probe.awaited);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} kind of the event that it starts with
 * @param {Partial<State>} want
 * @param {() => Promise<unknown>} act
 */
const timed = (page, kind, want, act) =>
  during(page, ({ kind, want }) => void (probe.awaited = probe.timed(kind, want)), { kind, want }, act);

/**
 * Opens the schedule.
 * @param {import('@playwright/test').Page} page
 * @param {Name} name
 * @param {Partial<State>} want
 * @returns {Promise<number>} milliseconds from the start of the press, which takes no time, until it was painted
 */
export async function open(page, name, want) {
  const { shown, first } = want;
  await timed(page, CLICK, { shown, first }, () => way(page, name).click());
  return page.evaluate(() => probe.sincePress());
}

/** @param {import('@playwright/test').Page} page @returns {Promise<State>} */
const settled = (page) => page.evaluate(() => probe.settled());

/** @param {import('@playwright/test').Page} page */
const ended = async (page) => ({ ...(await settled(page)), last: await page.evaluate(() => probe.last()) });

/** @param {import('@playwright/test').Page} page */
const tenant = (page) => page.getByRole('columnheader', { name: 'Tenant' }).getByRole('button');

/**
 * Goes to the search. Whoever types looks at what is found: the page is scrolled so that the rows below it are in sight, too.
 * @param {import('@playwright/test').Page} page
 */
export async function seek(page) {
  const field = page.locator('#lp-search');
  await field.focus();
  await field.evaluate((field) => field.scrollIntoView({ block: 'start' }));
}

/** @param {import('@playwright/test').Page} page */
async function clear(page) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await settled(page);
}

/**
 * Goes through everything once, without a clock.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 * @param {number} lines of the schedule
 * @param {string} [only] the one word that is typed, where one will do; then one order is looked at too, and first rows alone
 * @returns {Promise<Outcome>}
 */
export async function rehearse(context, url, name, lines, only) {
  const words = only === undefined ? WORDS : [only];
  const look = only === undefined ? ended : settled;
  const page = await enter(context, url, name);
  await open(page, name, { shown: `Showing all ${lines.toLocaleString('en-GB')} ${lines === 1 ? 'line' : 'lines'}` });
  const opened = await look(page);
  /** @type {Outcome} */
  const outcome = { opened, memory: await page.evaluate(() => probe.memory()), words, found: {}, sights: {} };
  const see = async (/** @type {string} */ typed) => {
    outcome.sights[typed] = await page.evaluate(() => probe.sight());
  };
  await seek(page);
  await see('');
  for (const word of words) {
    for (let end = 1; end <= word.length; end++) {
      await page.keyboard.press(word[end - 1]);
      const typed = word.slice(0, end);
      outcome.found[typed] = await settled(page);
      await see(typed);
    }
    await clear(page);
  }
  if (name !== 'ag-grid') {
    outcome.file = await save(page);
    await tenant(page).click();
    outcome.up = await look(page);
    if (only === undefined) {
      await tenant(page).click();
      outcome.down = await look(page);
    }
  }
  await page.close();
  return outcome;
}

/**
 * Saves the CSV.
 * @param {import('@playwright/test').Page} page
 */
export async function save(page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV', exact: true }).click();
  const download = await coming;
  const hash = createHash('sha256').update(await readFile(await download.path()));
  await download.delete();
  return hash.digest('hex');
}

/**
 * Types what was rehearsed, and times each letter that shows something else than the one before.
 * @param {import('@playwright/test').Page} page
 * @param {Outcome} outcome
 */
export async function type(page, outcome) {
  await seek(page);
  /** @type {number[]} */
  const ms = [];
  for (const word of outcome.words) {
    let before = outcome.opened.shown;
    for (let end = 1; end <= word.length; end++) {
      const { shown, first } = outcome.found[word.slice(0, end)];
      if (shown === before) {
        await page.keyboard.press(word[end - 1]);
        await settled(page);
        continue;
      }
      const want = { shown, first };
      ms.push(await timed(page, 'keydown', want, () => page.keyboard.press(word[end - 1])));
      before = shown;
    }
    await clear(page);
  }
  return ms;
}

/**
 * Presses the tenants' heading once, again if that was rehearsed, and a third time, which brings the schedule's own order back.
 * @param {import('@playwright/test').Page} page
 * @param {Outcome} outcome
 */
export async function sort(page, { up, down, opened }) {
  if (up === undefined) throw new Error('nothing was sorted in the rehearsal');
  /** @type {{ click: number, press: number }[]} */
  const ms = [];
  for (const { first, sort } of down === undefined ? [up] : [up, down, opened]) {
    const want = { first, sort };
    const click = await timed(page, CLICK, want, () => tenant(page).click());
    ms.push({ click, press: await page.evaluate(() => probe.sincePress()) });
    await settled(page);
  }
  const [first, second] = ms;
  return { up: first?.click, upFromPress: first?.press, down: second?.click };
}

/**
 * Whether two programs come to the same: they find as many lines, draw the same rows first and last, and save the same bytes.
 * @param {string} name of the second
 * @param {Outcome} expected
 * @param {Outcome} outcome
 */
export function compare(name, expected, outcome) {
  const differ = (/** @type {string} */ what, /** @type {unknown} */ left, /** @type {unknown} */ right) => {
    const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
    if (a !== b) throw new Error(`${name} comes to something else: ${what} ${b}, not ${a}`);
  };
  const seen = (/** @type {State} */ { shown, first }) => ({ shown, first });
  differ('opened', seen(expected.opened), seen(outcome.opened));
  for (const [typed, state] of Object.entries(expected.found)) differ(typed, seen(state), seen(outcome.found[typed]));
  if (outcome.up === undefined) return;
  for (const step of /** @type {const} */ (['opened', 'up', 'down', 'file']))
    differ(step, expected[step], outcome[step]);
}

/**
 * How many times slower than it is the processor seems to a page.
 * @param {import('@playwright/test').Page} page
 * @param {number} rate
 */
export async function slow(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}
