//! What a layout's file must say of lines, worked out the slow way: in 128 bits, from the wire's own
//! types.

use contract::breakdown::Line;
use schedule::export::Context;
use schedule::export::group::Grouping;
use schedule::export::layout::{Content, Layout};
use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign, Style};

use crate::generate::{deducted, rent_credit};

/// Lines that share a row, worked out the slow way.
pub fn groups<'l>(lines: &[&'l Line<'static>], grouping: Grouping) -> Vec<Vec<&'l Line<'static>>> {
    let mut groups: Vec<Vec<&Line<'_>>> = Vec::new();
    for line in lines {
        let together = |other: &&Line<'_>| {
            let claim = (&other.claim_id, &other.claim_reference)
                == (&line.claim_id, &line.claim_reference)
                && !(line.claim_id.is_empty() && line.claim_reference.is_empty());
            match grouping {
                Grouping::Line => false,
                Grouping::Claim => claim,
                Grouping::RentReference => match (rent(other), rent(line)) {
                    ("", "") => claim,
                    (one, two) => one == two,
                },
            }
        };
        match groups.iter_mut().find(|group| group.iter().any(together)) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
}

fn rent<'l>(line: &'l Line<'_>) -> &'l str {
    line.rent_reference.as_deref().filter(|text| !text.trim().is_empty()).unwrap_or_default()
}

pub fn row_of(group: &[&Line<'_>], context: &Context<'_>, layout: &Layout) -> Vec<String> {
    let style = layout.parts().style;
    let fields = layout.fields().iter();
    fields
        .map(|field| match &field.content {
            Content::Fixed(text) => guarded(text, style),
            Content::Column(column) => cell_of(group, context, column.name, style),
        })
        .collect()
}

/// What the lines of a group have in common.
fn agreed(group: &[&Line<'_>], of: impl Fn(&Line<'_>) -> String) -> String {
    let first = of(group[0]);
    if group.iter().all(|line| of(line) == first) { first } else { String::new() }
}

fn cell_of(group: &[&Line<'_>], context: &Context<'_>, name: &str, style: Style) -> String {
    let sum = |of: fn(&Line<'_>) -> i128| amount(group.iter().map(|line| of(line)).sum(), style);
    let text = |of: for<'a> fn(&'a Line<'_>) -> &'a str| {
        guarded(&agreed(group, |line| of(line).to_owned()), style)
    };
    match name {
        "payment_reference" => guarded(context.payment_reference.as_str(), style),
        "payment_date" => date(&context.payment_date.to_string(), style),
        "creditor_reference" => guarded(context.creditor_reference.as_str(), style),
        "claim_reference" => text(|line| &line.claim_reference),
        "rent_reference" => text(|line| rent(line)),
        "tenant_name" => text(|line| &line.tenant_name),
        "property_address" => text(|line| &line.property_address),
        "postcode" => text(|line| &line.postcode),
        "benefit_type" => text(|line| line.benefit_type.as_str()),
        "status" => text(|line| line.status.as_str()),
        "reason" => text(|line| line.reason.as_str()),
        "period_from" => {
            date(group.iter().map(|line| line.period_from.as_ref()).min().unwrap(), style)
        }
        "period_to" => date(group.iter().map(|line| line.period_to.as_ref()).max().unwrap(), style),
        "weekly_entitlement" => agreed(group, |line| {
            line.weekly_entitlement.map(|pence| amount(pence.into(), style)).unwrap_or_default()
        }),
        "gross" => sum(|line| line.gross.into()),
        "deductions" => sum(deducted),
        "net" => sum(|line| line.net.into()),
        "rent_credit" => sum(rent_credit),
        "deduction_kinds" => guarded(&kinds(group, style), style),
        "line_id" => {
            let ids: Vec<&str> = group.iter().map(|line| line.line_id.as_ref()).collect();
            guarded(&ids.join(";"), style)
        }
        other => panic!("what should stand in {other}?"),
    }
}

fn kinds(group: &[&Line<'_>], style: Style) -> String {
    let mut kinds: Vec<(usize, &str, i128)> = Vec::new();
    let order = ["own_recovery", "other_tenant_recovery", "landlord_recovery", "other"];
    for deduction in group.iter().flat_map(|line| &line.deductions) {
        let name = deduction.kind.as_str();
        let place = order.iter().position(|known| *known == name).unwrap_or(order.len());
        match kinds.iter_mut().find(|(_, known, _)| *known == name) {
            Some((_, _, sum)) => *sum += i128::from(deduction.amount),
            None => kinds.push((place, name, i128::from(deduction.amount))),
        }
    }
    kinds.sort_unstable();
    let texts: Vec<String> =
        kinds.iter().map(|(_, kind, sum)| format!("{kind}:{}", amount(*sum, style))).collect();
    texts.join(";")
}

pub fn guarded(text: &str, style: Style) -> String {
    let risky = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\''];
    let guard = if style.guard && text.starts_with(risky) { "'" } else { "" };
    format!("{guard}{}", text.replace('\0', "\u{FFFD}"))
}

pub fn amount(pence: i128, style: Style) -> String {
    let pence = if style.sign == Sign::Reversed { -pence } else { pence };
    let (sign, size) = (if pence < 0 { "-" } else { "" }, pence.abs());
    match style.amounts {
        AmountForm::Pence => format!("{sign}{size}"),
        AmountForm::Pounds(decimal) => {
            let decimal = if decimal == DecimalSign::Comma { ',' } else { '.' };
            format!("{sign}{}{decimal}{:02}", size / 100, size % 100)
        }
    }
}

fn date(iso: &str, style: Style) -> String {
    let names =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day) = (&iso[..4], &iso[5..7], &iso[8..]);
    match style.dates {
        DateForm::Iso => iso.to_owned(),
        DateForm::DayMonthYear => format!("{day}/{month}/{year}"),
        DateForm::DayMonthShortYear => format!("{day}/{month}/{}", &year[2..]),
        DateForm::DayMonthNameYear => {
            format!("{day}-{}-{year}", names[month.parse::<usize>().unwrap() - 1])
        }
        DateForm::Compact => format!("{year}{month}{day}"),
    }
}

/// The cells of a control record but for the fingerprint, worked out the slow way.
pub fn control_of(
    lines: &[&Line<'static>],
    context: &Context<'_>,
    layout: &Layout,
    warning: Option<&str>,
) -> Vec<String> {
    let style = layout.parts().style;
    let sum = |of: fn(&Line<'_>) -> i128| lines.iter().map(|line| of(line)).sum::<i128>();
    let (gross, taken) = (sum(|line| line.gross.into()), sum(deducted));
    let (net, credit) = (sum(|line| line.net.into()), sum(rent_credit));
    let clean = |text: &str| text.replace('\0', "\u{FFFD}");
    let adds_up = |line: &&Line<'_>| i128::from(line.gross) - deducted(line) == line.net.into();
    let mut cells = vec![
        format!("payment_reference={}", clean(context.payment_reference.as_str())),
        format!("payment_date={}", date(&context.payment_date.to_string(), style)),
        format!("creditor_reference={}", clean(context.creditor_reference.as_str())),
        format!("lines={}", lines.len()),
        format!("rows={}", groups(lines, layout.parts().grouping).len()),
        format!("gross={}", amount(gross, style)),
        format!("deductions={}", amount(taken, style)),
    ];
    for kind in kinds_apart(lines) {
        let of_kind = lines.iter().flat_map(|line| &line.deductions);
        let of_kind = of_kind.filter(|deduction| deduction.kind.as_str() == kind);
        let total = of_kind.map(|deduction| i128::from(deduction.amount)).sum();
        cells.push(format!("deductions.{}={}", clean(&kind), amount(total, style)));
    }
    cells.push(format!("net={}", amount(net, style)));
    cells.push(format!("rent_credit={}", amount(credit, style)));
    cells.push(format!("own_debt_repaid={}", amount(credit - net, style)));
    let balanced = warning.is_none() && lines.iter().all(adds_up);
    cells.push(format!("balanced={}", if balanced { "yes" } else { "no" }));
    cells
}

/// Kinds of deduction in their order.
fn kinds_apart(lines: &[&Line<'_>]) -> Vec<String> {
    let order = ["own_recovery", "other_tenant_recovery", "landlord_recovery", "other"];
    let mut kinds: Vec<(usize, String)> = lines
        .iter()
        .flat_map(|line| &line.deductions)
        .map(|deduction| {
            let kind = deduction.kind.as_str();
            let place = order.iter().position(|known| *known == kind).unwrap_or(order.len());
            (place, kind.to_owned())
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|(_, kind)| kind).collect()
}
