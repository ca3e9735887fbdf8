//! Several instances behind nginx that share one PostgreSQL: they are one portal, and stay it when one of them is killed.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { Council, type Stores } from '../fixtures/council.ts';
import { expect, test as base } from '../fixtures/test.ts';
import type { Payment } from '../journeys/api.ts';
import { saveNewest } from '../journeys/newest.ts';
import { Linking } from '../screens/linking.ts';
import { Summary } from '../screens/summary.ts';
import { type Verdict, Visitor } from './visitor.ts';

const test = base.extend<{ start: (stores: Stores, instances?: number) => Promise<Council> }>({
  start: async ({}, use) => {
    const started: Council[] = [];
    await use(async (stores, instances) => {
      const council = await Council.start(stores, instances);
      started.push(council);
      return council;
    });
    for (const council of started) await council.stop();
  },
});

interface Page {
  items: Payment[];
  next_cursor?: string | null;
}

/** The newest payment of the visitor's only record. */
async function newest(visitor: Visitor): Promise<{ path: string; payment: Payment }> {
  const [landlord] = await visitor.get<{ id: string }[]>('/landlords');
  const { items } = await visitor.get<Page>(`/landlords/${landlord?.id}/payments?limit=1`);
  const [payment] = items;
  if (payment === undefined) throw new Error('this landlord has been paid');
  return { path: `/landlords/${landlord?.id}/payments/${payment.id}`, payment };
}

function records(text: string): { record: string; line_count?: number }[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return whole.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** The main path, call by call. */
async function journey(visitor: Visitor): Promise<void> {
  expect((await visitor.link('the right answers')).status, 'linking').toBe(201);
  const [landlord] = await visitor.get<{ id: string }[]>('/landlords');
  const summary = await visitor.get<{ most_recent_payment: Payment }>(`/landlords/${landlord?.id}`);
  let cursor: string | null | undefined = '';
  const listed = new Set<string>();
  do {
    const page: Page = await visitor.get(`/landlords/${landlord?.id}/payments?limit=5${cursor && `&cursor=${cursor}`}`);
    for (const { id } of page.items) listed.add(id);
    cursor = page.next_cursor;
  } while (cursor);
  expect(listed.has(summary.most_recent_payment.id), 'the list').toBe(true);

  const { path, payment } = await newest(visitor);
  const { line_count } = await visitor.get<Payment>(path);
  const { text, isCut } = await visitor.read(`${path}/lines`);
  expect([isCut, records(text).at(-1)?.record]).toEqual([false, 'end']);
  expect(records(text).filter(({ record }) => record === 'line').length).toBe(line_count);
  const report = { format: 'csv', lines: payment.line_count, complete: true };
  expect((await visitor.post(`${path}/downloads`, report)).status, 'the report').toBe(204);
}

test('the main path goes through all instances, call by call in turn', async ({ start, demo }) => {
  const council = await start('shared', 3);
  await journey(await Visitor.signIn(council.url, demo.withTenants(2_500)));
  const answered = council.answered('');
  expect(Math.min(...answered), `${answered}`).toBeGreaterThan(3);
});

test('through instances that each keep their own state the same path does not get far', async ({ start, demo }) => {
  const council = await start('apart');
  const far = async () => journey(await Visitor.signIn(council.url, demo.withTenants(2_500)));
  await expect(far()).rejects.toThrow(/session came as 401/);
});

test('a schedule whose instance is killed is never whole, and is read again to the same bytes', async ({
  start,
  demo,
}) => {
  const council = await start('shared');
  const visitor = await Visitor.signIn(council.url, demo.withTenants(40_000));
  await visitor.link('the right answers');
  const { path } = await newest(visitor);
  const whole = await visitor.read(`${path}/lines`);
  expect([whole.isCut, records(whole.text).at(-1)?.record], 'the control').toEqual([false, 'end']);

  const before = council.answered('/lines');
  const cut = await visitor.read(`${path}/lines`, async () => {
    const reads = council.answered('/lines').findIndex((count, at) => count > (before[at] ?? 0));
    await council.portals[reads]?.kill();
  });
  expect(cut.isCut).toBe(true);
  expect(whole.text.startsWith(cut.text) && cut.text.length > 0).toBe(true);
  expect(records(cut.text).map(({ record }) => record)).not.toContain('end');

  // Nothing else is lost: neither the session nor the link.
  expect(await visitor.read(`${path}/lines`)).toEqual(whole);
  const report = { format: 'csv', lines: 1, complete: false };
  expect((await visitor.post(`${path}/downloads`, report)).status).toBe(204);
});

test('tries count over all instances, and an instance that is killed takes none of them with it', async ({
  start,
  demo,
}) => {
  const council = await start('shared');
  const visitor = await Visitor.signIn(council.url, demo.withTenants(1));
  const left: (number | undefined)[] = [];
  for (const key of ['1', '2']) left.push((await visitor.link(key, '1')).attempts_left);
  await council.portals[0]?.kill();
  for (const key of ['3', '4', '2']) left.push((await visitor.link(key, '1')).attempts_left);
  expect(left).toEqual([4, 3, 2, 1, 3]);
  const locked = await visitor.link('5', '1');
  expect(locked.status).toBe(429);

  await council.portals[0]?.resume();
  // nginx leaves out for ten seconds who did not answer.
  const before = council.answered('/session')[0];
  const again = async () => visitor.get('/session').then(() => council.answered('/session')[0]);
  await expect.poll(again, { timeout: 20_000 }).toBeGreaterThan(before ?? 0);
  await council.portals[1]?.kill();
  expect(await visitor.link('6')).toEqual(locked);
  expect(await visitor.link('5', '1')).toEqual(locked);
});

test('tries at once, at all instances, get no extra one', async ({ start, demo }) => {
  const council = await start('shared', 3);
  const visitor = await Visitor.signIn(council.url, demo.withTenants(1));
  const keys = Array.from({ length: 24 }, (_, key) => String(key));
  const verdicts: Verdict[] = await Promise.all(keys.map((key) => visitor.link(key, '1')));
  const left = verdicts.filter(({ status }) => status === 422).map(({ attempts_left }) => attempts_left);
  expect(left.toSorted()).toEqual([1, 2, 3, 4]);
  expect(verdicts.filter(({ status }) => status === 429).length).toBe(20);
  expect(Math.min(...council.answered('/link'))).toBeGreaterThan(3);
});

/** Speaks to the database as nobody of the council's does: every answer comes as one line. */
class Intruder {
  readonly #psql: ChildProcess;

  constructor(url: string) {
    this.#psql = spawn('psql', ['--quiet', '--no-psqlrc', '--tuples-only', '--no-align', url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }

  async ask(sql: string): Promise<string> {
    const answer = once(this.#psql.stdout ?? this.#psql, 'data');
    this.#psql.stdin?.write(`${sql};\n`);
    return String(await answer).trim();
  }

  async leave(): Promise<void> {
    const gone = once(this.#psql, 'close');
    this.#psql.stdin?.end();
    await gone;
  }
}

test('answers that were on their way to an instance that is killed are not sent on, and count once', async ({
  start,
  demo,
}) => {
  const council = await start('shared');
  const visitor = await Visitor.signIn(council.url, demo.withTenants(1));
  const intruder = new Intruder(council.postgres?.url ?? '');
  await intruder.ask("SELECT 'held' FROM pg_advisory_lock(7809644606432178788)");
  const onTheirWay = visitor.link('once', '1');
  let waiting = '';
  await expect
    .poll(async () => {
      const asked = "SELECT count(*), max(application_name) FROM pg_stat_activity WHERE wait_event = 'advisory'";
      const [count, name = ''] = (await intruder.ask(asked)).split('|');
      waiting = name;
      return count;
    })
    .toBe('1');
  await council.portals[Number(waiting.slice('instance-'.length))]?.kill();
  expect((await onTheirWay).status).toBe(502);
  await intruder.leave();
  expect(await visitor.link('once', '1')).toMatchObject({ status: 422, attempts_left: 4 });
  expect(await visitor.get('/link/questions')).toMatchObject({ attempts_left: 4 });
});

test('whoever is in the middle of linking when an instance is killed goes on, and has every line on disk', async ({
  page,
  start,
  demo,
}) => {
  const council = await start('shared');
  const account = demo.withTenants(12);
  const [linking, summary] = [new Linking(page), new Summary(page)];
  await page.goto(council.url);
  await page.getByRole('button', { name: `Sign in as ${account.name}` }).click();
  await expect(page.locator('landlord-payments').getByRole('heading').first()).toBeVisible();
  await page.goto(`${council.url}/landlord/`);
  await linking.begin();
  await linking.answer(account);
  await council.portals[1]?.kill();
  await linking.proceed.click();
  await expect(linking.linked).toBeVisible();
  await summary.ready();

  await saveNewest(page, council.url);
});
