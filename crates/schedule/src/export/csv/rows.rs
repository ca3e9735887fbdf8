//! The rows of one payment: a line each, or the lines that share one.

use super::{CsvExport, Section};
use crate::error::ExportError;
use crate::export::cell::Cell;
use crate::export::column::Source;
use crate::export::columns::{Column, Row};
use crate::export::group::{Grouper, Groups};
use crate::export::layout::{Content, Field};
use crate::export::record::{Label, RecordWriter, Stencil};
use crate::line::Line;
use crate::table::{Schedule, Word};

/// A part of a row.
#[derive(Debug)]
enum Piece {
    Ready(Stencil),
    /// One of a few words, each of them ready under its code.
    Word(&'static Column, Word, Vec<Option<Stencil>>),
    /// Kinds of deduction with their sums: most lines have none or one. Each kind under its code.
    Kinds(&'static Column, Vec<Option<Label>>),
    Column(&'static Column),
}

impl<'a> Section<'a> {
    pub(super) fn len(&self) -> usize {
        self.rows.len(self.schedule)
    }

    fn row(&self, place: usize) -> Result<Row<'_>, ExportError> {
        let index = self.rows.row(self.schedule, place)?;
        Ok(Row { context: &self.context, schedule: self.schedule, index })
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
                write_line(writer, &pieces, &source.row(place)?);
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
            write_lines(writer, &pieces, &together)?;
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
                pieces.push(self.piece(section.schedule, column));
            }
        }
        pieces
    }

    fn piece(&self, schedule: &Schedule, column: &'static Column) -> Piece {
        match column.source {
            Source::Word(word) => {
                let words = schedule.words(word);
                let ready = words.map(|text| Stencil::new(self.layout, [Cell::text(text)]));
                Piece::Word(column, word, ready.collect())
            }
            Source::Kinds => {
                let label = |kind| Label::new(self.layout, &format!("{kind}:"));
                Piece::Kinds(column, schedule.kinds().map(label).collect())
            }
            _ => Piece::Column(column),
        }
    }
}

/// A row of one line, straight from the columns that hold it.
fn write_line(writer: &mut RecordWriter, pieces: &[Piece], row: &Row<'_>) {
    let Row { schedule, index, .. } = *row;
    for piece in pieces {
        match piece {
            Piece::Ready(stencil) => writer.stencil(stencil),
            Piece::Word(_, word, ready) => {
                let code = schedule.code(*word, index);
                match code.and_then(|code| ready.get(usize::from(code))?.as_ref()) {
                    Some(stencil) => writer.stencil(stencil),
                    None => writer.text(schedule.word(*word, index)),
                }
            }
            Piece::Column(column) => match column.source {
                Source::Text(text) => match schedule.short(text, index) {
                    Some((short, marks)) if writer.keeps(marks) => writer.short(short, marks),
                    _ => {
                        let (text, marks) = schedule.marked(text, index);
                        writer.marked(text, marks);
                    }
                },
                Source::Amount(amount) => match schedule.amount(amount, index) {
                    Some(amount) => writer.amount(amount),
                    None => writer.empty(),
                },
                Source::Date(day) => match schedule.period(index) {
                    Some(period) => writer.date(day(period)),
                    None => writer.empty(),
                },
                Source::Payment(_) | Source::Word(_) | Source::Kinds => {
                    writer.cell(&column.cell(row));
                }
            },
            Piece::Kinds(column, labels) => {
                let deductions = schedule.deductions(index);
                let label = |kind| labels.get(usize::from(kind))?.as_ref();
                match deductions.only().and_then(|(kind, amount)| Some((label(kind)?, amount))) {
                    Some((label, amount)) => writer.labelled(label, amount),
                    None if deductions.is_empty() => writer.empty(),
                    None => writer.cell(&column.cell(row)),
                }
            }
        }
    }
    writer.end();
}

/// A row that several lines share.
fn write_lines(
    writer: &mut RecordWriter,
    pieces: &[Piece],
    rows: &[Row<'_>],
) -> Result<(), ExportError> {
    for piece in pieces {
        match piece {
            Piece::Ready(stencil) => writer.stencil(stencil),
            Piece::Word(column, ..) | Piece::Kinds(column, _) | Piece::Column(column) => {
                writer.cell(&column.merged(rows)?);
            }
        }
    }
    writer.end();
    Ok(())
}
