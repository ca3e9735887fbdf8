//! How long the export worker's program takes for a workbook, and how much memory: `node build/measure-export.mjs
//! dist/widget 40000 100000 …`. Each size runs in a process of its own, since a wasm's memory never shrinks.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, ...sizes] = process.argv;
if (folder === undefined || sizes.length === 0) {
  console.error('usage: measure-export.mjs FOLDER LINES...');
  process.exit(2);
}

if (process.env.MEASURE_ONE !== undefined) await measure(folder);
else for (const size of sizes) each(folder, size);

/**
 * @param {string} folder
 * @param {string} lines
 */
function each(folder, lines) {
  const make = ['run', '--quiet', '--release', '--package', 'export-worker', '--example', 'request', '--', lines];
  const request = execFileSync('cargo', make, { maxBuffer: 2 ** 31 });
  const env = { ...process.env, MEASURE_ONE: '1' };
  try {
    const said = execFileSync(process.execPath, [process.argv[1] ?? '', folder, lines], { input: request, env });
    console.log(`${lines.padStart(9)} lines  ${said.toString().trim()}`);
  } catch {
    console.log(`${lines.padStart(9)} lines  no workbook`);
  }
}

/** @param {string} folder */
async function measure(folder) {
  const find = (/** @type {RegExp} */ pattern) => {
    const name = readdirSync(folder).find((name) => pattern.test(name));
    if (name === undefined) throw new Error(`${folder}: no file like ${pattern}`);
    return join(folder, name);
  };
  const program = await import(pathToFileURL(find(/^export-program-?[0-9a-f]*\.js$/)).href);
  const { memory } = await program.default({ module_or_path: readFileSync(find(/^export-program.*_bg.*\.wasm$/)) });
  const request = readFileSync(0);
  const begun = process.cpuUsage();
  const file = program.run(request, () => {});
  // Of the processor, since others may be at work on it.
  const seconds = (process.cpuUsage(begun).user / 1e6).toFixed(2);
  const mib = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  console.log(
    `${seconds} s  file ${mib(file.length)}  request ${mib(request.length)}  memory ${mib(memory.buffer.byteLength)}`,
  );
}
