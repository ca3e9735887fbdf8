//! The first two screens of linking as the program draws them (src/pages/link/screens.rs), element by element: a test holds the one
//! against the other. Must not know what is done with them.

/** @import { Language } from '../words.js' */
/** @import { Council } from './elements.js' */
/** @import { FirstWords } from './words.js' */

import { button, contact, details, drawn, paragraph, styled, subheading, title } from './elements.js';
import { FIRST_WORDS } from './words.js';

/**
 * What the council says, in its languages.
 * @typedef {{ en: string, cy?: string }} Wording
 *
 * As much of the API's answers as is drawn.
 * @typedef {{ kind: string, label: Wording, hint?: Wording, optional?: boolean }} Question
 * @typedef {{ title: Wording, questions: Question[] }} QuestionSet
 * @typedef {{ attempts_left: number, sets: QuestionSet[], other_ways: Wording }} Questions
 *
 * How a screen is drawn.
 * @typedef {object} Drawing
 * @property {Language} language
 * @property {number} level of its heading
 * @property {Council} council
 * @property {Questions} questions
 */

const FIELD = 'lp-answer';
const HINT = `${FIELD}-hint`;

/** How boxes look and which keyboard they bring, by the kind of the question; any other kind is answered as text. */
const BOXES = /** @type {Record<string, [string, string]>} */ ({
  reference: ['lp-input lp-input--medium', 'text'],
  postcode: ['lp-input lp-input--short', 'text'],
  money: ['lp-input lp-input--short', 'decimal'],
  digits: ['lp-input lp-input--shorter', 'numeric'],
});

/** @typedef {{ text: string, lang?: Language }} Said what the council says, and its language where that is not the one around it */

/**
 * @param {Wording} wording
 * @param {Language} language
 * @returns {Said} in English, and said to be so, where the council has no Welsh
 */
function said({ en, cy }, language) {
  if (language === 'en') return { text: en };
  return cy === undefined || cy.trim() === '' ? { text: en, lang: 'en' } : { text: cy };
}

/**
 * What is needed, and why.
 * @param {Drawing} drawing
 * @returns {HTMLElement[]}
 */
export function startScreen(drawing) {
  const { language, questions } = drawing;
  const words = FIRST_WORDS[language];
  const labels = questions.sets[0].questions.map(({ label }) => {
    const { text, lang } = said(label, language);
    return drawn('li', { lang }, text);
  });
  return [
    title(drawing.level, 'lp-heading', words.title),
    styled('p', 'lp-lead', words.lead),
    subheading(drawing.level, words.neededTitle),
    paragraph(words.neededLead),
    styled('ul', 'lp-list', ...labels),
    paragraph(words.whereToFind),
    subheading(drawing.level, words.whyTitle),
    paragraph(words.why),
    paragraph(words.tries(questions.attempts_left)),
    button('lp-button', 'button', words.proceed),
    instead(drawing, words.cannotAnswer),
  ];
}

/**
 * The first question, with Back and Continue.
 * @param {Drawing} drawing
 * @returns {HTMLElement[]}
 */
export function questionScreen(drawing) {
  const { language, questions } = drawing;
  const words = FIRST_WORDS[language];
  const [question, ...others] = questions.sets[0].questions;
  const step = words.step(others.length + 1);
  return [
    drawn('button', { type: 'button', class: 'lp-back' }, words.back),
    drawn(
      'form',
      { class: 'lp-form', novalidate: '' },
      styled('p', 'lp-step', question.optional === true ? `${step} ${words.optional}` : step),
      question.kind === 'date' ? dateField(drawing, question) : textField(drawing, question),
      button('lp-button', 'submit', words.proceed),
    ),
    instead(drawing, words.cannotAnswerThis),
  ];
}

/**
 * @param {Drawing} drawing
 * @param {Question} question
 */
function textField(drawing, { kind, label, hint }) {
  const { text, lang } = said(label, drawing.language);
  const [className, inputmode] = Object.hasOwn(BOXES, kind) ? BOXES[kind] : ['lp-input', 'text'];
  const box = drawn('input', {
    class: className,
    ...{ id: FIELD, type: 'text', inputmode, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
    'aria-describedby': HINT,
  });
  const unit = drawn('span', { class: 'lp-field__unit', 'aria-hidden': 'true' }, '£');
  return styled(
    'div',
    'lp-field',
    title(drawing.level, 'lp-heading lp-heading--label', drawn('label', { class: 'lp-label', for: FIELD, lang }, text)),
    hinted(said(hint ?? { en: '' }, hint === undefined ? 'en' : drawing.language)),
    styled('div', 'lp-field__box', kind === 'money' ? unit : undefined, box),
  );
}

/**
 * @param {Drawing} drawing
 * @param {Question} question
 */
function dateField(drawing, { label, hint }) {
  const { dateHint, date } = FIRST_WORDS[drawing.language];
  const { text, lang } = said(label, drawing.language);
  const boxes = ['', '-month', '-year'].map((suffix, at) => {
    const id = FIELD + suffix;
    const className = `lp-input lp-input--${at < 2 ? 'two' : 'four'}`;
    return styled(
      'div',
      'lp-date__part',
      drawn('label', { class: 'lp-date__label', for: id }, date[at]),
      drawn('input', { class: className, id, type: 'text', inputmode: 'numeric', autocomplete: 'off' }),
    );
  });
  return drawn(
    'fieldset',
    { class: 'lp-field lp-fieldset', 'aria-describedby': HINT },
    drawn('legend', { class: 'lp-label', lang }, title(drawing.level, 'lp-heading lp-heading--label', text)),
    hinted(hint === undefined ? { text: dateHint } : said(hint, drawing.language)),
    styled('div', 'lp-date', ...boxes),
  );
}

/** @param {Said} said */
const hinted = ({ text, lang }) => drawn('p', { class: 'lp-hint', id: HINT, lang }, text);

/**
 * What there is for who cannot answer.
 * @param {Drawing} drawing
 * @param {string} summary
 */
function instead(drawing, summary) {
  const { language, questions } = drawing;
  const words = FIRST_WORDS[language];
  const [, ...others] = questions.sets;
  const ways = said(questions.other_ways, language);
  const offered = [
    subheading(drawing.level, words.otherQuestions),
    paragraph(words.otherQuestionsLead),
    styled('ul', 'lp-instead', ...others.map((set) => offer(said(set.title, language), words))),
    subheading(drawing.level, words.otherWays),
  ];
  return details(
    summary,
    ...(others.length > 0 ? offered : []),
    drawn('p', { lang: ways.lang }, ways.text),
    ...contact(drawing.council, words),
  );
}

/**
 * @param {Said} title of another set
 * @param {FirstWords} words
 */
const offer = ({ text, lang }, words) =>
  styled(
    'li',
    'lp-instead__set',
    drawn('p', { class: 'lp-instead__title', lang }, text),
    button(
      'lp-button lp-button--secondary',
      'button',
      words.answerThese,
      drawn('span', { class: 'lp-visually-hidden', lang }, ` ${text}`),
    ),
  );
