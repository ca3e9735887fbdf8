//! Where an element is within another, so that the same place can be found in one that is built alike.

/**
 * @param {Element} within
 * @param {Element} element
 * @returns {number[]} which child of each, from the outside
 */
export function placeOf(within, element) {
  const place = [];
  for (let at = element; at !== within && at.parentElement !== null; at = at.parentElement) {
    place.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
  }
  return place;
}

/**
 * @param {Element} within
 * @param {number[]} place
 * @returns {HTMLElement | null} none where it is built otherwise
 */
export function at(within, place) {
  let found = /** @type {Element | null} */ (within);
  for (const index of place) found = found?.children[index] ?? null;
  return /** @type {HTMLElement | null} */ (found);
}
