//! The lines of a schedule: those that a search finds, in the order of a column, their totals, and the file.

import { useCallback, useMemo, useRef, useState } from 'react';

import { type Column, type Line, type Totals, ascending, descending, search, searchText, totalsOf } from '../lines.ts';
import { TOTALS, count, lineCount, money } from '../words.ts';
import type { PaymentDetail } from './api.ts';
import { type Order, Table } from './table.tsx';

interface LinesProps {
  lines: Line[];
  detail: PaymentDetail;
  creditor: string;
  onDownloaded: (lines: number) => Promise<void>;
}

export function Lines({ lines, detail, creditor, onDownloaded }: LinesProps) {
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
        <button type="button" className="lp-button" onClick={() => void save()}>
          Download CSV
        </button>
      </div>
      <p className="lp-shown" role="status">
        {rows.length === lines.length
          ? `Showing all ${lineCount(lines.length)}`
          : `Showing ${count(rows.length)} of ${lineCount(lines.length)}`}
      </p>
      <ShownTotals totals={totals} />
      {rows.length === 0 && <p className="lp-empty">No lines match your search.</p>}
      <Table
        lines={lines}
        rows={rows}
        totals={totals}
        order={order}
        onPress={press}
        label={`Payment ${detail.reference}`}
      />
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
