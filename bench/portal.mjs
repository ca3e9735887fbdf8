//! The real portal over its own demonstration, for what is measured through its API. Must not know the browser.

import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const START_MS = 240_000;
const API = '/api/landlord/v1';

/** @typedef {{ account: string, tenants: number, answers: { question: string, value: string }[] }} Account */

/** @returns {Promise<number>} a port that nobody listens on */
const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => found(port));
    });
  });

/**
 * Starts the portal; the first time with this build it makes its data, which takes most of a minute.
 * @param {string} target where the portal was built, and its data is kept
 * @param {string} dist
 * @param {{ data: string, settings: Record<string, string> }} [which] a name for its data, and what it is started with
 * @returns {Promise<{ url: string, pid: number, accounts: Account[], stop: () => Promise<void> }>}
 */
export async function startPortal(target, dist, which = { data: 'portal', settings: {} }) {
  const binary = join(target, 'release/portal');
  const data = join(target, 'bench', which.data);
  const built = await stat(binary).catch(() => {
    throw new Error(`there is no ${binary}: run make build`);
  });
  const seeded = await stat(data).catch(() => null);
  if (seeded === null || seeded.mtimeMs < built.mtimeMs) {
    const fresh = `${data}-fresh`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    await (await run(binary, fresh, dist, which.settings)).stop();
    await rm(data, { recursive: true, force: true });
    await rename(fresh, data);
  }
  const { url, pid, stop } = await run(binary, data, dist, which.settings);
  const reset = await fetch(`${url}/demo/reset`, { method: 'POST' });
  if (!reset.ok) throw new Error(`the reset came to ${reset.status}`);
  const accounts = /** @type {Account[]} */ (await (await fetch(`${url}/demo/accounts`)).json());
  return { url, pid, accounts, stop };
}

/**
 * @param {string} binary
 * @param {string} data
 * @param {string} dist
 * @param {Record<string, string>} settings
 */
async function run(binary, data, dist, settings) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    PORTAL_DATA: data,
    PORTAL_DIST: dist,
    // A session outlasts everything that is measured in it.
    PORTAL_IDLE_SECONDS: '7200',
    RUST_LOG: 'error',
    ...settings,
  };
  const child = spawn(binary, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_MS;
  for (;;) {
    const answers = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || Date.now() > until) throw new Error('the portal did not start');
    await new Promise((next) => setTimeout(next, 50));
  }
  const stop = async () => {
    if (child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', () => done(undefined)));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(force);
  };
  return { url, pid: child.pid ?? 0, stop };
}

/**
 * Signs in; what the browser shows next is signed in.
 * @param {import('@playwright/test').APIRequestContext} request
 * @param {string} url
 * @param {Account} account
 */
export async function signIn(request, url, { account }) {
  const response = await request.post(`${url}/demo/sign-in`, { data: { account } });
  if (response.status() !== 204) throw new Error(`signing in came to ${response.status()}`);
}

/**
 * Signs in, links the record with the right answers if it is not linked yet, and gives what the bank was sent last.
 * @param {import('@playwright/test').APIRequestContext} request
 * @param {string} url
 * @param {Account} account
 * @returns {Promise<{ landlord: string, payment: string }>}
 */
export async function link(request, url, account) {
  await signIn(request, url, account);
  const get = async (/** @type {string} */ path) => (await request.get(`${url}${API}${path}`)).json();
  const session = await get('/session');
  if (session.link !== 'linked') {
    const { sets } = await get('/link/questions');
    const response = await request.post(`${url}${API}/link`, {
      headers: { 'x-csrf-token': session.csrf_token, 'idempotency-key': crypto.randomUUID() },
      data: { set: sets[0].id, answers: account.answers.map(({ question, value }) => ({ question, value })) },
    });
    if (response.status() !== 201) throw new Error(`linking came to ${response.status()}`);
  }
  const [{ id: landlord }] = await get('/landlords');
  const { most_recent_payment: payment } = await get(`/landlords/${landlord}`);
  return { landlord, payment: payment.id };
}

/**
 * The portal's own answer for a schedule, in both forms.
 * @param {import('@playwright/test').APIRequestContext} request
 * @param {string} url
 * @param {{ landlord: string, payment: string }} which
 * @returns {Promise<import('./site.mjs').Sent>}
 */
export async function recorded(request, url, { landlord, payment }) {
  const path = `${url}${API}/landlords/${landlord}/payments/${payment}/lines`;
  const body = async (/** @type {string} */ accept) => {
    const response = await request.get(path, { headers: { accept }, timeout: 120_000 });
    if (!response.ok()) throw new Error(`the schedule came as ${response.status()}`);
    return cut(await response.body());
  };
  const ndjson = await body('application/x-ndjson');
  const head = JSON.parse(ndjson[0].subarray(0, ndjson[0].indexOf('\n')).toString('utf8'));
  return { count: head.line_count, ndjson, json: await body('application/json') };
}

/** @param {Buffer} body */
function cut(body) {
  const parts = [];
  for (let at = 0; at < body.length; at += PART) parts.push(body.subarray(at, at + PART));
  return parts;
}

/** Bytes that are sent at a time. */
const PART = 64 * 1024;
