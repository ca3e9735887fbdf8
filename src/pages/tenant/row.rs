//! A tenant's claim and its lines as they are shown: where it stands in plain words, and a row for each line. Pure.

use schedule::claim::{Claim, PaidIn, Standing};
use schedule::line::{Line, LineStatus};
use schedule::payment::PaymentStatus;

use crate::components::tag::TagTone;
use crate::text::Catalogue;

/// Where a claim stands, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// In a word or two.
    pub tag: (String, TagTone),
    /// Since when, why as far as that is shown, and what it means: a sentence each.
    pub sentences: Vec<String>,
}

/// One line of a claim, with the payment that it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line's stable id.
    pub line_id: String,
    /// The payment's id.
    pub payment: String,
    /// When it was processed.
    pub date: String,
    /// The payment's reference; empty where it was not sent.
    pub reference: String,
    /// Whether that payment was cancelled.
    pub cancelled: bool,
    /// What is paid, in letters.
    pub benefit: String,
    /// The days it pays for.
    pub period: String,
    /// Before deductions.
    pub gross: String,
    /// Taken off.
    pub deductions: String,
    /// The cash.
    pub net: String,
    /// What the rent account must show as paid.
    pub rent_credit: String,
    /// Whether it was paid; only where that is out of the ordinary.
    pub status: Option<(String, TagTone)>,
    /// Why it is in the payment.
    pub reason: String,
}

/// Where a claim stands. Why it is suspended is said only where the council shows it.
#[must_use]
pub fn stands(claim: &Claim, text: &Catalogue) -> Stands {
    let (words, since) = (&text.tenant, (text.date.long)(claim.since));
    let (tag, tone, sentences) = match &claim.standing {
        Standing::InPayment => {
            (words.in_payment, TagTone::Good, vec![(words.in_payment_since)(&since)])
        }
        Standing::Suspended { reason } => {
            let reason =
                reason.as_deref().map_or(words.no_reason.to_owned(), |it| (words.reason)(it));
            let means = words.suspended_means.to_owned();
            let sentences = vec![(words.suspended_since)(&since), reason, means];
            (words.suspended, TagTone::Attention, sentences)
        }
        Standing::Ended => {
            let sentences = vec![(words.ended_on)(&since), words.ended_means.to_owned()];
            (words.ended, TagTone::Stopped, sentences)
        }
        Standing::Other(word) => (word.as_str(), TagTone::Plain, vec![(words.other_since)(&since)]),
    };
    Stands { tag: (tag.to_owned(), tone), sentences }
}

/// The row of a line.
#[must_use]
pub fn row(line: &Line<'_>, paid_in: &PaidIn, text: &Catalogue) -> Row {
    let tone = match line.status {
        LineStatus::Paid => None,
        LineStatus::Held => Some(TagTone::Attention),
        LineStatus::Reversed => Some(TagTone::Stopped),
        LineStatus::Other(_) => Some(TagTone::Plain),
    };
    Row {
        line_id: line.line_id.to_owned(),
        payment: paid_in.id.as_str().to_owned(),
        date: (text.date.short)(paid_in.date),
        reference: paid_in.reference.as_ref().map(ToString::to_string).unwrap_or_default(),
        cancelled: paid_in.status == PaymentStatus::Cancelled,
        benefit: line.benefit_type.as_str().to_owned(),
        period: (text.date.period)(line.period),
        gross: line.gross.to_string(),
        deductions: line.deducted.to_string(),
        net: line.net.to_string(),
        rent_credit: line.rent_credit.to_string(),
        status: tone.map(|tone| ((text.line.status)(line.status), tone)),
        reason: (text.line.reason)(line.reason),
    }
}

#[cfg(test)]
mod tests {
    use schedule::claim::{Claim, ClaimId, Standing};
    use schedule::date::Date;
    use schedule::money::Pence;

    use super::stands;
    use crate::text::en::ENGLISH;

    fn said(standing: Standing) -> String {
        let claim = Claim {
            id: ClaimId::new("k"),
            reference: "0042".into(),
            tenant_name: "N".into(),
            property_address: "A".into(),
            postcode: String::new(),
            rent_reference: None,
            standing,
            since: Date::parse("2026-05-03").unwrap(),
            weekly_entitlement: Pence::new(9_205),
        };
        let stands = stands(&claim, &ENGLISH);
        format!("{}. {}", stands.tag.0, stands.sentences.join(" "))
    }

    #[test]
    fn where_a_claim_stands_is_said_in_plain_words() {
        assert!(said(Standing::InPayment).starts_with("In payment. "));
        assert!(said(Standing::Ended).starts_with("Ended. Ended on 3 May 2026."));
        assert_eq!(said(Standing::Other("Abated".into())), "Abated. Since 3 May 2026.");
    }

    #[test]
    fn a_reason_is_said_where_it_is_shown_and_not_made_up_where_it_is_not() {
        let shown = said(Standing::Suspended { reason: Some("Waiting for a letter".into()) });
        assert!(shown.contains("Suspended because: Waiting for a letter"));
        let hidden = said(Standing::Suspended { reason: None });
        assert!(hidden.starts_with("Suspended. Suspended since 3 May 2026."));
        assert!(!hidden.contains("because") && hidden.contains("does not show the reason"));
    }
}
