//! A schedule on paper: sections of forty lines, each with the sums brought forward to it and carried forward from it.
//! Knows nothing of paper itself: what a section looks like, and where a sheet ends, is for whoever prints it.

use std::ops::Range;

use crate::line::Line;
use crate::table::Schedule;
use crate::totals::{self, Totals};

/// Lines in a section, and so on a sheet: as many as fit in type that can still be read.
pub const SECTION_LINES: u32 = 40;

/// Some lines of a schedule, one after the other, and its sums so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its lines: indices of the schedule. Never empty, and never more than [`SECTION_LINES`].
    pub rows: Range<u32>,
    /// The sums of all lines before it.
    pub brought_forward: Totals,
    /// The sums of its own lines.
    pub own: Totals,
    /// The sums of all lines up to its last: of the last section, the grand total.
    pub carried_forward: Totals,
}

impl Section {
    /// Its lines, in order.
    pub fn lines<'a>(&self, schedule: &'a Schedule) -> impl Iterator<Item = Line<'a>> + use<'a> {
        self.rows.clone().filter_map(|row| schedule.get(row as usize))
    }

    /// Whether nothing is brought forward to it.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.rows.start == 0
    }

    /// Whether it ends the schedule of so many lines: what it carries forward is the grand total.
    #[must_use]
    pub const fn is_last(&self, lines: u32) -> bool {
        self.rows.end == lines
    }
}

/// The sections of a schedule, from its first line to its last, each line in exactly one of them.
///
/// ```
/// use schedule::export::remittance::sections;
/// use schedule::table::Schedule;
///
/// assert_eq!(sections(&Schedule::default()).count(), 0, "no lines make no section");
/// ```
#[must_use]
pub fn sections(schedule: &Schedule) -> Sections<'_> {
    Sections { schedule, next: 0, so_far: Totals::default() }
}

/// How many sections a schedule of so many lines has.
///
/// ```
/// use schedule::export::remittance::section_count;
///
/// assert_eq!([0, 1, 40, 41, 2_500].map(section_count), [0, 1, 1, 2, 63]);
/// ```
#[must_use]
pub const fn section_count(lines: u32) -> u32 {
    lines.div_ceil(SECTION_LINES)
}

/// Iterates over the [`sections`] of a schedule.
#[derive(Debug, Clone)]
pub struct Sections<'a> {
    schedule: &'a Schedule,
    next: u32,
    so_far: Totals,
}

impl Iterator for Sections<'_> {
    type Item = Section;

    fn next(&mut self) -> Option<Section> {
        let end = self.next.saturating_add(SECTION_LINES).min(self.schedule.line_count());
        let rows = self.next..end;
        if rows.is_empty() {
            return None;
        }
        let brought_forward = self.so_far;
        let own = totals::of(self.schedule, &rows.clone().collect::<Vec<u32>>());
        (self.next, self.so_far) = (end, brought_forward.with(own));
        Some(Section { rows, brought_forward, own, carried_forward: self.so_far })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = section_count(self.schedule.line_count().saturating_sub(self.next));
        // A platform whose addresses are shorter than this holds no such schedule.
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Sections<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;
    use crate::table::Entry;
    use crate::table::sample::entry;

    /// A schedule of so many lines; the net of each is its number, from 1.
    fn numbered(lines: u32) -> Schedule {
        let mut schedule = Schedule::default();
        for number in 1..=lines {
            let id = format!("{number:06}");
            let line = Entry { net: Pence::new(number.into()), ..entry(&id) };
            schedule.push(&line, []).unwrap();
        }
        schedule
    }

    #[track_caller]
    fn check(lines: u32, expected: &[(Range<u32>, i64, i64)]) {
        let told: Vec<_> = sections(&numbered(lines))
            .map(|it| (it.rows, it.brought_forward.net.get(), it.carried_forward.net.get()))
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn forty_lines_are_one_section_and_the_next_starts_another() {
        check(0, &[]);
        check(1, &[(0..1, 0, 1)]);
        check(40, &[(0..40, 0, 820)]);
        check(41, &[(0..40, 0, 820), (40..41, 820, 861)]);
        check(81, &[(0..40, 0, 820), (40..80, 820, 3_240), (80..81, 3_240, 3_321)]);
    }

    #[test]
    fn the_first_and_the_last_section_know_it() {
        let ends = |lines| -> Vec<_> {
            let schedule = numbered(lines);
            sections(&schedule).map(|it| (it.is_first(), it.is_last(lines))).collect()
        };
        assert_eq!(ends(40), [(true, true)]);
        assert_eq!(ends(100), [(true, false), (false, false), (false, true)]);
    }

    #[test]
    fn a_section_gives_its_own_lines() {
        let schedule = numbered(43);
        let last = sections(&schedule).last().unwrap();
        let ids: Vec<_> = last.lines(&schedule).map(|line| line.line_id).collect();
        assert_eq!(ids, ["000041", "000042", "000043"]);
        assert_eq!(last.own.lines, 3);
    }
}
