//! Which rows of a long list are worth drawing. Pure arithmetic in whole pixels.

/// How many rows are drawn above and below those in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margin(u32);

impl Margin {
    /// Next to none, while all rows change at once: what nobody sees can wait until it is calm.
    pub const SLIM: Self = Self(1);
    /// So many that a quick scroll shows no gap.
    pub const WIDE: Self = Self(12);
    /// By how many it grows: what is pressed meanwhile does not wait for all of them.
    const STEP: u32 = 4;

    /// The next on the way from slim to wide; `None` at its end.
    #[must_use]
    pub fn wider(self) -> Option<Self> {
        (self != Self::WIDE).then(|| Self((self.0 + Self::STEP).min(Self::WIDE.0)))
    }
}

/// A stretch of rows to draw, and the space that the others take up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Window {
    /// The first row to draw.
    pub first: u32,
    /// How many to draw.
    pub count: u32,
    /// Pixels above them.
    pub above: u32,
    /// Pixels below them.
    pub below: u32,
}

/// The rows to draw of `rows`, each `row_height` pixels high, in a view that has `view_height` pixels for them and is scrolled
/// down by `scrolled` pixels, with a margin around those in sight. The drawn rows start at an even index, so that stripes do not flicker.
#[must_use]
pub fn window(
    rows: u32,
    row_height: u32,
    view_height: u32,
    scrolled: u32,
    margin: Margin,
) -> Window {
    let row_height = row_height.max(1);
    let visible = view_height.div_ceil(row_height).saturating_add(1);
    let last_first = rows.saturating_sub(visible);
    let top = (scrolled / row_height).min(last_first);
    let first = top.saturating_sub(margin.0) & !1;
    let end = top.saturating_add(visible).saturating_add(margin.0).min(rows);
    let count = end.saturating_sub(first);
    Window {
        first,
        count,
        above: first.saturating_mul(row_height),
        below: rows.saturating_sub(end).saturating_mul(row_height),
    }
}

/// How far down a view is scrolled that was scrolled by `scrolled`, once it has followed the focus to the row at `index`: no more than
/// that takes. The rows before and after it belong to its [`window`] then, whatever the margin. Where the row really is, the browser knows.
#[must_use]
pub fn followed(index: u32, row_height: u32, view_height: u32, scrolled: u32) -> u32 {
    let row_height = row_height.max(1);
    let top = index.saturating_mul(row_height);
    let lowest = top.saturating_add(row_height).saturating_sub(view_height);
    scrolled.max(lowest).min(top)
}

/// How far down a view is scrolled that was scrolled by `scrolled` pixels, once its rows are `now` pixels high instead of
/// `before`: the same row is at its top.
#[must_use]
pub fn scaled(scrolled: u32, before: u32, now: u32) -> u32 {
    let scaled = u64::from(scrolled) * u64::from(now) / u64::from(before.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Margin, Window, followed, scaled, window};

    #[track_caller]
    fn check(rows: u32, scrolled: u32, expected: (u32, u32)) {
        let got = window(rows, 40, 400, scrolled, Margin::WIDE);
        assert_eq!((got.first, got.count), expected);
    }

    #[test]
    fn a_short_list_is_drawn_whole() {
        check(0, 0, (0, 0));
        check(3, 0, (0, 3));
    }

    #[test]
    fn the_ends_of_a_long_list_are_reached() {
        check(40_000, 0, (0, 23));
        check(40_000, 40_000 * 40, (39_976, 24));
        check(40_000, u32::MAX, (39_976, 24));
    }

    #[test]
    fn the_space_always_adds_up_and_the_visible_rows_are_always_drawn() {
        for rows in [0, 1, 5, 11, 24, 100, 40_000] {
            for scrolled in (0..rows * 40).step_by(997).chain([0, rows * 40]) {
                for margin in [Margin::WIDE, Margin::SLIM] {
                    let Window { first, count, above, below } =
                        window(rows, 40, 400, scrolled, margin);
                    assert_eq!(above + count * 40 + below, rows * 40, "{rows} rows at {scrolled}");
                    let top = (scrolled / 40).min(rows.saturating_sub(10));
                    assert!(first <= top, "{rows} rows at {scrolled}");
                    assert!(first + count >= (top + 11).min(rows), "{rows} rows at {scrolled}");
                }
            }
        }
    }

    #[test]
    fn a_slim_margin_is_less_than_a_third_of_a_wide_one() {
        let beyond = |margin| window(40_000, 40, 400, 400_000, margin).count - 11;
        assert_eq!((beyond(Margin::WIDE), beyond(Margin::SLIM)), (24, 3));
    }

    #[test]
    fn a_slim_margin_becomes_a_wide_one_a_few_rows_at_a_time() {
        let steps: Vec<Margin> =
            std::iter::successors(Some(Margin::SLIM), |margin| margin.wider()).collect();
        assert_eq!(steps.last(), Some(&Margin::WIDE));
        let drawn = |margin| window(40_000, 40, 400, 400_000, margin).count;
        for (before, after) in steps.iter().zip(steps.iter().skip(1)) {
            let more = drawn(*after) - drawn(*before);
            assert!((1..=2 * Margin::STEP).contains(&more), "{before:?} to {after:?}: {more}");
        }
    }

    #[test]
    fn whoever_goes_from_row_to_row_finds_the_next_one_and_moves_no_more_than_they_must() {
        for view_height in [20, 40, 390, 400] {
            for scrolled in [0, 7, 40, 2_000, 39_000 * 40] {
                for index in [0, 1, 2, 49, 50, 51, 59, 60, 61, 20_000, 39_998, 39_999] {
                    let top = followed(index, 40, view_height, scrolled);
                    for margin in [Margin::WIDE, Margin::SLIM] {
                        let window = window(40_000, 40, view_height, top, margin);
                        let beside = index.saturating_sub(1)..=(index + 1).min(39_999);
                        let drawn = window.first..window.first + window.count;
                        assert!(
                            beside.clone().all(|row| drawn.contains(&row)),
                            "{beside:?} in {drawn:?}"
                        );
                    }
                    assert_eq!(followed(index, 40, view_height, top), top);
                    let (above, below) = (index * 40, (index + 1) * 40);
                    let nearest = if above < scrolled {
                        above
                    } else if below > scrolled + view_height {
                        below.saturating_sub(view_height).min(above)
                    } else {
                        scrolled
                    };
                    assert_eq!(top, nearest, "row {index} from {scrolled}");
                }
            }
        }
    }

    #[test]
    fn the_same_row_is_at_the_top_when_rows_get_another_height() {
        #[track_caller]
        fn check(scrolled: u32, before: u32, now: u32, expected: u32) {
            assert_eq!(scaled(scrolled, before, now), expected);
        }
        check(0, 48, 34, 0);
        check(48 * 100, 48, 34, 34 * 100);
        check(48 * 100 + 24, 48, 34, 34 * 100 + 17);
        check(39_999 * 48, 48, 104, 39_999 * 104);
        check(u32::MAX, 1, 2, u32::MAX);
    }

    #[test]
    fn a_row_without_height_divides_nothing() {
        assert_eq!(scaled(10, 0, 5), 50);
        assert_eq!(window(10, 0, 100, 5, Margin::WIDE).first, 0);
    }
}
