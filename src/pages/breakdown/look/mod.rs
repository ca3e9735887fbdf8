//! How somebody wants the table of a schedule to look: kept on their device where that can be, otherwise for this visit.
//! One for each stay of a user.

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
    /// Both as one number, which is another for every look: twice the columns', and one more for low rows.
    number: RwSignal<u32>,
}

impl TableLook {
    /// As it was kept; as at first, where nothing was, or nothing that can be read.
    pub fn open() -> Self {
        let kept = |preference| preferences::read(preference).ok().flatten();
        let columns = kept(Preference::Columns).map(|text| Columns::from_text(&text));
        let density = kept(Preference::Density).and_then(|key| Density::from_key(&key));
        let number = number(columns.unwrap_or_default(), density.unwrap_or_default());
        Self { number: RwSignal::new(number) }
    }

    /// That of this stay.
    pub fn here() -> Self {
        expect_context()
    }

    /// A number that is another for every look. Follows it.
    pub fn number(self) -> Signal<u32> {
        self.number.into()
    }

    /// The columns that are shown. Follows them.
    pub fn columns(self) -> Columns {
        Columns::from_number(self.number.get() / 2)
    }

    /// The height of the rows. Follows it.
    pub fn density(self) -> Density {
        if self.number.get().is_multiple_of(2) { Density::Comfortable } else { Density::Compact }
    }

    /// Shows or hides the column at this place, here and for the next time.
    pub fn show(self, place: usize, shown: bool) {
        let mut columns = untrack(|| self.columns());
        columns.set(place, shown);
        self.keep_columns(columns);
    }

    /// Shows all columns, here and for the next time.
    pub fn show_all(self) {
        self.keep_columns(Columns::default());
    }

    /// Chooses the height of the rows, here and for the next time.
    pub fn choose(self, density: Density) {
        self.number.set(number(untrack(|| self.columns()), density));
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
        self.number.set(number(columns, untrack(|| self.density())));
        keep(Preference::Columns, (columns != Columns::default()).then(|| columns.to_text()));
    }
}

fn number(columns: Columns, density: Density) -> u32 {
    columns.number() * 2 + u32::from(density == Density::Compact)
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
