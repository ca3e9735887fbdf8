//! Which summaries are drawn before the program is there.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { position } from './position.js';

/** @typedef {(answers: { records: any, summary: any }) => void} Change */

const NOW = new Date(2026, 10, 23).getTime();

/** What the API may say of a landlord with one record. */
const answers = () => ({
  records: [{ id: 'r-1', name: 'A landlord', creditor_reference: '007', linked_at: '2026-11-01T00:00:00Z' }],
  summary: {
    name: 'A landlord',
    creditor_reference: '007',
    address: ['1 Stryd Fawr', ' '],
    postcode: 'ZZ99 1AA',
    phone: null,
    email: ' ',
    pay_method: 'bacs',
    account_ending: '12345678',
    tenants_in_payment: 12,
    paid_this_tax_year: 1,
    paid_last_12_months: -1,
    balance_being_recovered: 0,
    most_recent_payment: {
      id: 'p-1',
      reference: 'PR1',
      bank_narrative: 'HB',
      processed_date: '2026-11-16',
      period_from: '2026-10-26',
      period_to: '2026-11-22',
      method: 'bacs',
      status: 'issued',
      gross: 1_000,
      deductions: 300,
      net: 700,
      rent_credit: 800,
      line_count: 2,
      withheld: false,
    },
    most_recent_breakdown: {
      tenant_count: 2,
      deductions_by_kind: [
        { kind: 'other', counts_as_rent: false, amount: 0 },
        { kind: 'landlord_recovery', counts_as_rent: false, amount: 100 },
        { kind: 'own_recovery', counts_as_rent: true, amount: 50 },
        { kind: 'own_recovery', counts_as_rent: false, amount: 150 },
      ],
    },
    next_payment: { expected_date: '2026-11-23' },
  },
});

/** @param {Change} change */
function read(change) {
  const changed = answers();
  change(changed);
  return position(changed.records, changed.summary, NOW);
}

test('what is read of the usual kind', () => {
  const { payment, next, ...rest } = read(() => {}) ?? {};
  assert.equal(payment?.id, 'p-1');
  assert.equal(next?.expected_date, '2026-11-23', 'today is not past');
  const { address, phone, email, account, taken, paidFor } = /** @type {any} */ (rest);
  assert.deepEqual(
    { address, phone, email, account, taken, paidFor },
    {
      address: ['1 Stryd Fawr', 'ZZ99 1AA'],
      phone: undefined,
      email: undefined,
      account: '5678',
      taken: [
        ['own_recovery', 200],
        ['landlord_recovery', 100],
      ],
      paidFor: 2,
    },
  );
  assert.equal(read(({ summary }) => (summary.next_payment.expected_date = '2026-11-22'))?.next, undefined);
});

/** @type {(change: object) => Change} */
const payment = (change) => (it) => Object.assign(it.summary.most_recent_payment, change);
/** @type {(change: object) => Change} */
const breakdown = (change) => (it) => Object.assign(it.summary.most_recent_breakdown, change);
/** @type {(change: object) => Change} */
const summary = (change) => (it) => Object.assign(it.summary, change);
/** @type {(...totals: [string, number][]) => Change} */
const kinds = (...totals) =>
  breakdown({ deductions_by_kind: totals.map(([kind, amount]) => ({ kind, amount, counts_as_rent: true })) });

for (const [what, change] of /** @type {[string, Change][]} */ ([
  // Out of the ordinary.
  ['no payment yet', summary({ most_recent_payment: undefined })],
  ['a payment of which no more is told', summary({ most_recent_breakdown: null })],
  ['a payment of nothing', payment({ net: 0 })],
  ['a payment below nothing', payment({ net: -1 })],
  ['a payment of which some is not shown', payment({ withheld: true })],
  ['a payment that replaces another', payment({ replaces: 'p-0' })],
  ['a payment that was cancelled', payment({ status: 'cancelled' })],
  ['a payment that was cancelled since', summary({ cancelled_since: {} })],
  ['a status of tomorrow', payment({ status: 'recalled' })],
  ['a way to pay of tomorrow', payment({ method: 'toString' })],
  ['a way to be paid of tomorrow', summary({ pay_method: 'constructor' })],
  ['a kind of tomorrow', kinds(['fine', 300])],
  ['a kind that gave something back', kinds(['other', -100], ['own_recovery', 400])],
  ['kinds that do not add up', kinds(['other', 299])],
  ['a payment for no tenant', breakdown({ tenant_count: 0 })],
  // Not what it should be.
  ['a record without a reference', (it) => delete it.records[0].creditor_reference],
  ['a record whose id is a number', (it) => (it.records[0].id = 1)],
  ['records that are none', (it) => (it.records = null)],
  ['a day that there is not', payment({ processed_date: '2026-02-30' })],
  ['a day that is no text', payment({ processed_date: 20_261_116 })],
  ['a day in the bank that is none', payment({ expected_in_bank: 'soon' })],
  ['a period that ends before it begins', payment({ period_to: '2026-10-25' })],
  ['an amount that is a text', payment({ net: '700' })],
  ['half a penny', payment({ gross: 0.5 })],
  ['more than can be counted', payment({ gross: 2 ** 53 })],
  ['no rent credit', payment({ rent_credit: undefined })],
  ['more lines than there can be', payment({ line_count: 2 ** 32 })],
  ['fewer than no tenants', summary({ tenants_in_payment: -1 })],
  ['an id that leads elsewhere', payment({ id: '../elsewhere' })],
  ['an id that is a number', payment({ id: 1 })],
  [
    'a kind that may be rent or not',
    (it) => delete it.summary.most_recent_breakdown.deductions_by_kind[1].counts_as_rent,
  ],
  ['an address of one text', summary({ address: '1 Stryd Fawr' })],
  ['an address with a hole', summary({ address: ['1 Stryd Fawr', null] })],
  ['no postcode at all', summary({ postcode: undefined })],
  ['a telephone that is a number', summary({ phone: 1 })],
  ['a next payment without a day', summary({ next_payment: {} })],
  ['a next payment of half a penny', summary({ next_payment: { expected_date: '2026-12-01', estimate: 0.5 } })],
  ['nothing', (it) => (it.summary = null)],
])) {
  test(`${what} is left to the program`, () => assert.equal(read(change), null));
}
