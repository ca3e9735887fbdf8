//! What each crate costs in a program: the bytes of its functions before wasm-opt, by the names that the compiler gave them.
//! Must not know which programs there are, nor what they may weigh.
//!
//! A function is of the crate that it is written in. What the standard library makes for somebody's types or closures (the code that
//! drops them, lists of them, calls of them) is of the first crate among those, which is why it is there at all.

import { readFileSync } from 'node:fs';

import { sectionsOf } from './wasm.mjs';

/** Crates of the standard library, which write code on behalf of others. */
const STANDARD = new Set(['core', 'alloc', 'std']);
/** Functions that only tell wasm-bindgen what to write, and go when it has. */
const DESCRIPTION = '__wbindgen_describe';

/** @typedef {{ crate: string, bytes: number, functions: number }} Cost */

/**
 * @param {string} file a program with its names
 * @returns {{ code: number, data: number, costs: Cost[] }} bytes of code and of constants; the costliest crate first
 */
export function costs(file) {
  const { bodies, names, imported, data } = sections(readFileSync(file));
  /** @type {Map<string, Cost>} */
  const found = new Map();
  let code = 0;
  bodies.forEach((bytes, index) => {
    const symbol = names.get(imported + index) ?? '';
    if (symbol.startsWith(DESCRIPTION)) return;
    const crate = crateOf(symbol);
    const cost = found.get(crate) ?? { crate, bytes: 0, functions: 0 };
    found.set(crate, { crate, bytes: cost.bytes + bytes, functions: cost.functions + 1 });
    code += bytes;
  });
  return { code, data, costs: [...found.values()].toSorted((a, b) => b.bytes - a.bytes) };
}

/**
 * @param {string} symbol mangled by the compiler's scheme v0
 * @returns {string} the crate that it is there for
 */
export function crateOf(symbol) {
  const crates = cratesOf(symbol);
  return crates.find((name) => !STANDARD.has(name)) ?? crates[0] ?? 'no crate';
}

/**
 * @param {string} symbol
 * @returns {string[]} the crates that it names, in order
 */
export function cratesOf(symbol) {
  if (!symbol.startsWith('_R')) return [];
  // Numbers and references of base 62, and constants, could be taken for what follows; so could anything within a name.
  const token = /C(?:s[0-9A-Za-z]*_)?(\d+)_?|[sBLG][0-9A-Za-z]*_|K?[a-z]n?[0-9a-f]*_|(\d+)_?|[^]/y;
  const crates = [];
  token.lastIndex = 2;
  for (let found = token.exec(symbol); found !== null; found = token.exec(symbol)) {
    const [, crate, other] = found;
    const from = token.lastIndex;
    token.lastIndex += Number(crate ?? other ?? 0);
    if (crate !== undefined) crates.push(symbol.slice(from, token.lastIndex));
  }
  return crates;
}

/**
 * @param {Buffer} program
 * @returns {{ bodies: number[], names: Map<number, string>, imported: number, data: number }} bytes of each function's body;
 *   names of functions by their number, the first of which are imported; bytes of constants
 */
function sections(program) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(new Uint8Array(program)));
  const read = { bodies: /** @type {number[]} */ ([]), names: new Map(), data: 0 };
  for (const [id, section] of sectionsOf(program)) {
    if (id === CODE) read.bodies = section.list(() => section.sized().length);
    if (id === DATA) read.data = section.length;
    if (id === CUSTOM && section.text() === 'name') read.names = functionNames(section);
  }
  return { ...read, imported: imports.filter(({ kind }) => kind === 'function').length };
}

const [CUSTOM, CODE, DATA] = [0, 10, 11];
/** Of the parts of the section of names. */
const FUNCTIONS = 1;

/**
 * @param {import('./wasm.mjs').Reader} section
 * @returns {Map<number, string>}
 */
function functionNames(section) {
  while (!section.atEnd) {
    const [kind, part] = [section.byte(), section.sized()];
    if (kind === FUNCTIONS) return new Map(part.list(() => [part.number(), part.text()]));
  }
  return new Map();
}
