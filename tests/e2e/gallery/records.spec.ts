//! Linked records, shown to axe-core and to whoever looks at their picture.

import { Linking } from '../screens/linking.ts';
import { Records } from '../screens/records.ts';
import { Summary } from '../screens/summary.ts';
import { expect, test } from './gallery.ts';

const UNLINKING = { method: 'DELETE', path: /\/landlords\/[^/]+$/ };

test('linked records', async ({ page, demo, injected, faults, show }) => {
  faults.allow(/./);
  const account = demo.withTenants(12);
  const [other] = account.others;
  if (other === undefined) throw new Error('this landlord has another record');
  await demo.linkAll(account);
  await page.goto(`${injected.url}/landlord/`);
  const records = new Records(page);
  await new Summary(page).ready();
  await show('records-several');
  await records.unlink(other.creditor_reference).click();
  await expect(records.question).toBeVisible();
  await show('records-question', { fullPage: false });
  injected.on(UNLINKING, { replace: { status: 500 } });
  await records.yes.click();
  await expect(records.failed).toBeVisible();
  await show('records-failed');
  injected.clear();
  await records.again.click();
  await expect(records.gone).toBeVisible();
  await expect(new Summary(page).viewAll).toBeVisible();
  await show('records-unlinked');
  await records.linkAnother.click();
  await expect(records.linkingAnother).toBeVisible();
  await expect(new Linking(page).proceed).toBeVisible();
  await show('records-another');
  await page.goto(`${injected.url}/landlord/records/not-linked`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await show('records-stranger');
  await page.goto(`${injected.url}/landlord/`);
  await records.all.first().getByRole('button').click();
  await records.yes.click();
  await expect(records.gone).toBeVisible();
  await expect(new Linking(page).proceed).toBeVisible();
  await show('records-unlinked-last');
});
