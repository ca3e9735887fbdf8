//! What can happen to a tenancy at a payment run, and the lines that come of it. Both chance and the written
//! cases speak in these events.

use super::calendar::{Day, Period};
use super::debts::Debt;
use super::lines::{Benefit, Debtor, Line, LineStatus, Pence, Reason, for_days};
use super::tenancies::{Award, Recovery, Stage, Tenancy, Tenure};

/// Something that happens to a tenancy at a run.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Event {
    /// The tenant's benefit starts to go to this landlord, so many days after the period begins; before it,
    /// when negative: then the first payment carries arrears.
    Starts { days: i32 },
    /// A new weekly amount from a week of this period, known in time.
    Changes { week: i32, weekly: Pence },
    /// A new weekly amount, known so many weeks late: they are made good by an adjustment, up or down.
    ChangesLate { weeks: i32, weekly: Pence },
    /// The last line, for so many days of this period.
    Ends { days: i32, why: Option<&'static str> },
    /// The tenancy turns out to have ended weeks ago: what was paid since is taken back by negative lines.
    FoundEnded { weeks: i32, why: Option<&'static str> },
    /// The same, but it becomes the landlord's debt, recovered from other tenants' lines.
    FoundEndedAndOwed { weeks: i32, over_lines: usize, why: Option<&'static str> },
    /// Payment is withheld from this run on.
    Held { shown: bool, why: &'static str },
    /// Payment goes on, with what was withheld.
    Reinstated,
    /// Weeks at the start of this period for which nothing is due.
    Gap { weeks: i32 },
    /// The four weeks before this period are paid once more.
    PaidAgain,
    /// A debt begins to be recovered week by week.
    Recovers(Recovery),
    /// The whole of this run's line goes to a debt.
    TakenWhole(Debtor),
    /// A weekly Discretionary Housing Payment begins.
    Awarded(Award),
    /// A Discretionary Housing Payment in one sum, for a deposit or rent in advance.
    LumpSum(Pence),
}

/// The run that events happen at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub(super) period: Period,
    /// The day within the period from which rents and awards are new, in April.
    pub(super) new_rates: Option<Day>,
}

/// What a run has made so far.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) lines: Vec<Line>,
    /// Debts that arose, to be recovered from the next run on.
    pub(super) debts: Vec<Debt>,
}

/// Lets a run happen to one tenancy: its events in their order, then its lines. `new_weekly` is the amount from
/// `new_rates` on.
pub(super) fn happen(
    tenancy: &mut Tenancy,
    at: usize,
    moment: Moment,
    events: &[Event],
    new_weekly: Pence,
    out: &mut Outcome,
) {
    let period = moment.period;
    let (mut to, mut last, mut ends, mut taken) = (period.to, None, None, None);
    for event in events {
        match *event {
            Event::Starts { days } => {
                tenancy.stage = Stage::Starting;
                tenancy.since = period.from + days;
                tenancy.paid_to = tenancy.since + -1;
            }
            Event::Changes { week, weekly } => {
                tenancy.award_from(moment.new_rates.unwrap_or(period.from + 7 * week), weekly);
            }
            Event::ChangesLate { weeks, weekly } => {
                adjust(tenancy, at, period.from, weeks, weekly, out);
                tenancy.award_from(period.from, weekly);
            }
            Event::Ends { days, why } => {
                to = period.from + (days - 1);
                last = Some(Reason::Final);
                ends = Some(why);
            }
            Event::FoundEnded { weeks, why } => {
                let over = overpaid(tenancy, weeks);
                out.lines.extend(
                    tenancy
                        .at_one_rate(over)
                        .map(|(part, weekly)| Line::reversed(at, part, weekly)),
                );
                end(tenancy, over.from, why);
            }
            Event::FoundEndedAndOwed { weeks, over_lines, why } => {
                let over = overpaid(tenancy, weeks);
                let amount = tenancy
                    .at_one_rate(over)
                    .map(|(part, weekly)| for_days(weekly, part.days()))
                    .sum();
                if amount > 0 {
                    out.debts.push(Debt::evenly(tenancy.reference, amount, over_lines));
                }
                end(tenancy, over.from, why);
            }
            Event::Held { shown, why } => {
                tenancy.stage = Stage::Held { shown, why };
                tenancy.since = tenancy.paid_to + 1;
            }
            Event::Reinstated => {
                tenancy.stage = Stage::Paying;
                tenancy.since = tenancy.paid_to + 1;
            }
            Event::Gap { weeks } => tenancy.paid_to = period.from + (7 * weeks - 1),
            Event::PaidAgain => {
                let again = Period::new(period.from + -28, period.from + -1);
                let parts = tenancy.at_one_rate(again);
                out.lines.extend(
                    parts.map(|(part, weekly)| Line::paid(at, part, weekly, Reason::Arrears)),
                );
            }
            Event::Recovers(recovery) => tenancy.recovery = Some(recovery),
            Event::TakenWhole(debtor) => taken = Some(debtor),
            Event::Awarded(award) => tenancy.award = Some(award),
            Event::LumpSum(amount) => out.lines.push(lump_sum(at, period, amount)),
        }
    }
    let has_rent = !matches!(tenancy.tenure, Tenure::Token | Tenure::DiscretionaryOnly);
    let is_set = events.iter().any(|event| matches!(event, Event::Changes { .. }));
    if let Some(day) = moment.new_rates.filter(|_| has_rent && !is_set && tenancy.is_known()) {
        tenancy.award_from(day, new_weekly);
    }
    match tenancy.stage {
        Stage::Starting | Stage::Paying => {
            let first = out.lines.len();
            tenancy.pay(at, period, to, last, &mut out.lines);
            if let Some(debtor) = taken {
                take_whole(&mut out.lines[first..], debtor);
            }
        }
        Stage::Held { shown: true, .. } => out.lines.push(Line::held(at, period, tenancy.weekly)),
        Stage::Held { shown: false, .. } | Stage::Awaited | Stage::Ended { .. } => {}
    }
    if let Some(why) = ends {
        end(tenancy, to + 1, why);
    }
}

fn end(tenancy: &mut Tenancy, from: Day, why: Option<&'static str>) {
    tenancy.stage = Stage::Ended { why };
    tenancy.since = from;
}

/// The last weeks that were paid, as far as it was this landlord who was paid.
fn overpaid(tenancy: &Tenancy, weeks: i32) -> Period {
    Period::new((tenancy.paid_to + (1 - 7 * weeks)).max(tenancy.since), tenancy.paid_to)
}

/// The difference for weeks already paid at the old amount. It shows what is now awarded for those weeks.
fn adjust(tenancy: &Tenancy, at: usize, before: Day, weeks: i32, weekly: Pence, out: &mut Outcome) {
    let from = (before + -7 * weeks).max(tenancy.weekly_from).max(tenancy.since);
    let period = Period::new(from, before + -1);
    if period.days() > 0 {
        let mut line = Line::paid(at, period, weekly, Reason::Adjustment);
        line.gross = for_days(weekly - tenancy.weekly, period.days());
        out.lines.push(line);
    }
}

fn lump_sum(at: usize, period: Period, amount: Pence) -> Line {
    Line {
        tenancy: at,
        benefit: Benefit::Discretionary,
        period,
        weekly: None,
        gross: amount,
        status: LineStatus::Paid,
        reason: Reason::New,
        deductions: Vec::new(),
    }
}

fn take_whole(lines: &mut [Line], debtor: Debtor) {
    for line in lines.iter_mut().filter(|line| line.benefit == Benefit::Housing) {
        line.take(debtor, line.net());
    }
}
