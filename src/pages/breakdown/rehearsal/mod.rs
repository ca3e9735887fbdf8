//! A rehearsal for a schedule of many lines: lines that are made up are read, ordered, and drawn where nobody sees them. A browser
//! compiles what it has been given when it is first called, and makes it quick once it was called often: without a rehearsal that
//! is while somebody waits for the lines.

mod script;

use leptos::prelude::*;
use leptos::tachys::dom::document;
use leptos::tachys::view::Mountable;
use leptos::tachys::view::any_view::AnyViewState;
use schedule::intake;
use schedule::sort::{Column, Direction, Ranks};

use super::Schedule;
use super::model::Model;
use super::place::LeftOff;
use crate::session::held::Council;
use crate::turns::Turns;

/// From so many lines on, what is gained is more than what a rehearsal takes.
const MANY: u32 = 2_000;

/// How many lines are read at a time: a millisecond's work.
const AT_ONCE: u32 = 250;
/// How often they are ordered, once they are read.
const ORDERS: u32 = 16;
/// How often all of it is gone through.
const TIMES: u32 = 3;

/// Whether a schedule of many lines may be opened next.
#[derive(Debug, Clone, Copy)]
pub struct Rehearsal(RwSignal<bool>);

impl Rehearsal {
    /// For the screens of a record.
    pub fn provide() -> Self {
        let rehearsal = Self(RwSignal::new(false));
        provide_context(rehearsal);
        rehearsal
    }

    /// That of the screens around this component.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(false)))
    }

    /// A schedule of so many lines can be opened from the screen that is shown.
    pub fn expect(self, lines: u32) {
        if lines >= MANY && !self.0.get_untracked() {
            self.0.set(true);
        }
    }

    /// Whether it is time for it.
    pub fn is_wanted(self) -> bool {
        self.0.get()
    }
}

/// Goes through what a large schedule is about to need. What comes of it is thrown away.
pub async fn rehearse(council: Council) {
    let Ok(turns) = Turns::new() else { return };
    let Some(stage) = Stage::set(council) else { return };
    for _ in 0..TIMES {
        if stage.go_through(&turns).await.is_none() {
            return;
        }
    }
}

/// The screen of a payment that is made up, outside the document.
struct Stage {
    model: Model,
    owner: Owner,
    _drawn: AnyViewState,
}

impl Stage {
    fn set(council: Council) -> Option<Self> {
        let payment = serde_json::from_slice(script::payment().as_bytes()).ok()?;
        let detail = intake::payments::detail(payment).ok()?;
        let owner = Owner::new();
        let (model, drawn) = owner.with(|| {
            // What is done here is nowhere that one comes back to.
            LeftOff::provide();
            let model = Model::of(script::PAYMENT, None);
            let screen = html! {
                <Schedule
                    detail=detail
                    council=StoredValue::new(council)
                    model=model
                    opened=RwSignal::new(None)
                    title=Signal::stored(String::new())
                />
            };
            let mut drawn = screen.into_any().build();
            drawn.mount(&document().create_element("div").ok()?, None);
            Some((model, drawn))
        })?;
        Some(Self { model, owner, _drawn: drawn })
    }

    /// Nothing where something stands in the way: then it is not worth going on.
    async fn go_through(&self, turns: &Turns) -> Option<()> {
        let (model, mut drawn) = (self.model, 0.0);
        model.begin(script::PAYMENT);
        model.take(script::head().as_bytes(), &mut drawn).ok()?;
        for start in (0..script::LINES).step_by(AT_ONCE as usize) {
            let lines: String = (start..start + AT_ONCE).map(script::line).collect();
            model.take(lines.as_bytes(), &mut drawn).ok()?;
            turns.give().await.ok()?;
        }
        model.take(script::end().as_bytes(), &mut drawn).ok()?;
        model.end().ok()?;
        let rows = model.rows.get_untracked();
        for _ in 0..ORDERS {
            turns.give().await.ok()?;
            model.lines.with_untracked(|lines| {
                let _ = Ranks::new(lines.schedule(), Column::TenantName)
                    .sort(&rows, Direction::Ascending);
            });
        }
        Some(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}
