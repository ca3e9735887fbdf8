//! "Download several payments" in each of its states, shown to axe-core and to whoever looks at its pictures.

import type { Page } from '@playwright/test';

import { Payments } from '../screens/payments.ts';
import { Several } from '../screens/several.ts';
import { expect, test } from './gallery.ts';

/** Opens the list with its panel unfolded. */
async function start(page: Page, url: string): Promise<Several> {
  await page.goto(`${url}/landlord/payments`);
  await new Payments(page).ready();
  const several = new Several(page);
  await several.open();
  return several;
}

test('several payments, from the choice to the file', async ({ page, demo, injected, faults, show }) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  const several = await start(page, injected.url);
  await show('several-choosing');
  await several.packing('A file for each payment, in one ZIP file').check();
  await several.button('Choose none').click();
  await several.download.click();
  await expect(several.said).toHaveText('Choose at least one payment.');
  await show('several-none');
  await several.format.selectOption('Excel workbook');
  await show('several-workbooks');
  await several.format.selectOption('CSV for spreadsheets');
  await several.button(/^Choose all/).click();

  injected.on({ path: /\/lines$/ }, { never: true });
  await several.download.click();
  await expect(several.panel.getByText(/^Reading payment 1 of/)).toBeVisible();
  await show('several-under-way');
  await several.button('Cancel').click();
  await expect(several.said).toHaveText('Download cancelled. Nothing was saved.');
  await show('several-cancelled');

  injected.clear();
  injected.on({ path: /\/lines$/, times: 12 }, { status: 500 });
  await several.download.click();
  await expect(several.doubt).toContainText('Nothing is saved yet.', { timeout: 60_000 });
  await show('several-missing');
  injected.clear();
  await several.button('Read the missing payments again').click();
  await expect(several.said).toContainText(/^Downloaded/, { timeout: 60_000 });
  await show('several-done');
});

test('several payments of which one does not add up', async ({ page, demo, injected, show }) => {
  await demo.link(demo.withTenants(12));
  injected.on(
    { path: /\/payments\/[^/]+$/, times: 1 },
    { rewrite: (body) => body.replace(/"net":(\d+)/, (_, net) => `"net":${Number(net) + 1}`) },
  );
  const several = await start(page, injected.url);
  await several.download.click();
  await expect(several.doubt).toContainText('does not add up', { timeout: 60_000 });
  await show('several-unbalanced');
});

test('several payments that cannot be listed, and a ZIP without a worker', async ({
  page,
  demo,
  injected,
  faults,
  show,
}) => {
  faults.allow(/./);
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('not here', 'SecurityError');
        }
      },
    });
  });
  await demo.link(demo.withTenants(12));
  const several = await start(page, injected.url);
  await several.packing('A file for each payment, in one ZIP file').check();
  await several.download.click();
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 60_000 });
  await show('several-hurdle', { fullPage: false });
  await page.keyboard.press('Escape');
  injected.on({ path: /\/payments$/ }, { replace: { status: 500, body: '' } });
  await new Payments(page).narrow({ from: '2026-09-01' });
  await expect(several.panel.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 });
  await show('several-failed');
});
