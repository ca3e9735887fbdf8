//! A small generator of repeatable numbers (`SplitMix64`). It is for plausible data, never for secrets, and it
//! knows no clock and no operating system: the same seed gives the same numbers on every machine.

/// The one constant that all of the demonstration's data comes from.
pub(super) const SEED: u64 = 0x4c50_2d53_4545_4431;

/// A stream of repeatable numbers.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The stream of one subject. Streams of different subjects are unrelated, so that a subject can draw more
    /// numbers without moving all the others' data.
    pub(super) fn of(subject: u64) -> Self {
        Self { state: mix(SEED ^ mix(subject)) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.state)
    }

    /// A number from 0 to `bound - 1`; 0 when `bound` is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        let wide = u64::from(bound) * (self.next() >> 32);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// A number of `low..=high`.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u32::try_from(high - low + 1).unwrap_or(0);
        low + i64::from(self.below(span))
    }

    /// Whether something happens that happens `of` times in 10,000.
    pub(super) fn chance(&mut self, of: u32) -> bool {
        self.below(10_000) < of
    }

    /// One of the items.
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        let bound = u32::try_from(items.len()).ok()?;
        items.get(usize::try_from(self.below(bound)).ok()?).copied()
    }

    /// One of the items, the first ones far more often than the last: how names and streets are spread.
    pub(super) fn pick_common<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        let bound = u32::try_from(items.len()).ok()?;
        let (one, other) = (self.below(bound), self.below(bound));
        items.get(usize::try_from(one.min(other)).ok()?).copied()
    }
}

/// The finaliser of `SplitMix64`: a bijection of 64-bit numbers that leaves no visible order.
pub(super) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_always_gives_the_same_numbers() {
        let draw =
            |subject| (0..5).map(|_| 0).scan(Random::of(subject), |r, _: i32| Some(r.next()));
        assert!(draw(7).eq(draw(7)));
        assert!(!draw(7).eq(draw(8)));
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_reach_both_ends() {
        let mut random = Random::of(1);
        let drawn: Vec<i64> = (0..2_000).map(|_| random.between(-3, 3)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-3), Some(&3)));
        assert_eq!(random.below(0), 0);
        assert_eq!(random.pick::<u8>(&[]), None);
    }

    #[test]
    fn a_chance_comes_as_often_as_it_says() {
        let mut random = Random::of(2);
        let hits = (0..100_000).filter(|_| random.chance(650)).count();
        assert!((6_200..6_800).contains(&hits), "{hits}");
    }
}
