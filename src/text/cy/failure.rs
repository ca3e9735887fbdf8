//! Welsh: failed calls.

use super::CALENDAR;
use super::forms::MINUTES;
use crate::text::failure::Failures;

pub(super) const FAILURE: Failures = Failures {
    offline: "Ni allwn gyrraedd gwasanaeth y cyngor",
    offline_advice: "Gwiriwch eich bod wedi’ch cysylltu â’r rhyngrwyd, yna ceisiwch eto. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    timed_out: "Mae gwasanaeth y cyngor yn cymryd gormod o amser i ateb",
    again: "Ceisiwch eto. Os yw’n dal i ddigwydd, dewch yn ôl yn nes ymlaen.",
    sign_in: "Mewngofnodwch eto, yna ewch ymlaen.",
    forbidden: "Nid oes gennych ganiatâd i weld hyn",
    ask: "Os ydych yn meddwl bod hyn yn anghywir, gofynnwch i’r cyngor.",
    stale: "Roedd y dudalen hon ar agor am ormod o amser",
    not_found: "Ni allwn ddod o hyd i hyn",
    not_found_advice: "Efallai ei fod wedi’i ddileu, neu ei fod yn perthyn i gyfrif arall. Ewch yn ôl a dewiswch eto.",
    already_linked: "Mae’r cofnod landlord hwn eisoes wedi’i gysylltu â’ch cyfrif",
    already_linked_advice: "Mae ar grynodeb eich taliadau. Os nad ydych yn ei weld yno, ail-lwythwch y dudalen.",
    reload: "Ail-lwythwch y dudalen, yna ceisiwch eto.",
    replaced: "Mae’r dudalen hon wedi newid ers i chi ei hagor",
    replaced_advice: "Ail-lwythwch hi i gael y fersiwn newydd, yna ewch ymlaen.",
    refused: "Ni allai gwasanaeth y cyngor dderbyn hyn",
    check_answers: "Gwiriwch eich atebion, yna ceisiwch eto.",
    too_many: "Bu gormod o geisiadau o’r cyfrif hwn",
    wait: |seconds| match seconds {
        Some(seconds) if seconds > 90 => {
            format!("Ceisiwch eto ymhen tua {}.", MINUTES.counted(seconds.div_ceil(60)))
        }
        Some(seconds) if seconds > 1 => format!("Ceisiwch eto ymhen {seconds} eiliad."),
        _ => "Arhoswch funud, yna ceisiwch eto.".to_owned(),
    },
    closed: "Mae system budd-daliadau’r cyngor ar gau ar hyn o bryd",
    closed_until: |time, today| {
        format!(
            "Mae’n cau ar gyfer gwaith arferol, yn aml gyda’r nos. Mae’n agor eto am {}.",
            CALENDAR.moment(time, today)
        )
    },
    closed_for_now: "Mae’n cau ar gyfer gwaith arferol, yn aml gyda’r nos. Dewch yn ôl yn nes ymlaen.",
    fault: "Mae’n ddrwg gennym, aeth rhywbeth o’i le ar ochr y cyngor",
    fault_advice: "Ceisiwch eto ymhen ychydig funudau. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    unreadable: "Atebodd rhywbeth heblaw gwasanaeth y cyngor",
    unreadable_advice: "Os ydych ar wifi cyhoeddus, efallai y bydd yn rhaid i chi fewngofnodi iddo yn gyntaf. Yna ceisiwch eto.",
    too_large: "Mae mwy yma nag y gallwn ei ddangos ar unwaith",
    invalid: "Nid yw’r hyn a anfonodd gwasanaeth y cyngor yn gyflawn neu’n ddilys",
    invalid_advice: "Ni chadwyd dim ohono. Ceisiwch eto. Os yw’n dal i ddigwydd, rhowch wybod i’r cyngor.",
};
