//! What the element's attributes mean, and warnings of those that mean nothing. Must not know what is done with them.

import { warn } from './warnings.js';
import { DEFAULT_LANGUAGE, known } from './words.js';

/** Those that the element watches. All but `lang` and `route` are read when the program starts in it. */
export const ATTRIBUTES = ['api-base', 'heading-level', 'lang', 'route', 'standalone-url'];

/** Properties that a host may have set before the element was known. */
export const PROPERTIES = ['accessToken', 'apiBase', 'getAccessToken', 'headingLevel', 'route', 'standaloneUrl'];

/** The level of the first heading, beneath the page's own. */
export const DEFAULT_HEADING_LEVEL = 2;

/** An attribute without which nothing can be shown. Its developer has been warned. */
export class SettingError extends Error {
  /** @param {string} attribute */
  constructor(attribute) {
    super(attribute);
    this.attribute = attribute;
  }
}

/**
 * Where the API is.
 * @param {HTMLElement} element
 * @returns {string | undefined} where it is by default when undefined
 */
export function apiBase(element) {
  const text = filled(element, 'api-base');
  if (text === undefined || isBase(text)) return text;
  warn(element, 'api-base', 'This is no address that an API can be at, so that nothing can be shown.');
  throw new SettingError('api-base');
}

/**
 * The same, of which nothing is said yet: the host may set another in time.
 * @param {HTMLElement} element
 * @returns {string | null | undefined} null where no API can be
 */
export function apiBaseSoFar(element) {
  const text = filled(element, 'api-base');
  return text === undefined || isBase(text) ? text : null;
}

/**
 * Warns of an API that cannot be reached and is another origin's.
 * @param {HTMLElement} element
 */
export function unreachable(element) {
  const url = address(filled(element, 'api-base') ?? '');
  if (url === null || url.origin === location.origin) return;
  const origin = 'It cannot be reached. It is of another origin, which must allow this page by CORS,';
  warn(element, 'api-base', `${origin} and this page’s policy must allow it in connect-src.`);
}

/**
 * The standalone page.
 * @param {HTMLElement} element
 * @param {string} usual where it is by default
 */
export function standaloneUrl(element, usual) {
  const text = filled(element, 'standalone-url');
  if (text === undefined) return usual;
  if (address(text) !== null) return text;
  warn(element, 'standalone-url', `This is no address of a page; ${usual} is taken.`);
  return usual;
}

/** @param {HTMLElement} element */
export function headingLevel(element) {
  const text = filled(element, 'heading-level');
  if (text === undefined || /^[1-6]$/.test(text)) return Number(text ?? DEFAULT_HEADING_LEVEL);
  warn(element, 'heading-level', `It is a whole number from 1 to 6; ${DEFAULT_HEADING_LEVEL} is taken.`);
  return DEFAULT_HEADING_LEVEL;
}

/**
 * The language that the host asks for.
 * @param {HTMLElement} element
 */
export function language(element) {
  const text = filled(element, 'lang');
  const wanted = text === undefined ? DEFAULT_LANGUAGE : known(text);
  if (wanted !== undefined) return wanted;
  warn(element, 'lang', `There are no words in this language; ${DEFAULT_LANGUAGE} is taken.`);
  return DEFAULT_LANGUAGE;
}

/**
 * Gives properties that were set before the element was known to the setters that it has since.
 * @param {HTMLElement} element
 */
export function catchUp(element) {
  for (const name of PROPERTIES) {
    if (!Object.hasOwn(element, name)) continue;
    const value = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

/**
 * Sets an attribute as a property of that meaning does.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} value null and undefined take it away
 */
export function reflect(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @returns {string | undefined} an empty one counts as absent
 */
function filled(element, name) {
  return element.getAttribute(name)?.trim() || undefined;
}

/**
 * Paths are put after it; and the browser calls no address with a name and password in it.
 * @param {string} text
 */
function isBase(text) {
  const url = address(text);
  return url !== null && !/[?#]/.test(text) && url.username === '' && url.password === '';
}

/**
 * @param {string} text
 * @returns {URL | null} none for what a browser does not fetch or open as a page
 */
function address(text) {
  try {
    const url = new URL(text, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
