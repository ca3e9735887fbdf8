//! Tells the developer of the host page, once for each element and subject, what is wrong and where it is documented.
//! Must not be given anything personal: the console is no secret.

/**
 * What has been said, of which element.
 * @type {WeakMap<HTMLElement, Set<string>>}
 */
const said = new WeakMap();

/**
 * @param {HTMLElement} element
 * @param {string} subject an attribute, property or method: its name is its anchor in the documentation, in lower case
 * @param {string} problem a sentence, without a value that a user or a server might have had a hand in
 */
export function warn(element, subject, problem) {
  const subjects = said.get(element) ?? new Set();
  said.set(element, subjects);
  if (subjects.has(subject)) return;
  subjects.add(subject);
  console.warn(`<landlord-payments> ${subject}: ${problem} See docs/embedding.md#${subject.toLowerCase()}`);
}

/**
 * Lets a subject be warned of once more: it was set anew, and may be wrong anew.
 * @param {HTMLElement} element
 * @param {string} subject
 */
export function forget(element, subject) {
  said.get(element)?.delete(subject);
}
