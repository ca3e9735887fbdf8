//! The first screen of somebody who is not linked yet: the bytes that come before it answers while every program in WebAssembly is withheld,
//! those that come meanwhile, and the times until it answers and until all of it is there, on a slow telephone. Then the times until
//! somebody who is linked sees their summary, and until all of that is there. Ours behind the widget's door, beside the same screens in React and in Preact.

import { figure, median, range, table, times, verdict } from '../report.mjs';
import { slow } from '../programs.mjs';

const REPEATS = 5;
/** How often somebody who is linked comes. */
const RETURNS = 3;

/**
 * @typedef {'ours' | 'react' | 'preact'} Name
 * @typedef {{ path: string, bytes: number }[]} Files
 */

const PROGRAMS = /** @type {const} */ (['ours', 'react', 'preact']);

/** What a first screen may do without: it is asked for and never comes, and the screen has to answer all the same. */
const WITHHELD = /\.wasm$/;

const WAITS = [' Median, ms', ' Range, ms', ' Beside React'];

const none = () => /** @type {number[]} */ ([]);

/** What has not answered by then is told as a failure. */
const LATE_MS = 30_000;

/** 1.6 Mbit/s down, half of it up, and 150 ms there and back. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ site, unlinked, returning, names }) {
  const ms = { ours: none(), react: none(), preact: none() };
  const summaries = { ours: none(), react: none(), preact: none() };
  /** Until all of ours is there, in either case. */
  const [taken, told] = [none(), none()];
  /** @type {Record<string, Files>} */
  const files = {};
  // The first round warms up what is not the browser's cache: the portal, the disk.
  for (let round = 0; round <= REPEATS; round++) {
    for (const name of PROGRAMS) {
      site.files.length = 0;
      const answered = await load(unlinked, site.url, name, async (page) => ({
        first: await page.evaluate(() => probe.proceeded()),
        all: await whole(page, name),
      }));
      files[name] = [...site.files];
      process.stderr.write('.');
      if (round === 0) continue;
      ms[name].push(answered.first);
      if (answered.all !== null) taken.push(answered.all);
    }
  }
  for (let round = 0; round < RETURNS; round++) {
    for (const name of PROGRAMS) {
      const there = await load(returning, site.url, name, async (page) => ({
        first: await page.evaluate(() => probe.summarised()),
        all: await whole(page, name),
      }));
      summaries[name].push(there.first);
      if (there.all !== null) told.push(there.all);
      process.stderr.write('.');
    }
  }
  /** @type {Record<string, Files>} */
  const needed = {};
  site.withheld = WITHHELD;
  for (const name of PROGRAMS) {
    site.files.length = 0;
    await load(unlinked, site.url, name, (page) => page.evaluate(() => probe.proceeded()));
    needed[name] = [...site.files];
  }
  site.withheld = null;
  const size = (/** @type {Files} */ files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
  const grouped = (/** @type {number} */ bytes) => bytes.toLocaleString('en-GB');
  const rows = PROGRAMS.flatMap((name) => {
    const row = (/** @type {Files} */ files, /** @type {string} */ what) =>
      files.map(({ path, bytes }) => [names[name], `\`${path}\`${what}`, grouped(bytes), '']);
    const sum = (/** @type {Record<string, Files>} */ of, /** @type {string} */ what) => {
      const bytes = size(of[name]);
      return [names[name], what, grouped(bytes), times(bytes / size(of.react))];
    };
    const meanwhile = files[name].filter(({ path }) => !needed[name].some((file) => file.path === path));
    return [
      ...row(needed[name], ''),
      sum(needed, 'until it answers'),
      ...(meanwhile.length === 0 ? [] : [...row(meanwhile, ', meanwhile'), sum(files, 'all of it')]),
    ];
  });
  const wait = (/** @type {string} */ what, /** @type {number[]} */ ours, /** @type {number[]} */ react) => [
    what,
    figure(median(ours)),
    range(ours, figure),
    times(median(ours) / median(react)),
  ];
  const waits = PROGRAMS.map((name) => wait(names[name], ms[name], ms.react));
  waits.splice(1, 0, wait('ours, until all of it is there', taken, ms.react));
  const returns = PROGRAMS.map((name) => wait(names[name], summaries[name], summaries.react));
  returns.splice(1, 0, wait('ours, until all of it is there', told, summaries.react));
  const verdicts = [
    verdict('bytes until it answers, beside React', size(needed.ours) / size(needed.react), 1),
    verdict('bytes of all of it, beside React', size(files.ours) / size(files.react), 1),
    verdict('until Continue answers, beside React', median(ms.ours) / median(ms.react), 0.9),
    verdict('until Continue answers, beside Preact', median(ms.ours) / median(ms.preact), 1),
    verdict('until all of it is there, beside React', median(taken) / median(ms.react), 0.9),
    verdict('until a summary is there, beside React', median(summaries.ours) / median(summaries.react), 0.9),
    verdict('until all of a summary is there, beside React', median(told) / median(summaries.react), 0.9),
  ];
  return [
    table(['Program', 'File', ' Bytes, brotli', ' Beside React'], rows),
    table(['Until Continue answers', ...WAITS], waits),
    table(['Linked, until the summary is there', ...WAITS], returns),
    verdicts.join('\n'),
  ].join('\n\n');
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Name} name
 * @returns {Promise<number | null>} when all of ours is there; the peers have all of it when they have any
 */
const whole = async (page, name) => (name === 'ours' ? page.evaluate(() => probe.taken()) : null);

/**
 * One cold load.
 * @template T
 * @param {() => Promise<import('@playwright/test').BrowserContext>} visitor signed in, with nothing in its cache
 * @param {string} url
 * @param {Name} name
 * @param {(page: import('@playwright/test').Page) => Promise<T>} wait for what is measured
 * @returns {Promise<T>}
 */
async function load(visitor, url, name, wait) {
  const context = await visitor();
  try {
    const page = await context.newPage();
    const session = await slow(page, 4);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await page.goto(`${url}/${name}/`, { waitUntil: 'commit' });
    const late = setTimeout(() => context.close(), LATE_MS);
    try {
      return await wait(page);
    } finally {
      clearTimeout(late);
    }
  } finally {
    await context.close();
  }
}
