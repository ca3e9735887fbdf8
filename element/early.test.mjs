//! What the loader asks before the program is there: when it is taken, and when the program asks by itself.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

import { DEFAULT_API_BASE, Early, GOOD_FOR_MS } from './early.js';

const [SESSION, QUESTIONS, RECORDS] = ['/session', '/link/questions', '/landlords'].map(
  (path) => `${DEFAULT_API_BASE}${path}`,
);
const DATE = 'Thu, 26 Nov 2026 10:00:00 GMT';

/** @typedef {{ url: string, init: RequestInit, answer: (response: Response) => void, fail: () => void }} Call */

/** @type {Call[]} */
let calls;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  calls = [];
  mock.method(globalThis, 'fetch', (/** @type {string} */ url, /** @type {RequestInit} */ init) => {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new TypeError('failed'));
      init.signal?.addEventListener('abort', fail);
      calls.push({ url, init, answer: resolve, fail });
    });
  });
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

/**
 * @param {unknown} value
 * @param {ResponseInit} [init]
 */
const json = (value, init) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', date: DATE }, ...init });

/** Lets go on whatever waits for nothing but its turn. */
const turn = () => new Promise((next) => setImmediate(next));

const asked = () => calls.map(({ url }) => url);

test('an answer is taken once, as it came', async () => {
  const early = new Early(undefined, null, true);
  assert.deepEqual(asked(), [SESSION]);
  const { redirect, cache, credentials, headers, method } = calls[0].init;
  assert.deepEqual(
    { redirect, cache, credentials, headers, method },
    {
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      method: undefined,
    },
  );
  calls[0].answer(json({ link: 'locked' }));
  await turn();
  const taken = await early.take(SESSION, undefined);
  assert.deepEqual(await taken?.json(), { link: 'locked' });
  assert.equal(early.take(SESSION, undefined), undefined);
  assert.deepEqual(asked(), [SESSION]);
});

for (const [link, next] of [
  ['none', [QUESTIONS]],
  ['linked', [RECORDS]],
  ['locked', []],
  ['constructor', []],
  [undefined, []],
]) {
  test(`what is asked after a session that says ${link}`, async () => {
    const early = new Early(undefined, null, true);
    calls[0].answer(json({ link }));
    await early.take(SESSION, undefined);
    assert.deepEqual(asked(), [SESSION, ...(next ?? [])]);
  });
}

const record = (/** @type {unknown} */ id) => ({ id, name: 'A landlord' });

for (const [what, isSummary, records, next] of /** @type {[string, boolean, unknown, string[]][]} */ ([
  ['one record', true, [record('r-1_A')], [`${RECORDS}/r-1_A`]],
  ['several, of which the first is shown', true, [record('b'), record('a')], [`${RECORDS}/b`]],
  ['one, where another screen comes first', false, [record('r-1')], []],
  ['none', true, [], []],
  ['something else', true, { items: [] }, []],
  ['what would lead elsewhere', true, [record('../session')], []],
  ['a name that is too long', true, [record('a'.repeat(129))], []],
  ['no name', true, [record(undefined), record('a')], []],
])) {
  test(`what is asked after records that are ${what}`, async () => {
    const early = new Early(undefined, null, isSummary);
    calls[0].answer(json({ link: 'linked' }));
    await early.take(SESSION, undefined);
    calls[1].answer(json(records));
    await early.take(RECORDS, undefined);
    assert.deepEqual(asked(), [SESSION, RECORDS, ...next]);
  });
}

test('who has a record is told, and who has none', async () => {
  const told = /** @type {unknown[]} */ ([]);
  const hear = {
    linked: () => told.push('linked'),
    unlinked: (/** @type {unknown[]} */ ...answers) => told.push(...answers),
  };
  for (const link of ['linked', 'locked', 'none']) {
    calls = [];
    const early = new Early(undefined, null, true, hear);
    calls[0].answer(json({ link }));
    await early.take(SESSION, undefined);
    calls[1]?.answer(json([link]));
    await turn();
    early.end();
  }
  assert.deepEqual(told, ['linked', { link: 'none' }, ['none']]);
});

for (const [what, date, now] of /** @type {[string, string, number][]} */ ([
  ['by the portal’s clock', DATE, Date.parse(DATE)],
  ['by the device’s, where the portal’s says nothing', 'soon', 7_000],
])) {
  test(`a summary is told with what it is of, and when it came, ${what}`, async () => {
    mock.timers.tick(7_000);
    const told = /** @type {unknown[]} */ ([]);
    const early = new Early(undefined, null, true, { summarised: (said) => told.push(said) });
    calls[0].answer(json({ link: 'linked' }));
    await early.take(SESSION, undefined);
    calls[1].answer(json([record('r')]));
    await early.take(RECORDS, undefined);
    calls[2].answer(json({ name: 'A landlord' }, { headers: { 'content-type': 'application/json', date } }));
    const taken = await early.take(`${RECORDS}/r`, undefined);
    assert.deepEqual(told, [
      { session: { link: 'linked' }, records: [record('r')], summary: await taken?.json(), now },
    ]);
  });
}

test('an answer on its way is waited for, and so is the next', async () => {
  const early = new Early(' https://api.example/x// ', 'abc', true);
  const first = early.take('https://api.example/x/session', 'abc');
  calls[0].answer(json({ link: 'none' }));
  assert.equal((await first)?.status, 200);
  assert.deepEqual(calls[1].init.headers, { accept: 'application/json', authorization: 'Bearer abc' });
  assert.equal(calls[1].init.credentials, 'omit');
  const second = early.take('https://api.example/x/link/questions', 'abc');
  calls[1].answer(json({ sets: [] }));
  assert.deepEqual(await (await second)?.json(), { sets: [] });
});

test('a date has grown as old as its answer', async () => {
  const early = new Early(undefined, null, true);
  calls[0].answer(json({ link: 'locked' }));
  await turn();
  mock.timers.tick(3_000);
  const taken = await early.take(SESSION, undefined);
  assert.equal(taken?.headers.get('date'), 'Thu, 26 Nov 2026 10:00:03 GMT');
});

const html = { headers: { 'content-type': 'text/html' } };
const cut = new ReadableStream({
  start(controller) {
    controller.enqueue(new TextEncoder().encode('{"link":'));
    controller.error(new TypeError('network'));
  },
});
const jsonType = { headers: { 'content-type': 'application/json' } };

for (const [what, bad] of /** @type {[string, () => Response][]} */ ([
  ['a fault', () => json({ link: 'none' }, { ...jsonType, status: 500 })],
  ['a session that has ended', () => json({ link: 'none' }, { ...jsonType, status: 401 })],
  ['another success', () => json({ link: 'none' }, { ...jsonType, status: 203 })],
  ['a page', () => new Response('<!doctype html>', html)],
  ['JSON that is called a page', () => json({ link: 'none' }, html)],
  ['a problem', () => json({ link: 'none' }, { headers: { 'content-type': 'application/problem+json' } })],
  [
    'another type that begins like it',
    () => json({ link: 'none' }, { headers: { 'content-type': 'application/jsonx' } }),
  ],
  ['a page that is called JSON', () => new Response('<!doctype html>', jsonType)],
  ['nothing', () => new Response('', jsonType)],
  ['null', () => json(null)],
  ['a cut body', () => new Response(cut, jsonType)],
  ['a redirect', () => Response.error()],
])) {
  test(`the program asks by itself after ${what}`, async () => {
    const early = new Early(undefined, null, true);
    const taken = early.take(SESSION, undefined);
    calls[0].answer(bad());
    assert.equal(await taken, null);
    assert.deepEqual(asked(), [SESSION]);
  });
}

test('the program asks by itself when nothing answers', async () => {
  const early = new Early(undefined, null, true);
  calls[0].fail();
  assert.equal(await early.take(SESSION, undefined), null);
});

test('what has not come in time is given up', async () => {
  const early = new Early(undefined, null, true);
  const taken = early.take(SESSION, undefined);
  mock.timers.tick(GOOD_FOR_MS);
  assert.equal(await taken, null);
  assert.equal(calls[0].init.signal?.aborted, true);
});

test('what nobody took in time is not taken', async () => {
  const early = new Early(undefined, null, true);
  calls[0].answer(json({ link: 'none' }));
  await turn();
  mock.timers.tick(GOOD_FOR_MS);
  assert.equal(early.take(SESSION, undefined), undefined);
  assert.equal(calls[1].init.signal?.aborted, true);
});

test('neither is it after a sleep in which timers stood still', () => {
  const early = new Early(undefined, null, true);
  mock.timers.setTime(0);
  mock.method(Date, 'now', () => GOOD_FOR_MS + 1);
  assert.equal(early.take(SESSION, undefined), undefined);
});

for (const [what, url, token] of /** @type {[string, string | undefined, string | undefined][]} */ ([
  ['of another address', '/elsewhere/session', undefined],
  ['signed by a token', SESSION, 'abc'],
  ['that changes something', undefined, undefined],
  ['that comes next', QUESTIONS, undefined],
])) {
  test(`a call ${what} ends what was asked before it`, async () => {
    const early = new Early(undefined, null, true);
    assert.equal(early.take(url, token), undefined);
    assert.equal(calls[0].init.signal?.aborted, true);
    assert.equal(early.take(SESSION, undefined), undefined);
  });
}

test('another token is not the one that was asked with', () => {
  assert.equal(new Early(undefined, 'abc', true).take(SESSION, 'abd'), undefined);
  assert.equal(new Early(undefined, 'abc', true).take(SESSION, undefined), undefined);
});

test('nothing is asked any more when it is over', async () => {
  const early = new Early(undefined, null, true);
  calls[0].answer(json({ link: 'none' }));
  early.end();
  await turn();
  assert.deepEqual(asked(), [SESSION]);
});
