//! A line of a schedule as it is shown: in the table and in its details. Pure.

use schedule::claim::ClaimId;
use schedule::line::{DeductionKind, Line, LineStatus};
use schedule::reference::is_id;
use schedule::sort::Column;

use crate::components::tag::TagTone;
use crate::text::Catalogue;

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The tenant.
    pub tenant: String,
    /// The let home with its postcode.
    pub property: String,
    /// The council's reference for the claim.
    pub claim: String,
    /// The landlord's reference for the tenancy; empty where the council holds none.
    pub rent: String,
    /// What is paid, in words.
    pub benefit: String,
    /// The days it pays for.
    pub period: String,
    /// A week's entitlement; empty for a lump sum.
    pub weekly: String,
    /// Before deductions.
    pub gross: String,
    /// Taken off.
    pub deductions: String,
    /// The cash.
    pub net: String,
    /// What the rent account must show as paid.
    pub rent_credit: String,
    /// Whether it was paid.
    pub status: (String, TagTone),
    /// Why it is in the payment.
    pub reason: String,
}

impl Row {
    /// What stands in a column of the table; nothing in those that it does not have.
    #[must_use]
    pub fn value(&self, column: Column) -> &str {
        match column {
            Column::TenantName => &self.tenant,
            Column::PropertyAddress => &self.property,
            Column::ClaimReference => &self.claim,
            Column::RentReference => &self.rent,
            Column::BenefitType => &self.benefit,
            Column::PeriodFrom => &self.period,
            Column::WeeklyEntitlement => &self.weekly,
            Column::Gross => &self.gross,
            Column::Deductions => &self.deductions,
            Column::Net => &self.net,
            Column::RentCredit => &self.rent_credit,
            Column::Status => &self.status.0,
            Column::Reason => &self.reason,
            Column::LineId | Column::Postcode | Column::PeriodTo => "",
        }
    }
}

/// What the details of a line say beyond its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The row.
    pub row: Row,
    /// The days it pays for, in full.
    pub period: String,
    /// Each deduction: what it is, and the amount.
    pub deductions: Vec<(String, String)>,
    /// Whether the rent account must show another amount than the cash.
    pub credit_differs: bool,
    /// The line's stable id.
    pub line_id: String,
    /// The tenant's claim, where it has a screen.
    pub claim: Option<ClaimId>,
}

/// The row of a line.
#[must_use]
pub fn row(line: &Line<'_>, text: &Catalogue) -> Row {
    let tone = match line.status {
        LineStatus::Held => TagTone::Attention,
        LineStatus::Reversed => TagTone::Stopped,
        LineStatus::Paid | LineStatus::Other(_) => TagTone::Plain,
    };
    Row {
        // It is what is pressed to see the line.
        tenant: if line.tenant_name.trim().is_empty() { text.line.none } else { line.tenant_name }
            .to_owned(),
        property: property(line.property_address, line.postcode),
        claim: line.claim_reference.to_owned(),
        rent: line.rent_reference.unwrap_or_default().to_owned(),
        benefit: line.benefit_type.as_str().to_owned(),
        period: (text.date.short_period)(line.period),
        weekly: line.weekly_entitlement.map(|amount| amount.to_string()).unwrap_or_default(),
        gross: line.gross.to_string(),
        deductions: line.deducted.to_string(),
        net: line.net.to_string(),
        rent_credit: line.rent_credit.to_string(),
        status: ((text.line.status)(line.status), tone),
        reason: (text.line.reason)(line.reason),
    }
}

/// The details of a line.
#[must_use]
pub fn details(line: &Line<'_>, text: &Catalogue) -> Details {
    let deductions = line
        .deductions
        .iter()
        .map(|deduction| {
            let mut words = (text.line.deduction)(deduction.kind);
            if let (DeductionKind::OtherTenantRecovery, Some(claim)) =
                (deduction.kind, deduction.claim_reference)
            {
                words = (text.line.for_claim)(&words, claim);
            }
            if deduction.counts_as_rent {
                words = format!("{words} {}", text.line.counts_as_rent);
            }
            (words, deduction.amount.to_string())
        })
        .collect();
    Details {
        row: row(line, text),
        period: (text.date.period)(line.period),
        deductions,
        credit_differs: line.rent_credit != line.net,
        line_id: line.line_id.to_owned(),
        claim: is_id(line.claim_id).then(|| ClaimId::new(line.claim_id)),
    }
}

/// A let home with its postcode.
#[must_use]
pub fn property(address: &str, postcode: &str) -> String {
    match (address.is_empty(), postcode.is_empty()) {
        (false, false) => format!("{address}, {postcode}"),
        _ => format!("{address}{postcode}"),
    }
}

#[cfg(test)]
mod tests {
    use super::property;

    #[track_caller]
    fn check(address: &str, postcode: &str, expected: &str) {
        assert_eq!(property(address, postcode), expected);
    }

    #[test]
    fn an_address_and_a_postcode_need_each_other_only_for_the_comma() {
        check("1 High St", "ZZ99 1AA", "1 High St, ZZ99 1AA");
        check("", "ZZ99 1AA", "ZZ99 1AA");
        check("1 High St", "", "1 High St");
        check("", "", "");
    }
}
