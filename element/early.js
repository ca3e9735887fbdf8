//! Asks who is signed in, and what their first screen begins with, while the program is still on its way. The program takes each
//! answer once, in place of asking for it. Must not know what it makes of them.

const SESSION = '/session';
/** What is asked next, by what the session says of the account's records. */
const NEXT = /** @type {Record<string, string>} */ ({ linked: '/landlords', none: '/link/questions' });
/** An answer that has waited longer says nothing of now. */
const FRESH_MS = 30_000;

/** What was asked for one app, and how it was signed. */
export class Early {
  #base;
  #token;
  #until = performance.now() + FRESH_MS;

  /** @type {Map<string, { answer: Promise<Response>, controller: AbortController }>} */
  #asked = new Map();

  /**
   * Asks. What fails here fails where it is taken, or is never heard of.
   * @param {string} base of the API
   * @param {string | null} token none where the portal's cookie says who asks
   */
  constructor(base, token) {
    this.#base = base.replace(/\/+$/, '');
    this.#token = token;
    this.#ask(SESSION)
      .then(async (response) => {
        const next = response.ok ? NEXT[(await response.clone().json()).link] : undefined;
        if (next !== undefined && performance.now() < this.#until) await this.#ask(next);
      })
      .catch(() => {});
  }

  /**
   * @param {string} url
   * @param {string | undefined} token
   * @param {AbortSignal} signal gives the answer up
   * @returns {Promise<Response> | undefined} none where nothing was asked, or not this way, or too long ago
   */
  take(url, token, signal) {
    const path = url.startsWith(this.#base) ? url.slice(this.#base.length) : '';
    const asked = this.#asked.get(path);
    this.#asked.delete(path);
    if (asked === undefined || (token ?? null) !== this.#token || performance.now() > this.#until) {
      asked?.controller.abort();
      return undefined;
    }
    signal.addEventListener('abort', () => asked.controller.abort());
    return asked.answer;
  }

  /** What nobody took is not waited for any more. */
  end() {
    this.#until = 0;
    for (const { controller } of this.#asked.values()) controller.abort();
    this.#asked.clear();
  }

  /**
   * As the program asks.
   * @param {string} path
   * @returns {Promise<Response>}
   */
  #ask(path) {
    const controller = new AbortController();
    const answer = fetch(this.#base + path, {
      redirect: 'manual',
      cache: 'no-store',
      credentials: this.#token === null ? 'same-origin' : 'omit',
      headers: { accept: 'application/json', ...(this.#token !== null && { authorization: `Bearer ${this.#token}` }) },
      signal: controller.signal,
    });
    answer.catch(() => {});
    this.#asked.set(path, { answer, controller });
    return answer;
  }
}
