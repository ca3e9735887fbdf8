//! A long table draws the rows in sight, and says how many there are.

use landlord_payments::components::virtual_rows::VirtualRows;
use landlord_payments::components::virtual_rows::pool::Rows;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use super::{count, find, settle, show, stage};

const ROWS: u32 = 40_000;

/// Rows that say their index and which of several lists they are of.
struct Numbered {
    height: RwSignal<u32>,
    list: RwSignal<u32>,
}

struct NumberedRow {
    element: HtmlElement,
    shown: Option<(u32, u32)>,
}

impl Rows for Numbered {
    type Row = NumberedRow;

    fn follow(&self) {
        self.list.track();
    }

    fn make(&self) -> Option<NumberedRow> {
        let element: HtmlElement = document().create_element("tr").ok()?.unchecked_into();
        let height = format!("{}px", self.height.get_untracked());
        element.style().set_property("height", &height).ok()?;
        let cell = document().create_element("td").ok()?;
        element.append_child(&cell).ok()?;
        Some(NumberedRow { element, shown: None })
    }

    fn element(row: &NumberedRow) -> &Element {
        &row.element
    }

    fn shows(&self, row: &NumberedRow, index: u32) -> bool {
        row.shown == Some((index, self.list.get_untracked()))
    }

    fn fill(&self, row: &mut NumberedRow, index: u32) {
        let list = self.list.get_untracked();
        row.element.set_attribute("aria-rowindex", &(index + 2).to_string()).unwrap();
        row.element.first_element_child().unwrap().set_text_content(Some(&match list {
            0 => format!("row {index}"),
            list => format!("row {index} of {list}"),
        }));
        row.shown = Some((index, list));
    }

    fn clear(&self, row: &mut NumberedRow) {
        row.shown = None;
    }
}

fn numbered() -> Numbered {
    Numbered { height: RwSignal::new(40), list: RwSignal::new(0) }
}

fn table(count: RwSignal<u32>, reset: RwSignal<u32>, rows: Numbered) -> impl IntoView {
    let head = html! { <thead><tr><th>"Heading"</th></tr></thead> }.into_any();
    html! {
        <VirtualRows count=count columns=1 label=Signal::derive(|| "A table".to_owned()) reset=reset head=head rows=rows />
    }
}

/// The view, with room for ten rows.
fn ten_rows_high(node: &HtmlElement) -> HtmlElement {
    let view = find(node, ".lp-rows");
    view.style().set_property("height", "400px").unwrap();
    view.style().set_property("overflow", "auto").unwrap();
    view
}

/// What the rows in the document say, from the top.
fn said(node: &HtmlElement) -> Vec<String> {
    let rows = node.query_selector_all("tr[aria-rowindex]").unwrap();
    (0..rows.length()).map(|at| rows.get(at).unwrap().text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn forty_thousand_rows_are_a_few_dozen_elements() {
    let node = stage();
    let rows = RwSignal::new(ROWS);
    let handle = show(&node, move || table(rows, RwSignal::new(0), numbered()));
    let view = ten_rows_high(&node);
    settle().await;
    assert_eq!(find(&node, "table").get_attribute("aria-rowcount").as_deref(), Some("40001"));
    assert!(count(&node, "tr[aria-rowindex]") < 100);

    view.set_scroll_top(view.scroll_height());
    settle().await;
    assert!(count(&node, "tr[aria-rowindex]") < 100);
    let last = format!("tr[aria-rowindex=\"{}\"]", ROWS + 1);
    assert_eq!(find(&node, &last).text_content().as_deref(), Some("row 39999"));
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn a_row_that_stays_in_sight_is_the_same_element() {
    let node = stage();
    let rows = RwSignal::new(ROWS);
    let handle = show(&node, move || table(rows, RwSignal::new(0), numbered()));
    let view = ten_rows_high(&node);
    // Rows beyond those in sight come when it has been calm for a while.
    for _ in 0..20 {
        settle().await;
        if count(&node, "tr[aria-rowindex=\"21\"]") > 0 {
            break;
        }
    }
    let row = find(&node, "tr[aria-rowindex=\"21\"]");
    row.set_tab_index(-1);
    row.focus().unwrap();
    view.set_scroll_top(640);
    rows.set(ROWS + 1);
    settle().await;
    assert_eq!(find(&node, "tr[aria-rowindex=\"21\"]"), row);
    assert_eq!(document().active_element().as_ref(), Some(row.as_ref()));
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn other_rows_start_at_the_top_and_fewer_rows_leave_no_gap() {
    let node = stage();
    let rows = RwSignal::new(ROWS);
    let reset = RwSignal::new(0);
    let handle = show(&node, move || table(rows, reset, numbered()));
    let view = ten_rows_high(&node);
    settle().await;
    view.set_scroll_top(500_000);
    settle().await;
    rows.set(3);
    reset.set(1);
    settle().await;
    assert_eq!(view.scroll_top(), 0);
    assert_eq!(count(&node, "tr[aria-rowindex]"), 3);
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn rows_follow_each_other_wherever_the_view_goes_and_are_used_again() {
    let node = stage();
    let rows = RwSignal::new(ROWS);
    let handle = show(&node, move || table(rows, RwSignal::new(0), numbered()));
    let view = ten_rows_high(&node);
    settle().await;
    // A little on, back, far on, to the end, and back to the start.
    for top in [0, 200, 640, 480, 800_000, 800_400, i32::try_from(ROWS).unwrap() * 40, 0] {
        view.set_scroll_top(top);
        settle().await;
        let said = said(&node);
        let first: u32 = said[0].trim_start_matches("row ").parse().unwrap();
        let expected: Vec<String> =
            (first..).take(said.len()).map(|index| format!("row {index}")).collect();
        assert_eq!(said, expected, "at {top}");
        let top = view.scroll_top().unsigned_abs() / 40;
        let last = first + u32::try_from(said.len()).unwrap();
        assert!(first <= top && last >= (top + 10).min(ROWS), "at {top}: {first} to {last}");
    }
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn other_lists_are_shown_in_the_same_elements_but_never_in_the_one_that_has_the_focus() {
    let node = stage();
    let shown = RwSignal::new(ROWS);
    let rows = numbered();
    let list = rows.list;
    let handle = show(&node, move || table(shown, RwSignal::new(0), rows));
    ten_rows_high(&node);
    settle().await;
    let (focused, other) =
        (find(&node, "tr[aria-rowindex=\"4\"]"), find(&node, "tr[aria-rowindex=\"5\"]"));
    focused.set_tab_index(-1);
    focused.focus().unwrap();
    list.set(7);
    settle().await;
    assert_eq!(said(&node)[..4], ["row 0 of 7", "row 1 of 7", "row 2 of 7", "row 3 of 7"]);
    assert!(!focused.is_connected(), "whoever was in it is not in another one");
    assert_eq!(find(&node, "tr[aria-rowindex=\"5\"]"), other);
    shown.set(2);
    settle().await;
    assert_eq!(said(&node), ["row 0 of 7", "row 1 of 7"]);
    shown.set(0);
    settle().await;
    assert_eq!(count(&node, "tr[aria-rowindex]"), 0);
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn a_foot_counts_where_it_is_shown_and_rows_that_look_otherwise_are_drawn_again() {
    let node = stage();
    let look = RwSignal::new(0);
    let high = RwSignal::new(80);
    let table = move || {
        let head = html! { <thead><tr><th>"Heading"</th></tr></thead> }.into_any();
        let foot = html! { <tfoot><tr><td>"Total"</td></tr></tfoot> }.into_any();
        html! {
            <VirtualRows
                count=Signal::derive(|| ROWS)
                columns=1
                label=Signal::derive(|| "A table".to_owned())
                reset=Signal::derive(|| 0)
                drawn_as=look
                head=head
                foot=foot
                rows=Numbered { height: high, list: RwSignal::new(0) }
            />
        }
    };
    let handle = show(&node, table);
    let view = ten_rows_high(&node);
    settle().await;
    let counted = || find(&node, "table").get_attribute("aria-rowcount");
    assert_eq!(counted().as_deref(), Some("40002"));
    view.set_scroll_top(80 * 1_000);
    settle().await;

    find(&node, "tfoot").style().set_property("display", "none").unwrap();
    high.set(40);
    look.set(1);
    settle().await;
    settle().await;
    assert_eq!(counted().as_deref(), Some("40001"));
    let row = find(&node, "tr[aria-rowindex=\"1002\"]");
    assert_eq!(row.offset_height(), 40);
    // The same row is at the top.
    assert!(view.scroll_top().abs_diff(40 * 1_000) < 80, "at {}", view.scroll_top());
    drop(handle);
    node.remove();
}
