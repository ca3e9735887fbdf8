//! What a landlord can do who cannot answer the questions: other questions, where the council has some, or another way.

use leptos::prelude::*;
use web_sys::Element;

use super::journey::Journey;
use crate::components::contact::Contact;
use crate::components::heading::Subheading;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::wording::Worded;

/// "I cannot answer these questions", and what there is for who says so.
#[component]
pub fn Instead(
    /// The answers so far.
    journey: RwSignal<Journey>,
    /// What is pressed to see it.
    summary: &'static str,
    /// Whether it is seen: it stays so in another language.
    open: RwSignal<bool>,
    /// What else to do, in the council's words.
    other_ways: Worded,
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
    /// Asks the set with this id.
    on_ask: Callback<String>,
) -> impl IntoView {
    let sets: Vec<(String, Worded)> = journey.with_untracked(|journey| {
        journey.others().map(|set| (set.id.clone(), set.title.within(text.language))).collect()
    });
    let offer = move |(id, title): (String, Worded)| {
        let Worded { text: title, lang } = title;
        html! {
            <li class="lp-instead__set">
                <p class="lp-instead__title" lang=lang>{title.clone()}</p>
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| on_ask.run(id.clone())>
                    {text.link.answer_these}
                    <span class="lp-visually-hidden" lang=lang>" " {title}</span>
                </button>
            </li>
        }
    };
    let offered = (!sets.is_empty()).then(|| {
        html! {
            <Subheading>{text.link.other_questions}</Subheading>
            <p>{text.link.other_questions_lead}</p>
            <ul class="lp-instead">{sets.into_iter().map(offer).collect_view()}</ul>
            <Subheading>{text.link.other_ways}</Subheading>
        }
    });
    html! {
        <details
            class="lp-details"
            prop:open=open
            on:toggle=move |event| open.set(event_target::<Element>(&event).has_attribute("open"))
        >
            <summary class="lp-details__summary">{summary}</summary>
            <div class="lp-details__body">
                {offered}
                <p lang=other_ways.lang>{other_ways.text}</p>
                <Contact council=council text=text />
            </div>
        </details>
    }
}
