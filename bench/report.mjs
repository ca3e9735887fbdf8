//! Times → medians, ratios and tables of Markdown. It knows nothing of what was timed.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/**
 * @param {readonly number[]} values one at least
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The value below which such a part of them lies.
 * @param {readonly number[]} values one at least
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * `9.4`, `41`, `1,240`.
 * @param {number} ms
 */
export const figure = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en-GB'));

/**
 * `0.8x`, `12.3x`.
 * @param {number} ratio
 */
export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}x`;

/**
 * The least and the most.
 * @param {readonly number[]} values
 * @param {(value: number) => string} unit
 */
export function range(values, unit) {
  const [least, most] = [unit(Math.min(...values)), unit(Math.max(...values))];
  return least === most ? least : `${least} to ${most}`;
}

/**
 * A target and whether it was met.
 * @param {string} what
 * @param {number} value
 * @param {number} most
 * @param {(value: number) => string} [unit]
 */
export const verdict = (what, value, most, unit = times) =>
  `- ${what}: ${unit(value)}, target ${unit(most)} at most: ${value <= most ? 'met' : '**missed**'}.`;

/**
 * @param {readonly string[]} heading a name that ends with a space before it is aligned to the right
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heading, rows) {
  const wide = heading.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column])].map((it) => it.length)),
  );
  const right = heading.map((name) => name.startsWith(' '));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => (right[column] ? cell.padStart(wide[column]) : cell.padEnd(wide[column]))).join(' | ')} |`;
  const rule = wide.map((width, column) => (right[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(heading), line(rule), ...rows.map(line)].join('\n');
}

/** What it runs on, in words, and how busy that is: a busy one is unfair to programs that give turns. */
export function machine() {
  const system = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'an unknown system';
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} cores of ${processors[0]?.model.trim()}, ${memory} GiB, ${system}, load average ${loadavg()[0].toFixed(1)} at the start`;
}

/**
 * The version of an npm package that is installed.
 * @param {string} name
 */
export const installed = (name) =>
  /** @type {string} */ (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);

/**
 * Puts a section between its two comments in a page of the docs; what stands around it is written by people.
 * @param {string} file
 * @param {string} section
 * @param {string} text
 * @param {string} [by] the command that made it
 */
export function publish(file, section, text, by = 'make bench') {
  const page = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- ${section}: made by \`${by}\` -->\n`, `\n<!-- end of ${section} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${section}`);
  writeFileSync(file, `${page.slice(0, from + start.length)}${text}${page.slice(to)}`);
}
