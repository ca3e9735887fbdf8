//! Lines that are ticked to be copied, whatever is searched for: which, what they come to, and the buttons.

use std::collections::BTreeSet;

use leptos::prelude::*;
use schedule::payment::PaymentDetail;
use schedule::totals;

use super::model::Model;
use crate::components::copy_button::CopyButton;
use crate::export::clipboard::{self, Making, NotCopied, lines_as_text};
use crate::export::layout::context;
use crate::session::calls::Calls;
use crate::text::Catalogue;

/// The lines that are ticked, by their index in the schedule; `None` while nothing is to be ticked.
#[derive(Clone, Copy)]
pub struct Picked(RwSignal<Option<BTreeSet<u32>>>);

impl Picked {
    /// Nothing is to be ticked yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Whether lines are to be ticked.
    pub fn is_on(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Follows which lines are ticked.
    pub fn track(self) {
        self.0.track();
    }

    /// Whether this line is ticked.
    pub fn has(self, line: u32) -> bool {
        self.0.with_untracked(|lines| lines.as_ref().is_some_and(|lines| lines.contains(&line)))
    }

    /// Ticks a line, or takes its tick away.
    pub fn set(self, line: u32, ticked: bool) {
        self.0.update(|lines| {
            let Some(lines) = lines else { return };
            if ticked {
                lines.insert(line);
            } else {
                lines.remove(&line);
            }
        });
    }

    fn in_order(self, model: Model) -> Vec<u32> {
        let Some(ticked) = self.0.get_untracked() else { return Vec::new() };
        in_order(&ticked, &model.rows.get_untracked())
    }
}

/// The ticked lines as they are on screen; then those that the search hides.
fn in_order(ticked: &BTreeSet<u32>, shown: &[u32]) -> Vec<u32> {
    // A mark for each line: asking the set for each of 40,000 takes longer than writing them.
    let of = ticked.last().map_or(0, |last| *last as usize + 1);
    let mut marked = vec![false; of];
    for line in ticked {
        marked[*line as usize] = true;
    }
    let mut take = |line: &u32| marked.get_mut(*line as usize).is_some_and(std::mem::take);
    let mut lines: Vec<u32> = shown.iter().copied().filter(|line| take(line)).collect();
    lines.extend(ticked.iter().copied().filter(|line| take(line)));
    lines
}

/// Some lines of the payment on screen, as text to be pasted.
pub fn copied(
    model: Model,
    detail: StoredValue<PaymentDetail>,
    calls: Calls,
    lines: Vec<u32>,
) -> Making {
    clipboard::lines(lines, move |lines| {
        let client = calls.landlord().ok_or(NotCopied::Unwritten)?;
        detail.with_value(|detail| {
            let context = context(&detail.payment, client.creditor_reference());
            model.lines.with_untracked(|of| lines_as_text(&context, of.schedule(), lines))
        })
    })
}

/// The button that lets lines be ticked, and what can be done with those that are.
#[component]
pub fn PickedBar(
    /// The ticked lines.
    picked: Picked,
    /// The schedule.
    model: Model,
    /// The payment.
    detail: StoredValue<PaymentDetail>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let calls = Calls::here();
    let on = Memo::new(move |_| picked.is_on());
    let lines = picked.0;
    let press = move |_| {
        lines.update(|lines| *lines = if lines.is_some() { None } else { Some(BTreeSet::new()) });
    };
    let count = move || {
        lines.with(|lines| {
            let lines: Vec<u32> = lines.iter().flatten().copied().collect();
            let sums = model.lines.with_untracked(|of| totals::of(of.schedule(), &lines));
            (text.copy.selected)(sums.lines, &sums.net.to_string())
        })
    };
    let all = move |_| lines.set(Some(model.rows.get_untracked().iter().copied().collect()));
    let none = move |_| lines.set(Some(BTreeSet::new()));
    let content = move |()| copied(model, detail, calls, picked.in_order(model));
    // A search that finds nothing leaves nothing to tick. That the ticking is stopped is not followed: the button has the focus then.
    let not_offered = move || {
        model.is_narrowed() && model.rows.with(|rows| rows.is_empty()) && !on.get_untracked()
    };
    html! {
        <div class="lp-picked">
            <button
                type="button"
                part="link"
                class="lp-link"
                hidden=not_offered
                aria-expanded=move || on.get().to_string()
                on:click=press
            >
                {move || if on.get() { text.copy.stop } else { text.copy.select }}
            </button>
            {move || on.get().then(|| html! {
                <p class="lp-hint">{text.copy.hint}</p>
                <p class="lp-picked__count" role="status">{count}</p>
                <div class="lp-actions">
                    <CopyButton label=text.copy.selected_lines.to_owned() content=content text=text />
                    <button type="button" part="link" class="lp-link" on:click=all>{text.copy.all_shown}</button>
                    <button type="button" part="link" class="lp-link" on:click=none>{text.copy.none}</button>
                </div>
            })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticked_lines_come_as_they_are_on_screen_and_hidden_ones_after_them() {
        #[track_caller]
        fn check(ticked: &[u32], shown: &[u32], expected: &[u32]) {
            assert_eq!(in_order(&ticked.iter().copied().collect(), shown), expected);
        }
        check(&[0, 2, 5], &[5, 4, 2, 3], &[5, 2, 0]);
        check(&[7, 3, 1], &[], &[1, 3, 7]);
        check(&[], &[1, 2], &[]);
        check(&[2], &[9, 2], &[2]);
    }
}
