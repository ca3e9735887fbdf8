//! The sentences that a summary begins with, for landlords of one tenant and of many, and for payments out of the ordinary.

import { expect, test } from '../fixtures/test.ts';
import { Summary } from '../screens/summary.ts';
import { day, money } from '../screens/words.ts';
import { Api } from './api.ts';

for (const tenants of [1, 12, 2_500] as const) {
  test(`a landlord with ${tenants} tenants reads first what was paid, for whom, and what was taken off`, async ({
    page,
    entry,
    demo,
    portal,
  }) => {
    await demo.link(demo.withTenants(tenants));
    const { id, ...landlord } = await new Api(page.request, portal.url).summary();
    const [payment, breakdown] = [landlord.most_recent_payment, landlord.most_recent_breakdown];
    if (!payment || !breakdown) throw new Error('this landlord has been paid');
    const lines = await new Api(page.request, portal.url).lines(id, payment.id);
    const claims = new Set(lines.map((line) => line.claim_id)).size;
    expect(breakdown.tenant_count).toBe(claims);
    await page.goto(entry);
    const { inShort } = new Summary(page);
    const [amount, date] = [money(payment.net), day(payment.processed_date)];
    const whom = claims === 1 ? '1 tenant' : `${claims.toLocaleString('en-GB')} tenants`;
    await expect(inShort).toContainText(`You were paid ${amount} on ${date} for ${whom}.`);
    const taken = payment.deductions;
    await expect(inShort).toContainText(taken === 0 ? 'Nothing was taken off.' : `${money(taken)} was taken off:`);
    const kinds = new Set(breakdown.deductions_by_kind.map((it) => it.kind)).size;
    await expect(inShort.getByRole('listitem')).toHaveCount(kinds);
    await expect(inShort).toContainText('Your next payment');
  });
}

test('a payment of nothing, one below nothing, a cancelled one, a hidden part and no payment read well', async ({
  page,
  entry,
  demo,
  injected,
}) => {
  await demo.link(demo.withTenants(12));
  const { inShort } = new Summary(page);
  const check = async (change: (summary: any) => void, ...expected: string[]) => {
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
    await page.goto(`${injected.url}${entry}`);
    for (const sentence of expected) await expect(inShort).toContainText(sentence);
  };
  await check(
    (it) => Object.assign(it.most_recent_payment, { gross: 50_000, deductions: 50_000, net: 0 }),
    'Nothing was sent to you on',
    'all of the £500.00 that was due was taken off.',
  );
  await check(
    (it) => Object.assign(it.most_recent_payment, { gross: -50_000, deductions: 0, net: -50_000 }),
    'came to −£500.00: more was taken back than was due',
    'Ask the council',
  );
  await check((it) => Object.assign(it.most_recent_payment, { withheld: true }), 'Some payments are not shown here');
  await check(
    (it) => {
      it.cancelled_since = { ...it.most_recent_payment, id: 'gone', status: 'cancelled', net: 12_345 };
      it.most_recent_payment.replaces = 'before';
    },
    'A payment of £123.45 on',
    'was cancelled, so it did not reach you.',
    'It replaces a payment that was cancelled.',
  );
  await check(
    (it) => {
      for (const field of ['most_recent_payment', 'most_recent_breakdown', 'next_payment', 'phone', 'email'])
        delete it[field];
      it.address = [];
      it.postcode = '';
    },
    'The council has not made a payment to you yet.',
    'The date of your next payment is not known yet.',
  );
});
