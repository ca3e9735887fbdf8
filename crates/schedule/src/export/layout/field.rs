//! One column of a layout: where its cells come from, and what stands above them.

use std::borrow::Cow;

use crate::export::columns::Column;

/// One column of a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What stands in its cells.
    pub content: Content,
    /// Its heading, unless that is the column's own name.
    pub heading: Option<Cow<'static, str>>,
}

/// What stands in the cells of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The values of a column of the table.
    Column(&'static Column),
    /// The same text in every row.
    Fixed(Cow<'static, str>),
}

impl Field {
    /// The values of a column, under its own name.
    #[must_use]
    pub const fn column(column: &'static Column) -> Self {
        Self { content: Content::Column(column), heading: None }
    }

    /// The same text in every row, without a heading.
    #[must_use]
    pub fn fixed(text: impl Into<Cow<'static, str>>) -> Self {
        Self { content: Content::Fixed(text.into()), heading: None }
    }

    /// With another heading.
    #[must_use]
    pub fn headed(self, heading: impl Into<Cow<'static, str>>) -> Self {
        Self { heading: Some(heading.into()), ..self }
    }

    /// The heading: the one chosen, or the column's name, or nothing over a fixed text.
    #[must_use]
    pub fn heading(&self) -> &str {
        match (&self.heading, &self.content) {
            (Some(heading), _) => heading,
            (None, Content::Column(column)) => column.name,
            (None, Content::Fixed(_)) => "",
        }
    }
}
