//! Which language the first screens are in, and the way into the other. Must not know what they say.

/** @import { Language } from '../words.js' */
/** @import { Council } from './elements.js' */

import { chosen, known } from '../words.js';
import { drawn, styled } from './elements.js';
import { FIRST_WORDS } from './words.js';

/**
 * @param {Council} council
 * @returns {Language[]} that it serves and there are words in, each once
 */
export const served = ({ languages }) => [...new Set(languages.map(known).filter((tag) => tag !== undefined))];

/**
 * @param {Council} council
 * @param {Language} asked
 * @returns {Language} as src/locale.rs says it: the reader's own choice here, else what the page asks for; but none that the council
 *   does not serve
 */
export function spoken(council, asked) {
  const [first, ...others] = served(council);
  const wanted = chosen() ?? asked;
  return first === undefined || others.includes(wanted) ? wanted : first;
}

/**
 * The way into another language, where there is one.
 * @param {Language} other
 */
export const languageSwitch = (other) =>
  styled(
    'p',
    'lp-language',
    drawn('button', { type: 'button', part: 'link', class: 'lp-link', lang: other }, FIRST_WORDS[other].name),
  );
