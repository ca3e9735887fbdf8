//! What the element shows while there is no program: waiting, waiting long, and failed. Must not know why.

/** @import { Language } from './words.js' */

import { words } from './words.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  .wait, .fail { box-sizing: border-box; min-block-size: 16em; padding-block: 1em; line-height: 1.5; text-align: start; color: CanvasText; }
  .wait p, .fail p { margin: 0 0 1em; }
  .fail .title { margin: 0 0 .5em; font-size: 1.625em; line-height: 1.2; }
  .bar { block-size: 1.25em; margin-block-end: .75em; max-inline-size: 40em; border-radius: .25em; background: GrayText; opacity: .25; }
  .bar:nth-child(odd) { max-inline-size: 28em; }
  a { color: LinkText; }
  button { font: inherit; padding: .5em 1.25em; min-block-size: max(2.75em, 44px); }
  :focus-visible { outline: 3px solid; outline-offset: 2px; }
  @media (prefers-reduced-motion: no-preference) {
    .bar { animation: breathe 1.6s ease-in-out infinite alternate; }
    @keyframes breathe { to { opacity: .12; } }
  }
`);

/** The style of these screens, for a shadow root. */
export const SCREENS_STYLE = sheet;

/**
 * Grey bars where content will be, and the words for whoever does not see them.
 * @param {Language} language
 * @returns {HTMLElement}
 */
export function waiting(language) {
  const screen = element('div', 'wait');
  screen.setAttribute('aria-busy', 'true');
  const said = element('div', '');
  said.setAttribute('role', 'status');
  said.append(element('p', '', words(language).loading));
  const bars = Array.from({ length: 4 }, () => element('div', 'bar'));
  screen.append(said, ...bars);
  return screen;
}

/**
 * That it takes long, and the way round.
 * @param {Element | null} said where it is told
 * @param {Language} language
 * @param {string} page the standalone page
 */
export function sayItIsSlow(said, language, page) {
  const { loading, slow } = words(language);
  said?.setAttribute('lang', language);
  said?.replaceChildren(element('p', '', `${loading} ${slow}`), elsewhere(language, page));
}

/**
 * That it did not work, with the way to start over.
 * @param {HTMLElement} host whose own content is shown, too
 * @param {Language} language
 * @param {number} level of the heading
 * @param {string} page the standalone page
 * @param {() => void} again
 * @returns {HTMLElement}
 */
export function failed(host, language, level, page, again) {
  const said = words(language);
  const button = /** @type {HTMLButtonElement} */ (element('button', '', said.again));
  button.type = 'button';
  button.part.add('button');
  button.addEventListener('click', again);
  const action = element('p', '');
  action.append(button);
  return failure(level, said.failed, said.advice, [action, ...waysRound(host, language, page)]);
}

/**
 * That it cannot work, and starting over would change nothing.
 * @param {HTMLElement} host whose own content is shown, too
 * @param {Language} language
 * @param {number} level of the heading
 * @param {string} page the standalone page
 * @returns {HTMLElement}
 */
export function unset(host, language, level, page) {
  const said = words(language);
  return failure(level, said.unset, said.unsetAdvice, waysRound(host, language, page));
}

/**
 * @param {number} level
 * @param {string} title
 * @param {string} advice
 * @param {HTMLElement[]} more
 */
function failure(level, title, advice, more) {
  const screen = element('div', 'fail');
  screen.setAttribute('role', 'alert');
  const heading = element(`h${level}`, 'title', title);
  heading.part.add('heading');
  screen.append(heading, element('p', '', advice), ...more);
  return screen;
}

/**
 * What the host has put into the element; where that is nothing, the link to the standalone page.
 * @param {HTMLElement} host
 * @param {Language} language
 * @param {string} page
 */
function waysRound(host, language, page) {
  const slot = element('slot', '');
  // White space is nothing, though a slot takes it for content.
  const hasOwn = host.childElementCount > 0 || host.textContent?.trim() !== '';
  return hasOwn ? [slot] : [elsewhere(language, page), slot];
}

/**
 * @param {Language} language
 * @param {string} page
 * @returns {HTMLElement}
 */
function elsewhere(language, page) {
  const link = /** @type {HTMLAnchorElement} */ (element('a', '', words(language).elsewhere));
  link.href = page;
  link.part.add('link');
  const paragraph = element('p', '');
  paragraph.append(link);
  return paragraph;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
