//! The whole job of each landlord, from the first sign-in to the file on their disk.

import { expect, test } from '../fixtures/test.ts';
import { Linking } from '../screens/linking.ts';
import { Payments } from '../screens/payments.ts';
import { Schedule } from '../screens/schedule.ts';
import { Summary, fact } from '../screens/summary.ts';
import { day, lines as counted, money } from '../screens/words.ts';
import { Api } from './api.ts';
import { expectLines } from './csv.ts';

for (const tenants of [1, 12, 2_500, 40_000] as const) {
  test(`a landlord with ${tenants} tenants links, finds a payment and has every line of it on disk`, async ({
    page,
    entry,
    demo,
    portal,
  }) => {
    test.setTimeout(240_000);
    const account = demo.withTenants(tenants);
    const api = new Api(page.request, portal.url);
    const summary = new Summary(page);
    const payments = new Payments(page);
    const schedule = new Schedule(page);

    await test.step('links with the right answers', async () => {
      await demo.signIn(account);
      await page.goto(entry);
      const linking = new Linking(page);
      await linking.begin();
      await linking.answer(account);
      await linking.proceed.click();
      await expect(page.getByText('Your landlord record is linked')).toBeVisible();
      await summary.ready();
    });

    const landlord = await api.summary();
    const latest = landlord.most_recent_payment;
    if (!latest) throw new Error('this landlord has been paid');

    await test.step('sees what the council holds', async () => {
      await expect(page.locator('.lp-payee')).toContainText(landlord.name);
      await expect(page.locator('.lp-payee')).toContainText(landlord.creditor_reference);
      await expect(summary.latest).toContainText(money(latest.net));
      await expect(summary.latest).toContainText(`Paid on ${day(latest.processed_date)}`);
      await expect(fact(summary.latest, 'Lines')).toHaveText(latest.line_count.toLocaleString('en-GB'));
      await expect(fact(summary.latest, 'Gross')).toHaveText(money(latest.gross));
      const inPayment = landlord.tenants_in_payment;
      await expect(summary.fact('Tenants in payment')).toHaveText(
        new RegExp(`^(${inPayment}|${inPayment.toLocaleString('en-GB')})$`),
      );
      await expect(summary.fact('Paid this tax year')).toHaveText(money(landlord.paid_this_tax_year));
      await expect(summary.fact('Paid in the last 12 months')).toHaveText(money(landlord.paid_last_12_months));
      await expect(summary.fact('Overpayments still to be recovered from you')).toHaveText(
        money(landlord.balance_being_recovered),
      );
      for (const line of [...landlord.address, landlord.postcode]) {
        await expect(summary.fact('Correspondence address')).toContainText(line);
      }
      await expect(summary.fact('Telephone').first()).toHaveText(landlord.phone || 'The council does not hold one');
      await expect(summary.fact('Email').first()).toHaveText(landlord.email || 'The council does not hold one');
      if (landlord.account_ending)
        await expect(summary.fact('How you are paid')).toContainText(landlord.account_ending);
    });

    await test.step('sees every payment, newest first', async () => {
      await summary.viewAll.click();
      await payments.ready();
      const all = await api.payments(landlord.id);
      await expect(payments.rows).toHaveCount(all.length);
      expect(all.map((it) => it.processed_date)).toEqual(
        all
          .map((it) => it.processed_date)
          .toSorted()
          .toReversed(),
      );
      const shown = await payments.rows.locator('th .lp-reference').allTextContents();
      expect(shown).toEqual(all.map((it) => it.reference));
      const counting = all.filter((it) => it.status !== 'cancelled');
      await expect(fact(payments.totals, 'Payments')).toHaveText(String(counting.length));
      for (const [name, pick] of [
        ['Gross', 'gross'],
        ['Deductions', 'deductions'],
        ['Net', 'net'],
        ['Rent credit', 'rent_credit'],
      ] as const) {
        const sum = counting.reduce((total, it) => total + it[pick], 0);
        await expect(fact(payments.totals, name)).toHaveText(money(sum));
      }
    });

    const lines = await api.lines(landlord.id, latest.id);

    await test.step('opens the schedule, which adds up', async () => {
      await payments.schedule(latest.reference).click();
      await expect(schedule.heading(latest.reference)).toBeVisible();
      await schedule.whole(lines.length);
      await expect(page.getByText('The lines add up to the payment, to the penny.')).toBeVisible();
      await expect(page.locator('dl[aria-label="Totals of the lines shown"]')).toContainText(money(latest.net));
    });

    const wanted = lines.at(Math.floor(lines.length / 2));
    if (wanted === undefined) throw new Error('this payment has lines');

    await test.step('finds a tenant, and opens the line', async () => {
      const claim = wanted.claim_reference;
      await schedule.search.fill(claim);
      const found = lines.filter((it) => it.claim_reference === claim);
      const of =
        found.length === lines.length ? `all ${counted(lines.length)}` : `${found.length} of ${counted(lines.length)}`;
      await expect(schedule.shown).toHaveText(`Showing ${of}`);
      await expect(schedule.rows).toHaveCount(found.length);
      await schedule.rows.first().getByRole('button').click();
      await expect(schedule.details).toBeVisible();
      await expect(schedule.details).toContainText(found[0]?.tenant_name ?? '');
      await expect(schedule.details).toContainText(found[0]?.line_id ?? '');
      await expect(fact(schedule.details, 'Gross').locator('.lp-copy__text')).toHaveText(money(found[0]?.gross ?? 0));
      await expect(fact(schedule.details, 'Net').locator('.lp-copy__text')).toHaveText(money(found[0]?.net ?? 0));
      await schedule.details.getByRole('button', { name: 'Close' }).click();
      await expect(schedule.details).toBeHidden();
      const part = await schedule.save(schedule.downloadThese);
      expectLines(part, latest, landlord.creditor_reference, found);
      expect(part.name.endsWith('.part.csv'), 'a part is never taken for the whole').toBe(found.length < lines.length);
    });

    await test.step('finds nobody, and nothing is to be saved of them', async () => {
      await schedule.search.fill('no such tenant');
      await expect(schedule.shown).toHaveText(`Showing 0 of ${counted(lines.length)}`);
      await expect(schedule.downloadThese).toBeDisabled();
      await expect(schedule.download).toBeEnabled();
    });

    await test.step('sorts by an amount, up and down', async () => {
      await schedule.search.fill('');
      await expect(schedule.shown).toHaveText(`Showing all ${counted(lines.length)}`);
      const gross = lines.map((it) => it.gross).toSorted((a, b) => a - b);
      const first = schedule.rows.first().locator('[data-label="Gross"]');
      await expect(schedule.column('Gross')).toHaveAttribute('aria-sort', 'none');
      await schedule.sort('Gross');
      await expect(schedule.column('Gross')).toHaveAttribute('aria-sort', 'ascending');
      await expect(first).toHaveText(money(gross[0] ?? 0));
      await schedule.sort('Gross');
      await expect(schedule.column('Gross')).toHaveAttribute('aria-sort', 'descending');
      await expect(first).toHaveText(money(gross.at(-1) ?? 0));
    });

    await test.step('downloads all of it, in the order of the schedule', async () => {
      const saved = await schedule.save(schedule.download);
      expect(saved.name).toContain(latest.processed_date);
      expectLines(saved, latest, landlord.creditor_reference, lines);
      await expect(page.getByText(`Downloaded ${counted(lines.length)}`)).toBeVisible();
    });

    await test.step('comes straight to the summary the next time', async () => {
      await api.endSession();
      await demo.signIn(account);
      await page.goto(entry);
      await summary.ready();
      await expect(page.getByText('Your landlord record is linked')).toHaveCount(0);
    });
  });
}

test('the most recent payment and every payment of the list can be downloaded without being opened', async ({
  page,
  entry,
  demo,
  portal,
}) => {
  test.setTimeout(180_000);
  await demo.link(demo.withTenants(12));
  const api = new Api(page.request, portal.url);
  const landlord = await api.summary();
  const creditor = landlord.creditor_reference;
  await page.goto(entry);
  const summary = new Summary(page);
  const payments = new Payments(page);
  const schedule = new Schedule(page);
  await summary.ready();
  const all = await api.payments(landlord.id);
  const latest = all.find((it) => it.id === landlord.most_recent_payment?.id);
  if (latest === undefined) throw new Error('the most recent payment is on the list');
  const saved = await schedule.save(summary.latest.getByRole('button', { name: /Download CSV/ }));
  expectLines(saved, latest, creditor, await api.lines(landlord.id, latest.id));
  await summary.viewAll.click();
  await payments.ready();
  for (const payment of all) {
    const file = await schedule.save(payments.download(payment.reference));
    expectLines(file, payment, creditor, await api.lines(landlord.id, payment.id));
  }
});
