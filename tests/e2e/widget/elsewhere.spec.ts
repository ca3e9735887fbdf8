//! The widget's files from another origin, pinned; in a page that is isolated; and in one that allows no Trusted Types policy.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import { told } from '../fixtures/release.ts';
import { type Demo, expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const ISOLATION = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const PUBLIC = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };
const STRANGE = 'globalThis.ran = true; export default async () => {}; export const run = () => new Uint8Array(9);';

/** Opens the most recent schedule, saves it as CSV, and chooses a workbook. */
async function toWorkbook(page: Page): Promise<{ schedule: Schedule; files: Files }> {
  const [summary, schedule, files] = [new Summary(page), new Schedule(page), new Files(page)];
  await summary.ready();
  await summary.viewSchedule.click();
  await expect(schedule.shown).toContainText('Showing all');
  const { bytes } = await schedule.save(schedule.download);
  expect(bytes.length).toBeGreaterThan(500);
  await files.open();
  await files.format('Excel workbook').check();
  return { schedule, files };
}

/** Builds a workbook where no worker may be started: the page asks before it pauses. */
async function buildOnPage({ schedule, files }: { schedule: Schedule; files: Files }): Promise<void> {
  await files.download.click();
  const { bytes } = await schedule.save(build(files));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
}

function build(files: Files): Locator {
  const question = files.question('This page will stop responding while it builds the workbook');
  return question.getByRole('button', { name: 'Build the workbook' });
}

/** No more than docs/deployment.md says that the widget needs, from its own origin or another. */
const least =
  (origin = '') =>
  () =>
    `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; connect-src 'self' ${origin}; worker-src 'self'; ` +
    `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types landlord-payments`;

/** The tag of the pinned loader at `origin`, as `integrity.json` has it. */
async function pinned(origin: string, files: string): Promise<string> {
  const { script } = await told(files);
  return script.replace('src="/', `src="${origin}/`);
}

async function begin(host: Host, demo: Demo): Promise<void> {
  await demo.link(demo.withTenants(12));
  await host.put();
}

for (const [what, headers] of [
  ['a page', {}],
  ['a page that is isolated', ISOLATION],
] as const) {
  test(`files from another origin work in ${what}, and the page builds a workbook after asking`, async ({
    page,
    demo,
    injected,
    nginx,
    faults,
  }) => {
    const script = await pinned(nginx.url, nginx.files('widget'));
    const host = await Host.open(page, injected, { headers, policy: least(nginx.url), script });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe('cross-origin-embedder-policy' in headers);
    const from = new Set<string>();
    page.on('request', (request) => from.add(`${new URL(request.url()).origin} ${request.resourceType()}`));
    await begin(host, demo);
    const { schedule, files } = await toWorkbook(page);
    await test.step('code of an export that was changed on the way does not run', async () => {
      faults.allow(/integrity/);
      await page.route('**/export-program-*.js', (route) => route.fulfill({ headers: PUBLIC, body: STRANGE }));
      await files.download.click();
      await build(files).click();
      await expect(files.panel.getByText('The file was not built.')).toBeVisible();
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      await page.unroute('**/export-program-*.js');
    });
    await buildOnPage({ schedule, files });
    expect([...from].toSorted()).toEqual(
      [`${nginx.url} fetch`, `${nginx.url} script`, `${injected.url} fetch`].toSorted(),
    );
  });
}

test('an isolated page builds a workbook beside itself', async ({ page, demo, nginx }) => {
  const host = await Host.open(page, nginx.url, { headers: ISOLATION, policy: least() });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await begin(host, demo);
  const { schedule, files } = await toWorkbook(page);
  const { bytes } = await schedule.save(files.download);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('a page that allows no Trusted Types policy has all but the worker', async ({ page, demo, nginx, faults }) => {
  faults.allow(/^policy: trusted-types blocked trusted-types-policy|Creating a TrustedTypePolicy/);
  const policy = (it: string) => it.replace('trusted-types landlord-payments', "trusted-types 'none'");
  const host = await Host.open(page, nginx.url, { policy });
  await begin(host, demo);
  await buildOnPage(await toWorkbook(page));
});

test('a pinned loader that was changed on the way does not run, and the host’s own words stay', async ({
  page,
  demo,
  portal,
  startNginx,
  faults,
}) => {
  faults.allow(/integrity/);
  const nginx = await startNginx(portal.port);
  const script = `${await pinned('', nginx.files('widget'))}<landlord-payments><a href="/landlord/">Open as a page</a></landlord-payments>`;
  await demo.link(demo.withTenants(12));
  await Host.open(page, nginx.url, { script });
  await new Summary(page).ready();
  await expect(page.getByRole('link', { name: 'Open as a page' })).toBeHidden();

  const { loader } = await told(nginx.files('widget'));
  const file = join(nginx.files('widget'), loader);
  const code = `${await readFile(file, 'utf8')} `;
  await page.route(`**/${loader}`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.reload();
  await expect(page.getByRole('link', { name: 'Open as a page' })).toBeVisible();
  expect(await page.evaluate(() => customElements.get('landlord-payments') === undefined)).toBe(true);
});
