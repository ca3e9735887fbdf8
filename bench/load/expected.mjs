//! What every account must be answered, and whether an answer is that. Must not know the network.

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} hash of its body, decoded
 * @property {string | undefined} tag
 * @property {boolean} known whether the client said that it has the answer
 */

/** @typedef {'sent' | 'unchanged' | 'mixed up' | 'wrong' | 'refused'} Verdict */

/** Answers as they came one at a time, before there was any load. */
export class Expected {
  /** @type {Map<string, { hash: string, tag: string }>} */
  #answers = new Map();
  /** Whose an answer is, by its body and by its tag. @type {Map<string, Set<string>>} */
  #owners = new Map();

  /**
   * @param {string} account
   * @param {string} path
   * @param {{ hash: string, tag: string }} answer
   */
  add(account, path, { hash, tag }) {
    this.#answers.set(key(account, path), { hash, tag });
    for (const mark of [hash, tag]) {
      const owners = this.#owners.get(mark) ?? new Set();
      this.#owners.set(mark, owners.add(account));
    }
  }

  /**
   * A body may be the same for two accounts that have one record; a tag never is.
   * @param {string} account
   * @param {string} path
   * @param {Answer} answer
   * @returns {Verdict}
   */
  judge(account, path, { status, hash, tag, known }) {
    const expected = this.#answers.get(key(account, path));
    if (expected === undefined) throw new Error(`${account} was never asked for ${path}`);
    if (status !== 200 && status !== 304) return 'refused';
    const strange = (/** @type {string | undefined} */ mark) =>
      this.#owners.get(mark ?? '')?.has(account) === false ? 'mixed up' : 'wrong';
    if (tag !== expected.tag) return strange(tag);
    if (status === 304) return known ? 'unchanged' : 'wrong';
    return hash === expected.hash ? 'sent' : strange(hash);
  }
}

/**
 * @param {string} account
 * @param {string} path
 */
const key = (account, path) => `${account} ${path}`;
