//! A scrolling view of a long table of which only the rows in sight exist.

mod looked_at;
pub mod pool;
pub mod window;

use std::time::Duration;

use leptos::html::{Div, Tr};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlDivElement, HtmlElement};

pub use self::looked_at::TableView;
use self::pool::{Pool, Rows};
use self::window::{Margin, followed, scaled, window};

/// The most of a view that is filled with rows.
const HIGHEST_VIEW: u32 = 4_000;
/// How long nothing may have changed until rows are drawn beyond those in sight.
const CALM: Duration = Duration::from_millis(250);

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
    let TableView { row_height, view_height, scrolled, sideways, complete } = at;
    let margin = RwSignal::new(Margin::Slim);
    let shown = Memo::new(move |_| {
        window(count.get(), row_height.get(), view_height.get(), scrolled.get(), margin.get())
    });
    let widen = StoredValue::new_local(debounce(CALM, move |()| {
        // By then the table may have left the screen.
        let _ = margin.try_set(Margin::Wide);
    }));

    let (at_start, at_end) = (RwSignal::new(true), RwSignal::new(false));
    let has_foot = RwSignal::new(false);
    let measure_sides = move |view: &HtmlDivElement| {
        let left = view.scroll_left();
        set_if_changed(at_start, left <= 0);
        set_if_changed(at_end, left + view.client_width() >= view.scroll_width() - 1);
    };
    let measure = move || {
        // By the time a frame comes, the table may have left the screen.
        let Some(view) = view.try_get_untracked().flatten() else { return };
        let height = u32::try_from(view.client_height()).unwrap_or_default();
        if height > 0 {
            // On paper the view is as high as all its rows, which are not to be drawn.
            set_if_changed(view_height, height.min(HIGHEST_VIEW));
        }
        measure_sides(&view);
        let foot = height_of(&view, "tfoot").is_some();
        set_if_changed(has_foot, foot);
        set_if_changed(complete, foot && view.scroll_width() <= view.client_width());
        let before = row_height.get_untracked();
        let height = height_of(&view, "tbody > tr[aria-rowindex]");
        if let Some(height) = height.filter(|height| *height != before) {
            row_height.set(height);
            let top = scaled(scrolled.get_untracked(), before, height);
            if top > 0 {
                scrolled.set(top);
                request_animation_frame(move || view.set_scroll_top(pixels(top)));
            }
        }
    };
    Effect::new(move |_| {
        count.track();
        drawn_as.track();
        request_animation_frame(measure);
    });
    // Drawn again, it is where it was.
    Effect::new(move |_| {
        let Some(view) = view.get() else { return };
        let (top, left) = (scrolled.get_untracked(), sideways.get_untracked());
        if top > 0 || left > 0 {
            request_animation_frame(move || {
                view.set_scroll_top(pixels(top));
                view.set_scroll_left(left);
            });
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());

    // All rows change at once: those in sight come first.
    let hurry = move || {
        set_if_changed(margin, Margin::Slim);
        widen.update_value(|widen| widen(()));
    };
    Effect::new(move |before: Option<u32>| {
        let now = reset.get();
        if before != Some(now) {
            hurry();
        }
        // Asking where it is, or moving it, would have the browser lay out what is not complete yet.
        if before.is_some_and(|before| before != now)
            && scrolled.get_untracked() > 0
            && let Some(view) = view.get_untracked()
        {
            view.set_scroll_top(0);
            scrolled.set(0);
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

    let is_where = move || {
        if let Some(view) = view.try_get_untracked().flatten() {
            measure_sides(&view);
            let top = u32::try_from(view.scroll_top()).unwrap_or_default();
            if top.abs_diff(scrolled.get_untracked()) > view_height.get_untracked() {
                hurry();
            }
            set_if_changed(scrolled, top);
            set_if_changed(sideways, view.scroll_left());
        }
    };
    let asked = StoredValue::new(false);
    // The next key can come before the frame that tells of scrolling: it must find the rows beside the one that it leaves.
    let follow = move |event: FocusEvent| {
        let Some(index) = row_of(&event) else { return };
        let Some(before) = scrolled.try_get_untracked() else { return };
        let top = followed(index, row_height.get_untracked(), view_height.get_untracked(), before);
        if top != before {
            scrolled.set(top);
            // Only the browser knows where it has put the row; it tells in the next frame, however many keys come before.
            if asked.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
                request_animation_frame(move || {
                    let _ = asked.try_set_value(false);
                    is_where();
                });
            }
        }
    };
    let row_count = move || (count.get() + 1 + u32::from(has_foot.get())).to_string();
    html! {
        <div
            class="lp-rows"
            class:lp-rows--at-start=at_start
            class:lp-rows--at-end=at_end
            node_ref=view
            on:scroll=move |_| is_where()
            on:focusin=follow
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

/// The index of the row, from 0, to which the keyboard has given the focus; `None` where it is in the head, or where a pointer has:
/// under that nothing moves.
fn row_of(event: &FocusEvent) -> Option<u32> {
    let target = event_target::<Element>(event);
    if !target.matches(":focus-visible").unwrap_or(false) {
        return None;
    }
    let row = target.closest("tbody > tr").ok()??;
    row.get_attribute("aria-rowindex")?.parse::<u32>().ok()?.checked_sub(2)
}

/// How high the first such element in `view` is; `None` where there is none, or the layout does not show it.
fn height_of(view: &HtmlDivElement, selector: &str) -> Option<u32> {
    let found = view.query_selector(selector).ok().flatten()?;
    let height = u32::try_from(found.dyn_into::<HtmlElement>().ok()?.offset_height()).ok()?;
    (height > 0).then_some(height)
}

fn pixels(top: u32) -> i32 {
    i32::try_from(top).unwrap_or(i32::MAX)
}

fn set_if_changed<T: PartialEq + Copy + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.get_untracked() != value {
        signal.set(value);
    }
}
