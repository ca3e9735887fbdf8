//! A schedule in AG Grid Community: the same lines, columns, search and totals, by the grid's own row model and quick filter, with
//! the modules and settings that its documentation recommends for large sets. A button stands for the summary's link.

import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  type ValueFormatterParams,
  createGrid,
} from 'ag-grid-community';

import { type Body, type Line, balances, fold, held, totalsOf, words } from '../lines.ts';
import { LINE_STATUSES, REASONS, count, lineCount, money, shortPeriod } from '../words.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  QuickFilterModule,
  RowApiModule,
  CellStyleModule,
]);

const API = '/api/landlord/v1';

const compact = (text: string) => {
  const folded = fold(text);
  return folded.includes(' ') ? `${folded}\n${folded.replaceAll(' ', '')}` : folded;
};
const nothing = () => '';
const amount = (field: keyof Line & string, headerName: string): ColDef<Line> => ({
  field,
  headerName,
  width: 120,
  cellClass: 'amount',
  valueFormatter: ({ value }: ValueFormatterParams<Line>) => (value === null ? '' : money(value)),
  getQuickFilterText: nothing,
});
const coded = (field: keyof Line & string, headerName: string, meanings: Record<string, string>): ColDef<Line> => ({
  field,
  headerName,
  width: 130,
  valueFormatter: ({ value }: ValueFormatterParams<Line>) => meanings[value] ?? value,
  getQuickFilterText: nothing,
});

const COLUMNS: ColDef<Line>[] = [
  { field: 'tenant_name', headerName: 'Tenant', width: 200, getQuickFilterText: ({ value }) => fold(value) },
  {
    field: 'property_address',
    headerName: 'Property',
    width: 260,
    valueFormatter: ({ data }) => (data === undefined ? '' : `${data.property_address}, ${data.postcode}`),
    getQuickFilterText: ({ data }) => `${fold(data.property_address)}\n${compact(data.postcode)}`,
  },
  {
    field: 'claim_reference',
    headerName: 'Claim reference',
    width: 150,
    getQuickFilterText: ({ value }) => compact(value),
  },
  {
    field: 'rent_reference',
    headerName: 'Rent reference',
    width: 200,
    getQuickFilterText: ({ value }) => compact(value),
  },
  { field: 'benefit_type', headerName: 'Benefit', width: 100, getQuickFilterText: nothing },
  {
    field: 'period_from',
    headerName: 'Pays for',
    width: 200,
    valueFormatter: ({ data }) => (data === undefined ? '' : shortPeriod(data.period_from, data.period_to)),
    getQuickFilterText: nothing,
  },
  amount('weekly_entitlement', 'Weekly'),
  amount('gross', 'Gross'),
  amount('deducted', 'Deductions'),
  amount('net', 'Net'),
  amount('rent_credit', 'Rent credit'),
  coded('status', 'Status', LINE_STATUSES),
  coded('reason', 'Why it is here', REASONS),
];

function element<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`the page has no ${selector}`);
  return found;
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(API + path, { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) throw new TypeError(`${path} came as ${response.status}`);
  return (await response.json()) as T;
}

const [landlord] = await get<{ id: string }[]>('/landlords');
const { most_recent_payment: payment } = await get<{ most_recent_payment: { id: string } }>(
  `/landlords/${landlord.id}`,
);
const open = element('#open', HTMLButtonElement);
open.addEventListener('click', () => void show());
open.hidden = false;

async function show() {
  const body = await get<Body>(`/landlords/${landlord.id}/payments/${payment.id}/lines`);
  const lines = body.lines.map(held);
  const shown = element('.lp-shown', HTMLElement);
  const totals = element('.lp-totals', HTMLElement);
  element('#balance', HTMLElement).textContent = balances(body, lines)
    ? 'The lines add up to the payment, to the penny.'
    : 'This schedule does not add up to its payment';
  element('#schedule', HTMLElement).hidden = false;
  const grid = createGrid<Line>(element('#grid', HTMLElement), {
    columnDefs: COLUMNS,
    rowData: lines,
    getRowId: ({ data }) => data.line_id,
    cacheQuickFilter: true,
    // Rows that fly to their places would be painted later.
    animateRows: false,
    // The grid compares in capitals.
    quickFilterParser: (query) => words(query).map((word) => word.toUpperCase()),
    // As many rows beyond what is in sight as the others draw.
    rowBuffer: 12,
    onModelUpdated: ({ api }) => {
      const found: Line[] = [];
      api.forEachNodeAfterFilter(({ data }) => data !== undefined && found.push(data));
      const sums = totalsOf(found);
      totals.textContent = [sums.gross, sums.deductions, sums.net, sums.rent_credit].map(money).join(' ');
      shown.textContent =
        found.length === lines.length
          ? `Showing all ${lineCount(lines.length)}`
          : `Showing ${count(found.length)} of ${lineCount(lines.length)}`;
    },
  });
  const search = element('#lp-search', HTMLInputElement);
  search.addEventListener('input', () => grid.setGridOption('quickFilterText', search.value));
}
