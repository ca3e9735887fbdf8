//! The deductions of a line, or of several, as one text: what each kind comes to.

use super::style::Style;
use crate::error::ExportError;
use crate::line::DeductionKind;
use crate::money::Pence;
use crate::table::{Deductions, DeductionsIter};

/// What was deducted, each kind once, in kind order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinds<'a>(Source<'a>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Source<'a> {
    /// Summed while it is written, so that a file of a million lines needs no lists.
    Line(Deductions<'a>),
    Lines(Vec<(DeductionKind<'a>, Pence)>),
}

impl<'a> Kinds<'a> {
    /// The deductions of one line.
    #[must_use]
    pub const fn of(deductions: Deductions<'a>) -> Self {
        Self(Source::Line(deductions))
    }

    /// What the deductions of several lines come to, kind by kind.
    pub fn sum<I: Iterator<Item = Self>>(lines: I) -> Result<Self, ExportError> {
        let mut kinds: Vec<(DeductionKind<'a>, Pence)> = Vec::new();
        for (kind, amount) in lines.flat_map(|line| line.iter().collect::<Vec<_>>()) {
            match kinds.binary_search_by_key(&kind, |(known, _)| *known) {
                Ok(place) => {
                    let sum = &mut kinds[place].1;
                    *sum = sum.checked_add(amount).ok_or(ExportError::OutOfRange)?;
                }
                Err(place) => kinds.insert(place, (kind, amount)),
            }
        }
        Ok(Self(Source::Lines(kinds)))
    }

    /// Each kind with its sum.
    pub fn iter(&self) -> impl Iterator<Item = (DeductionKind<'a>, Pence)> {
        match &self.0 {
            Source::Line(deductions) if deductions.len() == 1 => KindsIter::One(deductions.iter()),
            Source::Line(deductions) => KindsIter::Line { all: deductions.iter(), last: None },
            Source::Lines(kinds) => KindsIter::Lines(kinds.iter()),
        }
    }

    /// Appends `own_recovery:13.65;other:1.00`; nothing where nothing was deducted.
    pub(super) fn write_in(&self, style: Style, field: &mut Vec<u8>) {
        for (place, (kind, sum)) in self.iter().enumerate() {
            if place > 0 {
                field.push(b';');
            }
            field.extend_from_slice(kind.as_str().as_bytes());
            field.push(b':');
            style.write_amount(sum, field);
        }
    }
}

enum KindsIter<'k, 'a> {
    /// Most lines with a deduction have one.
    One(DeductionsIter<'a>),
    Line {
        all: DeductionsIter<'a>,
        last: Option<DeductionKind<'a>>,
    },
    Lines(std::slice::Iter<'k, (DeductionKind<'a>, Pence)>),
}

impl<'a> Iterator for KindsIter<'_, 'a> {
    type Item = (DeductionKind<'a>, Pence);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Lines(kinds) => kinds.next().copied(),
            Self::One(only) => only.next().map(|it| (it.kind, it.amount)),
            Self::Line { all, last } => {
                let kind = all
                    .clone()
                    .map(|deduction| deduction.kind)
                    .filter(|kind| last.is_none_or(|last| *kind > last))
                    .min()?;
                *last = Some(kind);
                let same = all.clone().filter(|deduction| deduction.kind == kind);
                // In range: a schedule bounds the sum of any choice of its deductions.
                Some((kind, same.fold(Pence::ZERO, |sum, it| sum.saturating_add(it.amount))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::style::{AmountForm, Sign};
    use crate::table::Schedule;
    use crate::table::sample::{deduction, entry};

    fn lines() -> Schedule {
        let mut schedule = Schedule::default();
        let own = |pence| deduction("own_recovery", pence, false);
        let other = deduction("other", 100, false);
        let unknown = deduction("court_order", 5, false);
        schedule.push(&entry("1"), [unknown, own(1_365), other, own(-65)]).unwrap();
        schedule.push(&entry("2"), []).unwrap();
        schedule.push(&entry("3"), [unknown, deduction("landlord_recovery", 7, true)]).unwrap();
        schedule
    }

    #[track_caller]
    fn check(kinds: &Kinds<'_>, style: Style, expected: &str) {
        let mut field = Vec::new();
        kinds.write_in(style, &mut field);
        assert_eq!(String::from_utf8(field).unwrap(), expected);
    }

    #[test]
    fn each_kind_stands_once_in_kind_order() {
        let lines = lines();
        let of = |row: usize| Kinds::of(lines.line(row).deductions);
        check(&of(0), Style::DEFAULT, "own_recovery:13.00;other:1.00;court_order:0.05");
        check(&of(1), Style::DEFAULT, "");
        let pence = Style { amounts: AmountForm::Pence, sign: Sign::Reversed, ..Style::DEFAULT };
        check(&of(2), pence, "landlord_recovery:-7;court_order:-5");
    }

    #[test]
    fn kinds_of_several_lines_are_added_up_or_refused() {
        let lines = lines();
        let all = lines.iter().map(|line| Kinds::of(line.deductions));
        let expected = "own_recovery:13.00;landlord_recovery:0.07;other:1.00;court_order:0.10";
        check(&Kinds::sum(all).unwrap(), Style::DEFAULT, expected);

        let mut large = Schedule::default();
        large.push(&entry("1"), [deduction("other", i64::MAX / 2, false)]).unwrap();
        let kinds = Kinds::of(large.line(0).deductions);
        let thrice = std::iter::repeat_n(kinds, 3);
        assert_eq!(Kinds::sum(thrice), Err(ExportError::OutOfRange));
    }
}
