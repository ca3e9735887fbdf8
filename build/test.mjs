//! `make test` and `make test-deep`: runs every suite, whatever fails before it, and sums up. Must not know any test.
//!
//! The last line of the output is `N passed, N failed`: tests, and checks that either hold or don't, over all suites.

import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';

import { advisories, audit, fuzzing, holds, nodeTests, playwrightTests, pythonTests, rustTests } from './counts.mjs';

const deep = process.argv[2] === 'deep';
const PRETTY = process.env.PRETTY?.split(' ') ?? [];
const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
const LOGS = `${TARGET}/test-logs`;
const E2E_REPORT = `${LOGS}/e2e.json`;
/** The interpreter that has what tests/independent/requirements.txt names; otherwise the tests that need it are skipped. */
const PYTHON = existsSync('.tools/python/installed') ? '.tools/python/bin/python' : 'python3';
const FUZZ_SECONDS = process.env.FUZZ_SECONDS ?? '60';
const WASM = ['--target', 'wasm32-unknown-unknown'];
/** Fails on what clippy and rustc warn of. */
const STRICT = ['--', '-D', 'warnings'];

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {import('./counts.mjs').Counting} count
 */

const browser = {
  // What rustc warns of, also where only a browser's program is; clippy looks at it in `make test-deep`, at all else in `make test`.
  // With the instructions that ship.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: '-Dwarnings -Ctarget-feature=+simd128',
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
  CHROMEDRIVER: process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver',
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: `${process.cwd()}/tests/web/webdriver.json`,
  WASM_BINDGEN_TEST_TIMEOUT: '120',
};

/** What is written wrongly is told first. @type {Suite[]} */
const sources = [
  { name: 'rust format', command: ['cargo', 'fmt', '--all', '--check'], count: holds },
  { name: 'web format', command: ['prettier', '--check', ...PRETTY], count: holds },
  { name: 'element types', command: ['tsc', '-p', 'element'], count: holds },
  { name: 'build types', command: ['tsc', '-p', 'build'], count: holds },
  { name: 'e2e types', command: ['tsc', '-p', 'tests/e2e'], count: holds },
  { name: 'browsers types', command: ['tsc', '-p', 'tests/browsers'], count: holds },
  { name: 'bench types', command: ['tsc', '-p', 'bench'], count: holds },
  {
    name: 'bench tests',
    command: ['node', '--test', '--test-reporter=tap', 'bench/pure.test.mjs'],
    count: nodeTests,
  },
  {
    name: 'element tests',
    command: ['node', '--test', '--test-reporter=tap', 'element/early.test.mjs', 'element/first/position.test.mjs'],
    count: nodeTests,
  },
  {
    name: 'build tests',
    command: ['node', '--test', '--test-reporter=tap', 'build/costs.test.mjs', 'build/names.test.mjs'],
    count: nodeTests,
  },
  { name: 'npm audit of what ships', command: ['timeout', '60', 'npm', 'audit', '--omit=dev'], count: audit },
];

/** @type {Suite[]} */
const code = [
  {
    name: 'native lints',
    command: ['cargo', 'clippy', '--locked', '--workspace', '--all-features', '--all-targets', ...STRICT],
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
];

/** What a web server is given. @type {Suite[]} */
const product = [
  { name: 'static files', command: ['make', 'dist/.built', 'sbom'], count: holds },
  {
    name: 'bills of materials',
    command: ['node', '--test', '--test-reporter=tap', 'build/sbom.test.mjs'],
    count: nodeTests,
  },
  { name: 'weight of what is loaded', command: ['node', 'build/weights.mjs'], count: holds },
];

/**
 * @param {string} name
 * @param {string[]} projects of the end-to-end tests
 * @param {Record<string, string>} [env]
 * @returns {Suite}
 */
const endToEnd = (name, projects, env) => ({
  name,
  command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'].concat(
    projects.map((project) => `--project=${project}`),
  ),
  env: { E2E_REPORT, ...env },
  count: playwrightTests(E2E_REPORT),
});

/** Chromium without its windows: the same engine, which takes two thirds of the processor's time. */
const SHELL = '/usr/bin/chromium-headless-shell';
// The portal that the native tests have built: another would take as long as all journeys.
const journeys = [
  endToEnd('end-to-end tests', ['page', 'widget'], {
    PORTAL_BINARY: `${TARGET}/debug/portal`,
    ...(process.env.CHROMIUM === undefined && existsSync(SHELL) ? { CHROMIUM: SHELL } : {}),
  }),
];

/**
 * @param {string} target
 * @param {string} seeds a folder of files to start from
 * @returns {Suite}
 */
const fuzz = (target, seeds) => ({
  name: `fuzzing: ${target}`,
  // Without a sanitizer: it needs no compiler but the product's, and there is no unsafe code for one to watch.
  command: ['bash', '-c', `mkdir -p fuzz/corpus/${target} && exec cargo fuzz run --sanitizer none "$@"`, 'fuzz', target]
    .concat([`fuzz/corpus/${target}`, seeds, '--', `-max_total_time=${FUZZ_SECONDS}`, '-dict=fuzz/json.dict'])
    .concat(['-max_len=66000', '-timeout=10']),
  count: fuzzing,
});

/** @type {Suite[]} */
const long = [
  {
    name: 'browser lints',
    command: ['cargo', 'clippy', '--locked', '--lib', '--bins', '--tests', ...WASM, ...STRICT],
    env: browser,
    count: holds,
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
  {
    name: 'many generated cases',
    command: ['cargo', 'test', '--locked', '--workspace', '--all-features', '--no-fail-fast', '--release'],
    env: { PROPTEST_CASES: process.env.PROPTEST_CASES ?? '20000' },
    count: rustTests,
  },
  { name: 'release build', command: ['make', 'build'], count: holds },
  { name: 'the same bytes twice', command: ['node', 'build/twice.mjs'], count: holds },
  {
    name: 'many landlords at once',
    command: ['node', '--test', '--test-reporter=tap', 'bench/load/short.test.mjs'],
    count: nodeTests,
  },
  endToEnd('journeys of the page too', ['page-rest']),
  endToEnd('several instances', ['instances']),
  endToEnd('every screen, judged and pictured', ['gallery']),
  {
    name: 'the main path in Firefox and WebKit',
    command: ['playwright', 'test', '--config', 'tests/browsers/playwright.config.ts'],
    env: { E2E_REPORT },
    count: playwrightTests(E2E_REPORT),
  },
  {
    name: 'command line',
    command: ['cargo', 'build', '--release', '--locked', '--package', 'landlord-schedule'],
    count: holds,
  },
  {
    name: 'readers that are not ours',
    command: [PYTHON, '-m', 'unittest', 'discover', '--verbose', '--start-directory', 'tests/independent'],
    env: { PYTHONDONTWRITEBYTECODE: '1' },
    count: pythonTests,
  },
  fuzz('decoder', 'crates/schedule/tests/golden'),
  fuzz('layout', 'crates/schedule/tests/golden'),
];

/**
 * @param {Suite} suite
 * @param {boolean} alone whether what it prints is shown meanwhile; otherwise it is for the caller to show
 * @returns {Promise<{ output: string, ok: boolean }>} all it printed, which is kept in a file too
 */
function run({ name, command: [program, ...args], env }, alone) {
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
      if (alone) to.write(text);
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
      /\.\.\. (FAILED|FAIL|ERROR)$|panicked at|^(FAIL|ERROR): |^\w*(Error|Exception): |^\s+✘|^\s+\d+\) |^\s+(Error|Expected|Received)\b|^error|: error TS/.test(
        line,
      ),
    );
  return telling.slice(0, 20);
}

rmSync(LOGS, { recursive: true, force: true });
mkdirSync(LOGS, { recursive: true });
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];
/** @type {string[]} */
const told = [];

/**
 * @param {Suite[]} suites one after another, whatever fails
 * @param {boolean} alone whether nothing else runs beside them
 */
async function runAll(suites, alone) {
  for (const suite of suites) {
    const heading = `\n== ${suite.name}: ${suite.command.join(' ')}`;
    if (alone) console.log(heading);
    const begun = Date.now();
    const { output, ok } = await run(suite, alone);
    if (!alone) console.log(`${heading}\n${output}`);
    const { passed, failed, note } = suite.count(output, ok);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(7);
    const counted = passed + failed > 0 ? [`${passed} passed, ${failed} failed`] : [];
    const result = [...counted, ...(note === undefined ? [] : [note])].join('; ');
    lines.push(`${failed === 0 ? '  ' : '✗ '}${suite.name.padEnd(28)}${seconds} s  ${result}`);
    if (failed > 0) told.push(`What failed in ${suite.name}:`, ...failures(output), '');
  }
}

if (deep) {
  await runAll(long, true);
} else {
  await runAll(sources, true);
  // They share no folder that Cargo locks, and a program that is linked or optimised as a whole leaves a core idle.
  await Promise.all([runAll(code, false), runAll(product, false)]);
  await runAll(journeys, true);
}
console.log(`\n${lines.join('\n')}\n\nThe whole output of each is in ${LOGS}/.\n`);
if (told.length > 0) console.log(told.join('\n'));
console.log(`${total.passed} passed, ${total.failed} failed`);
// Not process.exit: what is still on its way to a pipe would be cut.
process.exitCode = total.failed === 0 ? 0 : 1;
