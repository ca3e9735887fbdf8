//! Welsh: formats, layouts and layout files.

use schedule::export::columns::Column;
use schedule::export::layout::dialect::Delimiter;
use schedule::export::layout::file::LayoutFileError;
use schedule::export::layout::{LayoutError, MAX_FIELDS, MAX_NAME};

use super::editor::EDITOR;
use super::forms::{COLUMNS, LINES};
use crate::layouts::sharing::NotOpened;
use crate::text::files::{Files, Meaning};

pub(super) const FILES: Files = Files {
    title: "Fformatau a chynlluniau eraill",
    format: "Dewiswch fformat",
    preset,
    workbook: (
        "Llyfr gwaith Excel",
        "Dyddiadau a symiau go iawn, cyfeirnodau fel y maent, ac ail ddalen sy’n dangos a yw’n cyfateb.",
    ),
    own_note: |columns, delimiter, guarded| {
        let columns = u32::try_from(columns).unwrap_or(u32::MAX);
        let between = match delimiter {
            Delimiter::Comma => "chomas",
            Delimiter::Semicolon => "hanner colonau",
            Delimiter::Tab => "thabiau",
            Delimiter::Pipe => "phibellau (|)",
        };
        let columns = COLUMNS.counted(columns);
        let note = format!("Eich cynllun eich hun: {columns}, gyda {between} rhyngddynt.");
        if guarded { note } else { format!("{note} {UNGUARDED}") }
    },
    which: "Pa linellau",
    all: |count| format!("Y cyfan: {}", LINES.counted(count)),
    these: |count| {
        if count == 1 {
            "Y llinell y mae eich chwiliad yn ei dangos".to_owned()
        } else {
            format!("Y {} y mae eich chwiliad yn eu dangos", LINES.counted(count))
        }
    },
    download: "Lawrlwytho’r ffeil",
    layouts_title: "Eich cynlluniau eich hun",
    make: "Creu cynllun",
    change: "Newid",
    delete: "Dileu",
    save_as_file: "Cadw’r cynllun fel ffeil",
    open_file: "Agor ffeil cynllun",
    about: |name| format!("‘{name}’"),
    delete_title: |name| format!("Dileu ‘{name}’?"),
    delete_body: "Caiff y cynllun ei ddileu o’r ddyfais hon. Nid yw ffeiliau rydych wedi’u lawrlwytho yn newid.",
    delete_yes: "Dileu’r cynllun",
    delete_no: "Cadw’r cynllun",
    saved: |name| format!("Mae ‘{name}’ wedi’i gadw a’i ddewis."),
    deleted: |name| format!("Mae ‘{name}’ wedi’i ddileu."),
    added: |name| format!("Mae ‘{name}’ wedi’i ychwanegu at eich cynlluniau a’i ddewis."),
    renamed: |name| {
        format!(
            "Roedd ei enw eisoes mewn defnydd, felly ychwanegwyd y cynllun fel ‘{name}’. Mae wedi’i ddewis."
        )
    },
    known: |name| format!("Mae’r cynllun hwn gennych yn barod. Mae ‘{name}’ wedi’i ddewis."),
    not_opened: "Ni agorwyd y ffeil cynllun",
    why_not_opened,
    full: FULL,
    not_made: "Nid oes lle i gynllun arall",
    not_kept: "Bydd eich dewisiadau’n para nes i chi adael neu ail-lwytho’r dudalen hon",
    blocked: "Nid yw eich porwr yn gadael i’r dudalen hon eu cadw. Mae popeth yma’n gweithio. I gadw cynllun, cadwch ef fel ffeil.",
    no_room: "Nid oes lle yn eich porwr i’w cadw. Mae popeth yma’n gweithio. I gadw cynllun, cadwch ef fel ffeil.",
    newer: "Mae cynlluniau o fersiwn mwy diweddar o’r dudalen hon ar y ddyfais. Ail-lwythwch y dudalen i gael y fersiwn hwnnw.",
    meaning: MEANING,
    editor: EDITOR,
};

/// What a layout that writes texts exactly must say, whoever made it.
const UNGUARDED: &str =
    "Nid yw’n ddiogel ei hagor mewn taenlen: gall testun redeg yno fel fformiwla.";

const FULL: &str = "Mae gennych 50 o gynlluniau, sef y nifer mwyaf y gallwch eu cael. Dewiswch un nad oes ei angen arnoch mwyach a’i ddileu, yna ceisiwch eto.";

const MEANING: Meaning = Meaning {
    title: "Beth mae’r colofnau’n ei olygu",
    lead: "Dyma golofnau’r CSV diofyn, fersiwn 1, yn eu trefn. Nid yw eu henwau’n newid o fewn fersiwn. Gall eich cynllun eich hun gynnwys unrhyw rai ohonynt.",
    name: "Colofn",
    means: "Beth mae’n ei olygu",
    holds: "Yn cynnwys",
    empty: "Gwag",
    may_be_empty: "Gall fod yn wag",
    never_empty: "Byth yn wag",
    text: "Testun",
    date: "Dyddiad",
    money: "Swm",
    for_software: "Yr un peth ar gyfer meddalwedd, fel ffeil metadata CSVW:",
    save: "Cadw schedule.csv-metadata.json",
    column: |column| column_words(column).0,
    description: |column| column_words(column).1,
};

/// What a column is called, and what it means. Its name in the file, in `column`, is the same in every language.
pub(super) fn column_words(column: &'static Column) -> (&'static str, &'static str) {
    match column.name {
        "payment_reference" => (
            "Cyfeirnod y taliad",
            "Cyfeirnod y cyngor ar gyfer y taliad, fel ar ei hysbysiad talu.",
        ),
        "payment_date" => (
            "Dyddiad y taliad",
            "Dyddiad prosesu’r rhediad taliadau. Gall yr arian gyrraedd y banc rai dyddiau’n ddiweddarach.",
        ),
        "creditor_reference" => (
            "Cyfeirnod credydwr",
            "Cyfeirnod y cyngor ar gyfer y sawl a delir. Gall fod gan landlord sawl un.",
        ),
        "claim_reference" => (
            "Cyfeirnod hawliad",
            "Cyfeirnod y cyngor ar gyfer hawliad y tenant. Testun: mae seroau ar y dechrau a llythrennau ar y diwedd yn cyfrif.",
        ),
        "rent_reference" => (
            "Cyfeirnod rhent",
            "Cyfeirnod y landlord ei hun ar gyfer y denantiaeth, fel y mae gan y cyngor; gwag lle nad oes un ganddo. Testun: mae seroau ar y dechrau yn cyfrif.",
        ),
        "tenant_name" => ("Tenant", "Y tenant, fel y mae’r cyngor yn ei ysgrifennu."),
        "property_address" => {
            ("Cyfeiriad yr eiddo", "Cyfeiriad y cartref a osodir ar un llinell, heb ei god post.")
        }
        "postcode" => {
            ("Cod post", "Cod post y cartref a osodir; gwag lle nad oes un gan y cyngor.")
        }
        "benefit_type" => (
            "Budd-dal",
            "`HB` ar gyfer Budd-dal Tai neu `DHP` ar gyfer Taliad Tai Dewisol, nad yw byth yn rhan o linell HB. Gall cyngor anfon geiriau eraill.",
        ),
        "period_from" => ("Cyfnod o", "Y diwrnod cyntaf y mae’r llinell yn talu amdano."),
        "period_to" => (
            "Cyfnod hyd at",
            "Y diwrnod olaf y mae’r llinell yn talu amdano; mae’r diwrnod hwnnw’n gynwysedig. Gall fod cyn neu ar ôl dyddiad y taliad.",
        ),
        "weekly_entitlement" => (
            "Hawl wythnosol",
            "Budd-dal am un wythnos ar gyfradd y llinell, mewn punnoedd; gwag ar gyfer cyfandaliad.",
        ),
        "gross" => (
            "Gros",
            "Y budd-dal sy’n ddyledus ar gyfer y llinell cyn didyniadau, mewn punnoedd. Negatif lle cymerir llinell gynharach yn ôl.",
        ),
        "deductions" => (
            "Didyniadau",
            "Cyfanswm yr hyn a dynnir o’r llinell, mewn punnoedd: positif lle gwneir y taliad yn llai, 0.00 lle na thynnir dim.",
        ),
        "deduction_kinds" => (
            "Mathau o ddidyniad",
            "Yr hyn a dynnir, fesul math: `kind:12.34`, wedi’u cysylltu â `;` yn y drefn `own_recovery`, `other_tenant_recovery`, `landlord_recovery`, `other`, yna geiriau eraill yn ôl eu llythrennau. Cyfanswm y symiau yw `deductions`. Gwag lle na thynnir dim.",
        ),
        "net" => (
            "Net",
            "Gros llai didyniadau, mewn punnoedd: yr arian. Cyfanswm net pob llinell yw’r taliad.",
        ),
        "rent_credit" => (
            "Credyd rhent",
            "Yr hyn y mae’n rhaid i gyfrif rhent y tenant ei ddangos fel swm a dalwyd, mewn punnoedd: net a’r didyniadau sy’n cyfrif fel rhent, megis dyled y landlord ei hun ar gyfer tenant arall. Credyd rhent llai net yw dyled y landlord ei hun a ad-dalwyd.",
        ),
        "status" => (
            "Statws",
            "`paid` (talwyd), `held` (ataliwyd: ni thalwyd dim) neu `reversed` (yn cymryd llinell gynharach yn ôl). Gall cyngor anfon geiriau eraill.",
        ),
        "reason" => (
            "Rheswm",
            "Pam mae’r llinell yn y taliad: `regular`, `new`, `change`, `arrears`, `adjustment`, `reversal` neu `final`. Gall cyngor anfon geiriau eraill.",
        ),
        "line_id" => (
            "Rhif adnabod y llinell",
            "Rhif adnabod y llinell. Mae’n aros yr un fath pa mor aml bynnag y darllenir yr amserlen, fel y gellir gwrthod mewnforio llinell yr ail waith.",
        ),
        _ => (column.title, column.description),
    }
}

fn preset(id: &str) -> Option<(&'static str, &'static str)> {
    Some(match id {
        "spreadsheet" => (
            "CSV ar gyfer taenlenni",
            "Yn agor yn Excel a thaenlenni eraill, gydag acenion fel y maent. Diogel i’w agor.",
        ),
        "import" => (
            "CSV ar gyfer mewnforio",
            "Yr un colofnau ar gyfer system tai neu gyllid: yr union destun, a dim marc trefn beitiau.",
        ),
        "benefit-payments-by-position" => (
            "Taliadau budd-dal yn ôl safle",
            "Dyddiad y taliad, tenant, cyfeirnod rhent, BACS, net a chyfeirnod y taliad, heb benawdau. Mae un system tai’n cyhoeddi rhestr fel hon. Ein dewis ni yw’r hyn sydd yn ei dwy golofn olaf.",
        ),
        "claim-and-rent-account" => (
            "Hawliad, cyfrif rhent, dyddiad a gwerth",
            "Pedair colofn y mae un landlord wedi’u cyhoeddi. Nid yw’n hysbys sut mae’n ysgrifennu’r dyddiad.",
        ),
        "credit-negative-ledger" => (
            "Cyfriflyfr gyda derbyniadau negatif",
            "Ar gyfer cyfriflyfr lle mae arwydd minws gan arian rydych yn ei dderbyn. Ysgrifennir dyddiadau fel 23/11/2026. Ein dewis ni yw’r colofnau.",
        ),
        _ => return None,
    })
}

fn why_not_opened(reason: &NotOpened) -> String {
    const CHOOSE: &str = "Dewiswch ffeil a gadwyd gyda ‘Cadw’r cynllun fel ffeil’.";
    const ASK: &str = "Gofynnwch i’r sawl a’i hanfonodd atoch ei chadw eto.";
    match reason {
        NotOpened::Unreadable => {
            "Ni all eich porwr ddarllen y ffeil. Efallai ei bod wedi’i symud, neu nad oes gennych ganiatâd i’w hagor. Dewiswch hi eto.".to_owned()
        }
        NotOpened::Book(_) => FULL.to_owned(),
        NotOpened::File(LayoutFileError::TooLarge) => {
            format!("Mae’n rhy fawr i fod yn ffeil cynllun. {CHOOSE}")
        }
        NotOpened::File(LayoutFileError::NotALayout) => format!("Nid ffeil cynllun yw hi. {CHOOSE}"),
        NotOpened::File(LayoutFileError::Newer { .. }) => {
            "Fe’i cadwyd gan fersiwn mwy diweddar o’r dudalen hon. Ail-lwythwch y dudalen, yna agorwch y ffeil eto.".to_owned()
        }
        NotOpened::File(LayoutFileError::Malformed) => {
            format!("Mae rhywbeth ynddi ar goll neu wedi’i sillafu’n anghywir. {ASK}")
        }
        NotOpened::File(LayoutFileError::UnknownColumn { name }) => {
            format!("Mae ganddi golofn nad yw’r dudalen hon yn ei hadnabod: ‘{name}’. {ASK}")
        }
        NotOpened::File(LayoutFileError::Layout(rule)) => {
            format!("{}. {ASK}", broken_rule(*rule))
        }
    }
}

/// Of a file that somebody else may have made: what is wrong with it, not what to enter.
fn broken_rule(rule: LayoutError) -> String {
    match rule {
        LayoutError::NoName => "Nid oes enw gan y cynllun ynddi".to_owned(),
        LayoutError::NameTooLong => {
            format!("Mae enw’r cynllun ynddi’n hirach na {MAX_NAME} nod")
        }
        LayoutError::NameNotPlain => {
            "Mae tabiau neu doriadau llinell yn enw’r cynllun ynddi".to_owned()
        }
        LayoutError::NoColumns => "Nid oes colofnau o’r amserlen yn y cynllun ynddi".to_owned(),
        LayoutError::TooManyColumns => {
            format!("Mae gan y cynllun ynddi fwy na {MAX_FIELDS} o golofnau, sef y nifer mwyaf")
        }
        LayoutError::TextTooLong { .. } | LayoutError::TextsTooLong => {
            "Mae’r penawdau neu’r testunau ynddi’n rhy hir".to_owned()
        }
        LayoutError::TextNotPlain { .. } => {
            "Mae tabiau neu doriadau llinell mewn pennawd neu destun ynddi".to_owned()
        }
        LayoutError::RepeatedHeading { column } => {
            format!("Mae gan golofn {} ynddi bennawd un gynharach", column.saturating_add(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use schedule::export::columns::DEFAULT;
    use schedule::export::layout::presets;

    use super::*;

    #[test]
    fn every_preset_has_words() {
        for known in &presets::ALL {
            let (name, note) = preset(known.id).expect(known.id);
            assert!(!name.ends_with('.') && note.ends_with('.'), "{}", known.id);
        }
        assert_eq!(preset("nothing"), None);
    }

    #[test]
    fn every_column_has_words_of_its_own() {
        // A name that is the same word in both languages.
        const SAME: [&str; 2] = ["Tenant", "Net"];
        static COLUMNS: [Column; DEFAULT.len()] = DEFAULT;
        for column in &COLUMNS {
            let (name, description) = column_words(column);
            assert!(SAME.contains(&name) || name != column.title, "{}", column.name);
            assert!(description.ends_with('.') && description != column.description);
        }
    }
}
