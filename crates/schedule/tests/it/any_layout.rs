//! Any schedule in any layout: written, and read back by a reader that knows nothing of ours.

use contract::breakdown::Line;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use schedule::date::Date;
use schedule::export::columns::Merge;
use schedule::export::csv::{CsvExport, Section};
use schedule::export::layout::dialect::LineEnd;
use schedule::export::layout::{Content, Layout};
use schedule::export::style::Sign;
use schedule::export::{Context, Rows};
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::Schedule;

use crate::generate::{deducted, lines, rent_credit, schedule, text};
use crate::layouts::layout_with;
use crate::model::{amount, control_of, groups, guarded, row_of};

/// Lines of which some belong to one claim or one tenancy.
pub fn tenancies(most: usize) -> impl Strategy<Value = Vec<Line<'static>>> {
    let belonging = (0..3_u8, option::of(0..3_u8), any::<bool>());
    (lines(most), vec(belonging, most)).prop_map(|(mut lines, belonging)| {
        for (line, (claim, rent, kept)) in lines.iter_mut().zip(belonging) {
            if !kept {
                line.claim_id = format!("c{claim}").into();
                line.claim_reference = format!("00{claim}").into();
                line.rent_reference = rent.map(|rent| format!("=R{rent}").into());
            }
        }
        lines
    })
}

proptest! {
    #[test]
    fn a_file_reads_back_as_its_layout_says(
        sent in tenancies(9),
        layout in layout_with(&[]),
        payment in text(),
        creditor in text(),
        backwards in any::<bool>(),
        warning in option::of(Just("=does not balance")),
        slice in 1..5_usize,
    ) {
        let schedule = schedule(&sent);
        let (payment, creditor) = (PaymentRef::new(payment), CreditorRef::new(creditor));
        let context = context(&payment, &creditor);
        let mut rows: Vec<u32> = (0..schedule.line_count()).collect();
        if backwards {
            rows.reverse();
        }
        let section = Section { context, schedule: &schedule, rows: Rows::These(&rows), warning };
        let file = in_slices(vec![section], &layout, slice);
        let whole = CsvExport::of_sections(vec![section]).with_layout(&layout).to_bytes().unwrap();
        prop_assert_eq!(&file, &whole);

        let ordered: Vec<&Line<'_>> = rows.iter().map(|row| &sent[*row as usize]).collect();
        let mut expected = Vec::new();
        let control = layout.parts().control;
        let style = layout.parts().style;
        let mut records = read(&file, &layout);
        let summed = sums(&layout, &groups(&ordered, layout.parts().grouping), &records);
        prop_assert_eq!(summed, Ok(()));
        if control.leading {
            let leading = records.remove(0);
            prop_assert_eq!(control_cells(&leading, &layout), control_of(&ordered, &context, &layout, warning));
        }
        if control.trailing {
            let trailing = records.pop().unwrap();
            prop_assert_eq!(control_cells(&trailing, &layout), control_of(&ordered, &context, &layout, warning));
        }
        if layout.parts().header {
            expected.push(layout.fields().iter().map(|field| guarded(field.heading(), style)).collect());
        }
        for group in groups(&ordered, layout.parts().grouping) {
            expected.push(row_of(&group, &context, &layout));
        }
        if let Some(words) = warning {
            let mut record = vec![guarded(words, style)];
            record.resize(layout.fields().len(), String::new());
            expected.push(record);
        }
        prop_assert_eq!(records, expected);
    }

    #[test]
    fn several_payments_are_their_files_one_after_another(
        sent in vec(tenancies(5), 2..4),
        layout in layout_with(&[]),
        slice in 1..5_usize,
    ) {
        let schedules: Vec<Schedule> = sent.iter().map(|lines| schedule(lines)).collect();
        let (payment, creditor) = (PaymentRef::new("P-1"), CreditorRef::new("C"));
        let context = context(&payment, &creditor);
        let section = |schedule| Section { context, schedule, rows: Rows::All, warning: None };
        let sections: Vec<Section<'_>> = schedules.iter().map(section).collect();
        let mut together = read(&in_slices(sections.clone(), &layout, slice), &layout);
        let control = layout.parts().control;
        let header = usize::from(layout.parts().header);
        let mut expected = Vec::new();
        for (place, section) in sections.iter().enumerate() {
            let mut alone = read(&in_slices(vec![*section], &layout, slice), &layout);
            if header == 1 {
                // Of one payment, the leading record comes before the headings.
                let headings = alone.remove(usize::from(control.leading));
                if place == 0 {
                    expected.push(headings);
                }
            }
            expected.extend(alone);
        }
        // That there are others is all that a payment's control record says besides.
        let others = format!("of_payments={}", sent.len());
        for record in &mut together {
            let width = layout.fields().len();
            if record.contains(&others) {
                record.retain(|cell| *cell != others);
                record.resize(record.len().max(width), String::new());
            }
        }
        let all: Vec<&Line<'_>> = sent.iter().flatten().collect();
        let overall = |record: &[String]| {
            let cells = control_cells(record, &layout);
            let of = |name| amount_of(&cells, name);
            let style = layout.parts().style;
            assert_eq!(of("payments"), sent.len().to_string());
            assert_eq!(of("lines"), all.len().to_string());
            assert_eq!(of("net"), amount(all.iter().map(|line| i128::from(line.net)).sum(), style));
        };
        if control.leading {
            overall(&together.remove(0));
        }
        if control.trailing {
            overall(&together.pop().unwrap());
        }
        prop_assert_eq!(together, expected);
    }
}

fn context<'a>(payment: &'a PaymentRef, creditor: &'a CreditorRef) -> Context<'a> {
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    Context { payment_reference: payment, payment_date, creditor_reference: creditor }
}

fn in_slices(sections: Vec<Section<'_>>, layout: &Layout, slice: usize) -> Vec<u8> {
    let mut export = CsvExport::of_sections(sections).with_layout(layout);
    let mut file = Vec::new();
    let mut before = 0;
    while let Some(bytes) = export.next_slice(slice).unwrap() {
        file.extend(bytes);
        let (done, of) = export.progress();
        assert!(before <= done && done <= of);
        before = done;
    }
    assert_eq!(export.written(), export.lines());
    assert_eq!(export.progress(), (before, before));
    // Each line is read once to be written, and at times before.
    assert!(before >= export.lines() && (before > 0) == (export.lines() > 0));
    file
}

/// Reads a file's records as a stranger would that was told its dialect.
pub fn read(file: &[u8], layout: &Layout) -> Vec<Vec<String>> {
    let dialect = layout.parts().dialect;
    // The reader takes one such mark off by itself. A further one is the first cell's own text.
    let marked = file.starts_with(b"\xEF\xBB\xBF");
    assert_eq!(marked, dialect.byte_order_mark, "a byte order mark where one was asked for");
    let records = if marked { &file[3..] } else { file };
    if let Some(last) = records.last_chunk::<2>() {
        let expected: &[u8] = if dialect.line_end == LineEnd::CrLf { b"\r\n" } else { b"\n" };
        assert!(last.ends_with(expected) && (last == b"\r\n") == (expected == b"\r\n"));
    }
    csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(file)
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// Amounts of a column of a file, added up, are those of the lines: to the penny, whatever shares a
/// row.
fn sums(layout: &Layout, groups: &[Vec<&Line<'_>>], records: &[Vec<String>]) -> Result<(), String> {
    let control = layout.parts().control;
    let skipped = usize::from(control.leading) + usize::from(layout.parts().header);
    let rows = &records[skipped..skipped + groups.len()];
    for (place, field) in layout.fields().iter().enumerate() {
        let Content::Column(column) = field.content else { continue };
        if column.merge != Merge::Sum {
            continue;
        }
        let of: fn(&Line<'_>) -> i128 = match column.name {
            "gross" => |line| line.gross.into(),
            "deductions" => deducted,
            "net" => |line| line.net.into(),
            _ => rent_credit,
        };
        let expected: i128 = groups.iter().flatten().map(|line| of(line)).sum();
        let sign = if layout.parts().style.sign == Sign::Reversed { -1 } else { 1 };
        let pence = |cell: &String| cell.replace(['.', ','], "").parse::<i128>().unwrap();
        let read: i128 = rows.iter().map(|row| sign * pence(&row[place])).sum();
        if read != expected {
            return Err(format!("{}: {read} is not {expected}", column.name));
        }
    }
    Ok(())
}

/// The cells of a control record; the last ones may be empty, up to the width of the layout.
fn control_cells(record: &[String], layout: &Layout) -> Vec<String> {
    assert_eq!(record[0], "CONTROL");
    let cells = record.iter().rposition(|cell| !cell.is_empty()).unwrap() + 1;
    assert_eq!(record.len(), cells.max(layout.fields().len()));
    record[1..cells]
        .iter()
        .filter(|cell| !cell.starts_with("fingerprint=sha256:"))
        .cloned()
        .collect()
}

fn amount_of(cells: &[String], name: &str) -> String {
    let cell = cells.iter().find_map(|cell| cell.strip_prefix(name)?.strip_prefix('='));
    cell.unwrap_or_default().to_owned()
}
