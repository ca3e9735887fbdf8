//! Welsh: what is taken away from the screen: downloads, copies, letters.

use super::forms::{LINES, PAGES};
use crate::text::number::grouped;
use crate::text::output::{Copying, Download, Letter, Share, Stages};

pub(super) const DOWNLOAD: Download = Download {
    csv: "Lawrlwytho CSV",
    these: "Lawrlwytho’r llinellau hyn",
    stages: Stages {
        running: |done, of| match of {
            Some(of) => format!("Yn paratoi’r ffeil: {} o {}", grouped(done), LINES.counted(of)),
            None => "Yn paratoi’r ffeil".to_owned(),
        },
        done: |count| format!("Lawrlwythwyd {}", LINES.counted(count)),
        cancelled: "Canslwyd y lawrlwytho. Ni chadwyd dim.",
    },
    failed: "Ni chadwyd y ffeil.",
    failed_advice: "Efallai nad oes lle iddi ar eich dyfais, neu fod y ddyfais yn rhwystro lawrlwytho. Gwnewch le neu caniatewch lawrlwytho, yna ceisiwch eto.",
};

pub(super) const SHARE: Share = Share {
    csv: "Rhannu CSV",
    now: "Rhannu nawr",
    ready: "Mae’r ffeil yn barod. Pwyswch ‘Rhannu nawr’ i ddewis i ble y mae’n mynd.",
    done: |count| format!("Rhannwyd {}", LINES.counted(count)),
    dismissed: "Ni rannwyd dim.",
    failed: "Ni rannwyd y ffeil. Defnyddiwch ‘Lawrlwytho CSV’, yna rhannwch hi o’ch ffeiliau.",
};

pub(super) const COPYING: Copying = Copying {
    value: "Copïo",
    line: "Copïo’r llinell hon",
    select: "Dewis llinellau i’w copïo",
    stop: "Stopio dewis",
    hint: "Ticiwch linellau yn yr amserlen. Byddant yn aros wedi’u ticio wrth i chi chwilio a didoli. Gallwch eu gludo mewn taenlen.",
    selected: |count, net| format!("{} wedi’u dewis, gyda net o {net}", LINES.counted(count)),
    select_line: |tenant| format!("Dewis llinell {tenant}"),
    all_shown: "Dewis pob llinell a ddangosir",
    none: "Dewis dim un",
    selected_lines: "Copïo’r llinellau a ddewiswyd",
    done: "Copïwyd",
    refused: "Nid yw eich porwr yn gadael i’r dudalen hon gopïo. Dewiswch y testun a’i gopïo eich hun, neu lawrlwythwch y ffeil.",
    too_many: "Ni ellid copïo’r llinellau hyn. Dewiswch 50,000 o linellau ar y mwyaf, neu lawrlwythwch y ffeil.",
    nothing: "Ni chopïwyd dim: nid oes llinell wedi’i thicio. Ticiwch linellau yn yr amserlen, neu dewiswch bob llinell a ddangosir.",
};

pub(super) const LETTER: Letter = Letter {
    print: "Argraffu neu gadw fel PDF",
    stages: Stages {
        running: |done, of| match of {
            Some(of) => format!("Yn paratoi’r llythyr: {} o {}", grouped(done), LINES.counted(of)),
            None => "Yn paratoi’r llythyr".to_owned(),
        },
        done: |count| {
            format!("Aeth y llythyr gyda {} i’ch ffenestr argraffu", LINES.counted(count))
        },
        cancelled: "Stopiwyd. Nid argraffwyd dim.",
    },
    failed: "Ni chafodd y llythyr ei argraffu.",
    failed_advice: "Nid yw eich porwr yn agor ei ffenestr argraffu yma. Rhowch gynnig ar borwr arall, neu lawrlwythwch y CSV.",
    long_title: |pages| format!("Mae o leiaf {} yn y llythyr hwn", PAGES.counted(pages)),
    long: |lines, to_a_page| {
        format!(
            "Mae {}, {} i bob tudalen. Nid oes angen papur ar gyfer PDF. I weithio gyda’r ffigurau, lawrlwythwch y CSV.",
            LINES.counted(lines),
            grouped(to_a_page)
        )
    },
    carry_on: "Mynd ymlaen ac argraffu",
    leave: "Peidio ag argraffu",
    title: "Hysbysiad talu",
    lead: "Yr hyn y mae’r cyngor yn ei dalu i chi ar gyfer y tenantiaid yn yr amserlen, a’r hyn y mae’n ei dynnu. Cadwch hwn ar gyfer eich cofnodion.",
    document: |reference| format!("Hysbysiad talu {reference}"),
    reference: "Cyfeirnod y taliad",
    printed: "Argraffwyd ar",
    amount: "Y swm a dalwyd",
    amount_cancelled: "Y swm na thalwyd",
    stamp: "Canslwyd: heb ei dalu",
    replaced: "Mae taliad arall yn cymryd ei le, gyda’i hysbysiad talu ei hun.",
    replaces: "Mae’r taliad hwn yn cymryd lle un a ganslwyd. Peidiwch â chofnodi’r ddau.",
    withheld: "Cyfansymiau ac amserlen y llinellau a ddangosir yw’r rhai yma. Swm y taliad cyfan yw’r swm.",
    brought_forward: "Dygwyd ymlaen",
    carried_forward: "I’w ddwyn ymlaen",
    total: |count| format!("Cyfanswm {}", LINES.counted(count)),
    footer: |payment, creditor, first, last, of| {
        format!(
            "Taliad {payment} · Cyfeirnod credydwr {creditor} · Llinellau {} i {} o {}",
            grouped(first),
            grouped(last),
            grouped(of)
        )
    },
    page: ["Tudalen ", " o "],
};
