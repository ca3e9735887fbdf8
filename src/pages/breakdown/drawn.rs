//! A line as a row of the table in the document: copied from a row that was made once, and given the line's texts. What is done in
//! a row is heard by the table: a row has no listeners of its own.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use schedule::sort::Column;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, Node};

use super::look::TableLook;
use super::look::columns::{TABLE, TableColumn};
use super::model::Model;
use super::picked::Picked;
use super::row::row;
use super::table::class;
use crate::components::tag::{Tag, TagTone};
use crate::components::virtual_rows::pool::Rows;
use crate::text::Catalogue;

/// What opens the details of its row's line.
const OPEN: &str = ".lp-table__open";
/// What ticks its row's line.
const TICK: &str = ".lp-table__tick";
/// What is told whole to a pointer, since the column may be too narrow for it.
const TITLED: &str = "tbody td:not(.lp-column--status)";

/// The rows of a schedule's table.
#[derive(Clone, Copy)]
pub struct DrawnRows {
    model: Model,
    look: TableLook,
    picked: Picked,
    text: &'static Catalogue,
    drawing: StoredValue<Drawing, LocalStorage>,
}

/// What the rows are copied from, for as long as they look the same; and the cell under the pointer.
#[derive(Default)]
struct Drawing {
    template: RefCell<Option<(u32, Element)>>,
    pointed: RefCell<Option<Element>>,
}

/// A row in the document, and what it shows.
pub struct DrawnRow {
    element: Element,
    index: Option<u32>,
    line: Option<u32>,
    cells: Vec<DrawnCell>,
    tick: Option<HtmlInputElement>,
}

struct DrawnCell {
    column: Column,
    text: Node,
    shown: String,
}

impl DrawnCell {
    fn show(&mut self, value: &str) -> bool {
        if self.shown == value {
            return false;
        }
        self.text.set_node_value(Some(value));
        value.clone_into(&mut self.shown);
        true
    }
}

impl DrawnRows {
    /// Those of the schedule on screen.
    pub fn new(model: Model, look: TableLook, picked: Picked, text: &'static Catalogue) -> Self {
        Self { model, look, picked, text, drawing: StoredValue::new_local(Drawing::default()) }
    }

    /// A number that is another whenever rows have to be made anew. Follows what it depends on.
    pub fn drawn_as(self) -> u32 {
        self.look.number().get() * 2 + u32::from(self.picked.is_on())
    }

    /// The line whose details something that happened asks for, by its index in the schedule.
    pub fn opened(self, event: &Event) -> Option<u32> {
        self.line(&event_target::<Element>(event).closest(OPEN).ok()??)
    }

    /// Ticks a line, or takes its tick away, if that is what happened.
    pub fn tick(self, event: &Event) {
        let target = event_target::<Element>(event);
        if target.matches(TICK).unwrap_or(false)
            && let Some(line) = self.line(&target)
        {
            self.picked.set(line, event_target_checked(event));
        }
    }

    /// Has the cell that a pointer has come to tell its text whole.
    pub fn point(self, event: &Event) {
        let cell = event_target::<Element>(event).closest(TITLED).ok().flatten();
        self.drawing.with_value(|drawing| {
            let before = drawing.pointed.replace(cell.clone());
            if before == cell {
                return;
            }
            if let Some(before) = before {
                let _ = before.remove_attribute("title");
            }
            if let Some(cell) = cell {
                tell_whole(&cell);
            }
        });
    }

    fn line(self, within: &Element) -> Option<u32> {
        let row = within.closest("tr").ok()??.get_attribute("aria-rowindex")?;
        let index = row.parse::<usize>().ok()?.checked_sub(2)?;
        self.model.rows.with_untracked(|rows| rows.get(index).copied())
    }

    fn at(self, index: u32) -> Option<u32> {
        self.model.rows.with_untracked(|rows| rows.get(index as usize).copied())
    }

    /// A row without texts.
    fn template(self) -> Option<Element> {
        let text = self.text;
        let ticked = untrack(|| self.picked.is_on());
        let cell = |(place, shown): (usize, &'static TableColumn)| {
            let (class, colindex) = (class(CELL, shown), (place + 1).to_string());
            let name = (text.line.column)(shown.column);
            match shown.column {
                Column::TenantName if ticked => html! {
                    <th scope="row" role="rowheader" class=format!("{class} lp-table__cell--first lp-table__cell--ticked") aria-colindex=colindex>
                        <input class="lp-table__tick" type="checkbox" />
                        <button type="button" part="link" class="lp-link lp-table__open">{NOTHING}</button>
                    </th>
                }
                .into_any(),
                Column::TenantName => html! {
                    <th scope="row" role="rowheader" class=format!("{class} lp-table__cell--first") aria-colindex=colindex>
                        <button type="button" part="link" class="lp-link lp-table__open">{NOTHING}</button>
                    </th>
                }
                .into_any(),
                Column::Status => html! {
                    <td role="cell" class=class aria-colindex=colindex data-label=name><Tag text=NOTHING tone=TagTone::Plain /></td>
                }
                .into_any(),
                _ => html! { <td role="cell" class=class aria-colindex=colindex data-label=name>{NOTHING}</td> }.into_any(),
            }
        };
        let cells = untrack(|| self.look.columns()).shown().map(cell).collect_view();
        let row = html! { <tr role="row" class=ROW>{cells}</tr> }.build().elements().pop()?;
        // What marks the places of parts that may change; none of these does.
        let parts = row.query_selector_all("*").ok()?;
        for part in (0..parts.length()).filter_map(|at| parts.get(at)).chain([row.clone().into()]) {
            let mut next = part.first_child();
            while let Some(node) = next {
                next = node.next_sibling();
                if node.node_type() == Node::COMMENT_NODE {
                    let _ = part.remove_child(&node);
                }
            }
        }
        Some(row)
    }
}

impl Rows for DrawnRows {
    type Row = DrawnRow;

    fn follow(&self) {
        self.model.rows.track();
        self.picked.track();
    }

    fn make(&self) -> Option<DrawnRow> {
        let drawn_as = untrack(|| self.drawn_as());
        let template = self.drawing.with_value(|drawing| {
            let mut kept = drawing.template.borrow_mut();
            if kept.as_ref().is_none_or(|(of, _)| *of != drawn_as) {
                *kept = self.template().map(|template| (drawn_as, template));
            }
            kept.as_ref().map(|(_, template)| template.clone())
        })?;
        let element: Element = template.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        let mut cells = Vec::with_capacity(TABLE.len());
        let mut next = element.first_element_child();
        for (_, shown) in untrack(|| self.look.columns()).shown() {
            let cell = next?;
            // Of these two the text is within the button, or the tag; to ask the browser for every cell takes its time.
            let holder = match shown.column {
                Column::TenantName | Column::Status => {
                    cell.query_selector("button, strong").ok()??
                }
                _ => cell.clone(),
            };
            let text = holder.first_child()?;
            cells.push(DrawnCell { column: shown.column, text, shown: NOTHING.to_owned() });
            next = cell.next_element_sibling();
        }
        let tick = element.query_selector(TICK).ok()?.and_then(|it| it.dyn_into().ok());
        Some(DrawnRow { element, index: None, line: None, cells, tick })
    }

    fn element(row: &DrawnRow) -> &Element {
        &row.element
    }

    fn shows(&self, row: &DrawnRow, index: u32) -> bool {
        row.index == Some(index) && row.line.is_some() && row.line == self.at(index)
    }

    fn fill(&self, drawn: &mut DrawnRow, index: u32) {
        if drawn.index != Some(index) {
            // Both are names and values that any element takes.
            let _ = drawn.element.set_attribute("aria-rowindex", &(index + 2).to_string());
            let is_odd = |index: u32| index % 2 == 1;
            if is_odd(index) != drawn.index.is_some_and(is_odd) {
                drawn.element.set_class_name(if is_odd(index) { ODD_ROW } else { ROW });
            }
            drawn.index = Some(index);
        }
        let Some(at) = self.at(index) else { return };
        if drawn.line != Some(at) {
            let line = self.model.lines.with_untracked(|lines| {
                lines.schedule().get(at as usize).map(|line| row(&line, self.text))
            });
            let Some(line) = line else { return };
            drawn.line = Some(at);
            for cell in &mut drawn.cells {
                let changed = cell.show(line.value(cell.column));
                if cell.column == Column::Status
                    && changed
                    && let Some(tag) = cell.text.parent_element()
                {
                    tag.set_class_name(line.status.1.class());
                }
            }
            if let Some(tick) = &drawn.tick {
                let _ =
                    tick.set_attribute("aria-label", &(self.text.copy.select_line)(&line.tenant));
            }
            self.drawing.with_value(|drawing| {
                if let Some(cell) = &*drawing.pointed.borrow()
                    && drawn.element.contains(Some(cell))
                {
                    tell_whole(cell);
                }
            });
        }
        if let Some(tick) = &drawn.tick {
            let is_ticked = self.picked.has(at);
            if tick.checked() != is_ticked {
                tick.set_checked(is_ticked);
            }
        }
    }

    fn clear(&self, drawn: &mut DrawnRow) {
        drawn.line = None;
    }
}

/// What a cell holds before it is given a text: it has to be a text of its own, to be given another.
const NOTHING: &str = "\u{a0}";
const CELL: &str = "lp-table__cell";
const ROW: &str = "lp-table__row";
const ODD_ROW: &str = "lp-table__row lp-table__row--odd";

fn tell_whole(cell: &Element) {
    // A name and a value that any element takes.
    let _ = cell.set_attribute("title", &cell.text_content().unwrap_or_default());
}
