//! Where a payment's money went, in English.

use crate::text::split::Split;

pub(super) const SPLIT: Split = Split {
    due: "Benefit due (gross)",
    sent: "Sent to you (net)",
    sent_shown: "Net of the lines that are shown",
    as_rent: "Counts as rent paid (rent credit)",
};
