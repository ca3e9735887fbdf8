//! A new release is deployed while the old one is in browsers: whichever loader is met, the widget works.

import type { Page } from '@playwright/test';

import { Host } from '../fixtures/host.ts';
import { KINDS, deployAnother, named, takeAway, told } from '../fixtures/release.ts';
import { expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const FAILED = 'Your payments could not be loaded';

/** The names of the files that a page asks for from now on. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  return names;
}

test('an old loader whose files are still there goes on with them', async ({ page, demo, portal, startNginx }) => {
  const nginx = await startNginx(portal.port);
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, nginx.url);
  const { old } = await deployAnother(nginx.files('widget'));
  const names = asked(page);
  await host.put();
  await new Summary(page).ready();
  expect(names).toContain(named(old.files, KINDS.wasm));
  expect(names).not.toContain('landlord-payments.js');
});

test('an old loader whose files are gone makes way for the new release, workbooks and all', async ({
  page,
  demo,
  portal,
  startNginx,
  faults,
}) => {
  faults.allow(/integrity/);
  const nginx = await startNginx(portal.port);
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, nginx.url);
  const { old, fresh } = await deployAnother(nginx.files('widget'));
  await takeAway(nginx.files('widget'), old);
  const names = asked(page);
  await host.put();
  await host.put();
  await expect(page.getByRole('link', { name: 'View all payments' })).toHaveCount(2);
  expect(await host.codes()).toEqual([]);
  expect(names).toContain(fresh.loader);
  expect(names.filter((name) => name === named(fresh.files, KINDS.wasm))).toHaveLength(1);
  await page.evaluate(() => document.querySelector('landlord-payments')?.remove());
  await new Summary(page).viewSchedule.click();
  const [schedule, files] = [new Schedule(page), new Files(page)];
  await expect(schedule.shown).toContainText('Showing all');
  await files.open();
  await files.format('Excel workbook').check();
  await schedule.save(files.download);
  expect(names).toContain(named(fresh.files, KINDS.exporter));
});

test('a new loader meets what browsers have kept of the old release', async ({ page, demo, portal, startNginx }) => {
  const nginx = await startNginx(portal.port);
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, nginx.url);
  await host.put();
  await new Summary(page).ready();
  const { old, fresh } = await deployAnother(nginx.files('widget'));
  await takeAway(nginx.files('widget'), old);
  const names = asked(page);
  await page.reload();
  await host.put();
  await new Summary(page).ready();
  expect(names).toContain(named(fresh.files, KINDS.wasm));
  expect(names).not.toContain(named(old.files, KINDS.wasm));
});

test('a host that has pinned a release gets no other: when it is gone, that is told', async ({
  page,
  demo,
  portal,
  startNginx,
  faults,
}) => {
  faults.allow(/integrity|landlord-payments:/);
  const nginx = await startNginx(portal.port);
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, nginx.url, { script: (await told(nginx.files('widget'))).script });
  const { old } = await deployAnother(nginx.files('widget'));
  const putBack = await takeAway(nginx.files('widget'), old);
  const names = asked(page);
  await host.put();
  await expect(page.getByRole('heading', { name: FAILED })).toBeVisible();
  expect(await host.codes()).toEqual(['not-loaded']);
  expect(names.filter((name) => name.startsWith('landlord-payments'))).toEqual([]);
  await putBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await new Summary(page).ready();
});

test('files that are gone without a new release are told, and work once they are back', async ({
  page,
  demo,
  portal,
  startNginx,
  faults,
}) => {
  faults.allow(/integrity|landlord-payments:/);
  const nginx = await startNginx(portal.port);
  await demo.link(demo.withTenants(12));
  const host = await Host.open(page, nginx.url);
  const putBack = await takeAway(nginx.files('widget'), await told(nginx.files('widget')));
  await host.put();
  await expect(page.getByRole('heading', { name: FAILED })).toBeVisible();
  await putBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await new Summary(page).ready();
});
