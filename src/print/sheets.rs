//! The schedule of a letter, a table for each section. Must not know how it is printed.
//!
//! There may be 40,000 lines of ten cells. So the elements of one sheet, of one line and of one sum are made once, and the
//! rest are copies: a few calls to the browser for a line, and not a few for each cell.

use leptos::prelude::*;
use schedule::export::remittance::Section;
use schedule::sort::Column;
use schedule::table::Schedule;
use web_sys::{Document, Element, Node};

use super::letter::{Letter, figures, line};
use super::paper::put;
use crate::text::Catalogue;

/// Lines that stand on the letter itself; more of them start a sheet of their own.
const ON_THE_LETTER: u32 = 6;
/// Lines that fit on one sheet in larger type.
const ROOMY: u32 = 24;

/// The columns of words, in order; those of amounts follow.
const WORDS: [Column; 6] = [
    Column::TenantName,
    Column::PropertyAddress,
    Column::ClaimReference,
    Column::RentReference,
    Column::PeriodFrom,
    Column::BenefitType,
];
const AMOUNTS: [Column; 4] = [Column::Gross, Column::Deductions, Column::Net, Column::RentCredit];

/// What sheets are copied from, and where they go.
pub struct Sheets<'a> {
    place: &'a Element,
    document: Document,
    letter: &'a Letter,
    text: &'static Catalogue,
    sheet: Element,
    line: Element,
    sum: Element,
}

impl<'a> Sheets<'a> {
    /// For the schedule of a letter, at the end of `place`. `None` where the browser makes no elements.
    pub fn new(place: &'a Element, letter: &'a Letter, text: &'static Catalogue) -> Option<Self> {
        let document = place.owner_document()?;
        let class = match letter.lines {
            lines if lines <= ON_THE_LETTER => "sheet",
            lines if lines <= ROOMY => "sheet sheet--own sheet--roomy",
            _ => "sheet sheet--own",
        };
        let made = |view| {
            let within = document.create_element("div").ok()?;
            put(view, &within);
            within.first_element_child()
        };
        let (sheet, line, sum) = (made(sheet(class, text))?, made(row())?, made(sum())?);
        Some(Self { place, document, letter, text, sheet, line, sum })
    }

    /// Adds one section, with what is brought forward to it and carried forward from it.
    pub fn add(&self, schedule: &Schedule, section: &Section) -> Option<()> {
        let Self { letter, text, .. } = self;
        let sheet = copy(&self.sheet)?;
        let body = sheet.query_selector("tbody").ok()??;
        if section.is_first() {
            let heading = self.document.create_element("h2").ok()?;
            heading.set_text_content(Some(text.breakdown.schedule_title));
            sheet.prepend_with_node_1(&heading).ok()?;
        } else {
            let figures = figures(&section.brought_forward);
            self.add_sum(&body, "sum", text.letter.brought_forward, &figures)?;
        }
        for line in section.lines(schedule) {
            self.add_line(&body, &line)?;
        }
        if section.is_last(letter.lines) {
            let name = (text.letter.total)(letter.lines);
            self.add_sum(&body, "sum sum--all", &name, &letter.total)?;
        } else {
            let figures = figures(&section.carried_forward);
            self.add_sum(&body, "sum", text.letter.carried_forward, &figures)?;
        }
        let footer = sheet.query_selector("tfoot td").ok()??;
        let rows = &section.rows;
        footer.set_text_content(Some(&(text.letter.footer)(
            &letter.reference,
            &letter.creditor_reference,
            rows.start.saturating_add(1),
            rows.end,
            letter.lines,
        )));
        self.place.append_child(&sheet).ok().map(|_| ())
    }

    fn add_line(&self, body: &Element, of: &schedule::line::Line<'_>) -> Option<()> {
        let paper = line(of, self.text);
        let row = copy(&self.line)?;
        fill(&row, paper.words.iter().chain(&paper.amounts))?;
        if !paper.note.is_empty() {
            let note = self.document.create_element("span").ok()?;
            note.set_class_name("note");
            note.set_text_content(Some(&paper.note));
            row.first_child()?.append_child(&note).ok()?;
        }
        body.append_child(&row).ok().map(|_| ())
    }

    fn add_sum(
        &self,
        body: &Element,
        class: &str,
        name: &str,
        figures: &[String; 4],
    ) -> Option<()> {
        let row = copy(&self.sum)?;
        row.set_class_name(class);
        fill(&row, std::iter::once(name).chain(figures.iter().map(String::as_str)))?;
        body.append_child(&row).ok().map(|_| ())
    }
}

fn copy(element: &Element) -> Option<Element> {
    use wasm_bindgen::JsCast;
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// Writes the cells of a row, from its first.
fn fill(row: &Node, texts: impl IntoIterator<Item = impl AsRef<str>>) -> Option<()> {
    let mut cell = row.first_child();
    for text in texts {
        let here = cell?;
        // An empty cell is empty already.
        if !text.as_ref().is_empty() {
            here.set_text_content(Some(text.as_ref()));
        }
        cell = here.next_sibling();
    }
    Some(())
}

fn sheet(class: &'static str, text: &'static Catalogue) -> AnyView {
    let words = WORDS.map(|it| html! { <th scope="col">{(text.line.column)(it)}</th> });
    let amounts =
        AMOUNTS.map(|it| html! { <th scope="col" class="amount">{(text.line.column)(it)}</th> });
    html! {
        <section class=class>
            <table class="lines">
                <thead><tr>{words.collect_view()}{amounts.collect_view()}</tr></thead>
                <tfoot><tr><td colspan="10"></td></tr></tfoot>
                <tbody></tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row() -> AnyView {
    html! {
        <tr>
            <th scope="row"></th><td></td><td></td><td></td><td></td><td></td>
            <td class="amount"></td><td class="amount"></td><td class="amount"></td><td class="amount"></td>
        </tr>
    }
    .into_any()
}

fn sum() -> AnyView {
    html! {
        <tr>
            <th scope="row" colspan="6"></th>
            <td class="amount"></td><td class="amount"></td><td class="amount"></td><td class="amount"></td>
        </tr>
    }
    .into_any()
}
