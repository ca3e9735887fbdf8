//! The host pages of examples/, served in front of the portal under the product's policy: the main path in each.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import type { Page } from '@playwright/test';
import { buildSync } from 'esbuild';

import type { Injected } from '../fixtures/injected.ts';
import { expect, test } from '../fixtures/test.ts';
import { Api } from '../journeys/api.ts';
import { expectLines } from '../journeys/csv.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Serves an example below `/examples/`, with its script bundled where it has to be. */
async function open(page: Page, injected: Injected, name: string, files: string[]): Promise<void> {
  const usual = await page.request.get(`${injected.url}/landlord/`);
  const policy = usual.headers()['content-security-policy'] ?? '';
  for (const file of ['index.html', ...files]) {
    const path = join(EXAMPLES, name, file);
    const body = file === 'main.js' ? bundled(join(EXAMPLES, name, 'main.jsx')) : readFileSync(path, 'utf8');
    const headers = { 'content-type': TYPES[extname(file)] ?? '', 'content-security-policy': policy };
    const place = file === 'index.html' ? '' : file;
    injected.on({ path: `/examples/${name}/${place}` }, { replace: { status: 200, headers, body } });
  }
  await page.goto(`${injected.url}/examples/${name}/`);
}

function bundled(entry: string): string {
  const define = { 'process.env.NODE_ENV': '"production"' };
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define,
  });
  return built.outputFiles[0]?.text ?? '';
}

for (const [name, files] of [
  ['plain', []],
  ['cms', ['cms.css', 'cms.js']],
  ['react', ['main.js']],
] as const) {
  test(`the ${name} page: a landlord finds a payment and has every line of it on disk`, async ({
    page,
    demo,
    portal,
    injected,
  }) => {
    await demo.link(demo.withTenants(12));
    const api = new Api(page.request, portal.url);
    const landlord = await api.summary();
    const latest = landlord.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');
    await open(page, injected, name, [...files]);
    const [summary, payments, schedule] = [new Summary(page), new Payments(page), new Schedule(page)];
    await summary.ready();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Payments to landlords']);
    await summary.viewAll.click();
    await payments.ready();
    await payments.schedule(latest.reference).click();
    await schedule.whole(latest.line_count);
    const saved = await schedule.save(schedule.download);
    expectLines(saved, latest, landlord.creditor_reference, await api.lines(landlord.id, latest.id));
  });
}

test('the react page and the widget keep in step', async ({ page, demo, injected }) => {
  await demo.link(demo.withTenants(12));
  await open(page, injected, 'react', ['main.js']);
  const [summary, payments, screen] = [new Summary(page), new Payments(page), page.locator('output')];
  await summary.ready();
  await expect(screen).toHaveText('summary');
  await summary.viewAll.click();
  await payments.ready();
  await expect(screen).toHaveText('payments');
  await page.getByRole('button', { name: 'My summary' }).click();
  await summary.ready();
  await page.getByRole('button', { name: 'My payments' }).click();
  await payments.ready();
});

test('the cms page keeps the screen in its address, and counts its own links alone', async ({
  page,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  await open(page, injected, 'cms', ['cms.css', 'cms.js']);
  const [summary, payments] = [new Summary(page), new Payments(page)];
  await summary.ready();
  await summary.viewAll.focus();
  await page.keyboard.press('Enter');
  await payments.ready();
  await expect(page).toHaveURL(/#payments$/);
  await page.goBack();
  await summary.ready();
  await page.getByRole('link', { name: 'Report a change of tenancy' }).click();
  expect(await page.evaluate(() => (window as unknown as { counted: string[] }).counted)).toEqual(['#change']);
});
