//! The four people who sign in to the demonstration, and what is theirs. It knows no database.

/// One sign-in of the demonstration.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DemoAccount {
    /// The account's id: a lower-case ASCII handle of the person.
    pub account: &'static str,
    /// Who signs in: a person, or a person and their organisation.
    pub name: &'static str,
    /// The creditor references that this person can link, the first one being asked for first.
    pub creditor_references: &'static [&'static str],
    /// The id of the set of questions that this person is asked: `private`, `agent`, `association` or `large`.
    pub question_set: &'static str,
}

/// The four demonstration accounts, smallest landlord first.
#[must_use]
pub fn accounts() -> &'static [DemoAccount] {
    &ACCOUNTS
}

static ACCOUNTS: [DemoAccount; 4] = [
    DemoAccount {
        account: "sian-bowen",
        name: "Siân Bowen",
        creditor_references: &["00417293"],
        question_set: "private",
    },
    DemoAccount {
        account: "gareth-oconnor",
        name: "Gareth O'Connor, Harbour & Hill Lettings",
        creditor_references: &["0208816K", "0208817A"],
        question_set: "agent",
    },
    DemoAccount {
        account: "zoe-mensah",
        name: "Zoë Mensah, Cymdeithas Tai Dyffryn Arian",
        creditor_references: &["00071500"],
        question_set: "association",
    },
    DemoAccount {
        account: "lukasz-nowak",
        name: "Łukasz Nowak, Northmere Homes Group",
        creditor_references: &["10000042"],
        question_set: "large",
    },
];
