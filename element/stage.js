//! What stands in an element's shadow root: one screen at a time, and the focus while one takes the place of another. Must not know
//! what the screens are.

/** @import { Language } from './words.js' */

import { wear } from './sheets.js';

/** Of one stay. */
export class Stage {
  #root;
  #language;

  /** What the screen that is shown stands in. @type {HTMLElement} */
  standing = document.createElement('div');

  /**
   * @param {ShadowRoot} root
   * @param {() => Language} language that is spoken now
   */
  constructor(root, language) {
    this.#root = root;
    this.#language = language;
  }

  /** @returns {HTMLElement} what another screen can stand in */
  container() {
    const container = document.createElement('div');
    // The host's page may be in another language, or written from right to left.
    container.lang = this.#language();
    container.dir = 'ltr';
    return container;
  }

  /**
   * Shows a screen and nothing else.
   * @param {HTMLElement} screen
   * @param {CSSStyleSheet} sheet that it wears
   */
  show(screen, sheet) {
    this.change(() => {
      this.standing = this.container();
      this.standing.append(screen);
      wear(this.#root, sheet);
      this.#root.replaceChildren(this.standing);
    });
  }

  /** @param {() => void} change of what is shown: where it takes the focus away, the place of that keeps it */
  change(change) {
    const isFocused = this.#root.activeElement !== null;
    change();
    if (isFocused && this.#root.activeElement === null) this.keepFocus();
  }

  /**
   * A screen in its own container is the one that is shown, if it has not taken its place already.
   * @param {HTMLElement} container
   */
  take(container) {
    if (container === this.standing) return;
    if (this.standing.parentNode !== null) this.standing.replaceWith(container);
    this.standing = container;
  }

  /** What had the focus is gone: its place keeps it. */
  keepFocus() {
    this.standing.tabIndex = -1;
    this.standing.focus();
  }

  clear() {
    this.#root.replaceChildren();
  }
}
