//! The main path in Firefox and in WebKit, wherever the app is: from the sign-in to every line in a file.

import { PROGRAM } from '../e2e/fixtures/program.ts';
import { Api } from '../e2e/journeys/api.ts';
import { expectLines, read } from '../e2e/journeys/csv.ts';
import { lines as counted, money } from '../e2e/screens/words.ts';
import { Landlord } from './landlord.ts';
import { PLACES, runFirst, serveHost } from './places.ts';
import { expect, test } from './test.ts';
import { complaints, watch } from './watch.ts';

for (const place of PLACES) {
  test(`${place.name}: a landlord links, finds a payment and has every line of it`, async ({
    driver,
    save,
    calls,
    accounts,
    portal,
    injected,
  }) => {
    const account = accounts.find(({ tenants }) => tenants === 2_500);
    if (account === undefined) throw new Error('the demonstration has somebody with 2,500 tenants');
    const url = await place.serve(injected);
    const landlord = new Landlord(driver, async () => place.meanwhile?.(driver));

    await test.step('signs in to the council’s portal', async () => {
      await driver.get(`${injected.url}/`);
      const portalOnly = new Landlord(driver, async () => {});
      await portalOnly.press('button', `Sign in as ${account.name}`);
      await portalOnly.find('heading', 'Link your landlord record');
    });

    await test.step('links by answering the questions', async () => {
      await driver.get(url);
      await landlord.find('heading', 'Link your landlord record');
      await landlord.press('button', 'Continue');
      for (const { label, typed } of account.answers) {
        await landlord.find('heading', label);
        await landlord.type(label, typed);
        await landlord.press('button', 'Continue');
      }
      await landlord.find('heading', 'Check your answers');
      await landlord.press('button', 'Continue');
      await landlord.read('Your landlord record is linked');
    });

    await calls.post(`${portal.url}/demo/sign-in`, { data: { account: account.account } });
    const api = new Api(calls, portal.url);
    const summary = await api.summary();
    const latest = summary.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    const lines = await api.lines(summary.id, latest.id);

    await test.step('sees the summary, and all payments', async () => {
      await landlord.find('heading', 'Your Housing Benefit payments');
      await landlord.read(money(latest.net));
      await landlord.press('link', 'View all payments');
      await landlord.find('heading', 'All payments');
      const all = await api.payments(summary.id);
      await landlord.find('link', new RegExp(`^View schedule.*${latest.reference}`));
      expect(await landlord.rows('table')).toBe(all.length);
    });

    await test.step('opens a schedule, and searches it', async () => {
      await landlord.press('link', new RegExp(`^View schedule.*${latest.reference}`));
      await landlord.find('heading', `Payment ${latest.reference}`);
      await landlord.read(`Showing all ${counted(lines.length)}`);
      await landlord.read('The lines add up to the payment, to the penny.');
      const claim = lines.at(Math.floor(lines.length / 2))?.claim_reference ?? '';
      const found = lines.filter((it) => it.claim_reference === claim).length;
      await landlord.type('Search this schedule', claim);
      await landlord.read(`Showing ${found} of ${counted(lines.length)}`);
      expect(await landlord.rows('.lp-rows')).toBe(found);
      await landlord.type('Search this schedule', '');
      await landlord.read(`Showing all ${counted(lines.length)}`);
    });

    await test.step('downloads it', async () => {
      const saved = await save(() => landlord.press('button', 'Download CSV'));
      expectLines(saved, latest, summary.creditor_reference, lines);
      const [columns = [], ...records] = read(saved);
      const net = records.map((record) => Math.round(Number(record[columns.indexOf('net')]) * 100));
      expect(net.reduce((sum, it) => sum + it, 0)).toBe(latest.net);
      await landlord.read(`Downloaded ${counted(lines.length)}`);
    });

    expect(await complaints(driver)).toEqual({ violations: [], errors: [] });
    if (url !== `${injected.url}/landlord/`) expect(await driver.getCurrentUrl()).toBe(url);
  });
}

test('who types before the program is there goes on typing when it is', async ({ driver, accounts, injected }) => {
  const account = accounts.find(({ tenants }) => tenants === 1);
  const [first, second] = account?.answers ?? [];
  if (account === undefined || !first || !second) throw new Error('the demonstration has somebody with one tenant');
  runFirst(injected, [watch]);
  const url = await serveHost(injected, '<landlord-payments></landlord-payments>');
  injected.on({ path: PROGRAM }, { delay: 4_000 });
  const landlord = new Landlord(driver, async () => {});
  await driver.get(`${injected.url}/`);
  await landlord.press('button', `Sign in as ${account.name}`);
  await landlord.find('heading', 'Link your landlord record');
  await driver.get(url);
  await landlord.press('button', 'Continue');
  const [start, rest] = [first.typed.slice(0, 3), first.typed.slice(3)];
  await (await landlord.find('field', first.label)).sendKeys(start);
  expect(await driver.executeScript(isThere), 'the program is not there yet').toBe(false);
  await driver.wait(() => driver.executeScript<boolean>(isThere), 30_000);
  expect(await driver.executeScript(focused)).toBe(start);
  await (await landlord.find('field', first.label)).sendKeys(rest);
  await driver.wait(async () => (await driver.executeScript(focused)) === first.typed, 10_000);
  await landlord.press('button', 'Continue');
  await landlord.find('heading', second.label);
  expect(await complaints(driver)).toEqual({ violations: [], errors: [] });
});

test('who presses before the program is there is led on when it is', async ({ driver, accounts, injected }) => {
  const account = accounts.find(({ tenants }) => tenants === 12);
  if (account === undefined) throw new Error('the demonstration has somebody with twelve tenants');
  runFirst(injected, [watch]);
  const url = await serveHost(injected, '<landlord-payments></landlord-payments>');
  // Not kept, so that it is waited for at every visit.
  injected.on({ path: PROGRAM }, { delay: 8_000, headers: { 'cache-control': 'no-store' } });
  const landlord = new Landlord(driver, async () => {});
  await driver.get(`${injected.url}/`);
  await landlord.press('button', `Sign in as ${account.name}`);
  await landlord.find('heading', 'Link your landlord record');
  await driver.get(url);
  const given = account.answers.map(({ question, value }) => ({ question, value }));
  expect(await driver.executeAsyncScript(link, given)).toBe(201);
  await driver.get(url);
  await landlord.press('link', 'View schedule');
  await landlord.read('Loading your payments');
  expect(await driver.executeScript(isThere), 'the program is not there yet').toBe(false);
  await landlord.read('Showing all');
  expect(await complaints(driver)).toEqual({ violations: [], errors: [] });
});

/** Run in the page: links the record of whoever is signed in, and calls back with the answer's status. */
async function link(answers: unknown, done: (status: unknown) => void): Promise<void> {
  const api = '/api/landlord/v1';
  const ask = async (path: string) => (await fetch(api + path)).json();
  const [session, questions] = [await ask('/session'), await ask('/link/questions')];
  const response = await fetch(`${api}/link`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-csrf-token': session.csrf_token,
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ set: questions.sets[0].id, answers }),
  });
  done(response.status);
}

/** Run in the page: whether the program, which alone has dialogs, is there. */
function isThere(): boolean {
  return document.querySelector('landlord-payments')?.shadowRoot?.querySelector('dialog') != null;
}

/** Run in the page: what is typed in the field that has the focus. */
function focused(): string | undefined {
  const field = document.querySelector('landlord-payments')?.shadowRoot?.activeElement;
  return field instanceof HTMLInputElement ? field.value : undefined;
}

test('the watch hears what a policy blocks and what is thrown', async ({ driver, injected }) => {
  runFirst(injected, [watch]);
  const harm = '<script>window.ran = true;</script><script type="module" src="/throws.js"></script>';
  const thrown = { 'content-type': 'text/javascript' };
  injected.on({ path: '/throws.js' }, { replace: { status: 200, headers: thrown, body: 'throw new Error("harm")' } });
  await driver.get(await serveHost(injected, harm));
  await driver.wait(async () => (await complaints(driver)).errors.length > 0, 10_000);
  const { violations, errors } = await complaints(driver);
  expect(violations).toEqual([expect.stringMatching(/^script-src-elem blocked inline/)]);
  expect(errors).toEqual([expect.stringContaining('harm')]);
});
