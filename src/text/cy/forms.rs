//! How Welsh counts. A noun stands in the singular after a number, and some numbers change its first letter: 2 daliad,
//! 3 thaliad. Pure.

use crate::text::number::grouped;

/// A noun as it stands after each kind of number. The kinds are those of the Unicode CLDR for Welsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forms {
    /// After 0.
    pub zero: &'static str,
    /// After 1: a feminine noun is softened.
    pub one: &'static str,
    /// After 2: softened.
    pub two: &'static str,
    /// After 3: a masculine noun is aspirated.
    pub few: &'static str,
    /// After 6: aspirated.
    pub many: &'static str,
    /// After every other number.
    pub other: &'static str,
}

impl Forms {
    /// The form after this number.
    #[must_use]
    pub const fn after(&self, count: u32) -> &'static str {
        match count {
            0 => self.zero,
            1 => self.one,
            2 => self.two,
            3 => self.few,
            6 => self.many,
            _ => self.other,
        }
    }

    /// The number with the noun: "2 daliad".
    #[must_use]
    pub fn counted(&self, count: u32) -> String {
        format!("{} {}", grouped(count), self.after(count))
    }
}

/// Lines, feminine.
pub const LINES: Forms = Forms {
    zero: "llinell",
    one: "llinell",
    two: "linell",
    few: "llinell",
    many: "llinell",
    other: "llinell",
};

/// Payments, masculine.
pub const PAYMENTS: Forms = Forms {
    zero: "taliad",
    one: "taliad",
    two: "daliad",
    few: "thaliad",
    many: "thaliad",
    other: "taliad",
};

/// Columns, feminine.
pub const COLUMNS: Forms = Forms {
    zero: "colofn",
    one: "golofn",
    two: "golofn",
    few: "colofn",
    many: "cholofn",
    other: "colofn",
};

/// Layouts, masculine.
pub const LAYOUTS: Forms = Forms {
    zero: "cynllun",
    one: "cynllun",
    two: "gynllun",
    few: "chynllun",
    many: "chynllun",
    other: "cynllun",
};

/// Pages, feminine.
pub const PAGES: Forms = Forms {
    zero: "tudalen",
    one: "dudalen",
    two: "dudalen",
    few: "tudalen",
    many: "thudalen",
    other: "tudalen",
};

/// Tries, which begin with a vowel: nothing changes it.
pub const TRIES: Forms = Forms {
    zero: "ymgais",
    one: "ymgais",
    two: "ymgais",
    few: "ymgais",
    many: "ymgais",
    other: "ymgais",
};

/// Minutes, masculine.
pub const MINUTES: Forms = Forms {
    zero: "munud",
    one: "munud",
    two: "funud",
    few: "munud",
    many: "munud",
    other: "munud",
};

/// Seconds, feminine.
pub const SECONDS: Forms = Forms {
    zero: "eiliad",
    one: "eiliad",
    two: "eiliad",
    few: "eiliad",
    many: "eiliad",
    other: "eiliad",
};

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Forms, LAYOUTS, LINES, PAYMENTS};

    #[track_caller]
    fn check(noun: &Forms, expected: &[(u32, &str)]) {
        for (count, words) in expected {
            assert_eq!(noun.counted(*count), *words);
        }
    }

    #[test]
    fn a_noun_has_the_form_that_its_number_asks_for() {
        let payments = [
            (0, "0 taliad"),
            (1, "1 taliad"),
            (2, "2 daliad"),
            (3, "3 thaliad"),
            (4, "4 taliad"),
            (5, "5 taliad"),
            (6, "6 thaliad"),
            (7, "7 taliad"),
            (12, "12 taliad"),
            (13, "13 taliad"),
            (102, "102 taliad"),
            (40_000, "40,000 taliad"),
        ];
        check(&PAYMENTS, &payments);
        check(&LINES, &[(1, "1 llinell"), (2, "2 linell"), (3, "3 llinell"), (6, "6 llinell")]);
        check(
            &LAYOUTS,
            &[(1, "1 cynllun"), (2, "2 gynllun"), (3, "3 chynllun"), (6, "6 chynllun")],
        );
        check(&COLUMNS, &[(1, "1 golofn"), (2, "2 golofn"), (3, "3 colofn"), (6, "6 cholofn")]);
    }
}
