//! Payments between the runs: a long backdated award, a stay in a hostel, an urgent first payment. Each pays
//! one tenancy that is written by hand.

use super::calendar::{Day, Period, last_long_rent_year};
use super::chance;
use super::ledgers::Ledger;
use super::lines::{Line, Reason};
use super::runs::{BACS_WORKING_DAYS, Run};
use super::tenancies::Stage;

/// A payment that no run makes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum OffCycle {
    /// An award decided late, from the start of the last rent year of 53 weeks: one line a rent year.
    Backdated,
    /// Ten days in a hostel, paid on the day they end.
    Stay,
    /// A first payment sent on a Friday, and put into the books, with its schedule, on the Tuesday.
    Urgent,
}

/// How many days of the next period have gone when the payment is made.
const BACKDATED_ON_DAY: i32 = 8;
const STAY_ENDS_ON_DAY: i32 = 14;
const URGENT_ON_DAY: i32 = 1;
const STAY_DAYS: i32 = 10;

impl OffCycle {
    /// When it is made, before the run `next`.
    pub(super) fn processed(self, next: Run) -> Day {
        let day = match self {
            Self::Backdated => BACKDATED_ON_DAY,
            Self::Stay => STAY_ENDS_ON_DAY,
            Self::Urgent => URGENT_ON_DAY,
        };
        (next.period.from + day).or_next_working()
    }

    /// When the money arrives. The urgent one is there four days before its schedule is.
    pub(super) fn expected(self, processed: Day) -> Day {
        match self {
            Self::Backdated => processed.after_working(BACS_WORKING_DAYS),
            Self::Stay => processed,
            Self::Urgent => processed + -4,
        }
    }

    /// Whether it goes by Faster Payments.
    pub(super) fn is_faster_payment(self) -> bool {
        matches!(self, Self::Stay | Self::Urgent)
    }
}

impl Ledger {
    /// Makes the payment to one tenancy, which is in payment afterwards (the stay is over), and gives its lines.
    pub(super) fn off_cycle(&mut self, kind: OffCycle, at: usize, next: Run) -> Vec<Line> {
        let tenancy = &mut self.tenancies[at];
        let before_next = next.period.from + -1;
        tenancy.paid_to = before_next;
        tenancy.stage = Stage::Paying;
        match kind {
            OffCycle::Backdated => {
                let mut part = last_long_rent_year(before_next);
                tenancy.since = part.from;
                let mut lines = Vec::new();
                while part.days() > 0 {
                    lines.push(Line::paid(at, part, tenancy.weekly, Reason::Arrears));
                    let start = part.to + 1;
                    // A rent year has 52 or 53 weeks.
                    let end = (start + 371).rent_year_start() + -1;
                    if start <= before_next {
                        tenancy.award_from(start, chance::uprated(tenancy, start.date().year()));
                    }
                    part = Period::new(start, end.min(before_next));
                }
                lines
            }
            OffCycle::Stay => {
                let to = OffCycle::Stay.processed(next);
                tenancy.since = to + 1;
                tenancy.stage = Stage::Ended { why: Some("The tenant has moved out") };
                vec![Line::paid(
                    at,
                    Period::new(to + (1 - STAY_DAYS), to),
                    tenancy.weekly,
                    Reason::Final,
                )]
            }
            OffCycle::Urgent => {
                tenancy.since = before_next + (1 - STAY_DAYS);
                vec![Line::paid(
                    at,
                    Period::new(tenancy.since, before_next),
                    tenancy.weekly,
                    Reason::New,
                )]
            }
        }
    }
}
