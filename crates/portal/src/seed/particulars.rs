//! A tenant and a home that are written by hand, where the spelling is the point.

/// What the back office holds of a tenancy in words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Particulars {
    pub(super) name: &'static str,
    pub(super) surname: &'static str,
    /// One line, without the postcode.
    pub(super) address: &'static str,
    pub(super) postcode: &'static str,
    pub(super) rent_reference: Option<&'static str>,
}

impl Particulars {
    /// A tenant and a home without a rent reference.
    pub(super) const fn of(
        name: &'static str,
        surname: &'static str,
        address: &'static str,
        postcode: &'static str,
    ) -> Self {
        Self { name, surname, address, postcode, rent_reference: None }
    }

    /// The same, with the landlord's own reference.
    pub(super) const fn renting_as(self, rent_reference: &'static str) -> Self {
        Self { rent_reference: Some(rent_reference), ..self }
    }
}
