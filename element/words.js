//! The sentences that are shown before the program is there, or when it cannot be. Must not know who shows them.

/**
 * @typedef {object} Words
 * @property {string} loading while the program is on its way
 * @property {string} slow when it takes longer than a person expects
 * @property {string} failed what happened
 * @property {string} advice what to do about it
 * @property {string} again the button that starts over
 * @property {string} unset what happened when trying again will not help
 * @property {string} unsetAdvice what to do about that
 * @property {string} elsewhere the link to the same thing as a page of its own
 */

/** One value for each language that is complete. @satisfies {Record<string, Words>} */
const catalogue = {
  en: {
    loading: 'Loading your payments…',
    slow: 'This is taking longer than usual. Your connection may be slow.',
    failed: 'Your payments could not be loaded',
    advice: 'Check your connection, then try again. Nothing you have saved is lost.',
    again: 'Try again',
    unset: 'Your payments cannot be shown here',
    unsetAdvice: 'This part of the page is not set up as it should be. Please tell the council.',
    elsewhere: 'Open landlord payments as its own page',
  },
};

/** The language that every sentence exists in. */
export const DEFAULT_LANGUAGE = 'en';

/** The languages that every sentence exists in. */
export const languages = Object.keys(catalogue);

/** Seconds of waiting after which it is said that this takes long: as long as the program waits for an answer. */
export const SLOW_AFTER_SECONDS = 15;

/** @type {Words} */
export const words = catalogue[DEFAULT_LANGUAGE];
