//! A column heading that sorts: a real button in the heading, the order stated on the heading.

use leptos::prelude::*;
use schedule::sort::{Column, Direction};

use super::focus::bring_to_middle;

/// The order of a table: nothing chosen is the order of the schedule.
pub type Order = Option<(Column, Direction)>;

/// The order after a press on a column's heading: ascending, then descending, then the schedule's own.
#[must_use]
pub fn pressed(order: Order, column: Column) -> Order {
    match order {
        Some((now, Direction::Ascending)) if now == column => Some((column, Direction::Descending)),
        Some((now, Direction::Descending)) if now == column => None,
        _ => Some((column, Direction::Ascending)),
    }
}

/// A heading with its button.
#[component]
pub fn SortHeader(
    /// The column's name.
    text: &'static str,
    /// Which column it is.
    column: Column,
    /// Where it stands, from 1.
    index: u32,
    /// Its classes.
    #[prop(into)]
    class: String,
    /// The order of the table.
    #[prop(into)]
    order: Signal<Order>,
    /// Told when the button is pressed.
    #[prop(into)]
    on_press: Callback<Column>,
    /// Told before, when the pointer that can press it goes down on it. It may be taken away without a press, and keys press without it.
    #[prop(into)]
    on_down: Callback<Column>,
) -> impl IntoView {
    let state = move || match order.get() {
        Some((now, Direction::Ascending)) if now == column => "ascending",
        Some((now, Direction::Descending)) if now == column => "descending",
        _ => "none",
    };
    html! {
        <th class=class scope="col" role="columnheader" aria-colindex=index.to_string() aria-sort=state>
            <button
                type="button"
                class="lp-sort"
                on:click=move |_| on_press.run(column)
                on:pointerdown=move |event| {
                    if event.is_primary() && event.button() == 0 {
                        on_down.run(column);
                    }
                }
                on:focus=|event| bring_to_middle(&event_target(&event), &[".lp-rows__head", ".lp-rows"])
            >
                {text}
                <span class="lp-sort__arrow" aria-hidden="true"></span>
            </button>
        </th>
    }
}

#[cfg(test)]
mod tests {
    use schedule::sort::{Column, Direction};

    use super::pressed;

    #[test]
    fn a_heading_goes_up_then_down_then_back_to_the_schedules_order() {
        let up = pressed(None, Column::TenantName);
        assert_eq!(up, Some((Column::TenantName, Direction::Ascending)));
        let down = pressed(up, Column::TenantName);
        assert_eq!(down, Some((Column::TenantName, Direction::Descending)));
        assert_eq!(pressed(down, Column::TenantName), None);
        assert_eq!(pressed(down, Column::Net), Some((Column::Net, Direction::Ascending)));
    }
}
