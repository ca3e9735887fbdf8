//! Welsh: shortcuts of the keyboard.

use crate::text::shortcuts::Shortcuts;

pub(super) const SHORTCUTS: Shortcuts = Shortcuts {
    title: "Bysellau brys",
    lead: "Mae’r bysellau hyn yn gweithio mewn amserlen, ond nid tra byddwch yn teipio mewn blwch.",
    search: "Mynd i’r chwiliad",
    list: "Dangos y rhestr hon",
    wanted: "Defnyddio’r bysellau brys hyn",
    wanted_hint: "Trowch nhw i ffwrdd os ydych yn pwyso bysellau ar ddamwain, neu’n siarad â’ch dyfais. Cedwir eich dewis ar y ddyfais hon.",
};
