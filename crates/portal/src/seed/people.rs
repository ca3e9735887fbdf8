//! Tenants' names, as benefit systems hold them: most in capitals and cut short, some in clean Unicode.
//! Nobody here exists. It knows no claim and no address.

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

/// Draws names from the pools below.
pub(super) struct People {
    surnames: Vec<&'static str>,
    women: Vec<&'static str>,
    men: Vec<&'static str>,
}

impl People {
    pub(super) fn new() -> Self {
        let listed = |names: &'static str| names.split('|').collect();
        Self { surnames: listed(SURNAMES), women: listed(WOMEN), men: listed(MEN) }
    }

    /// A plausible name. `middle` adds an initial, for telling namesakes apart.
    pub(super) fn draw(&self, random: &mut Random, keying: Keying, middle: bool) -> Name {
        let surname = self.surname(random);
        if random.chance(40) {
            return estate(surname, keying);
        }
        if random.chance(30) {
            let only = random.pick(&self.men).unwrap_or("Suharto").to_owned();
            return keyed(only.clone(), only, keying);
        }
        let woman = random.chance(5_600);
        let forenames = if woman { &self.women } else { &self.men };
        let titles: &[&str] =
            if woman { &["Mrs", "Ms", "Miss", "Ms", "Mrs", "Dr"] } else { &["Mr"] };
        let forename = random.pick_common(forenames).unwrap_or("Alex");
        let title = if random.chance(50) { "Mx" } else { random.pick(titles).unwrap_or("Mr") };
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

    /// A surname; one in fourteen is made of two, and some of those outgrow what a back office holds.
    fn surname(&self, random: &mut Random) -> String {
        let first = random.pick_common(&self.surnames).unwrap_or("Jones");
        if !random.chance(700) {
            return first.to_owned();
        }
        let second = random.pick(&self.surnames).unwrap_or("Rees");
        if random.chance(300) {
            let third = random.pick(&self.surnames).unwrap_or("Lloyd");
            return format!("{first}-{second}-{third}");
        }
        format!("{first}-{second}")
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

/// Most common first.
const SURNAMES: &str = "Jones|Williams|Davies|Evans|Smith|Thomas|Roberts|Hughes|Lewis|Morgan|Taylor|Brown|\
    Wilson|Johnson|Griffiths|Edwards|Khan|Ahmed|Walker|Wood|Hall|Clarke|Patel|Rees|Price|Owen|Jenkins|Singh|\
    Begum|Phillips|Morris|James|Lloyd|Richards|Powell|Parry|Harris|Kaur|Hussain|Ali|Green|Baker|Turner|\
    White|Robinson|Wright|Thompson|Jackson|Harrison|Ward|Cooper|King|Watson|Mitchell|Bell|Murphy|Kelly|\
    O'Connor|O'Brien|Ryan|Walsh|Byrne|Kennedy|Campbell|Stewart|McKeag|MacDonald|McCarthy|Reid|Ross|Murray|\
    Young|Scott|Allen|Cook|Bailey|Carter|Shaw|Collins|Bennett|Gray|Miller|Simpson|Marshall|Fisher|Hunt|\
    Palmer|Mills|Knight|Webb|Rogers|Stone|Barker|Holmes|Chapman|Mason|Ellis|Pugh|Vaughan|Bowen|Howells|\
    Prosser|Pritchard|Meredith|Gwyn|Tudor|Llewellyn|Bevan|Probert|Rhydderch|Ap Rhys|Hopkin|Beynon|Gethin|\
    Nowak|Kowalski|Wiśniewski|Wójcik|Kamiński|Zielińska|Dąbrowski|Łukasiewicz|Popescu|Ionescu|Horváth|\
    Nguyễn|Trần|Phạm|Chen|Wong|Li|Okafor|Adeyemi|Mensah|Owusu|Boateng|Abdi|Hassan|Mohamed|Osman|Yusuf|\
    Tesfaye|Haile|Chowdhury|Miah|Rahman|Islam|Akhtar|Bibi|Shah|Sharma|Mehta|Fernandes|D'Souza|da Silva|\
    de la Cruz|García|Muñoz|Santos|Ferreira|Gonçalves|Rossi|Müller|Schäfer|Björk|Sørensen|van der Berg|\
    Ó Briain|Ní Dhónaill|Mac Giolla Bhríde|St John-Smith|Featherstonehaugh|Cholmondeley|Ashworth|Ogden|\
    Entwistle|Sutcliffe|Ramsbottom|Braithwaite|Thistlethwaite|Oldroyd|Micklethwaite|Hardcastle|Trevithick|\
    Penhaligon|Tregenza|Pascoe|Nance|Dodd|Fletcher|Gibbs|Hewitt|Irving|Judd|Kemp|Larkin|Mellor|Naylor|\
    Oakley|Peacock|Quigley|Rowe|Sharp|Tanner|Underhill|Varley|Whitaker|Yates|Akhmetov|Petrova|Kovalenko|\
    Shevchenko|Al-Hashimi|Haddad|Rezaei|Karimi|Demir|Yılmaz|Öztürk|Kiss|Novák|Dvořák|Jansen|Leclère|Okoro";

const WOMEN: &str = "Margaret|Susan|Patricia|Jean|Christine|Mary|Siân|Carol|Linda|Elizabeth|Ann|Sandra|Jane|\
    Angharad|Bethan|Catrin|Ceri|Eirlys|Elin|Ffion|Gwen|Gwenllian|Heledd|Lowri|Mair|Megan|Mererid|Nerys|\
    Nia|Non|Olwen|Rhian|Rhiannon|Sioned|Tegwen|Zoë|Chloë|Renée|Joyce|Sheila|Maureen|Brenda|Pauline|Janet|\
    Gillian|Hilary|Doreen|Eileen|Bridget|Niamh|Aoife|Siobhán|Gráinne|Fatima|Aisha|Nasreen|Shabana|Rukhsana|\
    Parveen|Amina|Hodan|Ngozi|Abena|Adaeze|Agnieszka|Małgorzata|Katarzyna|Zofia|Ioana|Mihaela|Oksana|Olena|\
    Lan|Thị Mai|Mei Ling|Priya|Sunita|Harpreet|Manjit|María|Inês|Lucía|Françoise|Ingrid|Åsa|Ayşe|Leila|\
    Kelly|Donna|Tracey|Lisa|Michelle|Nicola|Sharon|Julie|Karen|Debbie|Lorraine|Wendy|Hazel|Iris|Violet|Dot";

const MEN: &str = "David|John|Peter|Michael|Alan|Robert|William|Gareth|Llŷr|Dafydd|Emyr|Geraint|Glyn|Gwilym|\
    Huw|Hywel|Idris|Ieuan|Ifan|Iolo|Iwan|Meirion|Rhodri|Rhys|Siôn|Tomos|Tudur|Wyn|Brian|Keith|Trevor|Derek|\
    Raymond|Kenneth|Ronald|Terence|Stanley|Ernest|Declan|Séamus|Pádraig|Ciarán|Eoin|Mohammed|Abdul|Tariq|\
    Imran|Nasir|Yusuf|Ibrahim|Kwame|Kofi|Chukwuemeka|Olumide|Łukasz|Paweł|Michał|Stanisław|Grzegorz|Andrei|\
    Bogdan|Mykola|Minh|Văn Hùng|Wei|Rajesh|Gurdeep|Harjinder|José|João|Nuño|François|Jürgen|Søren|Emre|\
    Darren|Wayne|Lee|Craig|Jason|Stuart|Neil|Kevin|Barry|Clive|Roy|Cyril|Suharto|Ravi|Themba|Tendai|Otis";

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
        for listed in [SURNAMES, WOMEN, MEN] {
            assert_eq!(in_capitals(listed).len(), listed.chars().count());
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
