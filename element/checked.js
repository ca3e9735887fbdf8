//! Gets files that must be, byte for byte, what the build wrote. Must not know what they are for.

/** @import { CheckedFile } from './program.js' */

/**
 * @param {CheckedFile} file
 * @param {RequestCache} cache
 * @returns {Promise<Response>} rejects when it cannot be had as it was built
 */
async function fetchChecked({ address, integrity }, cache) {
  const response = await fetch(address, { integrity, cache });
  if (!response.ok) throw new TypeError(`${address} came as ${response.status}`);
  return response;
}

/**
 * A file, from the browser's cache or the server. What the cache holds may be damaged: then the server is asked once more.
 * @param {CheckedFile} file
 * @returns {Promise<Response>} rejects when it cannot be had as it was built
 */
export async function fetchFile(file) {
  return fetchChecked(file, 'default').catch(() => fetchChecked(file, 'reload'));
}

/**
 * Whether a file that could not be had cannot be had any more: it is gone, or the server has another in its place.
 * @param {CheckedFile} file
 * @returns {Promise<boolean>} rejects when the server cannot be reached
 */
export async function isReplaced(file) {
  const response = await fetch(file.address, { cache: 'reload' });
  if (!response.ok) return response.status === 404 || response.status === 410;
  // Read to its end, the browser holds it, so that a line that fails now is not taken for another file.
  await response.arrayBuffer();
  return fetchChecked(file, 'force-cache').then(
    () => false,
    () => true,
  );
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
  await preload(file).catch(async () => {
    // What the cache holds may be damaged: this puts into it what the server has.
    await fetchChecked(file, 'reload');
    await preload(file);
  });
  return import(String(file.address));
}

/**
 * @param {CheckedFile} file
 * @returns {Promise<void>} rejects when the module cannot be had as it was built
 */
async function preload({ address, integrity }) {
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
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
