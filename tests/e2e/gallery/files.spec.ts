//! Formats, layouts and their editor, shown to axe-core and to whoever looks at their pictures.

import { Files } from '../screens/files.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test } from './gallery.ts';

test('formats and layouts', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  await page.goto('/landlord/');
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  const files = new Files(page);
  await files.open();
  await show('files-panel');

  await files.begin('CSV for import', '');
  await show('files-editor', { fullPage: false });
  await files.heading('Net').fill('gross');
  await files.editor.getByRole('button', { name: 'Add a fixed text' }).click();
  await files.setting('Text in every row of Fixed text').fill('x'.repeat(201));
  await files.editor.getByRole('button', { name: 'Save layout' }).click();
  await expect(files.problems).toBeFocused();
  await show('files-editor-errors', { fullPage: false });
  await files.heading('Net').fill('Cash');
  await files.setting('Text in every row of Fixed text').fill('HB');
  await files.name.fill('Our ledger');
  await show('files-editor-columns', { at: files.columns.nth(2) });
  await show('files-editor-values', { at: files.setting('Dates') });
  await files.setting('At the end of the file').check();
  await show('files-editor-file', { at: files.setting('Make the file safe to open in a spreadsheet') });
  await show('files-editor-preview', { at: files.preview });
  await page.keyboard.press('Escape');
  await expect(files.question('Leave without saving?')).toBeVisible();
  await show('files-editor-question', { fullPage: false });
  await files.question('Leave without saving?').getByRole('button', { name: 'Keep changing it' }).click();
  await files.save();

  await new Schedule(page).search.fill('jones');
  await files.panel.getByText('What the columns mean').click();
  await show('files-panel-own');
  await files.action('Delete', 'Our ledger').click();
  await expect(files.question('Delete ‘Our ledger’?')).toBeVisible();
  await show('files-delete', { fullPage: false });
  await page.keyboard.press('Escape');
  await files.read('picture.png', 'not a layout');
  await expect(files.refused).toBeVisible();
  await show('files-panel-refused');
});

test('a layout without a column', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  await page.goto('/landlord/');
  await new Summary(page).viewSchedule.click();
  await expect(new Schedule(page).shown).toContainText('Showing all');
  const files = new Files(page);
  await files.open();
  await files.begin('Claim, rent account, date and value', 'Empty');
  for (let left = await files.columns.count(); left > 0; left -= 1) {
    await files.columns
      .first()
      .getByRole('button', { name: /^Remove/ })
      .click();
  }
  await files.editor.getByRole('button', { name: 'Save layout' }).click();
  await expect(files.problems).toBeFocused();
  await show('files-editor-empty', { fullPage: false });
});
