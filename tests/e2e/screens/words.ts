//! Figures and counts as the app writes them, worked out here and not by the app.

/** An amount of pence: "£1,234.56", with a real minus sign. */
export function money(pence: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(pence) / 100), Math.abs(pence) % 100];
  return `${pence < 0 ? '−' : ''}£${whole.toLocaleString('en-GB')}.${String(rest).padStart(2, '0')}`;
}

/** "1 line", "40,000 lines". */
export function lines(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'}`;
}

/** "16 November 2026" for `2026-11-16`. */
export function day(iso: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${iso}T00:00:00Z`));
}
