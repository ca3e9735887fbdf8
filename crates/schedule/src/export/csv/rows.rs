//! The rows of one payment: a line each, or the lines that share one.

use super::{CsvExport, Section};
use crate::error::ExportError;
use crate::export::cell::Cell;
use crate::export::columns::{Column, Row};
use crate::export::group::{Grouper, Groups};
use crate::export::layout::{Content, Field};
use crate::export::record::{RecordWriter, Stencil};
use crate::line::Line;

/// A part of a row.
#[derive(Debug)]
enum Piece {
    Ready(Stencil),
    Column(&'static Column),
}

impl<'a> Section<'a> {
    pub(super) fn len(&self) -> usize {
        self.rows.len(self.schedule)
    }

    fn row(&self, place: usize) -> Result<Row<'_>, ExportError> {
        Ok(Row { context: &self.context, line: self.line(place)? })
    }

    fn line(&self, place: usize) -> Result<Line<'a>, ExportError> {
        self.rows.line(self.schedule, place)
    }
}

impl<'a> CsvExport<'a> {
    /// Finds out which lines of a section share rows, for so many lines more at most; tells of how
    /// many it found out.
    pub(super) fn group(
        &self,
        section: usize,
        grouper: &mut Grouper<'a>,
        budget: usize,
    ) -> Result<usize, ExportError> {
        let from = grouper.len();
        let stop = self.sections[section].len().min(from.saturating_add(budget));
        for place in from..stop {
            grouper.take(&self.sections[section].line(place)?);
        }
        Ok(stop - from)
    }

    pub(super) fn rows_of(&self, section: usize) -> usize {
        self.known[section].groups.as_ref().map_or(self.sections[section].len(), Groups::len)
    }

    /// Writes rows from this one on, until their lines use up the budget; gives the next row, and
    /// how many lines it wrote.
    pub(super) fn write_rows(
        &self,
        writer: &mut RecordWriter,
        section: usize,
        from: usize,
        budget: usize,
    ) -> Result<(usize, usize), ExportError> {
        let (source, rows) = (&self.sections[section], self.rows_of(section));
        let pieces = self.pieces(source);
        let Some(groups) = &self.known[section].groups else {
            let stop = rows.min(from.saturating_add(budget));
            for place in from..stop {
                let row = source.row(place)?;
                write_row(writer, &pieces, |column| Ok(column.cell(&row)))?;
            }
            return Ok((stop, stop - from));
        };
        let (mut next, mut lines) = (from, 0);
        let mut together = Vec::new();
        while next < rows && lines < budget {
            together.clear();
            for place in groups.get(next) {
                together.push(source.row(*place)?);
            }
            write_row(writer, &pieces, |column| column.merged(&together))?;
            lines += together.len();
            next += 1;
        }
        Ok((next, lines))
    }

    /// The columns, with those that are the same in all rows of a section made ready.
    fn pieces(&self, section: &Section<'_>) -> Vec<Piece> {
        let ready = |field: &'a Field| match &field.content {
            Content::Column(column) => column.payment_cell(&section.context),
            Content::Fixed(text) => Some(Cell::text(text)),
        };
        let mut pieces = Vec::new();
        let mut fields = self.layout.fields().iter().peekable();
        while fields.peek().is_some() {
            let same = std::iter::from_fn(|| ready(fields.next_if(|it| ready(it).is_some())?));
            pieces.extend(Stencil::new(self.layout, same).map(Piece::Ready));
            if let Some(Content::Column(column)) = fields.next().map(|field| &field.content) {
                pieces.push(Piece::Column(column));
            }
        }
        pieces
    }
}

fn write_row<'r>(
    writer: &mut RecordWriter,
    pieces: &[Piece],
    cell: impl Fn(&Column) -> Result<Cell<'r>, ExportError>,
) -> Result<(), ExportError> {
    for piece in pieces {
        match piece {
            Piece::Ready(stencil) => writer.stencil(stencil),
            Piece::Column(column) => writer.cell(&cell(column)?),
        }
    }
    writer.end();
    Ok(())
}
