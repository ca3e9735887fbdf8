//! Search over a schedule: which lines hold all the words that were typed.
//!
//! Words are looked for in the tenant, claim reference, rent reference, address and postcode,
//! in lower case and without accents, apostrophes or repeated spaces. The index is one text, made
//! once per line.

use memchr::memchr;
use memchr::memmem::Finder;

use crate::fold::{SEPARATOR, fold, fold_all_into, fold_into};
use crate::lanes;
use crate::table::{Marks, REFERENCES, SEARCHED, Schedule};

/// The folded texts of a schedule's lines, a [`SEPARATOR`] after each. It stands nowhere in a folded text: a word cannot match
/// across two.
#[derive(Debug, Clone, Default)]
pub struct Index {
    folded: Vec<u8>,
    /// Where each line ends.
    ends: Vec<usize>,
}

impl Index {
    /// Takes in the lines that a schedule has beyond those already here: the same schedule as
    /// before, grown since.
    pub fn extend(&mut self, schedule: &Schedule) {
        self.extend_by(schedule, usize::MAX);
    }

    /// Takes in some of them, at most so many; whether there are more.
    pub fn extend_by(&mut self, schedule: &Schedule, most: usize) -> bool {
        let here = self.ends.len();
        self.ends.reserve_exact(schedule.len().saturating_sub(here));
        for row in here..schedule.len().min(here.saturating_add(most)) {
            self.push(schedule, row);
            self.ends.push(self.folded.len());
            // One in eight tells how much room all of them take.
            if self.ends.len() == schedule.len() / 8 {
                let rest = schedule.len() - self.ends.len();
                let each = self.folded.len() / self.ends.len().max(1) + 1;
                // The last text is folded by whole sixteens.
                self.folded.reserve_exact(each.saturating_mul(rest).saturating_add(16));
            }
        }
        self.ends.len() < schedule.len()
    }

    fn push(&mut self, schedule: &Schedule, row: usize) {
        let mut at = self.folded.len();
        let Some((texts, spans)) = schedule.searched(row) else { return };
        let is_as_long = if spans.marks().any(Marks::BREAK) {
            for field in SEARCHED {
                fold_into(&mut self.folded, schedule.marked(field, row).0);
                self.folded.push(SEPARATOR);
            }
            false
        } else {
            fold_all_into(&mut self.folded, texts)
        };
        for place in 0..REFERENCES {
            let len = if is_as_long {
                spans.len(place)
            } else {
                memchr(SEPARATOR, &self.folded[at..]).unwrap_or_default()
            };
            self.push_without_spaces(at, len);
            at += len + 1;
        }
    }

    /// References are also typed without the spaces that they are printed with.
    fn push_without_spaces(&mut self, start: usize, len: usize) {
        let before = self.folded.len();
        for at in (start..start + len).step_by(8) {
            let end = (start + len).min(at + 8);
            let (mut word, mut left) = (lanes::word(&self.folded[at..end]), end - at);
            while let place @ 0..8 = lanes::before(lanes::are(word, b' ')) {
                word = lanes::without(word, place);
                left -= 1;
            }
            self.folded.extend_from_slice(&word.to_le_bytes());
            self.folded.truncate(self.folded.len() - 8 + left);
        }
        if self.folded.len() - before == len {
            self.folded.truncate(before);
        } else {
            self.folded.push(SEPARATOR);
        }
    }

    /// How many lines are in the index.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no line is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The indices of the lines in which every word of the query stands, in schedule order; all
    /// lines when it has no words.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<u32> {
        let query = fold(query);
        let mut words: Vec<&[u8]> = query.split(' ').map(str::as_bytes).collect();
        words.retain(|word| !word.is_empty());
        // The longest word is likely to leave the fewest lines for the others.
        let Some(longest) = (0..words.len()).max_by_key(|place| words[*place].len()) else {
            return (0..).take(self.len()).collect();
        };
        let finder = Finder::new(words.swap_remove(longest));
        let others: Vec<Finder<'_>> = words.iter().map(Finder::new).collect();
        let arena = &self.folded[..];
        let (mut rows, mut row, mut at) = (Vec::new(), 0_usize, 0_usize);
        while let Some(found) = finder.find(&arena[at..]) {
            row = self.row_of(at + found, row);
            let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
            let end = self.ends[row];
            let line = &arena[start..end];
            if others.iter().all(|other| other.find(line).is_some()) {
                rows.extend(u32::try_from(row));
            }
            at = end;
            row += 1;
        }
        rows
    }

    /// The row in which a place stands: `from`, or one after it. Where many are found it is among the next.
    fn row_of(&self, place: usize, from: usize) -> usize {
        let (mut row, mut step) = (from, 1);
        while self.ends.get(row + step - 1).is_some_and(|end| *end <= place) {
            row += step;
            step *= 2;
        }
        let last = self.ends.len().min(row + step);
        row + self.ends[row..last].partition_point(|end| *end <= place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Entry;
    use crate::table::sample::{entry, schedule};

    fn people() -> Schedule {
        let line = |id, tenant_name, claim_reference, rent_reference| Entry {
            tenant_name,
            claim_reference,
            rent_reference,
            property_address: "Flat 2, 14 Heol y Bont, Ynysybwl",
            ..entry(id)
        };
        schedule([
            line("0", "Siân O’Connor", "20451187", Some("AB 215478X")),
            line("1", "COOKE,MS NADY", "0 771 23", None),
            line("2", "Łukasz St John-Smith", "20451188", Some("03-04")),
            Entry {
                property_address: "1 Westward\nHo!",
                ..line("3", "Sian Cooke", "3\n1", Some("1E10"))
            },
        ])
    }

    #[test]
    fn every_word_must_be_found_and_any_field_will_do() {
        #[track_caller]
        fn check(query: &str, expected: &[u32]) {
            let mut index = Index::default();
            index.extend(&people());
            assert_eq!(index.search(query), expected, "{query:?}");
        }
        check("", &[0, 1, 2, 3]);
        check("  ' ", &[0, 1, 2, 3]);
        check("sian", &[0, 3]);
        check("SIÂN", &[0, 3]);
        check("o'connor", &[0]);
        check("connor sian", &[0]);
        check("oconnor o'connor", &[0]);
        check("cooke nady", &[1]);
        check("john-smith lukasz", &[2]);
        check("heol", &[0, 1, 2]);
        check("heol cooke", &[1]);
        check("2045118", &[0, 2]);
        check("ab215478x", &[0]);
        check("AB 215478X", &[0]);
        check("077123", &[1]);
        check("cf991ck westward", &[3]);
        check("cf99 1ck 1e10", &[3]);
        check("03-04", &[2]);
        check("ho!", &[3]);
        check("westward ho", &[3]);
        check("zzz", &[]);
        check("sian zzz", &[]);
        check("connor20451187", &[]);
        check("siancooke", &[]);
        check("heolybont", &[]);
        check("\n", &[0, 1, 2, 3]);
    }

    #[test]
    fn an_index_grows_with_its_schedule() {
        let whole = people();
        let mut grown = Schedule::default();
        let mut index = Index::default();
        assert!(index.is_empty());
        for (row, id) in ["0", "1", "2"].into_iter().enumerate() {
            grown
                .push(&Entry { tenant_name: whole.line(row).tenant_name, ..entry(id) }, [])
                .unwrap();
            index.extend(&grown);
            index.extend(&grown);
            assert_eq!((index.len(), index.is_empty()), (row + 1, false));
        }
        let mut bit_by_bit = Index::default();
        assert!(bit_by_bit.extend_by(&grown, 2));
        assert_eq!(bit_by_bit.search("smith"), [] as [u32; 0]);
        assert!(!bit_by_bit.extend_by(&grown, 2));
        assert_eq!(bit_by_bit.search("smith"), [2]);
        assert_eq!(index.search("nady"), [1]);
        assert_eq!(index.search("smith"), [2]);
    }
}
