//! What the device remembers of its user's choices, in words. Pure.

use crate::pages::breakdown::look::columns::{Columns, TABLE};
use crate::pages::breakdown::look::density::Density;
use crate::text::Catalogue;
use crate::text::language::Language;

/// Layouts that this version leaves as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untouched {
    /// They could not be read.
    Unread,
    /// They are a newer version's.
    Newer,
}

/// All that is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// The language, where one was chosen.
    pub language: Option<Language>,
    /// How many layouts are the user's own.
    pub layouts: usize,
    /// The name of the format of files, where it is another than at first.
    pub format: Option<String>,
    /// Other layouts that are kept.
    pub untouched: Option<Untouched>,
    /// Whether payments are drawn, where that was chosen.
    pub chart: Option<bool>,
    /// The columns of a schedule's table.
    pub columns: Columns,
    /// The height of its rows.
    pub density: Density,
    /// Whether shortcuts of the keyboard are turned off.
    pub shortcuts_off: bool,
}

impl Memory {
    /// Whether layouts would be lost.
    #[must_use]
    pub fn has_layouts(&self) -> bool {
        self.layouts > 0 || self.untouched.is_some()
    }

    /// What is remembered, each by its name; nothing that is as it was at first.
    #[must_use]
    pub fn entries(&self, text: &Catalogue) -> Vec<(&'static str, String)> {
        let words = &text.memory;
        let untouched = self.untouched.map(|layouts| match layouts {
            Untouched::Unread => (words.unread, words.as_they_are.to_owned()),
            Untouched::Newer => (words.newer, words.as_they_are.to_owned()),
        });
        let chart = |shown| if shown { words.chart_shown } else { words.chart_hidden }.to_owned();
        let columns = (words.column_count)(self.columns.count(), TABLE.len());
        let entries = [
            self.language.map(|language| (words.language, language.name().to_owned())),
            (self.layouts > 0).then(|| (words.layouts, (words.layout_count)(self.layouts))),
            self.format.clone().map(|name| (words.format, name)),
            untouched,
            self.chart.map(|shown| (words.chart, chart(shown))),
            (self.columns != Columns::default()).then_some((words.columns, columns)),
            (self.density != Density::default())
                .then(|| (text.look.row_height, (text.look.density)(self.density).to_owned())),
            self.shortcuts_off.then(|| (text.shortcuts.title, words.turned_off.to_owned())),
        ];
        entries.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Memory, Untouched};
    use crate::pages::breakdown::look::columns::Columns;
    use crate::pages::breakdown::look::density::Density;
    use crate::text::language::Language;

    #[track_caller]
    fn check(memory: &Memory, expected: &[(&str, &str)]) {
        let entries = memory.entries(Language::English.catalogue());
        let entries: Vec<(&str, &str)> =
            entries.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(entries, expected);
    }

    #[test]
    fn what_is_as_it_was_at_first_is_not_remembered() {
        check(&Memory::default(), &[]);
        assert!(!Memory::default().has_layouts());
    }

    #[test]
    fn all_that_was_chosen_is_told() {
        let memory = Memory {
            language: Some(Language::Welsh),
            layouts: 1,
            format: Some("Excel workbook".to_owned()),
            untouched: Some(Untouched::Unread),
            chart: Some(false),
            columns: Columns::from_text("gross,reason"),
            density: Density::Compact,
            shortcuts_off: true,
        };
        let expected = [
            ("Language", "Cymraeg"),
            ("Your own layouts of files", "1 layout"),
            ("Format of files", "Excel workbook"),
            ("Layouts that could not be read", "Kept as they are"),
            ("Chart of payments", "Hidden"),
            ("Columns of a schedule", "11 of 13 shown"),
            ("Row height", "Compact"),
            ("Keyboard shortcuts", "Turned off"),
        ];
        check(&memory, &expected);
    }

    #[test]
    fn layouts_that_only_another_version_reads_would_be_lost_as_well() {
        assert!(Memory { layouts: 2, ..Memory::default() }.has_layouts());
        assert!(Memory { untouched: Some(Untouched::Newer), ..Memory::default() }.has_layouts());
        assert!(!Memory { chart: Some(true), ..Memory::default() }.has_layouts());
    }
}
