//! Has the program, which is there by now and not yet in sight, take the place of the first screens: at the same step, in the same
//! language, with what is typed, what has the focus and what was pressed. What it knows the program's screens by is in program.d.ts.

/** @import { First, Step } from './first.js' */

import { at, placeOf } from './places.js';

/** So long after something was pressed in the program it is shown as it is, wherever that has led. */
const PATIENCE_MS = 2_000;

/**
 * Waits while the program is asking, and while somebody is pressing or typing.
 * @param {First} first
 * @param {HTMLElement} standing what the first screens stand in
 * @param {HTMLElement} program what the program is mounted in, out of the document
 * @param {AbortSignal} over nothing is handed over any more
 * @param {() => void} done told when all of it is; ends it
 */
export function handOver(first, standing, program, over, done) {
  /** What the program was made to do last. */
  let asked = '';
  let isTyped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  const finish = () => {
    replace(first, standing, program);
    done();
  };
  const look = () => {
    const step = stepOf(program);
    if (step === 'elsewhere') return finish();
    if (step === 'waiting' || first.isHeld) return;
    if (step === 'question') {
      type(first, program);
      isTyped = true;
    }
    const isGiven = isTyped || first.typed.length === 0;
    const next = inLanguage(first, program) ?? towards(first, program, step, isGiven);
    if (next === null && step !== 'failed') return finish();
    if (next === null) {
      // It may come to the questions yet, and what was typed is kept until then. The language is chosen in the program from now on.
      clearTimeout(patience);
      patience = undefined;
      asked = '';
      first.switched = null;
      return replace(first, standing, program);
    }
    if (next.name === asked) return;
    asked = next.name;
    patience ??= setTimeout(finish, PATIENCE_MS);
    next.button.click();
  };
  const watched = new MutationObserver(look);
  over.addEventListener('abort', () => {
    watched.disconnect();
    clearTimeout(patience);
  });
  watched.observe(program, { childList: true, subtree: true, attributes: true, characterData: true });
  first.watch(look);
  look();
}

/**
 * @param {HTMLElement} program
 * @returns {Step | 'waiting' | 'failed' | 'elsewhere'} what it shows
 */
function stepOf(program) {
  const screens = program.querySelector('.lp-app__screens');
  if (screens === null) return 'elsewhere';
  const shows = (/** @type {string} */ selector) => screens.querySelector(`:scope > ${selector}`) !== null;
  // The session has ended: whoever signs in then may be somebody else.
  if (screens.hasAttribute('hidden')) return 'elsewhere';
  if (shows('.lp-payee')) return 'summary';
  if (shows('form > .lp-step')) return 'question';
  if (shows('.lp-lead ~ .lp-list')) return 'start';
  if (shows('.lp-loading') || !shows(':not(dialog)')) return 'waiting';
  return shows('[role=alert]') ? 'failed' : 'elsewhere';
}

/** @typedef {{ name: string, button: HTMLElement }} Press what is to be pressed in the program on its way to the same place */

/**
 * @param {HTMLElement} program
 * @param {string} name
 * @param {string} selector
 * @returns {Press | null}
 */
function press(program, name, selector) {
  const button = /** @type {HTMLElement | null} */ (program.querySelector(selector));
  return button && { name, button };
}

/**
 * @param {First} first
 * @param {HTMLElement} program
 * @returns {Press | null} none when it speaks the language that was chosen
 */
function inLanguage({ switched }, program) {
  const app = /** @type {HTMLElement | null} */ (program.querySelector('.lp-app'));
  return switched === null || app?.lang === switched ? null : press(program, 'language', '.lp-language button');
}

/**
 * @param {First} first
 * @param {HTMLElement} program
 * @param {Step | 'failed'} step that it shows
 * @param {boolean} isTyped whether it has what was typed
 * @returns {Press | null} none when it is there
 */
function towards({ step: wanted }, program, step, isTyped) {
  if (step === 'failed' || step === 'summary' || wanted === 'summary') return null;
  if (step === 'start' && (wanted === 'question' || !isTyped))
    return press(program, 'question', '.lp-app__screens > .lp-button');
  return step === wanted ? null : press(program, 'start', '.lp-back');
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
function replace({ element, pressed, step }, standing, program) {
  if (standing.parentNode === null) return;
  const { activeElement: focused } = /** @type {ShadowRoot} */ (standing.getRootNode());
  const app = program.querySelector('.lp-app') ?? program;
  const isSame = stepOf(program) === step;
  // What is not alike is something else: the answers may have changed.
  const same = (/** @type {number[]} */ place) => {
    const [there, here] = [at(app, place), at(element, place)];
    return isSame && there?.localName === here?.localName && there?.className === here?.className ? there : null;
  };
  for (const details of element.querySelectorAll('details[open]')) {
    same(placeOf(element, details))?.setAttribute('open', '');
  }
  const press = pressed && same(pressed);
  const means = (/** @type {Element | null} */ it) => `${it?.textContent} ${it?.getAttribute('href')}`;
  const target = focused && (element.contains(focused) ? same(placeOf(element, focused)) : program);
  const selection = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : [];
  standing.replaceWith(program);
  if (focused !== null) {
    if (target === program) program.tabIndex = -1;
    const heading = /** @type {HTMLElement | null} */ (app.querySelector('.lp-heading'));
    (target ?? heading)?.focus({ preventScroll: true });
    const [start = null, end = null] = selection;
    if (target instanceof HTMLInputElement) target.setSelectionRange(start, end);
  }
  // Another payment or another record may have come to stand there.
  if (pressed !== null && means(press) === means(at(element, pressed))) press?.click();
}
