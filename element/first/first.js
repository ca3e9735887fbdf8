//! The first screens while the program is on its way: which of them is shown, and what is typed and pressed meanwhile. What only the
//! program can do waits for it. Must not know the program.

/** @import { Language } from '../words.js' */
/** @import { Council } from './elements.js' */

import { words } from '../words.js';
import { drawn, styled } from './elements.js';
import { languageSwitch, served, spoken } from './languages.js';
import { at, placeOf } from './places.js';
import { FIRST_WORDS } from './words.js';

/**
 * The start of linking and its first question, or the summary of who has linked already.
 * @typedef {'start' | 'question' | 'summary'} Step
 *
 * @typedef {object} Screens
 * @property {(route: string) => Step | null} stepAt where a host's route leads; nowhere where only the program has such a screen
 * @property {(step: Step, language: Language) => HTMLElement[]} draw
 */

const COMPOSING = 'compositionstart';

/** A finger's click comes that much later than its end. */
const TAP_MS = 350;

/** Drawn once, in the place where the program comes. */
export class First {
  /** As the program's own: both have the same elements at the same places. */
  element = document.createElement('div');

  /** @type {Step} */
  step;

  /**
   * The language that the reader has chosen in it.
   * @type {Language | null}
   */
  switched = null;

  /** What is typed, box by box. @type {string[]} */
  typed = [];

  /**
   * What was pressed that only the program can do.
   * @type {number[] | null} where it is
   */
  pressed = null;

  #council;
  #language;
  #offered;
  #screens = styled('div', 'lp-app__screens');
  #note = drawn('div', { role: 'status' });

  /** Where it is told that the program takes long. */
  slow = drawn('div', { role: 'status' });

  /** What is on its way to become a press or a letter: it is lost if its element goes. @type {Set<string>} */
  #held = new Set();
  #listening = new AbortController();
  #changed = () => {};

  /**
   * @param {Council} council
   * @param {Language} asked the language that the page asks for
   * @param {Step} step that is shown first
   * @param {Screens} screens
   */
  constructor(council, asked, step, screens) {
    this.#council = council;
    this.#language = spoken(council, asked);
    this.step = step;
    this.#offered = screens;
    this.element.className = 'lp-app';
    if (served(council).length > 1) this.element.append(languageSwitch(this.#other));
    this.element.append(this.#screens, this.#note, this.slow);
    this.#draw();
    this.#listen();
  }

  /** Whether something is being pressed or typed at this moment. */
  get isHeld() {
    return this.#held.size > 0;
  }

  /** @param {Language} language that the reader has chosen */
  choose(language) {
    this.switched = language;
    this.#speak(language);
  }

  /** @param {Language} asked the language that the page asks for now: whoever changed it meant this part of it, too */
  speak(asked) {
    this.switched = null;
    this.#speak(spoken(this.#council, asked));
  }

  /**
   * @param {string} route that the page asks for now
   * @returns {boolean} whether there is such a screen here
   */
  show(route) {
    const step = this.#offered.stepAt(route);
    if (step !== null) this.#show(step);
    return step !== null;
  }

  /** @param {() => void} changed told whenever any of it has changed, or is held no more */
  watch(changed) {
    this.#changed = changed;
  }

  /** Hears no more, and forgets what was typed. */
  end() {
    this.#listening.abort();
    this.#changed = () => {};
    this.typed = [];
    this.element.replaceChildren();
  }

  /** @returns {Language} */
  get #other() {
    return this.#language === 'en' ? 'cy' : 'en';
  }

  #draw() {
    this.element.lang = this.#language;
    this.#screens.replaceChildren(...this.#offered.draw(this.step, this.#language));
    for (const [at, box] of this.element.querySelectorAll('input').entries()) box.value = this.typed[at] ?? '';
    // What was being composed in a box that is gone has no end.
    this.#held.delete(COMPOSING);
    this.#tell();
  }

  /** Says what is waited for, if anything is. */
  #tell() {
    this.element.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled');
    if (this.pressed !== null) at(this.element, this.pressed)?.setAttribute('aria-disabled', 'true');
    this.#note.textContent = this.pressed === null ? '' : words(this.#language).loading;
    this.#changed();
  }

  #listen() {
    const { signal } = this.#listening;
    const hold = (/** @type {'pointerdown' | 'keydown' | typeof COMPOSING} */ begins, /** @type {string[]} */ ends) => {
      const release = (/** @type {Event} */ event) => {
        // The click comes after it.
        const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
        setTimeout(() => this.#release(begins), isTap ? TAP_MS : 0);
      };
      const begin = (/** @type {UIEvent} */ { view }) => {
        this.#held.add(begins);
        for (const end of ends) {
          // The window's own loss of the focus is not caught on the way: that of everything in it would be, too.
          const how = { signal, once: true, capture: end !== 'blur' };
          // The one that the element is in now: it may have gone into a frame.
          (view ?? window).addEventListener(end, release, how);
        }
      };
      this.element.addEventListener(begins, begin, { signal });
    };
    // A menu that opens takes the end of what opened it away.
    hold('pointerdown', ['pointerup', 'pointercancel', 'dragend', 'contextmenu', 'blur']);
    hold('keydown', ['keyup', 'contextmenu', 'blur']);
    hold(COMPOSING, ['compositionend', 'blur']);
    this.element.addEventListener('click', (event) => this.#press(event), { signal });
    this.element.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.element.addEventListener('input', () => this.#type(), { signal });
  }

  /** @param {string} what */
  #release(what) {
    if (this.#held.delete(what)) this.#changed();
  }

  /** @param {Event} event */
  #press(event) {
    const { target } = /** @type {{ target: Element }} */ (/** @type {unknown} */ (event));
    const link = target.closest('a');
    // A telephone number is the device's.
    if (link?.protocol.startsWith('http')) this.#follow(link, /** @type {MouseEvent} */ (event));
    const button = target.closest('button');
    if (button === null || button.type === 'submit') return;
    if (button.lang === this.#other) this.choose(this.#other);
    else if (button.className === 'lp-back') this.#go('start');
    else if (button.parentElement === this.#screens) this.#go('question');
    else this.#await(button);
  }

  /**
   * To another screen. A press that asks for a new tab or window is the browser's.
   * @param {Element} link
   * @param {MouseEvent} press
   */
  #follow(link, press) {
    if (press.ctrlKey || press.metaKey || press.shiftKey || press.altKey) return;
    press.preventDefault();
    this.#await(link);
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const button = this.element.querySelector('[type=submit]');
    if (button !== null) this.#await(button);
  }

  #type() {
    this.typed = Array.from(this.element.querySelectorAll('input'), (box) => box.value);
    // Who goes on typing has not answered yet.
    this.pressed = null;
    this.#tell();
  }

  /** @param {Language} language */
  #speak(language) {
    if (language === this.#language) return;
    const isOpen = this.element.querySelector('details')?.open === true;
    this.#language = language;
    const button = /** @type {HTMLElement | null} */ (this.element.querySelector('.lp-language button'));
    if (button !== null) {
      button.lang = this.#other;
      button.textContent = FIRST_WORDS[this.#other].name;
    }
    this.#draw();
    this.element.querySelector('details')?.toggleAttribute('open', isOpen);
  }

  /** @param {Step} step */
  #show(step) {
    if (step === this.step) return;
    this.step = step;
    this.pressed = null;
    this.#draw();
  }

  /** @param {Step} step */
  #go(step) {
    this.#show(step);
    const heading = /** @type {HTMLElement | null} */ (this.element.querySelector('.lp-heading'));
    heading?.focus();
  }

  /** @param {Element} button */
  #await(button) {
    this.pressed = placeOf(this.element, button);
    this.#tell();
  }
}
