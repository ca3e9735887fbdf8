//! Style sheets for shadow roots in any document: one that was made in a document serves that document alone.

/**
 * What each root wears.
 * @type {WeakMap<ShadowRoot, CSSStyleSheet>}
 */
const worn = new WeakMap();

/**
 * Copies, by the sheet and the document.
 * @type {WeakMap<CSSStyleSheet, WeakMap<Document, CSSStyleSheet>>}
 */
const copies = new WeakMap();

/**
 * Puts a sheet of this page on a root, in place of another.
 * @param {ShadowRoot} root
 * @param {CSSStyleSheet} sheet
 */
export function wear(root, sheet) {
  worn.set(root, sheet);
  dress(root);
}

/**
 * Puts it on again, after the root has come into another document without it.
 * @param {ShadowRoot} root
 */
export function dress(root) {
  const sheet = worn.get(root);
  if (sheet === undefined) return;
  const there = root.ownerDocument;
  const view = there.defaultView;
  if (there === document) root.adoptedStyleSheets = [sheet];
  // A document without a window shows nothing.
  else if (view !== null) root.adoptedStyleSheets = [copied(sheet, there, view)];
}

/**
 * @param {CSSStyleSheet} sheet
 * @param {Document} there
 * @param {Window & typeof globalThis} view
 */
function copied(sheet, there, view) {
  const known = copies.get(sheet) ?? new WeakMap();
  copies.set(sheet, known);
  let copy = known.get(there);
  if (copy === undefined) {
    copy = new view.CSSStyleSheet();
    copy.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'));
    known.set(there, copy);
  }
  return copy;
}
