//! Times the way from the bytes of an answer to lines that can be searched: ours, and `Response.json()` with the objects and the
//! search text of the peers. The bytes are in memory beforehand. It does not know what a time means.

import init, { Intake } from 'bench-csv';
import { held, search, searchText } from 'lines';

/** Bytes that `src/api/http.rs` takes in at a time, and that the browser hands over at a time. */
const [PART, ROOM] = [64 * 1024, 256 * 1024];
const LINES = '/api/landlord/v1/landlords/l/payments/p/lines';

/** @type {Blob} */
let ndjson = new Blob();
/** @type {Blob} */
let json = new Blob();
let payment = '';

/** Fetches both forms of the schedule. */
async function prepare() {
  await init();
  const body = async (/** @type {string} */ accept) => (await fetch(LINES, { headers: { accept } })).blob();
  ndjson = await body('application/x-ndjson');
  json = await body('application/json');
  const [head] = (await ndjson.slice(0, 4096).text()).split('\n');
  payment = JSON.parse(head).payment_id;
}

/**
 * The stream is decoded as it is read, as in the app.
 * @param {readonly string[]} queries
 */
async function ours(queries) {
  // As it lies in memory when the network is done.
  const { body } = new Response(await ndjson.arrayBuffer());
  if (body === null) throw new Error('no body');
  await rest();
  const started = performance.now();
  const intake = new Intake(payment);
  const reader = body.getReader({ mode: 'byob' });
  for (let room = new Uint8Array(ROOM); ;) {
    const { done, value } = await reader.read(room);
    if (done || value === undefined) break;
    // However much comes at once, the app takes in a part at a time.
    for (let at = 0; at < value.length; at += PART) intake.push(value.subarray(at, at + PART));
    room = new Uint8Array(value.buffer);
  }
  const book = intake.finish();
  const texts = book.texts();
  const ms = performance.now() - started;
  const found = queries.map((query) => texts.search(query).length);
  texts.free();
  book.free();
  return { ms, found };
}

/** @param {readonly string[]} queries */
async function json_(queries) {
  const response = new Response(await json.arrayBuffer());
  await rest();
  const started = performance.now();
  const { lines } = await response.json();
  const rows = lines.map(held);
  const objects = performance.now() - started;
  const texts = rows.map(searchText);
  const ms = performance.now() - started;
  return { objects, texts: ms, found: queries.map((query) => search(texts, query).length) };
}

/** Lets the browser finish what is under way and drop what nobody holds. */
async function rest() {
  if (gc === undefined) throw new Error('Chromium was started without --expose-gc');
  gc();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

globalThis.arrival = { prepare, ours, json: json_ };
