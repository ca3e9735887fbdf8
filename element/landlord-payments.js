//! The custom element's class: a shadow root, and the program mounted in it for as long as it is in the page.
//! Must not know its tag name, nor what the program shows.

/** @import { Assets, Handle } from './program.js' */

import { load } from './assets.js';
import { failed, sayItIsSlow, SCREENS_STYLE, waiting } from './screens.js';
import { DEFAULT_LANGUAGE, SLOW_AFTER_SECONDS } from './words.js';

/** @typedef {{ handle: Handle | null, slow: ReturnType<typeof setTimeout> | undefined }} Stay */

/**
 * Attributes, events and examples are in the README beside this file. Attributes are read when the element enters a page.
 */
export class LandlordPayments extends HTMLElement {
  /**
   * Where the files are; set by whoever registers the tag.
   * @type {Assets | null}
   */
  static assets = null;

  #root = this.attachShadow({ mode: 'open' });

  /**
   * What is under way or mounted; none when the element is out of the page. A new object for every start, so that
   * a late answer to an old start is recognised.
   * @type {Stay | null}
   */
  #stay = null;

  #settling = false;

  connectedCallback() {
    // The first screen is there in the same frame; moves are told from arrivals by what is there already.
    if (this.#stay === null) this.#begin();
  }

  disconnectedCallback() {
    // A host that moves the element takes it out and puts it back at once: what was typed stays.
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      if (!this.isConnected) this.#end();
    });
  }

  /** Called in place of the other two by `moveBefore`: there is nothing to do. */
  connectedMoveCallback() {}

  /** Where the same thing is as a page of its own. */
  get #page() {
    return this.getAttribute('standalone-url') || (LandlordPayments.assets?.page ?? '/');
  }

  #begin() {
    /** @type {Stay} */
    const stay = { handle: null, slow: undefined };
    this.#stay = stay;
    this.#start(stay).catch((reason) => {
      if (this.#stay === stay) this.#fail(reason);
    });
  }

  /** @param {Stay} stay */
  async #start(stay) {
    const screen = waiting();
    const container = this.#show(screen);
    stay.slow = setTimeout(() => sayItIsSlow(screen, this.#page), SLOW_AFTER_SECONDS * 1000);
    try {
      const { assets } = LandlordPayments;
      if (assets === null) throw new TypeError('the element was registered without its files');
      const { program, style, exporter } = await load(assets);
      if (this.#stay !== stay) return;
      this.#root.adoptedStyleSheets = [style];
      container.replaceChildren();
      const apiBase = this.getAttribute('api-base') ?? undefined;
      stay.handle = program.mount(container, this, apiBase, this.#page, exporter);
    } finally {
      clearTimeout(stay.slow);
    }
  }

  #end() {
    const stay = this.#stay;
    this.#stay = null;
    clearTimeout(stay?.slow);
    try {
      stay?.handle?.unmount();
      stay?.handle?.free();
    } finally {
      this.#root.replaceChildren();
    }
  }

  /** @param {unknown} reason */
  #fail(reason) {
    console.error('landlord-payments:', reason);
    this.#show(
      failed(this.#page, () => {
        this.#end();
        this.#begin();
        // The button that was pressed is gone: its place keeps the focus.
        const container = this.#root.querySelector('div');
        if (container === null) return;
        container.tabIndex = -1;
        container.focus();
      }),
    );
    const detail = { code: 'not-loaded' };
    this.dispatchEvent(new CustomEvent('lp:error', { detail, bubbles: true }));
  }

  /**
   * Shows one of our own screens and nothing else.
   * @param {HTMLElement} screen
   * @returns {HTMLElement} what it stands in, and the program after it
   */
  #show(screen) {
    const container = document.createElement('div');
    // The host's page may be in another language, or written from right to left.
    container.lang = DEFAULT_LANGUAGE;
    container.dir = 'ltr';
    container.append(screen);
    this.#root.adoptedStyleSheets = [SCREENS_STYLE];
    this.#root.replaceChildren(container);
    return container;
  }
}
