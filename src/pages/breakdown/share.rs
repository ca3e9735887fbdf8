//! "Share CSV": the file of "Download CSV", given to another program on a device that does so.

use leptos::prelude::*;
use schedule::export::layout::Layout;
use schedule::payment::PaymentDetail;

use super::at_hand::AtHand;
use super::model::Model;
use crate::components::download_button::{DownloadButton, Standing, standing};
use crate::export::layout::{Made, make};
use crate::export::share::{NotShared, is_offered, share};
use crate::export::{Desk, Stage};
use crate::locale::Locale;
use crate::text::Catalogue;
use crate::work::Work;

/// Where handing over the file stands, once it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sharing {
    /// It is not written.
    Not,
    /// The browser shows the user who may have it.
    Asked,
    /// It waits for a press.
    Ready,
    /// Another program has it.
    Shared(u32),
    /// The user thought better of it.
    Dismissed,
    /// It was not handed over.
    Failed,
}

/// What a refusal leads to. One that comes after the file was written is about the time that took; one that comes at a
/// press is about the page.
const fn after(refused: NotShared, at_once: bool) -> Sharing {
    match refused {
        NotShared::Dismissed => Sharing::Dismissed,
        NotShared::NotAllowed if !at_once => Sharing::Ready,
        NotShared::NotAllowed | NotShared::Failed => Sharing::Failed,
    }
}

/// The button; nothing where the browser hands over no files.
#[component]
pub fn ShareButton(
    /// The schedule.
    model: Model,
    /// The payment.
    detail: StoredValue<PaymentDetail>,
) -> impl IntoView {
    is_offered().then(|| html! { <Offered model=model detail=detail /> })
}

#[component]
fn Offered(model: Model, detail: StoredValue<PaymentDetail>) -> impl IntoView {
    let locale = Locale::here();
    let at_hand = AtHand::here(model, detail);
    let work = Work::here();
    let stage = RwSignal::new(Stage::default());
    let sharing = RwSignal::new(Sharing::Not);
    // Written and refused: kept for the next press.
    let kept = StoredValue::new_local(None::<Made>);
    let hand_over = async move |desk: &Desk, made: Made, at_once: bool| {
        sharing.set(Sharing::Asked);
        let outcome = share(&made).await;
        let next = match outcome {
            Ok(()) => Sharing::Shared(made.lines),
            Err(refused) => after(refused, at_once),
        };
        sharing.set(next);
        match next {
            Sharing::Shared(_) => {
                let payment = detail.with_value(|detail| detail.payment.id.clone());
                made.report(desk, &payment).await;
            }
            Sharing::Ready => kept.set_value(Some(made)),
            _ => {}
        }
    };
    let start = move |()| {
        if sharing.get_untracked() == Sharing::Asked {
            return;
        }
        let Some((desk, source)) = at_hand.get() else { return };
        let ready = kept.try_update_value(Option::take).flatten();
        sharing.set(Sharing::Not);
        work.start(async move {
            if let Some(made) = ready {
                return hand_over(&desk, made, true).await;
            }
            let made = make(&desk, &source, None, &Layout::default(), stage).await;
            if let Some(made) = made {
                stage.set(Stage::Idle);
                hand_over(&desk, made, false).await;
            }
        });
    };
    let cancel = move |()| {
        work.stop();
        stage.set(Stage::Idle);
        sharing.set(Sharing::Dismissed);
    };
    let label = move || {
        let words = &locale.text().share;
        if sharing.get() == Sharing::Ready { words.now } else { words.csv }.to_owned()
    };
    let where_it_stands = move || {
        let text = locale.text();
        match sharing.get() {
            Sharing::Not => preparing(stage.get(), text),
            Sharing::Asked => Standing::Idle,
            Sharing::Ready => Standing::Stopped(text.share.ready.to_owned()),
            Sharing::Shared(lines) => Standing::Done((text.share.done)(lines)),
            Sharing::Dismissed => Standing::Stopped(text.share.dismissed.to_owned()),
            Sharing::Failed => Standing::Failed(text.share.failed.to_owned()),
        }
    };
    html! {
        <DownloadButton
            label=Signal::derive(label)
            standing=Signal::derive(where_it_stands)
            disabled=model.unfinished
            on_start=start
            on_cancel=cancel
            text=locale.signal()
        />
    }
}

/// Where writing the file stands. Why it was not written is the same as for a download; what else to do is not, unless the page is to
/// be loaded anew.
fn preparing(stage: Stage, text: &Catalogue) -> Standing {
    match standing(stage, &text.download.stages, text) {
        Standing::Failed(_) => Standing::Failed(text.share.failed.to_owned()),
        other @ (Standing::Idle
        | Standing::Running { .. }
        | Standing::Done(_)
        | Standing::Stopped(_)
        | Standing::Outdated(_)) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{NotShared, Sharing, after};

    #[test]
    fn a_press_that_was_too_long_ago_is_asked_for_again_once() {
        assert_eq!(after(NotShared::NotAllowed, false), Sharing::Ready);
        assert_eq!(after(NotShared::NotAllowed, true), Sharing::Failed);
        for at_once in [true, false] {
            assert_eq!(after(NotShared::Dismissed, at_once), Sharing::Dismissed);
            assert_eq!(after(NotShared::Failed, at_once), Sharing::Failed);
        }
    }
}
