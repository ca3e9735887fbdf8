//! Welsh: workbooks, and what may stand in their way.

use export_worker::failure::Reason;
use export_worker::message::MAX_WORKBOOK_LINES;

use crate::export::builder::NotBuilt;
use crate::export::heavy::{HeavyFile, Hurdle};
use crate::text::failure::Failure;
use crate::text::files::Ask;
use crate::text::number::grouped;
use crate::text::workbook::Workbook;

pub(super) const WORKBOOK: Workbook = Workbook {
    lines_sheet: "Amserlen",
    payment_sheet: "Taliad",
    period_from: "Yn talu am, o",
    period_to: "Yn talu am, hyd at",
    in_bank: "Talwyd i’ch banc",
    summed: "Swm ei linellau",
    in_file: "Swm y llinellau yn y ffeil hon",
    same: "Yr un fath?",
    yes: "Ydy",
    no: "NAC YDY",
    counts_as_rent: "yn cyfrif fel rhent a dalwyd",
    lines_off: "Llinellau lle nad yw’r net yr un fath â’r gros llai’r didyniadau",
    as_text: "Gwerthoedd sy’n sefyll fel testun, gan nad oes rhif na dyddiad o’r fath mewn llyfr gwaith",
    fingerprint: "Ôl bys y llinellau yn y ffeil hon",
    hurdle,
    not_built,
};

fn hurdle(hurdle: Hurdle) -> Ask {
    const ZIP: (&str, &str) = ("Lawrlwytho CSV mewn ffeil ZIP", "Peidio â lawrlwytho");
    let (title, body, (yes, no)) = match hurdle {
        Hurdle::PagePauses(HeavyFile::Workbook) => (
            "Bydd y dudalen hon yn stopio ymateb wrth iddi greu’r llyfr gwaith",
            "Nid yw eich porwr yn gadael i’r dudalen ei greu yn y cefndir. Gall amserlen hir gymryd munud neu fwy, ac ni allwch ganslo. Lawrlwythwch y CSV yn lle hynny os oes angen y ffeil arnoch ar unwaith.",
            ("Creu’r llyfr gwaith", "Peidio â’i greu"),
        ),
        Hurdle::PagePauses(HeavyFile::Zip) => (
            "Bydd y dudalen hon yn stopio ymateb wrth iddi greu’r ffeil ZIP",
            "Nid yw eich porwr yn gadael i’r dudalen ei chreu yn y cefndir. Gall amserlen hir gymryd munud neu fwy, ac ni allwch ganslo.",
            ("Creu’r ffeil ZIP", "Peidio â’i chreu"),
        ),
        Hurdle::TooManyLines => (
            "Mae gormod o linellau ar gyfer llyfr gwaith",
            "Ni all eich porwr greu llyfr gwaith o gynifer o linellau. Gallwch lawrlwytho pob un ohonynt fel CSV mewn ffeil ZIP.",
            ZIP,
        ),
        Hurdle::NoRoom => (
            "Nid oes lle yn eich porwr i greu’r llyfr gwaith",
            "Ni chadwyd dim. Gallwch lawrlwytho pob llinell fel CSV mewn ffeil ZIP, sydd angen llai o le. Gall cau tudalennau eraill helpu hefyd.",
            ZIP,
        ),
    };
    Ask { title, body, yes, no }
}

/// Where the program is of another release than the page.
pub(super) const CHANGED: &str =
    "Mae’r dudalen hon wedi newid ers i chi ei hagor. Ail-lwythwch hi, yna ceisiwch eto.";

fn not_built(reason: NotBuilt) -> Failure {
    let advice = match reason {
        NotBuilt::NotLoaded => {
            "Ni ellid llwytho’r rhan o’r dudalen hon sy’n creu llyfrau gwaith a ffeiliau ZIP. Gwiriwch eich cysylltiad, yna ceisiwch eto. Nid oes ei hangen ar gyfer y CSV.".to_owned()
        }
        NotBuilt::Replaced => CHANGED.to_owned(),
        NotBuilt::NoWorker | NotBuilt::Stopped => {
            "Nid oedd lle yn eich porwr i’w chreu. Caewch dudalennau eraill a cheisiwch eto, neu lawrlwythwch y CSV.".to_owned()
        }
        NotBuilt::Refused(failure) => match failure.reason {
            Reason::TooManyLines => format!(
                "Gall llyfr gwaith gynnwys {} o linellau ar y mwyaf yma. Lawrlwythwch y CSV.",
                grouped(MAX_WORKBOOK_LINES)
            ),
            Reason::TextTooLong => {
                "Mae testun yn yr amserlen yn hirach na chell mewn llyfr gwaith. Lawrlwythwch y CSV, sy’n ei gynnwys yn gyfan.".to_owned()
            }
            Reason::Request => CHANGED.to_owned(),
            Reason::OutOfRange | Reason::Writer => {
                "Ni ellid ysgrifennu rhywbeth yn yr amserlen. Lawrlwythwch y CSV, a rhowch wybod i’r cyngor.".to_owned()
            }
        },
    };
    Failure { title: "Ni chafodd y ffeil ei chreu.".to_owned(), advice }
}
