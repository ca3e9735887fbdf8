//! A tenancy whose benefit goes to a landlord: what it is awarded, how far it is paid, and what is being
//! recovered from it. It knows no names, no payment and no other tenancy.

use super::calendar::{Day, Period};
use super::lines::{Benefit, Debtor, Line, Pence, Reason};
use super::particulars::Particulars;
use super::random::Random;

/// What kind of letting it is: it decides the amounts, and how often things happen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tenure {
    /// A housing association's ordinary letting.
    Social,
    /// A private letting, limited by the Local Housing Allowance.
    Private,
    /// Supported housing, not limited by it.
    Supported,
    /// Rent due daily: part weeks are paid by the day.
    Hostel,
    /// A Universal Credit tenant whom the council pays a Discretionary Housing Payment alone.
    DiscretionaryOnly,
    /// Less than £1 a week, paid every six months (Housing Benefit Regulations 2006, regulation 91(2)).
    Token,
}

/// Where a tenancy stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Stage {
    /// Not the landlord's yet: it has no line and, until it has one, isn't written.
    Awaited,
    /// Its first line is still to come.
    Starting,
    Paying,
    /// Suspended; some schedules show the line, with nothing paid, and some leave it out.
    Held {
        shown: bool,
        why: &'static str,
    },
    Ended {
        why: Option<&'static str>,
    },
}

impl Stage {
    /// Why it stands there, in words that disclose nothing of the tenant's affairs.
    pub(super) fn why(self) -> Option<&'static str> {
        match self {
            Self::Held { why, .. } => Some(why),
            Self::Ended { why } => why,
            Self::Awaited | Self::Starting | Self::Paying => None,
        }
    }
}

/// A debt being recovered week by week from the tenancy it arose on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Recovery {
    pub(super) debtor: Debtor,
    pub(super) weekly: Pence,
    pub(super) left: Pence,
}

/// A Discretionary Housing Payment award.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Award {
    pub(super) weekly: Pence,
    pub(super) runs_left: u32,
    /// A council system was seen to recover overpayments from this payment, which it should not.
    pub(super) recovered_from: bool,
}

/// One tenancy and its award.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tenancy {
    /// Numbers the claim among all of them; its opaque id comes from it.
    pub(super) serial: u32,
    /// Numbers the claim reference: the same in two records when one claim has had two payees.
    pub(super) reference: u32,
    pub(super) tenure: Tenure,
    pub(super) stage: Stage,
    /// Since when it stands there.
    pub(super) since: Day,
    pub(super) weekly: Pence,
    /// The weekly amount before `weekly_from`.
    pub(super) weekly_before: Pence,
    pub(super) weekly_from: Day,
    pub(super) paid_to: Day,
    pub(super) recovery: Option<Recovery>,
    pub(super) award: Option<Award>,
    /// The tenant and the home, where they are written by hand; otherwise they are drawn.
    pub(super) particulars: Option<&'static Particulars>,
}

/// How many days a line of six months covers.
const SIX_MONTHS: i32 = 26 * 7;
/// What must stay in payment, by the week, when the tenant's own debt is recovered.
const LEAST_LEFT_WEEKLY: Pence = 50;

impl Tenancy {
    /// Sets the weekly amount from a day on.
    pub(super) fn award_from(&mut self, day: Day, weekly: Pence) {
        self.weekly_before = self.weekly;
        self.weekly = weekly;
        self.weekly_from = day;
    }

    /// Part of a period for each weekly amount in it, earliest first.
    pub(super) fn at_one_rate(&self, period: Period) -> impl Iterator<Item = (Period, Pence)> {
        let earlier = Period::new(period.from, period.to.min(self.weekly_from + -1));
        let later = Period::new(period.from.max(self.weekly_from), period.to);
        [(earlier, self.weekly_before), (later, self.weekly)]
            .into_iter()
            .filter(|(part, _)| part.days() > 0)
    }

    /// The lines that a run pays: from the day after the last one paid to `to`, and DHP beside it.
    pub(super) fn pay(
        &mut self,
        at: usize,
        period: Period,
        to: Day,
        last: Option<Reason>,
        out: &mut Vec<Line>,
    ) {
        let from = self.paid_to + 1;
        let new = matches!(self.stage, Stage::Starting);
        if to < from {
            return;
        }
        match self.tenure {
            Tenure::DiscretionaryOnly => self.paid_to = to,
            Tenure::Token => {
                if to - from + 1 < SIX_MONTHS {
                    return;
                }
                self.paid_to = self.paid_to + SIX_MONTHS;
                let reason = if new { Reason::New } else { Reason::Regular };
                out.push(Line::paid(at, Period::new(from, self.paid_to), self.weekly, reason));
            }
            Tenure::Social | Tenure::Private | Tenure::Supported | Tenure::Hostel => {
                self.pay_arrears(at, Period::new(from, period.from + -1), out);
                self.pay_current(at, Period::new(from.max(period.from), to), last, out);
                self.paid_to = to;
            }
        }
        self.pay_award(at, Period::new(from.max(period.from), to), new, out);
        self.stage = Stage::Paying;
    }

    fn pay_arrears(&self, at: usize, period: Period, out: &mut Vec<Line>) {
        out.extend(
            self.at_one_rate(period)
                .map(|(part, weekly)| Line::paid(at, part, weekly, Reason::Arrears)),
        );
    }

    fn pay_current(
        &mut self,
        at: usize,
        period: Period,
        last: Option<Reason>,
        out: &mut Vec<Line>,
    ) {
        let new = matches!(self.stage, Stage::Starting);
        let changed = self.weekly != self.weekly_before;
        let parts: Vec<(Period, Pence)> = self.at_one_rate(period).collect();
        for (part, weekly) in parts {
            let reason = match last {
                Some(reason) => reason,
                None if new => Reason::New,
                None if changed && part.from == self.weekly_from => Reason::Change,
                None => Reason::Regular,
            };
            let mut line = Line::paid(at, part, weekly, reason);
            self.recover(&mut line);
            out.push(line);
        }
    }

    /// Takes a week's recovery for each whole week of the line, and leaves the least that must stay.
    fn recover(&mut self, line: &mut Line) {
        let Some(recovery) = &mut self.recovery else { return };
        let weeks = Pence::from(line.period.days() / 7);
        let spare = line.net() - LEAST_LEFT_WEEKLY * weeks;
        recovery.left -=
            line.take(recovery.debtor, (recovery.weekly * weeks).min(recovery.left).min(spare));
        if recovery.left == 0 {
            self.recovery = None;
        }
    }

    fn pay_award(&mut self, at: usize, period: Period, new: bool, out: &mut Vec<Line>) {
        let Some(mut award) = self.award else { return };
        let reason = match award.runs_left {
            1 => Reason::Final,
            _ if new => Reason::New,
            _ => Reason::Regular,
        };
        let mut line = Line::paid(at, period, award.weekly, reason);
        line.benefit = Benefit::Discretionary;
        if award.recovered_from {
            self.recover(&mut line);
        }
        out.push(line);
        award.runs_left -= 1;
        self.award = (award.runs_left > 0).then_some(award);
    }

    /// What a week of it pays at the next run.
    pub(super) fn regular_weekly(&self) -> Pence {
        let benefit = match self.tenure {
            Tenure::DiscretionaryOnly | Tenure::Token => 0,
            Tenure::Social | Tenure::Private | Tenure::Supported | Tenure::Hostel => self.weekly,
        };
        benefit + self.award.map_or(0, |award| award.weekly)
    }

    /// Whether it has an award that April changes: one that is suspended has, too.
    pub(super) fn is_known(&self) -> bool {
        matches!(self.stage, Stage::Starting | Stage::Paying | Stage::Held { .. })
    }

    /// Whether the council is paying it, or would be at the next run.
    pub(super) fn is_in_payment(&self) -> bool {
        matches!(self.stage, Stage::Starting | Stage::Paying)
    }
}

/// A plausible weekly award, in pence. Rents: Regulator of Social Housing, 2025; ceilings: a Midlands council's
/// Local Housing Allowance of 2024/25; six awards of ten cover the whole rent.
pub(super) fn weekly_award(tenure: Tenure, random: &mut Random) -> Pence {
    const ALLOWANCES: &[Pence] = &[9_950, 13_233, 13_233, 15_534, 15_534, 17_836, 23_014];
    let rent = match tenure {
        Tenure::Social => (0..3).map(|_| random.between(2_800, 4_900)).sum(),
        Tenure::Private => {
            random.pick(ALLOWANCES).unwrap_or(13_233).min(random.between(9_500, 26_000))
        }
        Tenure::Supported => random.between(16_000, 38_000),
        Tenure::Hostel => random.between(17_500, 33_000),
        Tenure::DiscretionaryOnly => return random.between(500, 4_000),
        Tenure::Token => return random.between(37, 99),
    };
    if random.chance(6_000) { rent } else { rent * random.between(15, 99) / 100 }
}
