//! Has the program, which is there by now and not yet in sight, take the place of the first screens: at the same step, in the same
//! language, with what is typed, what has the focus and what was pressed. Must not know how it draws them.

/** @import { First, Step } from './first.js' */

import { at, placeOf } from './places.js';

/**
 * Waits while the program is asking, and while somebody is pressing or typing.
 * @param {First} first
 * @param {HTMLElement} standing what the first screens stand in
 * @param {HTMLElement} program what the program is mounted in, out of the document
 * @param {() => void} done told when nothing of them is needed any more
 * @returns {() => void} stops it
 */
export function handOver(first, standing, program, done) {
  /** What the program was made to do last. */
  let asked = '';
  let isTyped = first.typed.length === 0;
  const look = () => {
    const step = stepOf(program);
    if (step === 'waiting' || first.isHeld) return;
    if (step === 'question') {
      type(first, program);
      isTyped = true;
    }
    const next = step === 'start' || step === 'question' ? towards(first, program, step, isTyped) : null;
    if (next !== null) {
      if (next.name !== asked) next.button.click();
      asked = next.name;
      return;
    }
    replace(first, standing, program);
    // It may come to the questions yet, and what was typed is kept until then.
    if (step === 'failed') return;
    stop();
    done();
  };
  const watched = new MutationObserver(look);
  const stop = () => watched.disconnect();
  watched.observe(program, { childList: true, subtree: true, attributes: true, characterData: true });
  first.watch(look);
  look();
  return stop;
}

/**
 * @param {HTMLElement} program
 * @returns {Step | 'waiting' | 'failed' | 'elsewhere'} what it shows
 */
function stepOf(program) {
  const shows = (/** @type {string} */ selector) => program.querySelector(`.lp-app__screens ${selector}`) !== null;
  if (shows('.lp-step')) return 'question';
  if (shows('> .lp-lead')) return 'start';
  if (shows('> .lp-loading') || !shows('> :not(dialog)')) return 'waiting';
  return shows('> [role=alert]') ? 'failed' : 'elsewhere';
}

/**
 * @param {First} first
 * @param {HTMLElement} program
 * @param {Step} step that it shows
 * @param {boolean} isTyped whether it has what was typed
 * @returns {{ name: string, button: HTMLElement } | null} what is to be pressed in it on its way to the same place; none when it is there
 */
function towards({ switched, step: wanted }, program, step, isTyped) {
  const press = (/** @type {string} */ name, /** @type {string} */ selector) => {
    const button = /** @type {HTMLElement | null} */ (program.querySelector(selector));
    return button && { name, button };
  };
  const app = /** @type {HTMLElement | null} */ (program.querySelector('.lp-app'));
  if (switched !== null && app?.lang !== switched) return press('language', '.lp-language button');
  if (step === 'start' && (wanted === 'question' || !isTyped))
    return press('question', '.lp-app__screens > .lp-button');
  return step === wanted ? null : press('start', '.lp-back');
}

/**
 * @param {First} first
 * @param {HTMLElement} program at the question
 */
function type({ typed }, program) {
  for (const [at, box] of program.querySelectorAll('input').entries()) {
    if (typed[at] === undefined || typed[at] === box.value) continue;
    box.value = typed[at];
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/**
 * @param {First} first
 * @param {HTMLElement} standing
 * @param {HTMLElement} program
 */
function replace({ element, pressed }, standing, program) {
  if (!standing.isConnected) return;
  const root = /** @type {ShadowRoot} */ (standing.getRootNode());
  const focused = root.activeElement;
  const app = program.querySelector('.lp-app') ?? program;
  const same = (/** @type {Element} */ other) => (element.contains(other) ? at(app, placeOf(element, other)) : null);
  for (const details of element.querySelectorAll('details[open]')) same(details)?.setAttribute('open', '');
  const selection = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : null;
  const target = focused === null ? null : same(focused);
  standing.replaceWith(program);
  if (pressed !== null) at(app, pressed)?.click();
  else if (target !== null) keepFocus(root, target, selection);
}

/**
 * @param {ShadowRoot} root
 * @param {HTMLElement} target
 * @param {(number | null)[] | null} selection
 */
function keepFocus(root, target, selection) {
  target.focus({ preventScroll: true });
  if (selection !== null && target instanceof HTMLInputElement) target.setSelectionRange(selection[0], selection[1]);
  // The program gives the focus to the heading of a screen that it has just drawn.
  requestAnimationFrame(() => {
    if (root.activeElement?.matches('.lp-heading') === true) target.focus({ preventScroll: true });
  });
}
