//! The button of the download, how far it is, what there is to decide, and what came of it.

use leptos::html::Button;
use leptos::prelude::*;

use super::Several;
use crate::components::confirm::{Confirm, Question};
use crate::components::download_button::{DownloadButton, Standing};
use crate::components::notice::{Notice, Tone};
use crate::components::progress::Progress;
use crate::export::builder::Place;
use crate::export::many::{Doubt, ManyStage, NoDownload};
use crate::locale::Locale;
use crate::text::Catalogue;
use crate::text::failure::{failure, no_download};
use crate::text::files::Ask;

/// From the press of the button to the file.
#[component]
pub fn Outcome(
    /// The download.
    several: Several,
    /// Whether there is nothing yet to choose from.
    #[prop(into)]
    disabled: Signal<bool>,
    /// Starts it.
    #[prop(into)]
    on_start: Callback<()>,
) -> impl IntoView {
    let locale = Locale::here();
    let Several { stage, .. } = several;
    let button = NodeRef::<Button>::new();
    let running = Memo::new(move |_| stage.with(ManyStage::is_running));
    let label = Signal::derive(move || match stage.get() {
        ManyStage::Reading { place, of, lines } => {
            (locale.text().several.reading)(place, of, lines)
        }
        ManyStage::Building { done, of } => (locale.text().several.building)(done, of),
        _ => String::new(),
    });
    let share = Memo::new(move |_| match *stage.read() {
        ManyStage::Reading { place, of, .. } => (place.saturating_sub(1), of),
        ManyStage::Building { done, of } => (done, of),
        _ => (0, 1),
    });
    let to_button = move || {
        if let Some(button) = button.get_untracked() {
            // One that cannot take the focus leaves it to the browser.
            let _ = button.focus();
        }
    };
    let hurdle = Signal::derive(move || match stage.get() {
        ManyStage::Asking(Doubt::Hurdle(hurdle)) => {
            let Ask { title, body, yes, no } = (locale.text().workbook.hurdle)(hurdle);
            Some(Question { title: title.to_owned(), body, yes, no })
        }
        _ => None,
    });
    let answer = move |yes: bool| {
        if yes {
            several.save(Place::Page);
        } else {
            several.stop();
        }
        to_button();
    };
    let doubt = move || match stage.get() {
        ManyStage::Asking(doubt @ Doubt::Incomplete { .. }) => Some(locale.draw(move |text| {
            html! {
                <Doubts doubt=doubt.clone() text=text
                    on_again=move |()| { several.read(); to_button(); }
                    on_save=move |()| { several.save(Place::Worker); to_button(); }
                    on_leave=move |()| { several.stop(); to_button(); }
                />
            }
        })),
        _ => None,
    };
    // What was seen here is not told again.
    on_cleanup(move || several.heard());
    html! {
        <DownloadButton
            label=Signal::derive(move || locale.text().several.download.to_owned())
            standing=Signal::derive(move || standing(stage.get(), locale.text()))
            disabled=disabled
            on_start=on_start
            on_cancel=move |()| several.stop()
            class="lp-button"
            button=button
            text=locale.signal()
        />
        {move || running.get().then(|| html! {
            <Progress label=label done=Signal::derive(move || share.get().0) of=Signal::derive(move || Some(share.get().1)) />
        })}
        {doubt}
        <Confirm id="lp-several-hurdle" question=hurdle on_answer=answer />
    }
}

/// Where the download stands, in words; how far it is, the bar says.
pub fn standing(stage: ManyStage, text: &'static Catalogue) -> Standing {
    let words = &text.several;
    match stage {
        ManyStage::Idle | ManyStage::Asking(_) => Standing::Idle,
        ManyStage::Reading { .. } | ManyStage::Building { .. } => {
            Standing::Running { began: words.began.to_owned(), so_far: String::new() }
        }
        ManyStage::Done(report) => Standing::Done((words.done)(&report)),
        ManyStage::Cancelled => Standing::Stopped(words.cancelled_all.to_owned()),
        ManyStage::Failed(reason) => {
            let is_outdated = matches!(reason, NoDownload::NotBuilt(why) if why.is_outdated());
            Standing::failed(&no_download(reason, text), is_outdated)
        }
    }
}

/// What is missing or does not add up, and what can be done about it.
#[component]
fn Doubts(
    doubt: Doubt,
    text: &'static Catalogue,
    #[prop(into)] on_again: Callback<()>,
    #[prop(into)] on_save: Callback<()>,
    #[prop(into)] on_leave: Callback<()>,
) -> impl IntoView {
    let words = &text.several;
    let Doubt::Incomplete { missed, unbalanced, ready } = doubt else { return ().into_any() };
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let absent = count(missed.len());
    let title = if absent > 0 {
        (words.missed_title)(absent, absent.saturating_add(ready))
    } else {
        (words.unbalanced_title)(count(unbalanced.len()))
    };
    let save = if absent > 0 { (words.save_others)(ready) } else { words.save_all.to_owned() };
    let whys =
        missed.iter().map(|it| (words.missed)(it.reference.as_str(), &failure(&it.why, text)));
    let whys = whys.map(|why| html! { <li>{why}</li> }).collect_view();
    let references: Vec<String> = unbalanced.iter().map(|it| it.as_str().to_owned()).collect();
    html! {
            <Notice tone=Tone::Problem title=title>
                <p>{words.nothing_saved}</p>
                {(absent > 0).then(|| html! { <ul>{whys}</ul> })}
                {(!references.is_empty()).then(|| html! { <p>{words.unbalanced}</p> <p>{references.join(", ")}</p> })}
                <div class="lp-actions">
                    {(absent > 0).then(|| html! {
                        <button type="button" part="button" class="lp-button" on:click=move |_| on_again.run(())>{words.again}</button>
                    })}
                    {(ready > 0).then(|| html! {
                        <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| on_save.run(())>{save}</button>
                    })}
                    <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| on_leave.run(())>{words.leave}</button>
                </div>
            </Notice>
    }
    .into_any()
}
