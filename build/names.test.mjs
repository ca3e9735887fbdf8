//! Names between a program and its module: short on both sides, and the program runs as before.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shortened, without } from './names.mjs';

const HASH = '_0123456789abcdef';
const LONG = 'a'.repeat(200);

/** @param {number[][]} parts */
const flat = (...parts) => parts.flat();
/** @param {string} text */
const text = (text) => flat(size(text.length), [...Buffer.from(text)]);
/** @param {number} value */
const size = (value) => (value < 128 ? [value] : [(value % 128) + 128, value >> 7]);
/** @param {number} id @param {number[]} body */
const section = (id, body) => flat([id], size(body.length), body);

/** Two functions that are imported, `(i32) -> i32`; both are offered again, and the first under two more names. */
const WASM = Buffer.from(
  flat(
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, 1, 0x7f, 1, 0x7f]),
    section(2, flat([2], text('./it.js'), text(`__wbg_double${HASH}`), [0, 0], text('./it.js'), text(LONG), [0, 0])),
    section(
      7,
      flat([4], text(`wasm_bindgen${HASH}___twice_`), [0, 0], text('mount'), [0, 1]).concat(
        flat(text('gone_free'), [0, 0], text('__wbg_gone_free'), [0, 0]),
      ),
    ),
  ),
);

const MODULE = `const imports = {
    './it.js': {
        __wbg_double${HASH}: (value) => 2 * value,
        ${LONG}: (value) => 3 * value,
    },
};
export class GoneBySurprise {
    free() { wasm.gone_free(1); }
}
if (Symbol.dispose) GoneBySurprise.prototype[Symbol.dispose] = GoneBySurprise.prototype.free;
const GoneBySurpriseFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_gone_free(ptr, 1));
export const run = (wasm) => [wasm.wasm_bindgen${HASH}___twice_(4), wasm.mount(4)];
export { imports };
`;

/** @param {import('./names.mjs').Program} program */
async function run({ wasm, module }) {
  const { imports, run } = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm), imports);
  return run(instance.exports);
}

/** @param {Buffer} wasm */
const exported = (wasm) =>
  WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(wasm))).map(({ name }) => name);

test('what wasm-bindgen made up is short, and means the same', async () => {
  const short = shortened({ wasm: WASM, module: MODULE });
  assert.deepEqual(await run(short), [8, 12]);
  assert.deepEqual(exported(short.wasm), ['_$1', 'mount', 'gone_free', '_$2']);
  assert.ok(!short.module.includes(HASH) && short.module.includes(LONG));
});

test('a name that could be taken for a short one stops the build', () => {
  assert.throws(() => shortened({ wasm: WASM, module: `${MODULE}const _$0 = 1;` }), /begin with/);
});

test('classes of others go, on both sides', async () => {
  const less = without({ wasm: WASM, module: MODULE }, /Gone/);
  assert.deepEqual(exported(less.wasm), [`wasm_bindgen${HASH}___twice_`, 'mount']);
  assert.ok(!/gone/i.test(less.module));
  assert.deepEqual(await run(less), [8, 12]);
});

test('a class that is used stops the build', () => {
  const used = `${MODULE}export const make = () => new GoneBySurprise();`;
  assert.throws(() => without({ wasm: WASM, module: used }, /Gone/), /is used/);
});
