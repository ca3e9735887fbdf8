//! The table, of which the rows in sight exist, by react-virtual, and its headings that sort.

import { type MouseEvent, memo, useCallback, useLayoutEffect, useRef, useState } from 'react';

import { useVirtualizer } from '@tanstack/react-virtual';

import type { Column, Line, Totals } from '../lines.ts';
import { LINE_STATUSES, REASONS, lineCount, money, shortPeriod } from '../words.ts';

/** None is the schedule's own. */
export type Order = { column: Column; direction: 'ascending' | 'descending' } | null;

/** Each with its name, the end of its class, and whether it is an amount. */
const COLUMNS: readonly (readonly [Column, string, string, boolean])[] = [
  ['tenant_name', 'Tenant', 'tenant', false],
  ['property_address', 'Property', 'property', false],
  ['claim_reference', 'Claim reference', 'claim', false],
  ['rent_reference', 'Rent reference', 'rent-reference', false],
  ['benefit_type', 'Benefit', 'benefit', false],
  ['period_from', 'Pays for', 'period', false],
  ['weekly_entitlement', 'Weekly', 'weekly-entitlement', true],
  ['gross', 'Gross', 'gross', true],
  ['deducted', 'Deductions', 'deductions', true],
  ['net', 'Net', 'net', true],
  ['rent_credit', 'Rent credit', 'rent-credit', true],
  ['status', 'Status', 'status', false],
  ['reason', 'Why it is here', 'reason', false],
];

/** Its classes. */
const classOf = (block: string, at: number) => {
  const [, , key, isAmount] = COLUMNS[at];
  return `${block}${isAmount ? ` ${block}--amount` : ''} lp-column--${key}`;
};

interface TableProps {
  lines: Line[];
  rows: number[];
  totals: Totals;
  order: Order;
  onPress: (column: Column) => void;
  label: string;
}

export const Table = memo(function Table({ lines, rows, totals, order, onPress, label }: TableProps) {
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
    <div className="lp-lines lp-lines--comfortable lp-lines--card-3">
      <div className="lp-rows lp-rows--at-start" ref={view} tabIndex={0} role="region" aria-label={label}>
        <table
          className="lp-table lp-rows__table"
          role="table"
          aria-label={label}
          aria-rowcount={rows.length + 2}
          aria-colcount={COLUMNS.length}
        >
          <thead role="rowgroup" className="lp-rows__head">
            <tr role="row" aria-rowindex={1}>
              {COLUMNS.map(([column, name], at) => (
                <th
                  className={classOf('lp-table__heading', at)}
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
          <tfoot role="rowgroup" className="lp-rows__foot">
            <tr role="row" aria-rowindex={rows.length + 2}>
              <th scope="row" role="rowheader" className={classOf('lp-table__cell', 0)} aria-colindex={1}>
                Total of {lineCount(rows.length)}
              </th>
              {COLUMNS.slice(1).map(([column], at) => (
                <td role="cell" className={classOf('lp-table__cell', at + 1)} aria-colindex={at + 2} key={column}>
                  {sumOf(totals, column)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
});

/** What a column comes to, if it is one of sums. */
function sumOf({ gross, deductions, net, rent_credit }: Totals, column: Column): string {
  const sums: Partial<Record<Column, number>> = { gross, deducted: deductions, net, rent_credit };
  const sum = sums[column];
  return sum === undefined ? '' : money(sum);
}

const Row = memo(function Row({ line, index }: { line: Line; index: number }) {
  const property = `${line.property_address}, ${line.postcode}`;
  const cell = (at: number, value: string, kind = '') => (
    <td
      role="cell"
      className={classOf('lp-table__cell', at) + kind}
      aria-colindex={at + 1}
      data-label={COLUMNS[at][1]}
      title={value}
    >
      {value}
    </td>
  );
  const weekly = line.weekly_entitlement === null ? '' : money(line.weekly_entitlement);
  return (
    <tr
      role="row"
      className={index % 2 === 0 ? 'lp-table__row' : 'lp-table__row lp-table__row--odd'}
      aria-rowindex={index + 2}
    >
      <th
        scope="row"
        role="rowheader"
        className={`${classOf('lp-table__cell', 0)} lp-table__cell--first`}
        aria-colindex={1}
      >
        <button type="button" className="lp-link lp-table__open">
          {line.tenant_name}
        </button>
      </th>
      {cell(1, property)}
      {cell(2, line.claim_reference, ' lp-reference')}
      {cell(3, line.rent_reference, ' lp-reference')}
      {cell(4, line.benefit_type)}
      {cell(5, shortPeriod(line.period_from, line.period_to))}
      {cell(6, weekly)}
      {cell(7, money(line.gross))}
      {cell(8, money(line.deducted))}
      {cell(9, money(line.net))}
      {cell(10, money(line.rent_credit))}
      <td role="cell" className={classOf('lp-table__cell', 11)} aria-colindex={12} data-label={COLUMNS[11][1]}>
        <strong className={TAGS[line.status] ?? 'lp-tag'}>{LINE_STATUSES[line.status] ?? line.status}</strong>
      </td>
      {cell(12, REASONS[line.reason] ?? line.reason)}
    </tr>
  );
});

const TAGS: Record<string, string> = { held: 'lp-tag lp-tag--attention', reversed: 'lp-tag lp-tag--stopped' };
