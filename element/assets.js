//! Gets the program and its style sheet, once for all elements of a page. Must not know any element.

/** @import { Assets, Program } from './program.js' */

/**
 * A page's one copy: the program's memory and the style sheet are shared by all its elements.
 * @type {Promise<[Program, CSSStyleSheet]> | null}
 */
let loading = null;

/** How often loading has failed here. A browser may remember that a module could not be imported, so the next try asks for another address. */
let failures = 0;

/**
 * The program, started, and its style sheet. After a failure the next call tries again.
 * @param {Assets} assets
 * @returns {Promise<[Program, CSSStyleSheet]>} rejects when any of the files cannot be had or used
 */
export function load(assets) {
  loading ??= Promise.all([start(assets), style(assets.style)]).catch((reason) => {
    loading = null;
    failures += 1;
    throw reason;
  });
  return loading;
}

/**
 * @param {Assets} assets
 * @returns {Promise<Program>}
 */
async function start({ program, wasm }) {
  const address = new URL(program, document.baseURI);
  if (failures > 0) address.searchParams.set('again', String(failures));
  /** @type {Program} */
  const module = await import(address.href);
  await module.default({ module_or_path: wasm });
  return module;
}

/**
 * Style sheets built this way are allowed by a policy without 'unsafe-inline', and reach into a shadow root.
 * @param {string | URL} address
 * @returns {Promise<CSSStyleSheet>}
 */
async function style(address) {
  const response = await fetch(address);
  const type = response.headers.get('content-type') ?? '';
  // A proxy's sign-in page arrives with status 200 too.
  if (!response.ok || !type.startsWith('text/css')) {
    throw new TypeError(`the style sheet came as ${response.status} ${type}`);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
}
