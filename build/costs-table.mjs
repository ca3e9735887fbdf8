//! `make costs`: writes what each crate costs in each program into docs/dependencies.md. Must not know how that is found out.

import { basename, join } from 'node:path';

import { publish, table } from '../bench/report.mjs';
import { costs } from './costs.mjs';
import { PARTS } from './parts.mjs';

const PROGRAMS = process.env.CARGO_TARGET_DIR ?? 'target';
/** The part of a program's code from which a crate has a row of its own. */
const TOLD = 0.005;

// The parts of the page's program are made of the same as the widget's.
const programs = [...new Set(PARTS.map(({ program }) => program))].filter(
  (program) => !/\bpage-parts\/(split|chunk)/.test(program),
);
const measured = programs.map((program) => costs(join(PROGRAMS, program)));
const crates = [...new Set(measured.flatMap(({ costs, code }) => told(costs, code)))];
const bytes = (/** @type {number} */ number) => (number === 0 ? '' : number.toLocaleString('en-GB'));
const row = (/** @type {string} */ name, /** @type {number[]} */ numbers) => [name, ...numbers.map(bytes)];
const each = crates.map((name) => measured.map(({ costs }) => costs.find(({ crate }) => crate === name)?.bytes ?? 0));
const order = crates.map((_, index) => index).toSorted((a, b) => Math.max(...each[b]) - Math.max(...each[a]));
const column = (/** @type {'code' | 'data'} */ what) => measured.map((program) => program[what]);
const rest = measured.map(({ code }, index) => code - each.reduce((sum, numbers) => sum + numbers[index], 0));

const heading = ['Crate', ...programs.map((program) => ` \`${basename(program)}\``)];
const rows = [
  ...order.map((index) => row(`\`${crates[index]}\``, each[index])),
  row('all others', rest),
  row('code together', column('code')),
  row('constants', column('data')),
];
const text = table(heading, rows);
console.log(text);
publish('docs/dependencies.md', 'costs', text, 'make costs');

/**
 * @param {import('./costs.mjs').Cost[]} costs
 * @param {number} code
 */
function told(costs, code) {
  return costs.filter(({ bytes }) => bytes >= code * TOLD).map(({ crate }) => crate);
}
