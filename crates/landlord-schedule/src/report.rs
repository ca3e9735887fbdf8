//! Whether a schedule, or a CSV file made of one, agrees with its payment: said line by line.

use std::io::Write;

use schedule::balance::{self, Difference, Finding};
use schedule::error::IntakeError;
use schedule::export::Rows;
use schedule::export::control::Control;
use schedule::payment::PaymentDetail;
use schedule::table::Schedule;
use schedule::totals::Totals;

use crate::arguments::Check;
use crate::error::Problem;
use crate::{Verdict, csv_file, sources};

/// Says what was found.
pub(crate) fn run(task: &Check, say: &mut dyn Write) -> Result<Verdict, Problem> {
    let detail = sources::payment(&task.payment)?;
    let found = match (&task.what.lines, &task.what.csv) {
        (Some(file), _) => match sources::lines(file, &detail.payment.id)? {
            Ok(schedule) => {
                let control = Control::of(&schedule, Rows::All)?;
                writeln!(say, "{}", figures(&control.totals))?;
                writeln!(say, "Fingerprint of the lines: {}", control.fingerprint)?;
                of_schedule(&detail, &schedule)
            }
            Err(error) => vec![of_stream(&error)],
        },
        (None, Some(file)) => {
            let checked = csv_file::check(&sources::bytes(file)?, &detail)
                .map_err(|reason| Problem::NotOurCsv { file: file.clone(), reason })?;
            writeln!(say, "{}", checked.figures())?;
            checked.found
        }
        // The command line does not let this through.
        (None, None) => Vec::new(),
    };
    for sentence in &found {
        writeln!(say, "{sentence}")?;
    }
    if detail.payment.withheld {
        writeln!(say, "Some payments are not shown here: the net is not compared with the bank.")?;
    }
    if found.is_empty() {
        writeln!(say, "It balances.")?;
        Ok(Verdict::Balances)
    } else {
        writeln!(say, "It does NOT balance.")?;
        Ok(Verdict::DoesNot)
    }
}

fn figures(totals: &Totals) -> String {
    format!(
        "{} lines: gross {}, deductions {}, net {}, rent credit {}, own debt repaid {}",
        totals.lines,
        totals.gross.decimal(),
        totals.deductions.decimal(),
        totals.net.decimal(),
        totals.rent_credit.decimal(),
        totals.own_debt_repaid().decimal(),
    )
}

fn of_schedule(detail: &PaymentDetail, schedule: &Schedule) -> Vec<String> {
    let findings = balance::check(detail, schedule).findings;
    findings.iter().map(|finding| sentence(finding, schedule)).collect()
}

fn sentence(finding: &Finding, schedule: &Schedule) -> String {
    let differs = |what: &str, Difference { stated, summed }: &Difference| {
        format!("{what}: the payment says {}, the lines {}", stated.decimal(), summed.decimal())
    };
    match finding {
        Finding::LineNet { row, stated, worked_out } => {
            let id = schedule.get(*row as usize).map_or("", |line| line.line_id);
            let (stated, worked_out) = (stated.decimal(), worked_out.decimal());
            format!("line {id}: net is {stated}, gross less deductions {worked_out}")
        }
        Finding::LineCount { stated, received } => {
            format!("lines: the payment says {stated}, there are {received}")
        }
        Finding::Gross(difference) => differs("gross", difference),
        Finding::Deductions(difference) => differs("deductions", difference),
        Finding::Net(difference) => differs("net", difference),
        Finding::RentCredit(difference) => differs("rent credit", difference),
        Finding::Kind { summed, stated } => {
            let counts = if summed.counts_as_rent { ", which counts as rent" } else { "" };
            let what = format!("{}{counts}", summed.kind().as_str());
            differs(&what, &Difference { stated: *stated, summed: summed.amount })
        }
    }
}

/// What a stream's own head or end says that its lines are not.
fn of_stream(error: &IntakeError) -> String {
    match error {
        IntakeError::TotalsDiffer { stated, summed } => {
            format!("the stream states {}; its lines are {}", figures(stated), figures(summed))
        }
        other => format!("the stream: {other}"),
    }
}
