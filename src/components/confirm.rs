//! A question before something is lost, in a dialog. Escape and the safe answer leave everything as it is.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::heading::Subheading;
use super::modal::keep_dismissible;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question, short.
    pub title: String,
    /// What the answer does.
    pub body: &'static str,
    /// The answer that does it.
    pub yes: &'static str,
    /// The answer that leaves everything as it is.
    pub no: &'static str,
}

/// The dialog; open while there is a question. The safe answer has the focus first.
#[component]
pub fn Confirm(
    /// Unique within the widget.
    id: &'static str,
    /// The question, or nothing.
    #[prop(into)]
    question: Signal<Option<Question>>,
    /// Told the answer; it takes the question away.
    #[prop(into)]
    on_answer: Callback<bool>,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let wanted = move || question.read().is_some();
    let (escaped, closed) = keep_dismissible(node, wanted, move || on_answer.run(false));
    let body_id = format!("{id}-body");
    let title_id = format!("{id}-title");
    let (labelled_by, described_by) = (title_id.clone(), body_id.clone());
    html! {
        <dialog
            class="lp-dialog lp-dialog--question"
            node_ref=node
            aria-labelledby=labelled_by
            aria-describedby=described_by
            on:cancel=escaped
            on:close=closed
        >
            {move || question.get().map(|asked| html! {
                <Subheading id=title_id.clone()>{asked.title}</Subheading>
                <p id=body_id.clone()>{asked.body}</p>
                <div class="lp-actions">
                    <button type="button" part="button" class="lp-button" autofocus=true on:click=move |_| on_answer.run(false)>
                        {asked.no}
                    </button>
                    <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| on_answer.run(true)>
                        {asked.yes}
                    </button>
                </div>
            })}
        </dialog>
    }
}
