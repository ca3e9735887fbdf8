//! What stands in the cells of the default CSV, in JavaScript: the same work for every program that is not ours, and
//! written as quickly as we can. It knows nothing of quoting.

/**
 * A line as an app in JavaScript would hold it: whole, with its sums worked out, all objects of one shape.
 * @typedef {object} Row
 * @property {string} line_id
 * @property {string} claim_reference
 * @property {string} tenant_name
 * @property {string} property_address
 * @property {string} postcode
 * @property {string} rent_reference empty when there is none
 * @property {string} benefit_type
 * @property {string} period_from
 * @property {string} period_to
 * @property {number | null} weekly_entitlement pence
 * @property {number} gross pence
 * @property {import('./lines.js').Deduction[]} deductions
 * @property {number} deducted pence
 * @property {number} net pence
 * @property {number} rent_credit pence
 * @property {string} status
 * @property {string} reason
 *
 * The payment that the rows belong to.
 * @typedef {{ payment_reference: string, payment_date: string, creditor_reference: string }} Payment
 */

/** The columns of the default CSV. */
export const COLUMNS =
  'payment_reference payment_date creditor_reference claim_reference rent_reference tenant_name property_address postcode benefit_type period_from period_to weekly_entitlement gross deductions deduction_kinds net rent_credit status reason line_id'.split(
    ' ',
  );

const KINDS = ['own_recovery', 'other_tenant_recovery', 'landlord_recovery', 'other'];

/**
 * The cells of a row.
 * @param {Payment} payment whose texts are guarded already
 * @param {Row} row
 * @returns {string[]}
 */
export function cells(payment, row) {
  return [
    payment.payment_reference,
    payment.payment_date,
    payment.creditor_reference,
    guard(row.claim_reference),
    guard(row.rent_reference),
    guard(row.tenant_name),
    guard(row.property_address),
    guard(row.postcode),
    guard(row.benefit_type),
    row.period_from,
    row.period_to,
    row.weekly_entitlement === null ? '' : decimal(row.weekly_entitlement),
    decimal(row.gross),
    decimal(row.deducted),
    guard(deductionKinds(row.deductions)),
    decimal(row.net),
    decimal(row.rent_credit),
    guard(row.status),
    guard(row.reason),
    guard(row.line_id),
  ];
}

/** @param {Payment} payment @returns {Payment} */
export const guarded = ({ payment_reference, payment_date, creditor_reference }) => ({
  payment_reference: guard(payment_reference),
  payment_date,
  creditor_reference: guard(creditor_reference),
});

/**
 * A text that a spreadsheet would run gets an apostrophe; NUL becomes U+FFFD.
 * @param {string} text
 */
export function guard(text) {
  const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
  return runs(clean.charCodeAt(0)) ? `'${clean}` : clean;
}

/**
 * Whether a text that starts so needs the guard.
 * @param {number} code of a UTF-16 unit; NaN of an empty text
 */
export function runs(code) {
  // Nearly every text starts with a letter or a digit.
  if (code >= 0x41 && code < 0xff00) return false;
  switch (code) {
    case 0x3d: // =
    case 0x2b: // +
    case 0x2d: // -
    case 0x40: // @
    case 0x09:
    case 0x0d:
    case 0x27: // '
    case 0xff1d: // ＝
    case 0xff0b: // ＋
    case 0xff0d: // －
    case 0xff20: // ＠
      return true;
    default:
      return false;
  }
}

/**
 * `-1234.56`.
 * @param {number} pence
 */
export function decimal(pence) {
  const size = pence < 0 ? -pence : pence;
  const rest = size % 100;
  const text = (size - rest) / 100 + (rest < 10 ? '.0' : '.') + rest;
  return pence < 0 ? `-${text}` : text;
}

/**
 * `own_recovery:13.65;other:1.00`: each kind once, in kind order.
 * @param {import('./lines.js').Deduction[]} deductions
 */
export function deductionKinds(deductions) {
  if (deductions.length === 0) return '';
  if (deductions.length === 1) return `${deductions[0].kind}:${decimal(deductions[0].amount)}`;
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { kind, amount } of deductions) sums.set(kind, (sums.get(kind) ?? 0) + amount);
  const place = (/** @type {string} */ kind) => (KINDS.indexOf(kind) + KINDS.length + 1) % (KINDS.length + 1);
  return [...sums]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([kind, sum]) => `${kind}:${decimal(sum)}`)
    .join(';');
}
