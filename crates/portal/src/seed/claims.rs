//! The words of a claim: tenant, home, rent reference and status, drawn for each tenancy that isn't written by
//! hand. It writes no row and knows no payment.

use std::collections::HashSet;

use super::cast::Landlord;
use super::people::{Keying, Name, People};
use super::places::{Address, Dwelling, home};
use super::random::{Random, mix};
use super::references::rent_reference;
use super::tenancies::{Tenancy, Tenure};

/// What the back office holds of a claim in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Words {
    pub(super) name: Name,
    pub(super) address: Address,
    pub(super) rent_reference: Option<String>,
}

/// Draws the words of one landlord's claims, in the order of its tenancies.
pub(super) struct Wording<'a> {
    landlord: &'a Landlord,
    people: &'a People,
    random: Random,
    names: HashSet<String>,
    last: Option<Words>,
}

/// Of 10,000 tenancies: how many have the name of the one before, so that 1 % of tenants have a namesake.
const NAMESAKES: u32 = 50;
/// How many live with the tenant before, each with a claim of their own.
const JOINT_TENANTS: u32 = 60;
/// Tenancies that are next to each other in the books share a building, if they are in one.
const BLOCK: u32 = 30;

impl<'a> Wording<'a> {
    pub(super) fn new(landlord: &'a Landlord, people: &'a People) -> Self {
        let random = Random::of(mix(landlord.first_serial.into()));
        Self { landlord, people, random, names: HashSet::new(), last: None }
    }

    /// The words of the next tenancy.
    pub(super) fn next(&mut self, tenancy: &Tenancy) -> Words {
        let words = match tenancy.particulars {
            Some(written) => Words {
                name: Name { full: written.name.to_owned(), surname: written.surname.to_owned() },
                address: Address {
                    text: written.address.to_owned(),
                    postcode: written.postcode.to_owned(),
                },
                rent_reference: written.rent_reference.map(str::to_owned),
            },
            None => self.draw(tenancy),
        };
        self.names.insert(words.name.full.clone());
        self.last = Some(words.clone());
        words
    }

    fn draw(&mut self, tenancy: &Tenancy) -> Words {
        let capitals = self.random.chance(100 * self.landlord.capitals);
        let keying = if capitals { Keying::Capitals } else { Keying::Clean };
        let before = self.last.take();
        let namesake = self.random.chance(NAMESAKES);
        let joint = self.random.chance(JOINT_TENANTS);
        let name = match &before {
            Some(before) if namesake => before.name.clone(),
            _ => self.fresh_name(keying),
        };
        if let Some(before) = before.filter(|_| joint && !namesake) {
            return Words { name, ..before };
        }
        let address = home(self.dwelling(tenancy), &mut self.random);
        let address = if capitals { address.in_capitals() } else { address };
        Words {
            name,
            address,
            rent_reference: rent_reference(self.landlord.rents, &mut self.random),
        }
    }

    /// A name that no other tenant of this landlord has.
    fn fresh_name(&mut self, keying: Keying) -> Name {
        let mut tries = 0;
        loop {
            let name = self.people.draw(&mut self.random, keying, tries > 0);
            tries += 1;
            if tries > 40 || !self.names.contains(&name.full) {
                return name;
            }
        }
    }

    fn dwelling(&mut self, tenancy: &Tenancy) -> Dwelling {
        let (block, door) = (u64::from(tenancy.serial / BLOCK), tenancy.serial % BLOCK + 1);
        let in_scheme = mix(block) % 10 < 3;
        match tenancy.tenure {
            // The hostels are few, and their rooms are let again and again.
            Tenure::Hostel => Dwelling::Hostel {
                block: u64::from(tenancy.serial % 4),
                room: 1 + self.random.below(40),
            },
            Tenure::Supported | Tenure::Social if in_scheme => {
                Dwelling::Scheme { block, flat: door }
            }
            _ => Dwelling::House,
        }
    }
}
