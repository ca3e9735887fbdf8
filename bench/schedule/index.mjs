//! The largest schedule on screen: opening, searching and sorting it, what keeps the page from answering, and its memory. Ours
//! beside the same screen in React with react-virtual, and AG Grid where it shows the same.

import { figure, median, range, table, times, verdict } from '../report.mjs';
import { compare, enter, open, rehearse, save, seek, slow, sort, type } from '../programs.mjs';

export const target = 'schedule';

/** How often each program is measured, after the rehearsal. */
const REPEATS = 3;
/** The same for what takes no clock. An odd number: there is nothing halfway to a task that was too short to be reported. */
const WEIGHED = 3;

/** @typedef {import('../programs.mjs').Name} Name */

const PROGRAMS = /** @type {const} */ (['ours', 'react', 'ag-grid']);

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ site, linked, whole, names }) {
  site.schedule = whole;
  /** @type {Record<string, import('../programs.mjs').Outcome>} */
  const outcomes = {};
  for (const name of PROGRAMS) {
    outcomes[name] = await rehearse(linked, site.url, name, whole.count);
    process.stderr.write('.');
  }
  for (const name of PROGRAMS) compare(names[name], outcomes.ours, outcomes[name]);
  const prompted = /** @type {number[]} */ ([]);
  const timed = await repeat(REPEATS, async (name) => {
    if (name === 'ours') prompted.push(...(await prompts(linked, site.url, outcomes.ours)));
    return timings(linked, site.url, name, outcomes[name]);
  });
  const weighed = await repeat(WEIGHED, (name) => weights(linked, site.url, name, outcomes[name]));
  const rows = /** @type {string[][]} */ ([]);
  /** @type {(words: string, pick: (name: Name) => number[] | undefined, unit: (value: number) => string) => void} */
  const say = (words, pick, unit) => {
    const ours = median(pick('ours') ?? []);
    for (const name of PROGRAMS) {
      const values = pick(name);
      if (values === undefined || values.length === 0) continue;
      const beside = ours === 0 ? '' : times(median(values) / ours);
      rows.push([words, names[name], unit(median(values)), range(values, unit), beside]);
    }
  };
  say('click to painted schedule', (name) => timed[name].map((it) => it.open), figure);
  say(LETTER, (name) => timed[name].flatMap(letters), figure);
  rows.push([
    LETTER,
    'floor: the texts at hand, put into the rows in sight',
    figure(median(prompted)),
    range(prompted, figure),
    times(median(prompted) / median(timed.ours.flatMap(letters))),
  ]);
  say('search, the first letter of all, CPU 4x slower', (name) => timed[name].map((it) => it.firstLetter), figure);
  say('sort by tenant, first click', (name) => timed[name].flatMap((it) => it.up ?? []), figure);
  say(
    'the same, from the start of a press of no length',
    (name) => timed[name].flatMap((it) => it.upFromPress ?? []),
    figure,
  );
  say('sort by tenant, reversed', (name) => timed[name].flatMap((it) => it.down ?? []), figure);
  for (const phase of PHASES) {
    say(`longest task, ${phase}`, (name) => weighed[name].flatMap((it) => it.tasks[phase] ?? []), task);
  }
  say('memory of the page after opening, MB', (name) => weighed[name].map((it) => it.memory / 1e6), figure);

  const of = (/** @type {Name} */ name, /** @type {(it: Timings) => number | number[] | undefined} */ pick) =>
    median(timed[name].flatMap((it) => pick(it) ?? []));
  const longest = (/** @type {Name} */ name) =>
    median(weighed[name].map(({ tasks }) => Math.max(...Object.values(tasks))));
  const heavy = (/** @type {Name} */ name) => median(weighed[name].map(({ memory }) => memory));
  const verdicts = [
    verdict('click to paint beside react-virtual', of('ours', (it) => it.open) / of('react', (it) => it.open), 0.5),
    verdict('click to paint beside AG Grid', of('ours', (it) => it.open) / of('ag-grid', (it) => it.open), 0.5),
    verdict('search beside react-virtual', of('ours', letters) / of('react', letters), 0.4),
    verdict('search beside AG Grid', of('ours', letters) / of('ag-grid', letters), 0.2),
    `- the floor of a letter: ${times(median(prompted) / of('react', letters))} of react-virtual, ${times(median(prompted) / of('ag-grid', letters))} of AG Grid.`,
    verdict(
      'first sort, from the start of its press',
      of('ours', (it) => it.upFromPress) / of('react', (it) => it.upFromPress),
      0.3,
    ),
    verdict('reversed', of('ours', (it) => it.down) / of('react', (it) => it.down), 1),
    verdict('longest task', longest('ours'), 50, task),
    verdict('memory', heavy('ours') / heavy('react'), 0.7),
  ];
  const heading = ['What', 'Program', ' Median, ms', ' Range, ms', ' Beside ours'];
  const { found, up, down, file } = outcomes.ours;
  const same = [
    `- ${whole.count.toLocaleString('en-GB')} lines.`,
    `- Equal: rows found for ${Object.keys(found).length} beginnings of words, first and last rows in three orders, the CSV's`,
    `  SHA-256 \`${file?.slice(0, 16)}…\`. By tenant the first is ${up?.first}, the last ${up?.last}; reversed ${down?.first} and ${down?.last}.`,
  ];
  return `${table(heading, rows)}\n\n${[...same, ...verdicts].join('\n')}`;
}

const LETTER = 'search, a letter to paint, CPU 4x slower';

/** @param {Timings} it */
const letters = (it) => it.letters;

/** What is done while tasks are watched. */
const PHASES = /** @type {const} */ (['open', 'search', 'sort', 'export']);

/** A task that was not reported took less than 50 ms. @param {number} ms */
const task = (ms) => (ms === 0 ? 'under 50' : figure(ms));

/**
 * Interleaved: each program once, then each again.
 * @template T
 * @param {number} repeats
 * @param {(name: Name) => Promise<T>} measure
 */
async function repeat(repeats, measure) {
  const all = { ours: /** @type {T[]} */ ([]), react: /** @type {T[]} */ ([]), 'ag-grid': /** @type {T[]} */ ([]) };
  for (let round = 0; round < repeats; round++) {
    for (const name of PROGRAMS) {
      all[name].push(await measure(name));
      process.stderr.write('.');
    }
  }
  return all;
}

/** @typedef {{ open: number, firstLetter: number, letters: number[], up?: number, upFromPress?: number, down?: number }} Timings */

/**
 * A visit that has opened the schedule, and is done with it.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 * @param {import('../programs.mjs').Outcome} outcome
 */
async function opened(context, url, name, outcome) {
  const page = await enter(context, url, name);
  const ms = await open(page, name, outcome.opened);
  await page.evaluate(() => probe.settled());
  return { page, ms };
}

/**
 * One visit by the clock.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 * @param {import('../programs.mjs').Outcome} outcome
 * @returns {Promise<Timings>}
 */
export async function timings(context, url, name, outcome) {
  const { page, ms } = await opened(context, url, name, outcome);
  const session = await slow(page, 4);
  const [firstLetter, ...letters] = await type(page, outcome);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const sorted = name === 'ag-grid' ? {} : await sort(page, outcome);
  await page.close();
  return { open: ms, firstLetter, letters, ...sorted };
}

/**
 * One visit in which a table that knows nothing of lines is put in the place of ours: what a letter takes the browser alone.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {import('../programs.mjs').Outcome} outcome
 */
async function prompts(context, url, outcome) {
  const { page } = await opened(context, url, 'ours', outcome);
  await seek(page);
  await page.evaluate((sights) => probe.prompted(sights), outcome.sights);
  await slow(page, 4);
  const [, ...ms] = await type(page, outcome);
  await page.close();
  process.stderr.write('.');
  return ms;
}

/**
 * One visit that watches tasks, and asks for the memory.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {Name} name
 * @param {import('../programs.mjs').Outcome} outcome
 */
async function weights(context, url, name, outcome) {
  const page = await enter(context, url, name);
  /** @type {Partial<Record<typeof PHASES[number], number>>} */
  const tasks = {};
  const watch = async (/** @type {typeof PHASES[number]} */ phase, /** @type {() => Promise<unknown>} */ work) => {
    const since = await page.evaluate(() => performance.now());
    await work();
    await page.evaluate(() => probe.settled());
    tasks[phase] = await page.evaluate((since) => probe.longest(since), since);
  };
  await watch('open', () => open(page, name, outcome.opened));
  const memory = await page.evaluate(() => probe.memory());
  await watch('search', () => type(page, outcome));
  if (name !== 'ag-grid') {
    await watch('sort', () => sort(page, outcome));
    await watch('export', () => save(page));
  }
  await page.close();
  return { tasks, memory };
}
