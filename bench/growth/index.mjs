//! How cost grows with the number of lines: decoding, opening, searching, sorting, the CSV and memory, as a table and a plot.

import { writeFileSync } from 'node:fs';

import { decoding } from '../arrival/index.mjs';
import { measure } from '../csv/index.mjs';
import { generated } from '../generated.mjs';
import { plot } from '../plot.mjs';
import { compare, rehearse } from '../programs.mjs';
import { figure, median, table, times } from '../report.mjs';
import { timings } from '../schedule/index.mjs';

const SIZES = [1_000, 10_000, 40_000, 100_000, 400_000];
/** How often lines are decoded, and where they are many. */
const [DECODED, DECODED_MANY] = [2, 1];
/** Visits after the rehearsal, and files that the other program writes where lines are many: each takes long. */
const REPEATS = 1;
/** Files, of ours however many its lines are: what else the browser clears away meanwhile falls on one of them. */
const FILES = 5;
/** So many lines are many: to write them takes a program long enough to be warm. */
const MANY = 100_000;
/** What is typed. */
const WORD = 'sian';
const PLOT = 'docs/images/growth.svg';

/** What of two sizes is compared: beyond the caches, and for the most of it without what every size pays. */
const [FROM, TO] = [40_000, 400_000];

/** @typedef {'ours' | 'react'} Name */

/**
 * @typedef {object} Measured
 * @property {number} decode milliseconds
 * @property {number} open
 * @property {number} letter
 * @property {number} sort
 * @property {number} csv
 * @property {number} memory bytes
 */

const KINDS = /** @type {const} */ ([
  ['decode', 'Bytes to searchable lines, ms', 0],
  ['open', 'Click to painted schedule, ms', 0],
  ['letter', 'Search, a letter to paint, CPU 4x slower, ms', 0],
  ['sort', 'Sort by tenant, first press, ms', 0],
  ['csv', 'CSV to a Blob, ms', 0],
  ['memory', 'Memory of the page, MB', 6],
]);

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ laboratory, site, linked, payment, names }) {
  /** @type {Record<Name, Measured[]>} */
  const all = { ours: [], react: [] };
  for (const size of SIZES) {
    const { ours, react } = await one({ laboratory, site, linked, payment }, size);
    all.ours.push(ours);
    all.react.push(react);
  }
  const value = (/** @type {Measured} */ it, /** @type {keyof Measured} */ kind, /** @type {number} */ power) =>
    it[kind] / 10 ** power;
  const panels = KINDS.map(([kind, title, power]) => ({
    title,
    curves: /** @type {const} */ (['ours', 'react']).map((name) => ({
      name: names[name],
      points: SIZES.map((size, at) => /** @type {const} */ ([size, value(all[name][at], kind, power)])),
    })),
  }));
  writeFileSync(PLOT, plot(panels, 'How the cost of a schedule grows with its lines, ours beside React'));
  const rows = KINDS.flatMap(([kind, title, power]) =>
    /** @type {const} */ (['ours', 'react']).map((name) => [
      title,
      names[name],
      ...all[name].map((it) => figure(value(it, kind, power))),
      times(all[name][SIZES.indexOf(TO)][kind] / all[name][SIZES.indexOf(FROM)][kind]),
    ]),
  );
  const each = (/** @type {Name} */ name) => {
    const more = all[name][SIZES.indexOf(TO)].memory - all[name][SIZES.indexOf(FROM)].memory;
    return Math.round(more / (TO - FROM)).toLocaleString('en-GB');
  };
  const heading = ['What', 'Program', ...SIZES.map((size) => ` ${size.toLocaleString('en-GB')}`), ' 40,000 to 400,000'];
  const steep = KINDS.filter(
    ([kind]) => all.ours[SIZES.indexOf(TO)][kind] > (TO / FROM) * 1.1 * all.ours[SIZES.indexOf(FROM)][kind],
  );
  const verdicts = [
    `- Memory of one more line: ${each('ours')} bytes in ours, ${each('react')} in React.`,
    steep.length === 0
      ? '- Ours grows linearly or better in all of it: target met.'
      : `- Ours grows more than linearly in: ${steep.map(([, title]) => title).join('; ')}. Target **missed**.`,
  ];
  return `![How the cost grows](images/growth.svg)\n\n${table(heading, rows)}\n\n${verdicts.join('\n')}`;
}

/**
 * One size.
 * @param {Pick<import('../run.mjs').Place, 'laboratory' | 'site' | 'linked' | 'payment'>} place
 * @param {number} size
 * @returns {Promise<Record<Name, Measured>>}
 */
async function one({ laboratory, site, linked, payment }, size) {
  const schedule = generated(size, payment);
  const many = size >= MANY;
  const decoded = await decoding(laboratory, schedule, many ? DECODED_MANY : DECODED);
  const files = { repeats: FILES, slow: many ? REPEATS : undefined };
  const written = await measure(laboratory, size, files, ['ours', 'papaparse']);
  // A rehearsal takes no clock, and for the most of it waits for frames: both at once.
  const [ours, react] = await Promise.all(
    /** @type {const} */ (['ours', 'react']).map((name) => rehearse(linked, site.url, name, size, WORD)),
  );
  const outcomes = { ours, react };
  compare('React', outcomes.ours, outcomes.react);
  const visits = {
    ours: /** @type {import('../schedule/index.mjs').Timings[]} */ ([]),
    react: /** @type {import('../schedule/index.mjs').Timings[]} */ ([]),
  };
  for (let round = 0; round < REPEATS; round++) {
    for (const name of /** @type {const} */ (['ours', 'react'])) {
      visits[name].push(await timings(linked, site.url, name, outcomes[name]));
      process.stderr.write('.');
    }
  }
  const measured = (/** @type {Name} */ name, /** @type {number[]} */ decode, /** @type {number[]} */ csv) => ({
    decode: median(decode),
    open: median(visits[name].map((it) => it.open)),
    letter: median(visits[name].flatMap((it) => it.letters)),
    sort: median(visits[name].flatMap((it) => it.upFromPress ?? [])),
    csv: median(csv),
    memory: outcomes[name].memory,
  });
  return {
    ours: measured('ours', decoded.ours, written.measured.ours.ms),
    react: measured('react', decoded.texts, written.measured.papaparse.ms),
  };
}
