//! What chance brings to a tenancy at a run: how often each event comes, as shares of all lines. The shares are
//! inferred, as nothing is published; benefit officers can move them here.

use super::calendar::Day;
use super::events::Event;
use super::lines::{Debtor, Pence};
use super::random::Random;
use super::tenancies::{Award, Recovery, Stage, Tenancy, Tenure};

/// Shares of all tenancies at one run, in ten-thousandths.
mod share {
    pub(super) const ENDS: u32 = 130;
    pub(super) const HOSTEL_ENDS: u32 = 1_000;
    pub(super) const FOUND_ENDED: u32 = 62;
    pub(super) const FOUND_ENDED_AND_OWED: u32 = 2;
    pub(super) const HELD: u32 = 35;
    pub(super) const CHANGES: u32 = 100;
    pub(super) const CHANGES_LATE: u32 = 340;
    pub(super) const RECOVERY_BEGINS: u32 = 75;
    pub(super) const TAKEN_WHOLE: u32 = 17;
    pub(super) const AWARD_BEGINS: u32 = 30;
    pub(super) const LUMP_SUM: u32 = 2;
    /// Of those suspended: what the next run brings.
    pub(super) const REINSTATED: u32 = 4_500;
    pub(super) const HELD_THEN_ENDS: u32 = 1_500;
}

const WHY_ENDED: &[Option<&str>] = &[
    Some("The tenant has moved out"),
    Some("The tenant has moved out"),
    Some("The claim was withdrawn"),
    Some("Benefit is now paid to the tenant"),
    Some("The tenant has died"),
    Some("The tenant now claims Universal Credit"),
    None,
];

const WHY_HELD: &[&str] = &[
    "Waiting for information from the tenant",
    "A change of circumstances is being looked into",
    "The new rent has not been confirmed yet",
    "Post to the tenant was returned",
];

/// What happens to this tenancy at this run; mostly nothing. In April, when every award changes, late changes
/// come twice as often.
pub(super) fn draw(
    tenancy: &Tenancy,
    new_rates: Option<Day>,
    random: &mut Random,
) -> Option<Event> {
    match tenancy.stage {
        Stage::Held { .. } => return draw_for_held(random),
        Stage::Paying => {}
        Stage::Awaited | Stage::Starting | Stage::Ended { .. } => return None,
    }
    let mut left = random.below(10_000);
    let mut falls = |share: u32| {
        let hit = left < share;
        left = if hit { u32::MAX } else { left - share };
        hit
    };
    match tenancy.tenure {
        Tenure::Hostel if falls(share::HOSTEL_ENDS) => {
            let days = random.pick(&[3, 5, 9, 11, 12, 16, 18, 20, 23, 26]).unwrap_or(9);
            return Some(Event::Ends { days, why: random.pick(WHY_ENDED).flatten() });
        }
        Tenure::DiscretionaryOnly | Tenure::Token => return None,
        Tenure::Hostel | Tenure::Social | Tenure::Private | Tenure::Supported => {}
    }
    let late = if new_rates.is_some() { 2 * share::CHANGES_LATE } else { share::CHANGES_LATE };
    let days = 7 * i32::try_from(random.below(4)).unwrap_or(0) + 7;
    if falls(share::ENDS) {
        Some(Event::Ends { days, why: random.pick(WHY_ENDED).flatten() })
    } else if falls(share::FOUND_ENDED) {
        Some(Event::FoundEnded { weeks: days.min(21) / 7, why: random.pick(WHY_ENDED).flatten() })
    } else if falls(share::FOUND_ENDED_AND_OWED) {
        let why = random.pick(WHY_ENDED).flatten();
        let over_lines = random.pick(&[2, 3, 5, 11, 40]).unwrap_or(7);
        Some(Event::FoundEndedAndOwed { weeks: days / 7 * 4, over_lines, why })
    } else if falls(share::HELD) {
        Some(Event::Held {
            shown: random.chance(5_000),
            why: random.pick(WHY_HELD).unwrap_or_default(),
        })
    } else if falls(late) {
        Some(Event::ChangesLate { weeks: days / 7, weekly: changed(tenancy.weekly, random, 800) })
    } else if falls(share::CHANGES) {
        Some(Event::Changes { week: days / 7 - 1, weekly: changed(tenancy.weekly, random, 4_000) })
    } else if falls(share::TAKEN_WHOLE) {
        Some(Event::TakenWhole(Debtor::Landlord { discharged: false }))
    } else if falls(share::RECOVERY_BEGINS) && tenancy.recovery.is_none() {
        Some(Event::Recovers(recovery(random)))
    } else if falls(share::AWARD_BEGINS) && tenancy.award.is_none() {
        let runs_left = random.below(11) + 3;
        Some(Event::Awarded(award(runs_left, random)))
    } else if falls(share::LUMP_SUM) {
        Some(Event::LumpSum(random.between(200, 1_500) * 100))
    } else {
        None
    }
}

fn draw_for_held(random: &mut Random) -> Option<Event> {
    let left = random.below(10_000);
    if left < share::REINSTATED {
        Some(Event::Reinstated)
    } else if left < share::REINSTATED + share::HELD_THEN_ENDS {
        Some(Event::FoundEnded { weeks: 0, why: random.pick(WHY_ENDED).flatten() })
    } else {
        None
    }
}

/// An amount some pounds up or, for `down` of 10,000, down.
fn changed(weekly: Pence, random: &mut Random, down: u32) -> Pence {
    let difference = random.between(45, 1_450).min(weekly / 3 + 1);
    if random.chance(down) { weekly - difference } else { weekly + difference }
}

/// A recovery at one of the weekly rates of 2024/25 (with half an earnings disregard in some), or at less.
pub(super) fn recovery(random: &mut Random) -> Recovery {
    const RATES: &[Pence] =
        &[500, 750, 1_000, 1_365, 1_365, 1_365, 1_615, 1_865, 2_365, 2_615, 2_275, 2_525];
    let debtor = match random.below(100) {
        0..3 => Debtor::Landlord { discharged: false },
        3 => Debtor::Landlord { discharged: true },
        4 => Debtor::Other,
        _ => Debtor::Tenant,
    };
    Recovery {
        debtor,
        weekly: random.pick(RATES).unwrap_or(1_365),
        left: random.between(9_000, 150_000),
    }
}

/// A Discretionary Housing Payment of some pounds a week.
pub(super) fn award(runs_left: u32, random: &mut Random) -> Award {
    Award { weekly: random.between(10, 80) * 50, runs_left, recovered_from: false }
}

/// Next April's weekly amount: social rents rise by what the year allows, the Local Housing Allowance stays.
pub(super) fn uprated(tenancy: &Tenancy, year: i16) -> Pence {
    let per_thousand = match (tenancy.tenure, year) {
        (Tenure::Private, _) => 8,
        (_, 2024) => 77,
        (_, 2025) => 27,
        (_, 2026) => 48,
        _ => 35,
    };
    tenancy.weekly + (tenancy.weekly * per_thousand + 500) / 1_000
}
