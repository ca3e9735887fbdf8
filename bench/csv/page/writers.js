//! The programs beside ours: rows in memory to a Blob of the default CSV. Each makes the same bytes.

import { COLUMNS, cells, decimal, deductionKinds, guarded, runs } from './cells.js';

/**
 * @typedef {import('./cells.js').Row} Row
 * @typedef {import('./cells.js').Payment} Payment
 */

const BOM = '\ufeff';
const TYPE = { type: 'text/csv;charset=utf-8' };

/**
 * As its documentation has it: fields and arrays of cells. Its own guard against formulas quotes what it guards and
 * would guard negative amounts, so the cells come guarded.
 * @param {Payment} payment
 * @param {readonly Row[]} rows
 */
export function papaparse(payment, rows) {
  const of = guarded(payment);
  const data = rows.map((row) => cells(of, row));
  return new Blob([BOM, Papa.unparse({ fields: COLUMNS, data }), '\r\n'], TYPE);
}

/**
 * `csvFormatRows` is `rows.map(csvFormatRow).join('\n')`: this is the same with the line ends of RFC 4180.
 * @param {Payment} payment
 * @param {readonly Row[]} rows
 */
export function d3dsv(payment, rows) {
  const of = guarded(payment);
  const records = rows.map((row) => d3.csvFormatRow(cells(of, row)));
  return new Blob([BOM, d3.csvFormatRow(COLUMNS), '\r\n', records.join('\r\n'), '\r\n'], TYPE);
}

/** Lines in one part of the Blob. */
const PART = 200;

/**
 * The best that we could write: cells joined by line, lines joined by part, parts encoded before the Blob has to.
 * @param {Payment} payment
 * @param {readonly Row[]} rows
 */
export function handWritten(payment, rows) {
  const encoder = new TextEncoder();
  const start = [payment.payment_reference, payment.payment_date, payment.creditor_reference].map(text).join(',');
  const parts = [encoder.encode(`${BOM}${COLUMNS.join(',')}\r\n`)];
  let records = [];
  for (const row of rows) {
    const record = [
      start,
      text(row.claim_reference),
      text(row.rent_reference),
      text(row.tenant_name),
      text(row.property_address),
      text(row.postcode),
      text(row.benefit_type),
      row.period_from,
      row.period_to,
      row.weekly_entitlement === null ? '' : decimal(row.weekly_entitlement),
      decimal(row.gross),
      decimal(row.deducted),
      row.deductions.length === 0 ? '' : text(deductionKinds(row.deductions)),
      decimal(row.net),
      decimal(row.rent_credit),
      text(row.status),
      text(row.reason),
      text(row.line_id),
    ];
    records.push(record.join(','));
    if (records.length < PART) continue;
    parts.push(encode(records));
    records = [];
  }
  if (records.length > 0) parts.push(encode(records));
  return new Blob(parts, TYPE);

  /** @param {string[]} records */
  function encode(records) {
    records.push('');
    return encoder.encode(records.join('\r\n'));
  }
}

/** What makes a text other than its own cell. */
const SPECIAL = /[",\r\n\0]/;

/**
 * A text's cell, guarded and quoted.
 * @param {string} text
 */
function text(text) {
  const guard = runs(text.charCodeAt(0)) ? "'" : '';
  if (!SPECIAL.test(text)) return guard === '' ? text : guard + text;
  const clean = text.replaceAll('\0', '\ufffd');
  return /[",\r\n]/.test(clean) ? `"${guard}${clean.replaceAll('"', '""')}"` : guard + clean;
}

/**
 * What no writer can be quicker than: the finished bytes, copied once and put into a Blob.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export const floor = (bytes) => new Blob([bytes.slice()], TYPE);
