//! The sentences that are shown before the program is there, or when it cannot be. Must not know who shows them.

/** @typedef {'en' | 'cy'} Language a language in which every sentence exists */

/**
 * @typedef {object} Words
 * @property {string} service what all of it is called
 * @property {string} loading while the program is on its way
 * @property {string} slow when it takes longer than a person expects
 * @property {string} failed what happened
 * @property {string} advice what to do about it
 * @property {string} again the button that starts over
 * @property {string} unset what happened when trying again will not help
 * @property {string} unsetAdvice what to do about that
 * @property {string} elsewhere the link to the same thing as a page of its own
 */

/** One value for each language. @type {Record<Language, Words>} */
const catalogue = {
  en: {
    service: 'Housing Benefit payments to landlords',
    loading: 'Loading your payments…',
    slow: 'This is taking longer than usual. Your connection may be slow.',
    failed: 'Your payments could not be loaded',
    advice: 'Check your connection, then try again. Nothing you have saved is lost.',
    again: 'Try again',
    unset: 'Your payments cannot be shown here',
    unsetAdvice: 'This part of the page is not set up as it should be. Please tell the council.',
    elsewhere: 'Open landlord payments as its own page',
  },
  cy: {
    service: 'Taliadau Budd-dal Tai i landlordiaid',
    loading: 'Yn llwytho eich taliadau…',
    slow: 'Mae hyn yn cymryd mwy o amser nag arfer. Efallai fod eich cysylltiad yn araf.',
    failed: 'Ni ellid llwytho eich taliadau',
    advice: 'Gwiriwch eich cysylltiad, yna ceisiwch eto. Ni chollwyd dim rydych wedi’i gadw.',
    again: 'Ceisiwch eto',
    unset: 'Ni ellir dangos eich taliadau yma',
    unsetAdvice: 'Nid yw’r rhan hon o’r dudalen wedi’i gosod fel y dylai fod. Rhowch wybod i’r cyngor.',
    elsewhere: 'Agor taliadau i landlordiaid ar ei dudalen ei hun',
  },
};

/** The language that is spoken where none is asked for. @type {Language} */
export const DEFAULT_LANGUAGE = 'en';

/** Seconds of waiting after which it is said that this takes long: as long as the program waits for an answer. */
export const SLOW_AFTER_SECONDS = 15;

/** Where the program keeps the language that its reader chose. */
const KEPT = 'landlord-payments.language';

/**
 * The language that a tag means, such as `cy-GB`.
 * @param {string | null | undefined} tag
 * @returns {Language | undefined} none for one without words here
 */
export function known(tag) {
  const [wanted = ''] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  return Object.hasOwn(catalogue, wanted) ? /** @type {Language} */ (wanted) : undefined;
}

/**
 * The language that the reader chose on this device.
 * @returns {Language | undefined}
 */
export function chosen() {
  try {
    return known(localStorage.getItem(KEPT));
  } catch {
    // The browser keeps nothing here, or lets nobody read it.
    return undefined;
  }
}

/**
 * @param {Language} language
 * @returns {Words}
 */
export const words = (language) => catalogue[language];
