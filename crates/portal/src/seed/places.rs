//! Where tenants live: streets, sheltered schemes and hostels in Welsh and English places. Every postcode has
//! the right shape and was never issued. It knows no tenant.

use super::random::{Random, mix};
use super::spelling::in_capitals;

/// The most characters that a back office holds in one line of an address.
#[cfg(test)]
const LINE_CHARACTERS: usize = 35;

/// A home's address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Address {
    /// One line, without the postcode.
    pub(super) text: String,
    pub(super) postcode: String,
}

impl Address {
    /// The address in the capitals of an old back office.
    pub(super) fn in_capitals(self) -> Self {
        Self { text: in_capitals(&self.text), ..self }
    }
}

/// Which kind of home to find.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Dwelling {
    /// A house, or a flat in one.
    House,
    /// One of many flats under one name: all tenancies of a block share its address.
    Scheme { block: u64, flat: u32 },
    /// A room in a hostel.
    Hostel { block: u64, room: u32 },
}

/// A home of the kind asked for.
pub(super) fn home(dwelling: Dwelling, random: &mut Random) -> Address {
    match dwelling {
        Dwelling::House => {
            let (street, place) = (draw(STREETS, random), draw_place(random));
            let number = random.between(1, 148);
            let line = match random.below(20) {
                0 => format!("{}, {number} {street}", draw(FLATS, random)),
                1 => format!("Flat {}, {number} {street}", random.between(1, 9)),
                2 => format!("{number}{} {street}", random.pick(&['A', 'B', 'C']).unwrap_or('A')),
                3 => format!("{}, {street}", draw(HOUSES, random)),
                _ => format!("{number} {street}"),
            };
            addressed(&line, street, place)
        }
        Dwelling::Scheme { block, flat } => shared(block, &format!("Flat {flat}"), SCHEMES),
        Dwelling::Hostel { block, room } => shared(block, &format!("Room {room}"), HOSTELS),
    }
}

fn shared(block: u64, door: &str, names: &'static str) -> Address {
    let mut random = Random::of(mix(block));
    let (name, street, place) =
        (draw(names, &mut random), draw(STREETS, &mut random), draw_place(&mut random));
    addressed(&format!("{door}, {name}, {street}"), street, place)
}

/// One of the items of a list, which are apart by a bar.
fn draw(list: &'static str, random: &mut Random) -> &'static str {
    let items: Vec<&str> = list.split('|').collect();
    random.pick(&items).unwrap_or_default()
}

fn draw_place(random: &mut Random) -> (&'static str, &'static str) {
    random.pick(PLACES).unwrap_or_default()
}

fn addressed(line: &str, street: &str, (place, outward): (&str, &str)) -> Address {
    Address { text: format!("{line}, {place}"), postcode: postcode(outward, street) }
}

/// A postcode of a street. Royal Mail issues no inward part with the letters C, I, K, M, O or V.
fn postcode(outward: &str, street: &str) -> String {
    const NEVER_ISSUED: &[char] = &['C', 'I', 'K', 'M', 'O', 'V'];
    let subject =
        street.bytes().chain(outward.bytes()).fold(5, |sum, byte| mix(sum ^ u64::from(byte)));
    let mut random = Random::of(subject);
    let mut letter = || random.pick(NEVER_ISSUED).unwrap_or('V');
    let (first, second) = (letter(), letter());
    format!("{outward} {}{first}{second}", random.below(10))
}

const PLACES: &[(&str, &str)] = &[
    ("Ynysybwl", "CF37"),
    ("Pen-y-bont ar Ogwr", "CF31"),
    ("Y Felinheli", "LL56"),
    ("Llanfair-yn-Neubwll", "LL65"),
    ("Kingston upon Hull", "HU5"),
    ("Westward Ho!", "EX39"),
    ("St Helen's", "WA10"),
    ("Llanrhaeadr-ym-Mochnant", "SY10"),
    ("Betws-y-Coed", "LL24"),
    ("Abertyleri", "NP13"),
    ("Y Barri", "CF62"),
    ("Stoke-sub-Hamdon", "TA14"),
    ("Ashby-de-la-Zouch", "LE65"),
    ("Bishop's Castle", "SY9"),
    ("Newcastle-under-Lyme", "ST5"),
    ("Great Yarmouth", "NR30"),
];

const STREETS: &str = "High Street|Church Lane|Station Road|Mill Lane|Victoria Terrace|\
    Albert Road|Chapel Street|King's Road|Queen Street|Park View|The Crescent|Orchard Close|\
    St Mary's Walk|Bryn Terrace|Heol y Bont|Heol-y-Deri|Stryd Fawr|Ffordd y Môr|Lôn Las|\
    Maes y Dderwen|Bryn Awel|Rhes yr Afon|Ffordd Tŷ Newydd|Clos yr Ysgol|Teras Glan-yr-Afon|\
    Gelli Aur|Tan-y-Bryn Road|Railway Cottages|Harbour Road|Jubilee Gardens|Coronation Avenue|\
    Attlee Close|Bevan Court Road|Nelson Street|Wellington Road|Alma Street|Inkerman Terrace|\
    Cemetery Road|Gas Street|Tannery Lane|Spinners' Row|Weavers Court|Poplar Drive|\
    Sycamore Avenue|Laburnum Grove|Hawthorn Way|Beech Road|Elm Park|Cedar Close|Ashfield Road|\
    Meadow Rise|Windmill Hill|Castle Street|Bridge Street|Market Place|Back Lane|The Green|\
    Long Acre|Whitehall Road";

const FLATS: &str = "Ground Floor Flat|First Floor Flat|Top Floor Flat|Basement Flat|Garden Flat";

const HOUSES: &str = "Tŷ Gwyn|Hafod|Tŷ'n y Coed|Bwthyn Bach|Rose Cottage|\"Fairview\"|\
    The Old Forge|Min y Nant|Llwyn Onn|Cae'r Ffynnon|Y Bwthyn|\"Dunroamin'\"";

const SCHEMES: &str = "Llys Derwen|Llys y Coed|Tŷ Glas|Plas Bryn|Hafan Deg|Cwrt Mair|\
    Elizabeth Court|Sycamore House|Wilberforce Court|St Anne's Court|Mayflower House|\
    Orchard Lodge";

const HOSTELS: &str = "The Old Maltings|Tŷ Gobaith|Harbour House|Bridge Lodge";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_postcode_looks_right_and_was_never_issued() {
        let mut random = Random::of(4);
        for _ in 0..5_000 {
            let address = home(Dwelling::House, &mut random);
            let (outward, inward) = address.postcode.split_once(' ').unwrap();
            assert!((2..=4).contains(&outward.len()));
            let (digit, letters) = inward.split_at(1);
            assert!(digit.bytes().all(|byte| byte.is_ascii_digit()));
            assert!(letters.len() == 2 && letters.chars().all(|letter| "CIKMOV".contains(letter)));
        }
    }

    #[test]
    fn flats_of_one_scheme_share_its_street_and_postcode() {
        let mut random = Random::of(5);
        let flat = |flat| home(Dwelling::Scheme { block: 9, flat }, &mut random.clone());
        assert_eq!(flat(1).postcode, flat(2).postcode);
        assert_eq!(flat(1).text.replace("Flat 1", "Flat 2"), flat(2).text);
        let room = home(Dwelling::Hostel { block: 9, room: 14 }, &mut random);
        assert!(room.text.starts_with("Room 14, "), "{}", room.text);
    }

    #[test]
    fn each_part_fits_a_line_of_the_back_office_and_its_capitals_are_plain() {
        let mut random = Random::of(6);
        for at in 0..5_000 {
            let dwelling =
                if at % 2 == 0 { Dwelling::House } else { Dwelling::Scheme { block: at, flat: 7 } };
            let address = home(dwelling, &mut random);
            assert!(address.text.split(", ").all(|line| line.chars().count() <= LINE_CHARACTERS));
            assert_eq!(address.text.chars().count(), address.clone().in_capitals().text.len());
        }
    }
}
