//! Whether the API's answers are a landlord's position of the usual kind: a last payment that was sent and is shown whole, and
//! deductions that explain it. What is out of the ordinary is left to the program, which has the words for it.

/**
 * As much of the API's answer as is drawn. Amounts are pence.
 * @typedef {object} Summary
 * @property {string} name
 * @property {string} creditor_reference
 * @property {string} pay_method
 * @property {number} tenants_in_payment
 * @property {number} paid_this_tax_year
 * @property {number} paid_last_12_months
 * @property {number} balance_being_recovered
 *
 * And what follows from it.
 * @typedef {object} Read
 * @property {Linked[]} records that are linked: the first is the one that is shown
 * @property {string[]} address with the postcode
 * @property {string} [phone]
 * @property {string} [email]
 * @property {string} [account] the end of its number
 * @property {Payment} payment
 * @property {number} paidFor tenants
 * @property {[kind: string, amount: number][]} taken off, in the order in which it is told
 * @property {Next} [next]
 *
 * @typedef {Summary & Read} Position
 *
 * @typedef {object} Linked
 * @property {string} id
 * @property {string} name
 * @property {string} creditor_reference
 *
 * @typedef {object} Payment
 * @property {string} id
 * @property {string} reference
 * @property {string} bank_narrative
 * @property {string} processed_date
 * @property {string | null} [expected_in_bank]
 * @property {string} period_from
 * @property {string} period_to
 * @property {string} method
 * @property {number} gross
 * @property {number} deductions
 * @property {number} net
 * @property {number} line_count
 *
 * @typedef {object} Next
 * @property {string} expected_date
 * @property {number | null} [estimate]
 * @property {number | null} [deductions]
 */

import { ID } from '../early.js';
import { attempt, isText } from './answers.js';

const METHODS = ['bacs', 'cheque', 'faster_payment'];
/** Kinds of deductions, as `schedule::line::DeductionKind` orders them. */
const KINDS = ['own_recovery', 'other_tenant_recovery', 'landlord_recovery', 'other'];
const SENT = ['issued', 'cleared'];
/** No more of an account's number is ever shown. */
const ACCOUNT_ENDING = 4;

const isCount = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;
const isAmount = Number.isSafeInteger;
const isNone = (/** @type {unknown} */ value) => value === undefined || value === null;
const isFilled = (/** @type {string} */ text) => text.trim() !== '';

/** @param {any} value */
function isDay(value) {
  if (!isText(value) || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const isId = (/** @type {any} */ value) => isText(value) && ID.test(value);

/** @param {any} it */
const isLinked = (it) => isId(it.id) && [it.name, it.creditor_reference, it.linked_at].every(isText);

/** @param {any} it */
const isPayment = (it) =>
  isId(it.id) &&
  [it.reference, it.bank_narrative].every(isText) &&
  [it.processed_date, it.period_from, it.period_to].every(isDay) &&
  it.period_from <= it.period_to &&
  (isNone(it.expected_in_bank) || isDay(it.expected_in_bank)) &&
  METHODS.includes(it.method) &&
  [it.gross, it.deductions, it.net, it.rent_credit].every(isAmount) &&
  isCount(it.line_count) &&
  it.net > 0 &&
  SENT.includes(it.status) &&
  it.withheld === false &&
  isNone(it.replaces);

/** @param {any} it */
const isKind = (it) => KINDS.includes(it.kind) && isAmount(it.amount) && typeof it.counts_as_rent === 'boolean';

/** @param {any} it */
const isNext = (it) =>
  isDay(it.expected_date) && [it.estimate, it.deductions].every((amount) => isNone(amount) || isAmount(amount));

/**
 * @param {any[]} totals
 * @returns {Position['taken']} by whose debt it repays, whether or not it counts as rent
 */
function byKind(totals) {
  const sum = (/** @type {string} */ kind) =>
    totals.reduce((sum, total) => (total.kind === kind ? sum + total.amount : sum), 0);
  return KINDS.map((kind) => /** @type {[string, number]} */ ([kind, sum(kind)])).filter(([, sum]) => sum !== 0);
}

/**
 * @param {any} records
 * @param {any} summary
 * @param {number} now in milliseconds since 1970
 * @returns {Position | null} none where it is of another kind, or the answers are not what they should be
 */
export const position = (records, summary, now) =>
  attempt(() => {
    const { most_recent_payment: payment, most_recent_breakdown: recent, next_payment: next } = summary;
    const { deductions_by_kind: kinds, tenant_count: paidFor } = recent;
    const taken = byKind(kinds);
    const isUsual =
      records.every(isLinked) &&
      isNone(summary.cancelled_since) &&
      isPayment(payment) &&
      isCount(paidFor) &&
      paidFor > 0 &&
      kinds.every(isKind) &&
      taken.every(([, amount]) => amount > 0) &&
      taken.reduce((sum, [, amount]) => sum + amount, 0) === payment.deductions &&
      (isNone(next) || isNext(next)) &&
      Array.isArray(summary.address) &&
      [summary.name, summary.creditor_reference, summary.postcode, ...summary.address].every(isText) &&
      [summary.phone, summary.email, summary.account_ending].every((text) => isNone(text) || isText(text)) &&
      METHODS.includes(summary.pay_method) &&
      isCount(summary.tenants_in_payment) &&
      [summary.paid_this_tax_year, summary.paid_last_12_months, summary.balance_being_recovered].every(isAmount);
    if (!isUsual) return null;
    const given = (/** @type {string | null | undefined} */ text) => (text && isFilled(text) ? text : undefined);
    const account = given(summary.account_ending);
    return {
      ...summary,
      records,
      address: [...summary.address, summary.postcode].filter(isFilled),
      phone: given(summary.phone),
      email: given(summary.email),
      account: account && [...account].slice(-ACCOUNT_ENDING).join(''),
      payment,
      paidFor,
      taken,
      // A date that has passed is not one to promise.
      next: isNone(next) || next.expected_date < dayOf(new Date(now)) ? undefined : next,
    };
  });

/**
 * @param {Date} moment
 * @returns {string} its day in the device's time zone
 */
function dayOf(moment) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
