//! What came of a download of several payments, told on the other screens while it goes on.

use leptos::prelude::*;

use super::Several;
use super::outcome::standing;
use crate::components::download_button::Standing;
use crate::components::route_link::RouteLink;
use crate::export::many::ManyStage;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::route::Route;

/// A line that is empty until there is news; `elsewhere` says whether another screen than the list is shown.
#[component]
pub fn SeveralNews(
    /// Whether the list, which tells it itself, is not shown.
    #[prop(into)]
    elsewhere: Signal<bool>,
    /// The way to the list.
    list: Signal<Route>,
) -> impl IntoView {
    let Several { stage, .. } = Several::here();
    let navigator = Navigator::here();
    let locale = Locale::here();
    // Drawn anew in another language, so that what was told already is not told again.
    locale.draw(move |text| {
        let news = Memo::new(move |_| match stage.get() {
            _ if !elsewhere.get() => String::new(),
            ManyStage::Asking(_) => text.several.waits.to_owned(),
            stage => match standing(stage, text) {
                Standing::Done(words) | Standing::Failed(words) | Standing::Outdated(words) => words,
                Standing::Idle | Standing::Running { .. } | Standing::Stopped(_) => String::new(),
            },
        });
        let navigator = navigator.clone();
        html! {
            <p class="lp-news" role="status">
                {move || {
                    let words = news.get();
                    (!words.is_empty()).then(|| html! {
                        {words} " "
                        <RouteLink to=list.get() navigator=navigator.clone()>{text.several.to_list}</RouteLink>
                    })
                }}
            </p>
        }
    })
}
