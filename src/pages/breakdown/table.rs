//! The lines as a windowed table, with headings that sort.

use leptos::prelude::*;
use schedule::sort::Column;

use super::model::Model;
use super::picked::Picked;
use super::row::row;
use crate::components::sort_header::{SortHeader, pressed};
use crate::components::tag::Tag;
use crate::components::virtual_rows::{TableView, VirtualRows};
use crate::text::Catalogue;

/// The columns in order: each field of a line once.
const COLUMNS: [Column; 13] = [
    Column::TenantName,
    Column::PropertyAddress,
    Column::ClaimReference,
    Column::RentReference,
    Column::BenefitType,
    Column::PeriodFrom,
    Column::WeeklyEntitlement,
    Column::Gross,
    Column::Deductions,
    Column::Net,
    Column::RentCredit,
    Column::Status,
    Column::Reason,
];

/// The table. `on_open` hears of the line whose details are wanted, by its index in the schedule.
#[component]
pub fn ScheduleTable(
    /// The schedule on screen.
    model: Model,
    /// The lines that are ticked.
    picked: Picked,
    /// How the table is looked at.
    view: TableView,
    /// The table's name.
    #[prop(into)]
    label: Signal<String>,
    /// The language.
    text: &'static Catalogue,
    /// Hears of the line whose details are wanted.
    #[prop(into)]
    on_open: Callback<u32>,
) -> impl IntoView {
    let order = model.order;
    let press = Callback::new(move |column| order.update(|order| *order = pressed(*order, column)));
    let heading = move |(index, column): (usize, Column)| {
        let amount = matches!(
            column,
            Column::WeeklyEntitlement
                | Column::Gross
                | Column::Deductions
                | Column::Net
                | Column::RentCredit
        );
        let class = if amount {
            "lp-table__heading lp-table__heading--amount"
        } else {
            "lp-table__heading"
        };
        let index = u32::try_from(index + 1).unwrap_or_default();
        html! {
            <SortHeader text=(text.line.column)(column) column=column index=index class=class order=order on_press=press />
        }
    };
    let head = html! {
        <thead role="rowgroup" class="lp-rows__head">
            <tr role="row" aria-rowindex="1">{COLUMNS.into_iter().enumerate().map(heading).collect_view()}</tr>
        </thead>
    }
    .into_any();
    let rows = model.rows;
    let count = Memo::new(move |_| rows.with(|rows| u32::try_from(rows.len()).unwrap_or(u32::MAX)));
    // The rows are the same rows while lines only arrive; another search or order starts at the top.
    let reset = Memo::new(move |before: Option<&(u32, String, _)>| {
        let now = (model.query.get(), order.get());
        match before {
            Some((number, query, order)) if *query == now.0 && *order == now.1 => {
                (*number, now.0, now.1)
            }
            Some((number, _, _)) => (number + 1, now.0, now.1),
            None => (0, now.0, now.1),
        }
    });
    let key = Callback::new(move |index: u32| {
        rows.with(|rows| rows.get(index as usize).copied().unwrap_or(u32::MAX))
    });
    let draw = Callback::new(move |index: u32| draw(model, picked, index, text, on_open));
    html! {
        <VirtualRows
            rows=count
            columns=u32::try_from(COLUMNS.len()).unwrap_or_default()
            at=view
            label=label
            reset=Signal::derive(move || reset.with(|reset| reset.0))
            key=key
            head=head
            draw=draw
        />
    }
}

fn draw(
    model: Model,
    picked: Picked,
    index: u32,
    text: &'static Catalogue,
    on_open: Callback<u32>,
) -> AnyView {
    let found = model.rows.with_untracked(|rows| rows.get(index as usize).copied());
    let row = found.and_then(|at| {
        model.lines.with_untracked(|lines| {
            lines.schedule().get(at as usize).map(|line| (at, row(&line, text)))
        })
    });
    let Some((at, row)) = row else { return ().into_any() };
    let names: [&'static str; 13] = COLUMNS.map(|column| (text.line.column)(column));
    let cell = move |column: usize, class: &'static str, value: String| {
        let whole = value.clone();
        html! {
            <td role="cell" class=class aria-colindex=(column + 1).to_string() data-label=names[column] title=whole>{value}</td>
        }
    };
    let even =
        if index.is_multiple_of(2) { "lp-table__row" } else { "lp-table__row lp-table__row--odd" };
    let tenant = row.tenant.clone();
    let tick = move || {
        let label = (text.copy.select_line)(&tenant);
        picked.is_on().then(|| {
            html! {
                <input
                    class="lp-table__tick"
                    type="checkbox"
                    aria-label=label
                    prop:checked=move || picked.has(at)
                    on:change=move |event| picked.set(at, event_target_checked(&event))
                />
            }
        })
    };
    html! {
        <tr role="row" class=even aria-rowindex=(index + 2).to_string()>
            <th scope="row" role="rowheader" class="lp-table__cell lp-table__cell--first" aria-colindex="1">
                {tick}
                <button type="button" part="link" class="lp-link lp-table__open" on:click=move |_| on_open.run(at)>{row.tenant}</button>
            </th>
            {cell(1, "lp-table__cell lp-table__cell--property", row.property)}
            {cell(2, "lp-table__cell lp-table__cell--claim lp-reference", row.claim)}
            {cell(3, "lp-table__cell lp-table__cell--rent lp-reference", row.rent)}
            {cell(4, "lp-table__cell lp-table__cell--benefit", row.benefit)}
            {cell(5, "lp-table__cell lp-table__cell--period", row.period)}
            {cell(6, "lp-table__cell lp-table__cell--amount lp-table__cell--minor", row.weekly)}
            {cell(7, "lp-table__cell lp-table__cell--amount lp-table__cell--minor", row.gross)}
            {cell(8, "lp-table__cell lp-table__cell--amount lp-table__cell--minor", row.deductions)}
            {cell(9, "lp-table__cell lp-table__cell--amount lp-table__cell--net", row.net)}
            {cell(10, "lp-table__cell lp-table__cell--amount lp-table__cell--minor", row.rent_credit)}
            <td role="cell" class="lp-table__cell lp-table__cell--status" aria-colindex="12" data-label=names[11]>
                <Tag text=row.status.0 tone=row.status.1 />
            </td>
            {cell(12, "lp-table__cell lp-table__cell--minor", row.reason)}
        </tr>
    }
    .into_any()
}
