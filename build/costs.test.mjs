//! Tests of whose a function is, and of how a program is read.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { costs, crateOf, cratesOf } from './costs.mjs';

const MEMO = 'NtCslPHTqzDNiF5_14reactive_graph8computed8arc_memo';

test('every crate of a name is found, and nothing within another name', () => {
  /** @type {[string, string[]][]} */
  const cases = [
    ['_RNvNtCs9_5serde2deC3foo', ['serde', 'foo']],
    [
      `_RNCINvM${MEMO}INtB5_7ArcMemoNtNtCslonZBYhiVJk_8schedule6filter13PaymentFilterE16new_with_compare0B2l_`,
      ['reactive_graph', 'schedule'],
    ],
    // The name of a type could be taken for a crate's, a number for a length, a reference for both.
    ['_RNvC5outer12C5innerCs1_x', ['outer']],
    ['_RINvC4core3fooKj8_NtC5thingB2C_E', ['core', 'thing']],
    ['_RNvC7_123abcd3foo', ['123abcd']],
    // The length of an array.
    ['_RINvNtCs4_4core3ptr9drop_glueANtNtCs5_5alloc6string6Stringj3_ECsaMvC0y_4mine', ['core', 'alloc', 'mine']],
    ['__wbindgen_malloc', []],
    ['', []],
  ];
  for (const [symbol, expected] of cases) assert.deepEqual(cratesOf(symbol), expected, symbol);
});

test('what the standard library makes for others is theirs', () => {
  assert.equal(crateOf(`_RINvNtCs4_4core3ptr9drop_glueNCINvM${MEMO}E`), 'reactive_graph');
  assert.equal(crateOf('_RNvNtCs4_4core3fmt5write'), 'core');
  assert.equal(crateOf('_RNvYNCNvCs1_4mine3runCs2_6theirs'), 'mine');
  assert.equal(crateOf('memcpy'), 'no crate');
});

test('bytes of code are counted under the name of their function, and descriptions not at all', () => {
  const text = (/** @type {string} */ it) => [it.length, ...Buffer.from(it)];
  const section = (/** @type {number} */ id, /** @type {number[]} */ bytes) => [id, bytes.length, ...bytes];
  /** Functions of no parameters: the first does nothing in two bytes, the others in more. */
  const bodies = [
    [0, 11],
    [0, 1, 11],
    [0, 1, 1, 11],
    [0, 1, 1, 1, 11],
  ];
  const names = ['_RNvC1a1f', '_RNvC1b1f', '__wbindgen_describe_f', '_RNvC1a1g'];
  // One function is imported, so that the numbers of the others begin at 1.
  const named = names.flatMap((name, index) => [index + 1, ...text(name)]);
  const map = [names.length, ...named];
  const program = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(2, [1, ...text('m'), ...text('f'), 0, 0]),
    ...section(3, [bodies.length, ...bodies.map(() => 0)]),
    ...section(10, [bodies.length, ...bodies.flatMap((body) => [body.length, ...body])]),
    ...section(0, [...text('name'), 0, 2, ...text('n'), 1, map.length, ...map]),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'costs-'));
  try {
    const file = join(folder, 'program.wasm');
    writeFileSync(file, Buffer.from(program));
    assert.deepEqual(costs(file), {
      code: 10,
      data: 0,
      costs: [
        { crate: 'a', bytes: 7, functions: 2 },
        { crate: 'b', bytes: 3, functions: 1 },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
