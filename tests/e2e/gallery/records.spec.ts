//! A picture of linked records at 320 and 1280 px, light, dark and forced, to be looked at. Asserts no more than that they were there.

import { join, resolve } from 'node:path';

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Records } from '../screens/records.ts';
import { Summary } from '../screens/summary.ts';

const PICTURES = resolve(import.meta.dirname, '../screenshots');
const UNLINKING = { method: 'DELETE', path: /\/landlords\/[^/]+$/ };

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark', 'forced'] as const) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height: width === 320 ? 640 : 900 } });

      test('linked records', async ({ page, demo, injected, faults }) => {
        faults.allow(/./);
        await page.emulateMedia(
          scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme, forcedColors: 'none' },
        );
        const picture = async (name: string, fullPage = true) => {
          await page.mouse.move(0, 0);
          const path = join(PICTURES, `records-${name}-${scheme}-${width}.png`);
          await page.screenshot({ path, animations: 'disabled', fullPage });
        };
        const account = demo.withTenants(12);
        const [other] = account.others;
        if (other === undefined) throw new Error('this landlord has another record');
        await demo.linkAll(account);
        await page.goto(`${injected.url}/landlord/`);
        const records = new Records(page);
        await new Summary(page).ready();
        await picture('several');
        await records.unlink(other.creditor_reference).click();
        await expect(records.question).toBeVisible();
        await picture('question', false);
        injected.on(UNLINKING, { delay: 1_500, replace: { status: 500 } });
        await records.yes.click();
        await expect(page.getByRole('button', { name: /^Unlinking/ })).toBeVisible();
        await picture('under-way');
        await expect(records.failed).toBeVisible();
        await picture('failed');
        injected.clear();
        await records.again.click();
        await expect(records.gone).toBeVisible();
        await expect(new Summary(page).viewAll).toBeVisible();
        await picture('unlinked');
        await records.linkAnother.click();
        await expect(records.linkingAnother).toBeVisible();
        await expect(new Linking(page).proceed).toBeVisible();
        await picture('another');
        await page.goto(`${injected.url}/landlord/records/not-linked`);
        await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
        await picture('stranger');
        await page.goto(`${injected.url}/landlord/`);
        await records.all.first().getByRole('button').click();
        await records.yes.click();
        await expect(records.gone).toBeVisible();
        await expect(new Linking(page).proceed).toBeVisible();
        await picture('unlinked-last');
      });
    });
  }
}
