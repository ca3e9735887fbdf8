//! `make dev`: serves from target/dev and builds again what a changed source touches. Must not know how a door is built.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, watch } from 'node:fs';

const DIST = 'target/dev';
/** Long enough for an editor to finish writing. */
const SETTLE_MS = 200;

/**
 * What a changed path is a source of.
 * @type {[RegExp, ('web' | 'portal')[]][]}
 */
const TOUCHES = [
  [/^crates\/portal\//, ['portal']],
  [/^crates\/contract\/src\//, ['web', 'portal']],
  [/^(src|style|element|crates\/schedule\/src)\//, ['web']],
  [/^(index\.html|widget\.html|Trunk\.toml|build\/finish\.mjs)$/, ['web']],
];

/** @type {import('node:child_process').ChildProcess | null} */
let portal = null;
/** @type {Set<'web' | 'portal'>} */
const due = new Set(['web', 'portal']);
let working = false;
/** @type {NodeJS.Timeout | undefined} */
let settling;

/**
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<boolean>} whether it went well
 */
function run(command, ...args) {
  return new Promise((resolve) => {
    spawn(command, args, { stdio: 'inherit' }).on('exit', (code) => resolve(code === 0));
  });
}

async function buildWeb() {
  const fresh = `${DIST}-fresh`;
  const door = (/** @type {string} */ html, /** @type {string} */ folder, /** @type {string} */ url) => {
    const where = ['--dist', `${fresh}/${folder}`, '--public-url', url];
    return run('trunk', '--log', 'warn', 'build', html, ...where, '--release=false', '--cargo-profile', 'dev');
  };
  rmSync(fresh, { recursive: true, force: true });
  const built =
    (await door('widget.html', 'widget', '/widget/')) &&
    (await door('index.html', 'page', '/landlord/')) &&
    (await run('node', 'build/finish.mjs', fresh, '/landlord/', 'plain'));
  if (!built) return;
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  cpSync(fresh, DIST, { recursive: true });
  console.log('dev: the page and the widget are new: reload');
}

async function buildPortal() {
  if (!(await run('cargo', 'build', '--locked', '--quiet', '--release', '--package', 'portal'))) return;
  await stop();
  const binary = `${process.env.CARGO_TARGET_DIR ?? 'target'}/release/portal`;
  portal = spawn(binary, { stdio: 'inherit', env: { ...process.env, PORTAL_DIST: DIST } });
}

/** Waits until the portal has let go of its port. */
async function stop() {
  const old = portal;
  portal = null;
  if (old === null || old.exitCode !== null) return;
  const gone = new Promise((resolve) => old.on('exit', resolve));
  old.kill('SIGTERM');
  await gone;
}

async function work() {
  if (working) return;
  working = true;
  while (due.size > 0) {
    const now = new Set(due);
    due.clear();
    if (now.has('web')) await buildWeb();
    if (now.has('portal')) await buildPortal();
  }
  working = false;
}

for (const place of ['src', 'style', 'element', 'crates', 'build', '.']) {
  watch(place, { recursive: place !== '.' }, (_, name) => {
    const path = place === '.' ? `${name}` : `${place}/${name}`;
    const touched = TOUCHES.find(([pattern]) => pattern.test(path))?.[1] ?? [];
    if (touched.length === 0) return;
    for (const part of touched) due.add(part);
    clearTimeout(settling);
    settling = setTimeout(work, SETTLE_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
await work();
