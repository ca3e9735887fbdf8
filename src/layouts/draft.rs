//! A layout in the making: what its form holds, right or wrong. Must not know how the form is drawn.

pub mod faults;

use schedule::export::columns::Column;
use schedule::export::group::Grouping;
use schedule::export::layout::dialect::Dialect;
use schedule::export::layout::{Content, ControlRecords, Layout};
use schedule::export::style::Style;

/// What the form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The name, as typed.
    pub name: String,
    /// The columns, in order.
    pub rows: Vec<DraftColumn>,
    /// Whether a record of headings comes first.
    pub header: bool,
    /// How cells and records are held apart.
    pub dialect: Dialect,
    /// How values are written.
    pub style: Style,
    /// Which lines share a row.
    pub grouping: Grouping,
    /// Where control totals stand.
    pub control: ControlRecords,
    next: u32,
}

/// One column of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftColumn {
    /// Which it is; stays when it is moved.
    pub id: u32,
    /// What stands in its cells.
    pub content: DraftContent,
    /// Its heading, as typed.
    pub heading: String,
}

/// What stands in the cells of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftContent {
    /// The values of a column of the table.
    Column(&'static Column),
    /// The same text in every row, as typed.
    Fixed(String),
}

/// Which way a column is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the start of a row.
    Up,
    /// Towards its end.
    Down,
}

impl Draft {
    /// A form filled in from a layout.
    #[must_use]
    pub fn of(layout: &Layout) -> Self {
        let parts = layout.parts();
        let rows = (0..).zip(parts.fields.iter()).map(|(id, field)| DraftColumn {
            id,
            content: match &field.content {
                Content::Column(column) => DraftContent::Column(column),
                Content::Fixed(text) => DraftContent::Fixed(text.clone().into_owned()),
            },
            heading: field.heading().to_owned(),
        });
        let rows: Vec<DraftColumn> = rows.collect();
        Self {
            name: parts.name.clone().into_owned(),
            next: rows.last().map_or(0, |last| last.id + 1),
            rows,
            header: parts.header,
            dialect: parts.dialect,
            style: parts.style,
            grouping: parts.grouping,
            control: parts.control,
        }
    }

    /// The same under another name.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..self }
    }

    /// The same with columns that are told apart from every column of another: what is drawn of that one is drawn anew.
    #[must_use]
    pub fn apart_from(mut self, other: &Self) -> Self {
        for row in &mut self.rows {
            row.id += other.next;
        }
        self.next += other.next;
        self
    }

    /// Whether another describes the same, whichever way it came to it.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let told = |draft: &Self| {
            let rows = draft.rows.iter().map(|row| (row.content.clone(), row.heading.clone()));
            let rows: Vec<_> = rows.collect();
            let rest = (draft.header, draft.dialect, draft.style, draft.grouping, draft.control);
            (draft.name.trim().to_owned(), rows, rest)
        };
        told(self) == told(other)
    }

    /// Where a column stands, from 0.
    #[must_use]
    pub fn place(&self, id: u32) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    /// The column with this id.
    #[must_use]
    pub fn row(&self, id: u32) -> Option<&DraftColumn> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The column with this id, to be changed.
    pub fn row_mut(&mut self, id: u32) -> Option<&mut DraftColumn> {
        self.rows.iter_mut().find(|row| row.id == id)
    }

    /// Moves a column by one place, unless it is at that end already. Gives its place if it moved.
    pub fn shift(&mut self, id: u32, way: Way) -> Option<usize> {
        let from = self.place(id)?;
        let to = match way {
            Way::Up => from.checked_sub(1)?,
            Way::Down => from.checked_add(1).filter(|to| *to < self.rows.len())?,
        };
        self.rows.swap(from, to);
        Some(to)
    }

    /// Takes a column away. Gives the one that now stands in its place, or else the last.
    pub fn remove(&mut self, id: u32) -> Option<u32> {
        let place = self.place(id)?;
        self.rows.remove(place);
        self.rows.get(place).or(self.rows.last()).map(|row| row.id)
    }

    /// Adds a column of the table at the end, under a heading that no other has.
    pub fn add_column(&mut self, column: &'static Column) -> u32 {
        let heading = self.unused(column.name, '_');
        self.add(DraftContent::Column(column), heading)
    }

    /// Gives every column of the table the heading that `says` has for it. A number, after `joint`, tells apart those that
    /// would be the same.
    pub fn head(&mut self, says: impl Fn(&'static Column) -> &'static str, joint: char) {
        let columns: Vec<(usize, &'static Column)> = (0..)
            .zip(&self.rows)
            .filter_map(|(place, row)| match row.content {
                DraftContent::Column(column) => Some((place, column)),
                DraftContent::Fixed(_) => None,
            })
            .collect();
        for (place, _) in &columns {
            self.rows[*place].heading.clear();
        }
        for (place, column) in columns {
            self.rows[place].heading = self.unused(says(column), joint);
        }
    }

    fn unused(&self, wanted: &str, joint: char) -> String {
        let taken = |heading: &str| self.rows.iter().any(|row| row.heading == heading);
        let numbered = (2_usize..).map(|number| format!("{wanted}{joint}{number}"));
        // There are more numbers than headings.
        let mut headings = std::iter::once(wanted.to_owned()).chain(numbered);
        headings.find(|heading| !taken(heading)).unwrap_or_default()
    }

    /// Adds a fixed text at the end, still empty.
    pub fn add_text(&mut self) -> u32 {
        self.add(DraftContent::Fixed(String::new()), String::new())
    }

    fn add(&mut self, content: DraftContent, heading: String) -> u32 {
        let id = self.next;
        self.next += 1;
        self.rows.push(DraftColumn { id, content, heading });
        id
    }
}

#[cfg(test)]
mod tests;
