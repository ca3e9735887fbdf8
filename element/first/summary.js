//! A summary of the usual kind as the program draws it (src/pages/summary), element by element, down to where the linked records
//! begin: a test holds the one against the other. Must not know what is done with it.

/** @import { Language } from '../words.js' */
/** @import { Child, Council } from './elements.js' */
/** @import { Position } from './position.js' */

import {
  amount,
  button,
  contact,
  details,
  drawn,
  entry,
  paragraph,
  styled,
  subheading,
  summaryList,
  title,
} from './elements.js';
import { filled, grouped, long, money, period } from './wording.js';

/** summary.json: sentences of src/text, with names in braces for what they are about. @typedef {typeof import('./summary.json')} SummaryWords */

/**
 * How it is drawn.
 * @typedef {object} Drawing
 * @property {Language} language
 * @property {number} level of its heading
 * @property {Council} council
 * @property {SummaryWords} words
 * @property {string} page the standalone page, to whose screens the links lead
 */

/**
 * @param {Position} position
 * @param {Drawing} drawing
 * @returns {HTMLElement[]}
 */
export function summaryScreen(position, drawing) {
  const { level, words, language } = drawing;
  const { summary } = words[language];
  return [
    // What goes on elsewhere is told here, later.
    ...[0, 1].map(() => drawn('p', { class: 'lp-news', role: 'status' })),
    title(level, 'lp-heading', summary.title),
    ...(position.records.length > 1 ? [choice(position, drawing)] : []),
    styled(
      'p',
      'lp-payee',
      styled('span', 'lp-payee__name', position.name),
      ' ',
      styled(
        'span',
        'lp-payee__reference',
        `${summary.creditor_reference} `,
        styled('span', 'lp-reference', position.creditor_reference),
      ),
    ),
    inShort(position, drawing),
    latest(position, drawing),
    paragraph(link(drawing, 'payments', 'button', 'lp-button lp-button--secondary', summary.view_all)),
    styled('div', 'lp-columns', figures(position, drawing), next(position, drawing)),
    particulars(position, drawing),
  ];
}

/**
 * Led on by the program, when it is there.
 * @param {Drawing} drawing
 * @param {string} route
 * @param {'link' | 'button'} part what it looks like
 * @param {string} className
 * @param {...Child} words
 */
const link = ({ page }, route, part, className, ...words) =>
  drawn('a', { class: className, part, href: page.trim().replace(/\/?$/, '/') + route }, ...words);

/**
 * The records to choose from.
 * @param {Position} position
 * @param {Drawing} drawing
 */
function choice({ records }, drawing) {
  const { choose } = drawing.words[drawing.language];
  const offers = records.map(({ id, name, creditor_reference: reference }) => {
    const named = [`${name} `, styled('span', 'lp-reference', reference)];
    const offer =
      id === records[0].id
        ? drawn('span', { class: 'lp-choice__shown', 'aria-current': 'true' }, ...named)
        : link(drawing, `records/${id}`, 'link', 'lp-link', ...named);
    return drawn('li', {}, offer);
  });
  return drawn('nav', { class: 'lp-choice', 'aria-label': choose }, styled('ul', 'lp-choice__records', ...offers));
}

/**
 * @param {Position} position
 * @param {Drawing} drawing
 */
function inShort({ payment, paidFor, taken, next }, { words, language }) {
  const { months, story } = words[language];
  const [alone, both, any] = story.paid_for;
  const values = { amount: money(payment.net), date: long(payment.processed_date, months), tenants: grouped(paidFor) };
  const kinds = /** @type {Record<string, string>} */ (story.kinds);
  return drawn(
    'section',
    { class: 'lp-story', 'aria-label': story.label },
    styled('p', 'lp-story__lead', filled([alone, both][paidFor - 1] ?? any, values)),
    paragraph(
      taken.length === 0 ? story.nothing_taken : filled(story.taken_for, { amount: money(payment.deductions) }),
    ),
    styled(
      'ul',
      'lp-list',
      ...taken.map(([kind, amount]) => drawn('li', {}, filled(kinds[kind], { amount: money(amount) }))),
    ),
    paragraph(
      next === undefined
        ? story.next_unknown
        : filled(next.estimate == null ? story.next : story.next_about, {
            date: long(next.expected_date, months),
            amount: money(next.estimate ?? 0),
          }),
    ),
  );
}

/**
 * @param {Position} position
 * @param {Drawing} drawing
 */
function latest({ payment }, drawing) {
  const { months, to, payment: words, summary, download } = drawing.words[drawing.language];
  const method = words.methods[/** @type {keyof typeof words.methods} */ (payment.method)];
  const about = filled(words.about, { reference: payment.reference });
  const said = (/** @type {Record<string, string>} */ how) => drawn('p', { class: 'lp-download__said', ...how });
  return styled(
    'section',
    'lp-panel lp-panel--main',
    subheading(drawing.level, summary.latest_title, 'lp-panel__title'),
    styled('p', 'lp-panel__amount', money(payment.net)),
    styled('p', 'lp-panel__when', filled(summary.paid_on, { date: long(payment.processed_date, months), method })),
    summaryList(
      entry(words.period, period(payment.period_from, payment.period_to, { months, to })),
      payment.expected_in_bank == null ? undefined : entry(words.in_bank, long(payment.expected_in_bank, months)),
      entry(words.narrative, payment.bank_narrative),
      amount(words.lines, grouped(payment.line_count)),
      amount(words.gross, money(payment.gross)),
      amount(words.deductions, payment.deductions === 0 ? words.no_deductions : money(payment.deductions)),
    ),
    styled(
      'div',
      'lp-actions',
      link(drawing, `payments/${payment.id}`, 'button', 'lp-button', words.view_schedule),
      styled(
        'div',
        'lp-download',
        button('lp-button lp-button--secondary', 'button', download, styled('span', 'lp-visually-hidden', ` ${about}`)),
        said({ 'aria-hidden': 'true' }),
        said({ role: 'status' }),
      ),
    ),
  );
}

/**
 * @param {Position} position
 * @param {Drawing} drawing
 */
function figures(position, { words, language, level }) {
  const { summary } = words[language];
  return styled(
    'section',
    'lp-columns__column',
    subheading(level, summary.figures_title),
    summaryList(
      amount(summary.tenants, grouped(position.tenants_in_payment)),
      amount(summary.tax_year, money(position.paid_this_tax_year)),
      amount(summary.last_12_months, money(position.paid_last_12_months)),
      amount(summary.recovering, money(position.balance_being_recovered)),
    ),
  );
}

/**
 * @param {Position} position
 * @param {Drawing} drawing
 */
function next({ next }, { words, language, level }) {
  const { summary, months } = words[language];
  const planned = next?.deductions ?? 0;
  return styled(
    'section',
    'lp-columns__column',
    subheading(level, summary.next_title),
    next === undefined
      ? paragraph(summary.next_unknown)
      : summaryList(
          entry(summary.next_when, long(next.expected_date, months)),
          amount(summary.next_estimate, next.estimate == null ? summary.next_estimate_unknown : money(next.estimate)),
          planned === 0 ? undefined : amount(summary.next_deductions, money(planned)),
        ),
  );
}

/**
 * @param {Position} position
 * @param {Drawing} drawing
 */
function particulars({ address, phone, email, pay_method: method, account }, { words, language, level, council }) {
  const { summary, payment, contact: ways } = words[language];
  const paidBy = payment.methods[/** @type {keyof typeof payment.methods} */ (method)];
  return drawn(
    'section',
    {},
    subheading(level, summary.details_title),
    summaryList(
      entry(
        summary.address,
        ...(address.length === 0 ? [summary.not_held] : address.map((line) => styled('div', 'lp-address__line', line))),
      ),
      entry(summary.phone, phone ?? summary.not_held),
      entry(summary.email, email ?? summary.not_held),
      entry(
        summary.paid_by,
        account === undefined ? paidBy : filled(summary.account, { method: paidBy, digits: account }),
      ),
    ),
    details(summary.correct_title, paragraph(summary.correct), ...contact(council, ways)),
  );
}
