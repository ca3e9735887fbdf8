//! The first screen of somebody who is not linked yet: its bytes, and the time until it answers on a slow telephone. Ours behind
//! the widget's door, beside the same screens in React and in Preact.

import { figure, median, range, table, times, verdict } from '../report.mjs';
import { slow } from '../programs.mjs';

const REPEATS = 5;

/** @typedef {'ours' | 'react' | 'preact'} Name */

const PROGRAMS = /** @type {const} */ (['ours', 'react', 'preact']);

/** 1.6 Mbit/s down, half of it up, and 150 ms there and back. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ site, unlinked, names }) {
  const ms = {
    ours: /** @type {number[]} */ ([]),
    react: /** @type {number[]} */ ([]),
    preact: /** @type {number[]} */ ([]),
  };
  /** @type {Record<string, { path: string, bytes: number }[]>} */
  const files = {};
  // The first round warms up what is not the browser's cache: the portal, the disk.
  for (let round = 0; round <= REPEATS; round++) {
    for (const name of PROGRAMS) {
      site.files.length = 0;
      const time = await load(unlinked, site.url, name);
      if (round > 0) ms[name].push(time);
      files[name] = [...site.files];
      process.stderr.write('.');
    }
  }
  const size = (/** @type {Name} */ name) => files[name].reduce((sum, { bytes }) => sum + bytes, 0);
  const whole = (/** @type {number} */ bytes) => bytes.toLocaleString('en-GB');
  const rows = PROGRAMS.flatMap((name) => [
    ...files[name].map(({ path, bytes }) => [names[name], `\`${path}\``, whole(bytes), '']),
    [names[name], 'together', whole(size(name)), times(size(name) / size('react'))],
  ]);
  const waits = PROGRAMS.map((name) => [
    names[name],
    figure(median(ms[name])),
    range(ms[name], figure),
    times(median(ms[name]) / median(ms.react)),
  ]);
  const verdicts = [
    verdict('bytes beside React', size('ours') / size('react'), 1),
    verdict('until Continue answers, beside React', median(ms.ours) / median(ms.react), 0.9),
    verdict('until Continue answers, beside Preact', median(ms.ours) / median(ms.preact), 1),
  ];
  return [
    table(['Program', 'File', ' Bytes, brotli', ' Beside React'], rows),
    table(['Until Continue answers', ' Median, ms', ' Range, ms', ' Beside React'], waits),
    verdicts.join('\n'),
  ].join('\n\n');
}

/**
 * One cold load.
 * @param {() => Promise<import('@playwright/test').BrowserContext>} visitor signed in, with nothing in its cache
 * @param {string} url
 * @param {Name} name
 */
async function load(visitor, url, name) {
  const context = await visitor();
  try {
    const page = await context.newPage();
    const session = await slow(page, 4);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await page.goto(`${url}/${name}/`, { waitUntil: 'commit' });
    return await page.evaluate(() => probe.proceeded());
  } finally {
    await context.close();
  }
}
