//! A picture of formats and layouts at 320 and 1280 px, light and dark, to be looked at. Asserts no more than that they were there.

import { join, resolve } from 'node:path';

import { expect, test } from '../fixtures/test.ts';
import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';

const PICTURES = resolve(import.meta.dirname, '../screenshots');

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark', 'forced'] as const) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height: width === 320 ? 640 : 900 } });

      test('formats and layouts', async ({ page, demo }) => {
        await page.emulateMedia(
          scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme, forcedColors: 'none' },
        );
        const picture = async (name: string, of: { fullPage?: boolean } = {}) => {
          await page.mouse.move(0, 0);
          const path = join(PICTURES, `files-${name}-${scheme}-${width}.png`);
          await page.screenshot({ path, animations: 'disabled', ...of });
        };
        await demo.link(demo.withTenants(12));
        await page.goto('/landlord/');
        await new Summary(page).viewSchedule.click();
        await expect(new Schedule(page).shown).toContainText('Showing all');
        const files = new Files(page);
        await files.open();
        await picture('panel', { fullPage: true });

        await files.begin('CSV for import', '');
        await picture('editor');
        await files.heading('Net').fill('gross');
        await files.editor.getByRole('button', { name: 'Save layout' }).click();
        await expect(files.problems).toBeFocused();
        await picture('editor-errors');
        await files.heading('Net').fill('Cash');
        await files.name.fill('Our ledger');
        await files.columns.nth(2).scrollIntoViewIfNeeded();
        await picture('editor-columns');
        await files.setting('Dates').scrollIntoViewIfNeeded();
        await picture('editor-values');
        await files.setting('At the end of the file').check();
        await files.setting('Make the file safe to open in a spreadsheet').scrollIntoViewIfNeeded();
        await picture('editor-file');
        await files.preview.scrollIntoViewIfNeeded();
        await picture('editor-preview');
        await page.keyboard.press('Escape');
        await expect(files.question('Leave without saving?')).toBeVisible();
        await picture('editor-question');
        await files.question('Leave without saving?').getByRole('button', { name: 'Keep changing it' }).click();
        await files.save();

        await new Schedule(page).search.fill('jones');
        await files.panel.getByText('What the columns mean').click();
        await picture('panel-own', { fullPage: true });
        await files.read('picture.png', 'not a layout');
        await expect(files.refused).toBeVisible();
        await picture('panel-refused', { fullPage: true });
      });
    });
  }
}
