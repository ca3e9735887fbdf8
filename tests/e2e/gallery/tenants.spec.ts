//! One tenant in each of their states, with names and addresses as long as a council can hold; and what changed between
//! two payments. Shown to axe-core and to whoever looks at the pictures.

import type { Page } from '@playwright/test';

import { Schedule } from '../screens/schedule.ts';
import { Summary } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';
import { expect, test } from './gallery.ts';

const LONG_NAME = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3).slice(0, 120);
const LONG_ADDRESS = Array.from({ length: 8 }, (_, line) => `Line ${line + 1} of a long address that goes on`).join(
  ', ',
);

async function open(page: Page, url = ''): Promise<[Schedule, Tenant]> {
  await page.goto(`${url}/landlord/`);
  await new Summary(page).viewSchedule.click();
  const schedule = new Schedule(page);
  await expect(schedule.shown).toContainText('Showing all');
  return [schedule, new Tenant(page)];
}

test('a tenant in payment, and one that is suspended', async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(12));
  const [schedule, tenant] = await open(page);
  await tenant.find(schedule, 'Ms Nguyễn Thị Lan');
  await show('tenant-in-payment');
  await tenant.back.click();
  await page.keyboard.press('Escape');
  await tenant.find(schedule, 'Siôn ap Rhys');
  await show('tenant-suspended');
});

test('a tenant loading, failing, without payments, and as long as it gets', async ({
  page,
  demo,
  injected,
  faults,
  show,
}) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  const [schedule, tenant] = await open(page, injected.url);
  const claims = { path: /\/claims\// };
  await schedule.rows.first().getByRole('button').click();
  injected.on(claims, { never: true });
  await schedule.details.getByRole('link', { name: 'All payments for this tenant' }).click();
  await expect(page.getByText('Loading this tenant’s payments')).toBeVisible();
  await show('tenant-loading');
  const again = async (rewrite: (claim: any) => void) => {
    injected.clear();
    injected.on(claims, {
      rewrite: (body) => {
        const claim = JSON.parse(body);
        rewrite(claim);
        return JSON.stringify(claim);
      },
    });
    await page.reload();
    await expect(tenant.standing).toBeVisible();
  };
  injected.clear();
  injected.on(claims, { replace: { status: 404, body: '' } });
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await show('tenant-not-found');
  await again((claim) => Object.assign(claim, { lines: [], line_count: 0, next_cursor: null }));
  await show('tenant-without-payments');
  await again((claim) => {
    Object.assign(claim, {
      tenant_name: LONG_NAME,
      property_address: LONG_ADDRESS,
      status: 'ended',
      status_from: '2026-05-03',
      weekly_entitlement: 9_999_999_999,
      withheld: true,
    });
    Object.assign(claim.lines[0], {
      gross: 9_999_999_999,
      deductions: [],
      net: 9_999_999_999,
      payment_status: 'cancelled',
    });
    Object.assign(claim.lines[1], { gross: -9_999_999_999, deductions: [], net: -9_999_999_999, status: 'reversed' });
  });
  await show('tenant-longest');
});
