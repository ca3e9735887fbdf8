//! Which of the cases that every screen, total and file must survive are in the data, and where.

/// Where a case is to be found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whereabouts {
    /// In the relations: the text says with whom.
    Sown(&'static str),
    /// Not in the data but in what the server shows of it or the screen says about it.
    Elsewhere(&'static str),
}

/// One case, by the number it has in the domain reference.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct EdgeCase {
    /// 1 to 25.
    pub number: u8,
    /// What happens.
    pub title: &'static str,
    /// Where it is.
    pub at: Whereabouts,
}

/// All cases, in their order.
pub const EDGE_CASES: &[EdgeCase] = &[];
