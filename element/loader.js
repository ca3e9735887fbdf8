//! The one file that a host page names. The build puts every module that it imports into it, so that one `integrity`
//! value covers them all, and writes it under two names: one that stays, and one that holds the release.

/** @import { Assets } from './program.js' */

import { load as loadAssets } from './assets.js';
import { define } from './define.js';
import * as program from './program.js';

const { release, wasm, style, linked, export: exports, page } = BUILT;

const beside = (/** @type {string} */ name) => new URL(`./${name}`, import.meta.url);
const checked = (/** @type {{ name: string, integrity: string }} */ { name, integrity }) => ({
  address: beside(name),
  integrity,
});

/** @type {Assets} */
const assets = {
  release,
  // Under its stable name it may be replaced by a newer one; under the name of its release it was pinned.
  latest: /\/landlord-payments\.js$/.test(new URL(import.meta.url).pathname) ? beside('landlord-payments.js') : null,
  program,
  wasm: checked(wasm),
  style: checked(style),
  linked: checked(linked),
  export: { worker: beside(exports.worker), program: checked(exports.program), wasm: checked(exports.wasm) },
  page,
};

define(assets);

/** For the element of an older release whose own files are gone. */
export const load = () => loadAssets(assets);
