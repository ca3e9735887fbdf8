//! Lines of a schedule out of thin air, the same for the same count: what a council's back office sends for a large
//! housing association. Nobody here exists. It knows no file format.

/**
 * A deduction, as the API sends it.
 * @typedef {object} Deduction
 * @property {string} kind
 * @property {number} amount pence
 * @property {boolean} counts_as_rent
 * @property {string} [claim_reference]
 *
 * A line, as the API sends it.
 * @typedef {object} Line
 * @property {'line'} record
 * @property {string} line_id
 * @property {string} claim_id
 * @property {string} claim_reference
 * @property {string} tenant_name
 * @property {string} property_address
 * @property {string} postcode
 * @property {string} [rent_reference]
 * @property {string} benefit_type
 * @property {string} period_from
 * @property {string} period_to
 * @property {number} [weekly_entitlement] pence
 * @property {number} gross pence
 * @property {Deduction[]} deductions
 * @property {number} net pence
 * @property {string} status
 * @property {string} reason
 */

const FORENAMES =
  'Siân|Aled|Zoë|Mary Ann|Mohammed|Agnieszka|José|Lowri|Peter|Nguyễn|Gwenllïan|Bronwen|Łukasz|Dafydd|Noor'.split('|');
const SURNAMES =
  "Jones|Davies|O'Connor|O’Brien|Smith-Ŵynne|Williams|Evans|Khan|D'Souza|Kowalska|Núñez|Thomas|MacDonald|Ap Rhys".split(
    '|',
  );
const HOUSES = ['Flat', 'Apartment', 'Ystafell', 'Room'];
const STREETS =
  'Heol y Bont|Stryd Fawr|Church Street|Ffordd y Môr|Queen’s Road|Tŷ-Glas Avenue|King Edward VII Close|Y Lôn Gul'.split(
    '|',
  );
const TOWNS = 'Ynysybwl|Pontypridd|Llanfair-ym-Muallt|Abercynon|Treharris'.split('|');
/** What a spreadsheet would run, or change, if it were let. */
const AWKWARD = ['-0012345', '+44/17', '=2+5', '@home', "'0042", '－7', '1E10', '03-04'];
const KINDS = ['own_recovery', 'other_tenant_recovery', 'landlord_recovery', 'other'];
const PERIODS = /** @type {const} */ ([
  ['2026-10-26', '2026-11-22'],
  ['2026-10-26', '2026-11-08'],
  ['2026-09-28', '2026-10-25'],
  ['2026-11-02', '2026-11-29'],
]);

/**
 * The lines, one after the other.
 * @param {number} count
 * @returns {Generator<Line>}
 */
export function* lines(count) {
  const below = random(count);
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => list[below(list.length)];
  for (let n = 0; n < count; n++) {
    const discretionary = below(100) < 4;
    const reversed = below(100) < 2;
    const held = !reversed && below(100) < 1;
    const weekly = 4_500 + below(21_000);
    const gross = held ? 0 : reversed ? -4 * weekly : 4 * weekly;
    const deductions = held || discretionary ? [] : deductionsOf(gross, n, below);
    const [period_from, period_to] = pick(PERIODS);
    const surname = pick(SURNAMES);
    // Half as people write themselves, half as an old back office keys them: with a comma, which has to be quoted.
    const clean = below(2) === 0;
    const forename = pick(FORENAMES);
    const property_address = address(below, pick);
    const postcode = `CF${10 + below(80)} ${below(10)}${pick(['AB', 'CK', 'DW', 'XZ'])}`;
    const reason = reversed ? 'reversal' : pick(['regular', 'regular', 'regular', 'new', 'change', 'arrears', 'final']);
    const rented = below(8) > 0;
    const rent_reference = rented && (below(100) < 3 ? pick(AWKWARD) : `AB ${String(n).padStart(7, '0')}X`);
    // Keys stand in the contract's order, as the server writes them.
    yield {
      record: 'line',
      line_id: `L${String(n).padStart(8, '0')}`,
      claim_id: `c-${(n * 7_919).toString(16).padStart(10, '0')}`,
      claim_reference: String(20_000_000 + n),
      tenant_name: clean ? `${forename} ${surname}` : `${surname.toUpperCase()},MX ${forename.toUpperCase()}`,
      property_address,
      postcode,
      ...(rent_reference === false ? {} : { rent_reference }),
      benefit_type: discretionary ? 'DHP' : 'HB',
      period_from,
      period_to,
      ...(discretionary ? {} : { weekly_entitlement: weekly }),
      gross,
      deductions,
      net: gross - deductions.reduce((sum, { amount }) => sum + amount, 0),
      status: held ? 'held' : reversed ? 'reversed' : 'paid',
      reason,
    };
  }
}

/**
 * One line in six has a deduction, some have two.
 * @param {number} gross
 * @param {number} n
 * @param {(limit: number) => number} below
 * @returns {Deduction[]}
 */
function deductionsOf(gross, n, below) {
  const deductions = [];
  for (let more = below(6) === 0 ? 1 + Number(below(5) === 0) : 0; more > 0; more--) {
    const kind = KINDS[below(10) < 7 ? 0 : below(KINDS.length)];
    const amount = Math.sign(gross) * (300 + below(2_000));
    /** @type {Deduction} */
    const deduction = { kind, amount, counts_as_rent: kind === 'other_tenant_recovery' };
    if (kind === 'other_tenant_recovery') deduction.claim_reference = String(20_000_000 + n + 7);
    deductions.push(deduction);
  }
  return deductions;
}

/**
 * @param {(limit: number) => number} below
 * @param {<T>(list: readonly T[]) => T} pick
 */
function address(below, pick) {
  const street = `${1 + below(220)} ${pick(STREETS)}, ${pick(TOWNS)}`;
  if (below(100) < 2) return `"Tŷ Gwyn", ${street}`;
  if (below(3) === 0) return street;
  return `${pick(HOUSES)} ${1 + below(60)}, ${street}`;
}

/**
 * A repeatable source of whole numbers (mulberry32).
 * @param {number} seed
 * @returns {(limit: number) => number} at least 0, below the limit
 */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 2 ** 32) | 0;
  };
}
