//! Runs the export worker's program, wherever this is: in the worker or on the page.

/** @import { ExportProgram } from './export-types.js' */

/**
 * @param {string} program
 * @param {string} wasm
 * @returns {Promise<ExportProgram>} started
 */
export async function start(program, wasm) {
  /** @type {ExportProgram} */
  const module = await import(program);
  await module.default({ module_or_path: wasm });
  return module;
}

/** The program stopped by itself: there was no more memory. */
export const STOPPED = 'stopped';

/**
 * Why there is no file, as a code.
 * @param {unknown} reason what the program threw: a text of its own, or the browser's error when it stopped
 */
export function code(reason) {
  return typeof reason === 'string' ? reason : STOPPED;
}
