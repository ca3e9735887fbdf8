//! Tenants' names, as benefit systems hold them: most in capitals and cut short, some in clean Unicode.
//! Nobody here exists. It knows no claim and no address.

use super::names::{HERITAGES, SINGLE_NAMES};
use super::random::Random;
use super::spelling::in_capitals;

/// How many characters an old back office holds of a name.
const HELD_CHARACTERS: usize = 32;

/// How a tenant's name was keyed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Keying {
    /// `SURNAME,TITLE FORENAME`, without accents, 32 characters at most.
    Capitals,
    /// As the person writes it.
    Clean,
}

/// A tenant's name, and the surname that a linking question asks for.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct Name {
    pub(super) full: String,
    pub(super) surname: String,
}

/// Names that go together, each list apart in its items.
struct Pool {
    share: u32,
    surnames: Vec<&'static str>,
    women: Vec<&'static str>,
    men: Vec<&'static str>,
}

/// Draws plausible names.
pub(super) struct People {
    pools: Vec<Pool>,
}

impl People {
    pub(super) fn new() -> Self {
        let listed = |names: &'static str| names.split('|').collect();
        let pools = HERITAGES.iter().map(|heritage| Pool {
            share: heritage.share,
            surnames: listed(heritage.surnames),
            women: listed(heritage.women),
            men: listed(heritage.men),
        });
        Self { pools: pools.collect() }
    }

    /// A plausible name. `middle` adds an initial, for telling namesakes apart.
    pub(super) fn draw(&self, random: &mut Random, keying: Keying, middle: bool) -> Name {
        let Some(pool) = self.pool(random) else {
            return keyed(String::new(), String::new(), keying);
        };
        let surname = self.surname(pool, random);
        if random.chance(40) {
            return estate(surname, keying);
        }
        if random.chance(20) {
            let only = random.pick(SINGLE_NAMES).unwrap_or_default().to_owned();
            return keyed(only.clone(), only, keying);
        }
        // One in nine has a forename from the country round about.
        let forenames =
            if random.chance(1_100) { self.pools.first().unwrap_or(pool) } else { pool };
        let woman = random.chance(5_600);
        let forename = random.pick_common(if woman { &forenames.women } else { &forenames.men });
        let forename = forename.unwrap_or_default();
        let titles: &[&str] = if woman { &["Mrs", "Ms", "Miss", "Ms", "Mrs"] } else { &["Mr"] };
        let title = match random.below(200) {
            0 => "Mx",
            1 | 2 => "Dr",
            _ => random.pick(titles).unwrap_or_default(),
        };
        let initial = middle.then(|| random.pick(INITIALS)).flatten();
        match keying {
            Keying::Capitals => {
                let initial = initial.map(|letter| format!(" {letter}")).unwrap_or_default();
                keyed(format!("{surname},{title} {forename}{initial}"), surname, keying)
            }
            Keying::Clean => {
                let initial = initial.map(|letter| format!("{letter} ")).unwrap_or_default();
                keyed(format!("{title} {forename} {initial}{surname}"), surname, keying)
            }
        }
    }

    fn pool(&self, random: &mut Random) -> Option<&Pool> {
        let mut left = random.below(self.pools.iter().map(|pool| pool.share).sum());
        self.pools.iter().find(|pool| {
            let hit = left < pool.share;
            left = left.saturating_sub(pool.share);
            hit
        })
    }

    /// A surname; one in twenty-five is made of two, and some of those outgrow what a back office holds.
    fn surname(&self, pool: &Pool, random: &mut Random) -> String {
        let first = random.pick_common(&pool.surnames).unwrap_or_default();
        if !random.chance(400) {
            return first.to_owned();
        }
        let mut another = || {
            let pool = self.pool(random)?;
            random.pick(&pool.surnames)
        };
        let second = another().unwrap_or(first);
        let third = another().unwrap_or(first);
        if random.chance(300) {
            format!("{first}-{second}-{third}")
        } else {
            format!("{first}-{second}")
        }
    }
}

/// A tenancy whose tenant has died and whose rent the executors still answer for.
fn estate(surname: String, keying: Keying) -> Name {
    let full = match keying {
        Keying::Capitals => format!("EXORS OF {surname}"),
        Keying::Clean => format!("Executors of {surname}"),
    };
    keyed(full, surname, keying)
}

/// The surname is kept whole, as a column of its own: only the name that is shown is cut.
fn keyed(full: String, surname: String, keying: Keying) -> Name {
    match keying {
        Keying::Clean => Name { full, surname },
        Keying::Capitals => Name {
            full: in_capitals(&full).chars().take(HELD_CHARACTERS).collect(),
            surname: in_capitals(&surname),
        },
    }
}

const INITIALS: &[char] =
    &['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'P', 'R', 'S', 'T', 'W'];

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(keying: Keying) -> Vec<Name> {
        let (people, mut random) = (People::new(), Random::of(3));
        (0..20_000).map(|at| people.draw(&mut random, keying, at % 2 == 0)).collect()
    }

    #[test]
    fn a_back_office_holds_capitals_without_accents_and_32_characters() {
        let names = drawn(Keying::Capitals);
        for name in &names {
            let plain = name.full.chars().all(|c| c.is_ascii_uppercase() || " ,'-".contains(c));
            assert!(plain && name.full.len() <= HELD_CHARACTERS, "{name:?}");
            assert!(name.surname.is_ascii());
        }
        assert!(names.iter().any(|name| name.full.len() == HELD_CHARACTERS), "some are cut short");
        assert!(names.iter().any(|name| name.full.starts_with("EXORS OF ")));
        assert!(names.iter().any(|name| !name.full.contains([' ', ','])), "some are single names");
    }

    #[test]
    fn no_letter_is_lost_in_capitals() {
        for heritage in HERITAGES {
            for listed in [heritage.surnames, heritage.women, heritage.men] {
                assert_eq!(in_capitals(listed).len(), listed.chars().count());
            }
        }
    }

    #[test]
    fn a_clean_name_keeps_its_accents_and_contains_its_surname() {
        let names = drawn(Keying::Clean);
        assert!(names.iter().all(|name| name.full.contains(&name.surname)));
        for expected in
            ["Siân", "Llŷr", "Zoë", "Łukasz", "Nguyễn", "Ó Briain", "O'Connor", "St John-Smith"]
        {
            assert!(
                names.iter().any(|name| name.full.contains(expected)),
                "{expected} is never drawn"
            );
        }
    }
}
