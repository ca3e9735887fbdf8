//! One tenant: reached from a line, told in plain words, with every line of theirs; and what the council hides of it.

import { expect, test } from '../fixtures/test.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary, fact } from '../screens/summary.ts';
import { Tenant } from '../screens/tenant.ts';
import { day, money } from '../screens/words.ts';
import { Api } from './api.ts';

const HELD = 'Siôn ap Rhys';
const WITH_DHP = 'Ms Nguyễn Thị Lan';
const GONE = 'KHAN,MR IMRAN';

test('a tenant is found in a schedule, is told with every line, and the way back is to the same place', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const latest = landlord.most_recent_payment;
  if (!latest) throw new Error('this landlord has been paid');
  const lines = await api.lines(landlord.id, latest.id);
  const line = lines.find((it) => it.tenant_name === WITH_DHP);
  if (line === undefined) throw new Error('the tenant is in the newest payment');
  const claim = await api.claim(landlord.id, line.claim_id);
  expect(claim.lines.length, 'more than a page').toBeGreaterThan(26);
  expect(claim.lines.map((it) => it.benefit_type)).toContain('DHP');

  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const [schedule, tenant] = [new Schedule(page), new Tenant(page)];
  await schedule.whole(latest.line_count);
  await tenant.find(schedule, WITH_DHP);
  await expect(tenant.standing).toContainText('In payment');
  await expect(tenant.standing).toContainText(day(claim.status_from));
  await expect(fact(page.locator('.lp-app'), 'Weekly entitlement')).toHaveText(money(claim.weekly_entitlement));
  await expect(fact(page.locator('.lp-app'), 'Claim reference')).toHaveText(line.claim_reference);
  await expect(tenant.rows).toHaveCount(26);
  await expect(tenant.shown).toHaveText(`Showing 26 of ${claim.lines.length} lines, newest first`);

  await tenant.more.click();
  await expect(tenant.rows).toHaveCount(claim.lines.length);
  await expect(tenant.more).toHaveCount(0);
  await expect(tenant.shown).toHaveText(`Showing all ${claim.lines.length} lines, newest first`);
  const nets = await tenant.rows.locator('[data-label="Net"]').allTextContents();
  expect(nets).toEqual(claim.lines.map((it) => money(it.net)));

  await tenant.back.click();
  await expect(schedule.heading(latest.reference)).toBeVisible();
  await expect(schedule.search).toHaveValue(WITH_DHP);
  await expect(schedule.details).toContainText(line.claim_reference);
  await page.keyboard.press('Escape');
  await expect(schedule.details).toHaveCount(0);

  // Each line leads to its payment.
  await tenant.find(schedule, WITH_DHP);
  const [, , older] = claim.lines;
  if (older === undefined) throw new Error('there are several');
  await tenant.rows.nth(2).getByRole('link').click();
  await expect(schedule.heading(older.payment_reference)).toBeVisible();
  await expect(schedule.search).toHaveValue('');
});

test('suspended and ended are said in words, with the reason where the council shows it', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  await page.goto(entry);
  await new Summary(page).viewSchedule.click();
  const [schedule, tenant] = [new Schedule(page), new Tenant(page)];
  await expect(schedule.shown).toContainText('Showing all');
  await tenant.find(schedule, HELD);
  await expect(tenant.standing).toContainText('Suspended because: A change of circumstances is being looked into');
  await expect(tenant.rows.first()).toContainText('Held');
  await page.getByText('Ask the council about this claim').click();
  await expect(page.getByRole('link', { name: '01632 960120' })).toBeVisible();

  const all = await api.payments(landlord.id);
  const ended = await Promise.all(all.map(async (it) => ({ it, lines: await api.lines(landlord.id, it.id) })));
  const last = ended.find(({ lines }) => lines.some((line) => line.tenant_name === GONE));
  if (last === undefined) throw new Error('the tenant was paid for once');
  await tenant.leave(schedule);
  await page.getByRole('link', { name: 'All payments', exact: true }).click();
  await page
    .getByRole('row')
    .filter({ hasText: last.it.reference })
    .getByRole('link', { name: /View schedule/ })
    .click();
  await expect(schedule.shown).toContainText('Showing all');
  await expect(schedule.search).toHaveValue('');
  await tenant.find(schedule, GONE);
  await expect(tenant.standing).toContainText(/Ended on \d+ \w+ 2026/);
  await expect(tenant.standing).not.toContainText('moved out');
});

test('what the council hides is not there, and said to be hidden where it is of lines', async ({
  page,
  entry,
  startPortal,
}) => {
  const { portal, demo } = await startPortal({
    PORTAL_SHOW_SUSPENSION_REASONS: 'false',
    PORTAL_SHOW_DHP: 'false',
    PORTAL_SHOW_ENDED_CLAIMS: 'false',
  });
  await demo.link(demo.withTenants(12));
  await page.goto(`${portal.url}${entry}`);
  await new Summary(page).viewSchedule.click();
  const [schedule, tenant] = [new Schedule(page), new Tenant(page)];
  await expect(schedule.shown).toContainText('Showing all');
  await tenant.find(schedule, HELD);
  await expect(tenant.standing).toContainText('Suspended since');
  await expect(tenant.standing).toContainText('The council does not show the reason here.');
  await expect(tenant.standing).not.toContainText('because');
  await tenant.leave(schedule);
  await tenant.find(schedule, WITH_DHP);
  await expect(page.getByText('Some payments are not shown here')).toBeVisible();
  await expect(tenant.rows.filter({ hasText: 'DHP' })).toHaveCount(0);
});

test('a further page that fails says so, keeps what is there, and is loaded when it is tried again', async ({
  page,
  entry,
  demo,
  injected,
  faults,
}) => {
  faults.allow(/./);
  await demo.link(demo.withTenants(12));
  await page.goto(`${injected.url}${entry}`);
  await new Summary(page).viewSchedule.click();
  const [schedule, tenant] = [new Schedule(page), new Tenant(page)];
  await expect(schedule.shown).toContainText('Showing all');
  await tenant.find(schedule, WITH_DHP);
  await expect(tenant.more).toBeVisible();
  injected.on({ path: /\/landlords\/.*\/claims\// }, { replace: { status: 500, body: '' } });
  await tenant.more.click();
  await expect(page.getByRole('alert')).toContainText('The lines that follow could not be loaded');
  await expect(tenant.rows).toHaveCount(26);
  injected.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(tenant.shown).toContainText('Showing all');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
