//! Schedules that do not arrive whole, or do not add up: never shown or saved as complete.

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures/test.ts';
import type { Demo } from '../fixtures/test.ts';
import type { Fault, Injected } from '../fixtures/injected.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Api } from './api.ts';
import { read } from './csv.ts';

const LINES = { path: /\/lines$/ };

type Record = { record: string; [field: string]: unknown };

/** Harms a schedule record by record. */
function records(harm: (all: Record[]) => Record[]): Fault {
  return {
    rewrite: (body) => {
      const all = body.split('\n').filter((text) => text !== '');
      return harm(all.map((text) => JSON.parse(text)))
        .map((record) => `${JSON.stringify(record)}\n`)
        .join('');
    },
  };
}

const PROBLEM = { type: 'urn:landlord-payments:problem:internal', title: 'Internal', status: 500 };

const HARMED: [string, Fault][] = [
  ['no end', records((all) => all.slice(0, -1))],
  [
    'an end that counts one too many',
    records((all) => withEnd(all, (end) => ({ ...end, line_count: Number(end.line_count) + 1 }))),
  ],
  ['an end whose totals lie', records((all) => withEnd(all, (end) => ({ ...end, totals: raised(end.totals) })))],
  [
    'a head whose totals lie',
    records(([head, ...rest]) => [{ ...head, record: 'head', totals: raised(head?.totals) }, ...rest]),
  ],
  ['a line missing in the middle', records((all) => all.toSpliced(3, 1))],
  ['a line twice', records((all) => all.toSpliced(3, 0, ...all.slice(3, 4)))],
  [
    'two lines that changed places',
    records(([head, a, b, ...rest]) => [head, b, a, ...rest].filter((it) => it !== undefined)),
  ],
  [
    'a line whose amount changed',
    records((all) => all.map((it, at) => (at === 2 ? { ...it, net: Number(it.net) + 1 } : it))),
  ],
  ['an error in the middle', records((all) => [...all.slice(0, 4), { record: 'error', problem: PROBLEM }])],
  ['lines after the end', records((all) => [...all, ...all.slice(2, 3)])],
  ['no head', records((all) => all.slice(1))],
  ['half a record', { rewrite: (body) => body.slice(0, body.length - 40) }],
  ['not JSON in the middle', { rewrite: (body) => body.replace('\n', '\n<p>Sign in</p>\n') }],
];

function withEnd(all: Record[], change: (end: Record) => Record): Record[] {
  return all.map((it) => (it.record === 'end' ? change(it) : it));
}

function raised(totals: unknown): unknown {
  const sums = totals as { [name: string]: number };
  return { ...sums, net: (sums.net ?? 0) + 1, gross: (sums.gross ?? 0) + 1 };
}

/** Opens the most recent schedule with a first harm, and gives a way to meet the next ones without leaving. */
async function open(
  page: Page,
  entry: string,
  demo: Demo,
  injected: Injected,
): Promise<(fault: Fault) => Promise<void>> {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  await new Summary(page).ready();
  let opened = false;
  return async (fault) => {
    injected.clear();
    injected.on(LINES, fault);
    if (opened) await new Schedule(page).tryAgain.click();
    else await new Summary(page).viewSchedule.click();
    opened = true;
    await expect.poll(() => injected.count(LINES)).toBeGreaterThan(0);
  };
}

async function expectCut(page: Page): Promise<void> {
  const schedule = new Schedule(page);
  await expect(schedule.cut).toContainText('This is not the whole schedule, so it cannot be downloaded.');
  // Lines are below where any have come.
  await expect(schedule.cut).toHaveText(/^Only [1-9].* did arrive are below|^(?!Only [1-9])(?!.*did arrive)/);
  await expect(schedule.download).toBeDisabled();
  await expect(schedule.shown).not.toContainText('all');
  await expect(page.getByText('The schedule is loaded')).toHaveCount(0);
  await expect(page.getByText('The lines add up to the payment, to the penny.')).toHaveCount(0);
}

test('a connection that breaks anywhere leaves no whole schedule', async ({ page, entry, demo, injected, portal }) => {
  test.setTimeout(120_000);
  const meet = await open(page, entry, demo, injected);
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const body = await api.schedule(landlord.id, landlord.most_recent_payment?.id ?? '');
  const whole = Buffer.byteLength(body);
  const head = body.indexOf('\n') + 1;
  const end = Buffer.byteLength(body.slice(0, body.lastIndexOf('{"record":"end"')));
  expect(end).toBeGreaterThan(head);
  const offsets = [
    0,
    1,
    head - 1,
    head,
    head + 1,
    Math.floor(whole / 3),
    Math.floor(whole / 2),
    end,
    end + 5,
    whole - 2,
  ];
  for (const cutAt of offsets) {
    await test.step(`after ${cutAt} of ${whole} bytes`, async () => {
      await meet({ cutAt });
      await expectCut(page);
    });
  }
  injected.clear();
  await new Schedule(page).tryAgain.click();
  await new Schedule(page).whole(landlord.most_recent_payment?.line_count ?? 0);
  await expect(new Schedule(page).download).toBeEnabled();
});

test('a schedule that contradicts itself is never whole', async ({ page, entry, demo, injected }) => {
  test.setTimeout(120_000);
  const meet = await open(page, entry, demo, injected);
  for (const [name, fault] of HARMED) {
    await test.step(name, async () => {
      await meet(fault);
      await expectCut(page);
    });
  }
  await new Schedule(page).search.fill('a');
  await expect(new Schedule(page).downloadThese).toBeDisabled();
});

test('a cut schedule is not saved from the summary or the list either', async ({ page, entry, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await page.goto(injected.url + entry);
  const summary = new Summary(page);
  await summary.ready();
  injected.on(LINES, { cutAt: 2_000 });
  let saved = false;
  page.on('download', () => (saved = true));
  await summary.latest.getByRole('button', { name: /Download CSV/ }).click();
  await expect(summary.latest.getByText('We cannot reach the council’s service')).toBeVisible();
  injected.clear();
  injected.on(LINES, HARMED[0]?.[1] ?? {});
  await summary.latest.getByRole('button', { name: /Download CSV/ }).click();
  await expect(summary.latest.getByText('What the council’s service sent is not complete or not valid')).toBeVisible();
  await summary.viewAll.click();
  const row = new Payments(page).rows.nth(1);
  await row.getByRole('button', { name: /Download CSV/ }).click();
  await expect(row.getByText('What the council’s service sent is not complete or not valid')).toBeVisible();
  expect(saved).toBe(false);
});

test('a schedule that does not add up to its payment says so on the screen and in the file', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  // The lines agree among themselves; the payment says another amount.
  injected.on(
    { path: /\/payments\/[^/]+$/ },
    {
      rewrite: (body) => {
        const { control_totals: control, ...payment } = JSON.parse(body);
        return JSON.stringify({
          ...payment,
          gross: payment.gross + 100,
          net: payment.net + 100,
          rent_credit: payment.rent_credit + 100,
          ...(control === undefined ? {} : { control_totals: lifted(control) }),
        });
      },
    },
  );
  await page.goto(injected.url + entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  const alert = page.getByRole('alert').filter({ hasText: 'This schedule does not add up to its payment' });
  await expect(alert).toContainText(/Net: the payment says £[\d,.]+, the lines add up to £[\d,.]+/);
  await expect(page.getByText('The lines add up to the payment, to the penny.')).toHaveCount(0);
  const rows = read(await schedule.save(schedule.download));
  expect(rows.at(-1)?.[0]).toMatch(/^THIS SCHEDULE DOES NOT ADD UP TO ITS PAYMENT/);
});

function lifted(totals: { [name: string]: number }): { [name: string]: number } {
  const by = (name: string) => (totals[name] ?? 0) + 100;
  return { ...totals, gross: by('gross'), net: by('net'), rent_credit: by('rent_credit') };
}

/** Pages in which a body has no reader that fills memory which it is given: in an older browser, and behind a host's own wrapper. */
for (const [how, ignored] of [
  ['is refused', false],
  ['is not heeded', true],
] as const) {
  test(`a schedule comes whole where the wish for a reader that fills memory ${how}`, async ({ page, entry, demo }) => {
    await page.addInitScript((ignored) => {
      const { getReader } = ReadableStream.prototype;
      const counted = Object.assign(window, { wishes: 0 });
      ReadableStream.prototype.getReader = function (this: ReadableStream, options?: { mode?: string }) {
        if (options?.mode !== undefined) {
          counted.wishes += 1;
          if (!ignored) throw new TypeError('There is no such reader');
        }
        return Reflect.apply(getReader, this, []);
      } as typeof getReader;
    }, ignored);
    await demo.link(demo.withTenants(2_500));
    await page.goto(entry);
    await new Summary(page).viewSchedule.click();
    await expect(new Schedule(page).shown).toContainText('Showing all', { timeout: 30_000 });
    expect(await page.evaluate(() => (window as unknown as { wishes: number }).wishes)).toBeGreaterThan(0);
  });
}
