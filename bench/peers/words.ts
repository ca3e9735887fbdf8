//! Amounts, dates and words as the screens say them, in English. A second language would be a file loaded in its place.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `£1,234.56`. */
export function money(pence: number): string {
  const size = Math.abs(pence);
  const pounds = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '\u2212£' : '£'}${pounds}.${String(size % 100).padStart(2, '0')}`;
}

/** `40,000`. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 line`, `40,000 lines`. */
export const lineCount = (value: number): string => `${count(value)} ${value === 1 ? 'line' : 'lines'}`;

const parts = (iso: string) => {
  const [year, month, day] = iso.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: String(Number(day)) };
};

/** `16 November 2026`. */
export function longDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day} ${month} ${year}`;
}

/** `26 October to 22 November 2026`. */
export function period(from: string, to: string): string {
  const [start, end] = [parts(from), parts(to)];
  if (from === to) return longDate(to);
  if (start.year !== end.year) return `${longDate(from)} to ${longDate(to)}`;
  return start.month === end.month
    ? `${start.day} to ${longDate(to)}`
    : `${start.day} ${start.month} to ${longDate(to)}`;
}

/** `26 Oct to 22 Nov 2026`, for a narrow column. */
export function shortPeriod(from: string, to: string): string {
  const [start, end] = [parts(from), parts(to)];
  const year = start.year === end.year ? '' : ` ${start.year}`;
  return `${start.day} ${start.month.slice(0, 3)}${year} to ${end.day} ${end.month.slice(0, 3)} ${end.year}`;
}

/** What codes mean; one that is not known is shown as it is. */
export const METHODS: Record<string, string> = { bacs: 'BACS', cheque: 'Cheque', faster_payment: 'Faster Payment' };
export const PAYMENT_STATUSES: Record<string, string> = {
  issued: 'Issued',
  cleared: 'Cleared',
  cancelled: 'Cancelled',
};
export const LINE_STATUSES: Record<string, string> = { paid: 'Paid', held: 'Held', reversed: 'Reversed' };
export const REASONS: Record<string, string> = {
  regular: 'Regular payment',
  new: 'New tenant',
  change: 'Change of rate',
  arrears: 'Arrears',
  adjustment: 'Adjustment',
  reversal: 'Taken back',
  final: 'Last payment',
};
export const KINDS: Record<string, string> = {
  own_recovery: 'Tenants’ own overpayments',
  other_tenant_recovery: 'Your overpayments for other tenants',
  landlord_recovery: 'Your overpayments for these tenants',
  other: 'Other deductions',
};

/** What sums are called. */
export const TOTALS = [
  ['gross', 'Gross'],
  ['deductions', 'Deductions'],
  ['net', 'Net'],
  ['rent_credit', 'Rent credit'],
] as const;
