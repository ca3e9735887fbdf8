//! Whether the API's answers say all that the first screens of linking show, and whom to ask for help. Where they do not, the program
//! tells what is wrong with them.

/** @import { Council } from './elements.js' */
/** @import { Question, Questions, Wording } from './linking.js' */

/** @param {unknown} value */
export const isText = (value) => typeof value === 'string';

/**
 * @param {Wording | undefined} wording
 * @returns {boolean}
 */
const isWording = (wording) => isText(wording?.en) && ['undefined', 'string'].includes(typeof wording?.cy);

/** @param {Question} question */
const isQuestion = ({ kind, label, hint }) =>
  isText(kind) && isWording(label) && (hint === undefined || isWording(hint));

/**
 * @template T
 * @param {() => T | null} read throws where something is not there, or is something else
 * @returns {T | null}
 */
export function attempt(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * The council of an account.
 * @param {any} session
 * @param {'none' | 'linked'} link what the account has to be
 */
export const council = (session, link) =>
  attempt(() => {
    const council = /** @type {Council} */ (session.council);
    const { name, phone, hours, email, languages } = council;
    return session.link === link && [name, phone, hours, email, ...languages].every(isText) ? council : null;
  });

/** @param {any} asked */
export const questions = (asked) =>
  attempt(() => {
    const { attempts_left: left, sets, other_ways: ways } = /** @type {Questions} */ (asked);
    const isWhole =
      Number.isInteger(left) &&
      left >= 0 &&
      isWording(ways) &&
      sets[0].questions.length > 0 &&
      sets.every((set) => isWording(set.title) && set.questions.every(isQuestion));
    return isWhole ? /** @type {Questions} */ (asked) : null;
  });
