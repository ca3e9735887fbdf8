//! Welsh: the layout editor.

use schedule::export::group::Grouping;
use schedule::export::layout::dialect::{Delimiter, LineEnd, Quoting};
use schedule::export::layout::{ColumnText, LayoutError, MAX_FIELDS, MAX_NAME, MAX_TEXT};
use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign};

use super::forms::LINES;
use crate::layouts::draft::Way;
use crate::text::editor::Editor;
use crate::text::files::Ask;

pub(super) const EDITOR: Editor = Editor {
    make_title: "Creu cynllun",
    change_title: "Newid y cynllun",
    name: "Enw’r cynllun",
    name_hint: "Er enghraifft, y system rydych yn mewnforio’r ffeil iddi",
    start: "Dechrau o",
    start_hint: "Mae’n copïo ei golofnau a’i osodiadau. Nid yw’r cynllun ei hun yn newid.",
    start_again: "Copïo’r gosodiadau hyn",
    replace: Ask {
        title: "Disodli’r hyn rydych wedi’i newid?",
        body: "Bydd y colofnau a’r gosodiadau rydych wedi’u newid yn cael eu disodli. Bydd yr enw’n aros.",
        yes: "Disodli",
        no: "Cadw fy newidiadau",
    },
    leave: Ask {
        title: "Gadael heb gadw?",
        body: "Rydych wedi newid y cynllun hwn. Os byddwch yn gadael nawr, collir eich newidiadau.",
        yes: "Gadael heb gadw",
        no: "Dal i’w newid",
    },
    columns: "Colofnau",
    columns_hint: "Maent yn y ffeil yn y drefn hon.",
    head_in_words: "Defnyddio geiriau fel penawdau",
    head_as_names: "Defnyddio enwau’r colofnau fel penawdau",
    headed: "Mae’r penawdau wedi newid.",
    heading: "Pennawd",
    fixed: "Testun sefydlog",
    fixed_text: "Testun ym mhob rhes",
    of_column: |name| format!("ar gyfer {name}"),
    up: "Symud i fyny",
    down: "Symud i lawr",
    remove: "Dileu",
    moved: |name, place, of| format!("Colofn {place} o {of} yw {name} nawr."),
    at_end: |name, way| match way {
        Way::Up => format!("{name} yw’r golofn gyntaf yn barod."),
        Way::Down => format!("{name} yw’r golofn olaf yn barod."),
    },
    removed: |name| format!("Mae {name} wedi’i dileu."),
    added: |name, place| format!("Mae {name} wedi’i hychwanegu fel colofn {place}."),
    add: "Colofn i’w hychwanegu",
    add_column: "Ychwanegu colofn",
    add_text: "Ychwanegu testun sefydlog",
    rows: "Rhesi",
    grouping: "Un rhes ar gyfer pob",
    grouping_hint: "Lle mae sawl llinell yn rhannu rhes, caiff eu symiau eu hadio. Gadewir cell yn wag lle mae’r llinellau’n wahanol.",
    group: |grouping| match grouping {
        Grouping::Line => "Llinell o’r amserlen",
        Grouping::Claim => "Cyfeirnod hawliad",
        Grouping::RentReference => "Cyfeirnod rhent",
    },
    control: "Cyfansymiau rheoli",
    control_hint: "Rhes sy’n dechrau gyda CONTROL, gyda nifer y llinellau, y cyfansymiau ac ôl bys y llinellau. Gall eich system wirio nad oes dim ar goll ac nad oes dim yn cael ei fewnforio ddwywaith.",
    leading: "Ar ddechrau’r ffeil",
    trailing: "Ar ddiwedd y ffeil",
    values: "Dyddiadau a symiau",
    dates: "Dyddiadau",
    date: |form| match form {
        DateForm::Iso => "2026-11-23",
        DateForm::DayMonthYear => "23/11/2026",
        DateForm::DayMonthShortYear => "23/11/26",
        DateForm::DayMonthNameYear => "23-Nov-2026",
        DateForm::Compact => "20261123",
    },
    amounts: "Symiau",
    amount: |form| match form {
        AmountForm::Pounds(DecimalSign::Point) => "Punnoedd: 1234.56",
        AmountForm::Pounds(DecimalSign::Comma) => "Punnoedd gyda choma: 1234,56",
        AmountForm::Pence => "Ceiniogau: 123456",
    },
    sign: "Arian a delir i chi",
    signs: |sign| match sign {
        Sign::AsIs => "Heb arwydd minws: 1234.56",
        Sign::Reversed => "Gydag arwydd minws: -1234.56",
    },
    guard: "Gwneud y ffeil yn ddiogel i’w hagor mewn taenlen",
    guard_hint: "Gall taenlen redeg testun sy’n dechrau gyda = + - neu @ fel fformiwla. Mae hyn yn rhoi collnod (') o flaen testun o’r fath. Peidiwch â’i ddewis ar gyfer system y mae angen yr union destun arni.",
    file: "Sut mae’r ffeil yn cael ei hysgrifennu",
    header: "Penawdau yn y rhes gyntaf",
    delimiter: "Rhwng colofnau",
    between: |delimiter| match delimiter {
        Delimiter::Comma => "Coma (,)",
        Delimiter::Semicolon => "Hanner colon (;)",
        Delimiter::Tab => "Tab",
        Delimiter::Pipe => "Pibell (|)",
    },
    quoting: "Dyfynodau",
    quotes: |quoting| match quoting {
        Quoting::WhereNeeded => "Dim ond lle mae eu hangen",
        Quoting::Always => "O amgylch popeth",
    },
    line_end: "Diwedd pob rhes",
    ends: |end| match end {
        LineEnd::CrLf => "Windows (CR LF)",
        LineEnd::Lf => "Unix a Mac (LF)",
    },
    byte_order_mark: "Marc trefn beitiau",
    byte_order_mark_hint: "Mae ei angen ar Excel i ddangos acenion, megis ŵ, fel y maent. Nid yw rhai systemau mewnforio yn ei dderbyn.",
    preview: "Rhagolwg",
    preview_of: |count| {
        if count == 1 {
            "Llinell gyntaf y taliad hwn, fel y bydd yn y ffeil.".to_owned()
        } else {
            format!("Y {} gyntaf o’r taliad hwn, fel y byddant yn y ffeil.", LINES.counted(count))
        }
    },
    preview_totals: "Yma, cyfansymiau’r llinellau hyn yn unig yw’r cyfansymiau rheoli.",
    no_preview: "Nid oes dim i’w ddangos eto. Gwiriwch y colofnau, eu penawdau a’u testunau.",
    save: "Cadw’r cynllun",
    fault,
    name_taken: "Mae gan gynllun arall yr enw hwn. Rhowch enw arall.",
    full: "Mae gennych 50 o gynlluniau nawr, sef y nifer mwyaf a ganiateir. Cadwch y dudalen hon ar agor, dilëwch un nad oes ei angen mwyach mewn tab arall, ac yna cadwch eto.",
    unsaved: "Nid yw’r cynllun yr oeddech yn ei greu wedi’i gadw eto.",
    resume: "Mynd ymlaen â’r cynllun",
};

fn fault(fault: LayoutError) -> String {
    let number = |column: usize| column.saturating_add(1);
    match fault {
        LayoutError::NoName => "Rhowch enw ar gyfer y cynllun".to_owned(),
        LayoutError::NameTooLong => format!("Rhaid i’r enw fod yn {MAX_NAME} nod neu lai"),
        LayoutError::NameNotPlain => {
            "Rhaid i’r enw beidio â chynnwys tabiau neu doriadau llinell".to_owned()
        }
        LayoutError::NoColumns => {
            "Ychwanegwch o leiaf un golofn nad yw’n destun sefydlog".to_owned()
        }
        LayoutError::TooManyColumns => {
            format!("Ni all cynllun gael mwy na {MAX_FIELDS} o golofnau. Dilëwch rai o’r colofnau")
        }
        LayoutError::TextTooLong { column, text } => format!(
            "Colofn {}: rhaid i’r {} fod yn {MAX_TEXT} nod neu lai",
            number(column),
            column_text(text)
        ),
        LayoutError::TextNotPlain { column, text } => format!(
            "Colofn {}: rhaid i’r {} beidio â chynnwys tabiau neu doriadau llinell",
            number(column),
            column_text(text)
        ),
        LayoutError::TextsTooLong => {
            "Mae’r penawdau a’r testunau gyda’i gilydd yn rhy hir. Gwnewch rai ohonynt yn fyrrach"
                .to_owned()
        }
        LayoutError::RepeatedHeading { column } => format!(
            "Colofn {}: mae gan golofn arall y pennawd hwn. Rhowch bennawd arall",
            number(column)
        ),
    }
}

const fn column_text(text: ColumnText) -> &'static str {
    match text {
        ColumnText::Heading => "pennawd",
        ColumnText::Fixed => "testun ym mhob rhes",
    }
}
