//! A long table draws the rows in sight, and says how many there are.

use landlord_payments::components::virtual_rows::VirtualRows;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{count, find, settle, show, stage};

const ROWS: u32 = 40_000;

fn table(rows: RwSignal<u32>, reset: RwSignal<u32>) -> impl IntoView {
    let draw = Callback::new(|index: u32| {
        view! { class="", <tr aria-rowindex=(index + 2).to_string() style:height="40px"><td>{format!("row {index}")}</td></tr> }
            .into_any()
    });
    let key = Callback::new(|index: u32| index);
    let head = view! { class="", <thead><tr><th>"Heading"</th></tr></thead> }.into_any();
    view! { class="",
        <VirtualRows rows=rows columns=1 label=Signal::derive(|| "A table".to_owned()) reset=reset head=head draw=draw key=key />
    }
}

#[wasm_bindgen_test]
async fn forty_thousand_rows_are_a_few_dozen_elements() {
    let node = stage();
    let rows = RwSignal::new(ROWS);
    let handle = show(&node, move || table(rows, RwSignal::new(0)));
    let view = find(&node, ".lp-rows");
    view.style().set_property("height", "400px").unwrap();
    view.style().set_property("overflow", "auto").unwrap();
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
    let handle = show(&node, move || table(rows, RwSignal::new(0)));
    let view = find(&node, ".lp-rows");
    view.style().set_property("height", "400px").unwrap();
    view.style().set_property("overflow", "auto").unwrap();
    settle().await;
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
    let handle = show(&node, move || table(rows, reset));
    let view = find(&node, ".lp-rows");
    view.style().set_property("height", "400px").unwrap();
    view.style().set_property("overflow", "auto").unwrap();
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
async fn a_foot_counts_where_it_is_shown_and_rows_that_look_otherwise_are_drawn_again() {
    let node = stage();
    let look = RwSignal::new(0);
    let high = RwSignal::new(80);
    let table = move || {
        let draw = Callback::new(move |index: u32| {
            let height = format!("{}px", high.get_untracked());
            view! { class="", <tr aria-rowindex=(index + 2).to_string() style:height=height><td>{index}</td></tr> }
                .into_any()
        });
        let head = view! { class="", <thead><tr><th>"Heading"</th></tr></thead> }.into_any();
        let foot = view! { class="", <tfoot><tr><td>"Total"</td></tr></tfoot> }.into_any();
        view! { class="",
            <VirtualRows
                rows=Signal::derive(|| ROWS)
                columns=1
                label=Signal::derive(|| "A table".to_owned())
                reset=Signal::derive(|| 0)
                drawn_as=look
                head=head
                foot=foot
                draw=draw
                key=Callback::new(|index: u32| index)
            />
        }
    };
    let handle = show(&node, table);
    let view = find(&node, ".lp-rows");
    view.style().set_property("height", "400px").unwrap();
    view.style().set_property("overflow", "auto").unwrap();
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
