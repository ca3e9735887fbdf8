//! Where the bars of the chart stand: from payments to whole numbers of a drawing. Pure.

use schedule::date::Period;
use schedule::money::Pence;
use schedule::payment::{Payment, PaymentStatus};
use schedule::reference::PaymentId;

/// The height of the drawing, in its own units.
pub const HEIGHT: u32 = 200;
/// The width of a bar with the room beside it.
pub const SLOT: u32 = 20;
/// The width of a bar.
pub const BAR: u32 = 14;
/// The most bars that can be told apart on a phone. More payments than this make one bar a month.
const MOST_BARS: usize = 40;

/// What a bar stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The days on which its payments were processed.
    pub days: Period,
    /// The payment, where it is one.
    pub payment: Option<PaymentId>,
    /// How many payments.
    pub count: u32,
    /// What went to the bank.
    pub net: Pence,
    /// What was taken off.
    pub deductions: Pence,
    /// What was cancelled, and so counts in neither.
    pub cancelled: Pence,
}

/// From where to where a part of a bar reaches, from the top of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its upper edge.
    pub y: u32,
    /// Its height; 0 for no amount, and at least 1 for any.
    pub height: u32,
}

/// A bar: the parts of one column, one on top of the other. A negative net hangs from the line of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Its left edge.
    pub x: u32,
    /// What went to the bank.
    pub net: Span,
    /// What was taken off.
    pub deductions: Span,
    /// What was cancelled.
    pub cancelled: Span,
}

/// The drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plot {
    /// What each bar stands for, oldest first.
    pub columns: Vec<Column>,
    /// The bars, in the same order.
    pub bars: Vec<Bar>,
    /// The width of the drawing.
    pub width: u32,
    /// Where the line of zero is.
    pub zero: u32,
    /// The amount at the upper edge.
    pub highest: Pence,
    /// The amount at the lower edge.
    pub lowest: Pence,
    /// Whether each bar is a month.
    pub by_month: bool,
}

/// The drawing of a list, newest first. `None` where there is nothing to compare, or amounts are too large to be added.
#[must_use]
pub fn plot(payments: &[Payment]) -> Option<Plot> {
    let by_month = payments.len() > MOST_BARS;
    let mut columns: Vec<Column> = Vec::new();
    for payment in payments.iter().rev() {
        let day = payment.processed_date;
        match columns.last_mut().filter(|last| {
            let to = last.days.to();
            by_month && (to.year(), to.month()) == (day.year(), day.month())
        }) {
            Some(last) => last.take(payment)?,
            None => columns.push(Column::of(payment)?),
        }
    }
    if columns.len() < 2 {
        return None;
    }
    let highest = columns.iter().map(Column::top).max()?.max(0);
    let lowest = columns.iter().map(|column| i128::from(column.net.get())).min()?.min(0);
    let scale = Scale { highest, range: (highest - lowest).max(1) };
    let bars = columns.iter().zip(0..).map(|(column, place)| scale.bar(column, place)).collect();
    Some(Plot {
        bars,
        width: u32::try_from(columns.len()).ok()?.checked_mul(SLOT)?,
        zero: scale.y(0),
        highest: Pence::new(i64::try_from(highest).ok()?),
        lowest: Pence::new(i64::try_from(lowest).ok()?),
        by_month,
        columns,
    })
}

impl Column {
    fn of(payment: &Payment) -> Option<Self> {
        let day = payment.processed_date;
        let mut column = Self {
            days: Period::new(day, day).ok()?,
            payment: Some(payment.id.clone()),
            count: 0,
            net: Pence::new(0),
            deductions: Pence::new(0),
            cancelled: Pence::new(0),
        };
        column.take(payment)?;
        column.payment = Some(payment.id.clone());
        Some(column)
    }

    fn take(&mut self, payment: &Payment) -> Option<()> {
        self.days = Period::new(self.days.from(), payment.processed_date).ok()?;
        self.payment = None;
        self.count += 1;
        if payment.status == PaymentStatus::Cancelled {
            self.cancelled = self.cancelled.checked_add(payment.net)?;
        } else {
            self.net = self.net.checked_add(payment.net)?;
            self.deductions = self.deductions.checked_add(payment.deductions)?;
        }
        Some(())
    }

    fn top(&self) -> i128 {
        [self.net, self.deductions, self.cancelled]
            .iter()
            .map(|it| i128::from(it.get()).max(0))
            .sum()
    }
}

struct Scale {
    highest: i128,
    range: i128,
}

impl Scale {
    fn y(&self, amount: i128) -> u32 {
        let y = (self.highest - amount) * i128::from(HEIGHT) / self.range;
        u32::try_from(y.clamp(0, HEIGHT.into())).unwrap_or_default()
    }

    fn span(&self, from: i128, to: i128) -> Span {
        let (y, end) = (self.y(from.max(to)), self.y(from.min(to)));
        let height = if from == to { 0 } else { (end - y).max(1) };
        Span { y: y.min(HEIGHT - height), height }
    }

    fn bar(&self, column: &Column, place: u32) -> Bar {
        let net = i128::from(column.net.get());
        let deducted = net.max(0) + i128::from(column.deductions.get()).max(0);
        let cancelled = deducted + i128::from(column.cancelled.get()).max(0);
        Bar {
            x: place * SLOT + (SLOT - BAR) / 2,
            net: self.span(0, net),
            deductions: self.span(net.max(0), deducted),
            cancelled: self.span(deducted, cancelled),
        }
    }
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::payment::PayMethod;
    use schedule::reference::PaymentRef;

    use super::*;

    fn payment(place: usize, net: i64, deductions: i64, cancelled: bool) -> Payment {
        let place_32 = u32::try_from(place).unwrap();
        let (month, third) = (place_32 / 3, place_32 % 3);
        let day = Date::from_parts(2026 - month / 12, 12 - month % 12, 28 - third * 9).unwrap();
        Payment {
            id: PaymentId::new(format!("p{place}")),
            reference: PaymentRef::new("PR1"),
            bank_narrative: String::new(),
            processed_date: day,
            expected_in_bank: None,
            period: Period::new(day, day).unwrap(),
            method: PayMethod::Bacs,
            status: if cancelled { PaymentStatus::Cancelled } else { PaymentStatus::Cleared },
            gross: Pence::new(0),
            deductions: Pence::new(deductions),
            net: Pence::new(net),
            rent_credit: Pence::new(0),
            line_count: 1,
            replaces: None,
            replaced_by: None,
            withheld: false,
        }
    }

    #[test]
    fn one_payment_is_nothing_to_compare() {
        assert_eq!(plot(&[]), None);
        assert_eq!(plot(&[payment(0, 5, 0, false)]), None);
    }

    #[test]
    fn the_newest_is_last_and_cancelled_money_stands_apart() {
        let plot = plot(&[payment(0, 75, 25, false), payment(1, 100, 0, true)]).unwrap();
        assert_eq!(
            (plot.highest, plot.lowest, plot.zero),
            (Pence::new(100), Pence::new(0), HEIGHT)
        );
        let [old, new] = plot.bars[..] else { panic!("two bars") };
        assert_eq!((old.net.height, old.cancelled), (0, Span { y: 0, height: 200 }));
        assert_eq!(new.net, Span { y: 50, height: 150 });
        assert_eq!(new.deductions, Span { y: 0, height: 50 });
    }

    #[test]
    fn a_negative_net_hangs_from_zero() {
        let plot = plot(&[payment(0, -100, 0, false), payment(1, 100, 0, false)]).unwrap();
        assert_eq!((plot.zero, plot.lowest), (100, Pence::new(-100)));
        assert_eq!(plot.bars[1].net, Span { y: 100, height: 100 });
    }

    #[test]
    fn amounts_that_cannot_be_drawn_are_not() {
        let all: Vec<Payment> = (0..3).map(|at| payment(at, i64::MAX, i64::MAX, false)).collect();
        assert_eq!(plot(&all), None);
    }

    // Cases are made up on this machine, not in a browser.
    #[cfg(not(target_arch = "wasm32"))]
    mod generated {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn every_bar_is_in_the_drawing_and_every_payment_in_a_column(
                amounts in prop::collection::vec((-1_000_000_000_i64..10_000_000_000, 0_i64..1_000_000_000, prop::bool::weighted(0.1)), 2..90),
            ) {
                let payments: Vec<Payment> = amounts
                    .iter()
                    .enumerate()
                    .map(|(place, (net, deductions, cancelled))| payment(place, *net, *deductions, *cancelled))
                    .collect();
                let plot = plot(&payments).unwrap();
                prop_assert_eq!(plot.bars.len(), plot.columns.len());
                let count: u32 = plot.columns.iter().map(|column| column.count).sum();
                prop_assert_eq!(count as usize, payments.len());
                let sent: i64 = amounts.iter().filter(|it| !it.2).map(|it| it.0).sum();
                let drawn: i64 = plot.columns.iter().map(|column| column.net.get()).sum();
                prop_assert_eq!(drawn, sent);
                for (bar, column) in plot.bars.iter().zip(&plot.columns) {
                    prop_assert!(bar.x + BAR <= plot.width);
                    let parts = [(bar.net, column.net), (bar.deductions, column.deductions), (bar.cancelled, column.cancelled)];
                    for (span, amount) in parts {
                        prop_assert!(span.y + span.height <= HEIGHT);
                        // Whatever was paid can be seen.
                        prop_assert!((amount.get() == 0) == (span.height == 0) || amount.get() < 0);
                    }
                }
                for pair in plot.columns.windows(2) {
                    prop_assert!(pair[0].days.to() < pair[1].days.from());
                }
            }
        }
    }
}
