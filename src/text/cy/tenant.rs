//! One tenant's claim, in Welsh.

use super::grouped;
use crate::text::tenant::Tenant;

pub(super) const TENANT: Tenant = Tenant {
    title: "Tenant",
    all_payments: "Pob taliad ar gyfer y tenant hwn",
    back: "Yn ôl i’r taliad",
    loading: "Yn llwytho taliadau’r tenant hwn",
    standing: "Sefyllfa’r hawliad",
    in_payment: "Yn cael ei dalu",
    in_payment_since: |date| format!("Mae’r cyngor yn eich talu ar gyfer y tenant hwn ers {date}."),
    suspended: "Wedi’i atal",
    suspended_since: |date| format!("Wedi’i atal ers {date}."),
    suspended_means: "Nid yw’r cyngor yn talu dim ar gyfer y tenant hwn nes iddo benderfynu ar gwestiwn am yr hawliad. Efallai y caiff yr hyn a ddelir yn ôl ei dalu eto.",
    reason: |reason| format!("Wedi’i atal oherwydd: {reason}"),
    no_reason: "Nid yw’r cyngor yn dangos y rheswm yma.",
    ended: "Wedi dod i ben",
    ended_on: |date| format!("Daeth i ben ar {date}."),
    ended_means: "Nid yw’r cyngor yn eich talu ar gyfer y tenant hwn mwyach. Efallai y caiff taliadau am wythnosau cynharach eu cywiro eto.",
    other_since: |date| format!("Ers {date}."),
    ask: "Holi’r cyngor am yr hawliad hwn",
    weekly: "Hawl wythnosol",
    payments_title: "Pob taliad ar gyfer y tenant hwn",
    shown_all: |count| match count {
        1 => "Yn dangos yr unig linell".to_owned(),
        2 => "Yn dangos y ddwy linell, y diweddaraf yn gyntaf".to_owned(),
        count => format!("Yn dangos pob un o’r {} llinell, y diweddaraf yn gyntaf", grouped(count)),
    },
    shown: |shown, of| match of {
        Some(of) => format!(
            "Yn dangos {} o’r {} llinell, y diweddaraf yn gyntaf",
            grouped(shown),
            grouped(of)
        ),
        None => format!("Yn dangos y {} llinell ddiweddaraf", grouped(shown)),
    },
    nothing: "Nid oes taliad ar gyfer y tenant hwn eto.",
    withheld: "Y llinellau isod yw’r rhai a ddangosir.",
    paid_on: "Talwyd",
    payment: |reference| format!("Taliad {reference}"),
    in_cancelled: "Taliad a ganslwyd",
    more: "Dangos mwy",
    loading_more: "Yn llwytho mwy",
    more_failed: "Ni ellid llwytho’r llinellau sy’n dilyn",
};
