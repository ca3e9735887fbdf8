//! Keeps what a user does inside the element from the listeners of the page around it: some prevent what clicks and keys do by
//! themselves, others hear every key that is pressed. Must not know what is shown.

/** What leaves a shadow root by itself, and that a page may listen to for its own ends. */
const EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['dragstart', 'drop'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
];

/** @param {Event} event */
const stop = (event) => event.stopPropagation();

/**
 * Our own listeners are all further inside and have heard it by then. The page's in the capture phase come before, and
 * cannot be kept from it.
 * @param {ShadowRoot} root
 */
export function contain(root) {
  for (const event of EVENTS) root.addEventListener(event, stop);
}
