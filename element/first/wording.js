//! Amounts, numbers and dates as `schedule::money` and src/text say them, and sentences that are filled with them.

/** 40,000 rather than 40000. @param {number} number */
export const grouped = (number) => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** @param {number} pence a whole number that is held exactly */
export function money(pence) {
  const all = Math.abs(pence);
  const rest = all % 100;
  return `${pence < 0 ? '\u2212' : ''}£${grouped((all - rest) / 100)}.${String(rest).padStart(2, '0')}`;
}

/**
 * "16 November 2026".
 * @param {string} date as the API writes it
 * @param {string[]} months
 */
export function long(date, months) {
  const { year, month, day } = parts(date);
  return `${day} ${months[month]} ${year}`;
}

/**
 * "26 October to 22 November 2026": what the two dates share is said once.
 * @param {string} from
 * @param {string} to
 * @param {{ months: string[], to: string }} calendar
 */
export function period(from, to, calendar) {
  if (from === to) return long(to, calendar.months);
  const [first, last] = [parts(from), parts(to)];
  const until = `${calendar.to} ${long(to, calendar.months)}`;
  if (first.year !== last.year) return `${long(from, calendar.months)} ${until}`;
  return first.month === last.month ? `${first.day} ${until}` : `${first.day} ${calendar.months[first.month]} ${until}`;
}

/** @param {string} date */
function parts(date) {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month: month - 1, day };
}

/**
 * @param {string} sentence with names in braces
 * @param {Record<string, string>} values by these names
 */
export const filled = (sentence, values) => sentence.replaceAll(/\{(\w+)\}/g, (_, name) => values[name]);
