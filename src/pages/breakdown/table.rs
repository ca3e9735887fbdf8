//! The lines as a windowed table of the columns that somebody chose, with headings that sort and a row of totals.

use leptos::prelude::*;
use schedule::money::Pence;
use schedule::sort::Column;
use schedule::totals::Totals;
use web_sys::MouseEvent;

use super::drawn::DrawnRows;
use super::look::TableLook;
use super::look::columns::{TABLE, TableColumn};
use super::model::Model;
use super::picked::Picked;
use crate::components::sort_header::{SortHeader, pressed};
use crate::components::virtual_rows::{TableView, VirtualRows};
use crate::text::Catalogue;

/// A million pounds.
const MILLION: Pence = Pence::new(100_000_000);

/// The table. `on_open` hears of the line whose details are wanted, by its index in the schedule.
///
/// To a screen reader a column has its number among all, and the table counts all: who hid some hears that there are more,
/// and "column 10" is the net for everybody who speaks about it.
#[component]
pub fn ScheduleTable(
    /// The schedule on screen.
    model: Model,
    /// Sums over the lines that are shown.
    totals: Memo<Totals>,
    /// What all lines come to before deductions: the sums of some need no more room.
    gross: Pence,
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
    let look = TableLook::here();
    let order = model.order;
    let press = Callback::new(move |column| order.update(|order| *order = pressed(*order, column)));
    let heading = move |(place, shown): (usize, &'static TableColumn)| {
        html! {
            <SortHeader
                text=(text.line.column)(shown.column)
                column=shown.column
                index=u32::try_from(place + 1).unwrap_or_default()
                class=class("lp-table__heading", shown)
                order=order
                on_press=press
                on_down=move |column| model.get_ranked(column)
            />
        }
        .into_any()
    };
    let head = html! {
        <thead role="rowgroup" class="lp-rows__head">
            <tr role="row" aria-rowindex="1">{move || look.columns().shown().map(heading).collect_view()}</tr>
        </thead>
    }
    .into_any();
    let rows = model.rows;
    let count = Memo::new(move |_| rows.with(|rows| u32::try_from(rows.len()).unwrap_or(u32::MAX)));
    let sum = move |(place, shown): (usize, &'static TableColumn)| sum(totals, place, shown, text);
    let foot = html! {
        <tfoot role="rowgroup" class="lp-rows__foot">
            <tr role="row" aria-rowindex=move || (count.get() + 2).to_string()>
                {move || look.columns().shown().map(sum).collect_view()}
            </tr>
        </tfoot>
    }
    .into_any();
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
    let drawn = DrawnRows::new(model, look, picked, text);
    let open = move |event: MouseEvent| {
        if let Some(line) = drawn.opened(&event) {
            on_open.run(line);
        }
    };
    let look_classes = move || {
        let (density, lines) = (look.density().key(), look.columns().card_lines());
        let millions = if gross < MILLION { "" } else { " lp-lines--millions" };
        format!("lp-lines lp-lines--{density} lp-lines--card-{lines}{millions}")
    };
    html! {
        <div class=look_classes on:click=open on:change=move |event| drawn.tick(&event) on:mouseover=move |event| drawn.point(&event)>
            <VirtualRows
                count=count
                columns=u32::try_from(TABLE.len()).unwrap_or_default()
                at=view
                label=label
                reset=Signal::derive(move || reset.with(|reset| reset.0))
                drawn_as=Memo::new(move |_| drawn.drawn_as())
                head=head
                foot=foot
                rows=drawn
            />
        </div>
    }
}

/// The classes of a heading or cell in a column.
pub(super) fn class(block: &str, column: &TableColumn) -> String {
    let key = column.key;
    match column.column {
        Column::ClaimReference | Column::RentReference if block == CELL => {
            format!("{block} lp-column--{key} lp-reference")
        }
        _ if column.is_amount => format!("{block} {block}--amount lp-column--{key}"),
        _ => format!("{block} lp-column--{key}"),
    }
}

const CELL: &str = "lp-table__cell";

/// A cell of the row of totals: how many lines they are of, a sum, or nothing where there is none to be had.
fn sum(
    totals: Memo<Totals>,
    place: usize,
    shown: &'static TableColumn,
    text: &'static Catalogue,
) -> AnyView {
    let colindex = (place + 1).to_string();
    let class = class(CELL, shown);
    if shown.column == Column::TenantName {
        let words = move || (text.letter.total)(totals.get().lines);
        return html! {
            <th scope="row" role="rowheader" class=class aria-colindex=colindex>{words}</th>
        }
        .into_any();
    }
    let column = shown.column;
    let amount = move || {
        let totals = totals.get();
        let amount = match column {
            Column::Gross => totals.gross,
            Column::Deductions => totals.deductions,
            Column::Net => totals.net,
            Column::RentCredit => totals.rent_credit,
            _ => return None,
        };
        Some(amount.to_string())
    };
    html! { <td role="cell" class=class aria-colindex=colindex>{amount}</td> }.into_any()
}
