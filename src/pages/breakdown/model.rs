//! The schedule on screen: arriving, whole or cut; searched and ordered. One signal of plain values for the page.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use schedule::intake::breakdown::{Decoder, Received};
use schedule::reference::PaymentId;
use schedule::sort::Column;
use schedule::table::Schedule;
use schedule::totals::{self, Totals};

use super::place::Place;
use super::shown::{Shown, ShownRows};
use crate::api::error::ApiError;
use crate::clock;
use crate::components::sort_header::Order;
use crate::pages::load::once_renewed;
use crate::session::calls::Calls;
use crate::turns::Turns;

/// How often arriving lines are drawn.
const DRAW_EVERY_MS: f64 = 250.0;

/// Lines that are made ready for a search at a time: a millisecond's work, or a few on a slow phone.
const AT_ONCE: usize = 2_000;

/// The lines of a payment.
pub enum Lines {
    /// On their way; those so far are shown as such.
    Arriving(Box<Decoder>),
    /// All there.
    Whole(Rc<Received>),
    /// They stopped coming; those that came are shown as cut.
    Cut(Box<Decoder>, ApiError),
}

impl Lines {
    /// The lines that are there.
    pub fn schedule(&self) -> &Schedule {
        match self {
            Self::Arriving(decoder) | Self::Cut(decoder, _) => decoder.schedule(),
            Self::Whole(received) => &received.schedule,
        }
    }

    /// Whether the council's policy keeps some lines from being shown, as far as that is known.
    pub fn withheld(&self) -> bool {
        match self {
            Self::Arriving(decoder) | Self::Cut(decoder, _) => {
                decoder.head().is_some_and(|head| head.withheld)
            }
            Self::Whole(received) => received.head.withheld,
        }
    }

    /// The whole schedule, if it is whole.
    pub fn whole(&self) -> Option<Rc<Received>> {
        match self {
            Self::Whole(received) => Some(Rc::clone(received)),
            _ => None,
        }
    }
}

/// Where the lines stand, small enough to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// So many of so many.
    Arriving(u32, Option<u32>),
    /// All of them.
    Whole(u32),
    /// So many, and why no more.
    Cut(u32, Option<u32>, ApiError),
}

/// The schedule on screen.
#[derive(Clone, Copy)]
pub struct Model {
    /// The lines.
    pub lines: RwSignal<Lines, LocalStorage>,
    /// What is typed into the search box. Never leaves memory.
    pub query: RwSignal<String>,
    /// The order of the rows.
    pub order: RwSignal<Order>,
    /// The rows that are shown, in their order.
    pub rows: Memo<ShownRows>,
    /// Where the lines stand.
    pub progress: Memo<Progress>,
    /// Whether some of the lines are not there: there is nothing yet to save or print.
    pub unfinished: Memo<bool>,
    attempt: RwSignal<u32>,
    shown: Shown,
}

impl Model {
    /// Starts to read the schedule of `payment`, and goes on until the owner is gone. Searched and ordered as it was
    /// at the place that is come back to.
    pub fn start(payment: String, place: Option<&Place>) -> Self {
        let model = Self::of(&payment, place);
        model.read(payment);
        model
    }

    /// Of lines that whoever calls this will bring.
    pub(super) fn of(payment: &str, place: Option<&Place>) -> Self {
        let lines = RwSignal::new_local(Lines::Arriving(awaiting(payment)));
        let query = RwSignal::new(place.map(|it| it.query.clone()).unwrap_or_default());
        let order = RwSignal::new(place.map_or(Order::None, |it| it.order));
        let attempt = RwSignal::new(0);
        let shown = Shown::of(lines, query, order);
        let progress = Memo::new(move |_| lines.with(progress));
        let unfinished = Memo::new(move |_| !matches!(progress.get(), Progress::Whole(_)));
        Self { lines, query, order, rows: shown.rows, shown, progress, unfinished, attempt }
    }

    /// Gets ready for a search, a little at a time: whoever has come to the search box is about to type.
    pub async fn get_ready(self) {
        // Without turns the first letter does all of it.
        let Ok(turns) = Turns::new() else { return };
        while self.shown.get_ready(AT_ONCE) && turns.give().await.is_ok() {}
    }

    /// Gets ready for another order, while the pointer is down on the heading that will ask for it: until it is up again is time
    /// enough. While lines arrive there will be others by then.
    pub fn get_ranked(&self, column: Column) {
        if !self.unfinished.get_untracked() {
            self.shown.get_ranked(column);
        }
    }

    /// Reads the schedule again from its start.
    pub fn retry(&self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    /// Whether fewer rows are shown than there are.
    pub fn is_narrowed(&self) -> bool {
        !self.query.with(|query| query.trim().is_empty())
    }

    /// Sums over the rows that are shown.
    pub fn totals(&self) -> Totals {
        let rows = self.shown.found.get();
        let narrowed = self.is_narrowed();
        self.lines.with(|lines| {
            let schedule = lines.schedule();
            if narrowed { totals::of(schedule, &rows) } else { schedule.totals() }
        })
    }

    fn read(self, payment: String) {
        let calls = Calls::here();
        let refused = RwSignal::new(false);
        Effect::new(move |_| {
            self.attempt.track();
            let Some(client) = calls.landlord() else { return refused.set(true) };
            let payment = payment.clone();
            self.begin(&payment);
            spawn_local_scoped_with_cancellation(async move {
                let mut drawn = 0.0;
                let outcome =
                    client.stream_lines(&payment, |chunk| self.take(chunk, &mut drawn)).await;
                let outcome = outcome.and_then(|()| self.end());
                if let Err(error) = outcome {
                    calls.refused(&error);
                    refused.set(matches!(error, ApiError::NotSignedIn { .. }));
                    self.cut(error);
                }
            });
        });
        once_renewed(refused, move || self.retry());
    }

    /// The schedule comes from its start.
    pub(super) fn begin(&self, payment: &str) {
        self.shown.forget();
        self.lines.set(Lines::Arriving(awaiting(payment)));
    }

    /// Takes what has come of the stream. `drawn` is when lines were drawn last: the first are drawn at once.
    pub(super) fn take(&self, chunk: &[u8], drawn: &mut f64) -> Result<(), ApiError> {
        let mut outcome = Ok(());
        self.lines.update_untracked(|lines| {
            if let Lines::Arriving(decoder) = lines {
                outcome = decoder.push(chunk);
            }
        });
        let now = clock::milliseconds();
        if now - *drawn >= DRAW_EVERY_MS {
            *drawn = now;
            self.lines.notify();
        }
        outcome.map_err(ApiError::from)
    }

    /// The stream ended: the schedule is whole, or it says why it is not.
    pub(super) fn end(&self) -> Result<(), ApiError> {
        let mut outcome = Ok(());
        self.lines.update(|lines| {
            let Lines::Arriving(decoder) = lines else { return };
            if let Err(error) = decoder.close() {
                outcome = Err(ApiError::from(error));
                return;
            }
            match std::mem::replace(decoder, awaiting("")).finish() {
                Ok(received) => *lines = Lines::Whole(Rc::new(received)),
                Err(error) => outcome = Err(ApiError::from(error)),
            }
        });
        outcome
    }

    fn cut(&self, error: ApiError) {
        self.lines.update(|lines| {
            if let Lines::Arriving(decoder) = lines {
                *lines = Lines::Cut(std::mem::replace(decoder, awaiting("")), error);
            }
        });
    }
}

/// What takes the lines of a payment, of which none has come.
fn awaiting(payment: &str) -> Box<Decoder> {
    Box::new(Decoder::new(PaymentId::new(payment)))
}

fn progress(lines: &Lines) -> Progress {
    match lines {
        Lines::Arriving(decoder) => {
            let (received, expected) = decoder.progress();
            Progress::Arriving(received, expected)
        }
        Lines::Whole(received) => Progress::Whole(received.schedule.line_count()),
        Lines::Cut(decoder, error) => {
            let (received, expected) = decoder.progress();
            Progress::Cut(received, expected, error.clone())
        }
    }
}
