//! What a downloaded workbook must say, worked out from the API's lines. It is read by a reader that is not ours.

import { expect } from '@playwright/test';
import readExcel from 'read-excel-file/node';

import type { Saved } from '../screens/schedule.ts';
import type { Line, Payment } from './api.ts';

type Value = string | number | boolean | Date | null;

const HEADINGS = [
  'Payment reference',
  'Payment date',
  'Creditor reference',
  'Claim reference',
  'Rent reference',
  'Tenant',
  'Property address',
  'Postcode',
  'Benefit',
  'Period from',
  'Period to',
  'Weekly entitlement',
  'Gross',
  'Deductions',
  'Kinds of deduction',
  'Net',
  'Rent credit',
  'Status',
  'Reason',
  'Line id',
];
const KINDS = HEADINGS.indexOf('Kinds of deduction');

/** Fails unless the workbook holds exactly these lines of the payment, in this order, as real dates and numbers, and its second sheet says that they balance. */
export async function expectWorkbook(
  { name, bytes }: Saved,
  payment: Payment,
  creditor: string,
  lines: Line[],
  whole: boolean,
): Promise<void> {
  const part = whole ? '' : '.part';
  expect(name).toBe(`schedule-${payment.reference}-${payment.processed_date}${part}.xlsx`);
  const sheets = await readExcel(bytes, { trim: false });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Schedule', 'Payment']);
  const [schedule = [], about = []] = sheets.map(({ data }) => data as Value[][]);
  expect(schedule[0]).toEqual(HEADINGS);
  expect(schedule.length - 1, 'the lines of the file').toBe(lines.length);
  // One comparison of all would print them all.
  lines.forEach((line, at) => {
    const got = (schedule[at + 1] ?? []).map(plain);
    const want = record(line, payment, creditor);
    // In which order kinds are written is the business of the CSV, whose cells are the same.
    got[KINDS] = want[KINDS] = '';
    if (JSON.stringify(got) !== JSON.stringify(want)) expect(got, `line ${at + 1}`).toEqual(want);
  });
  const said = (label: string) => about.find(([first]) => first === label)?.slice(1) ?? [];
  expect(said('Creditor reference')[0]).toBe(creditor);
  expect(said('Paid to your bank')[0]).toBe(pounds(payment.net));
  expect(about.flat()).toContain('The lines add up to the payment, to the penny.');
  expect(about.flat()).not.toContain('NO');
  expect(String(said('Fingerprint of the lines in this file')[0])).toMatch(/^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$/);
  if (!whole) return;
  const sum = (of: (line: Line) => number) => pounds(lines.reduce((all, line) => all + of(line), 0));
  expect(said('Lines').slice(0, 2)).toEqual([lines.length, lines.length]);
  expect(said('Gross').slice(0, 2)).toEqual([pounds(payment.gross), sum((line) => line.gross)]);
  expect(said('Net').slice(0, 2)).toEqual([pounds(payment.net), sum((line) => line.net)]);
  expect(said('Rent credit')[1]).toBe(sum((line) => line.net + asRent(line)));
}

function record(line: Line, payment: Payment, creditor: string): Value[] {
  const deducted = line.deductions.reduce((sum, { amount }) => sum + amount, 0);
  return [
    payment.reference,
    payment.processed_date,
    creditor,
    line.claim_reference,
    line.rent_reference ?? null,
    line.tenant_name,
    line.property_address,
    line.postcode === '' ? null : line.postcode,
    line.benefit_type,
    line.period_from,
    line.period_to,
    line.weekly_entitlement == null ? null : pounds(line.weekly_entitlement),
    pounds(line.gross),
    pounds(deducted),
    '',
    pounds(line.net),
    pounds(line.net + asRent(line)),
    line.status,
    line.reason,
    line.line_id,
  ];
}

/** A real date as its day; what is text stays text, so that a date that was written as text is told from one. */
function plain(value: Value): Value {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function pounds(pence: number): number {
  return pence / 100;
}

function asRent({ deductions }: Line): number {
  return deductions.reduce((sum, { amount, counts_as_rent }) => sum + (counts_as_rent ? amount : 0), 0);
}
