//! Welsh: one download of several payments.

use export_worker::failure::Reason;

use super::forms::{LINES, PAYMENTS};
use super::workbook::CHANGED;
use crate::export::builder::NotBuilt;
use crate::export::many::Report;
use crate::text::failure::Failure;
use crate::text::number::grouped;
use crate::text::several::Several;

pub(super) const SEVERAL: Several = Several {
    title: "Lawrlwytho sawl taliad",
    loading: "Yn llwytho’r taliadau i ddewis ohonynt",
    which: "Pa daliadau",
    which_hint: "Dyma’r taliadau sy’n cyfateb i’r hidlydd uchod, o’ch holl gofnodion landlord. Gadewir taliad a ganslwyd allan oni bai eich bod yn ei dicio.",
    choose_all: "Dewis pob un",
    choose_none: "Dewis dim un",
    offer: |date, reference, net, lines| {
        format!("{date}, taliad {reference}: {net}, {}", LINES.counted(lines))
    },
    of_record: |reference| format!("Cyfeirnod credydwr {reference}"),
    cancelled: "Canslwyd: heb ei dalu",
    chosen: |payments, lines| {
        format!("Dewiswyd {}, gyda {}", PAYMENTS.counted(payments), LINES.counted(lines))
    },
    format: "Fformat",
    packing: "Sut yr hoffech eu cael",
    one_file: "Un ffeil",
    one_file_hint: "Pob llinell un ar ôl y llall, y taliad hynaf yn gyntaf. Mae pob llinell yn enwi ei thaliad yn y rhan fwyaf o fformatau.",
    zip: "Ffeil ar gyfer pob taliad, mewn un ffeil ZIP",
    zip_hint: "Ar gyfer system sy’n cymryd un taliad ar y tro.",
    workbooks: "Mae pob taliad yn llyfr gwaith ar ei ben ei hun. Dônt mewn un ffeil ZIP.",
    download: "Lawrlwytho’r taliadau hyn",
    none_chosen: "Dewiswch o leiaf un taliad.",
    too_many: |lines, most| {
        format!(
            "Rydych wedi dewis {}. Mae un lawrlwythiad yn cynnwys {} ar y mwyaf. Dewiswch lai o daliadau.",
            LINES.counted(lines),
            grouped(most)
        )
    },
    reading: |place, of, lines| {
        format!("Yn darllen taliad {place} o {of}: {}", LINES.counted(lines))
    },
    began: "Yn darllen y taliadau",
    building: |done, of| format!("Yn paratoi’r ffeil: {} o {}", grouped(done), LINES.counted(of)),
    done: |Report { payments, lines, net }| {
        let what =
            format!("Lawrlwythwyd {} gyda {}", PAYMENTS.counted(*payments), LINES.counted(*lines));
        match net {
            Some(net) => format!("{what}. Eu net yw {net}."),
            None => format!("{what}."),
        }
    },
    waits: "Mae angen penderfyniad ar eich lawrlwythiad o sawl taliad.",
    to_list: "Mynd i’r rhestr daliadau",
    cancelled_all: "Canslwyd y lawrlwytho. Ni chadwyd dim.",
    missed_title: |missed, of| {
        format!("Ni ddarllenwyd {} o {}", grouped(missed), PAYMENTS.counted(of))
    },
    unbalanced_title: |count| format!("Nid yw {} yn cyfateb", PAYMENTS.counted(count)),
    nothing_saved: "Nid oes dim wedi’i gadw eto.",
    missed: |reference, why| format!("Taliad {reference}: {}", why.sentences()),
    unbalanced: "Nid yw llinellau’r rhain yn cyfateb i’r hyn y mae’r taliad yn ei ddweud. Bydd y ffeil yn dweud hynny hefyd. Rhowch wybod i’r cyngor cyn i chi eu cofnodi.",
    again: "Darllen y taliadau coll eto",
    save_others: |ready| {
        if ready == 1 {
            "Cadw’r taliad a ddarllenwyd".to_owned()
        } else {
            format!("Cadw’r {} a ddarllenwyd", PAYMENTS.counted(ready))
        }
    },
    save_all: "Cadw pob un ohonynt",
    leave: "Peidio â chadw dim",
    not_built,
};

fn not_built(reason: NotBuilt) -> Failure {
    let advice = match reason {
        NotBuilt::NotLoaded => {
            "Ni ellid llwytho’r rhan o’r dudalen hon sy’n creu ffeiliau ZIP. Gwiriwch eich cysylltiad, yna ceisiwch eto."
        }
        NotBuilt::NoWorker | NotBuilt::Stopped => {
            "Nid oedd lle yn eich porwr i’w chreu. Dewiswch lai o daliadau, neu un ffeil."
        }
        NotBuilt::Refused(it) if it.reason == Reason::TooManyLines => {
            "Mae gan un o’r taliadau fwy o linellau nag y gall llyfr gwaith eu cynnwys. Dewiswch fformat CSV."
        }
        NotBuilt::Replaced => CHANGED,
        NotBuilt::Refused(it) if it.reason == Reason::Request => CHANGED,
        NotBuilt::Refused(_) => {
            "Ni ellid ysgrifennu rhywbeth yn un o’r taliadau. Lawrlwythwch hwy fesul un i ddod o hyd iddo, neu dewiswch fformat arall."
        }
    };
    Failure { title: "Ni chafodd y ffeil ei chreu.".to_owned(), advice: advice.to_owned() }
}

#[cfg(test)]
mod tests {
    use schedule::money::Pence;

    use super::*;

    #[test]
    fn numbers_change_the_words_after_them() {
        assert_eq!((SEVERAL.chosen)(1, 1), "Dewiswyd 1 taliad, gyda 1 llinell");
        assert_eq!((SEVERAL.chosen)(2, 2), "Dewiswyd 2 daliad, gyda 2 linell");
        assert_eq!((SEVERAL.missed_title)(1, 3), "Ni ddarllenwyd 1 o 3 thaliad");
        assert_eq!((SEVERAL.unbalanced_title)(1), "Nid yw 1 taliad yn cyfateb");
        assert_eq!((SEVERAL.unbalanced_title)(6), "Nid yw 6 thaliad yn cyfateb");
        let report = Report { payments: 2, lines: 24, net: Some(Pence::new(123_456)) };
        assert_eq!(
            (SEVERAL.done)(&report),
            "Lawrlwythwyd 2 daliad gyda 24 llinell. Eu net yw £1,234.56."
        );
    }
}
