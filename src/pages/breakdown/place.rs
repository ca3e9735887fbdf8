//! Where somebody was in a schedule when they went on to a tenant, so that they come back to the same place. In memory
//! only, as what is searched for is; it is of one record's screens, and ends with them.

use leptos::prelude::*;

use crate::components::sort_header::Order;

/// A place in a payment's schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The payment's id.
    pub payment: String,
    /// What was searched for.
    pub query: String,
    /// The order of the rows.
    pub order: Order,
    /// The line whose details were open, by its index in the schedule.
    pub line: Option<u32>,
}

/// The place that was left last.
#[derive(Clone, Copy)]
pub struct LeftOff(StoredValue<Option<Place>>);

impl LeftOff {
    /// For the screens below the component that calls this.
    pub fn provide() -> Self {
        let left = Self(StoredValue::new(None));
        provide_context(left);
        left
    }

    /// That of these screens.
    pub fn here() -> Self {
        expect_context()
    }

    /// Where to go on in this payment, if it is the one that was left.
    pub fn of(self, payment: &str) -> Option<Place> {
        self.0.with_value(|place| place.clone().filter(|place| place.payment == payment))
    }

    /// Takes note of the place.
    pub fn note(self, place: Place) {
        self.0.set_value(Some(place));
    }

    /// Forgets it: whoever comes next comes anew.
    pub fn forget(self) {
        self.0.set_value(None);
    }
}
