//! Tenants and homes that a spreadsheet, a parser or a narrow column would spoil: text that tries to be a
//! formula, quotes, leading blanks and apostrophes. Each could be a slip of the keyboard or a real name.

use super::Written;
use crate::seed::particulars::Particulars;
use crate::seed::tenancies::Tenure;

/// A social letting in payment from the start, with a rent reference.
const fn odd(
    name: &'static str,
    surname: &'static str,
    address: &'static str,
    postcode: &'static str,
    rent_reference: &'static str,
) -> Written {
    let particulars = Particulars::of(name, surname, address, postcode).renting_as(rent_reference);
    Written::paying(Tenure::Social, 10_848, particulars)
}

pub(super) const ODDITIES: [Written; 9] = [
    odd("=1+1", "=1+1", "=2+3, Gelli Aur, Ynysybwl", "CF37 5KC", "=1+1"),
    odd(
        "-O'NEILL,MRS KATE",
        "O'NEILL",
        "-1 BASEMENT FLAT, 12 ALMA STREET, Y BARRI",
        "CF62 7IV",
        "-17",
    ),
    odd("@HUGHES,MS CERI", "HUGHES", "@The Wharf, Harbour Road, Y Barri", "CF62 7MM", "@A1"),
    odd(
        "+44 1632 960321",
        "OWEN",
        "+44 Caravan Site, Windmill Hill, Abertyleri",
        "NP13 1VO",
        "+44 7",
    ),
    odd("\tPUGH,MR WYN", "PUGH", "\tFlat 3, 7 Castle Street, Abertyleri", "NP13 1CK", "\t0042"),
    odd("＝SUM(1,2)", "SUM", "＝4 Clos yr Ysgol, Y Barri", "CF62 7OO", "＝2+2"),
    odd(
        "'T HOOFT,MR JAN",
        "'T HOOFT",
        "'Rallt Uchaf, Ffordd Tŷ Newydd, Ynysybwl",
        "CF37 5VV",
        "'00981",
    ),
    odd(
        "LEWIS,MR THOMAS \"SPARKY\"",
        "LEWIS",
        "\"Min y Nant\", 3 Mill Lane, Abertyleri",
        "NP13 1MI",
        "2/3",
    ),
    odd(
        "Mrs Angharad Llewellyn-Featherstonehaugh-Wiśniewska",
        "Llewellyn-Featherstonehaugh-Wiśniewska",
        "Flat 14, Llys Derwen, Heol-y-Deri, Pen-y-bont ar Ogwr",
        "CF31 8KO",
        "6335970001234567890",
    ),
];
