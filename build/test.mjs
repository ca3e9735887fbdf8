//! `make test` and `make test-deep`: runs every suite, whatever fails before it, and sums up. Must not know any test.
//!
//! The last line of the output is `N passed, N failed`: tests, and checks that either hold or don't, over all suites.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';

const deep = process.argv[2] === 'deep';
const PRETTY = process.env.PRETTY?.split(' ') ?? [];
const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
const LOGS = `${TARGET}/test-logs`;
const E2E_REPORT = `${LOGS}/e2e.json`;
const WASM = ['--target', 'wasm32-unknown-unknown'];
/** Fails on what clippy and rustc warn of. */
const STRICT = ['--', '-D', 'warnings'];

/**
 * @typedef {{ passed: number, failed: number, note?: string }} Count
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {(output: string, ok: boolean) => Count} count
 */

/** A check that holds or does not. @type {Suite['count']} */
const holds = (_, ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** What cargo's and wasm-bindgen's test runners print for each binary. @type {Suite['count']} */
const rustTests = (output, ok) => {
  const count = { passed: 0, failed: 0 };
  for (const [, passed, failed] of output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed/gm)) {
    count.passed += Number(passed);
    count.failed += Number(failed);
  }
  return mustHaveRun(count, ok);
};

/** @type {Suite['count']} */
const playwrightTests = (_, ok) => {
  const count = { passed: 0, failed: 0 };
  try {
    const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8'));
    count.passed = stats.expected;
    count.failed = stats.unexpected + stats.flaky;
  } catch (reason) {
    console.error(`no report of the end-to-end tests: ${reason}`);
  }
  return mustHaveRun(count, ok);
};

/** Advisories are in a database that has to be fetched; without a network that is said, not failed. @type {Suite['count']} */
const advisories = (output, ok) => {
  const unreachable = /failed to fetch advisory database|failed to clone|Could not resolve host/i.test(output);
  if (!ok && unreachable) return skipped('the database of advisories cannot be reached from here');
  return holds(output, ok);
};

/** @type {Suite['count']} */
const audit = (output, ok) => {
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

const browser = {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver',
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: `${process.cwd()}/tests/web/webdriver.json`,
  WASM_BINDGEN_TEST_TIMEOUT: '120',
};

/** @type {Suite[]} */
const quick = [
  { name: 'rust format', command: ['cargo', 'fmt', '--all', '--check'], count: holds },
  { name: 'web format', command: ['prettier', '--check', ...PRETTY], count: holds },
  { name: 'element types', command: ['tsc', '-p', 'element'], count: holds },
  { name: 'build types', command: ['tsc', '-p', 'build'], count: holds },
  { name: 'e2e types', command: ['tsc', '-p', 'tests/e2e'], count: holds },
  { name: 'bench types', command: ['tsc', '-p', 'bench'], count: holds },
  {
    name: 'native lints',
    command: ['cargo', 'clippy', '--locked', '--workspace', '--all-features', '--all-targets', ...STRICT],
    count: holds,
  },
  {
    name: 'browser lints',
    command: ['cargo', 'clippy', '--locked', '--lib', '--bins', '--tests', ...WASM, ...STRICT],
    count: holds,
  },
  {
    name: 'native tests',
    command: ['cargo', 'test', '--locked', '--workspace', '--all-features', '--no-fail-fast'],
    count: rustTests,
  },
  {
    name: 'browser tests',
    command: ['cargo', 'test', '--locked', ...WASM, '--test', 'web'],
    env: browser,
    count: rustTests,
  },
  {
    name: 'licences, bans and sources',
    command: [
      'cargo',
      'deny',
      '--offline',
      '--workspace',
      '--log-level',
      'error',
      'check',
      'licenses',
      'bans',
      'sources',
    ],
    count: holds,
  },
  {
    name: 'advisories',
    command: ['timeout', '60', 'cargo', 'deny', '--workspace', 'check', 'advisories'],
    count: advisories,
  },
  { name: 'npm audit of what ships', command: ['timeout', '60', 'npm', 'audit', '--omit=dev'], count: audit },
  { name: 'release build', command: ['make', 'build'], count: holds },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--project=page', '--project=widget'],
    env: { E2E_REPORT },
    count: playwrightTests,
  },
];

/** @type {Suite[]} */
const long = [
  {
    name: 'many generated cases',
    command: ['cargo', 'test', '--locked', '--workspace', '--all-features', '--no-fail-fast', '--release'],
    env: { PROPTEST_CASES: process.env.PROPTEST_CASES ?? '20000' },
    count: rustTests,
  },
  { name: 'release build', command: ['make', 'build'], count: holds },
  {
    name: 'pictures of every screen',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--project=screenshots'],
    env: { E2E_REPORT },
    count: playwrightTests,
  },
];

/**
 * @param {Suite} suite
 * @returns {Promise<{ output: string, ok: boolean }>} all it printed, which is shown meanwhile and kept in a file
 */
function run({ name, command: [program, ...args], env }) {
  const log = createWriteStream(`${LOGS}/${name.replaceAll(/\W+/g, '-')}.log`);
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.setEncoding('utf8').on('data', (text) => {
      output += text;
      to.write(text);
      log.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (reason) => {
      console.error(`${program}: ${reason.message}`);
      resolve({ output, ok: false });
    });
    child.on('close', (code) => {
      log.end();
      resolve({ output, ok: code === 0 });
    });
  });
}

/**
 * @param {string} output of a suite that has failed
 * @returns {string[]} the lines that say what failed and why, the first of them: a reader may be given the end of it all alone
 */
function failures(output) {
  // What runners print: cargo's and wasm-bindgen's, Playwright's, and errors of compilers and linters.
  const telling = output
    .split('\n')
    .filter((line) =>
      /\.\.\. (FAILED|FAIL)$|panicked at|^\s+✘|^\s+\d+\) |^\s+(Error|Expected|Received)\b|^error|: error TS/.test(line),
    );
  return telling.slice(0, 20);
}

rmSync(LOGS, { recursive: true, force: true });
mkdirSync(LOGS, { recursive: true });
const total = { passed: 0, failed: 0 };
const lines = [];
/** @type {string[]} */
const told = [];
for (const suite of deep ? long : quick) {
  console.log(`\n== ${suite.name}: ${suite.command.join(' ')}`);
  const begun = Date.now();
  const { output, ok } = await run(suite);
  const { passed, failed, note } = suite.count(output, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(7);
  const result = note ?? `${passed} passed, ${failed} failed`;
  lines.push(`${failed === 0 ? '  ' : '✗ '}${suite.name.padEnd(28)}${seconds} s  ${result}`);
  if (failed > 0) told.push(`What failed in ${suite.name}:`, ...failures(output), '');
}
console.log(`\n${lines.join('\n')}\n\nThe whole output of each is in ${LOGS}/.\n`);
if (told.length > 0) console.log(told.join('\n'));
console.log(`${total.passed} passed, ${total.failed} failed`);
// Not process.exit: what is still on its way to a pipe would be cut.
process.exitCode = total.failed === 0 ? 0 : 1;
