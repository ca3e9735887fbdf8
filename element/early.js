//! Asks who is signed in, and what their first screen begins with, while the program is still on its way. The program takes each
//! good answer once, in place of asking; a bad one it never hears of, and asks for itself. Must not know what it makes of them.

/** Where the API is unless a council says otherwise, as the contract has it. */
export const DEFAULT_API_BASE = '/api/landlord/v1';

/** What is asked, one after the other, as far as the answers lead. All of it only reads. */
const [SESSION, QUESTIONS, RECORDS] = ['/session', '/link/questions', '/landlords'];

/** As the contract has it: what else says it is one is not put into an address. */
export const ID = /^[\w-]{1,128}$/;

/** So long after the beginning nothing is waited for any more, nor taken: it may say nothing of now. */
export const GOOD_FOR_MS = 5_000;

/** @typedef {{ response: Response, came: number }} Good a whole answer, and when it came */

/**
 * @typedef {object} Summarised
 * @property {unknown} session
 * @property {unknown} records
 * @property {unknown} summary of the first of them
 * @property {number} now by the portal's clock if it tells, else the device's, in milliseconds since 1970
 */

/**
 * @typedef {object} Told each told at most once, by good answers
 * @property {(session: unknown, questions: unknown) => void} [unlinked] what they say of an account without a record
 * @property {() => void} [linked] that the account has one
 * @property {(said: Summarised) => void} [summarised] what they say of it, where its summary is the first screen
 */

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
   * @param {boolean} isSummary whether the first screen is the summary, where the account has a record
   * @param {Told} [told]
   */
  constructor(base, token, isSummary, { unlinked, linked, summarised } = {}) {
    this.#base = (base?.trim() || DEFAULT_API_BASE).replace(/\/+$/, '');
    this.#token = token;
    this.#timer = setTimeout(() => this.end(), GOOD_FOR_MS);
    this.#ask(SESSION, (session) => {
      const { link } = session;
      if (link === 'none') this.#ask(QUESTIONS, (questions) => unlinked?.(session, questions));
      if (link !== 'linked') return;
      linked?.();
      // Of several, the first is the one that is shown.
      this.#ask(RECORDS, (records) => {
        const [record] = records;
        if (!isSummary || !ID.test(record?.id ?? '')) return;
        this.#ask(`${RECORDS}/${record.id}`, (summary, now) => summarised?.({ session, records, summary, now }));
      });
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
   * @param {(value: any, now: number) => void} [then] told what a good answer says and when, before anybody can take it
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
   * @param {((value: any, now: number) => void) | undefined} then
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
    then?.(value, Date.parse(response.headers.get('date') ?? '') || came);
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
