//! One stay of the element in a page: waiting, the program mounted, or a failure in words; and its end. Must not know
//! what the program shows.

/** @import { Asked, LinkedScreens } from './first/drawings.js' */
/** @import { First } from './first/first.js' */
/** @import { Assets, Handle, Host } from './program.js' */
/** @import { Language } from './words.js' */

import { linkedScreens, load, style } from './assets.js';
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
import { linking, summary, summaryAt } from './first/drawings.js';
import { handOver } from './first/handover.js';
import { expect } from './parts.js';
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

  /**
   * What is asked for while the program is on its way.
   * @type {Early | undefined}
   */
  #early;

  /**
   * The first screens, until the program shows them.
   * @type {First | null}
   */
  #first = null;

  /**
   * What the program is mounted in until it takes their place.
   * @type {HTMLElement | null}
   */
  #behind = null;

  /**
   * Ends the handing over.
   * @type {AbortController | null}
   */
  #over = null;

  /**
   * Where and how it was asked what they show.
   * @type {{ base: string | undefined, byToken: boolean } | null}
   */
  #asked = null;

  /**
   * The language that the reader chose in first screens that are gone.
   * @type {Language | null}
   */
  #switched = null;

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
    this.#begin();
  }

  /** Whether the program is there: it has read the settings. */
  get isMounted() {
    return this.#handle !== null;
  }

  /** @param {string} route */
  navigate(route) {
    if (this.#first?.show(route) === false) this.#putAway();
    this.#handle?.navigate(route);
  }

  /** The host may have changed the language. A screen that only waits or tells of a failure stays as it is. */
  speak() {
    const asked = language(this.#place.element);
    this.#switched = null;
    this.#first?.speak(asked);
    this.#handle?.setLanguage(asked);
  }

  sessionRenewed() {
    // What was asked before is of whoever was signed in then.
    this.#giveUpAsking();
    this.#putAway();
    this.#switched = null;
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
    this.#giveUpAsking();
    this.#forget();
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
    return this.#first?.switched ?? this.#switched ?? chosen() ?? language(this.#place.element);
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
    // What was typed is kept. All else may be of somebody who has gone by now, and is asked for anew.
    if (this.#first?.typed.length === 0) this.#forget();
    this.#first?.slow.replaceChildren();
    this.#isSlow = false;
    this.#wait();
    this.#slow = setTimeout(() => {
      this.#isSlow = true;
      this.#sayIfSlow();
    }, SLOW_AFTER_SECONDS * 1000);
    try {
      // Hosts that set what calls go to and are signed with just after they have put the element into the page are in time.
      setTimeout(() => this.#ask());
      const { program, style, exporter } = await loading;
      if (this.#isOver) return;
      const host = this.#host(exporter);
      wear(root, style);
      if (this.#isAskedOtherwise()) this.#forget();
      const container = this.#first === null ? this.#stage.standing : this.#stage.container();
      container.replaceChildren();
      this.#handle = program.mount(container, host);
      // While it was mounted, what stood in for it may have been put away.
      if (this.#first === null) this.#stage.take(container);
      else this.#behind = container;
      // The host may have gone on from there already.
      if (wanted() !== host.route) this.navigate(wanted());
      if (this.#first !== null) this.#handOver(this.#first, container);
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
    this.#giveUpAsking();
    if (this.#first === null) this.#asked = { base, byToken: token !== null };
    const [isSummary, assets] = [summaryAt(this.#place.wanted()) !== null, this.#assets];
    /** @type {Promise<LinkedScreens | null> | undefined} */
    let screens;
    const draw = (/** @type {(asked: Asked) => First | null} */ make) =>
      this.#draw(early, make).catch((reason) => console.error('landlord-payments:', reason));
    const early = new Early(base, token, isSummary, {
      unlinked: (session, questions) => draw((asked) => linking(session, questions, asked)),
      linked: () => {
        expect('record');
        if (isSummary && assets !== null) screens = linkedScreens(assets).catch(() => null);
      },
      summarised: async (said) => {
        // Whenever they come: as long as there is no program, what was said last is worth more than nothing.
        const drawn = await screens;
        if (drawn) draw((asked) => summary(drawn.linked(said, asked), asked));
      },
    });
    this.#early = early;
  }

  /**
   * Draws the first screen while the program is on its way.
   * @param {Early} early of whose answers it is made
   * @param {(asked: Asked) => First | null} make
   */
  async #draw(early, make) {
    const { element, root, wanted } = this.#place;
    // Without its style there is no program either, which tells of it.
    const sheet = this.#assets && (await style(this.#assets).catch(() => null));
    if (sheet === null || this.isMounted || this.#early !== early || this.#first !== null) return;
    const asked = { language: language(element), route: wanted(), level: headingLevel(element), page: this.#page };
    this.#first = make(asked);
    const drawn = this.#first?.element;
    if (drawn === undefined) return;
    if (this.#switched !== null) this.#first?.choose(this.#switched);
    wear(root, sheet);
    this.#stage.change(() => this.#stage.standing.replaceChildren(drawn));
    this.#sayIfSlow();
    this.#tell('lp:ready', {});
  }

  /** Whether what is known of the account is of another council, or of whoever the cookie said was signed in. */
  #isAskedOtherwise() {
    const { element, credentials } = this.#place;
    const isByToken = credentials.known !== null;
    return this.#asked?.base !== apiBaseSoFar(element) || this.#asked?.byToken !== isByToken;
  }

  /**
   * @param {First} first
   * @param {HTMLElement} program what it is mounted in
   */
  #handOver(first, program) {
    this.#over = new AbortController();
    handOver(first, this.#stage.standing, program, this.#over.signal, () => this.#forget());
  }

  #giveUpAsking() {
    this.#early?.end();
    this.#early = undefined;
  }

  /** What is drawn is not what is asked for: the program is waited for instead. */
  #putAway() {
    const isWaiting = !this.isMounted && this.#stage.standing.contains(this.#first?.element ?? null);
    this.#forget();
    if (isWaiting) this.#wait();
  }

  /** The first screens are needed no more: the program is seen, if it is there. */
  #forget() {
    this.#over?.abort();
    this.#over = null;
    this.#switched = this.#first?.switched ?? this.#switched;
    this.#stage.change(() => {
      this.#first?.end();
      this.#first = null;
      if (this.#behind !== null) this.#stage.take(this.#behind);
      this.#behind = null;
    });
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
    this.#giveUpAsking();
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
    const said = this.#first?.slow ?? this.#stage.standing.querySelector('[role=status]');
    sayItIsSlow(said, this.#language, this.#page);
  }

  /** Shows that the program is on its way; where it has failed to come before, what was typed by then. */
  #wait() {
    const first = this.#first;
    this.#stage.show(first?.element ?? waiting(this.#language), SCREENS_STYLE);
    this.#sayIfSlow();
    if (first === null || this.#assets === null) return;
    const dress = (/** @type {CSSStyleSheet} */ sheet) => {
      if (this.#stage.standing.contains(first.element)) wear(this.#place.root, sheet);
    };
    // Without its style there is no program either, which tells of it.
    style(this.#assets).then(dress, () => {});
  }
}
