//! Holds every part of what is loaded to its budget, kind by kind, as it is sent: compressed by brotli. Of a program that is too heavy
//! it says which crates it is made of. Must not know what the files say.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

import { costs } from './costs.mjs';
import { APART, PARTS } from './parts.mjs';

const PROGRAMS = process.env.CARGO_TARGET_DIR ?? 'target';
/** Crates that are told of a program that is too heavy. */
const TOLD = 12;

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * @param {Part} part
 * @param {string} dist
 * @returns {{ weights: Record<string, number>, wrong: string[] }} bytes by kind
 */
function weigh({ name, folder, files }, dist) {
  /** @type {Record<string, number>} */
  const weights = {};
  const wrong = [];
  const served = names(join(dist, folder));
  for (const pattern of files) {
    const found = served.filter((file) => pattern.test(file));
    if (found.length !== 1) wrong.push(`${name}: ${found.length} files like ${pattern}, expected one`);
    for (const file of found) {
      const path = join(dist, folder, file);
      const sent = existsSync(`${path}.br`) ? `${path}.br` : path;
      const kind = extname(file).slice(1);
      weights[kind] = (weights[kind] ?? 0) + statSync(sent).size;
    }
  }
  return { weights, wrong };
}

/**
 * @param {Record<string, number>} weights
 * @param {Partial<Record<string, number>>} budget
 * @returns {string[]} the kinds that weigh more than they may
 */
const tooHeavy = (weights, budget) => Object.keys(weights).filter((kind) => weights[kind] > (budget[kind] ?? 0));

/**
 * @param {string} folder
 * @returns {string[]} its files, without those that only hold another compressed
 */
const names = (folder) => readdirSync(folder).filter((file) => !/\.(br|gz)$/.test(file));

/** @param {string} program */
function biggest(program) {
  const path = join(PROGRAMS, program);
  if (!existsSync(path)) return `  (without ${path} nobody knows which crates it is made of)`;
  const lines = costs(path).costs.map(({ crate, bytes }) => `  ${bytes.toLocaleString('en-GB').padStart(9)}  ${crate}`);
  return [`  ${program} before wasm-opt, bytes of code by crate:`, ...lines.slice(0, TOLD)].join('\n');
}

const [, , dist = 'dist'] = process.argv;
const wrong = [];
for (const part of PARTS) {
  const weighed = weigh(part, dist);
  const { weights } = weighed;
  wrong.push(...weighed.wrong);
  const told = Object.entries(weights).map(
    ([kind, bytes]) =>
      `${kind} ${bytes.toLocaleString('en-GB')} of ${(part.budget[kind] ?? 0).toLocaleString('en-GB')}`,
  );
  console.log(`${part.name}: ${told.join(', ')}`);
  for (const kind of tooHeavy(weights, part.budget)) {
    wrong.push(`${part.name}: ${kind} has ${weights[kind]} bytes with brotli, ${part.budget[kind] ?? 0} at most`);
    if (kind === 'wasm') wrong.push(biggest(part.program));
  }
  // What would be found if it were there is found when one byte less is allowed.
  for (const [kind, bytes] of Object.entries(weights)) {
    if (!tooHeavy(weights, { ...part.budget, [kind]: bytes - 1 }).includes(kind))
      wrong.push(`${part.name}: no ${kind} weighs`);
  }
}
for (const folder of new Set(PARTS.map((part) => part.folder))) {
  const known = [...PARTS.filter((part) => part.folder === folder).flatMap(({ files }) => files), ...APART];
  const strangers = names(join(dist, folder)).filter((file) => !known.some((pattern) => pattern.test(file)));
  wrong.push(...strangers.map((file) => `${folder}/${file} is of no part: build/parts.mjs says which it may be`));
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
