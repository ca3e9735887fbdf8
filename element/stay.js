//! One stay of the element in a page: waiting, the program mounted, or a failure in words; and its end. Must not know
//! what the program shows.

/** @import { Assets, Handle, Host } from './program.js' */

import { load } from './assets.js';
import {
  apiBase,
  apiBaseSoFar,
  headingLevel,
  language,
  SettingError,
  standaloneUrl,
  unreachable,
} from './attributes.js';
import { Early } from './early.js';
import { failed, sayItIsSlow, SCREENS_STYLE, unset, waiting } from './screens.js';
import { wear } from './sheets.js';
import { forget, warn } from './warnings.js';
import { chosen, SLOW_AFTER_SECONDS } from './words.js';

/**
 * @typedef {object} Place
 * @property {HTMLElement} element
 * @property {ShadowRoot} root its own
 * @property {import('./credentials.js').Credentials} credentials
 * @property {() => string} wanted the route that the host wants
 * @property {(route: string) => void} arrived takes note of the route that the program has gone to
 */

/** Begun once and ended once: a late answer to a stay that is over comes to nothing. */
export class Stay {
  #assets;
  #place;

  /** @type {Handle | null} */
  #handle = null;

  /**
   * The attribute for which nothing can be shown.
   * @type {string | null}
   */
  #unset = null;

  #isOver = false;

  /**
   * What is asked for while the program is on its way.
   * @type {Early | undefined}
   */
  #early;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slow;

  /**
   * @param {Assets | null} assets
   * @param {Place} place
   */
  constructor(assets, place) {
    this.#assets = assets;
    this.#place = place;
    this.#begin();
  }

  /** Whether the program is there: it has read the settings. */
  get isMounted() {
    return this.#handle !== null;
  }

  /** @param {string} route */
  navigate(route) {
    this.#handle?.navigate(route);
  }

  /** The host may have changed the language. A screen of our own stays as it is: it goes soon, or with a press. */
  speak() {
    if (this.#handle === null) return;
    this.#handle.setLanguage(language(this.#place.element));
  }

  sessionRenewed() {
    // What was asked before is of whoever was signed in then.
    this.#early?.end();
    this.#handle?.sessionRenewed();
  }

  /**
   * An attribute has another value: what could not be shown for the one before is begun again.
   * @param {string} attribute
   */
  changed(attribute) {
    if (attribute !== this.#unset) return;
    this.#unset = null;
    forget(this.#place.element, attribute);
    if (this.#place.element.matches(':focus-within')) this.#again();
    else this.#begin();
  }

  end() {
    this.#isOver = true;
    this.#early?.end();
    clearTimeout(this.#slow);
    try {
      this.#handle?.unmount();
      this.#handle?.free();
    } finally {
      this.#handle = null;
      this.#place.root.replaceChildren();
    }
  }

  /** Where the same thing is as a page of its own. */
  get #page() {
    return standaloneUrl(this.#place.element, this.#assets?.page ?? '/');
  }

  /** Of our own screens: the reader's own choice here, else what the host asks for. */
  get #language() {
    return chosen() ?? language(this.#place.element);
  }

  #begin() {
    this.#mount().catch((reason) => {
      if (!this.#isOver) this.#fail(reason);
    });
  }

  async #mount() {
    const { root, wanted } = this.#place;
    // The line is busy while what stands in for the program is drawn.
    const loading = this.#load();
    const screen = waiting(this.#language);
    const container = this.#show(screen);
    this.#slow = setTimeout(() => sayItIsSlow(screen, this.#language, this.#page), SLOW_AFTER_SECONDS * 1000);
    try {
      // Hosts that set what calls go to and are signed with just after they have put the element into the page are in time.
      setTimeout(() => this.#ask());
      const { program, style, exporter } = await loading;
      if (this.#isOver) return;
      const host = this.#host(exporter);
      wear(root, style);
      container.replaceChildren();
      this.#handle = program.mount(container, host);
      // The host may have gone on from there already.
      if (wanted() !== host.route) this.navigate(wanted());
    } finally {
      clearTimeout(this.#slow);
    }
  }

  async #load() {
    if (this.#assets === null) throw new TypeError('the element was registered without its files');
    return load(this.#assets);
  }

  /** Asks what the program will ask first, unless it is there to ask, or how to ask is not known without the host. */
  #ask() {
    const { element, credentials } = this.#place;
    const [base, token] = [apiBaseSoFar(element), credentials.known];
    if (this.#isOver || this.isMounted || base === null || token === undefined) return;
    this.#early?.end();
    this.#early = new Early(base, token);
  }

  /**
   * What the program gets to know of the element. Settings are read here, when they are needed: hosts that set them
   * just after they have put the element into the page are in time.
   * @param {Host['exporter']} exporter
   * @returns {Host}
   */
  #host(exporter) {
    const { element, credentials, wanted, arrived } = this.#place;
    return {
      apiBase: apiBase(element),
      standaloneUrl: this.#page,
      headingLevel: headingLevel(element),
      language: language(element),
      route: wanted(),
      exporter,
      credentials,
      early: this.#early,
      tell: (event, detail) => {
        if (event === 'lp:navigate') arrived(String(detail.route));
        if (detail.code === 'offline') unreachable(element);
        this.#tell(event, detail);
      },
      refuseRoute: () => warn(element, 'route', 'This is no screen, or none that whoever is signed in may see now.'),
    };
  }

  /** @param {unknown} reason */
  #fail(reason) {
    const { element } = this.#place;
    this.#early?.end();
    if (reason instanceof SettingError) {
      this.#unset = reason.attribute;
      this.#show(unset(element, this.#language, headingLevel(element), this.#page));
      this.#tell('lp:error', { code: 'misconfigured' });
      return;
    }
    console.error('landlord-payments:', reason);
    this.#show(failed(element, this.#language, headingLevel(element), this.#page, () => this.#again()));
    this.#tell('lp:error', { code: 'not-loaded' });
  }

  #again() {
    this.#begin();
    // What had the focus is gone: its place keeps it.
    const container = this.#place.root.querySelector('div');
    if (container === null) return;
    container.tabIndex = -1;
    container.focus();
  }

  /**
   * @param {string} event
   * @param {Record<string, unknown>} detail
   */
  #tell(event, detail) {
    this.#place.element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }

  /**
   * Shows one of our own screens and nothing else.
   * @param {HTMLElement} screen
   * @returns {HTMLElement} what it stands in, and the program after it
   */
  #show(screen) {
    const container = document.createElement('div');
    // The host's page may be in another language, or written from right to left.
    container.lang = this.#language;
    container.dir = 'ltr';
    container.append(screen);
    wear(this.#place.root, SCREENS_STYLE);
    this.#place.root.replaceChildren(container);
    return container;
  }
}
