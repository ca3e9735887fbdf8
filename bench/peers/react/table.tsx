//! The table, of which the rows in sight exist, by react-virtual, and its headings that sort.

import { type MouseEvent, memo, useCallback, useLayoutEffect, useRef, useState } from 'react';

import { useVirtualizer } from '@tanstack/react-virtual';

import type { Column, Line } from '../lines.ts';
import { LINE_STATUSES, REASONS, money, shortPeriod } from '../words.ts';

/** None is the schedule's own. */
export type Order = { column: Column; direction: 'ascending' | 'descending' } | null;

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

export const Table = memo(function Table({ lines, rows, order, onPress, label }: TableProps) {
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
