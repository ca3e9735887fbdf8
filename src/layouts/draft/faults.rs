//! What is wrong with a layout in the making, and in which field of its form that is put right.

use schedule::export::layout::{
    ColumnText, Field, Layout, LayoutError, MAX_TEXTS, Parts, is_column_text,
};

use super::{Draft, DraftColumn, DraftContent};

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The name.
    Name,
    /// The list from which columns are added.
    Columns,
    /// The heading of the column with this id.
    Heading(u32),
    /// The fixed text of the column with this id.
    Fixed(u32),
}

impl Draft {
    /// The layout that the form describes, or the first rule that it breaks.
    pub fn layout(&self) -> Result<Layout, LayoutError> {
        Layout::new(self.parts())
    }

    /// Every rule that the form breaks, each with a field that is shown.
    #[must_use]
    pub fn faults(&self) -> Vec<(Spot, LayoutError)> {
        let faults = self.parts().faults();
        faults.into_iter().map(|fault| (self.spot(fault), fault)).collect()
    }

    /// Whether the form shows this field.
    #[must_use]
    pub fn shows(&self, spot: Spot) -> bool {
        match spot {
            Spot::Name | Spot::Columns => true,
            Spot::Heading(id) => self.header && self.row(id).is_some(),
            Spot::Fixed(id) => self.row(id).is_some(),
        }
    }

    fn spot(&self, fault: LayoutError) -> Spot {
        let of = |column: usize, spot: fn(u32) -> Spot| {
            self.rows.get(column).map_or(Spot::Columns, |row| spot(row.id))
        };
        match fault {
            LayoutError::NoName | LayoutError::NameTooLong | LayoutError::NameNotPlain => {
                Spot::Name
            }
            LayoutError::NoColumns | LayoutError::TooManyColumns => Spot::Columns,
            LayoutError::TextTooLong { column, text: ColumnText::Heading }
            | LayoutError::TextNotPlain { column, text: ColumnText::Heading }
            | LayoutError::RepeatedHeading { column } => of(column, Spot::Heading),
            LayoutError::TextTooLong { column, text: ColumnText::Fixed }
            | LayoutError::TextNotPlain { column, text: ColumnText::Fixed } => {
                of(column, Spot::Fixed)
            }
            LayoutError::TextsTooLong => self.longest(),
        }
    }

    /// The field with the longest text of a column.
    fn longest(&self) -> Spot {
        let texts = self.rows.iter().flat_map(|row| {
            let heading = self.header.then_some((row.heading.len(), Spot::Heading(row.id)));
            let fixed = row.fixed().map(|text| (text.len(), Spot::Fixed(row.id)));
            heading.into_iter().chain(fixed)
        });
        texts.max_by_key(|(length, _)| *length).map_or(Spot::Columns, |(_, spot)| spot)
    }

    fn parts(&self) -> Parts {
        // Headings that are not shown are kept where they can be, and are never what is wrong.
        let lengths =
            self.rows.iter().map(|row| row.heading.len() + row.fixed().map_or(0, str::len));
        let all = self.header || lengths.sum::<usize>() <= MAX_TEXTS;
        let headed = |row: &DraftColumn| self.header || all && is_column_text(&row.heading);
        let fields = self.rows.iter().map(|row| row.field(headed(row)));
        Parts {
            name: self.name.trim().to_owned().into(),
            fields: fields.collect::<Vec<_>>().into(),
            header: self.header,
            dialect: self.dialect,
            style: self.style,
            grouping: self.grouping,
            control: self.control,
        }
    }
}

impl DraftColumn {
    fn fixed(&self) -> Option<&str> {
        match &self.content {
            DraftContent::Fixed(text) => Some(text),
            DraftContent::Column(_) => None,
        }
    }

    /// As a layout has it, under the heading that was typed or its own.
    fn field(&self, headed: bool) -> Field {
        let field = match &self.content {
            DraftContent::Column(column) => Field::column(column),
            DraftContent::Fixed(text) => Field::fixed(text.clone()),
        };
        if !headed || field.heading() == self.heading {
            field
        } else {
            field.headed(self.heading.clone())
        }
    }
}
