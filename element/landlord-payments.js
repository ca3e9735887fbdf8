//! The custom element's class: what a host page can set and call, and the comings and goings of the element in it.
//! Must not know its tag name, nor what is shown.

/** @import { Assets } from './program.js' */

import { ATTRIBUTES, catchUp, headingLevel, reflect, standaloneUrl } from './attributes.js';
import { contain } from './contain.js';
import { Credentials } from './credentials.js';
import { dress } from './sheets.js';
import { Stay } from './stay.js';
import { warn } from './warnings.js';

/** Described in docs/embedding.md, and for programs in custom-elements.json beside this file. */
export class LandlordPayments extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /**
   * Where the files are; set by whoever registers the tag.
   * @type {Assets | null}
   */
  static assets = null;

  #root = this.attachShadow({ mode: 'open' });
  #credentials = new Credentials(this);

  /** The screen that the host asked for last, or the program told of last. */
  #route = '';

  /**
   * None while the element is out of the page.
   * @type {Stay | null}
   */
  #stay = null;

  #settling = false;

  constructor() {
    super();
    contain(this.#root);
    catchUp(this);
  }

  connectedCallback() {
    // The first screen is there in the same frame; moves are told from arrivals by what is there already.
    this.#stay ??= new Stay(LandlordPayments.assets, {
      element: this,
      root: this.#root,
      credentials: this.#credentials,
      wanted: () => this.#route,
      arrived: (route) => {
        this.#route = route;
      },
    });
  }

  disconnectedCallback() {
    // A host that moves the element takes it out and puts it back at once: what was typed stays.
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      if (this.isConnected) return;
      this.#stay?.end();
      this.#stay = null;
    });
  }

  /** Called in place of the other two by `moveBefore`: there is nothing to do. */
  connectedMoveCallback() {}

  /** What is shown goes along to another document; its style does not. */
  adoptedCallback() {
    dress(this.#root);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (name === 'route') this.route = now ?? '';
    else if (before === now) return;
    else if (name === 'lang') this.#stay?.speak();
    else if (this.#stay?.isMounted)
      warn(this, name, 'It was changed too late: it is read when the element enters a page.');
    else this.#stay?.changed(name);
  }

  /** @returns {string} */
  get route() {
    return this.#route;
  }

  /** @param {string | null | undefined} value */
  set route(value) {
    const route = String(value ?? '');
    if (route === this.#route) return;
    this.#route = route;
    this.#stay?.navigate(route);
  }

  /** @returns {string | null} */
  get apiBase() {
    return this.getAttribute('api-base');
  }

  /** @param {string | null | undefined} value */
  set apiBase(value) {
    reflect(this, 'api-base', value);
  }

  /** @returns {string} */
  get standaloneUrl() {
    return standaloneUrl(this, LandlordPayments.assets?.page ?? '/');
  }

  /** @param {string | null | undefined} value */
  set standaloneUrl(value) {
    reflect(this, 'standalone-url', value);
  }

  /** @returns {number} */
  get headingLevel() {
    return headingLevel(this);
  }

  /** @param {number | string | null | undefined} value */
  set headingLevel(value) {
    reflect(this, 'heading-level', value);
  }

  /** @returns {string} */
  get accessToken() {
    return this.#credentials.accessToken;
  }

  /** @param {string | null | undefined} value */
  set accessToken(value) {
    this.#credentials.accessToken = value;
  }

  /** @returns {(() => unknown) | null} */
  get getAccessToken() {
    return this.#credentials.getAccessToken;
  }

  /** @param {(() => unknown) | null | undefined} value */
  set getAccessToken(value) {
    this.#credentials.getAccessToken = value;
  }

  /** The user is signed in again: what the session's end had hidden comes back. */
  sessionRenewed() {
    this.#credentials.startOver();
    this.#stay?.sessionRenewed();
  }
}
