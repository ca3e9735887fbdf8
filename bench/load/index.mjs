//! The portal under load: hundreds of landlords at once, each of whom must be answered what is theirs, byte for byte; what that takes.

import { readFileSync } from 'node:fs';

import { startPortal } from '../portal.mjs';
import { figure, quantile, table } from '../report.mjs';
import { hashed } from './browser.mjs';
import { ready } from './landlords.mjs';

/** One visit: a look round, and the same again, as after going back. What one has is asked for with its tag; the next visit has nothing. */
const VISIT = /** @type {const} */ (['summary', 'list', 'breakdown', 'lines', 'list', 'summary', 'breakdown', 'lines']);
/** Between two calls, at least and at most. */
const PAUSE_MS = [500, 1_500];
/** How often the portal's memory is looked at. */
const WATCHED_EVERY_MS = 250;
/** Streams that are opened and not read, to see what they take: as many as three of each of these may have. */
const STALLED_PER_LANDLORD = 3;

/** @typedef {import('./landlords.mjs').Landlord} Landlord */
/** @typedef {import('./expected.mjs').Verdict} Verdict */
/** @typedef {{ kind: string, ms: number, verdict: Verdict, bytes: number }} Call */

/**
 * @typedef {object} Load
 * @property {Call[]} calls
 * @property {number} seconds
 * @property {number} portalCpu seconds
 * @property {number} clientCpu seconds
 * @property {{ own: number, resident: number }} peak bytes of memory: what the portal took for itself during the load, and all that was in memory
 *   for it in its whole life, the pages of its databases among them
 * @property {{ streams: number, each: number }} unread streams that nobody read, and the bytes that each took
 */

/**
 * @param {import('../run.mjs').Place} place
 * @returns {Promise<string>} the section of the docs
 */
export async function run({ target, dist }) {
  const [landlords, seconds] = (process.env.BENCH_LOAD ?? '500x60').split('x').map(Number);
  return told(await load(target, dist, landlords, seconds), landlords);
}

/**
 * @param {string} target
 * @param {string} dist
 * @param {number} number of landlords
 * @param {number} seconds
 * @returns {Promise<Load>}
 */
export async function load(target, dist, number, seconds) {
  const portal = await startPortal(target, dist, {
    data: `load-${number}`,
    settings: { PORTAL_NEIGHBOURS: String(number), PORTAL_LARGEST_PAYMENTS: '2' },
  });
  try {
    const { landlords, expected } = await ready(portal.url, portal.accounts, number);
    const unread = await stalled(portal.pid, landlords);
    const cpu = { portal: cpuSeconds(portal.pid), client: process.cpuUsage() };
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    let own = 0;
    const watch = setInterval(() => (own = Math.max(own, memory(portal.pid, 'RssAnon'))), WATCHED_EVERY_MS);
    /** @type {Call[]} */
    const calls = [];
    await Promise.all(landlords.map((landlord, index) => visits(landlord, index, until, expected, calls)));
    clearInterval(watch);
    const used = process.cpuUsage(cpu.client);
    for (const { browser } of landlords) browser.close();
    return {
      calls,
      seconds: (performance.now() - begun) / 1_000,
      portalCpu: cpuSeconds(portal.pid) - cpu.portal,
      clientCpu: (used.user + used.system) / 1e6,
      peak: { own, resident: memory(portal.pid, 'VmHWM') },
      unread,
    };
  } finally {
    await portal.stop();
  }
}

/**
 * Goes on visiting until the time is over.
 * @param {Landlord} landlord
 * @param {number} index
 * @param {number} until
 * @param {import('./expected.mjs').Expected} expected
 * @param {Call[]} calls to which each is added
 */
async function visits({ account, browser, lines, paths }, index, until, expected, calls) {
  const random = chance(index + 1);
  const pause = () => {
    const [least, most] = PAUSE_MS;
    return new Promise((next) => setTimeout(next, least + random() * (most - least)));
  };
  // Nobody begins with the others, nor at the same step.
  await new Promise((next) => setTimeout(next, random() * PAUSE_MS[1]));
  for (;;) {
    /** @type {Map<string, string>} */
    const has = new Map();
    for (const kind of VISIT) {
      if (performance.now() > until) return;
      const path = paths[kind];
      const tag = has.get(path);
      /** @type {Record<string, string>} */
      const headers = tag === undefined ? {} : { 'if-none-match': tag };
      const { status, headers: answered, body, ms } = await browser.call('GET', path, { headers });
      const answer = { status, hash: hashed(body), tag: answered.etag, known: tag !== undefined };
      const verdict = expected.judge(account, path, answer);
      if (answered.etag !== undefined) has.set(path, answered.etag);
      calls.push({ kind: kind === 'lines' ? size(lines) : kind, ms, verdict, bytes: body.length });
      await pause();
    }
  }
}

/** @param {number} lines */
const size = (lines) => `lines: ${lines < 100 ? 'a few' : lines < 10_000 ? '2,500' : '40,000'}`;

/**
 * @param {number} pid
 * @param {Landlord[]} landlords
 */
async function stalled(pid, landlords) {
  const largest = landlords.filter(({ lines }) => lines > 10_000);
  const before = memory(pid, 'RssAnon');
  const calls = largest.flatMap(({ browser, paths }) =>
    Array.from({ length: STALLED_PER_LANDLORD }, () => browser.stall(paths.lines)),
  );
  const streams = await Promise.all(calls);
  const each = (memory(pid, 'RssAnon') - before) / streams.length;
  if (streams.some(({ status }) => status !== 200)) throw new Error('a schedule that nobody reads did not begin');
  for (const { leave } of streams) leave();
  return { streams: streams.length, each };
}

/**
 * @param {Load} load
 * @returns {Map<Verdict, number>}
 */
export function verdicts({ calls }) {
  const counted = new Map();
  for (const { verdict } of calls) counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
  return counted;
}

/**
 * @param {Load} load
 * @param {number} landlords
 */
function told(load, landlords) {
  const { calls, seconds, portalCpu, clientCpu, peak, unread } = load;
  const counted = verdicts(load);
  const bad = [...counted].filter(([verdict]) => verdict !== 'sent' && verdict !== 'unchanged');
  if (bad.length > 0)
    throw new Error(`not what it must be: ${bad.map(([verdict, times]) => `${times} ${verdict}`).join(', ')}`);
  const kinds = [...new Set(calls.map(({ kind }) => kind))].toSorted();
  const share = (/** @type {Call[]} */ some) =>
    `${Math.round((100 * some.filter(({ verdict }) => verdict === 'unchanged').length) / some.length)} %`;
  const row = (/** @type {string} */ name, /** @type {Call[]} */ some) => {
    const ms = some.map((call) => call.ms);
    return [name, whole(some.length), share(some), ...[0.5, 0.95, 0.99].map((part) => figure(quantile(ms, part)))];
  };
  const rows = kinds.map((kind) =>
    row(
      kind,
      calls.filter((call) => call.kind === kind),
    ),
  );
  const downloads = calls.filter(({ kind, verdict }) => kind.startsWith('lines') && verdict === 'sent');
  const megabytes = downloads.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const mebibytes = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  return [
    table(['Call', ' Calls', ' Not changed', ' Median, ms', ' 95 %, ms', ' 99 %, ms'], [...rows, row('all', calls)]),
    [
      `- ${whole(landlords)} accounts for ${Math.round(seconds)} s: ${whole(calls.length / seconds)} calls a second; 0 errors, 0 answers of another account.`,
      `- ${whole(downloads.length)} schedules downloaded, ${whole(megabytes)} MB decoded, each with the SHA-256 that it had before the load.`,
      `- The portal took ${((1_000 * portalCpu) / calls.length).toFixed(2)} ms of processor time a call, ${(portalCpu / seconds).toFixed(2)} of a core; the client ${(clientCpu / seconds).toFixed(2)} of another.`,
      `- At most ${mebibytes(peak.own)} of memory of its own, and ${mebibytes(peak.resident)} with the databases' pages. Of ${unread.streams} schedules of 40,000 lines that were opened and not read, each took ${mebibytes(unread.each)}.`,
    ].join('\n'),
  ].join('\n\n');
}

const whole = (/** @type {number} */ number) => Math.round(number).toLocaleString('en-GB');

/** Clock ticks of Linux's accounts of processes. */
const TICKS_PER_SECOND = 100;

/** @param {number} pid */
function cpuSeconds(pid) {
  // The program's name may hold spaces, and ends with the last bracket.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const [user, system] = [11, 12].map((at) => Number(fields[at]));
  return (user + system) / TICKS_PER_SECOND;
}

/**
 * @param {number} pid
 * @param {'VmHWM' | 'RssAnon'} which
 * @returns {number} bytes
 */
function memory(pid, which) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
}

/**
 * The same numbers for the same seed, from 0 to 1.
 * @param {number} seed
 */
function chance(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state / 2 ** 32;
  };
}
