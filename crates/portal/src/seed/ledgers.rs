//! One creditor's tenancies through the payment runs, in order of time: who comes, who goes, and the lines of
//! each run. It writes nothing down.

use super::calendar::{Day, first_monday_of_april};
use super::chance;
use super::debts::{Debt, recover_all};
use super::events::{Event, Moment, Outcome, happen};
use super::lines::{Line, Pence};
use super::random::Random;
use super::runs::Run;
use super::tenancies::{Stage, Tenancy, Tenure, weekly_award};

/// Something written to happen: so many runs before the newest, to which tenancy.
pub(super) type Scene = (usize, usize, Event);

/// A landlord's tenants in numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crowd {
    /// How many are in payment at the newest run, the ones written by hand among them.
    pub(super) in_payment: usize,
    /// Of 100 tenancies: how many are of each kind. The rest are social lettings.
    pub(super) tenures: &'static [(Tenure, u32)],
}

/// One creditor's tenancies and debts.
pub(super) struct Ledger {
    pub(super) tenancies: Vec<Tenancy>,
    pub(super) debts: Vec<Debt>,
    script: &'static [Scene],
    crowd: Option<Crowd>,
    first_serial: u32,
    random: Random,
}

/// What a coming payment is expected to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Forecast {
    pub(super) net: Pence,
    pub(super) deductions: Pence,
}

/// Benefit goes down by 15 tenants of 10,000 at each run: fewer come than go.
const FEWER_EACH_RUN: usize = 15;

impl Ledger {
    /// A ledger as it stands before its first run, of `runs` in all.
    pub(super) fn new(
        first_serial: u32,
        written: Vec<Tenancy>,
        script: &'static [Scene],
        crowd: Option<Crowd>,
        first: Run,
        runs: usize,
    ) -> Self {
        let random = Random::of(first_serial.into());
        let mut ledger =
            Self { tenancies: written, debts: Vec::new(), script, crowd, first_serial, random };
        for _ in ledger.in_payment()..ledger.wanted(runs) {
            let mut tenancy = ledger.draw_tenancy(first);
            tenancy.since =
                first.period.from + -i32::try_from(ledger.random.between(30, 4_000)).unwrap_or(30);
            tenancy.stage = Stage::Paying;
            if tenancy.tenure == Tenure::Token {
                tenancy.paid_to =
                    tenancy.paid_to + -7 * i32::try_from(ledger.random.below(26)).unwrap_or(0);
            }
            if ledger.random.chance(650) {
                tenancy.recovery = Some(chance::recovery(&mut ledger.random));
            }
            if tenancy.award.is_none() && ledger.random.chance(230) {
                let runs_left = ledger.random.below(12) + 1;
                tenancy.award = Some(chance::award(runs_left, &mut ledger.random));
            }
            ledger.tenancies.push(tenancy);
        }
        ledger
    }

    /// Makes the run that comes so many runs before the newest, and gives its lines.
    pub(super) fn run(&mut self, run: Run, ago: usize) -> Vec<Line> {
        let moment = Moment { period: run.period, new_rates: new_rates(run) };
        let mut out = Outcome::default();
        for at in 0..self.tenancies.len() {
            self.step(at, moment, ago, &mut out);
        }
        for _ in self.in_payment()..self.wanted(ago) {
            let tenancy = self.draw_tenancy(run);
            let days = self.first_day(tenancy.tenure);
            self.tenancies.push(tenancy);
            let at = self.tenancies.len() - 1;
            self.happen(at, moment, &[Event::Starts { days }], &mut out);
        }
        let cursor = self.random.below(u32::try_from(out.lines.len()).unwrap_or(u32::MAX) / 2);
        let cursor = if self.crowd.is_some() { usize::try_from(cursor).unwrap_or(0) } else { 0 };
        recover_all(&mut self.debts, &mut out.lines, cursor);
        self.debts.append(&mut out.debts);
        self.carry(&out.lines);
        out.lines
    }

    fn step(&mut self, at: usize, moment: Moment, ago: usize, out: &mut Outcome) {
        if self.tenancies[at].particulars.is_some() {
            let of_this_run = |scene: &&Scene| scene.0 == ago && scene.1 == at;
            let events: Vec<Event> =
                self.script.iter().filter(of_this_run).map(|scene| scene.2).collect();
            self.happen(at, moment, &events, out);
        } else if !matches!(self.tenancies[at].stage, Stage::Ended { .. }) {
            let event = chance::draw(&self.tenancies[at], moment.new_rates, &mut self.random);
            self.happen(at, moment, event.as_slice(), out);
        }
    }

    fn happen(&mut self, at: usize, moment: Moment, events: &[Event], out: &mut Outcome) {
        let tenancy = &mut self.tenancies[at];
        let weekly = moment
            .new_rates
            .map_or(tenancy.weekly, |day| chance::uprated(tenancy, day.date().year()));
        happen(tenancy, at, moment, events, weekly, out);
        let awarded_alone = tenancy.tenure == Tenure::DiscretionaryOnly && tenancy.is_in_payment();
        if awarded_alone && tenancy.award.is_none() {
            let (to, why) = (moment.period.to + 1, Some("The award has come to its end"));
            (tenancy.stage, tenancy.since) = (Stage::Ended { why }, to);
        }
    }

    /// A payment that comes out in the council's favour is carried: the next ones repay it.
    fn carry(&mut self, lines: &[Line]) {
        let net: Pence = lines.iter().map(Line::net).sum();
        let Some(most) = lines.iter().min_by_key(|line| line.net()).filter(|_| net < 0) else {
            return;
        };
        self.debts.push(Debt::carried(self.tenancies[most.tenancy].reference, -net));
    }

    /// How many tenancies are in payment.
    pub(super) fn in_payment(&self) -> usize {
        self.tenancies.iter().filter(|tenancy| tenancy.is_in_payment()).count()
    }

    /// What the landlord itself still owes, and what is kept from its tenants' lines until it is repaid.
    pub(super) fn owed(&self) -> Pence {
        let weekly = self.tenancies.iter().filter_map(|tenancy| tenancy.recovery);
        let by_week =
            weekly.filter(|recovery| recovery.debtor.is_landlord()).map(|recovery| recovery.left);
        self.debts.iter().map(|debt| debt.left).sum::<Pence>() + by_week.sum::<Pence>()
    }

    /// What the next run would pay if nothing changed, before and after deductions, for so many weeks.
    pub(super) fn forecast(&self, weeks: Pence) -> Forecast {
        let paying = || self.tenancies.iter().filter(|tenancy| tenancy.is_in_payment());
        let gross: Pence = paying().map(|tenancy| weeks * tenancy.regular_weekly()).sum();
        let recovered = paying().filter_map(|tenancy| tenancy.recovery);
        let weekly: Pence =
            recovered.map(|recovery| (weeks * recovery.weekly).min(recovery.left)).sum();
        let deductions =
            (weekly + self.debts.iter().map(Debt::instalment).sum::<Pence>()).min(gross);
        Forecast { net: gross - deductions, deductions }
    }

    fn wanted(&self, ago: usize) -> usize {
        self.crowd
            .map_or(0, |crowd| crowd.in_payment + crowd.in_payment * ago * FEWER_EACH_RUN / 10_000)
    }

    fn draw_tenancy(&mut self, run: Run) -> Tenancy {
        let serial = self.first_serial + u32::try_from(self.tenancies.len()).unwrap_or(0);
        let tenure = self.draw_tenure();
        let weekly = weekly_award(tenure, &mut self.random);
        let long_ago = run.period.from + -5_000;
        let award = (tenure == Tenure::DiscretionaryOnly).then(|| {
            let runs_left = self.random.below(24) + 2;
            super::tenancies::Award { weekly, runs_left, recovered_from: false }
        });
        Tenancy {
            serial,
            reference: serial,
            tenure,
            stage: Stage::Awaited,
            since: long_ago,
            weekly,
            weekly_before: weekly,
            weekly_from: long_ago,
            paid_to: run.period.from + -1,
            recovery: None,
            award,
            particulars: None,
        }
    }

    fn draw_tenure(&mut self) -> Tenure {
        let mut left = self.random.below(1_000);
        for (tenure, share) in self.crowd.map_or(&[][..], |crowd| crowd.tenures) {
            if left < *share {
                return *tenure;
            }
            left -= share;
        }
        Tenure::Social
    }

    /// On which day of the period a tenancy begins: mostly on a Monday; one in four with weeks of arrears.
    fn first_day(&mut self, tenure: Tenure) -> i32 {
        let monday = 7 * i32::try_from(self.random.below(4)).unwrap_or(0);
        let within_week = i32::try_from(self.random.below(6)).unwrap_or(0) + 1;
        let by_day = tenure == Tenure::Hostel || self.random.chance(4_500);
        let days = if by_day { monday + within_week } else { monday };
        if self.random.chance(2_500) { days - 28 } else { days }
    }
}

/// The Monday within the run's period from which a new rent year's amounts are paid.
fn new_rates(run: Run) -> Option<Day> {
    Some(first_monday_of_april(run.period.to.date().year()))
        .filter(|monday| run.period.contains(*monday))
}
