//! The host's access token, and getting another when one has run out. It is kept here alone: never in an attribute, an
//! address, storage, the console or an event.

import { warn } from './warnings.js';

/** How long a new token is waited for: as long as the program waits for an answer. */
const PATIENCE_MS = 15_000;

/** There is no token, and there should be. */
class NoToken extends Error {}

/** One element's. While the host sets neither a token nor a way to get one, the portal's cookie is used. */
export class Credentials {
  #element;
  #token = '';

  /** @type {(() => unknown) | null} */
  #source = null;

  /**
   * The token that is being got: calls that fail side by side share it.
   * @type {Promise<string> | null}
   */
  #coming = null;

  /**
   * The token for which no other could be got: it is not asked for again until something has changed.
   * @type {string | null}
   */
  #hopeless = null;

  /** @param {HTMLElement} element that the developer is told of */
  constructor(element) {
    this.#element = element;
  }

  /** @returns {string} */
  get accessToken() {
    return this.#token;
  }

  /** @param {unknown} token */
  set accessToken(token) {
    if (token !== null && token !== undefined && typeof token !== 'string') {
      warn(this.#element, 'accessToken', 'A token is a string.');
      return;
    }
    this.#token = token ?? '';
    this.startOver();
  }

  /** @returns {(() => unknown) | null} */
  get getAccessToken() {
    return this.#source;
  }

  /** @param {unknown} source */
  set getAccessToken(source) {
    if (source !== null && source !== undefined && typeof source !== 'function') {
      warn(this.#element, 'getAccessToken', 'It is a function that gives a token, or a promise of one.');
      return;
    }
    this.#source = /** @type {(() => unknown) | null} */ (source ?? null);
    this.startOver();
  }

  /**
   * The token to call with.
   * @returns {Promise<string | null>} null when the cookie is to be used; rejects when no token can be got
   */
  async token() {
    if (this.#token !== '') return this.#token;
    if (this.#source === null) return null;
    return this.renew('');
  }

  /**
   * The same as far as it is known without asking the host.
   * @returns {string | null | undefined} undefined when the host would have to be asked
   */
  get known() {
    if (this.#token !== '') return this.#token;
    return this.#source === null ? null : undefined;
  }

  /**
   * Another token than the one that was refused.
   * @param {string} refused
   * @returns {Promise<string>} rejects when there is none
   */
  async renew(refused) {
    // Somebody got another meanwhile.
    if (this.#token !== refused) return this.#token;
    if (this.#source === null || this.#hopeless === refused) throw new NoToken();
    this.#coming ??= this.#get(this.#source, refused).finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  /** The user may have signed in again: getting a token may succeed now. */
  startOver() {
    this.#hopeless = null;
  }

  /**
   * @param {() => unknown} source
   * @param {string} refused
   */
  async #get(source, refused) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    try {
      const late = new Promise((_, fail) => {
        timer = setTimeout(() => fail(new NoToken()), PATIENCE_MS);
      });
      const got = await Promise.race([source.call(undefined), late]);
      // The host may have set one itself.
      if (this.#token !== refused) return this.#token;
      if (typeof got !== 'string' || got === '' || got === refused) throw new NoToken();
      this.#token = got;
      return got;
    } catch {
      // Not the reason: what the host throws may hold what nobody should read in a console.
      warn(this.#element, 'getAccessToken', 'It gave no new token, so that the session has ended.');
      this.#hopeless = refused;
      throw new NoToken();
    } finally {
      clearTimeout(timer);
    }
  }
}
