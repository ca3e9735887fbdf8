//! Landlords of every size, each an account of its own, signed in and linked, with what each must be answered. Must not know of load.

import { Browser, hashed } from './browser.mjs';
import { Expected } from './expected.mjs';

const API = '/api/landlord/v1';
/** Of so many landlords one has the record of 40,000 tenants; of so many, that of 2,500. The others have their own, of 1 or 12. */
const LARGEST_ONE_IN = 100;
const LARGE_ONE_IN = 11;
/** Landlords who are made ready at once. */
const AT_ONCE = 8;
/** As browsers differ. What they ask for is compared decoded. */
const CODINGS = ['br', 'gzip', 'br', 'identity'];

/**
 * @typedef {{ question: string, value: string }[]} Answers
 * @typedef {{ account: string, tenants: number, answers: Answers }} SignIn
 */

/**
 * @typedef {object} Landlord
 * @property {string} account
 * @property {Browser} browser
 * @property {number} lines of the newest payment
 * @property {{ summary: string, list: string, breakdown: string, lines: string }} paths
 */

/**
 * @param {string} url
 * @param {SignIn[]} accounts those of the demonstration, with the right answers
 * @param {number} number of landlords; the portal has as many neighbours
 * @returns {Promise<{ landlords: Landlord[], expected: Expected }>}
 */
export async function ready(url, accounts, number) {
  const expected = new Expected();
  /** @type {Landlord[]} */
  const landlords = [];
  const waiting = Array.from({ length: number }, (_, index) => index + 1);
  const take = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const landlord = await settle(url, one, answersFor(one, accounts));
      for (const path of Object.values(landlord.paths)) {
        const { status, headers, body } = await landlord.browser.call('GET', path);
        if (status !== 200 || headers.etag === undefined)
          throw new Error(`${landlord.account}: ${path} came as ${status}`);
        expected.add(landlord.account, path, { hash: hashed(body), tag: headers.etag });
      }
      landlords.push(landlord);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return { landlords, expected };
}

/**
 * @param {number} number
 * @param {SignIn[]} accounts
 * @returns {Answers} that link the record which this landlord is to have
 */
function answersFor(number, accounts) {
  const those = (/** @type {number} */ tenants) => {
    const found = accounts.find((account) => account.tenants === tenants);
    if (found === undefined) throw new Error(`nobody has ${tenants} tenants`);
    return found.answers;
  };
  if (number % LARGEST_ONE_IN === 1) return those(40_000);
  if (number % LARGE_ONE_IN === 2) return those(2_500);
  return [
    { question: 'creditor-reference', value: `9${String(number).padStart(7, '0')}` },
    { question: 'organisation-name', value: `Landlord ${number}` },
    { question: 'account-ending', value: '0500' },
  ];
}

/**
 * @param {string} url
 * @param {number} number
 * @param {Answers} right
 * @returns {Promise<Landlord>} signed in and linked
 */
async function settle(url, number, right) {
  const account = `landlord-${number}`;
  const browser = new Browser(url, CODINGS[number % CODINGS.length]);
  const got = async (/** @type {string} */ path) =>
    JSON.parse((await browser.call('GET', `${API}${path}`)).body.toString());
  const signedIn = await browser.call('POST', '/demo/sign-in', { data: { account } });
  if (signedIn.status !== 204) throw new Error(`signing ${account} in came to ${signedIn.status}`);
  const { csrf_token } = await got('/session');
  /** @type {{ sets: { id: string, questions: { id: string }[] }[] }} */
  const { sets } = await got('/link/questions');
  const isAnswered = (/** @type {{ id: string }} */ { id }) => right.some(({ question }) => question === id);
  const set = sets.find(({ questions }) => questions.every(isAnswered));
  const linked = await browser.call('POST', `${API}/link`, {
    headers: { 'x-csrf-token': csrf_token, 'idempotency-key': account },
    data: { set: set?.id, answers: right.map(({ question, value }) => ({ question, value })) },
  });
  if (linked.status !== 201) throw new Error(`linking ${account} came to ${linked.status}: ${linked.body}`);
  const [{ id }] = await got('/landlords');
  const { most_recent_payment: payment } = await got(`/landlords/${id}`);
  const summary = `${API}/landlords/${id}`;
  const list = `${summary}/payments`;
  const breakdown = `${list}/${payment.id}`;
  const paths = { summary, list, breakdown, lines: `${breakdown}/lines` };
  return { account, browser, lines: payment.line_count, paths };
}
