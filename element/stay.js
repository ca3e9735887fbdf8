//! One stay of the element in a page: waiting, the program mounted, or a failure in words; and its end. Must not know what
//! the program or what stands in for it shows.

/** @import { Assets, Handle, Host } from './program.js' */

import { load } from './assets.js';
import { apiBase, headingLevel, language, SettingError, standaloneUrl, unreachable } from './attributes.js';
import { StandIn } from './first/stand-in.js';
import { failed, sayItIsSlow, SCREENS_STYLE, unset, waiting } from './screens.js';
import { wear } from './sheets.js';
import { Stage } from './stage.js';
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
  #stage;
  #standIn;

  /** @type {Handle | null} */
  #handle = null;

  /**
   * The attribute for which nothing can be shown.
   * @type {string | null}
   */
  #unset = null;

  #isOver = false;

  /** Whether the host was told of a first screen. */
  #isReady = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slow;

  /** Whether it has taken long. */
  #isSlow = false;

  /**
   * @param {Assets | null} assets
   * @param {Place} place
   */
  constructor(assets, place) {
    this.#assets = assets;
    this.#place = place;
    this.#stage = new Stage(place.root, () => this.#language);
    const drawn = () => {
      this.#sayIfSlow();
      this.#tell('lp:ready', {});
    };
    this.#standIn = new StandIn(assets, place, this.#stage, () => this.#page, drawn);
    this.#begin();
  }

  /** Whether the program is there: it has read the settings. */
  get isMounted() {
    return this.#handle !== null;
  }

  /** @param {string} route */
  navigate(route) {
    if (!this.#standIn.show(route)) this.#putAway();
    this.#handle?.navigate(route);
  }

  /** The host may have changed the language. A screen that only waits or tells of a failure stays as it is. */
  speak() {
    const asked = language(this.#place.element);
    this.#standIn.speak(asked);
    this.#handle?.setLanguage(asked);
  }

  sessionRenewed() {
    // What was asked before is of whoever was signed in then.
    this.#standIn.giveUpAsking();
    this.#putAway();
    // So is the language that was chosen.
    this.#standIn.speak(language(this.#place.element));
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
    this.#standIn.end();
    clearTimeout(this.#slow);
    try {
      this.#handle?.unmount();
      this.#handle?.free();
    } finally {
      this.#handle = null;
      this.#stage.clear();
    }
  }

  /** Where the same thing is as a page of its own. */
  get #page() {
    return standaloneUrl(this.#place.element, this.#assets?.page ?? '/');
  }

  /** Of our own screens: the reader's own choice here, else what the host asks for. */
  get #language() {
    return this.#standIn.switched ?? chosen() ?? language(this.#place.element);
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
    this.#standIn.begin();
    this.#isSlow = false;
    this.#wait();
    this.#slow = setTimeout(() => {
      this.#isSlow = true;
      this.#sayIfSlow();
    }, SLOW_AFTER_SECONDS * 1000);
    // Hosts that set what calls go to and are signed with just after they have put the element into the page are in time.
    const asking = setTimeout(() => this.#standIn.ask());
    try {
      const { program, style, exporter } = await loading;
      if (this.#isOver) return;
      const host = this.#host(exporter);
      wear(root, style);
      this.#standIn.precede((container) => (this.#handle = program.mount(container, host)));
      // The host may have gone on from there already.
      if (wanted() !== host.route) this.navigate(wanted());
      this.#standIn.handOver();
    } finally {
      clearTimeout(asking);
      clearTimeout(this.#slow);
    }
  }

  async #load() {
    if (this.#assets === null) throw new TypeError('the element was registered without its files');
    return load(this.#assets);
  }

  /** What is drawn is not what is asked for: the program is waited for instead. */
  #putAway() {
    const { element } = this.#standIn;
    const isWaiting = !this.isMounted && this.#stage.standing.contains(element ?? null);
    this.#standIn.forget();
    if (isWaiting) this.#wait();
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
      early: this.#standIn.early,
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
    this.#standIn.giveUpAsking();
    if (reason instanceof SettingError) {
      this.#unset = reason.attribute;
      this.#stage.show(unset(element, this.#language, headingLevel(element), this.#page), SCREENS_STYLE);
      this.#tell('lp:error', { code: 'misconfigured' });
      return;
    }
    console.error('landlord-payments:', reason);
    const screen = failed(element, this.#language, headingLevel(element), this.#page, () => this.#again());
    this.#stage.show(screen, SCREENS_STYLE);
    this.#tell('lp:error', { code: 'not-loaded' });
  }

  #again() {
    this.#begin();
    this.#stage.keepFocus();
  }

  /**
   * @param {string} event
   * @param {Record<string, unknown>} detail
   */
  #tell(event, detail) {
    if (event === 'lp:ready') {
      if (this.#isReady) return;
      this.#isReady = true;
    }
    this.#place.element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }

  #sayIfSlow() {
    if (!this.#isSlow) return;
    const said = this.#standIn.slow ?? this.#stage.standing.querySelector('[role=status]');
    sayItIsSlow(said, this.#language, this.#page);
  }

  /** Shows that the program is on its way; where it has failed to come before, what was typed by then. */
  #wait() {
    this.#stage.show(this.#standIn.element ?? waiting(this.#language), SCREENS_STYLE);
    this.#sayIfSlow();
    this.#standIn.dress();
  }
}
