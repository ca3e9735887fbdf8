//! The schedule on screen in any format: hands the page's lines to the panel, and what the panel asks for to the export.

use leptos::prelude::*;
use schedule::export::layout::Layout;
use schedule::payment::PaymentDetail;

use super::at_hand::AtHand;
use super::model::Model;
use crate::components::confirm::{Confirm, Question};
use crate::export::Stage;
use crate::export::builder::{Builder, Place};
use crate::export::heavy::{HeavyFile, Hurdle, save_heavy};
use crate::export::layout::{PREVIEW_LINES, preview, save_in_layout};
use crate::layouts::book::FileForm;
use crate::layouts::panel::FormatPanel;
use crate::layouts::shelf::Shelf;
use crate::locale::Locale;
use crate::session::calls::Calls;
use crate::text::files::Ask;
use crate::work::Work;

/// How a file is made.
enum Making {
    Text(Layout),
    Heavy(HeavyFile, Place),
}

/// The panel of the payment on screen.
#[component]
pub fn ScheduleFiles(
    /// The schedule.
    model: Model,
    /// The payment.
    detail: StoredValue<PaymentDetail>,
) -> impl IntoView {
    let calls = Calls::here();
    let locale = Locale::here();
    let at_hand = AtHand::here(model, detail);
    let stage = RwSignal::new(Stage::default());
    let work = Work::here();
    let lines = Memo::new(move |_| model.lines.with(|lines| lines.schedule().line_count()));
    let found = Memo::new(move |_| {
        model
            .is_narrowed()
            .then(|| model.rows.with(|rows| rows.len().try_into().unwrap_or(u32::MAX)))
    });
    let builder = Builder::here();
    // What stands in the way of a file, and which lines it was to hold.
    let asking = RwSignal::new(None::<(Hurdle, bool)>);
    let save = move |making: Making, these: bool| {
        let Some((desk, source)) = at_hand.get() else { return };
        let rows = these.then(|| model.rows.get_untracked());
        work.start(async move {
            let rows = rows.as_deref();
            match making {
                Making::Text(layout) => {
                    save_in_layout(&desk, &source, rows, &layout, stage).await;
                }
                Making::Heavy(file, place) => {
                    let saved = save_heavy(&desk, builder, &source, rows, file, place, stage).await;
                    if let Err(hurdle) = saved {
                        asking.set(Some((hurdle, these)));
                    }
                }
            }
        });
    };
    let start = move |(form, these): (FileForm, bool)| {
        let making = match form {
            FileForm::Text(layout) => Making::Text(layout),
            FileForm::Workbook => Making::Heavy(HeavyFile::Workbook, Place::Worker),
        };
        save(making, these);
    };
    let question = Signal::derive(move || {
        let (hurdle, _) = asking.get()?;
        let Ask { title, body, yes, no } = (locale.text().workbook.hurdle)(hurdle);
        Some(Question { title: title.to_owned(), body, yes, no })
    });
    let answer = move |yes: bool| {
        let asked = asking.try_update(Option::take).flatten();
        let Some((hurdle, these)) = asked.filter(|_| yes) else { return };
        let (file, place) = match hurdle {
            Hurdle::PagePauses(file) => (file, Place::Page),
            Hurdle::TooManyLines | Hurdle::NoRoom => (HeavyFile::Zip, Place::Worker),
        };
        save(Making::Heavy(file, place), these);
    };
    let cancel = move |()| {
        work.stop();
        stage.set(Stage::Cancelled);
    };
    let other = move |()| {
        stage.update(|stage| {
            if !matches!(stage, Stage::Running { .. }) {
                *stage = Stage::Idle;
            }
        });
    };
    let preview = move |layout: Layout| {
        let Some(client) = calls.landlord() else { return String::new() };
        let creditor = client.creditor_reference();
        detail.with_value(|detail| {
            model.lines.with(|lines| preview(&detail.payment, creditor, lines.schedule(), &layout))
        })
    };
    html! {
        <FormatPanel
            shelf=Shelf::here()
            lines=lines
            found=found
            stage=stage
            disabled=model.unfinished
            preview=preview
            preview_lines=Memo::new(move |_| lines.get().min(PREVIEW_LINES))
            on_start=start
            on_cancel=cancel
            on_other=other
        />
        <Confirm id="lp-hurdle" question=question on_answer=answer />
    }
}
