//! The load for a few seconds, as a test: nobody is refused, and nobody gets what is somebody else's. Needs the release build.

import assert from 'node:assert/strict';
import test from 'node:test';

import { load, verdicts } from './index.mjs';

const LANDLORDS = 50;
const SECONDS = 5;

test('fifty landlords at once are each answered what is theirs', async () => {
  const { CARGO_TARGET_DIR: target = 'target', PORTAL_DIST: dist = 'dist' } = process.env;
  const measured = await load(target, dist, LANDLORDS, SECONDS);
  const { sent = 0, unchanged = 0, ...bad } = Object.fromEntries(verdicts(measured));
  assert.deepEqual(bad, {});
  assert.ok(sent > 2 * LANDLORDS && unchanged > 0, `${sent} sent, ${unchanged} not changed`);
  const sizes = new Set(measured.calls.map(({ kind }) => kind).filter((kind) => kind.startsWith('lines')));
  assert.deepEqual([...sizes].toSorted(), ['lines: 2,500', 'lines: 40,000', 'lines: a few']);
});
