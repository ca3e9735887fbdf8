//! Laws of money, sums, sorting and searching.

use contract::breakdown::Line;
use proptest::collection::vec;
use proptest::prelude::*;
use schedule::date::Date;
use schedule::money::Pence;
use schedule::search::Index;
use schedule::sort::{Column, Direction, Ranks};
use schedule::totals;

use crate::generate::{lines, schedule, sums, text};

proptest! {
    #[test]
    fn what_screens_show_is_read_back(pence in any::<i64>()) {
        let amount = Pence::new(pence);
        prop_assert_eq!(Pence::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Pence::parse(&amount.decimal()), Ok(amount));
    }

    #[test]
    fn the_decimal_form_is_the_number_of_pence(pence in any::<i64>()) {
        let digits: String = Pence::new(pence).decimal().chars().filter(|c| *c != '.').collect();
        prop_assert_eq!(digits.parse::<i64>().unwrap(), pence);
    }

    #[test]
    fn no_text_makes_the_parsers_panic(text in any::<String>()) {
        let _ = Pence::parse(&text);
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn sums_are_what_a_server_works_out(sent in lines(12)) {
        let (schedule, expected) = (schedule(&sent), sums(&sent));
        let every: Vec<u32> = (0..schedule.line_count()).collect();
        for totals in [schedule.totals(), totals::of(&schedule, &every)] {
            prop_assert_eq!(totals.lines as usize, sent.len());
            prop_assert_eq!(totals.gross.get(), expected.gross);
            prop_assert_eq!(totals.deductions.get(), expected.deductions);
            prop_assert_eq!(totals.net.get(), expected.net);
            prop_assert_eq!(totals.rent_credit.get(), expected.rent_credit);
            prop_assert_eq!(totals.own_debt_repaid().get(), expected.rent_credit - expected.net);
        }
        let by_kind = totals::by_kind(&schedule);
        let of_kinds = Pence::checked_sum(by_kind.iter().map(|kind| kind.amount)).unwrap();
        prop_assert_eq!(of_kinds.get(), expected.deductions);
        let counting = by_kind.iter().filter(|kind| kind.counts_as_rent).map(|kind| kind.amount);
        prop_assert_eq!(
            Pence::checked_sum(counting).unwrap().get(),
            expected.rent_credit - expected.net
        );
    }

    #[test]
    fn sums_of_two_parts_make_the_whole(sent in lines(12), split in any::<prop::sample::Index>()) {
        let schedule = schedule(&sent);
        let rows: Vec<u32> = (0..schedule.line_count()).collect();
        let (left, right) = rows.split_at(split.index(rows.len() + 1));
        let (left, right) = (totals::of(&schedule, left), totals::of(&schedule, right));
        prop_assert_eq!(left.net.checked_add(right.net), Some(schedule.totals().net));
        prop_assert_eq!(left.gross.checked_add(right.gross), Some(schedule.totals().gross));
        prop_assert_eq!(left.lines + right.lines, schedule.totals().lines);
    }

    #[test]
    fn sorting_moves_rows_and_never_loses_one(
        sent in lines(12),
        column in column(),
        step in 1_usize..4,
    ) {
        let schedule = schedule(&sent);
        let before: Vec<u32> = (0..schedule.line_count()).step_by(step).collect();
        let ranks = Ranks::new(&schedule, column);
        let up = ranks.sort(&before, Direction::Ascending);
        let down = ranks.sort(&before, Direction::Descending);
        for rows in [&up, &down] {
            let mut back = rows.clone();
            back.sort_unstable();
            prop_assert_eq!(&back, &before);
        }
        let key = |row: &u32| key(&schedule.line(*row as usize), column);
        if let Some(keys) = up.iter().map(key).collect::<Option<Vec<i64>>>() {
            prop_assert!(keys.is_sorted());
            let pairs: Vec<_> = keys.into_iter().zip(&up).collect();
            prop_assert!(pairs.is_sorted(), "equal rows stay in schedule order");
            let pairs: Vec<_> = down.iter().map(|row| (key(row).map(|k| -i128::from(k)), row)).collect();
            prop_assert!(pairs.is_sorted(), "equal rows stay in schedule order");
        }
    }

    #[test]
    fn search_finds_what_a_plain_reading_finds(
        names in vec(("[a-cA-C' ]{0,6}", "[0-2 ]{0,4}", "[a-b0-1 ]{0,4}"), 0..8),
        query in "[a-cA-C0-2' ]{0,5}",
    ) {
        let sent: Vec<Line<'static>> = names
            .iter()
            .enumerate()
            .map(|(n, (name, claim, rent))| plain_line(n, name, claim, rent))
            .collect();
        let schedule = schedule(&sent);
        let mut index = Index::default();
        index.extend(&schedule);
        let words: Vec<String> = fold(&query).split(' ').map(str::to_owned).collect();
        let expected: Vec<u32> = (0..)
            .zip(&sent)
            .filter(|(_, line)| words.iter().all(|word| holds(line, word)))
            .map(|(row, _)| row)
            .collect();
        prop_assert_eq!(index.search(&query), expected);
    }

    #[test]
    fn any_text_is_found_by_itself(sent in lines(6), any_query in text()) {
        let schedule = schedule(&sent);
        let mut index = Index::default();
        index.extend(&schedule);
        let _ = index.search(&any_query);
        for (row, line) in (0..).zip(schedule.iter()) {
            for text in [line.tenant_name, line.claim_reference, line.postcode] {
                prop_assert!(index.search(text).contains(&row), "{text:?}");
            }
        }
    }
}

fn column() -> impl Strategy<Value = Column> {
    proptest::sample::select(vec![
        Column::LineId,
        Column::ClaimReference,
        Column::RentReference,
        Column::TenantName,
        Column::PropertyAddress,
        Column::Postcode,
        Column::BenefitType,
        Column::PeriodFrom,
        Column::PeriodTo,
        Column::WeeklyEntitlement,
        Column::Gross,
        Column::Deductions,
        Column::Net,
        Column::RentCredit,
        Column::Status,
        Column::Reason,
    ])
}

/// The key of a column that is a plain amount or a day.
fn key(line: &schedule::line::Line<'_>, column: Column) -> Option<i64> {
    let day = |date: Date| i64::from(date.year() * 10_000 + date.month() * 100 + date.day());
    match column {
        Column::Gross => Some(line.gross.get()),
        Column::Deductions => Some(line.deducted.get()),
        Column::Net => Some(line.net.get()),
        Column::RentCredit => Some(line.rent_credit.get()),
        Column::PeriodFrom => Some(day(line.period.from())),
        Column::PeriodTo => Some(day(line.period.to())),
        _ => None,
    }
}

fn plain_line(n: usize, name: &str, claim: &str, rent: &str) -> Line<'static> {
    let json = serde_json::json!({
        "line_id": format!("{n:03}"), "claim_id": "c", "claim_reference": claim,
        "tenant_name": name, "property_address": "", "postcode": "", "rent_reference": rent,
        "benefit_type": "HB", "period_from": "2026-11-02", "period_to": "2026-11-29",
        "gross": 0, "net": 0, "status": "paid", "reason": "regular",
    });
    let text: &'static str = json.to_string().leak();
    serde_json::from_str(text).unwrap()
}

/// Folding, for ASCII only.
fn fold(text: &str) -> String {
    let lower = text.to_ascii_lowercase().replace('\'', "");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(line: &Line<'_>, word: &str) -> bool {
    let rent = line.rent_reference.as_deref().unwrap_or_default();
    fold(&line.tenant_name).contains(word)
        || [&line.claim_reference, rent].iter().any(|reference| {
            let folded = fold(reference);
            folded.contains(word) || folded.replace(' ', "").contains(word)
        })
}
