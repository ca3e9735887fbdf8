//! A schedule as the default CSV, by papaparse, as its documentation has it. The cells come guarded: its own guard would quote
//! what it guards, and would guard negative amounts.

import Papa from 'papaparse';

import { COLUMNS, cells, guarded } from '../../csv/page/cells.js';
import type { Line } from '../lines.ts';
import type { PaymentDetail } from './api.ts';

/** The file and its name. */
export function file(payment: PaymentDetail, creditor: string, lines: readonly Line[]): [Blob, string] {
  const of = guarded({
    payment_reference: payment.reference,
    payment_date: payment.processed_date,
    creditor_reference: creditor,
  });
  const text = Papa.unparse({ fields: COLUMNS, data: lines.map((line) => cells(of, line)) });
  const blob = new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
  return [blob, `${payment.reference}.csv`];
}
