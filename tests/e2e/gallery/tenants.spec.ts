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
  await tenant.leave(schedule);
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
  const claims = { path: /\/landlords\/.*\/claims\// };
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

test('what changed, for few and for many', { tag: '@more' }, async ({ page, demo, show }) => {
  await demo.link(demo.withTenants(2_500));
  const [schedule] = await open(page);
  await expect(schedule.changes.getByRole('button', { name: 'Compare' })).toBeVisible();
  await show('changes-unasked');
  await schedule.changes.getByRole('button', { name: 'Compare' }).click();
  await expect(schedule.changes.getByRole('link', { name: /^payment / })).toBeVisible({ timeout: 30_000 });
  await schedule.changes.getByText('Why might a tenant not be in this payment?').click();
  for (const term of await page.locator('.lp-details--term > summary').all()) await term.click();
  await show('changes-many');
});

test('what changed, with names and amounts as long as they get', async ({ page, demo, injected, show }) => {
  await demo.link(demo.withTenants(12));
  let first = true;
  injected.on(
    { path: /\/lines$/ },
    {
      // The same of both payments would change nothing: the first has a tenant of another claim.
      rewrite: (body) => {
        const other = first ? 'other' : 'another';
        first = false;
        const [head, line, ...rest] = body.split('\n');
        const sent = JSON.parse(line ?? '');
        return [head, JSON.stringify({ ...sent, claim_id: other, tenant_name: LONG_NAME }), ...rest].join('\n');
      },
    },
  );
  const [schedule] = await open(page, injected.url);
  await expect(schedule.changed('New in this payment')).toHaveCount(1);
  await show('changes-longest');
});

test('the sentences of a summary, out of the ordinary', async ({ page, demo, injected, show }) => {
  await demo.link(demo.withTenants(12));
  const as = async (name: string, change: (summary: any) => void) => {
    injected.clear();
    injected.on(
      { path: /\/landlords\/[^/]+$/ },
      {
        rewrite: (body) => {
          const summary = JSON.parse(body);
          change(summary);
          return JSON.stringify(summary);
        },
      },
    );
    await page.goto(`${injected.url}/landlord/`);
    await new Summary(page).ready();
    await show(name);
  };
  await as('story-nil', (it) => Object.assign(it.most_recent_payment, { gross: 50_000, deductions: 50_000, net: 0 }));
  await as('story-negative', (it) =>
    Object.assign(it.most_recent_payment, { gross: -9_999_999_999, deductions: 0, net: -9_999_999_999 }),
  );
  await as('story-longest', (it) => {
    it.name = LONG_NAME;
    it.address = LONG_ADDRESS.split(', ');
    Object.assign(it.most_recent_payment, { gross: 9_999_999_999, deductions: 0, net: 9_999_999_999, withheld: true });
    it.cancelled_since = { ...it.most_recent_payment, id: 'gone', status: 'cancelled' };
  });
  await as('story-none', (it) => {
    for (const field of ['most_recent_payment', 'most_recent_breakdown', 'next_payment', 'phone', 'email'])
      delete it[field];
    it.address = [];
    it.postcode = '';
  });
});
