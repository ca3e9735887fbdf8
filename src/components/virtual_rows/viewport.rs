//! What is in sight of a table: measured, scrolled, followed by the focus, and remembered.

use std::time::Duration;

use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlDivElement, HtmlElement};

use super::looked_at::TableView;
use super::window::{Margin, Window, followed, scaled, window};

/// The most of a view that is filled with rows.
const HIGHEST_VIEW: u32 = 4_000;
/// How long nothing may have changed until rows are drawn beyond those in sight.
const CALM: Duration = Duration::from_millis(250);
/// How long after some of them others follow: a frame with them is drawn by then, and what was pressed meanwhile comes first.
const BETWEEN: Duration = Duration::from_millis(50);

/// The element that scrolls, and what is known of it. By the time a frame or a timer comes, it may have left the screen.
#[derive(Clone, Copy)]
pub(super) struct Viewport {
    view: NodeRef<Div>,
    at: TableView,
    margin: RwSignal<Margin>,
    /// What will draw rows beyond those in sight.
    widening: StoredValue<Option<TimeoutHandle>>,
    /// Whether it is asked in the next frame where it is.
    asked: StoredValue<bool>,
    /// Whether nothing is hidden at its left.
    pub(super) at_start: RwSignal<bool>,
    /// Whether nothing is hidden at its right.
    pub(super) at_end: RwSignal<bool>,
    /// Whether the layout shows the table's foot.
    pub(super) has_foot: RwSignal<bool>,
}

impl Viewport {
    /// Of the element that is to be `view`, which is looked at as `at` says.
    pub(super) fn new(view: NodeRef<Div>, at: TableView) -> Self {
        let widening = StoredValue::new(None::<TimeoutHandle>);
        on_cleanup(move || {
            if let Some(Some(waiting)) = widening.try_get_value() {
                waiting.clear();
            }
        });
        Self {
            view,
            at,
            margin: RwSignal::new(Margin::SLIM),
            widening,
            asked: StoredValue::new(false),
            at_start: RwSignal::new(true),
            at_end: RwSignal::new(false),
            has_foot: RwSignal::new(false),
        }
    }

    /// Which of so many rows are to be drawn.
    pub(super) fn shows(self, count: Signal<u32>) -> Memo<Window> {
        let Self { at, margin, .. } = self;
        Memo::new(move |_| {
            let (row_height, view_height) = (at.row_height.get(), at.view_height.get());
            window(count.get(), row_height, view_height, at.scrolled.get(), margin.get())
        })
    }

    /// Measures what the layout may have changed.
    pub(super) fn measure(self) {
        let Some(view) = self.element() else { return };
        let TableView { row_height, view_height, scrolled, complete, .. } = self.at;
        let height = u32::try_from(view.client_height()).unwrap_or_default();
        let (head, foot) = (height_of(&view, "thead"), height_of(&view, "tfoot"));
        if height > 0 {
            // Head and foot stay in sight, and no row is seen under them.
            let rows = height.saturating_sub(head.unwrap_or(0) + foot.unwrap_or(0));
            // On paper the view is as high as all its rows, which are not to be drawn.
            set_if_changed(view_height, rows.min(HIGHEST_VIEW));
        }
        self.measure_sides(&view);
        let has_foot = foot.is_some();
        set_if_changed(self.has_foot, has_foot);
        set_if_changed(complete, has_foot && view.scroll_width() <= view.client_width());
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
    }

    /// Looks where it has been scrolled to.
    pub(super) fn look(self) {
        let Some(view) = self.element() else { return };
        let TableView { view_height, scrolled, sideways, .. } = self.at;
        self.measure_sides(&view);
        let top = u32::try_from(view.scroll_top()).unwrap_or_default();
        if top.abs_diff(scrolled.get_untracked()) > view_height.get_untracked() {
            self.hurry();
        }
        set_if_changed(scrolled, top);
        set_if_changed(sideways, view.scroll_left());
    }

    /// Follows the focus: the next key can come before the frame that tells of scrolling, and must find the rows beside the one that it leaves.
    pub(super) fn follow(self, event: &FocusEvent) {
        let Some(index) = row_of(event) else { return };
        let TableView { row_height, view_height, scrolled, .. } = self.at;
        let Some(before) = scrolled.try_get_untracked() else { return };
        let top = followed(index, row_height.get_untracked(), view_height.get_untracked(), before);
        if top == before {
            return;
        }
        scrolled.set(top);
        // Only the browser knows where it has put the row; it tells in the next frame, however many keys come before.
        if self.asked.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
            request_animation_frame(move || {
                let _ = self.asked.try_set_value(false);
                self.look();
            });
        }
    }

    /// All rows change at once: those in sight come first.
    pub(super) fn hurry(self) {
        set_if_changed(self.margin, Margin::SLIM);
        self.widen_after(CALM);
    }

    fn widen_after(self, wait: Duration) {
        let widen = move || {
            if let Some(wider) = self.margin.try_get_untracked().and_then(Margin::wider) {
                self.margin.set(wider);
                self.widen_after(BETWEEN);
            }
        };
        // Without a timer nothing is drawn beyond what is in sight, and nothing is missing.
        let waiting = set_timeout_with_handle(widen, wait).ok();
        if let Some(Some(before)) =
            self.widening.try_update_value(|kept| std::mem::replace(kept, waiting))
        {
            before.clear();
        }
    }

    /// Goes back to the first row.
    pub(super) fn go_to_top(self) {
        // Asking where it is, or moving it, would have the browser lay out what is not complete yet.
        if self.at.scrolled.get_untracked() > 0
            && let Some(view) = self.view.get_untracked()
        {
            view.set_scroll_top(0);
            self.at.scrolled.set(0);
        }
    }

    /// Puts the element, drawn again, where it was.
    pub(super) fn return_to(self, view: HtmlDivElement) {
        let top = self.at.scrolled.get_untracked();
        let left = self.at.sideways.get_untracked();
        if top > 0 || left > 0 {
            request_animation_frame(move || {
                view.set_scroll_top(pixels(top));
                view.set_scroll_left(left);
            });
        }
    }

    fn element(self) -> Option<HtmlDivElement> {
        self.view.try_get_untracked().flatten()
    }

    fn measure_sides(self, view: &HtmlDivElement) {
        let left = view.scroll_left();
        set_if_changed(self.at_start, left <= 0);
        set_if_changed(self.at_end, left + view.client_width() >= view.scroll_width() - 1);
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
