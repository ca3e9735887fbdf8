//! The sentences that a summary begins with, in English.

use schedule::line::DeductionKind;

use super::counted;
use crate::text::story::Story;

pub(super) const STORY: Story = Story {
    label: "In short",
    paid: |amount, date| format!("You were paid {amount} on {date}."),
    paid_for: |amount, date, tenants| {
        format!("You were paid {amount} on {date} for {}.", counted(tenants, "tenant", "tenants"))
    },
    nil: |date| format!("The payment of {date} came to £0.00, so nothing was sent to you."),
    all_taken: |gross, date| {
        format!("Nothing was sent to you on {date}: all of the {gross} that was due was taken off.")
    },
    below_nothing: |amount, date| {
        format!(
            "The payment of {date} came to {amount}: more was taken back than was due, so nothing was sent to you."
        )
    },
    settled: "Ask the council if you do not know how this will be settled.",
    nothing_taken: "Nothing was taken off.",
    taken: |amount| format!("{amount} was taken off."),
    taken_for: |amount| format!("{amount} was taken off:"),
    given_back: |amount| format!("{amount} that was taken off before was given back."),
    kind: |amount, kind| match kind {
        DeductionKind::OwnRecovery => {
            format!(
                "{amount} to pay back what tenants were overpaid themselves. They owe you the difference in rent."
            )
        }
        DeductionKind::OtherTenantRecovery => {
            format!(
                "{amount} to pay back what you were overpaid for other tenants. It still counts as rent paid."
            )
        }
        DeductionKind::LandlordRecovery => {
            format!("{amount} to pay back what you were overpaid for the same tenants.")
        }
        DeductionKind::OtherDeduction => format!("{amount} for other reasons."),
        DeductionKind::Other(word) => format!("{amount} for: {word}"),
    },
    withheld: "Some payments are not shown here, so this may not be all that the payment was for.",
    replaces: "It replaces a payment that was cancelled.",
    cancelled: |amount, date| {
        format!("A payment of {amount} on {date} was cancelled, so it did not reach you.")
    },
    cancelled_replaced: "Another payment replaces it.",
    not_replaced: "No payment that replaces it is shown yet.",
    next: |date| format!("Your next payment is expected on {date}."),
    next_about: |amount, date| format!("Your next payment is expected on {date}, about {amount}."),
    next_unknown: "The date of your next payment is not known yet.",
};
