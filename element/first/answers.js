//! Whether the API's answers say all that the first screens show. Where they do not, the program tells what is wrong with them.

/** @import { Council, Drawing, Question, Questions, Wording } from './linking.js' */

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';

/**
 * @param {Wording | undefined} wording
 * @returns {boolean}
 */
const isWording = (wording) => isText(wording?.en) && ['undefined', 'string'].includes(typeof wording?.cy);

/** @param {Question} question */
const isQuestion = ({ kind, label, hint }) =>
  isText(kind) && isWording(label) && (hint === undefined || isWording(hint));

/**
 * @param {any} session
 * @param {any} questions
 * @returns {Pick<Drawing, 'council' | 'questions'> | null}
 */
export function drawable(session, questions) {
  try {
    const { council, link } = /** @type {{ council: Council, link: unknown }} */ (session);
    const { name, phone, hours, email, languages } = council;
    const { attempts_left: left, sets, other_ways: ways } = /** @type {Questions} */ (questions);
    const isWhole =
      link === 'none' &&
      [name, phone, hours, email, ...languages].every(isText) &&
      Number.isInteger(left) &&
      left >= 0 &&
      isWording(ways) &&
      sets[0].questions.length > 0 &&
      sets.every((set) => isWording(set.title) && set.questions.every(isQuestion));
    return isWhole ? { council, questions } : null;
  } catch {
    // Something is not there, or is something else.
    return null;
  }
}
