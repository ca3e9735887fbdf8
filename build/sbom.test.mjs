//! Tests of the bills of materials: valid by CycloneDX's own schema, what Cargo links and nothing else, and the same twice.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

import { Ajv } from 'ajv';

import { costs } from './costs.mjs';
import { SHIPMENTS, writeBills } from './sbom.mjs';

const SCHEMAS = new URL('../tests/sbom/schema/', import.meta.url);
const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
/** Rust's own libraries are in every program, and in no tree of Cargo's. */
const STANDARD = 'std';
/** What comes with them. */
const BROUGHT = ['core', 'alloc', '__rustc', 'compiler_builtins', 'dlmalloc', 'miniz_oxide', 'rustc_demangle'];

const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
after(() => rmSync(folder, { recursive: true }));
writeBills(folder);
const texts = SHIPMENTS.map(({ name }) => readFileSync(join(folder, `${name}.cdx.json`), 'utf8'));
const bills = SHIPMENTS.map((shipment, index) => ({ ...shipment, bill: JSON.parse(texts[index]) }));

/** @typedef {{ name: string, version: string, scope: string, purl?: string, licenses?: { expression: string }[] }} Component */

const schema = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8'));
// The schema has keywords that only tools for its pages know, and formats of text, which we don't take on trust from it.
const ajv = new Ajv({
  strict: false,
  validateFormats: false,
  schemas: ['spdx', 'jsf-0.82'].map((it) => schema(`${it}.schema.json`)),
});
const valid = ajv.compile(schema('bom-1.5.schema.json'));
const isBill = (/** @type {object} */ bill) => valid(bill) === true;

/**
 * @param {import('./sbom.mjs').Program} program
 * @param {string} edges
 * @returns {string[]} name and version of what Cargo's tree shows
 */
function linked({ package: name, features, target }, edges) {
  const options = ['--package', name, '--features', features.join(','), '--target', target, '--edges', edges];
  const tree = execFileSync('cargo', ['tree', '--locked', '--offline', '--prefix', 'none', ...options], {
    encoding: 'utf8',
  });
  return tree.split('\n').flatMap((line) => /^(\S+) v(\S+)/.exec(line)?.slice(1, 3).join(' ') ?? []);
}

test('every bill is valid, and one that is not is refused', () => {
  for (const { name, bill } of bills) {
    assert.ok(isBill(bill), `${name}: ${ajv.errorsText(valid.errors)}`);
    const [first, ...others] = bill.components;
    const { name: _, ...nameless } = first;
    for (const broken of [
      nameless,
      { ...first, type: 'crate' },
      { ...first, hashes: [{ alg: 'SHA-256', content: 'no' }] },
    ]) {
      assert.ok(!isBill({ ...bill, components: [broken, ...others] }));
    }
    assert.ok(!isBill({ ...bill, components: [first, first, ...others] }));
  }
});

test('every component has a name, a version, a licence and a place to find it', () => {
  for (const { bill } of bills) {
    for (const { name, version, licenses, purl } of /** @type {Component[]} */ (bill.components)) {
      assert.match(name, /^[\w-]+$/);
      assert.match(version, /^\d+\.\d+\.\d+/);
      // Names of the SPDX list, joined.
      assert.match(licenses?.[0]?.expression ?? '', /^\(?[\w.+-]+( (OR|AND|WITH) \(?[\w.+-]+\)?)*$/, name);
      assert.ok(purl?.startsWith('pkg:') && purl.includes(name), name);
    }
  }
});

test('the components are what Cargo links, and what wrote code for it', () => {
  for (const { programs, bill } of bills) {
    const crates = /** @type {Component[]} */ (bill.components).filter(({ name }) => name !== STANDARD);
    const told = (/** @type {Component[]} */ some) => some.map(({ name, version }) => `${name} ${version}`).toSorted();
    const expected = (/** @type {string} */ edges) =>
      [...new Set(programs.flatMap((program) => linked(program, edges)))].toSorted();
    assert.deepEqual(told(crates), expected('normal'));
    assert.deepEqual(told(crates.filter(({ scope }) => scope === 'required')), expected('normal,no-proc-macro'));
  }
});

test('whoever has code in a program is in its bill', () => {
  const library = (/** @type {string} */ name) => name.replaceAll('-', '_');
  const own = ['no crate', 'widget', 'page', ...BROUGHT];
  for (const [name, program] of [
    ['widget', 'widget'],
    ['page', 'page'],
    ['widget', 'export-worker'],
  ]) {
    const file = join(TARGET, `wasm32-unknown-unknown/wasm-release/${program}.wasm`);
    const { bill } = bills.find((it) => it.name === name) ?? assert.fail(name);
    const known = new Set([...own, ...bill.components.map((/** @type {Component} */ it) => library(it.name))]);
    const strangers = costs(file).costs.filter(({ crate }) => !known.has(crate));
    assert.deepEqual(strangers, [], program);
  }
});

test('nothing of npm is shipped', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  assert.deepEqual(shipped, []);
});

test('the same twice, and of no time or place', () => {
  const again = join(folder, 'again');
  writeBills(again);
  texts.forEach((text, index) => {
    assert.equal(readFileSync(join(again, `${SHIPMENTS[index].name}.cdx.json`), 'utf8'), text);
    for (const place of [homedir(), resolve('.'), tmpdir(), 'file:', 'timestamp', 'serialNumber']) {
      assert.ok(!text.includes(place), place);
    }
  });
});
