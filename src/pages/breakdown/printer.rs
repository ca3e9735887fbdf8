//! "Print or save as PDF": the letter about the payment on screen, after asking where it is long.

use leptos::html::Div;
use leptos::prelude::*;
use schedule::payment::PaymentDetail;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, ShadowRoot};

use super::at_hand::AtHand;
use super::model::Model;
use crate::components::download_button::{DownloadButton, standing};
use crate::components::focus::focus_soon;
use crate::components::notice::{Notice, Tone};
use crate::export::Stage;
use crate::locale::Locale;
use crate::print::{lines_on_a_page, pages_to_ask_about, print_letter};
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::work::Work;

/// The letter of one screen, from the press of the button to the print window.
#[derive(Clone, Copy)]
pub struct Printer {
    stage: RwSignal<Stage>,
    /// Lines and pages of a letter that waits for an answer.
    asking: RwSignal<Option<(u32, u32)>>,
    /// Holds the button, and the frame while there is one.
    place: NodeRef<Div>,
    press: Callback<()>,
    go_on: Callback<()>,
    stop: Callback<()>,
}

impl Printer {
    /// For the whole schedule of `model`; a part of one is never printed.
    pub fn here(
        model: Model,
        detail: StoredValue<PaymentDetail>,
        council: StoredValue<Council>,
    ) -> Self {
        let calls = Calls::here();
        let at_hand = AtHand::here(model, detail);
        let work = Work::here();
        let stage = RwSignal::new(Stage::default());
        let asking = RwSignal::new(None);
        let place = NodeRef::<Div>::new();
        let go_on = Callback::new(move |()| {
            let Some((desk, source)) = at_hand.get() else { return };
            let Some(node) = place.get_untracked() else { return };
            let council = council.get_value();
            work.start(async move {
                let refused = |error: &_| calls.refused(error);
                print_letter(&desk, &source, &council, &node, stage, refused).await;
            });
        });
        let press = Callback::new(move |()| {
            let lines = model.lines.with_untracked(|lines| lines.schedule().line_count());
            match pages_to_ask_about(lines) {
                Some(pages) => asking.set(Some((lines, pages))),
                None => go_on.run(()),
            }
        });
        let stop = Callback::new(move |()| {
            work.stop();
            stage.set(Stage::Cancelled);
        });
        Self { stage, asking, place, press, go_on, stop }
    }

    /// Gives the focus to the button: what had it is gone.
    fn take_focus(&self) {
        let button =
            self.place.get_untracked().and_then(|place| place.query_selector("button").ok()?);
        if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // A button that has left the document cannot be focused, and need not be.
            let _ = button.focus();
        }
    }

    /// The same, if nothing has the focus: a browser may drop it with its print window.
    fn keep_focus(&self) {
        let Some(place) = self.place.get_untracked() else { return };
        let root = place.get_root_node();
        let focused = match root.dyn_ref::<ShadowRoot>() {
            Some(root) => root.active_element(),
            None => root.dyn_ref::<Document>().and_then(Document::active_element),
        };
        if focused.is_none_or(|it| it.tag_name() == "BODY") {
            self.take_focus();
        }
    }
}

/// The button, with how far the letter is and what came of it.
#[component]
pub fn PrintButton(
    /// What it starts.
    printer: Printer,
    /// Whether there is no whole schedule to print.
    #[prop(into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let locale = Locale::here();
    let Printer { stage, place, press, stop, .. } = printer;
    Effect::new(move |_| {
        if matches!(stage.get(), Stage::Done { .. } | Stage::Failed(_)) {
            printer.keep_focus();
        }
    });
    let where_it_stands = move || {
        let text = locale.text();
        standing(stage.get(), &text.letter.stages, text)
    };
    html! {
        // It stays when the language changes: it holds the letter while that is printed.
        <div class="lp-print" node_ref=place>
            <DownloadButton
                label=Signal::derive(move || locale.text().letter.print.to_owned())
                standing=Signal::derive(where_it_stands)
                disabled=disabled
                on_start=press
                on_cancel=stop
                text=locale.signal()
            />
        </div>
    }
}

/// How long the letter is, and whether to go on; there only while that is asked.
#[component]
pub fn PrintQuestion(
    /// What asks.
    printer: Printer,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(node) = node.get() {
            focus_soon(node.into());
        }
    });
    let answer = move |go_on: bool| {
        printer.asking.set(None);
        printer.take_focus();
        if go_on {
            printer.go_on.run(());
        }
    };
    let question = move |(lines, pages)| {
        html! {
            <div class="lp-print__question" tabindex="-1" node_ref=node>
                <Notice tone=Tone::Info title=(text.letter.long_title)(pages)>
                    <p>{(text.letter.long)(lines, lines_on_a_page())}</p>
                    <div class="lp-actions">
                        <button type="button" part="button" class="lp-button" on:click=move |_| answer(true)>{text.letter.carry_on}</button>
                        <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| answer(false)>{text.letter.leave}</button>
                    </div>
                </Notice>
            </div>
        }
    };
    move || printer.asking.get().map(question)
}
