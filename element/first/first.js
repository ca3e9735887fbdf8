//! The first screens of linking while the program is on its way: which of them is shown, and what is typed and pressed meanwhile. What
//! only the program can do waits for it. Must not know the program.

/** @import { Language } from '../words.js' */
/** @import { Council, Drawing } from './linking.js' */

import { chosen, known, words } from '../words.js';
import { drawable } from './answers.js';
import { languageSwitch, questionScreen, startScreen } from './linking.js';
import { placeOf } from './places.js';
import { FIRST_WORDS } from './words.js';

/** @typedef {'start' | 'question'} Step */

const COMPOSING = 'compositionstart';

/**
 * @param {Council} council
 * @returns {Language[]} that it serves and there are words in, each once
 */
const served = ({ languages }) => [...new Set(languages.map(known).filter((tag) => tag !== undefined))];

/**
 * @param {Council} council
 * @param {Language} asked
 * @returns {Language} as src/locale.rs says it: the reader's own choice here, else what the page asks for; but none that the council
 *   does not serve
 */
function spoken(council, asked) {
  const [first, ...others] = served(council);
  const wanted = chosen() ?? asked;
  return first === undefined || others.includes(wanted) ? wanted : first;
}

/**
 * Where a host's route leads while nothing is answered yet: any question is the first one.
 * @param {string} route read as generously as src/route does
 * @returns {Step}
 */
export function stepAt(route) {
  const [path = ''] = route.split('?');
  const [screen, step = ''] = path.split('/').filter((part) => part !== '');
  return screen === 'link' && (step === 'check' || Number(step) > 0) ? 'question' : 'start';
}

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

  #drawing;
  #screens = document.createElement('div');
  #note = document.createElement('div');

  /** Where it is told that the program takes long. */
  slow = document.createElement('div');

  /** What is on its way to become a press or a letter: it is lost if its element goes. @type {Set<string>} */
  #held = new Set();
  #listening = new AbortController();
  #changed = () => {};

  /**
   * @param {unknown} session as the API has said it
   * @param {unknown} questions
   * @param {Language} asked the language that the page asks for
   * @param {Step} step that it asks for
   * @param {number} level of the heading
   * @returns {First | null} none where the answers are not for these screens
   */
  static of(session, questions, asked, step, level) {
    const told = drawable(session, questions);
    return told === null ? null : new First({ ...told, language: spoken(told.council, asked), level }, step);
  }

  /**
   * @param {Drawing} drawing
   * @param {Step} step
   */
  constructor(drawing, step) {
    this.#drawing = drawing;
    this.step = step;
    this.element.className = 'lp-app';
    this.#screens.className = 'lp-app__screens';
    for (const said of [this.#note, this.slow]) said.setAttribute('role', 'status');
    if (served(drawing.council).length > 1) this.element.append(languageSwitch(this.#other));
    this.element.append(this.#screens, this.#note, this.slow);
    this.#draw();
    this.#listen();
  }

  /** Whether something is being pressed or typed at this moment. */
  get isHeld() {
    return this.#held.size > 0;
  }

  /** @param {Language} asked the language that the page asks for now: whoever changed it meant this part of it, too */
  speak(asked) {
    this.switched = null;
    this.#speak(spoken(this.#drawing.council, asked));
  }

  /** @param {Step} step that the page asks for now */
  show(step) {
    if (step === this.step) return;
    this.step = step;
    this.pressed = null;
    this.#draw();
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
    return this.#drawing.language === 'en' ? 'cy' : 'en';
  }

  #draw() {
    this.element.lang = this.#drawing.language;
    this.#screens.replaceChildren(...(this.step === 'start' ? startScreen : questionScreen)(this.#drawing));
    for (const [at, box] of this.element.querySelectorAll('input').entries()) box.value = this.typed[at] ?? '';
    // What was being composed in a box that is gone has no end.
    this.#held.delete(COMPOSING);
    this.#tell();
  }

  /** Says what is waited for, if anything is. */
  #tell() {
    this.#note.textContent = this.pressed === null ? '' : words(this.#drawing.language).loading;
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
    hold('pointerdown', ['pointerup', 'pointercancel', 'contextmenu', 'blur']);
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
  #press({ target }) {
    const button = /** @type {Element} */ (target).closest('button');
    if (button === null || button.type === 'submit') return;
    if (button.lang === this.#other) this.#speak((this.switched = this.#other));
    else if (button.className === 'lp-back') this.#go('start');
    else if (button.parentElement === this.#screens) this.#go('question');
    else this.#await(button);
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
    if (language === this.#drawing.language) return;
    const isOpen = this.element.querySelector('details')?.open === true;
    this.#drawing = { ...this.#drawing, language };
    const button = /** @type {HTMLElement | null} */ (this.element.querySelector('.lp-language button'));
    if (button !== null) {
      button.lang = this.#other;
      button.textContent = FIRST_WORDS[this.#other].name;
    }
    this.#draw();
    this.element.querySelector('details')?.toggleAttribute('open', isOpen);
  }

  /** @param {Step} step */
  #go(step) {
    this.show(step);
    const heading = /** @type {HTMLElement | null} */ (this.element.querySelector('.lp-heading'));
    heading?.focus();
  }

  /** @param {Element} button */
  #await(button) {
    this.pressed = placeOf(this.element, button);
    this.#tell();
  }
}
