//! Gets the program and its style sheet, once for all elements of a page. Must not know any element.

/** @import { LinkedScreens } from './first/drawings.js' */
/** @import { Assets, CheckedFile, Loaded } from './program.js' */

import { fetchFile, fetchProgram, importChecked } from './checked.js';
import { exporter } from './export.js';
import { newer } from './newer.js';
import { started } from './parts.js';

/**
 * A page's one copy, shared by all its elements: the program's memory is, too. After a failure the next call tries again.
 * @template T
 * @param {(assets: Assets) => Promise<T>} get
 * @returns {(assets: Assets) => Promise<T>}
 */
function shared(get) {
  /** @type {Promise<T> | null} */
  let got = null;
  return (assets) =>
    (got ??= get(assets).catch((reason) => {
      got = null;
      throw reason;
    }));
}

/** The program, started, and what goes with it. It rejects when any of the files cannot be had or used. */
export const load = shared(start);

/**
 * What `style` gives.
 * @type {Promise<CSSStyleSheet> | null}
 */
let styled = null;

/**
 * The style sheet of the program's screens, which comes before the program. It is asked for once in each try to load that: whoever
 * tries again is told what became of their own try, and not of one before.
 * @param {Assets} assets
 * @returns {Promise<CSSStyleSheet>}
 */
export const style = (assets) => (styled ??= sheet(assets.style));

/**
 * What draws the summary of an account that is linked.
 * @type {(assets: Assets) => Promise<LinkedScreens>}
 */
export const linkedScreens = shared(({ linked }) => importChecked(linked));

/**
 * @param {Assets} assets
 * @returns {Promise<Loaded>}
 */
async function start(assets) {
  styled = null;
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
