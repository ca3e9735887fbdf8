//! Which first screens the API's answers make. Must not know what is done with them.

/** @import { Language } from '../words.js' */
/** @import { Step } from './first.js' */

import { council, questions } from './answers.js';
import { First } from './first.js';
import { questionScreen, startScreen } from './linking.js';

/**
 * What the page asks for.
 * @typedef {object} Asked
 * @property {Language} language
 * @property {string} route
 * @property {number} level of the heading
 * @property {string} page the standalone page
 *
 * @typedef {typeof import('./linked.js')} LinkedScreens
 */

/**
 * @param {string} route of a host, read as generously as src/route does
 * @returns {string[]}
 */
function parts(route) {
  const [path = ''] = route.split('?');
  return path.split('/').filter((part) => part !== '');
}

/**
 * @param {string} route
 * @returns {Step} where it leads an account without a record: any question is the first one
 */
function linkingAt(route) {
  const [screen, step = ''] = parts(route);
  return screen === 'link' && (step === 'check' || Number(step) > 0) ? 'question' : 'start';
}

/**
 * @param {string} route
 * @returns {Step | null} where it leads an account with a record
 */
export const summaryAt = (route) => (parts(route).length === 0 ? 'summary' : null);

/**
 * The start of linking and its first question.
 * @param {unknown} session as the API has said it
 * @param {unknown} said
 * @param {Asked} asked
 * @returns {First | null} none where the answers are not for these screens
 */
export function linking(session, said, { language, route, level }) {
  const [whom, what] = [council(session, 'none'), questions(said)];
  if (whom === null || what === null) return null;
  return new First(whom, language, linkingAt(route), {
    stepAt: linkingAt,
    draw: (step, language) => {
      const screen = step === 'start' ? startScreen : questionScreen;
      return screen({ language, level, council: whom, questions: what });
    },
  });
}

/**
 * The summary of a record.
 * @param {ReturnType<LinkedScreens['linked']>} made none where the answers are not for it
 * @param {Asked} asked
 * @returns {First | null} none where another screen is asked for, too
 */
export function summary(made, { language, route }) {
  const step = summaryAt(route);
  if (made === null || step === null) return null;
  return new First(made.whom, language, step, { stepAt: summaryAt, draw: (_, language) => made.draw(language) });
}
