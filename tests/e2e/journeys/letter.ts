//! What a printed letter must say, worked out from the API's lines.

import { expect } from '@playwright/test';

import type { Printed } from '../fixtures/printer.ts';
import { day, lines as counted, money } from '../screens/words.ts';
import type { Line, Payment } from './api.ts';

const TO_A_SHEET = 40;
const HEAD = [
  ...['Tenant', 'Property', 'Claim reference', 'Rent reference', 'Pays for', 'Benefit'],
  ...['Gross', 'Deductions', 'Net', 'Rent credit'],
];
type Sums = [gross: number, deductions: number, net: number, credit: number];

function amounts(line: Line): Sums {
  const sum = (of: Line['deductions']) => of.reduce((total, { amount }) => total + amount, 0);
  const asRent = sum(line.deductions.filter(({ counts_as_rent }) => counts_as_rent));
  return [line.gross, sum(line.deductions), line.net, line.net + asRent];
}

function total(lines: Line[]): string[] {
  const sums: Sums = [0, 0, 0, 0];
  for (const line of lines) amounts(line).forEach((amount, at) => (sums[at] = (sums[at] ?? 0) + amount));
  return sums.map(money);
}

/** Fails unless the letter is about this payment, and its sheets hold these lines, once, in order, and add up. */
export function expectLetter(letter: Printed, payment: Payment, creditor: string, lines: Line[]): void {
  expect(letter.title).toBe(`Remittance advice ${payment.reference}`);
  expect(letter.language).toBe('en');
  for (const told of [payment.reference, creditor, money(payment.net), day(payment.processed_date)]) {
    expect(letter.text).toContain(told);
  }
  expect(letter.text).toContain(payment.bank_narrative);
  expect(letter.sheets.length, 'sheets').toBe(Math.ceil(lines.length / TO_A_SHEET));
  letter.sheets.forEach((sheet, at) => {
    const [from, to] = [at * TO_A_SHEET, Math.min((at + 1) * TO_A_SHEET, lines.length)];
    expect(sheet.head, `the headings of sheet ${at + 1}`).toEqual(HEAD);
    const number = (count: number) => count.toLocaleString('en-GB');
    expect(sheet.foot).toContain(`Payment ${payment.reference} · Creditor reference ${creditor}`);
    expect(sheet.foot).toContain(`Lines ${number(from + 1)} to ${number(to)} of ${number(lines.length)}`);
    const end = to === lines.length ? `Total of ${counted(lines.length)}` : 'Carried forward';
    expect(sheet.sums, `the sums of sheet ${at + 1}`).toEqual([
      ...(at === 0 ? [] : [['Brought forward', ...total(lines.slice(0, from))]]),
      [end, ...total(lines.slice(0, to))],
    ]);
    expect(sheet.rows.length, `the lines of sheet ${at + 1}`).toBe(to - from);
  });
  letter.sheets
    .flatMap(({ rows }) => rows)
    .forEach((row, at) => {
      const line = lines[at];
      if (line === undefined) throw new Error('there are more lines on paper');
      const one = (text: string) => text.replace(/\s+/g, ' ').trim();
      const [tenant, property, claim, rent, , benefit, ...figures] = row;
      const got = [property, claim, rent, benefit, ...figures];
      const where = [line.property_address, line.postcode].filter((text) => text !== '').join(', ');
      const want = [where, line.claim_reference, line.rent_reference ?? '', line.benefit_type].map(one);
      want.push(...amounts(line).map(money));
      // One comparison of all would print them all.
      if (got.some((cell, column) => cell !== want[column])) expect(got, `line ${at + 1}`).toEqual(want);
      // What is out of the ordinary stands below the tenant's name.
      const name = one(line.tenant_name);
      if (!tenant?.startsWith(name)) expect(tenant, `line ${at + 1}`).toBe(name);
    });
}
