//! Holds the same lines for every program, and times one program's way to a Blob. It does not know what a time means.

import init, { Intake } from 'bench-csv';

import { lines } from './lines.js';
import { d3dsv, floor, handWritten, papaparse } from './writers.js';

/**
 * @typedef {import('./cells.js').Row} Row
 * @typedef {import('./lines.js').Line} Line
 * @typedef {'ours' | 'papaparse' | 'd3-dsv' | 'hand-written' | 'floor'} Program
 */

const PAYMENT = { payment_reference: 'HB/2026-0471', payment_date: '2026-11-23', creditor_reference: '0004711' };
/** Lines that are given to either side at a time. */
const CHUNK = 5_000;

/** @type {Row[]} */
const rows = [];
/** @type {import('bench-csv').Book | undefined} */
let book;
/** @type {Uint8Array<ArrayBuffer>} */
let bytes = new Uint8Array();

/**
 * Gives so many lines to both sides as the API would send them, as text: ours decodes its bytes, JavaScript parses it.
 * @param {number} count
 */
async function prepare(count) {
  await init();
  const intake = new Intake('p-1');
  const encoder = new TextEncoder();
  const send = (/** @type {string} */ text) => intake.push(encoder.encode(text));
  const totals = { gross: 0, deductions: 0, net: 0, rent_credit: 0 };
  // The head comes first and says the sums, which the lines decide: they are made twice rather than kept.
  for (const line of lines(count)) {
    totals.gross += line.gross;
    totals.deductions += deducted(line);
    totals.net += line.net;
    totals.rent_credit += rentCredit(line);
  }
  send(`${JSON.stringify({ record: 'head', version: 1, payment_id: 'p-1', line_count: count, totals })}\n`);
  let records = [];
  for (const line of lines(count)) {
    records.push(JSON.stringify(line));
    if (records.length < CHUNK) continue;
    deliver(records, send);
    records = [];
  }
  deliver(records, send);
  send(`${JSON.stringify({ record: 'end', line_count: count, totals })}\n`);
  book = intake.finish();
  bytes = new Uint8Array(await (await file('ours')).arrayBuffer());
}

/**
 * @param {string[]} records
 * @param {(text: string) => void} send
 */
function deliver(records, send) {
  if (records.length === 0) return;
  send(`${records.join('\n')}\n`);
  for (const record of records) rows.push(held(JSON.parse(record)));
}

/**
 * A line as an app in JavaScript would hold it.
 * @param {Line} line
 * @returns {Row}
 */
const held = (line) => ({
  line_id: line.line_id,
  claim_reference: line.claim_reference,
  tenant_name: line.tenant_name,
  property_address: line.property_address,
  postcode: line.postcode,
  rent_reference: line.rent_reference ?? '',
  benefit_type: line.benefit_type,
  period_from: line.period_from,
  period_to: line.period_to,
  weekly_entitlement: line.weekly_entitlement ?? null,
  gross: line.gross,
  deductions: line.deductions,
  deducted: deducted(line),
  net: line.net,
  rent_credit: rentCredit(line),
  status: line.status,
  reason: line.reason,
});

/** @param {Line} line */
const deducted = (line) => line.deductions.reduce((sum, { amount }) => sum + amount, 0);

/** @param {Line} line */
const rentCredit = (line) =>
  line.net + line.deductions.reduce((sum, { amount, counts_as_rent }) => sum + (counts_as_rent ? amount : 0), 0);

/**
 * @param {Program} program
 * @returns {Blob | Promise<Blob>}
 */
function file(program) {
  switch (program) {
    case 'ours':
      if (book === undefined) throw new Error('not prepared');
      return book.csv(PAYMENT.payment_reference, PAYMENT.payment_date, PAYMENT.creditor_reference);
    case 'papaparse':
      return papaparse(PAYMENT, rows);
    case 'd3-dsv':
      return d3dsv(PAYMENT, rows);
    case 'hand-written':
      return handWritten(PAYMENT, rows);
    case 'floor':
      return floor(bytes);
  }
}

/**
 * One file, timed; its hash, and the garbage of the one before, are not.
 * @param {Program} program
 * @param {boolean} watched whether the longest task is found out too; asking costs a program time that gives turns
 */
async function time(program, watched) {
  await rest();
  const watch = watched ? watching() : null;
  const started = performance.now();
  const blob = await file(program);
  const ms = performance.now() - started;
  const longest = watch === null ? 0 : await watch.ended();
  return { ms, longest, size: blob.size, sha256: await sha256(blob) };
}

/** The longest that the main thread is kept from anything else. */
function watching() {
  let longest = 0;
  let last = performance.now();
  let done = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) port2.postMessage(null);
  };
  port2.postMessage(null);
  const ended = async () => {
    // One more turn, so that the last task is seen.
    await new Promise((resolve) => setTimeout(resolve, 5));
    done = true;
    return longest;
  };
  return { ended };
}

/** Lets the browser finish what is under way and drop what nobody holds. */
async function rest() {
  if (gc === undefined) throw new Error('Chromium was started without --expose-gc');
  gc();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** @param {Blob} blob */
async function sha256(blob) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

globalThis.csv = { prepare, time };
