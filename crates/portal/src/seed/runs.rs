//! When a landlord is paid: the payment runs of one creditor up to today. It knows no money.

use super::calendar::{Day, Period};

/// How often a creditor is paid, and when within the period.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Frequency {
    /// Every four weeks (Housing Benefit Regulations 2006, regulation 92(3)). The council's landlords are
    /// spread over the four weeks, and a run is made on the Monday so many days after the period's end.
    FourWeekly { week: i32, days_after_end: i32 },
    /// For the benefit weeks that end in a calendar month, on the Monday after the last of them.
    Monthly,
}

/// One payment run, as far as one creditor is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Run {
    pub(super) period: Period,
    pub(super) processed: Day,
}

/// How many working days BACS takes from the run to the bank.
pub(super) const BACS_WORKING_DAYS: u32 = 3;

const FOUR_WEEKS: i32 = 28;

/// The last `count` runs made on or before `today`, oldest first.
pub(super) fn runs_until(today: Day, frequency: Frequency, count: u32) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = next_run(frequency, today);
    while runs.len() < usize::try_from(count).unwrap_or(0) {
        run = match frequency {
            Frequency::FourWeekly { days_after_end, .. } => {
                let period =
                    Period::new(run.period.from + -FOUR_WEEKS, run.period.to + -FOUR_WEEKS);
                Run { period, processed: (period.to + days_after_end).or_next_working() }
            }
            Frequency::Monthly => monthly_run(run.period.from + -1),
        };
        if run.processed <= today {
            runs.push(run);
        }
    }
    runs.reverse();
    runs
}

/// The run after `last`, which is not made yet.
pub(super) fn run_after(last: Run, frequency: Frequency) -> Run {
    let day_in_next = last.period.to + FOUR_WEEKS;
    match frequency {
        Frequency::FourWeekly { days_after_end, .. } => Run {
            period: Period::new(last.period.to + 1, day_in_next),
            processed: (day_in_next + days_after_end).or_next_working(),
        },
        // A week after a month's last Sunday is a Sunday of the next month.
        Frequency::Monthly => monthly_run(last.period.to + 7),
    }
}

/// A run whose period begins after `today`, from which to count back.
fn next_run(frequency: Frequency, today: Day) -> Run {
    let period = match frequency {
        Frequency::FourWeekly { week, .. } => {
            // Rent years began on these Mondays from 2025, so a cycle that begins there splits no line in April.
            let first = Day::of(2025, 4, 7) + 7 * week;
            let cycles = (today - first).div_euclid(FOUR_WEEKS) + 2;
            let from = first + FOUR_WEEKS * cycles;
            Period::new(from, from + (FOUR_WEEKS - 1))
        }
        Frequency::Monthly => monthly_run(today + 62).period,
    };
    Run { period, processed: period.to }
}

/// The run for a calendar month: for the benefit weeks whose Sunday is in the month of `day`.
fn monthly_run(day: Day) -> Run {
    let month = day.date();
    let first = Day::from_date(month.first_of_month());
    let beyond = Day::from_date(month.last_of_month()) + 1;
    let period = Period::new(first.week_start(), beyond.week_start() + -1);
    Run { period, processed: (period.to + 1).or_next_working() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: (i16, i8, i8) = (2026, 11, 23);

    fn today() -> Day {
        Day::of(TODAY.0, TODAY.1, TODAY.2)
    }

    #[track_caller]
    fn check(frequency: Frequency, processed: &str, from: &str, to: &str) {
        let runs = runs_until(today(), frequency, 26);
        assert_eq!(runs.len(), 26);
        let newest = runs.last().unwrap();
        let written =
            [newest.processed, newest.period.from, newest.period.to].map(|day| day.to_string());
        assert_eq!(written, [processed, from, to]);
        for pair in runs.windows(2) {
            assert_eq!(
                pair[0].period.to + 1,
                pair[1].period.from,
                "no day is missed or paid twice"
            );
            assert_eq!(run_after(pair[0], frequency), pair[1]);
            assert!(pair[1].processed.is_working());
        }
        assert!(run_after(*newest, frequency).processed > today());
    }

    #[test]
    fn runs_end_at_the_newest_one_that_is_made() {
        let every_four_weeks =
            |week, days_after_end| Frequency::FourWeekly { week, days_after_end };
        check(every_four_weeks(0, -6), "2026-11-09", "2026-10-19", "2026-11-15");
        check(every_four_weeks(1, -6), "2026-11-16", "2026-10-26", "2026-11-22");
        check(every_four_weeks(1, 1), "2026-11-23", "2026-10-26", "2026-11-22");
        check(every_four_weeks(3, -6), "2026-11-02", "2026-10-12", "2026-11-08");
        check(Frequency::Monthly, "2026-10-26", "2026-09-28", "2026-10-25");
    }
}
