//! The sentences that a summary begins with, in Welsh.

use schedule::line::DeductionKind;

use super::grouped;
use crate::text::story::Story;

pub(super) const STORY: Story = Story {
    label: "Yn gryno",
    paid: |amount, date| format!("Talwyd {amount} i chi ar {date}."),
    paid_for: |amount, date, tenants| match tenants {
        1 => format!("Talwyd {amount} i chi ar {date} ar gyfer 1 tenant."),
        2 => format!("Talwyd {amount} i chi ar {date} ar gyfer 2 denant."),
        tenants => {
            format!("Talwyd {amount} i chi ar {date} ar gyfer {} tenant.", grouped(tenants))
        }
    },
    nil: |date| format!("£0.00 oedd taliad {date}, felly ni anfonwyd dim atoch."),
    all_taken: |gross, date| {
        format!(
            "Ni anfonwyd dim atoch ar {date}: didynnwyd y cyfan o’r {gross} a oedd yn ddyledus."
        )
    },
    below_nothing: |amount, date| {
        format!(
            "{amount} oedd taliad {date}: cymerwyd mwy yn ôl nag a oedd yn ddyledus, felly ni anfonwyd dim atoch."
        )
    },
    settled: "Holwch y cyngor os nad ydych yn gwybod sut y caiff hyn ei setlo.",
    nothing_taken: "Ni ddidynnwyd dim.",
    taken: |amount| format!("Didynnwyd {amount}."),
    taken_for: |amount| format!("Didynnwyd {amount}:"),
    given_back: |amount| format!("Rhoddwyd {amount} a ddidynnwyd o’r blaen yn ôl."),
    kind: |amount, kind| match kind {
        DeductionKind::OwnRecovery => {
            format!(
                "{amount} i adennill gordaliadau’r tenantiaid eu hunain. Y tenantiaid sydd i dalu’r gwahaniaeth mewn rhent i chi."
            )
        }
        DeductionKind::OtherTenantRecovery => {
            format!(
                "{amount} i adennill gordaliadau a wnaed i chi ar gyfer tenantiaid eraill. Mae’n dal i gyfrif fel rhent a dalwyd."
            )
        }
        DeductionKind::LandlordRecovery => {
            format!("{amount} i adennill gordaliadau a wnaed i chi ar gyfer yr un tenantiaid.")
        }
        DeductionKind::OtherDeduction => format!("{amount} am resymau eraill."),
        DeductionKind::Other(word) => format!("{amount} ar gyfer: {word}"),
    },
    withheld: "Nid yw rhai taliadau’n cael eu dangos yma, felly efallai nad dyma’r cyfan yr oedd y taliad ar ei gyfer.",
    replaces: "Mae’n disodli taliad a ganslwyd.",
    cancelled: |amount, date| {
        format!("Canslwyd taliad o {amount} ar {date}, felly ni chyrhaeddodd chi.")
    },
    cancelled_replaced: "Mae taliad arall yn ei ddisodli.",
    not_replaced: "Nid oes taliad sy’n ei ddisodli yn cael ei ddangos eto.",
    next: |date| format!("Disgwylir eich taliad nesaf ar {date}."),
    next_about: |amount, date| format!("Disgwylir eich taliad nesaf ar {date}, tua {amount}."),
    next_unknown: "Nid yw dyddiad eich taliad nesaf yn hysbys eto.",
};
