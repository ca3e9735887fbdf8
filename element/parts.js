//! Parts of the program that are fetched when it asks for them. They share its memory and its table of functions. Must not know
//! what is in them.

/** @import { CheckedFile } from './program.js' */

import { fetchProgram, isReplaced } from './checked.js';

/** @type {(exports: WebAssembly.Exports) => void} */
let tell;
/** @type {Promise<WebAssembly.Exports>} */
const running = new Promise((resolve) => (tell = resolve));

/** The files of each part, by its name. @type {Map<string, CheckedFile[]>} */
const known = new Map();
/** The name of the part that will be wanted. */
let expected = '';

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();
/** @type {Map<string, Promise<void>>} */
const joined = new Map();

/**
 * The program runs, and parts can join it.
 * @param {WebAssembly.Exports} exports what it offers
 */
export function started(exports) {
  tell(exports);
}

/**
 * A part will be wanted: its files are fetched while the program is on its way. One that does not come is asked for again when it
 * is wanted, and told then.
 * @param {string} name
 */
export function expect(name) {
  expected = name;
  for (const file of known.get(name) ?? []) once(compiled, file, () => compile(file)).catch(() => {});
}

/**
 * A part: one of its own, and what it has in common with other parts.
 * @param {string} name
 * @param {string[]} shared what they take from the program, by name
 * @param {CheckedFile[]} files in the order in which they join it
 * @returns {(callback: number, data: number) => Promise<void>} fetches the part and tells the program whether it is there; asks
 *   the server again after a failure
 */
export function part(name, shared, files) {
  known.set(name, files);
  if (name === expected) expect(name);
  return async (callback, data) => {
    const exports = await running;
    let there = true;
    try {
      await join(exports, shared, files);
    } catch (reason) {
      console.error('landlord payments:', reason);
      there = false;
      const missing = files.filter((file) => !compiled.has(String(file.address)));
      const replaced = await Promise.all(missing.map((file) => isReplaced(file).catch(() => false)));
      /** @type {Function} */ (exports.part_missed)(replaced.includes(true));
    }
    const table = /** @type {WebAssembly.Table} */ (exports.__indirect_function_table);
    table.get(callback)(data, there);
  };
}

/**
 * @param {WebAssembly.Exports} exports
 * @param {string[]} shared
 * @param {CheckedFile[]} files
 */
async function join(exports, shared, files) {
  const taken = { __wasm_split: Object.fromEntries(shared.map((name) => [name, exports[name]])) };
  const modules = files.map((file) => once(compiled, file, () => compile(file)));
  // Whichever fails first is told; none of the others may go unheard.
  await Promise.all(modules);
  for (const [index, file] of files.entries()) {
    await once(joined, file, async () => {
      await WebAssembly.instantiate(await modules[index], taken);
    });
  }
}

/** @param {CheckedFile} file */
async function compile(file) {
  const program = await fetchProgram(file);
  return program instanceof Response ? WebAssembly.compileStreaming(program) : WebAssembly.compile(program);
}

/**
 * @template T
 * @param {Map<string, Promise<T>>} made
 * @param {CheckedFile} file
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
function once(made, { address }, make) {
  const key = String(address);
  const before = made.get(key);
  if (before !== undefined) return before;
  const now = make().catch((reason) => {
    made.delete(key);
    throw reason;
  });
  made.set(key, now);
  return now;
}
