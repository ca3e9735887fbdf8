//! The list of shortcuts, in a dialog, with the switch that turns them off; and the button that opens it without a key.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::Shortcuts;
use super::keys::{ALL, Shortcut};
use crate::components::checkbox::Checkbox;
use crate::components::heading::Subheading;
use crate::components::modal::keep_dismissible;
use crate::locale::Locale;
use crate::text::Catalogue;

/// "Keyboard shortcuts", and what it opens.
#[component]
pub fn ShortcutList() -> impl IntoView {
    let shortcuts = Shortcuts::here();
    let locale = Locale::here();
    let node = NodeRef::<Dialog>::new();
    // The screen may be left while it is open.
    on_cleanup(move || {
        shortcuts.listed.try_set(false);
    });
    let close = move || shortcuts.listed.set(false);
    let (escaped, closed) = keep_dismissible(node, move || shortcuts.listed.get(), close);
    let content = move |text: &'static Catalogue| {
        let does = |shortcut| match shortcut {
            Shortcut::Search => text.shortcuts.search,
            Shortcut::List => text.shortcuts.list,
        };
        let rows = ALL.map(|shortcut| {
            html! {
                <div class="lp-shortcuts__row">
                    <dt><kbd class="lp-shortcuts__key">{shortcut.key()}</kbd></dt>
                    <dd class="lp-shortcuts__does">{does(shortcut)}</dd>
                </div>
            }
        });
        html! {
            <Subheading id="lp-shortcuts-title" autofocus=true>{text.shortcuts.title}</Subheading>
            <p>{text.shortcuts.lead}</p>
            <dl class="lp-shortcuts">{rows.collect_view()}</dl>
            <Checkbox
                id="lp-shortcuts-wanted"
                label=text.shortcuts.wanted
                hint=text.shortcuts.wanted_hint
                checked=shortcuts.wanted
                on_change=move |wanted| shortcuts.want(wanted)
            />
            <div class="lp-actions">
                <button type="button" part="button" class="lp-button" on:click=move |_| close()>{text.action.close}</button>
            </div>
        }
    };
    html! {
        <button type="button" part="link" class="lp-link lp-shortcuts__open" aria-haspopup="dialog" on:click=move |_| shortcuts.listed.set(true)>
            {locale.words(|text| text.shortcuts.title)}
        </button>
        <dialog
            class="lp-dialog lp-dialog--question"
            node_ref=node
            aria-labelledby="lp-shortcuts-title"
            on:cancel=escaped
            on:close=closed
        >
            {move || shortcuts.listed.get().then(|| locale.draw(content))}
        </dialog>
    }
}
