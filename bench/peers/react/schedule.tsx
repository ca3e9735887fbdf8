//! One payment and its schedule: totals, search, order, rows in sight, and the file.

import { type MouseEvent, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { useVirtualizer } from '@tanstack/react-virtual';

import {
  type Column,
  type Line,
  type Totals,
  ascending,
  balances,
  descending,
  held,
  search,
  searchText,
  totalsOf,
} from '../lines.ts';
import {
  KINDS,
  LINE_STATUSES,
  METHODS,
  PAYMENT_STATUSES,
  REASONS,
  count,
  lineCount,
  longDate,
  money,
  period,
  shortPeriod,
} from '../words.ts';
import { type Linked, type PaymentDetail, downloaded, payment as askPayment, schedule as askSchedule } from './api.ts';
import type { Route } from './main.tsx';
import { Entry, Failure, Heading, Loading, Subheading, useAnswer } from './parts.tsx';
import { to } from './summary.tsx';

interface Props {
  landlord: Linked;
  payment: string;
  csrf: string;
  go: (route: Route) => void;
}

export default function Schedule({
  landlord: { id: landlord, creditor_reference: creditor },
  payment: id,
  csrf,
  go,
}: Props) {
  // Both are asked for at once; the payment is there first.
  const payment = useAnswer(() => askPayment(landlord, id));
  const schedule = useAnswer(async () => {
    const body = await askSchedule(landlord, id);
    const lines = body.lines.map(held);
    return { lines, balanced: balances(body, lines) };
  });
  const back = (
    <a className="lp-back" href="#payments" onClick={to(() => go({ at: 'payments' }))}>
      All payments
    </a>
  );
  if (payment.failed || schedule.failed) {
    return (
      <Failure
        retry={() => {
          payment.retry();
          schedule.retry();
        }}
      />
    );
  }
  const detail = payment.answer;
  if (detail === null) return <Loading>Loading the payment</Loading>;
  return (
    <>
      {back}
      <Heading>Payment {detail.reference}</Heading>
      <Header detail={detail} sums={schedule.answer} />
      <Subheading>Schedule</Subheading>
      {schedule.answer === null ? (
        <Loading>Loading the schedule</Loading>
      ) : (
        <Lines
          lines={schedule.answer.lines}
          detail={detail}
          creditor={creditor}
          onDownloaded={(lines) => downloaded(csrf, landlord, id, lines)}
        />
      )}
    </>
  );
}

const TOTALS = [
  ['gross', 'Gross'],
  ['deductions', 'Deductions'],
  ['net', 'Net'],
  ['rent_credit', 'Rent credit'],
] as const;

const Header = memo(function Header({
  detail,
  sums,
}: {
  detail: PaymentDetail;
  sums: { lines: Line[]; balanced: boolean } | null;
}) {
  const summed = useMemo(() => sums && totalsOf(sums.lines), [sums]);
  return (
    <>
      <p className="lp-payment__amount">
        {money(detail.net)}{' '}
        <span className="lp-tags">
          <strong className="lp-tag">{PAYMENT_STATUSES[detail.status] ?? detail.status}</strong>
        </span>
      </p>
      <dl className="lp-summary-list">
        <Entry name="Processed">{longDate(detail.processed_date)}</Entry>
        {detail.expected_in_bank !== undefined && (
          <Entry name="In your bank by">{longDate(detail.expected_in_bank)}</Entry>
        )}
        <Entry name="Pays for">{period(detail.period_from, detail.period_to)}</Entry>
        <Entry name="Sent by">{METHODS[detail.method] ?? detail.method}</Entry>
        <Entry name="On your bank statement as">{detail.bank_narrative}</Entry>
      </dl>
      <div className="lp-columns">
        <section className="lp-columns__column">
          <Subheading>What was taken off</Subheading>
          <dl className="lp-summary-list">
            {detail.deductions_by_kind.map(({ kind, amount }) => (
              <Entry name={KINDS[kind] ?? kind} amount key={kind}>
                {money(amount)}
              </Entry>
            ))}
          </dl>
        </section>
        <section className="lp-columns__column">
          <Subheading>Control totals</Subheading>
          {sums !== null && (
            <p className="lp-balance lp-balance--holds">
              {sums.balanced
                ? 'The lines add up to the payment, to the penny.'
                : 'This schedule does not add up to its payment'}
            </p>
          )}
          <table className="lp-table lp-table--figures">
            <tbody>
              {TOTALS.map(([name, words]) => (
                <tr key={name}>
                  <th scope="row" className="lp-table__cell lp-table__cell--first">
                    {words}
                  </th>
                  <td className="lp-table__cell lp-table__cell--amount">{money(detail.control_totals[name])}</td>
                  <td className="lp-table__cell lp-table__cell--amount">
                    {summed === null ? '…' : money(summed[name])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
});

type Order = { column: Column; direction: 'ascending' | 'descending' } | null;

interface LinesProps {
  lines: Line[];
  detail: PaymentDetail;
  creditor: string;
  onDownloaded: (lines: number) => Promise<void>;
}

function Lines({ lines, detail, creditor, onDownloaded }: LinesProps) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>(null);
  const isNarrowed = query.trim() !== '';
  const isSearched = useRef(false);
  isSearched.current ||= isNarrowed;
  // Made once, when somebody searches.
  const texts = useMemo(() => (isSearched.current ? lines.map(searchText) : []), [lines, isSearched.current]);
  const column = order?.column;
  const sorted = useMemo(() => (column === undefined ? null : ascending(lines, column)), [lines, column]);
  const ordered = useMemo(() => {
    if (sorted === null) return lines.map((_, at) => at);
    const present = order?.direction === 'descending' ? descending(sorted) : sorted.present;
    return present.concat(sorted.absent);
  }, [lines, sorted, order?.direction]);
  const rows = useMemo(() => {
    if (!isNarrowed) return ordered;
    const found = search(texts, query);
    if (sorted === null) return found;
    const isFound = new Set(found);
    return ordered.filter((at) => isFound.has(at));
  }, [isNarrowed, ordered, sorted, texts, query]);
  const totals = useMemo(() => totalsOf(rows.map((at) => lines[at])), [rows, lines]);
  const press = useCallback((column: Column) => setOrder((order) => pressed(order, column)), []);
  const save = async () => {
    const { file } = await import('./csv.ts');
    const [blob, name] = file(detail, creditor, lines);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    await onDownloaded(lines.length);
  };
  return (
    <>
      <div className="lp-toolbar">
        <div className="lp-toolbar__search">
          <label className="lp-label" htmlFor="lp-search">
            Search this schedule
          </label>
          <p className="lp-hint" id="lp-search-hint">
            Tenant, claim reference, rent reference or address
          </p>
          <input
            className="lp-input"
            id="lp-search"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="lp-search-hint"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <div className="lp-toolbar__downloads">
          <button type="button" className="lp-button" onClick={() => void save()}>
            Download CSV
          </button>
        </div>
      </div>
      <p className="lp-shown" role="status">
        {rows.length === lines.length
          ? `Showing all ${lineCount(lines.length)}`
          : `Showing ${count(rows.length)} of ${lineCount(lines.length)}`}
      </p>
      <ShownTotals totals={totals} />
      {rows.length === 0 && <p className="lp-empty">No lines match your search.</p>}
      <Table lines={lines} rows={rows} order={order} onPress={press} label={`Payment ${detail.reference}`} />
    </>
  );
}

function pressed(order: Order, column: Column): Order {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

function ShownTotals({ totals }: { totals: Totals }) {
  return (
    <dl className="lp-totals" aria-label="Totals of the lines shown">
      {TOTALS.map(([name, words]) => (
        <div className={name === 'net' ? 'lp-totals__item lp-totals__item--main' : 'lp-totals__item'} key={name}>
          <dt>{words}</dt>
          <dd>{money(totals[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

const COLUMNS: readonly (readonly [Column, string, string])[] = [
  ['tenant_name', 'Tenant', ''],
  ['property_address', 'Property', ''],
  ['claim_reference', 'Claim reference', ''],
  ['rent_reference', 'Rent reference', ''],
  ['benefit_type', 'Benefit', ''],
  ['period_from', 'Pays for', ''],
  ['weekly_entitlement', 'Weekly', ' lp-table__heading--amount'],
  ['gross', 'Gross', ' lp-table__heading--amount'],
  ['deducted', 'Deductions', ' lp-table__heading--amount'],
  ['net', 'Net', ' lp-table__heading--amount'],
  ['rent_credit', 'Rent credit', ' lp-table__heading--amount'],
  ['status', 'Status', ''],
  ['reason', 'Why it is here', ''],
];

interface TableProps {
  lines: Line[];
  rows: number[];
  order: Order;
  onPress: (column: Column) => void;
  label: string;
}

const Table = memo(function Table({ lines, rows, order, onPress, label }: TableProps) {
  const view = useRef<HTMLDivElement>(null);
  // All rows are as high as the first one.
  const [height, setHeight] = useState(44);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => view.current,
    estimateSize: useCallback(() => height, [height]),
    overscan: 12,
  });
  useLayoutEffect(() => {
    const row = view.current?.querySelector<HTMLElement>('.lp-table__row');
    if (row && row.offsetHeight > 0) setHeight(row.offsetHeight);
  }, []);
  useLayoutEffect(() => virtualizer.measure(), [height, virtualizer]);
  // Other rows begin at the top.
  useLayoutEffect(() => virtualizer.scrollToOffset(0), [rows, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const press = (event: MouseEvent<HTMLButtonElement>) => onPress(event.currentTarget.value as Column);
  return (
    <div className="lp-rows lp-rows--at-start" ref={view} tabIndex={0} role="region" aria-label={label}>
      <table
        className="lp-table lp-rows__table"
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
      >
        <thead role="rowgroup" className="lp-rows__head">
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map(([column, name, kind], at) => (
              <th
                className={`lp-table__heading${kind}`}
                scope="col"
                role="columnheader"
                aria-colindex={at + 1}
                aria-sort={order?.column === column ? order.direction : 'none'}
                key={column}
              >
                <button type="button" className="lp-sort" value={column} onClick={press}>
                  {name}
                  <span className="lp-sort__arrow" aria-hidden="true" />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <tr className="lp-rows__space" aria-hidden="true" style={{ height: above }} />
          {items.map(({ index }) => (
            <Row line={lines[rows[index]]} index={index} key={rows[index]} />
          ))}
          <tr className="lp-rows__space" aria-hidden="true" style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
});

const Row = memo(function Row({ line, index }: { line: Line; index: number }) {
  const property = `${line.property_address}, ${line.postcode}`;
  const cell = (at: number, kind: string, value: string) => (
    <td
      role="cell"
      className={`lp-table__cell ${kind}`}
      aria-colindex={at + 1}
      data-label={COLUMNS[at][1]}
      title={value}
    >
      {value}
    </td>
  );
  const amount = 'lp-table__cell--amount lp-table__cell--minor';
  const weekly = line.weekly_entitlement === null ? '' : money(line.weekly_entitlement);
  return (
    <tr
      role="row"
      className={index % 2 === 0 ? 'lp-table__row' : 'lp-table__row lp-table__row--odd'}
      aria-rowindex={index + 2}
    >
      <th scope="row" role="rowheader" className="lp-table__cell lp-table__cell--first" aria-colindex={1}>
        <button type="button" className="lp-link lp-table__open">
          {line.tenant_name}
        </button>
      </th>
      {cell(1, 'lp-table__cell--property', property)}
      {cell(2, 'lp-table__cell--claim lp-reference', line.claim_reference)}
      {cell(3, 'lp-table__cell--rent lp-reference', line.rent_reference)}
      {cell(4, 'lp-table__cell--benefit', line.benefit_type)}
      {cell(5, 'lp-table__cell--period', shortPeriod(line.period_from, line.period_to))}
      {cell(6, amount, weekly)}
      {cell(7, amount, money(line.gross))}
      {cell(8, amount, money(line.deducted))}
      {cell(9, 'lp-table__cell--amount lp-table__cell--net', money(line.net))}
      {cell(10, amount, money(line.rent_credit))}
      <td role="cell" className="lp-table__cell lp-table__cell--status" aria-colindex={12} data-label={COLUMNS[11][1]}>
        <strong className={TAGS[line.status] ?? 'lp-tag'}>{LINE_STATUSES[line.status] ?? line.status}</strong>
      </td>
      {cell(12, 'lp-table__cell--minor', REASONS[line.reason] ?? line.reason)}
    </tr>
  );
});

const TAGS: Record<string, string> = { held: 'lp-tag lp-tag--attention', reversed: 'lp-tag lp-tag--stopped' };
