//! What stands above a schedule's table: the search, what it finds and the totals of that, and how the table and its files look.

use leptos::prelude::*;
use schedule::payment::PaymentDetail;
use schedule::totals::Totals;

use super::files::ScheduleFiles;
use super::look::TableLook;
use super::look::chooser::TableChooser;
use super::model::{Model, Progress};
use super::save::SaveButton;
use crate::components::virtual_rows::TableView;
use crate::locale::Locale;
use crate::shortcuts::dialog::ShortcutList;
use crate::shortcuts::{SEARCH, Shortcuts};
use crate::text::Catalogue;
use crate::work::Work;

/// The search, its outcome, and the totals of what is shown. It stays when the language changes: what is typed, and what
/// goes on, is in it.
#[component]
pub fn Toolbar(
    model: Model,
    totals: Memo<Totals>,
    view: TableView,
    detail: StoredValue<PaymentDetail>,
) -> impl IntoView {
    let locale = Locale::here();
    let shortcuts = Shortcuts::here();
    let narrowed = Memo::new(move |_| model.is_narrowed());
    let work = Work::here();
    html! {
        <div class="lp-toolbar">
            <div class="lp-toolbar__search">
                <label class="lp-label" for=SEARCH>{locale.words(|text| text.breakdown.search)}</label>
                <p class="lp-hint" id="lp-search-hint">{locale.words(|text| text.breakdown.search_hint)}</p>
                <input
                    class="lp-input"
                    id=SEARCH
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="lp-search-hint"
                    aria-keyshortcuts=move || shortcuts.to_search()
                    prop:value=model.query
                    on:focus=move |_| work.start(model.get_ready())
                    on:input=move |event| model.query.set(event_target_value(&event))
                />
            </div>
            {move || narrowed.get().then(|| html! {
                <SaveButton model=model detail=detail narrowed=true />
            })}
            <ShortcutList />
        </div>
        <div class="lp-tools">
            <TableChooser order=model.order />
            <ScheduleFiles model=model detail=detail />
        </div>
        {locale.draw(move |text| html! { <Shown model=model totals=totals view=view text=text /> })}
    }
}

/// How many lines are shown; and their totals, where the table does not have all of them in sight in its last row.
#[component]
fn Shown(
    model: Model,
    totals: Memo<Totals>,
    view: TableView,
    text: &'static Catalogue,
) -> impl IntoView {
    let look = TableLook::here();
    let in_table = move || view.has_whole_foot() && look.columns().shows_sums();
    let shown = move || {
        let shown = totals.get().lines;
        match model.progress.get() {
            Progress::Whole(of) if shown == of => (text.breakdown.shown_all)(of),
            Progress::Whole(of) => (text.breakdown.shown)(shown, Some(of)),
            // What has come so far is never all.
            Progress::Arriving(_, of) | Progress::Cut(_, of, _) => {
                (text.breakdown.shown)(shown, of)
            }
        }
    };
    html! {
        // While lines arrive it changes many times a second, which nobody wants to hear.
        <p class="lp-shown" role=move || (!model.unfinished.get()).then_some("status")>{shown}</p>
        <dl class="lp-totals" class:lp-totals--in-table=in_table aria-label=text.breakdown.shown_totals>
            <div class="lp-totals__item"><dt>{text.payment.gross}</dt><dd>{move || totals.get().gross.to_string()}</dd></div>
            <div class="lp-totals__item"><dt>{text.payment.deductions}</dt><dd>{move || totals.get().deductions.to_string()}</dd></div>
            <div class="lp-totals__item lp-totals__item--main"><dt>{text.payment.net}</dt><dd>{move || totals.get().net.to_string()}</dd></div>
            <div class="lp-totals__item"><dt>{text.payment.rent_credit}</dt><dd>{move || totals.get().rent_credit.to_string()}</dd></div>
        </dl>
    }
}
