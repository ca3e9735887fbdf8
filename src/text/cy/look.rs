//! Cymraeg: golwg tabl yr amserlen.

use super::forms::COLUMNS;
use crate::pages::breakdown::look::density::Density;
use crate::text::look::Look;

pub(super) const LOOK: Look = Look {
    title: "Dewis colofnau ac uchder y rhesi",
    columns: "Colofnau",
    stay: "Dangosir Tenant a Net bob amser.",
    show_all: "Dangos pob colofn",
    shown: |shown, of| {
        let of = u32::try_from(of).unwrap_or_default();
        format!("Dangosir {shown} o {}.", COLUMNS.counted(of))
    },
    unsorted: "Mae’r llinellau yn nhrefn yr amserlen eto.",
    row_height: "Uchder y rhesi",
    density: |density| match density {
        Density::Comfortable => "Cyfforddus",
        Density::Compact => "Cryno",
    },
};
