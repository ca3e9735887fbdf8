//! The landlords of the demonstration, as their back office describes them: who they are, how they are paid and
//! what is written to happen to them.

use std::borrow::Cow;

use super::ledgers::{Crowd, Ledger, Scene};
use super::lines::Pence;
use super::off_cycle::OffCycle;
use super::particulars::Particulars;
use super::payments::Method;
use super::references::RentLedger;
use super::runs::{Frequency, Run};
use super::tenancies::{Stage, Tenancy, Tenure};

mod agent;
mod agent_tenants;
mod association;
mod association_tenants;
mod group;
mod neighbours;
mod oddities;
mod private;

pub(super) use neighbours::{account, name};

/// Something written to be paid between the runs: before which run, of which kind, to which tenancy.
type Between = (usize, OffCycle, usize);

/// One payee and what is written for it.
pub(super) struct Landlord {
    pub(super) creditor_reference: Cow<'static, str>,
    pub(super) name: Cow<'static, str>,
    pub(super) address: [&'static str; 4],
    pub(super) postcode: &'static str,
    pub(super) phone: Option<&'static str>,
    pub(super) email: Option<&'static str>,
    pub(super) method: Method,
    pub(super) account_ending: Option<&'static str>,
    pub(super) frequency: Frequency,
    /// How many runs there are, two years of them; the largest landlord's can be fewer.
    pub(super) runs: u32,
    /// What the back office knows of the next payment.
    pub(super) next: Next,
    /// The number of its first claim; each landlord has a range of its own.
    pub(super) first_serial: u32,
    pub(super) written: &'static [Written],
    pub(super) script: &'static [Scene],
    pub(super) crowd: Option<Crowd>,
    /// Runs whose payment was cancelled, as so many before the newest.
    pub(super) cancelled: &'static [usize],
    /// How a cancelled payment is made again.
    pub(super) reissued_by: Method,
    pub(super) off_cycle: &'static [Between],
    /// Of 100 tenants, how many are keyed in capitals.
    pub(super) capitals: u32,
    pub(super) rents: RentLedger,
}

/// What is known of a payment to come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Next {
    Unknown,
    Date,
    DateAndEstimate,
}

/// A tenancy written by hand.
pub(super) struct Written {
    pub(super) particulars: Particulars,
    pub(super) tenure: Tenure,
    pub(super) weekly: Pence,
    /// Whether it is in payment when the two years begin.
    pub(super) from_the_start: bool,
    /// The claim, in another creditor's record, that this one is too.
    pub(super) same_claim_as: Option<u32>,
}

/// All landlords, in the order of their sign-ins, and so many neighbours.
pub(super) fn landlords(neighbours: u32) -> Vec<Landlord> {
    let written = [
        private::landlord(),
        agent::every_four_weeks(),
        agent::by_the_month(),
        association::landlord(),
        group::landlord(),
    ];
    written.into_iter().chain((1..=neighbours).map(neighbours::landlord)).collect()
}

impl Landlord {
    /// The ledger before the first of these runs.
    pub(super) fn ledger(&self, first: Run, runs: usize) -> Ledger {
        let written = self.written.iter().zip(self.first_serial..);
        let tenancies = written.map(|(written, serial)| written.tenancy(serial, first)).collect();
        Ledger::new(self.first_serial, tenancies, self.script, self.crowd, first, runs)
    }
}

impl Written {
    /// A tenancy that is in payment when the two years begin.
    const fn paying(tenure: Tenure, weekly: Pence, particulars: Particulars) -> Self {
        Self { particulars, tenure, weekly, from_the_start: true, same_claim_as: None }
    }

    /// A tenancy that is still to come.
    const fn awaited(tenure: Tenure, weekly: Pence, particulars: Particulars) -> Self {
        Self { particulars, tenure, weekly, from_the_start: false, same_claim_as: None }
    }

    fn tenancy(&'static self, serial: u32, first: Run) -> Tenancy {
        let weeks_ago = i32::try_from(serial * 37 % 300).unwrap_or(0) + 60;
        let long_ago = first.period.from + -7 * weeks_ago;
        Tenancy {
            serial,
            reference: self.same_claim_as.unwrap_or(serial),
            tenure: self.tenure,
            stage: if self.from_the_start { Stage::Paying } else { Stage::Awaited },
            since: long_ago,
            weekly: self.weekly,
            weekly_before: self.weekly,
            weekly_from: long_ago,
            paid_to: first.period.from + -1,
            recovery: None,
            award: None,
            particulars: Some(&self.particulars),
        }
    }
}
