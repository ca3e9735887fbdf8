//! Elements as the program draws them, of which the first screens are made. Must not know which screens those are.

/**
 * Whom to ask for help.
 * @typedef {{ name: string, phone: string, hours: string, email: string, languages: string[] }} Council
 *
 * @typedef {Node | string | undefined} Child
 */

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes those without a value are left out
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function drawn(tag, attributes, ...children) {
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
export const styled = (tag, className, ...children) => drawn(tag, { class: className }, ...children);

/** @param {...Child} children */
export const paragraph = (...children) => drawn('p', {}, ...children);

/**
 * @param {string} className
 * @param {'button' | 'submit'} type
 * @param {...Child} children
 */
export const button = (className, type, ...children) =>
  drawn('button', { class: className, type, part: 'button' }, ...children);

/**
 * @param {number} level of the screen's own heading
 * @param {number} beneath it
 */
const heading = (level, beneath) => `h${Math.min(level + beneath, 6)}`;

/**
 * @param {number} level of the screen's own heading
 * @param {string} words
 * @param {string} [className]
 */
export const subheading = (level, words, className = 'lp-subheading') =>
  drawn(heading(level, 1), { class: className, part: 'subheading' }, words);

/**
 * @param {number} level
 * @param {string} className
 * @param {Child} content
 */
export const title = (level, className, content) =>
  drawn(heading(level, 0), { class: className, part: 'heading', tabindex: '-1' }, content);

/**
 * What is unfolded when it is asked for.
 * @param {string} summary
 * @param {...Child} body
 */
export const details = (summary, ...body) =>
  styled(
    'details',
    'lp-details',
    styled('summary', 'lp-details__summary', summary),
    styled('div', 'lp-details__body', ...body),
  );

/** @param {...Child} entries */
export const summaryList = (...entries) => styled('dl', 'lp-summary-list', ...entries);

/**
 * A name and its value.
 * @param {string} name
 * @param {...Child} value
 */
export const entry = (name, ...value) => row(name, 'lp-summary-list__value', value);

/**
 * A name and its amount, or its number.
 * @param {string} name
 * @param {string} value
 */
export const amount = (name, value) => row(name, 'lp-summary-list__value lp-amount', [value]);

/**
 * @param {string} name
 * @param {string} className
 * @param {Child[]} value
 */
const row = (name, className, value) =>
  styled('div', 'lp-summary-list__row', styled('dt', 'lp-summary-list__name', name), styled('dd', className, ...value));

/**
 * Telephone, hours and email, as far as the council gives them.
 * @param {Council} council
 * @param {{ phone: string, hours: string, email: string }} words
 */
export function contact({ name, phone, hours, email }, words) {
  const link = (/** @type {string} */ href, /** @type {string} */ text) =>
    drawn('a', { part: 'link', class: 'lp-link', href }, text);
  const given = (/** @type {string} */ name, /** @type {string} */ value, /** @type {Child} */ shown) =>
    value.trim() === '' ? undefined : entry(name, shown);
  return [
    styled('p', 'lp-contact__name', name),
    summaryList(
      given(words.phone, phone, link(`tel:${phone.replaceAll(/[^\d+]/g, '')}`, phone)),
      given(words.hours, hours, hours),
      given(words.email, email, link(`mailto:${email}`, email)),
    ),
  ];
}
