//! A payment as a remittance advice on paper, or as a PDF by the browser: written in slices into a document of its own,
//! printed when it is whole. Whole or not at all.

mod frame;
pub mod letter;
mod paper;
mod sheets;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use schedule::balance;
use schedule::export::remittance::{SECTION_LINES, section_count, sections};
use web_sys::Element;

use self::frame::{Frame, PrintError, Printing};
use self::letter::{Letter, Matter, letter};
use self::sheets::Sheets;
use crate::api::error::ApiError;
use crate::clock;
use crate::export::{Cause, Desk, Source, Stage};
use crate::host_event::HostEvent;
use crate::session::held::Council;
use crate::text::Catalogue;

/// How long sections are written before the browser gets a turn.
const SLICE_MS: f64 = 12.0;
/// A schedule of more lines is printed only after it was said how long it is.
const LONG: u32 = 2_000;

/// How many pages such a letter has at least: the letter itself and a sheet for each section. `None` for one that is not
/// long enough to ask about.
#[must_use]
pub fn pages_to_ask_about(lines: u32) -> Option<u32> {
    (lines > LONG).then(|| section_count(lines).saturating_add(1))
}

/// Lines on a sheet of a long letter.
#[must_use]
pub const fn lines_on_a_page() -> u32 {
    SECTION_LINES
}

/// Writes the letter into a frame within `place` and has the browser print it. `refused` hears of a call that failed.
///
/// The frame is there until printing is over, or until this is dropped.
pub async fn print_letter(
    desk: &Desk,
    source: &Source,
    council: &Council,
    place: &Element,
    stage: RwSignal<Stage>,
    refused: impl Fn(&ApiError),
) {
    let lines = source.received.schedule.line_count();
    stage.set(Stage::Running { done: 0, of: Some(lines) });
    // The letter is not sent on its way without its address.
    let summary = match desk.client.summary().await {
        Ok(summary) => summary,
        Err(error) => {
            refused(&error);
            return stage.set(Stage::Failed(Cause::Call(error)));
        }
    };
    let balance = balance::check(&source.payment, &source.received.schedule);
    let matter = Matter {
        council,
        landlord: &summary.landlord,
        detail: &source.payment,
        sums: source.received.schedule.totals(),
        withheld: source.payment.payment.withheld || source.received.head.withheld,
        balance: &balance,
        today: clock::today(),
    };
    let letter = letter(matter, desk.text);
    let printed = write_and_print(desk.text, source, &letter, place, stage).await;
    let Ok((frame, printing)) = printed else {
        return stage.set(Stage::Failed(Cause::NotPrinted));
    };
    stage.set(Stage::Done { lines });
    desk.outbox.send(HostEvent::Download { format: "print", lines, complete: true });
    let id = source.payment.payment.id.as_str();
    // The audit's copy is best effort by contract: the landlord has the letter either way.
    let _ = desk.client.report_download(id, "print", lines, true).await;
    printing.over().await;
    drop(frame);
}

async fn write_and_print(
    text: &'static Catalogue,
    source: &Source,
    letter: &Letter,
    place: &Element,
    stage: RwSignal<Stage>,
) -> Result<(Frame, Printing), PrintError> {
    let title = (text.letter.document)(&letter.reference);
    let frame = Frame::open(place, &title).await?;
    frame.style(&paper::style(text))?;
    let body = frame.body()?;
    paper::put(paper::front(letter, text), &body);
    let schedule = &source.received.schedule;
    let sheets = Sheets::new(&body, letter, text).ok_or(PrintError::NoDocument)?;
    let mut turn = clock::milliseconds();
    for section in sections(schedule) {
        sheets.add(schedule, &section).ok_or(PrintError::NoDocument)?;
        if clock::milliseconds() - turn >= SLICE_MS {
            let done = section.carried_forward.lines;
            stage.set(Stage::Running { done, of: Some(letter.lines) });
            TimeoutFuture::new(0).await;
            turn = clock::milliseconds();
        }
    }
    let printing = frame.print().await?;
    Ok((frame, printing))
}

#[cfg(test)]
mod tests {
    use super::pages_to_ask_about;

    #[test]
    fn only_a_long_letter_is_asked_about() {
        let told = [0, 2_000, 2_001, 2_500, 40_000].map(pages_to_ask_about);
        assert_eq!(told, [None, None, Some(52), Some(64), Some(1_001)]);
    }
}
