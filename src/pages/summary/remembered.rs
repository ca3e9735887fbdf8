//! What the device remembers of its user's choices, and having it forget them: never unasked, and at once.

use leptos::prelude::*;

use super::memory::{Memory, Untouched};
use crate::components::confirm::{Confirm, Question};
use crate::components::summary_list::{Entry, SummaryList};
use crate::layouts::book::Format;
use crate::layouts::panel::formats;
use crate::layouts::shelf::{Keeping, Shelf};
use crate::locale::Locale;
use crate::pages::breakdown::look::TableLook;
use crate::preferences::{self, Preference};
use crate::shortcuts::Shortcuts;

/// The list, folded away until it is asked for, and the button. All is above the language, which is forgotten too.
#[component]
pub fn Remembered() -> impl IntoView {
    let locale = Locale::here();
    let (shelf, look, shortcuts) = (Shelf::here(), TableLook::here(), Shortcuts::here());
    let (book, keeping) = (shelf.book(), shelf.keeping());
    let closed = preferences::read(Preference::Language).is_err();
    // How often it was forgotten: what is kept for other screens is read anew.
    let times = RwSignal::new(0_u32);
    let memory = move || {
        times.track();
        let kept = |preference| preferences::read(preference).ok().flatten();
        let untouched = match keeping.get() {
            Keeping::Newer => Some(Untouched::Newer),
            Keeping::Kept | Keeping::Refused(_) => {
                kept(Preference::UnreadLayouts).map(|_| Untouched::Unread)
            }
        };
        let text = locale.text();
        let (layouts, format) = book.with(|book| {
            let chosen = Some(book.chosen()).filter(|chosen| *chosen != Format::default());
            let format = chosen.and_then(|chosen| {
                formats(book, text).into_iter().find(|format| format.key == chosen.key())
            });
            (book.own().len(), format.map(|format| format.label))
        });
        Memory {
            language: locale.own(),
            layouts,
            format,
            untouched,
            chart: kept(Preference::Chart).map(|word| word != preferences::HIDDEN),
            columns: look.columns(),
            density: look.density(),
            shortcuts_off: !shortcuts.are_wanted(),
        }
    };
    let asking = RwSignal::new(false);
    // Whether there was anything to forget, once the button was pressed.
    let forgotten = RwSignal::new(None::<bool>);
    let press = move |_| {
        let nothing = untrack(memory) == Memory::default();
        forgotten.set(nothing.then_some(false));
        asking.set(!nothing);
    };
    let question = Signal::derive(move || {
        let words = &locale.text().memory;
        asking.get().then(|| Question {
            title: words.ask.to_owned(),
            body: if memory().has_layouts() { words.ask_layouts } else { words.ask_body },
            yes: words.yes,
            no: words.no,
        })
    });
    let answer = move |yes: bool| {
        asking.set(false);
        if yes {
            locale.forget();
            shelf.forget();
            look.forget();
            shortcuts.want(true);
            preferences::forget(Preference::Chart);
            times.update(|times| *times += 1);
            forgotten.set(Some(true));
        }
    };
    let list = move || {
        let text = locale.text();
        let entries = memory().entries(text);
        if entries.is_empty() {
            return html! { <p>{text.memory.nothing}</p> }.into_any();
        }
        let entry = |(name, value): (&'static str, String)| {
            html! { <Entry name=name>{value}</Entry> }
        };
        html! { <SummaryList>{entries.into_iter().map(entry).collect_view()}</SummaryList> }
            .into_any()
    };
    let told = move || {
        let words = &locale.text().memory;
        let told = |any| if any { words.forgotten } else { words.nothing_to_forget };
        forgotten.get().map(told)
    };
    html! {
        <details class="lp-details lp-remembered">
            <summary class="lp-details__summary">{locale.words(|text| text.memory.title)}</summary>
            <div class="lp-details__body">
                <p>{locale.words(if closed { |text| text.memory.not_kept } else { |text| text.memory.lead })}</p>
                {list}
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=press>
                    {locale.words(|text| text.memory.forget)}
                </button>
                <p class="lp-remembered__said" role="status">{told}</p>
            </div>
        </details>
        <Confirm id="lp-forget" question=question on_answer=answer />
    }
}
