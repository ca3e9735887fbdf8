//! How many tests of a suite passed and failed, by what it printed. Must not know which suites there are.

import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, note?: string }} Count
 * @typedef {(output: string, ok: boolean) => Count} Counting of all that a suite printed, and whether it ended well
 */

/** A check that holds or does not. @type {Counting} */
export const holds = (_, ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** What cargo's and wasm-bindgen's test runners print for each binary. @type {Counting} */
export const rustTests = (output, ok) => {
  const count = { passed: 0, failed: 0 };
  for (const [, passed, failed] of output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed/gm)) {
    count.passed += Number(passed);
    count.failed += Number(failed);
  }
  return mustHaveRun(count, ok);
};

/** What Node.js's test runner prints as TAP. @type {Counting} */
export const nodeTests = (output, ok) => {
  const number = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return mustHaveRun({ passed: number('pass'), failed: number('fail') }, ok);
};

/** What Python's unittest prints, with the reasons why tests were skipped. @type {Counting} */
export const pythonTests = (output, ok) => {
  const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  const reasons = new Set([...output.matchAll(/skipped ['"](.*)['"]$/gm)].map(([, reason]) => reason));
  const skips = number(/^(?:OK|FAILED) \(.*?skipped=(\d+)/m);
  const ran = number(/^Ran (\d+) tests? in /m) - skips;
  // A test with parts may fail in several of them.
  const broken = number(/^FAILED \(.*?failures=(\d+)/m) + number(/^FAILED \(.*?errors=(\d+)/m);
  const failed = Math.min(ran, broken);
  const note = reasons.size > 0 ? skipped([...reasons].join('; ')).note : undefined;
  return { ...mustHaveRun({ passed: ran - failed, failed }, ok && broken === 0), note };
};

/** One target for so many seconds; it stops at the first input that breaks it. @type {Counting} */
export const fuzzing = (output, ok) => {
  if (!ok && /no such command: `fuzz`/.test(output)) return skipped('cargo-fuzz cannot be had from here');
  return { ...holds(output, ok), note: /^Done \d+ runs/m.exec(output)?.[0].replace('Done', 'inputs tried:') };
};

/** What Playwright reports in a file, with the reasons why tests were skipped. @type {(report: string) => Counting} */
export const playwrightTests = (report) => (_, ok) => {
  const count = { passed: 0, failed: 0 };
  let note;
  try {
    const text = readFileSync(report, 'utf8');
    const { stats } = JSON.parse(text);
    count.passed = stats.expected;
    count.failed = stats.unexpected + stats.flaky;
    const skips = text.matchAll(/"type": "skip",\s+"description": "([^"]*)"/g);
    const reasons = new Set([...skips].map(([, reason]) => reason));
    if (reasons.size > 0) note = skipped([...reasons].join('; ')).note;
  } catch (reason) {
    console.error(`no report of the end-to-end tests: ${reason}`);
  }
  // Where all are skipped none has run, and nothing is wrong.
  return { ...(ok && note !== undefined ? count : mustHaveRun(count, ok)), note };
};

/** Advisories are in a database that has to be fetched; without a network that is said, not failed. @type {Counting} */
export const advisories = (output, ok) => {
  const unreachable = /failed to fetch advisory database|failed to clone|Could not resolve host/i.test(output);
  if (!ok && unreachable) return skipped('the database of advisories cannot be reached from here');
  return holds(output, ok);
};

/** @type {Counting} */
export const audit = (output, ok) => {
  if (!ok && /audit endpoint|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|E40[0-9]|E50[0-9]|ENOAUDIT/.test(output)) {
    return skipped('the registry answers no audit from here');
  }
  return holds(output, ok);
};

/**
 * A suite that fails before its first test, or finds none, has failed.
 * @param {Count} count
 * @param {boolean} ok
 * @returns {Count}
 */
function mustHaveRun(count, ok) {
  const nothing = count.passed + count.failed === 0;
  return (!ok || nothing) && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} note
 * @returns {Count}
 */
function skipped(note) {
  return { passed: 0, failed: 0, note: `skipped: ${note}` };
}
