//! Runs the export worker's program, wherever this is: in the worker or on the page.

/** @import { ExportProgram } from './export-types.js' */
/** @import { CheckedFile } from './program.js' */

import { fetchProgram } from './checked.js';

/**
 * @param {Promise<ExportProgram>} program on its way: a page can check it, a worker cannot
 * @param {CheckedFile} wasm
 * @returns {Promise<ExportProgram>} started
 */
export async function start(program, wasm) {
  const [module, compiled] = await Promise.all([program, fetchProgram(wasm)]);
  await module.default({ module_or_path: compiled });
  return module;
}

/** The program stopped by itself: there was no more memory. */
export const STOPPED = 'stopped';

/**
 * Why the program did not start, as a code: it cannot be had anywhere, or only not here.
 * @param {unknown} reason
 */
export function notStarted(reason) {
  // What a policy does not let be compiled is another error; the page may have another policy.
  return reason instanceof TypeError ? 'not-loaded' : 'no-worker';
}

/**
 * Why there is no file, as a code.
 * @param {unknown} reason what the program threw: a text of its own, or the browser's error when it stopped
 */
export function code(reason) {
  return typeof reason === 'string' ? reason : STOPPED;
}
