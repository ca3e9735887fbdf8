//! A schedule of any length, as the API would send it: the lines that the CSV benchmark is about, in both forms.

import { lines } from './csv/page/lines.js';

/** Lines in one part of the body. */
const PART = 500;

/**
 * @param {number} count
 * @param {string} payment its id
 * @returns {import('./site.mjs').Sent}
 */
export function generated(count, payment) {
  const totals = { gross: 0, deductions: 0, net: 0, rent_credit: 0 };
  /** @type {Map<string, { kind: string, amount: number, counts_as_rent: boolean }>} */
  const kinds = new Map();
  const [ndjson, json] = [/** @type {Buffer[]} */ ([]), /** @type {Buffer[]} */ ([])];
  /** @type {string[]} */
  let records = [];
  const flush = () => {
    if (records.length === 0) return;
    ndjson.push(Buffer.from(records.map((record) => `{"record":"line",${record.slice(1)}\n`).join('')));
    json.push(Buffer.from((json.length > 0 ? ',' : '') + records.join(',')));
    records = [];
  };
  for (const { record, ...line } of lines(count)) {
    totals.gross += line.gross;
    totals.net += line.net;
    totals.rent_credit += line.net;
    for (const { kind, amount, counts_as_rent } of line.deductions) {
      totals.deductions += amount;
      if (counts_as_rent) totals.rent_credit += amount;
      const sum = kinds.get(kind) ?? { kind, amount: 0, counts_as_rent };
      sum.amount += amount;
      kinds.set(kind, sum);
    }
    records.push(JSON.stringify(line));
    if (records.length === PART) flush();
  }
  flush();
  const head = { version: 1, payment_id: payment, line_count: count, totals };
  const end = { line_count: count, totals };
  ndjson.unshift(Buffer.from(`${JSON.stringify({ record: 'head', ...head })}\n`));
  ndjson.push(Buffer.from(`${JSON.stringify({ record: 'end', ...end })}\n`));
  json.unshift(Buffer.from(`{"head":${JSON.stringify(head)},"lines":[`));
  json.push(Buffer.from(`],"end":${JSON.stringify(end)}}`));
  const own = { line_count: count, ...totals, control_totals: totals, deductions_by_kind: [...kinds.values()] };
  return { count, ndjson, json, payment: own };
}
