//! Lines that share a row: which do, and what becomes of their cells. No amount is lost, and no two
//! tenancies are taken for one.

use serde::{Deserialize, Serialize};

/// Which lines of one payment share a row. Rows come in the order in which their first lines do;
/// lines of two payments never share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// None: a row is a line.
    Line,
    /// Those of one claim, which has one id and one reference. A line without both stays alone.
    Claim,
    /// Those with the same rent reference, to the letter; of those without one, the lines of one
    /// claim.
    RentReference,
}
