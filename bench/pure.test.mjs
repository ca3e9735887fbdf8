//! What the benchmarks say and draw, and what the peers find and in which order: all of it without a clock.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { transformSync } from 'esbuild';

import { generated } from './generated.mjs';
import { Expected } from './load/expected.mjs';
import { decades, plot, short } from './plot.mjs';
import { figure, median, quantile, range, verdict } from './report.mjs';

const source = readFileSync(new URL('peers/lines.ts', import.meta.url), 'utf8');
const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
/** @type {typeof import('./peers/lines.ts')} */
const peers = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

/** @param {string} tenant_name @param {string} [rent_reference] */
const line = (tenant_name, rent_reference) =>
  peers.held({
    line_id: 'L1',
    claim_id: 'c',
    claim_reference: '20 451',
    tenant_name,
    property_address: 'Flat 2, Heol y Bont',
    postcode: 'ZZ99 1CK',
    rent_reference,
    benefit_type: 'HB',
    period_from: '2026-10-26',
    period_to: '2026-11-22',
    gross: 100,
    deductions: [{ kind: 'own_recovery', amount: 30, counts_as_rent: true }],
    net: 70,
    status: 'paid',
    reason: 'regular',
  });

test('the middle and the tail of times', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(quantile([5, 1, 2, 3, 4], 0.95), 5);
  assert.equal(quantile([7], 0.95), 7);
});

test('a target that is just reached is met, and one that cannot be judged is not', () => {
  assert.match(verdict('x', 0.5, 0.5), /: met\.$/);
  assert.match(verdict('x', 0.51, 0.5), /\*\*missed\*\*/);
  assert.match(verdict('x', NaN, 0.5), /\*\*missed\*\*/);
});

test('a range of one value is that value', () => {
  assert.equal(range([2, 2], figure), '2.0');
  assert.equal(range([2, 1_234], figure), '2.0 to 1,234');
});

test('axes end at powers of ten', () => {
  assert.deepEqual(decades([1_000, 400_000]), [3, 6]);
  assert.deepEqual(decades([10]), [1, 2]);
  assert.deepEqual(decades([0.3, 8]), [-1, 1]);
  assert.deepEqual([short(400_000), short(0.1), short(30)], ['400k', '0.1', '30']);
});

test('a plot has no room for markup that it is given', () => {
  const drawn = plot(
    [
      {
        title: 'a<b',
        curves: [
          {
            name: 'x&y',
            points: [
              [1, 2],
              [10, 20],
            ],
          },
        ],
      },
    ],
    'about',
  );
  assert.ok(drawn.includes('a&lt;b') && drawn.includes('x&amp;y'));
  assert.ok(!/NaN|undefined/.test(drawn));
});

test('a peer finds what ours finds', () => {
  const texts = [line('Siân O’Connor', 'AB 215'), line('Łukasz Ŵyn'), line('COOKE,MS  NADY')].map(peers.searchText);
  const check = (/** @type {string} */ query, /** @type {number[]} */ found) =>
    assert.deepEqual(peers.search(texts, query), found, query);
  check("sian o'connor", [0]);
  check('lukasz wyn', [1]);
  check('nady cooke', [2]);
  check('cooke,ms nady', [2]);
  check('ab215', [0]);
  check('20451', [0, 1, 2]);
  check('zz991ck heol', [0, 1, 2]);
  check('siano', []);
});

test('a peer orders as ours does: equal ones in the order of the schedule both ways, absent ones last', () => {
  const lines = [line('zoë', 'B'), line('Évans'), line('evans', 'a'), line('Adams', ' ')];
  const names = peers.ascending(lines, 'tenant_name');
  assert.deepEqual(names.present, [3, 1, 2, 0]);
  assert.deepEqual(peers.descending(names), [0, 1, 2, 3]);
  const references = peers.ascending(lines, 'rent_reference');
  assert.deepEqual(
    [references.present, references.absent],
    [
      [2, 0],
      [1, 3],
    ],
  );
});

test('a generated schedule says the same in both forms, and adds up', () => {
  const { count, ndjson, json, payment } = generated(1_234, 'p');
  const records = Buffer.concat(ndjson).toString('utf8').trimEnd().split('\n');
  const streamed = records.map((record) => JSON.parse(record));
  const body = JSON.parse(Buffer.concat(json).toString('utf8'));
  assert.equal(count, body.lines.length);
  assert.deepEqual(
    streamed.slice(1, -1),
    body.lines.map((/** @type {object} */ line) => ({ record: 'line', ...line })),
  );
  assert.ok(peers.balances(body, body.lines.map(peers.held)));
  assert.deepEqual(payment?.control_totals, body.head.totals);
});

test('an answer of another account is noticed, and so is one that is cut or old', () => {
  const expected = new Expected();
  expected.add('a', '/1', { hash: 'body a', tag: '"a"' });
  expected.add('b', '/1', { hash: 'body b', tag: '"b"' });
  // Two accounts that have one record: the bodies are the same, the tags are not.
  expected.add('c', '/1', { hash: 'body b', tag: '"c"' });
  const right = { status: 200, hash: 'body a', tag: '"a"', known: false };
  for (const [answer, verdict] of /** @type {const} */ ([
    [right, 'sent'],
    [{ ...right, status: 304, hash: 'nothing', known: true }, 'unchanged'],
    [{ ...right, hash: 'body b' }, 'mixed up'],
    [{ ...right, tag: '"b"' }, 'mixed up'],
    [{ ...right, hash: 'body b', tag: '"b"' }, 'mixed up'],
    [{ ...right, status: 304, tag: '"b"', known: true }, 'mixed up'],
    [{ ...right, hash: 'half of body a' }, 'wrong'],
    [{ ...right, tag: undefined }, 'wrong'],
    [{ ...right, tag: '"older"' }, 'wrong'],
    // Nobody said that they had it.
    [{ ...right, status: 304 }, 'wrong'],
    [{ ...right, status: 503 }, 'refused'],
    [{ ...right, status: 206 }, 'refused'],
  ])) {
    assert.equal(expected.judge('a', '/1', answer), verdict, JSON.stringify(answer));
  }
  assert.equal(expected.judge('b', '/1', { ...right, hash: 'body b', tag: '"c"' }), 'mixed up');
  assert.throws(() => expected.judge('a', '/2', right));
});
