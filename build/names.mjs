//! The names by which a program and the module that wasm-bindgen wrote for it know each other: short, and no more than are used.
//! Must not know what any of them does.

import { HEADER, sectionsOf } from './wasm.mjs';

const [IMPORTS, EXPORTS] = [2, 7];
const FUNCTION = 0;

/** What wasm-bindgen made up: other names are known elsewhere, too. */
const MADE_UP = /^(__wb|wasm_bindgen_)/;
const IN_MODULE = /\b(?:__wb|wasm_bindgen_)\w+/g;
/** Begins a short name. Nothing that wasm-bindgen writes does. */
const SHORT = '_$';

/**
 * @typedef {object} Program
 * @property {Buffer} wasm
 * @property {string} module what wasm-bindgen wrote for it
 */

/**
 * Names with hashes in them tell many programs apart, and can hardly be compressed. Here there is one.
 * @param {Program} program
 * @returns {Program}
 */
export function shortened({ wasm, module }) {
  if (module.includes(SHORT)) throw new Error(`the module has names that begin with ${SHORT} already`);
  const names = new Map();
  const short = (/** @type {string} */ name) => {
    if (!MADE_UP.test(name)) return name;
    if (!names.has(name)) names.set(name, SHORT + names.size.toString(36));
    return names.get(name);
  };
  return {
    wasm: renamed(wasm, short),
    module: module.replaceAll(IN_MODULE, (name) => names.get(name) ?? name),
  };
}

/**
 * Takes classes of others out, which the program would otherwise have to keep for whoever might call them.
 * @param {Program} program
 * @param {RegExp} classes by the beginning of their names
 * @returns {Program}
 */
export function without({ wasm, module }, classes) {
  const beginning = classes.source;
  const exported = new RegExp(`^(__wbg_)?${beginning}`, 'i');
  const written = [
    `^export class ${beginning}\\w* \\{$[^]*?^\\}$\\n`,
    `^if \\(Symbol\\.dispose\\) ${beginning}.*$\\n`,
    `^const ${beginning}\\w*Finalization = [^]*?;$\\n`,
  ];
  const rest = module.replaceAll(new RegExp(written.join('|'), 'gm'), '');
  if (new RegExp(beginning).test(rest)) throw new Error(`${beginning} is used by what is left of the module`);
  return { wasm: renamed(wasm, (name) => (exported.test(name) ? null : name)), module: rest };
}

/**
 * @param {Buffer} wasm
 * @param {(name: string) => string | null} change told each name of an import or export; null takes an export away
 * @returns {Buffer}
 */
function renamed(wasm, change) {
  const parts = [wasm.subarray(0, HEADER)];
  for (const [id, section] of sectionsOf(wasm)) {
    let body = section.bytes;
    if (id === IMPORTS || id === EXPORTS) {
      const entries = section
        .list(() => {
          const before = id === IMPORTS ? [sized(section.sized().bytes)] : [];
          const name = change(section.text());
          const kind = section.byte();
          if (id === IMPORTS && kind !== FUNCTION) throw new Error('only functions are expected to be imported');
          const after = Buffer.concat([Buffer.of(kind), leb128(section.number())]);
          return name === null ? [] : [Buffer.concat([...before, sized(Buffer.from(name)), after])];
        })
        .flat();
      body = Buffer.concat([leb128(entries.length), ...entries]);
    }
    parts.push(Buffer.of(id), sized(body));
  }
  return Buffer.concat(parts);
}

/** @param {Buffer} bytes with their number before them */
const sized = (bytes) => Buffer.concat([leb128(bytes.length), bytes]);

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.of(...bytes, value);
}
