//! Builds dist/ twice, from nothing, in two folders, and fails unless every byte is the same and none is of this machine.
//! Must not know how it is built.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const parent = mkdtempSync(join(tmpdir(), 'twice-'));
/** One path longer than the other, and deeper. */
const folders = [join(parent, 'a'), join(parent, 'another', 'folder')];
const sources = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((name) => name !== '' && existsSync(name));

try {
  const [first, second] = folders.map(build);
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.error(`error: not the same twice: ${name}`);
  const telling = folders.flatMap((folder) => tellsOfMachine(join(folder, 'dist')));
  for (const told of telling) console.error(`error: ${told}`);
  if (different.length + telling.length > 0) process.exitCode = 1;
  else console.log(`${names.length} files are the same twice`);
} finally {
  rmSync(parent, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} each file of its dist/, and its hash
 */
function build(folder) {
  console.log(`building in ${folder}`);
  for (const name of sources) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    // With its time, by which setting up sees that it has nothing to do.
    cpSync(name, join(folder, name), { preserveTimestamps: true });
  }
  for (const tools of ['.tools', 'node_modules']) symlinkSync(resolve(tools), join(folder, tools));
  const { CARGO_TARGET_DIR: _, MAKEFLAGS: __, ...env } = process.env;
  const { status } = spawnSync('make', ['dist/.built', 'sbom'], { cwd: folder, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`the build in ${folder} ended with ${status}`);
  rmSync(join(folder, 'target'), { recursive: true, force: true });
  const hashed = files(join(folder, 'dist')).map((file) => {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    return /** @type {const} */ ([relative(folder, file), hash]);
  });
  return new Map(hashed);
}

/**
 * @param {string} dist
 * @returns {string[]} the places of this machine that its files name
 */
function tellsOfMachine(dist) {
  const { CARGO_HOME = join(homedir(), '.cargo'), RUSTUP_HOME = join(homedir(), '.rustup') } = process.env;
  const places = [homedir(), CARGO_HOME, RUSTUP_HOME, resolve('.'), parent].map((it) => `${it}/`);
  return files(dist).flatMap((file) => {
    const content = readFileSync(file);
    return places.filter((place) => content.includes(place)).map((place) => `${file} names ${place}`);
  });
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
