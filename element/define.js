//! Registers the tag: the one place that names it.

/** @import { Assets } from './program.js' */

import { LandlordPayments } from './landlord-payments.js';

/**
 * Makes `<landlord-payments>` known to this page. A second call, as from a script included twice, changes nothing.
 * @param {Assets} assets
 */
export function define(assets) {
  if (customElements.get('landlord-payments') !== undefined) return;
  LandlordPayments.assets = assets;
  customElements.define('landlord-payments', LandlordPayments);
}
