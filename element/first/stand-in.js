//! What stands in for the program until it is there: the first screens, made of what the API says meanwhile. Must not know what
//! stands on them.

/** @import { Asked, LinkedScreens } from './drawings.js' */
/** @import { First } from './first.js' */
/** @import { Assets } from '../program.js' */
/** @import { Stage } from '../stage.js' */
/** @import { Place } from '../stay.js' */
/** @import { Language } from '../words.js' */

import { linkedScreens, style } from '../assets.js';
import { apiBaseSoFar, headingLevel, language } from '../attributes.js';
import { Early } from '../early.js';
import { expect } from '../parts.js';
import { wear } from '../sheets.js';
import { linking, summary, summaryAt } from './drawings.js';
import { handOver } from './handover.js';

/** Of one stay. */
export class StandIn {
  #assets;
  #place;
  #stage;
  #page;
  #drawn;

  /**
   * What is asked for while the program is on its way.
   * @type {Early | undefined}
   */
  early;

  /** Whether the program is not there yet. */
  #isAwaiting = true;

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

  /**
   * @param {Assets | null} assets
   * @param {Place} place
   * @param {Stage} stage
   * @param {() => string} page the standalone page
   * @param {() => void} drawn told when a first screen is there
   */
  constructor(assets, place, stage, page, drawn) {
    this.#assets = assets;
    this.#place = place;
    this.#stage = stage;
    this.#page = page;
    this.#drawn = drawn;
  }

  /** What is drawn, if anything is. */
  get element() {
    return this.#first?.element;
  }

  /** Where it is told that the program takes long. */
  get slow() {
    return this.#first?.slow;
  }

  /** The language that the reader has chosen here. */
  get switched() {
    return this.#first?.switched ?? this.#switched;
  }

  /** The program is awaited again. What was typed is kept. All else may be of somebody who has gone by now, and is asked for anew. */
  begin() {
    if (this.#first?.typed.length === 0) this.forget();
    this.slow?.replaceChildren();
  }

  /** Asks what the program will ask first, unless it is there to ask, or how to ask is not known without the host. */
  ask() {
    const { element, credentials, wanted } = this.#place;
    const [base, token, assets] = [apiBaseSoFar(element), credentials.known, this.#assets];
    if (!this.#isAwaiting || base === null || token === undefined) return;
    this.giveUpAsking();
    if (this.#first === null) this.#asked = { base, byToken: token !== null };
    const isSummary = summaryAt(wanted()) !== null;
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
    this.early = early;
  }

  giveUpAsking() {
    this.early?.end();
    this.early = undefined;
  }

  /**
   * @param {string} route that the host asks for now
   * @returns {boolean} whether what is drawn, if anything is, can show it
   */
  show(route) {
    return this.#first?.show(route) !== false;
  }

  /** @param {Language} asked by the host: whoever chose another meant what it was in then */
  speak(asked) {
    this.#switched = null;
    this.#first?.speak(asked);
  }

  /** It wears its style, as soon as that is there. */
  dress() {
    const drawn = this.element;
    if (drawn === undefined || this.#assets === null) return;
    const dress = (/** @type {CSSStyleSheet} */ sheet) => {
      if (this.#stage.standing.contains(drawn)) wear(this.#place.root, sheet);
    };
    // Without its style there is no program either, which tells of it.
    style(this.#assets).then(dress, () => {});
  }

  /**
   * The program is there, and seen where nothing is drawn.
   * @param {(container: HTMLElement) => void} mount
   */
  precede(mount) {
    if (this.#isAskedOtherwise()) this.forget();
    const container = this.#first === null ? this.#stage.standing : this.#stage.container();
    container.replaceChildren();
    mount(container);
    this.#isAwaiting = false;
    // While it was mounted, what is drawn may have been put away.
    if (this.#first === null) this.#stage.take(container);
    else this.#behind = container;
  }

  /** The program takes the place of what is drawn, when it shows the same. */
  handOver() {
    if (this.#first === null || this.#behind === null) return;
    this.#over = new AbortController();
    handOver(this.#first, this.#stage.standing, this.#behind, this.#over.signal, () => this.forget());
  }

  /** What is drawn is needed no more: the program is seen, if it is there. */
  forget() {
    this.#over?.abort();
    this.#over = null;
    this.#switched = this.switched;
    this.#stage.change(() => {
      this.#first?.end();
      this.#first = null;
      if (this.#behind !== null) this.#stage.take(this.#behind);
      this.#behind = null;
    });
  }

  end() {
    this.#isAwaiting = false;
    this.giveUpAsking();
    this.forget();
  }

  /**
   * Draws the first screen.
   * @param {Early} early of whose answers it is made
   * @param {(asked: Asked) => First | null} make
   */
  async #draw(early, make) {
    const { element, root, wanted } = this.#place;
    // Without its style there is no program either, which tells of it.
    const sheet = this.#assets && (await style(this.#assets).catch(() => null));
    if (sheet === null || !this.#isAwaiting || this.early !== early || this.#first !== null) return;
    this.#first = make({
      language: language(element),
      route: wanted(),
      level: headingLevel(element),
      page: this.#page(),
    });
    const drawn = this.element;
    if (drawn === undefined) return;
    if (this.#switched !== null) this.#first?.choose(this.#switched);
    wear(root, sheet);
    this.#stage.change(() => this.#stage.standing.replaceChildren(drawn));
    this.#drawn();
  }

  /** Whether what is known of the account is of another council, or of whoever the cookie said was signed in. */
  #isAskedOtherwise() {
    const { element, credentials } = this.#place;
    const isByToken = credentials.known !== null;
    return this.#asked?.base !== apiBaseSoFar(element) || this.#asked?.byToken !== isByToken;
  }
}
