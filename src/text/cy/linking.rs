//! Welsh: linking a landlord record.

use super::CALENDAR;
use super::forms::TRIES;
use crate::pages::link::questions::Fault;
use crate::text::linking::Link;

pub(super) const LINK: Link = Link {
    title: "Cysylltu eich cofnod landlord",
    loading: "Yn llwytho’r cwestiynau",
    lead: "Cysylltwch eich cofnod landlord â’r cyfrif hwn i weld y taliadau Budd-dal Tai y mae’r cyngor yn eu gwneud i chi. Dim ond unwaith y mae angen i chi wneud hyn.",
    another_title: "Cysylltu cofnod landlord arall",
    another_lead: "Mae pob cyfeirnod credydwr yn gofnod ar ei ben ei hun, gyda’i daliadau ei hun. Bydd y cofnodion rydych wedi’u cysylltu yn aros fel y maent, beth bynnag yw eich atebion yma.",
    needed_title: "Beth sydd ei angen arnoch",
    needed_lead: "Byddwn yn gofyn i chi am:",
    where_to_find: "Gallwch ddod o hyd i’r rhain ar lythyr neu amserlen taliadau gan y cyngor, neu ar eich cyfriflen banc.",
    why_title: "Pam rydym yn gofyn",
    why: "Mae amserlenni taliadau yn cynnwys enwau, cyfeiriadau a budd-dal eich tenantiaid. Rydym yn gwirio eich atebion yn erbyn cofnodion y cyngor, fel mai dim ond chi sy’n gallu eu gweld. Nid ydym yn cadw eich atebion.",
    tries: |left| {
        let tries = TRIES.counted(left);
        if left == 1 {
            format!("Mae gennych {tries} ar ôl.")
        } else {
            format!("Mae gennych {tries}.")
        }
    },
    cannot_answer: "Ni allaf ateb y cwestiynau hyn",
    cannot_answer_this: "Ni allaf ateb y cwestiwn hwn",
    other_questions: "Ateb cwestiynau eraill yn lle hynny",
    other_questions_lead: "Gallwch newid rhyngddynt. Cedwir yr hyn a deipiwyd gennych, a chaiff eich ymgeisiau eu cyfrif gyda’i gilydd.",
    answer_these: "Ateb y cwestiynau hyn",
    other_ways: "Ffyrdd eraill o gysylltu eich cofnod",
    no_questions: "Nid oes gan y cyngor gwestiynau ar gyfer y cyfrif hwn, felly ni ellir ei gysylltu yma.",
    step: |number, of| format!("Cwestiwn {number} o {of}"),
    date_hint: "Er enghraifft, 27 3 2026",
    fault,
    check_title: "Gwiriwch eich atebion",
    check_lead: "Byddwn yn gwirio’r rhain yn erbyn cofnodion y cyngor pan fyddwch yn parhau.",
    sending: "Yn gwirio eich atebion",
    wrong_title: "Nid yw eich atebion yn cyd-fynd â’n cofnodion",
    wrong: |left| match left {
        0 => "Nid oes gennych ymgais ar ôl.".to_owned(),
        left => format!(
            "Mae gennych {} ar ôl cyn i’r cysylltu gael ei gloi am gyfnod.",
            TRIES.counted(left)
        ),
    },
    wrong_advice: "Am resymau diogelwch ni allwn ddweud pa ateb sy’n anghywir. Gwiriwch bob un yn erbyn llythyr neu amserlen ddiweddar, newidiwch yr hyn y mae angen ei newid, yna parhewch.",
    no_try_used: "Ni ddefnyddiwyd yr un o’ch ymgeisiau.",
    locked_title: "Mae’r cysylltu wedi’i gloi",
    locked_why: "Nid oedd eich atebion yn cyd-fynd â’n cofnodion ormod o weithiau",
    locked_until: |time, today| {
        format!(
            "Er mwyn diogelu manylion eich tenantiaid ni allwch geisio eto tan {}.",
            CALENDAR.moment(time, today)
        )
    },
    locked_for_now: "Er mwyn diogelu manylion eich tenantiaid ni allwch geisio eto am gyfnod.",
    instead_title: "Beth allwch chi ei wneud yn lle hynny",
    linked_title: "Mae eich cofnod landlord wedi’i gysylltu",
    linked: "Y tro nesaf y byddwch yn mewngofnodi byddwch yn dod yn syth yma.",
    another_linked: "Dyma ei grynodeb. Gallwch ddewis rhwng eich cofnodion ar frig y dudalen hon.",
    unlinked: "Nid yw’r cofnod wedi’i gysylltu â’ch cyfrif mwyach",
    unlinked_body: "Bydd ei daliadau’n parhau fel o’r blaen. I’w gweld yma eto, cysylltwch y cofnod drwy ateb y cwestiynau.",
};

fn fault(fault: Fault, question: &str) -> String {
    match fault {
        Fault::Missing => format!("Atebwch y cwestiwn: {question}"),
        Fault::TooLong(most) => format!("Rhaid i’ch ateb fod yn {most} nod neu lai"),
        Fault::NotDigits => "Rhaid i’ch ateb fod yn ddigidau yn unig, megis 0042".to_owned(),
        Fault::NotMoney => "Rhowch swm mewn punnoedd a cheiniogau, megis 1,234.56".to_owned(),
        Fault::NotADate => {
            "Rhowch ddyddiad go iawn gyda diwrnod, mis a blwyddyn, megis 27 3 2026".to_owned()
        }
        Fault::NotAPostcode => "Rhowch god post llawn, megis ZZ99 1AA".to_owned(),
        Fault::Refused => "Gwiriwch yr ateb hwn: ni all gwasanaeth y cyngor ei ddarllen".to_owned(),
    }
}
