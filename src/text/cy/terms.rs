//! What the terms of Housing Benefit mean, in plain Welsh.

use crate::text::terms::{Replacing, Term, Terms};

pub(super) const TERMS: Terms = Terms {
    recovery: Term {
        question: "Beth yw adennill?",
        answer: &[
            "Weithiau telir gormod o fudd-dal. Gelwir hyn yn ordaliad.",
            "Gall y cyngor ei gael yn ôl drwy dalu ychydig yn llai bob wythnos. Gelwir hyn yn adennill.",
            "Os y tenant a gafodd y gordaliad, rhaid i’r tenant dalu’r gwahaniaeth yn y rhent.",
            "Os chi a gafodd y gordaliad ar gyfer un tenant, gall y cyngor ei gymryd o’r hyn y mae’n ei dalu i chi ar gyfer un arall. Mae rhent y tenant arall hwnnw’n dal i gyfrif fel rhent a dalwyd.",
        ],
    },
    adjustment: Term {
        question: "Beth yw addasiad?",
        answer: &[
            "Weithiau daw’r cyngor i wybod am newid yn hwyr. Yna mae wedi talu gormod neu rhy ychydig am wythnosau a fu.",
            "Mae addasiad yn cywiro hyn. Gall ychwanegu arian neu ei dynnu i ffwrdd.",
            "Y dyddiadau wrth ei ymyl yw’r wythnosau a fu y mae ar eu cyfer.",
        ],
    },
    benefit_week: Term {
        question: "Beth yw wythnos budd-dal?",
        answer: &[
            "Cyfrifir Budd-dal Tai fesul wythnos. Mae pob wythnos yn dechrau ar ddydd Llun ac yn gorffen ar ddydd Sul.",
            "Mae taliad am bedair wythnos yn talu am 28 diwrnod. Gellir ei wneud cyn yr olaf o’r diwrnodau hyn, neu ar ei ôl.",
        ],
    },
    rent_credit: Term {
        question: "Beth yw credyd rhent?",
        answer: &[
            "Credyd rhent yw faint o rent y mae’n rhaid i chi ei gyfrif fel rhent a dalwyd.",
            "Yn aml mae yr un faint â’r arian a gewch, sef y swm net.",
            "Mae’n fwy na’r swm net pan fo’r cyngor wedi cymryd yn ôl arian a oedd yn ddyledus gennych ar gyfer tenant arall. Ni ddylai’r tenant yma fod ar ei golled, felly mae ei rent yn cyfrif fel rhent a dalwyd.",
        ],
    },
};

pub(super) const REPLACING: Replacing = Replacing {
    replaced_title: "Canslwyd y taliad hwn a’i dalu eto",
    replaced: "Ni chyrhaeddodd eich banc, ac nid yw’n cyfrif mewn unrhyw gyfanswm. Gwnaeth y cyngor daliad arall yn ei le. Cofnodwch hwnnw, nid hwn.",
    replaces_title: "Mae’r taliad hwn yn disodli un a ganslwyd",
    replaces: "Ni chyrhaeddodd y taliad cyntaf eich banc ac nid yw’n cyfrif mewn unrhyw gyfanswm. Os gwnaethoch ei gofnodi, tynnwch ef allan a chofnodwch hwn.",
    not_replaced: "Nid oes taliad sy’n ei ddisodli yn cael ei ddangos yma. Os oeddech yn disgwyl yr arian, holwch y cyngor.",
    tag_replaced: "Talwyd eto",
    to_replacement: "Taliad a wnaed yn ei le",
    to_original: "Taliad a ganslwyd",
};
