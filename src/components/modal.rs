//! When a dialog is open: while it is wanted, and the screens that it belongs to are in sight. A modal dialog of hidden
//! screens would leave the whole page, the host's too, without anything that can be pressed.

use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::Event;

/// Whether the screens are hidden, as they are once a session has ended.
#[derive(Clone, Copy)]
pub struct ScreensHidden(pub Signal<bool>);

/// Opens and closes the dialog as `wanted` says. Gives whether it is meant to be open: a `close` event while it is came
/// from the user.
pub fn keep_modal(
    node: NodeRef<Dialog>,
    wanted: impl Fn() -> bool + Send + Sync + 'static,
) -> Memo<bool> {
    let hidden = use_context::<ScreensHidden>();
    let open =
        Memo::new(move |_| wanted() && !hidden.is_some_and(|ScreensHidden(hidden)| hidden.get()));
    Effect::new(move |_| {
        let open = open.get();
        let Some(dialog) = node.get() else { return };
        if open && !dialog.open() {
            // A dialog that cannot be modal still shows: its content is in the page.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    open
}

/// The same for a dialog that Escape closes without more ado: `dismissed` hears of that, and takes away what it is wanted for.
/// Gives what listens to its `cancel`, and to its `close`.
///
/// A browser tells of `close` some time after the dialog is gone and the focus is back, and keys come before it: whoever has opened
/// it anew by then is not to lose it. `cancel` is told at once, but not of every way to close one.
pub fn keep_dismissible(
    node: NodeRef<Dialog>,
    wanted: impl Fn() -> bool + Send + Sync + 'static,
    dismissed: impl Fn() + Copy + 'static,
) -> (impl Fn(Event) + Copy, impl Fn(Event) + Copy) {
    let open = keep_modal(node, wanted);
    let told = move || {
        if open.get_untracked() {
            dismissed();
        }
    };
    let dialog = move || node.get_untracked();
    let escaped = move |_| {
        // Closed, it has given the focus back, and lets it be moved on.
        if let Some(dialog) = dialog() {
            dialog.close();
        }
        told();
    };
    let closed = move |_| {
        if dialog().is_some_and(|dialog| !dialog.open()) {
            told();
        }
    };
    (escaped, closed)
}
