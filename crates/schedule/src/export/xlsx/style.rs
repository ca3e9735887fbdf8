//! How the cells of a workbook look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::columns::ColumnKind;

/// The narrowest and the widest that a column of text becomes, in characters.
pub(super) const TEXT_WIDTHS: (u32, u32) = (8, 44);

/// How wide a column of dates or amounts is at least, in characters.
pub(super) const VALUE_WIDTH: u32 = 13;

/// Heads a column.
pub(super) fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E7_ECF0))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
}

/// A column's cells. Text has the format "Text": what looks like a formula stays a text when edited.
pub(super) fn of(kind: ColumnKind) -> Format {
    let format = Format::new();
    match kind {
        ColumnKind::Text => format.set_num_format("@"),
        ColumnKind::Date => format.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
        ColumnKind::Money => format.set_num_format("#,##0.00"),
    }
}

/// A number of things.
pub(super) fn count() -> Format {
    Format::new().set_num_format("#,##0")
}

/// What must not be overlooked.
pub(super) fn alert() -> Format {
    Format::new().set_bold().set_font_color(Color::RGB(0x00A6_1C1C))
}
