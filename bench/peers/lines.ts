//! A schedule's lines as an app in JavaScript holds them: objects of one shape, their search text, totals and order. The peers
//! share it. It finds and orders what ours does, so that outcomes can be compared; it knows no screen.

/** As the API sends it. */
export interface Sent {
  line_id: string;
  claim_id: string;
  claim_reference: string;
  tenant_name: string;
  property_address: string;
  postcode: string;
  rent_reference?: string;
  benefit_type: string;
  period_from: string;
  period_to: string;
  weekly_entitlement?: number;
  gross: number;
  deductions: { kind: string; amount: number; counts_as_rent: boolean; claim_reference?: string }[];
  net: number;
  status: string;
  reason: string;
}

/** The whole schedule in one body. */
export interface Body {
  head: { line_count: number; totals: Totals };
  lines: Sent[];
  end: { line_count: number; totals: Totals };
}

/** Sums in pence. */
export interface Totals {
  gross: number;
  deductions: number;
  net: number;
  rent_credit: number;
}

/** A line with its sums. */
export type Line = ReturnType<typeof held>;

/** What the lines can be ordered by. */
export type Column = keyof typeof KEYS;

/** A line with its sums. */
export function held(sent: Sent) {
  let deducted = 0;
  let asRent = 0;
  for (const { amount, counts_as_rent } of sent.deductions) {
    deducted += amount;
    if (counts_as_rent) asRent += amount;
  }
  return {
    line_id: sent.line_id,
    claim_reference: sent.claim_reference,
    tenant_name: sent.tenant_name,
    property_address: sent.property_address,
    postcode: sent.postcode,
    rent_reference: sent.rent_reference ?? '',
    benefit_type: sent.benefit_type,
    period_from: sent.period_from,
    period_to: sent.period_to,
    weekly_entitlement: sent.weekly_entitlement ?? null,
    gross: sent.gross,
    deductions: sent.deductions,
    deducted,
    net: sent.net,
    rent_credit: sent.net + asRent,
    status: sent.status,
    reason: sent.reason,
  };
}

/** Sums of some lines. */
export function totalsOf(lines: readonly Line[]): Totals {
  const totals = { gross: 0, deductions: 0, net: 0, rent_credit: 0 };
  for (const line of lines) {
    totals.gross += line.gross;
    totals.deductions += line.deducted;
    totals.net += line.net;
    totals.rent_credit += line.rent_credit;
  }
  return totals;
}

/** Whether a schedule is whole and adds up. */
export function balances({ head, end }: Body, lines: readonly Line[]): boolean {
  const sums = totalsOf(lines);
  const same = (other: Totals) => (Object.keys(sums) as (keyof Totals)[]).every((name) => sums[name] === other[name]);
  const ids = new Set(lines.map((line) => line.line_id));
  return same(head.totals) && same(end.totals) && end.line_count === ids.size;
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const STROKES: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case, without accents, apostrophes or repeated spaces. */
export function fold(text: string): string {
  // Most texts are typed as they are searched for.
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll("'", '').replaceAll('`', '');
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'`´‘’‛′]/g, '')
    .replace(/[łđøħßæœ]/g, (letter) => STROKES[letter] ?? letter)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All that a line is found by. References are also typed without their spaces. */
export function searchText(line: Line): string {
  const reference = (text: string) => {
    const folded = fold(text);
    return folded.includes(' ') ? `${folded}\n${folded.replaceAll(' ', '')}` : folded;
  };
  return [
    fold(line.tenant_name),
    reference(line.claim_reference),
    reference(line.rent_reference),
    fold(line.property_address),
    reference(line.postcode),
  ].join('\n');
}

/** The words of a query, all of which have to be found. */
export const words = (query: string): string[] =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '');

/** The indices of the lines that a query finds. */
export function search(texts: readonly string[], query: string): number[] {
  const wanted = words(query);
  const found: number[] = [];
  if (wanted.length === 1) {
    const [word] = wanted;
    for (let at = 0; at < texts.length; at++) if (texts[at].includes(word)) found.push(at);
    return found;
  }
  for (let at = 0; at < texts.length; at++) if (wanted.every((word) => texts[at].includes(word))) found.push(at);
  return found;
}

type Key = string | number | null;

const text = (value: string): Key => fold(value) || null;

/** By what a column orders; nothing comes last. */
const KEYS = {
  tenant_name: (line: Line) => text(line.tenant_name),
  property_address: (line: Line) => text(line.property_address),
  claim_reference: (line: Line) => text(line.claim_reference),
  rent_reference: (line: Line) => text(line.rent_reference),
  benefit_type: (line: Line): Key => line.benefit_type,
  period_from: (line: Line): Key => line.period_from,
  weekly_entitlement: (line: Line): Key => line.weekly_entitlement,
  gross: (line: Line): Key => line.gross,
  deducted: (line: Line): Key => line.deducted,
  net: (line: Line): Key => line.net,
  rent_credit: (line: Line): Key => line.rent_credit,
  status: (line: Line): Key => line.status,
  reason: (line: Line): Key => line.reason,
};

/** All lines in the order of a column; the keys are made once. Equal ones stay in the order of the schedule. */
export function ascending(lines: readonly Line[], column: Column) {
  const keys = lines.map(KEYS[column]);
  const present: number[] = [];
  const absent: number[] = [];
  keys.forEach((key, at) => (key === null ? absent : present).push(at));
  present.sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  return { keys, present, absent };
}

/** The same the other way round, without sorting again: runs of equal ones keep their order. */
export function descending({ keys, present }: ReturnType<typeof ascending>): number[] {
  const turned: number[] = [];
  for (let end = present.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && keys[present[start - 1]] === keys[present[end - 1]]) start--;
    for (let at = start; at < end; at++) turned.push(present[at]);
    end = start;
  }
  return turned;
}
