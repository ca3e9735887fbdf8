//! Cymraeg: sesiwn sydd ar fin dod i ben.

use super::forms::{MINUTES, SECONDS};
use crate::text::time_out::TimeOut;

pub(super) const TIME_OUT: TimeOut = TimeOut {
    title: "Rydych ar fin cael eich allgofnodi",
    left: |seconds| {
        let left = match seconds {
            0..60 => SECONDS.counted(seconds),
            _ => MINUTES.counted(seconds / 60),
        };
        format!("Cewch eich allgofnodi ymhen {left}, am nad ydych wedi gwneud dim yma ers tro.")
    },
    why: "Rydym yn gwneud hyn i gadw manylion eich tenantiaid yn ddiogel. Cedwir yr hyn yr ydych wedi’i deipio, a bydd yno pan fyddwch yn mewngofnodi eto.",
    stay: "Aros wedi mewngofnodi",
    staying: "Un funud",
    not_stayed: "Mae’n bosibl y cewch eich allgofnodi o hyd.",
    is_final: "Ni allwch aros wedi mewngofnodi am fwy na hyn. Mewngofnodwch eto ar ôl cael eich allgofnodi: cedwir yr hyn yr ydych wedi’i deipio.",
    understood: "Ymlaen",
};
