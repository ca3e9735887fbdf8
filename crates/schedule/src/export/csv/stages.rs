//! What comes after what in a file, and how much of it fits into a slice.

use std::ops::ControlFlow;

use super::{CsvExport, Section};
use crate::error::ExportError;
use crate::export::control::record::{self, Subject};
use crate::export::control::{Control, Counting};
use crate::export::group::{Grouper, Grouping, Groups};
use crate::export::record::RecordWriter;

/// What is known of a section before it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// Only where lines share rows.
    pub(super) groups: Option<Groups>,
    /// Only where the layout has a control record.
    control: Option<Control>,
}

/// What comes next.
#[derive(Debug, Clone)]
pub(super) enum Stage<'a> {
    /// The byte order mark.
    Start,
    /// Finding out which lines of a section share rows.
    Grouping(usize, Box<Grouper<'a>>),
    /// Counting the lines of a section, for its control record.
    Counting(usize, Box<Counting<'a>>),
    /// What stands before all payments.
    Heading,
    /// What stands before the rows of a section.
    Opening(usize),
    /// A row of a section.
    Row(usize, usize),
    /// What stands after the rows of a section.
    Closing(usize),
    /// What stands after all payments.
    Ending,
    /// Nothing.
    Done,
    /// Nothing ever.
    Failed(ExportError),
}

impl<'a> CsvExport<'a> {
    /// How often each line is read: to be written, to be counted, to be put into its row.
    pub(super) fn passes(&self) -> usize {
        1 + usize::from(self.has_control()) + usize::from(self.shares_rows())
    }

    fn has_control(&self) -> bool {
        let control = self.layout.parts().control;
        control.leading || control.trailing
    }

    fn shares_rows(&self) -> bool {
        self.layout.parts().grouping != Grouping::Line
    }

    /// Does what comes next. A break ends the slice.
    pub(super) fn step(
        &mut self,
        stage: Stage<'a>,
        writer: &mut RecordWriter,
        budget: &mut usize,
    ) -> Result<ControlFlow<Stage<'a>, Stage<'a>>, ExportError> {
        let control = self.layout.parts().control;
        // One payment's control records are those of the file.
        let several = self.sections.len() != 1;
        Ok(ControlFlow::Continue(match stage {
            Stage::Start if self.passes() > 1 => self.prepare(0),
            Stage::Start => Stage::Heading,
            Stage::Grouping(section, grouper) if grouper.len() == self.sections[section].len() => {
                self.known[section].groups = Some(grouper.finish());
                self.count(section)
            }
            Stage::Counting(section, counting) if counting.is_done() => {
                self.known[section].control = Some(counting.finish());
                self.prepare(section + 1)
            }
            Stage::Row(section, row) if row == self.rows_of(section) => Stage::Closing(section),
            Stage::Grouping(..) | Stage::Counting(..) | Stage::Row(..) if *budget == 0 => {
                return Ok(ControlFlow::Break(stage));
            }
            Stage::Grouping(section, mut grouper) => {
                let lines = self.group(section, &mut grouper, *budget)?;
                *budget -= lines;
                self.prepared += lines;
                Stage::Grouping(section, grouper)
            }
            Stage::Counting(section, mut counting) => {
                let counted = counting.count(*budget)?;
                *budget -= counted;
                self.prepared += counted;
                Stage::Counting(section, counting)
            }
            Stage::Heading => {
                if control.leading {
                    self.write_control(writer, None)?;
                }
                if self.layout.parts().header {
                    for field in self.layout.fields() {
                        writer.text(field.heading());
                    }
                    writer.end();
                }
                Stage::Opening(0)
            }
            Stage::Opening(section) if section == self.sections.len() => Stage::Ending,
            Stage::Opening(section) => {
                if control.leading && several {
                    self.write_control(writer, Some(section))?;
                }
                Stage::Row(section, 0)
            }
            Stage::Row(section, row) => {
                let (row, lines) = self.write_rows(writer, section, row, *budget)?;
                *budget = budget.saturating_sub(lines);
                self.written += lines;
                Stage::Row(section, row)
            }
            Stage::Closing(section) => {
                if let Some(words) = self.sections[section].warning {
                    writer.text(words);
                    writer.end();
                }
                if control.trailing && several {
                    self.write_control(writer, Some(section))?;
                }
                Stage::Opening(section + 1)
            }
            Stage::Ending => {
                if control.trailing {
                    self.write_control(writer, None)?;
                }
                return Ok(ControlFlow::Break(Stage::Done));
            }
            Stage::Done | Stage::Failed(_) => return Ok(ControlFlow::Break(stage)),
        }))
    }

    /// What is to be found out of a section first; the headings when there is none left.
    fn prepare(&self, section: usize) -> Stage<'a> {
        if section == self.sections.len() {
            Stage::Heading
        } else if self.shares_rows() {
            let grouper = Grouper::new(self.layout.parts().grouping);
            Stage::Grouping(section, Box::new(grouper))
        } else {
            self.count(section)
        }
    }

    fn count(&self, section: usize) -> Stage<'a> {
        let Section { schedule, rows, .. } = self.sections[section];
        if self.has_control() {
            Stage::Counting(section, Box::new(Counting::new(schedule, rows)))
        } else {
            self.prepare(section + 1)
        }
    }

    /// Writes the control record of a section, or that of the file.
    fn write_control(
        &self,
        writer: &mut RecordWriter,
        section: Option<usize>,
    ) -> Result<(), ExportError> {
        let only = if self.sections.len() == 1 { Some(0) } else { section };
        let silent = |section: &Section<'_>| section.warning.is_none();
        let style = self.layout.parts().style;
        if let Some(section) = only {
            let source = &self.sections[section];
            let Some(control) = &self.known[section].control else { return Ok(()) };
            let subject = Subject::Payment(&source.context, self.sections.len());
            let balanced = control.lines_balance && silent(source);
            return record::write(writer, style, subject, control, self.rows_of(section), balanced);
        }
        let controls = self.known.iter().filter_map(|known| known.control.as_ref());
        let control = Control::overall(controls)?;
        let rows = (0..self.sections.len()).map(|section| self.rows_of(section)).sum();
        let balanced = control.lines_balance && self.sections.iter().all(silent);
        let subject = Subject::All(self.sections.len());
        record::write(writer, style, subject, &control, rows, balanced)
    }
}
