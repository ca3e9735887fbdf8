//! Which payments there are, in the order of time, before any line is known: runs, reissues of cancelled ones
//! and payments between the runs.

use super::calendar::Day;
use super::cast::Landlord;
use super::off_cycle::OffCycle;
use super::runs::{BACS_WORKING_DAYS, Run};

/// How money travels.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Method {
    Bacs,
    Cheque,
    FasterPayment,
}

/// What became of a payment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum PaymentStatus {
    Issued,
    Cleared,
    Cancelled,
}

/// What a payment is made of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Making {
    /// The run that came so many before the newest.
    Run { ago: usize },
    /// The same lines again, after that run's payment was cancelled.
    Reissue { ago: usize },
    /// A payment to one tenancy between the runs.
    OffCycle { kind: OffCycle, tenancy: usize },
}

/// A payment to make.
#[derive(Clone, Debug)]
pub(super) struct Payment {
    pub(super) number: i64,
    /// Which of the landlords is paid.
    pub(super) landlord: usize,
    pub(super) making: Making,
    /// The run that makes it, or the next one after it.
    pub(super) run: Run,
    pub(super) processed: Day,
    pub(super) expected: Option<Day>,
    pub(super) method: Method,
    pub(super) status: PaymentStatus,
    pub(super) replaces: Option<i64>,
    pub(super) replaced_by: Option<i64>,
}

const FIRST_NUMBER: i64 = 731_042;
/// How many of a landlord's newest runs the bank has not confirmed yet.
const UNCONFIRMED_RUNS: usize = 2;
const REISSUED_AFTER_DAYS: i32 = 9;

/// All payments of all landlords. `runs` holds each landlord's runs, oldest first.
pub(super) fn in_order(landlords: &[Landlord], runs: &[Vec<Run>]) -> Vec<Payment> {
    let mut payments: Vec<Payment> = landlords
        .iter()
        .zip(runs)
        .enumerate()
        .flat_map(|(at, (landlord, runs))| of_landlord(at, landlord, runs))
        .collect();
    payments.sort_by_key(|payment| payment.processed);
    for (number, payment) in (FIRST_NUMBER..).zip(&mut payments) {
        payment.number = number;
    }
    link_reissues(&mut payments);
    payments
}

fn of_landlord(at: usize, landlord: &Landlord, runs: &[Run]) -> Vec<Payment> {
    let mut payments = Vec::new();
    for (ago, run) in (0..runs.len()).rev().zip(runs) {
        let off_cycle = landlord.off_cycle.iter().filter(|planned| planned.0 == ago);
        payments
            .extend(off_cycle.map(|(_, kind, tenancy)| between_runs(at, *run, *kind, *tenancy)));
        let is_cancelled = landlord.cancelled.contains(&ago);
        let status = if is_cancelled {
            PaymentStatus::Cancelled
        } else if ago < UNCONFIRMED_RUNS {
            PaymentStatus::Issued
        } else {
            PaymentStatus::Cleared
        };
        let arrives = |processed: Day, method| match method {
            Method::Bacs => Some(processed.after_working(BACS_WORKING_DAYS)),
            Method::FasterPayment => Some(processed),
            Method::Cheque => None,
        };
        let made = Payment {
            number: 0,
            landlord: at,
            making: Making::Run { ago },
            run: *run,
            processed: run.processed,
            expected: arrives(run.processed, landlord.method),
            method: landlord.method,
            status,
            replaces: None,
            replaced_by: None,
        };
        if is_cancelled {
            let processed = (run.processed + REISSUED_AFTER_DAYS).or_next_working();
            payments.push(Payment {
                making: Making::Reissue { ago },
                processed,
                expected: arrives(processed, landlord.reissued_by),
                method: landlord.reissued_by,
                status: PaymentStatus::Issued,
                ..made.clone()
            });
        }
        payments.push(made);
    }
    payments
}

fn between_runs(landlord: usize, next: Run, kind: OffCycle, tenancy: usize) -> Payment {
    let processed = kind.processed(next);
    Payment {
        number: 0,
        landlord,
        making: Making::OffCycle { kind, tenancy },
        run: next,
        processed,
        expected: Some(kind.expected(processed)),
        method: if kind.is_faster_payment() { Method::FasterPayment } else { Method::Bacs },
        status: PaymentStatus::Cleared,
        replaces: None,
        replaced_by: None,
    }
}

fn link_reissues(payments: &mut [Payment]) {
    let reissues: Vec<(usize, usize, i64)> = payments
        .iter()
        .filter_map(|payment| match payment.making {
            Making::Reissue { ago } => Some((payment.landlord, ago, payment.number)),
            Making::Run { .. } | Making::OffCycle { .. } => None,
        })
        .collect();
    for (landlord, ago, number) in reissues {
        let is_original = |payment: &&mut Payment| {
            payment.landlord == landlord && payment.making == Making::Run { ago }
        };
        let Some(original) = payments.iter_mut().find(is_original) else { continue };
        original.replaced_by = Some(number);
        let original_number = original.number;
        if let Some(reissue) = payments.iter_mut().find(|payment| payment.number == number) {
            reissue.replaces = Some(original_number);
        }
    }
}

impl Payment {
    /// What the council calls it.
    pub(super) fn reference(&self) -> String {
        match self.making {
            Making::Run { .. } | Making::Reissue { .. } => format!("00{}", self.number),
            Making::OffCycle { .. } => format!("MAN-0{}", self.number),
        }
    }

    /// What the bank statement shows: 18 characters at most, of those that BACS carries.
    pub(super) fn bank_narrative(&self, creditor_reference: &str) -> String {
        let number = self.number;
        match self.making {
            Making::Run { .. } => format!("HB {creditor_reference} {number}"),
            Making::Reissue { .. } => format!("HB/{creditor_reference}/{number}"),
            Making::OffCycle { .. } => format!("HB&DHP/0{number}.1-A"),
        }
    }
}
