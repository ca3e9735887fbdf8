//! "Share CSV" on a device that hands files over: the same file as "Download CSV", and what happens when it is not handed over.

import type { Page } from '@playwright/test';

import { type Demo, expect, test } from '../fixtures/test.ts';
import { english, speak } from '../screens/languages.ts';
import { type Saved, Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { lines as counted } from '../screens/words.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

/** What a device does that is asked to hand a file over. */
interface Device {
  /** Names of the refusals to come; once there is none, it takes the file. */
  refusals: string[];
  taken: { name: string; type: string; bytes: number[]; pressed: boolean; given: string[] }[];
}

type WithDevice = Window & { device: Device };

/** Makes a device of this one that hands over what `takes` says. */
async function device(page: Page, refusals: string[] = []): Promise<void> {
  await page.addInitScript((refusals) => {
    const device: Device = { refusals, taken: [] };
    Object.assign(window, { device });
    Object.assign(Navigator.prototype, {
      canShare: (data?: ShareData) => (data?.files ?? []).length > 0,
      share: async (data: ShareData) => {
        const refusal = device.refusals.shift();
        if (refusal !== undefined) throw new DOMException('refused', refusal);
        const pressed = navigator.userActivation.isActive;
        for (const file of data.files ?? []) {
          const bytes = [...new Uint8Array(await file.arrayBuffer())];
          device.taken.push({ name: file.name, type: file.type, bytes, pressed, given: Object.keys(data) });
        }
      },
    });
  }, refusals);
}

async function taken(page: Page): Promise<Device['taken']> {
  return page.evaluate(() => (window as unknown as WithDevice).device.taken);
}

/** Opens the schedule of the payment that was made last; what is reported of it is collected from then on. */
async function open(page: Page, entry: string, demo: Demo) {
  await demo.link(demo.withTenants(12));
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  const reported: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/downloads')) reported.push(request.postDataJSON());
  });
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener('lp:download', (event) => told.push((event as CustomEvent).detail));
  });
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  return { schedule, reported, told };
}

const share = (page: Page) => page.getByRole('button', { name: 'Share CSV', exact: true });
const shareNow = (page: Page) => page.getByRole('button', { name: 'Share now', exact: true });

test('the file that is shared is the one that is downloaded, and is reported once', async ({
  page,
  entry,
  door,
  demo,
  portal,
}) => {
  await device(page);
  const { schedule, reported, told } = await open(page, entry, demo);
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  const lines = await api.lines(landlord.id, latest.id);

  // What is searched for does not change the whole file.
  await schedule.search.fill('a');
  await share(page).click();
  await expect(page.getByText(`Shared ${counted(lines.length)}`)).toBeVisible();
  const [file, ...more] = await taken(page);
  if (file === undefined) throw new Error('a file was shared');
  expect(more).toEqual([]);
  expect(file.given, 'the file alone').toEqual(['files']);
  expect(file.type).toBe('text/csv');
  const saved: Saved = { name: file.name, bytes: Buffer.from(file.bytes) };
  expectLines(saved, latest, landlord.creditor_reference, lines);
  const report = { format: 'csv', lines: lines.length, complete: true };
  await expect.poll(() => reported).toEqual([report]);
  expect(await told()).toEqual(door === 'widget' ? [report] : []);

  const downloaded = await schedule.save(schedule.download);
  expect(downloaded.name).toBe(saved.name);
  expect(downloaded.bytes.equals(saved.bytes), 'byte for byte').toBe(true);
});

for (const [device, missing] of [
  ['has no such way', () => {}],
  [
    'hands over texts but no files',
    () => Object.assign(Navigator.prototype, { share: async () => {}, canShare: () => false }),
  ],
  ['cannot say what it hands over', () => Object.assign(Navigator.prototype, { share: async () => {} })],
] as const) {
  test(`a device that ${device} offers no button`, async ({ page, entry, demo }) => {
    await page.addInitScript(missing);
    const { schedule } = await open(page, entry, demo);
    await expect(schedule.download).toBeEnabled();
    await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
  });
}

test('who thinks better of it is told of no fault, and nothing is reported', async ({ page, entry, demo }) => {
  await device(page, ['AbortError']);
  const { reported, told } = await open(page, entry, demo);
  await share(page).click();
  await expect(page.getByText('Nothing was shared.')).toBeVisible();
  await expect(page.locator('.lp-download__said--failed')).toHaveCount(0);
  expect(await taken(page)).toEqual([]);
  expect([reported, await told()]).toEqual([[], []]);
  await share(page).click();
  await expect(page.getByText(/^Shared /)).toBeVisible();
  expect(await taken(page)).toHaveLength(1);
});

test('a file that took too long to write is kept for a second press', async ({ page, entry, demo }) => {
  await device(page, ['NotAllowedError']);
  const { schedule, reported } = await open(page, entry, demo);
  await share(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The file is ready. Press ‘Share now’ to choose where it goes.')).toBeVisible();
  await expect(shareNow(page)).toBeFocused();
  expect(reported).toEqual([]);
  await speak(page, 'cy');
  expect(await english(page)).toEqual([]);
  const now = page.getByRole('button', { name: 'Rhannu nawr', exact: true });
  await now.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Rhannwyd /)).toBeVisible();
  expect(await english(page)).toEqual([]);
  await speak(page, 'en');
  const [file] = await taken(page);
  expect(file?.pressed, 'while the press counted').toBe(true);
  const downloaded = await schedule.save(schedule.download);
  expect(downloaded.bytes.equals(Buffer.from(file?.bytes ?? []))).toBe(true);
});

for (const [what, refusals] of [
  ['a page that may not share', ['NotAllowedError', 'NotAllowedError']],
  ['a device that fails', ['DataError']],
] as const) {
  test(`${what} leads to the download`, async ({ page, entry, demo }) => {
    await device(page, [...refusals]);
    const { schedule, reported, told } = await open(page, entry, demo);
    await share(page).click();
    if (refusals.length > 1) await shareNow(page).click();
    const said = page.locator('.lp-download__said--failed');
    await expect(said).toHaveText('The file was not shared. Use ‘Download CSV’, then share it from your files.');
    expect([reported, await told()]).toEqual([[], []]);
    await expect(share(page)).toBeVisible();
    expect((await schedule.save(schedule.download)).bytes.length).toBeGreaterThan(0);
  });
}
