//! How somebody wants the table of a schedule to look: kept on their device where that can be, otherwise for this visit.
//! One for each app.

pub mod chooser;
pub mod columns;
pub mod density;

use leptos::prelude::*;

use self::columns::Columns;
use self::density::Density;
use crate::preferences::{self, Preference};

/// The columns that are shown, and the height of the rows.
#[derive(Clone, Copy)]
pub struct TableLook {
    columns: RwSignal<Columns>,
    density: RwSignal<Density>,
}

impl TableLook {
    /// As it was kept; as at first, where nothing was, or nothing that can be read.
    pub fn open() -> Self {
        let kept = |preference| preferences::read(preference).ok().flatten();
        let columns = kept(Preference::Columns).map(|text| Columns::from_text(&text));
        let density = kept(Preference::Density).and_then(|key| Density::from_key(&key));
        Self {
            columns: RwSignal::new(columns.unwrap_or_default()),
            density: RwSignal::new(density.unwrap_or_default()),
        }
    }

    /// That of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// The columns that are shown.
    pub fn columns(self) -> Signal<Columns> {
        self.columns.into()
    }

    /// The height of the rows.
    pub fn density(self) -> Signal<Density> {
        self.density.into()
    }

    /// Shows or hides the column at this place, here and for the next time.
    pub fn show(self, place: usize, shown: bool) {
        let mut columns = self.columns.get_untracked();
        columns.set(place, shown);
        self.keep_columns(columns);
    }

    /// Shows all columns, here and for the next time.
    pub fn show_all(self) {
        self.keep_columns(Columns::default());
    }

    /// Chooses the height of the rows, here and for the next time.
    pub fn choose(self, density: Density) {
        self.density.set(density);
        keep(
            Preference::Density,
            (density != Density::default()).then(|| density.key().to_owned()),
        );
    }

    /// As it was at first, here and for the next time.
    pub fn forget(self) {
        self.show_all();
        self.choose(Density::default());
    }

    fn keep_columns(self, columns: Columns) {
        self.columns.set(columns);
        keep(Preference::Columns, (columns != Columns::default()).then(|| columns.to_text()));
    }
}

/// What is as it was at first is not kept. Where nothing is kept, the choice lasts for the visit.
fn keep(preference: Preference, text: Option<String>) {
    match text {
        Some(text) => {
            let _ = preferences::write(preference, &text);
        }
        None => preferences::forget(preference),
    }
}
