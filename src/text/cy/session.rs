//! Welsh: being signed in or not.

use crate::text::session::Session;

pub(super) const SESSION: Session = Session {
    checking: "Yn gwirio eich bod wedi mewngofnodi",
    loading: "Yn llwytho eich taliadau",
    sign_in_title: "Mewngofnodwch i weld eich taliadau",
    sign_in_lead: "Mae angen i chi fod wedi mewngofnodi i’ch cyfrif gyda’r cyngor i weld y Budd-dal Tai y mae’r cyngor yn ei dalu i chi.",
    sign_in: "Mewngofnodi",
    sign_in_new_window: "Mewngofnodi eto (yn agor mewn tab newydd)",
    signed_in_elsewhere: "Rwyf wedi mewngofnodi",
    still_nobody_title: "Nid ydych wedi mewngofnodi eto",
    still_nobody: "Mewngofnodwch i’ch cyfrif gyda’r cyngor yn gyntaf. Os ydych wedi gwneud hynny, arhoswch funud a cheisiwch eto.",
    expired_title: "Rydych wedi cael eich allgofnodi",
    expired_lead: "Buoch i ffwrdd am gyfnod, felly rydym wedi eich allgofnodi i gadw manylion eich tenantiaid yn ddiogel. Mewngofnodwch eto, yna ewch ymlaen o’r lle y gwnaethoch adael. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    carry_on: "Rwyf wedi mewngofnodi, parhau",
    signed_in_as: |name| format!("Wedi mewngofnodi fel {name}"),
    sign_out_failed: "Rydych yn dal wedi mewngofnodi",
    unknown_title: "Heb ddod o hyd i’r dudalen",
    unknown: "Nid oes tudalen yn y cyfeiriad hwn. Efallai ei bod wedi’i symud, neu fod y cyfeiriad wedi’i deipio’n anghywir.",
    to_summary: "Mynd i grynodeb eich taliadau",
};
