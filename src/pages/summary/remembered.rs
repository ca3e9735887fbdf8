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

/// What came of the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Forgotten,
    NothingToForget,
}

/// What is kept that no part of the app on this screen holds: read again once it is forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Elsewhere {
    chart: Option<bool>,
    unread: bool,
}

impl Elsewhere {
    fn read() -> Self {
        let kept = |preference| preferences::read(preference).ok().flatten();
        Self {
            chart: kept(Preference::Chart).map(|word| word != preferences::HIDDEN),
            unread: kept(Preference::UnreadLayouts).is_some(),
        }
    }
}

/// The list, folded away until it is asked for, and the button. All is above the language, which is forgotten too.
#[component]
pub fn Remembered() -> impl IntoView {
    let locale = Locale::here();
    let (shelf, look, shortcuts) = (Shelf::here(), TableLook::here(), Shortcuts::here());
    let (book, keeping) = (shelf.book(), shelf.keeping());
    let elsewhere = RwSignal::new(Elsewhere::read());
    let closed = preferences::read(Preference::Language).is_err();
    let memory = Memo::new(move |_| {
        let Elsewhere { chart, unread } = elsewhere.get();
        let untouched = match keeping.get() {
            Keeping::Newer => Some(Untouched::Newer),
            Keeping::Kept | Keeping::Refused(_) => unread.then_some(Untouched::Unread),
        };
        let text = locale.text();
        let (layouts, format) = book.with(|book| {
            let chosen = Some(book.chosen()).filter(|chosen| *chosen != Format::default());
            let format = chosen.and_then(|chosen| {
                formats(book, text).into_iter().find(|format| format.key == chosen.key())
            });
            (book.own().len(), format.map(|format| format.label))
        });
        let (language, columns, density) =
            (locale.own(), look.columns().get(), look.density().get());
        let shortcuts_off = !shortcuts.are_wanted();
        Memory { language, layouts, format, untouched, chart, columns, density, shortcuts_off }
    });
    let (asking, said) = (RwSignal::new(false), RwSignal::new(None::<Said>));
    let press = move |_| {
        let nothing = memory.with_untracked(|memory| memory == &Memory::default());
        said.set(nothing.then_some(Said::NothingToForget));
        asking.set(!nothing);
    };
    let question = Signal::derive(move || {
        let words = &locale.text().memory;
        let loses_layouts = memory.with(Memory::has_layouts);
        asking.get().then(|| Question {
            title: words.ask.to_owned(),
            body: if loses_layouts { words.ask_layouts } else { words.ask_body },
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
            elsewhere.set(Elsewhere::read());
            said.set(Some(Said::Forgotten));
        }
    };
    let list = move || {
        let text = locale.text();
        let entries = memory.with(|memory| memory.entries(text));
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
        said.get().map(|said| match said {
            Said::Forgotten => words.forgotten,
            Said::NothingToForget => words.nothing_to_forget,
        })
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
