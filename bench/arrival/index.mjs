//! A schedule's arrival: from the bytes of an answer to lines that can be searched, and the first rows on screen while the
//! others are still on their way.

import { figure, median, range, table, times, verdict } from '../report.mjs';
import { during, enter } from '../programs.mjs';

/** How often each is timed, after one round that warms up. */
const REPEATS = 7;
const SLOW_REPEATS = 2;
/** How long the lines take to arrive. */
const SLOW_MS = 4_000;
/** What a found line is asked for; the counts have to be equal. */
export const QUERIES = ['jones', 'sian', 'street 1'];

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ laboratory, site, linked, whole, names }) {
  const { ours, objects, texts, found } = await decoding(laboratory, whole, REPEATS);
  const rows = [
    ['bytes to searchable lines', 'ours', figure(median(ours)), range(ours, figure), times(1)],
    [
      'bytes to searchable lines',
      '`Response.json()`, objects, search text',
      figure(median(texts)),
      range(texts, figure),
      times(median(texts) / median(ours)),
    ],
    [
      'bytes to objects only',
      '`Response.json()`, objects',
      figure(median(objects)),
      range(objects, figure),
      times(median(objects) / median(ours)),
    ],
  ];
  site.schedule = { ...whole, ms: SLOW_MS };
  const first = { ours: /** @type {number[]} */ ([]), react: /** @type {number[]} */ ([]) };
  for (let round = 0; round < SLOW_REPEATS; round++) {
    for (const name of /** @type {const} */ (['ours', 'react'])) {
      first[name].push(await firstRows(linked, site.url, name));
      process.stderr.write('.');
    }
  }
  site.schedule = whole;
  for (const name of /** @type {const} */ (['ours', 'react'])) {
    const beside = times(median(first[name]) / median(first.ours));
    const what = `first 30 rows of ${whole.count.toLocaleString('en-GB')} that take ${SLOW_MS / 1000} s`;
    rows.push([what, names[name], figure(median(first[name])), range(first[name], figure), beside]);
  }
  const verdicts = [
    `- Equal: ${QUERIES.map((query, at) => `“${query}” finds ${found[at].toLocaleString('en-GB')} lines`).join(', ')}.`,
    verdict('bytes to searchable lines', median(ours) / median(texts), 0.25),
    verdict('first 30 rows', median(first.ours) / median(first.react), 0.1),
  ];
  const heading = ['What', 'Program', ' Median, ms', ' Range, ms', ' Beside ours'];
  return `${table(heading, rows)}\n\n${verdicts.join('\n')}`;
}

/**
 * From the bytes of an answer to lines that can be searched, without a screen.
 * @param {import('../browser.mjs').Laboratory} laboratory
 * @param {import('../site.mjs').Sent} schedule
 * @param {number} repeats
 */
export async function decoding(laboratory, schedule, repeats) {
  laboratory.site.schedule = schedule;
  const page = await laboratory.open('/csv/arrival.html');
  await page.evaluate(() => arrival.prepare());
  const ours = /** @type {number[]} */ ([]);
  const objects = /** @type {number[]} */ ([]);
  const texts = /** @type {number[]} */ ([]);
  let found = /** @type {number[]} */ ([]);
  for (let round = 0; round <= repeats; round++) {
    const own = await page.evaluate((queries) => arrival.ours(queries), QUERIES);
    const other = await page.evaluate((queries) => arrival.json(queries), QUERIES);
    if (JSON.stringify(own.found) !== JSON.stringify(other.found)) {
      throw new Error(`ours finds ${own.found} lines, the other ${other.found}`);
    }
    found = own.found;
    process.stderr.write('.');
    if (round === 0) continue;
    ours.push(own.ms);
    objects.push(other.objects);
    texts.push(other.texts);
  }
  await page.close();
  return { ours, objects, texts, found };
}

/**
 * From the click until the first rows of a slow answer are painted.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {'ours' | 'react'} name
 */
async function firstRows(context, url, name) {
  const page = await enter(context, url, name);
  const link = page.getByRole('link', { name: /^View schedule/ }).first();
  const listen = () => void (probe.awaited = probe.rowsShown('click', 30));
  const ms = await during(page, listen, null, () => link.click());
  await page.close();
  return ms;
}
