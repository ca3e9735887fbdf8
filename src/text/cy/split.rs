//! Where a payment's money went, in Welsh.

use crate::text::split::Split;

pub(super) const SPLIT: Split = Split {
    due: "Budd-dal dyledus (gros)",
    sent: "Anfonwyd atoch (net)",
    sent_shown: "Net y llinellau a ddangosir",
    as_rent: "Yn cyfrif fel rhent a dalwyd (credyd rhent)",
};
