//! Where the money of a payment went: what was taken off its gross, kind by kind, and what is left. Pure figures; whoever
//! draws them chooses the words.

use crate::line::DeductionKind;
use crate::money::Pence;
use crate::payment::{KindTotal, PaymentDetail};

/// The gross of what is shown of a payment, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Before anything is taken off.
    pub gross: Pence,
    /// What was taken off, by kind and by whether it counts as rent; none of them nothing.
    pub taken: Vec<KindTotal>,
    /// What is left.
    pub net: Pence,
    /// What the rent accounts must show as paid.
    pub rent_credit: Pence,
}

impl Split {
    /// Of the lines that are shown. `None` where the parts do not make up the gross, or the rent credit is not what is
    /// left and what counts as rent: then there is nothing to draw that would be true.
    #[must_use]
    pub fn of(detail: &PaymentDetail) -> Option<Self> {
        let (kinds, control) = (&detail.deductions_by_kind, &detail.control);
        let sum = |of: &dyn Fn(&&KindTotal) -> bool| {
            Pence::checked_sum(kinds.iter().filter(of).map(|kind| kind.amount)).ok()
        };
        let left = control.gross.checked_sub(sum(&|_| true)?)?;
        let credit = control.net.checked_add(sum(&|kind| kind.counts_as_rent)?)?;
        (left == control.net && credit == control.rent_credit).then(|| Self {
            gross: control.gross,
            taken: kinds.iter().filter(|kind| kind.amount != Pence::ZERO).cloned().collect(),
            net: control.net,
            rent_credit: control.rent_credit,
        })
    }

    /// What is left and then each part taken off, as widths that add up to `whole`: none is nothing but an amount of
    /// nothing. `None` where an amount is negative, or there is no gross: a bar cannot show that.
    #[must_use]
    pub fn widths(&self, whole: u32) -> Option<Vec<u32>> {
        let amounts: Option<Vec<u64>> = std::iter::once(self.net)
            .chain(self.taken.iter().map(|kind| kind.amount))
            .map(|amount| u64::try_from(amount.get()).ok())
            .collect();
        let (amounts, gross) = (amounts?, u64::try_from(self.gross.get()).ok()?);
        if gross == 0 {
            return None;
        }
        let least = |amount: u64| u32::from(amount > 0);
        let mut widths: Vec<u32> = amounts
            .iter()
            .map(|amount| {
                let share = u128::from(*amount) * u128::from(whole) / u128::from(gross);
                u32::try_from(share).unwrap_or(whole).max(least(*amount))
            })
            .collect();
        // What rounding left over, or took too much, the widest bears.
        let sum: u32 = widths.iter().sum();
        let widest = widths.iter_mut().max()?;
        *widest = (*widest + whole).checked_sub(sum)?;
        Some(widths)
    }
}

/// What was taken off by whose debt it repays alone, whether or not it counts as rent; none of them nothing. `None` where a
/// sum is out of range. Kinds that are told apart by rent alone must stand beside each other, as they do when they come in.
#[must_use]
pub fn by_owner(kinds: &[KindTotal]) -> Option<Vec<(DeductionKind<'_>, Pence)>> {
    let mut owners: Vec<(DeductionKind<'_>, Pence)> = Vec::new();
    for total in kinds {
        match owners.last_mut() {
            Some((kind, sum)) if *kind == total.kind() => *sum = sum.checked_add(total.amount)?,
            _ => owners.push((total.kind(), total.amount)),
        }
    }
    owners.retain(|(_, amount)| *amount != Pence::ZERO);
    Some(owners)
}
