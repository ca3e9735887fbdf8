//! Gets the program and its style sheet, once for all elements of a page. Must not know any element.

/** @import { Assets, CheckedFile, Loaded } from './program.js' */

import { fetchFile, fetchProgram } from './checked.js';
import { exporter } from './export.js';
import { newer } from './newer.js';
import { started } from './parts.js';

/**
 * A page's one copy: the program's memory and the style sheet are shared by all its elements.
 * @type {Promise<Loaded> | null}
 */
let loading = null;

/**
 * The same for the style sheet, which comes before the program.
 * @type {Promise<CSSStyleSheet> | null}
 */
let styling = null;

/**
 * The program, started, and what goes with it. After a failure the next call tries again.
 * @param {Assets} assets
 * @returns {Promise<Loaded>} rejects when any of the files cannot be had or used
 */
export function load(assets) {
  loading ??= start(assets).catch((reason) => {
    loading = null;
    throw reason;
  });
  return loading;
}

/**
 * @param {Assets} assets
 * @returns {Promise<Loaded>}
 */
async function start(assets) {
  let files;
  try {
    files = await Promise.all([fetchProgram(assets.wasm), style(assets)]);
  } catch (reason) {
    const other = await newer(assets).catch((further) => {
      throw new AggregateError([reason, further], 'neither this release nor a newer one could be had');
    });
    if (other === null) throw reason;
    return other.load();
  }
  const [wasm, screens] = files;
  started(await assets.program.default({ module_or_path: wasm }));
  return { program: assets.program, style: screens, exporter: exporter(assets.export) };
}

/**
 * The style sheet of the program's screens. After a failure the next call tries again.
 * @param {Assets} assets
 * @returns {Promise<CSSStyleSheet>} rejects when it cannot be had
 */
export function style(assets) {
  styling ??= sheet(assets.style).catch((reason) => {
    styling = null;
    throw reason;
  });
  return styling;
}

/**
 * Style sheets built this way are allowed by a policy without 'unsafe-inline', and reach into a shadow root.
 * @param {CheckedFile} file
 * @returns {Promise<CSSStyleSheet>}
 */
async function sheet(file) {
  const response = await fetchFile(file);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
}
