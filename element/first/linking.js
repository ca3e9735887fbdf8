//! The first two screens of linking as the program draws them (src/pages/link/screens.rs), element by element: a test holds the one
//! against the other. Must not know what is done with them.

/** @import { Language } from '../words.js' */
/** @import { FirstWords } from './words.js' */

import { FIRST_WORDS } from './words.js';

/**
 * What the council says, in its languages.
 * @typedef {{ en: string, cy?: string }} Wording
 *
 * As much of the API's answers as is drawn.
 * @typedef {{ kind: string, label: Wording, hint?: Wording, optional?: boolean }} Question
 * @typedef {{ title: Wording, questions: Question[] }} QuestionSet
 * @typedef {{ attempts_left: number, sets: QuestionSet[], other_ways: Wording }} Questions
 * @typedef {{ name: string, phone: string, hours: string, email: string, languages: string[] }} Council
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

/**
 * @typedef {Node | string | undefined} Child
 * @typedef {{ text: string, lang?: Language }} Said what the council says, and its language where that is not the one around it
 */

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes those without a value are left out
 * @param {...Child} children
 * @returns {HTMLElement}
 */
function drawn(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {...Child} children
 */
const styled = (tag, className, ...children) => drawn(tag, { class: className }, ...children);

/** @param {...Child} children */
const paragraph = (...children) => drawn('p', {}, ...children);

/**
 * @param {string} className
 * @param {'button' | 'submit'} type
 * @param {...Child} children
 */
const button = (className, type, ...children) =>
  drawn('button', { class: className, type, part: 'button' }, ...children);

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
 * @param {number} level
 * @param {number} beneath the screen's own heading
 */
const heading = (level, beneath) => `h${Math.min(level + beneath, 6)}`;

/**
 * @param {Drawing} drawing
 * @param {string} words
 */
const subheading = ({ level }, words) =>
  drawn(heading(level, 1), { class: 'lp-subheading', part: 'subheading' }, words);

/**
 * @param {Drawing} drawing
 * @param {string} className
 * @param {Child} content
 */
const title = ({ level }, className, content) =>
  drawn(heading(level, 0), { class: className, part: 'heading', tabindex: '-1' }, content);

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
    title(drawing, 'lp-heading', words.title),
    styled('p', 'lp-lead', words.lead),
    subheading(drawing, words.neededTitle),
    paragraph(words.neededLead),
    styled('ul', 'lp-list', ...labels),
    paragraph(words.whereToFind),
    subheading(drawing, words.whyTitle),
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
    title(drawing, 'lp-heading lp-heading--label', drawn('label', { class: 'lp-label', for: FIELD, lang }, text)),
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
    drawn('legend', { class: 'lp-label', lang }, title(drawing, 'lp-heading lp-heading--label', text)),
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
    subheading(drawing, words.otherQuestions),
    paragraph(words.otherQuestionsLead),
    styled('ul', 'lp-instead', ...others.map((set) => offer(said(set.title, language), words))),
    subheading(drawing, words.otherWays),
  ];
  return styled(
    'details',
    'lp-details',
    styled('summary', 'lp-details__summary', summary),
    styled(
      'div',
      'lp-details__body',
      ...(others.length > 0 ? offered : []),
      drawn('p', { lang: ways.lang }, ways.text),
      ...contact(drawing.council, words),
    ),
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

/**
 * Telephone, hours and email, as far as the council gives them.
 * @param {Council} council
 * @param {FirstWords} words
 */
function contact({ name, phone, hours, email }, words) {
  const link = (/** @type {string} */ href, /** @type {string} */ text) =>
    drawn('a', { part: 'link', class: 'lp-link', href }, text);
  const entry = (/** @type {string} */ name, /** @type {string} */ given, /** @type {Child} */ shown) =>
    given.trim() === ''
      ? undefined
      : styled(
          'div',
          'lp-summary-list__row',
          styled('dt', 'lp-summary-list__name', name),
          styled('dd', 'lp-summary-list__value', shown),
        );
  return [
    styled('p', 'lp-contact__name', name),
    styled(
      'dl',
      'lp-summary-list',
      entry(words.phone, phone, link(`tel:${phone.replaceAll(/[^\d+]/g, '')}`, phone)),
      entry(words.hours, hours, hours),
      entry(words.email, email, link(`mailto:${email}`, email)),
    ),
  ];
}
