//! A scrolling view of a long table of which only the rows in sight exist.

mod looked_at;
pub mod pool;
mod viewport;
pub mod window;

use leptos::html::{Div, Tr};
use leptos::prelude::*;

pub use self::looked_at::TableView;
use self::pool::{Pool, Rows};
use self::viewport::Viewport;

/// A table whose head stays and whose rows come and go with scrolling.
///
/// Every row has the same height, measured from the first one drawn, whatever the layout or text size. The foot's row comes
/// after all of them, and counts where the layout shows it.
#[component]
pub fn VirtualRows<R: Rows>(
    /// How many rows there are.
    #[prop(into)]
    count: Signal<u32>,
    /// How many columns there are, those that are not drawn too.
    columns: u32,
    /// How it is looked at.
    #[prop(default = TableView::new())]
    at: TableView,
    /// The table's name.
    #[prop(into)]
    label: Signal<String>,
    /// Changes when the rows are other rows: then the view returns to the top.
    #[prop(into)]
    reset: Signal<u32>,
    /// Changes when the rows are to look otherwise: then all are made anew, and measured. What is in sight stays there.
    #[prop(optional, into)]
    drawn_as: Signal<u32>,
    /// The `<thead>`.
    head: AnyView,
    /// The `<tfoot>`.
    #[prop(optional)]
    foot: Option<AnyView>,
    /// Draws the rows.
    rows: R,
) -> impl IntoView {
    let view = NodeRef::<Div>::new();
    let viewport = Viewport::new(view, at);
    let shown = viewport.shows(count);
    Effect::new(move |_| {
        count.track();
        drawn_as.track();
        request_animation_frame(move || viewport.measure());
    });
    Effect::new(move |_| {
        if let Some(view) = view.get() {
            viewport.return_to(view);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| viewport.measure());
    on_cleanup(move || resized.remove());

    Effect::new(move |before: Option<u32>| {
        let now = reset.get();
        if before != Some(now) {
            viewport.hurry();
        }
        if before.is_some_and(|before| before != now) {
            viewport.go_to_top();
        }
        now
    });
    let end = NodeRef::<Tr>::new();
    let pool = StoredValue::new_local(Pool::new(rows));
    Effect::new(move |before: Option<u32>| {
        let (window, drawn_as) = (shown.get(), drawn_as.get());
        if let Some(end) = end.get() {
            pool.with_value(Pool::follow);
            pool.update_value(|pool| {
                if before.is_some_and(|before| before != drawn_as) {
                    pool.empty();
                }
                pool.draw(window, &end);
            });
        }
        drawn_as
    });

    let row_count = move || (count.get() + 1 + u32::from(viewport.has_foot.get())).to_string();
    html! {
        <div
            class="lp-rows"
            class:lp-rows--at-start=viewport.at_start
            class:lp-rows--at-end=viewport.at_end
            node_ref=view
            on:scroll=move |_| viewport.look()
            on:focusin=move |event| viewport.follow(&event)
            tabindex="0"
            role="region"
            aria-label=label
        >
            <table
                part="table"
                class="lp-table lp-rows__table"
                role="table"
                aria-label=label
                aria-rowcount=row_count
                aria-colcount=columns.to_string()
            >
                {head}
                <tbody role="rowgroup">
                    <tr class="lp-rows__space" aria-hidden="true" style:height=move || format!("{}px", shown.get().above)></tr>
                    <tr class="lp-rows__space" node_ref=end aria-hidden="true" style:height=move || format!("{}px", shown.get().below)></tr>
                </tbody>
                {foot}
            </table>
        </div>
    }
}
