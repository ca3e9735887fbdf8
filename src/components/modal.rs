//! When a dialog is open: while it is wanted, and the screens that it belongs to are in sight. A modal dialog of hidden
//! screens would leave the whole page, the host's too, without anything that can be pressed.

use leptos::html::Dialog;
use leptos::prelude::*;

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
