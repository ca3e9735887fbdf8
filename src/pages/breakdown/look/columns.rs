//! The columns of a schedule's table, and which of them somebody shows: as a set, and as the text that their device keeps.
//! Pure.

use schedule::sort::Column;

/// A column of the table: a field of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumn {
    /// The field.
    pub column: Column,
    /// What it is called on the device and in the style sheet: it stays, whatever its heading is.
    pub key: &'static str,
    /// Whether it holds amounts.
    pub is_amount: bool,
    /// The line of a card that it stands on, from 1; `None` where a card has no room for it.
    pub card_line: Option<u8>,
    /// Whether it is always shown: a line without a name or without its amount says nothing.
    pub stays: bool,
}

impl TableColumn {
    const fn new(column: Column, key: &'static str) -> Self {
        Self { column, key, is_amount: false, card_line: None, stays: false }
    }

    const fn amount(self) -> Self {
        Self { is_amount: true, ..self }
    }

    const fn on_card(self, line: u8) -> Self {
        Self { card_line: Some(line), ..self }
    }

    const fn stays(self) -> Self {
        Self { stays: true, ..self }
    }

    /// Whether it is added up: all amounts but those that are for a week.
    #[must_use]
    pub fn is_summed(&self) -> bool {
        self.is_amount && self.column != Column::WeeklyEntitlement
    }
}

/// All of them, in order: each field of a line once.
pub const TABLE: [TableColumn; 13] = [
    TableColumn::new(Column::TenantName, "tenant").on_card(1).stays(),
    TableColumn::new(Column::PropertyAddress, "property").on_card(2),
    TableColumn::new(Column::ClaimReference, "claim").on_card(3),
    TableColumn::new(Column::RentReference, "rent-reference"),
    TableColumn::new(Column::BenefitType, "benefit"),
    TableColumn::new(Column::PeriodFrom, "period").on_card(3),
    TableColumn::new(Column::WeeklyEntitlement, "weekly-entitlement").amount(),
    TableColumn::new(Column::Gross, "gross").amount(),
    TableColumn::new(Column::Deductions, "deductions").amount(),
    TableColumn::new(Column::Net, "net").amount().on_card(1).stays(),
    TableColumn::new(Column::RentCredit, "rent-credit").amount(),
    TableColumn::new(Column::Status, "status").on_card(2),
    TableColumn::new(Column::Reason, "reason"),
];

/// The lines of a card that holds all it has room for.
const CARD_LINES: u8 = 3;

/// Which columns are shown: all of them, at first. What is kept are those that are not, so that a column which a later
/// version adds is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Columns {
    /// A bit for each that is hidden, by its place; never one of those that stay.
    hidden: u16,
}

impl Columns {
    /// Whether the column at this place is shown.
    #[must_use]
    pub fn shows(self, place: usize) -> bool {
        place < TABLE.len() && self.hidden & bit(place) == 0
    }

    /// Shows or hides the column at this place. Those that stay, stay.
    pub fn set(&mut self, place: usize, shown: bool) {
        if shown {
            self.hidden &= !bit(place);
        } else if TABLE.get(place).is_some_and(|column| !column.stays) {
            self.hidden |= bit(place);
        }
    }

    /// Those that are shown, in order, each with its place among all.
    pub fn shown(self) -> impl Iterator<Item = (usize, &'static TableColumn)> {
        TABLE.iter().enumerate().filter(move |(place, _)| self.shows(*place))
    }

    /// How many are shown.
    #[must_use]
    pub fn count(self) -> u32 {
        u32::try_from(self.shown().count()).unwrap_or_default()
    }

    /// Whether all columns that are added up are shown.
    #[must_use]
    pub fn shows_sums(self) -> bool {
        TABLE.iter().enumerate().all(|(place, column)| !column.is_summed() || self.shows(place))
    }

    /// How many lines a card has with these: one that would be empty is left out.
    #[must_use]
    pub fn card_lines(self) -> usize {
        let has = |line| self.shown().any(|(_, column)| column.card_line == Some(line));
        (1..=CARD_LINES).filter(|line| has(*line)).count()
    }

    /// A number that is another for other columns.
    #[must_use]
    pub fn number(self) -> u32 {
        self.hidden.into()
    }

    /// The columns of a number.
    #[must_use]
    pub fn from_number(number: u32) -> Self {
        let mut columns = Self::default();
        for place in 0..TABLE.len() {
            columns.set(place, (number >> place) & 1 == 0);
        }
        columns
    }

    /// The set as text: the names of those that are hidden.
    #[must_use]
    pub fn to_text(self) -> String {
        let all = TABLE.iter().enumerate();
        let hidden = all.filter(|(place, _)| !self.shows(*place)).map(|(_, column)| column.key);
        hidden.collect::<Vec<_>>().join(",")
    }

    /// The set that a text means. A name that is none, as of another version, hides nothing; nor does one of those that
    /// stay.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut columns = Self::default();
        for name in text.split(',') {
            if let Some(place) = TABLE.iter().position(|column| column.key == name.trim()) {
                columns.set(place, false);
            }
        }
        columns
    }
}

const fn bit(place: usize) -> u16 {
    if place < TABLE.len() { 1 << place } else { 0 }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Columns, TABLE};

    #[track_caller]
    fn check(text: &str, hidden: &[&str]) {
        let columns = Columns::from_text(text);
        let shown: BTreeSet<&str> = columns.shown().map(|(_, column)| column.key).collect();
        let all: BTreeSet<&str> = TABLE.iter().map(|column| column.key).collect();
        assert_eq!(all.difference(&shown).copied().collect::<Vec<_>>(), hidden, "{text}");
    }

    #[test]
    fn what_was_kept_is_hidden_and_what_nobody_knows_hides_nothing() {
        check("", &[]);
        check("gross", &["gross"]);
        check("reason,gross", &["gross", "reason"]);
        check(" gross ,, gross", &["gross"]);
        check("tenant,net", &[]);
        check("tenant,income,GROSS,reason", &["reason"]);
        check("{\"hidden\":[\"gross\"]}", &[]);
    }

    #[test]
    fn every_column_has_a_name_of_its_own_that_needs_no_quoting() {
        let names: BTreeSet<&str> = TABLE.iter().map(|column| column.key).collect();
        assert_eq!(names.len(), TABLE.len());
        let plain = |name: &str| name.chars().all(|it| it.is_ascii_lowercase() || it == '-');
        assert!(names.iter().all(|name| plain(name)));
    }

    #[test]
    fn sums_are_all_there_until_the_column_of_one_is_hidden() {
        #[track_caller]
        fn check(hidden: &str, expected: bool) {
            assert_eq!(Columns::from_text(hidden).shows_sums(), expected, "{hidden}");
        }
        check("", true);
        check("weekly-entitlement,property,reason", true);
        for summed in ["gross", "deductions", "rent-credit"] {
            check(summed, false);
        }
    }

    #[test]
    fn a_card_has_a_line_for_what_is_left() {
        #[track_caller]
        fn check(hidden: &str, lines: usize) {
            assert_eq!(Columns::from_text(hidden).card_lines(), lines, "{hidden}");
        }
        check("", 3);
        check("gross,reason", 3);
        check("property", 3);
        check("property,status", 2);
        check("claim,period", 2);
        check("claim,period,property", 2);
        check("claim,period,property,status", 1);
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod laws {
        use proptest::prelude::*;

        use super::{Columns, TABLE};

        proptest! {
            #[test]
            fn whatever_is_kept_the_table_says_who_and_how_much(text in ".{0,80}") {
                let columns = Columns::from_text(&text);
                for (place, column) in TABLE.iter().enumerate() {
                    prop_assert!(!column.stays || columns.shows(place));
                }
                prop_assert!((2..=13).contains(&columns.count()));
                prop_assert!((1..=3).contains(&columns.card_lines()));
            }

            #[test]
            fn a_set_is_what_was_last_done_to_each_and_comes_back_from_its_text(
                steps in prop::collection::vec((0_usize..20, any::<bool>()), 0..60),
            ) {
                let mut columns = Columns::default();
                let mut expected = [true; TABLE.len()];
                for (place, shown) in steps {
                    columns.set(place, shown);
                    if let Some(it) = expected.get_mut(place).filter(|_| !TABLE[place].stays) {
                        *it = shown;
                    }
                }
                let got: Vec<bool> = (0..TABLE.len()).map(|place| columns.shows(place)).collect();
                prop_assert_eq!(&got[..], &expected[..]);
                prop_assert_eq!(Columns::from_text(&columns.to_text()), columns);
                prop_assert_eq!(Columns::from_number(columns.number()), columns);
                prop_assert_eq!(columns.number() == 0, columns == Columns::default());
                prop_assert!(!columns.shows(TABLE.len()));
            }
        }
    }
}
