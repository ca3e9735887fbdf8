//! The summary of an account that is linked: a module of its own, with what it says in all languages, so that whoever is not linked
//! does not wait for it. Must not know when it is drawn.

/** @import { Summarised } from '../early.js' */
/** @import { Language } from '../words.js' */
/** @import { Council } from './elements.js' */

import { council } from './answers.js';
import { position } from './position.js';
import words from './summary.json';
import { summaryScreen } from './summary.js';

/**
 * @param {Summarised} said as the API has said it
 * @param {{ level: number, page: string }} asked the level of its heading, and the standalone page
 * @returns {{ whom: Council, draw: (language: Language) => HTMLElement[] } | null} none where the answers are not for this screen
 */
export function linked({ session, records, summary, now }, { level, page }) {
  const [whom, what] = [council(session, 'linked'), position(records, summary, now)];
  if (whom === null || what === null) return null;
  return { whom, draw: (language) => summaryScreen(what, { language, level, council: whom, words, page }) };
}
