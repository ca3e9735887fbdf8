//! Keeps every sum over a schedule in range, whichever of its lines are summed.

use crate::error::IntakeError;
use crate::money::Pence;

/// The sums of the positive and of the negative amounts of one figure. While both are in range,
/// so is the sum of any choice of the amounts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bound {
    credits: i64,
    debits: i64,
}

impl Bound {
    /// With one more amount.
    pub(super) fn with(self, amount: Pence, field: &'static str) -> Result<Self, IntakeError> {
        let refused = IntakeError::OutOfRange { field };
        let pence = amount.get();
        let side = if pence < 0 { self.debits } else { self.credits };
        let side = side.checked_add(pence).ok_or(refused)?;
        Ok(if pence < 0 { Self { debits: side, ..self } } else { Self { credits: side, ..self } })
    }

    /// The sum of all the amounts.
    pub(super) fn sum(self) -> Pence {
        // One is not negative and the other not positive: this cannot overflow.
        Pence::new(self.credits.wrapping_add(self.debits))
    }
}
