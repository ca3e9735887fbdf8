//! Asks who is signed in, and what their first screen begins with, while the program is still on its way. The program takes each
//! good answer once, in place of asking; a bad one it never hears of, and asks for itself. Must not know what it makes of them.

/** Where the API is unless a council says otherwise, as the contract has it. */
export const DEFAULT_API_BASE = '/api/landlord/v1';

const SESSION = '/session';
/** What is asked next, by what the session says of the account's records. Both only read. */
const NEXT = /** @type {Record<string, string>} */ ({ linked: '/landlords', none: '/link/questions' });

/** So long after the beginning nothing is waited for any more, nor taken: it may say nothing of now. */
export const GOOD_FOR_MS = 5_000;

/** @typedef {{ response: Response, came: number }} Good a whole answer, and when it came */

/** The first calls of one app, all of them signed alike. */
export class Early {
  #base;
  #token;
  #since = Date.now();
  #controller = new AbortController();
  #timer;

  /**
   * What was asked for and is not taken, by its address; nothing inside where the answer is not good.
   * @type {Map<string, Promise<Good | null>>}
   */
  #asked = new Map();

  /**
   * Asks.
   * @param {string | undefined} base of the API
   * @param {string | null} token none where the portal's cookie says who asks
   * @param {(session: unknown, questions: unknown) => void} [unlinked] told what good answers say of an account without a record
   */
  constructor(base, token, unlinked) {
    this.#base = (base?.trim() || DEFAULT_API_BASE).replace(/\/+$/, '');
    this.#token = token;
    this.#timer = setTimeout(() => this.end(), GOOD_FOR_MS);
    this.#ask(SESSION, (session) => {
      const { link } = session;
      const told = link === 'none' ? (/** @type {unknown} */ questions) => unlinked?.(session, questions) : undefined;
      if (Object.hasOwn(NEXT, link)) this.#ask(NEXT[link], told);
    });
  }

  /**
   * The answer to a call that the program is about to make. Any that is not the next of these ends them all: what they were asked
   * for has changed, or may be changed by it.
   * @param {string | undefined} url none for a call that does more than read
   * @param {string | undefined} token
   * @returns {Promise<Response | null> | undefined} a whole and good answer, or none; the program then asks by itself
   */
  take(url, token) {
    const answer = this.#asked.get(url ?? '');
    const isLate = Date.now() - this.#since > GOOD_FOR_MS;
    if (answer === undefined || isLate || (token ?? null) !== this.#token) {
      this.end();
      return undefined;
    }
    this.#asked.delete(url ?? '');
    return answer.then((good) => good && aged(good));
  }

  /** Gives up what is on its way, and what nobody took. */
  end() {
    clearTimeout(this.#timer);
    this.#controller.abort();
    this.#asked.clear();
  }

  /**
   * @param {string} path
   * @param {(value: any) => void} [then] told what a good answer says, before anybody can take it
   */
  #ask(path, then) {
    if (this.#controller.signal.aborted) return;
    const url = this.#base + path;
    const answer = this.#fetch(url, then).catch(() => null);
    this.#asked.set(url, answer);
  }

  /**
   * As the program asks.
   * @param {string} url
   * @param {((value: any) => void) | undefined} then
   * @returns {Promise<Good | null>} rejects when it does not come whole
   */
  async #fetch(url, then) {
    const token = this.#token;
    const response = await fetch(url, {
      redirect: 'manual',
      cache: 'no-store',
      credentials: token === null ? 'same-origin' : 'omit',
      headers: { accept: 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      signal: this.#controller.signal,
    });
    const came = Date.now();
    if (response.status !== 200 || !/^application\/json\s*(;|$)/i.test(response.headers.get('content-type') ?? '')) {
      // Nothing more of it is needed; the other calls go on.
      response.body?.cancel().catch(() => {});
      return null;
    }
    const body = await response.text();
    const value = JSON.parse(body);
    then?.(value);
    return { response: new Response(body, response), came };
  }
}

/**
 * The program sets its clock by an answer's date: one that has waited says what it would say now.
 * @param {Good} good
 * @returns {Response}
 */
function aged({ response, came }) {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) response.headers.set('date', new Date(date + Date.now() - came).toUTCString());
  return response;
}
