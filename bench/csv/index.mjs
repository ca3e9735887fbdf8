//! A schedule's lines to a Blob of the default CSV: ours beside what a good team would otherwise use.

import { readFileSync } from 'node:fs';

import { figure, installed, median, table, times } from '../report.mjs';

/** What the server must show. @param {string} built the folder of what was built for benchmarks */
export const folders = (built) => ({
  '/bench-csv/': `${built}/csv`,
  '/csv/': 'bench/csv/page',
  '/node_modules/': 'node_modules',
});

/** Lines, and how often each program writes them; how often the slow ones do, if that differs. */
const SIZES = [
  { lines: 40_000, repeats: 7 },
  { lines: 1_000_000, repeats: 3, slow: 2 },
];

const PROGRAMS = /** @type {const} */ (['ours', 'papaparse', 'd3-dsv', 'hand-written', 'floor']);

/** Those that take many seconds where lines are many: they are warm before they have done a tenth of it. */
const SLOW = /** @type {readonly Program[]} */ (['papaparse', 'd3-dsv']);

/** How many times quicker than which program ours has to be, with a million lines. */
const TARGETS = /** @type {const} */ ({ papaparse: 20, 'd3-dsv': 10, 'hand-written': 5 });

/** How many times what the least of all takes ours may take: to copy the bytes. */
const TIMES_THE_FLOOR = 3;

/** @typedef {{ ms: number[], longest: number }} Times */

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ laboratory }) {
  const names = {
    ours: 'ours',
    papaparse: `papaparse ${installed('papaparse')}`,
    'd3-dsv': `d3-dsv ${installed('d3-dsv')}`,
    'hand-written': 'JavaScript by hand',
    floor: 'floor: copy the bytes',
  };
  const rows = [];
  const verdicts = [];
  for (const { lines, repeats, slow } of SIZES) {
    const { size, sha256, measured } = await measure(laboratory, lines, { repeats, slow });
    const count = lines.toLocaleString('en-GB');
    const ours = median(measured.ours.ms);
    for (const program of PROGRAMS) {
      const { ms, longest } = measured[program];
      rows.push([
        count,
        names[program],
        figure(median(ms)),
        `${figure(Math.min(...ms))} to ${figure(Math.max(...ms))}`,
        times(median(ms) / ours),
        figure(longest),
      ]);
    }
    verdicts.push(
      `- ${count} lines, ${size.toLocaleString('en-GB')} bytes, SHA-256 \`${sha256.slice(0, 16)}…\` from all five.`,
    );
    for (const [program, target] of Object.entries(TARGETS)) {
      const ratio = median(measured[/** @type {keyof typeof TARGETS} */ (program)].ms) / ours;
      verdicts.push(
        `  ${target}x ${program} at least: ${ratio >= target ? 'reached' : '**missed**'} (${times(ratio)}).`,
      );
    }
    const floor = ours / median(measured.floor.ms);
    verdicts.push(
      `  ${TIMES_THE_FLOOR}x the floor at most: ${floor <= TIMES_THE_FLOOR ? 'reached' : '**missed**'} (${times(floor)}).`,
    );
  }
  const heading = ['Lines', 'Program', ' Median, ms', ' Range, ms', ' Beside ours', ' Longest task, ms'];
  return `${table(heading, rows)}\n\n${verdicts.join('\n')}`;
}

/**
 * @param {import('../browser.mjs').Laboratory} laboratory
 * @param {number} lines
 * @param {{ repeats: number, slow?: number }} often how often each program is timed, after one round that warms up; and how often
 *   the slow ones are, without
 * @param {readonly Program[]} [programs] those to measure
 */
export async function measure(laboratory, lines, { repeats, slow }, programs = PROGRAMS) {
  const page = await laboratory.open('/csv/index.html');
  await page.evaluate((lines) => csv.prepare(lines), lines);
  /** @type {Record<Program, Times>} */
  const measured = {
    ours: { ms: [], longest: 0 },
    papaparse: { ms: [], longest: 0 },
    'd3-dsv': { ms: [], longest: 0 },
    'hand-written': { ms: [], longest: 0 },
    floor: { ms: [], longest: 0 },
  };
  // Every file of every round is hashed: a quick wrong file is worth nothing.
  const files = /** @type {{ size: number, sha256: string }[]} */ ([]);
  const one = async (/** @type {Program} */ program, /** @type {boolean} */ watched) => {
    const given = /** @type {const} */ ([program, watched]);
    const { ms, longest, size, sha256 } = await page.evaluate(
      ([program, watched]) => csv.time(program, watched),
      given,
    );
    files.push({ size, sha256 });
    if (sha256 !== files[0].sha256) throw new Error(`${program} wrote another file of ${lines} lines`);
    process.stderr.write('.');
    return { ms, longest };
  };
  for (let round = 0; round <= repeats; round++) {
    for (const program of programs) {
      const isSlow = slow !== undefined && SLOW.includes(program);
      if (isSlow && round >= slow) continue;
      // Ours gives turns: to watch it would cost it time. The others are one task.
      const { ms, longest } = await one(program, program !== 'ours');
      if (round > 0 || isSlow) measured[program].ms.push(ms);
      measured[program].longest = longest;
    }
  }
  measured.ours.longest = (await one('ours', true)).longest;
  await page.close();
  return { ...files[0], measured };
}

/** What ours was built with. */
export function built() {
  const rust = /^channel = "(.*)"/m.exec(readFileSync('rust-toolchain.toml', 'utf8'))?.[1];
  return `Rust ${rust}, profile wasm-release, wasm-opt -Oz of Binaryen ${installed('binaryen')}`;
}
