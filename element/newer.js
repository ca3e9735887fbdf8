//! Finds the release that has taken this one's place, when this one's files are no longer there.
//! Must not know what a release does.

/** @import { Assets, Release } from './program.js' */

import { SHORT_PATIENCE_MS, within } from './checked.js';

/** How a release says which one it is: in its first line. The build writes it. */
const SAID = /^\/\*! landlord-payments, release ([0-9a-f]{16}) /;

/**
 * Asks the one stable address what is there now, past every cache. A host that has pinned a release, and with it what
 * runs in its page, never gets another.
 * @param {Assets} assets
 * @returns {Promise<Release | null>} none when pinned, or when there is no other; rejects when the server is not heard in time
 */
export async function newer({ release, latest }) {
  if (latest === null) return null;
  const text = await within(SHORT_PATIENCE_MS, async (signal) => {
    const response = await fetch(latest, { cache: 'reload', signal });
    return response.ok ? response.text() : '';
  });
  const found = SAID.exec(text)?.[1];
  if (found === undefined || found === release) return null;
  return import(new URL(`landlord-payments-${found}.js`, latest).href);
}
