//! Cymraeg: yr hyn y mae dyfais yn ei gofio am ei defnyddiwr.

use super::forms::{COLUMNS, LAYOUTS};
use crate::text::memory::Memory;

pub(super) const MEMORY: Memory = Memory {
    title: "Yr hyn y mae’r ddyfais hon yn ei gofio",
    lead: "Mae eich dewisiadau’n aros yn y porwr hwn, hyd yn oed ar ôl i chi allgofnodi. Nid ydynt yn dweud dim am eich taliadau na’ch tenantiaid.",
    not_kept: "Nid yw eich porwr yn gadael i’r dudalen hon gadw dewisiadau. Dônt i ben pan fyddwch yn gadael y dudalen neu’n ei hail-lwytho.",
    nothing: "Nid oes dim eto.",
    language: "Iaith",
    layouts: "Eich cynlluniau ffeil eich hun",
    layout_count: |count| LAYOUTS.counted(u32::try_from(count).unwrap_or(u32::MAX)),
    format: "Fformat ffeiliau",
    unread: "Cynlluniau na ellid eu darllen",
    newer: "Cynlluniau o fersiwn mwy diweddar o’r dudalen hon",
    as_they_are: "Wedi’u cadw fel y maent",
    chart: "Siart taliadau",
    chart_shown: "Wedi’i ddangos",
    chart_hidden: "Wedi’i guddio",
    columns: "Colofnau amserlen",
    column_count: |shown, of| {
        let of = u32::try_from(of).unwrap_or_default();
        format!("Dangosir {shown} o {}", COLUMNS.counted(of))
    },
    turned_off: "Wedi’u diffodd",
    forget: "Anghofio fy newisiadau",
    ask: "Anghofio eich dewisiadau?",
    ask_body: "Bydd iaith, fformatau, siart a thablau’n mynd yn ôl i’r hyn oeddent ar y dechrau. Bydd eich taliadau’n aros fel y maent.",
    ask_layouts: "Collir y cynlluniau ar y ddyfais hon am byth. I gadw un, dewiswch “Eu cadw”. Yna agorwch daliad, dewiswch eich cynllun a “Cadw’r cynllun fel ffeil”. Bydd pob dewis arall yn mynd yn ôl i’r hyn oedd ar y dechrau.",
    yes: "Eu hanghofio",
    no: "Eu cadw",
    forgotten: "Mae’r ddyfais hon wedi anghofio eich dewisiadau.",
    nothing_to_forget: "Nid oedd dim i’w anghofio.",
};
