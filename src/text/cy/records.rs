//! The words about the linked landlord records, in Welsh.

use crate::text::records::Records;

pub(super) const RECORDS: Records = Records {
    choose: "Eich cofnodion landlord",
    title: "Cofnodion landlord wedi’u cysylltu",
    linked_on: |date| format!("Cysylltwyd ar {date}"),
    shown: "Dangosir uchod",
    about: |name, reference| format!("{name}, cyfeirnod credydwr {reference}"),
    link_another: "Cysylltu cofnod arall",
    unlink: "Dad-gysylltu",
    unlinking: "Wrthi’n dad-gysylltu",
    question: |name, reference| format!("Dad-gysylltu {name}, cyfeirnod credydwr {reference}?"),
    question_body: "Ni fyddwch yn gweld ei daliadau yma mwyach, a bydd unrhyw lawrlwythiad sydd ar y gweill yn stopio. Bydd y taliadau eu hunain yn parhau: nid yw dad-gysylltu yn dweud wrth y cyngor am stopio na newid dim. Gallwch gysylltu’r cofnod eto ar unrhyw adeg drwy ateb y cwestiynau.",
    yes: "Dad-gysylltu’r cofnod hwn",
    no: "Ei gadw wedi’i gysylltu",
    refused: "Ni chafodd y cofnod ei ddad-gysylltu",
    in_doubt: "Ni wyddom a gafodd y cofnod ei ddad-gysylltu",
    again_is_safe: "Nid yw ceisio eto’n gwneud unrhyw ddrwg, hyd yn oed os cafodd ei ddad-gysylltu.",
    ended: "Cawsoch eich allgofnodi cyn iddo gael ei wneud. Gan eich bod bellach wedi mewngofnodi, ceisiwch eto.",
};
