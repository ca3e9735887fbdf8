//! What is different from the payment before, in Welsh.

use super::grouped;
use crate::text::changes::Changes;

pub(super) const CHANGES: Changes = Changes {
    title: "Beth sydd wedi newid ers y taliad blaenorol",
    compare: "Cymharu â’r taliad blaenorol",
    why_asked: "Mae hyn yn cymharu pob tenant yn y ddau daliad. Gall gymryd eiliad ar gyfer taliad mawr.",
    comparing: "Yn cymharu â’r taliad blaenorol",
    first: "Nid oes taliad cynharach i gymharu ag ef.",
    with: |reference, date| format!("taliad {reference} ar {date}"),
    more: |amount| format!("Mae’r taliad hwn {amount} yn fwy na"),
    less: |amount| format!("Mae’r taliad hwn {amount} yn llai na"),
    equal: "Mae’r taliad hwn yr un swm â",
    withheld: "Nid yw rhai taliadau’n cael eu dangos yma. Dim ond yr hyn a ddangosir sy’n cael ei gymharu.",
    nothing: "Mae pob tenant yn y ddau daliad, gyda’r un swm.",
    same: |count| format!("Nifer y tenantiaid â’r un swm ag o’r blaen: {}.", grouped(count)),
    new_title: |count| format!("Newydd yn y taliad hwn, nifer y tenantiaid: {}", grouped(count)),
    stopped_title: |count| {
        format!("Heb fod yn y taliad hwn, nifer y tenantiaid: {}", grouped(count))
    },
    changed_title: |count| format!("Swm gwahanol, nifer y tenantiaid: {}", grouped(count)),
    adjusted_title: |count| {
        format!("Addaswyd am wythnosau a fu, nifer y tenantiaid: {}", grouped(count))
    },
    new: |amount| format!("newydd yn y taliad hwn, {amount}"),
    new_held: "newydd yn y taliad hwn, wedi’i atal, felly ni thelir dim",
    stopped: |before| format!("heb fod yn y taliad hwn, {before} gynt"),
    changed: |now, before| format!("{now}, {before} gynt"),
    held: |before| format!("wedi’i atal, felly ni thelir dim; {before} gynt"),
    no_longer_held: |now| format!("{now}, wedi’i atal gynt"),
    as_before: |amount| format!("{amount}, fel o’r blaen"),
    adjusted: |amounts, periods, more| {
        let periods = periods.join("; ");
        match more {
            0 => format!("{amounts}; addaswyd ar gyfer {periods}"),
            1 => format!("{amounts}; addaswyd ar gyfer {periods} ac 1 cyfnod arall"),
            more => format!("{amounts}; addaswyd ar gyfer {periods} a chyfnodau eraill: {more}"),
        }
    },
    show_all: |count| format!("Dangos pob un: {}", grouped(count)),
    show_more: |more, of| format!("Dangos {} yn fwy o {}", grouped(more), grouped(of)),
    show_fewer: "Dangos llai",
    may_be_title: "Pam na fyddai tenant yn y taliad hwn?",
    may_be_lead: "Nid yw’r taliad yn dweud pam. Efallai:",
    may_be: &[
        "bod hawliad y tenant wedi dod i ben",
        "bod y budd-dal bellach yn cael ei dalu i rywun arall, megis y tenant neu landlord arall",
        "bod yr hawliad wedi’i atal tra bo’r cyngor yn penderfynu ar gwestiwn",
        "bod taliad ar gyfer y tenant mewn taliad arall neu dan gyfeirnod credydwr arall",
    ],
    ask: "Os oes angen i chi wybod, holwch y cyngor:",
};
