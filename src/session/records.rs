//! The landlord records that an account has linked: at least one, in the order in which they were linked. Pure.

use schedule::summary::{LandlordId, LinkedLandlord};

/// Linked records, oldest link first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    first: LinkedLandlord,
    others: Vec<LinkedLandlord>,
}

impl Records {
    /// These records; `None` without any.
    #[must_use]
    pub fn new(records: Vec<LinkedLandlord>) -> Option<Self> {
        let mut records = records.into_iter();
        let first = records.next()?;
        Some(Self { first, others: records.collect() })
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &LinkedLandlord> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// Whether there are several to choose from.
    #[must_use]
    pub fn are_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// The record that an address means: the one it names, if it is linked; the first, if it names none.
    #[must_use]
    pub fn at(&self, named: Option<&LandlordId>) -> Option<&LinkedLandlord> {
        match named {
            None => Some(&self.first),
            Some(id) => self.iter().find(|record| record.id == *id),
        }
    }

    /// How an address names a record, so that [`Records::at`] finds it: the first needs no name.
    #[must_use]
    pub fn name(&self, id: &LandlordId) -> Option<LandlordId> {
        (self.first.id != *id).then(|| id.clone())
    }

    /// Whether every record of `before` is still among these.
    #[must_use]
    pub fn hold(&self, before: &Self) -> bool {
        before.iter().all(|record| self.at(Some(&record.id)).is_some())
    }

    /// With another one, which takes the place of itself.
    #[must_use]
    pub fn with(self, record: LinkedLandlord) -> Self {
        let id = record.id.clone();
        let mut others =
            self.without(&id).map_or_else(Vec::new, |rest| rest.iter().cloned().collect());
        others.push(record.clone());
        Self::new(others).unwrap_or(Self { first: record, others: Vec::new() })
    }

    /// Without one of them; `None` when it was the last.
    #[must_use]
    pub fn without(self, id: &LandlordId) -> Option<Self> {
        Self::new(
            std::iter::once(self.first).chain(self.others).filter(|it| it.id != *id).collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use schedule::reference::CreditorRef;
    use schedule::summary::{LandlordId, LinkedLandlord};

    use super::Records;

    fn record(id: &str) -> LinkedLandlord {
        LinkedLandlord {
            id: LandlordId::new(id),
            name: "N".to_owned(),
            creditor_reference: CreditorRef::new("0012"),
            linked_at: "2026-11-23T12:00:00Z".to_owned(),
        }
    }

    fn records(ids: &[&str]) -> Option<Records> {
        Records::new(ids.iter().map(|id| record(id)).collect())
    }

    fn ids(records: &Records) -> Vec<&str> {
        records.iter().map(|record| record.id.as_str()).collect()
    }

    #[test]
    fn an_address_means_the_record_that_it_names_or_the_first() {
        let records = records(&["a", "b"]).unwrap();
        let at = |name: Option<&str>| {
            records.at(name.map(LandlordId::new).as_ref()).map(|record| record.id.as_str())
        };
        assert_eq!(at(None), Some("a"));
        assert_eq!(at(Some("a")), Some("a"));
        assert_eq!(at(Some("b")), Some("b"));
        assert_eq!(at(Some("c")), None, "what is not linked is nobody's");
        for record in records.iter() {
            assert_eq!(records.at(records.name(&record.id).as_ref()), Some(record));
        }
    }

    #[test]
    fn what_is_unlinked_goes_and_the_last_leaves_nothing() {
        let left = records(&["a", "b", "c"]).unwrap().without(&LandlordId::new("a")).unwrap();
        assert_eq!(ids(&left), ["b", "c"]);
        assert!(left.are_several());
        assert_eq!(ids(&left.clone().without(&LandlordId::new("x")).unwrap()), ["b", "c"]);
        let last = left.without(&LandlordId::new("b")).unwrap();
        assert!(!last.are_several());
        assert_eq!(last.without(&LandlordId::new("c")), None);
    }

    #[test]
    fn a_record_is_there_once_however_often_it_is_linked() {
        let one = records(&["a"]).unwrap();
        assert_eq!(ids(&one.clone().with(record("b"))), ["a", "b"]);
        assert_eq!(ids(&one.with(record("a"))), ["a"]);
        assert_eq!(ids(&records(&["a", "b"]).unwrap().with(record("a"))), ["b", "a"]);
    }

    #[test]
    fn records_hold_others_only_with_every_one_of_them() {
        let both = records(&["a", "b"]).unwrap();
        let one = records(&["b"]).unwrap();
        assert!(both.hold(&one) && both.hold(&both));
        assert!(!one.hold(&both));
    }
}
