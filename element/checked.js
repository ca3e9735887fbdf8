//! Gets files that must be, byte for byte, what the build wrote. Must not know what they are for.

/** @import { CheckedFile } from './program.js' */

/** So long a file may take, however slow the line: one that stalls is told of then, and can be asked for again. */
const PATIENCE_MS = 120_000;
/** The same where it is only asked whether a file, or which, is there. */
export const SHORT_PATIENCE_MS = 15_000;

/**
 * @template T
 * @param {number} patience in milliseconds
 * @param {(over: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>} rejects when it takes longer
 */
export async function within(patience, work) {
  const over = new AbortController();
  const late = setTimeout(() => over.abort(new TypeError('it took too long')), patience);
  return work(over.signal).finally(() => clearTimeout(late));
}

/**
 * @param {CheckedFile} file
 * @param {RequestCache} cache
 * @param {AbortSignal} signal
 * @returns {Promise<Response>} rejects when it cannot be had as it was built
 */
async function fetchChecked({ address, integrity }, cache, signal) {
  const response = await fetch(address, { integrity, cache, signal });
  if (!response.ok) throw new TypeError(`${address} came as ${response.status}`);
  return response;
}

/**
 * A file, from the browser's cache or the server. What the cache holds may be damaged: then the server is asked once more.
 * @param {CheckedFile} file
 * @returns {Promise<Response>} rejects when it cannot be had as it was built, or not in time
 */
export async function fetchFile(file) {
  return within(PATIENCE_MS, (signal) =>
    fetchChecked(file, 'default', signal).catch(() => fetchChecked(file, 'reload', signal)),
  );
}

/**
 * Whether a file that could not be had cannot be had any more: it is gone, or the server has another in its place.
 * @param {CheckedFile} file
 * @returns {Promise<boolean>} rejects when the server cannot be reached
 */
export async function isReplaced(file) {
  return within(SHORT_PATIENCE_MS, async (signal) => {
    const response = await fetch(file.address, { cache: 'reload', signal });
    if (!response.ok) return response.status === 404 || response.status === 410;
    // Read to its end, the browser holds it, so that a line that fails now is not taken for another file.
    await response.arrayBuffer();
    return fetchChecked(file, 'force-cache', signal).then(
      () => false,
      () => !signal.aborted,
    );
  });
}

/**
 * A program to be started: compiled from the response, or from its bytes where the server calls it something else.
 * @param {CheckedFile} file
 * @returns {Promise<Response | ArrayBuffer>}
 */
export async function fetchProgram(file) {
  if (typeof WebAssembly !== 'object') throw new TypeError('this browser has no WebAssembly');
  const response = await fetchFile(file);
  return response.headers.get('content-type') === 'application/wasm' ? response : response.arrayBuffer();
}

/**
 * Imports a module into a page. `import` itself cannot check; a preloaded module can be checked, and is the one that is
 * then imported. It has to be waited for: when the check fails, `import` would fetch again, unchecked.
 * @param {CheckedFile} file
 * @returns {Promise<any>} rejects when it cannot be had as it was built
 */
export async function importChecked(file) {
  return within(PATIENCE_MS, async (signal) => {
    await preload(file, signal).catch(async () => {
      // What the cache holds may be damaged: this puts into it what the server has.
      await fetchChecked(file, 'reload', signal);
      await preload(file, signal);
    });
    return import(String(file.address));
  });
}

/**
 * @param {CheckedFile} file
 * @param {AbortSignal} signal
 * @returns {Promise<void>} rejects when the module cannot be had as it was built
 */
async function preload({ address, integrity }, signal) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  // Where this is not known, nobody would ever answer.
  if (!link.relList.supports('modulepreload')) return;
  link.href = String(address);
  link.integrity = integrity;
  link.crossOrigin = 'anonymous';
  try {
    await new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', () => reject(new TypeError(`${address} could not be had as it was built`)));
      signal.addEventListener('abort', () => reject(signal.reason));
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
