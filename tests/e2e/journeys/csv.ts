//! What a downloaded CSV must say, worked out from the API's lines. The file is read by a reader that is not ours.

import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';

import type { Saved } from '../screens/schedule.ts';
import type { Line, Payment } from './api.ts';

const COLUMNS = [
  'payment_reference',
  'payment_date',
  'creditor_reference',
  'claim_reference',
  'rent_reference',
  'tenant_name',
  'property_address',
  'postcode',
  'benefit_type',
  'period_from',
  'period_to',
  'weekly_entitlement',
  'gross',
  'deductions',
  'deduction_kinds',
  'net',
  'rent_credit',
  'status',
  'reason',
  'line_id',
];
/** In the order of the contract. */
const KINDS = ['own_recovery', 'other_tenant_recovery', 'landlord_recovery', 'other'];
/** What a spreadsheet would run, and the guard itself. */
const RUN = /^[=+\-@\t\r＝＋－＠']/u;

/** Fails unless the file holds exactly these lines of the payment, in this order, to the penny. */
export function expectLines(saved: Saved, payment: Payment, creditor: string, lines: Line[]): void {
  const rows = read(saved);
  expect(rows.shift(), 'the columns').toEqual(COLUMNS);
  expect(rows.length, 'the lines of the file').toBe(lines.length);
  // One comparison of all would print them all.
  lines.forEach((line, at) => {
    const [got, want] = [rows[at] ?? [], record(line, payment, creditor)];
    if (got.length !== want.length || got.some((cell, column) => cell !== want[column])) {
      expect(got, `line ${at + 1}`).toEqual(want);
    }
  });
}

/** The records of a file, after its form has been checked: byte order mark, CRLF, as many cells in each. */
export function read({ name, bytes }: Saved): string[][] {
  expect(name).toMatch(/^[A-Za-z0-9._-]+\.csv$/);
  expect([...bytes.subarray(0, 3)], 'the byte order mark').toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text.endsWith('\r\n'), 'the last line ends').toBe(true);
  return parse(text, { record_delimiter: '\r\n', relax_column_count: false });
}

function record(line: Line, payment: Payment, creditor: string): string[] {
  const deducted = line.deductions.reduce((sum, { amount }) => sum + amount, 0);
  const asRent = line.deductions.reduce((sum, { amount, counts_as_rent }) => sum + (counts_as_rent ? amount : 0), 0);
  return [
    guarded(payment.reference),
    payment.processed_date,
    guarded(creditor),
    guarded(line.claim_reference),
    guarded(line.rent_reference ?? ''),
    guarded(line.tenant_name),
    guarded(line.property_address),
    guarded(line.postcode),
    guarded(line.benefit_type),
    line.period_from,
    line.period_to,
    line.weekly_entitlement == null ? '' : decimal(line.weekly_entitlement),
    decimal(line.gross),
    decimal(deducted),
    kinds(line),
    decimal(line.net),
    decimal(line.net + asRent),
    line.status,
    line.reason,
    line.line_id,
  ];
}

function guarded(text: string): string {
  return RUN.test(text) ? `'${text}` : text;
}

function decimal(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function kinds({ deductions }: Line): string {
  const sums = new Map<string, number>();
  for (const { kind, amount } of deductions) sums.set(kind, (sums.get(kind) ?? 0) + amount);
  const known = [...sums].sort(([a], [b]) => KINDS.indexOf(a) - KINDS.indexOf(b));
  return known.map(([kind, sum]) => `${kind}:${decimal(sum)}`).join(';');
}
