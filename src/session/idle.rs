//! When a session ends that nobody uses, and when to speak of it. Pure: it is told what is left.

/// How long before the end a user is told, in seconds. WCAG 2.2 asks for twenty at least (2.2.1, Timing Adjustable).
pub const NOTICE: u32 = 120;

/// The longest that nothing is asked, in seconds: a browser's timers cannot count to every number.
const LONGEST_WAIT: u32 = 60 * 60;

/// After how many seconds the portal is asked again that could not say what is left, or said nothing is.
pub const ASK_AGAIN: u32 = 15;

/// What to do about a session with so many seconds left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing, for so many seconds. Then the portal is asked what is left by now: other calls may have made it longer.
    Wait(u32),
    /// The user is told, and again in so many seconds.
    Tell(u32),
    /// It should have ended: the portal knows.
    Over,
}

/// What to do after the portal said what is left, the user having been active.
#[must_use]
pub fn after_activity(left: u32) -> Step {
    // One that is always shorter than the notice gets as much notice as it can have.
    let wait = if left > NOTICE { left - NOTICE } else { (left / 2).max(1) };
    Step::Wait(wait.min(LONGEST_WAIT))
}

/// What to do after the portal said, asked at the time for it, what is left.
#[must_use]
pub fn at_notice(left: u32) -> Step {
    match left {
        0 => Step::Wait(ASK_AGAIN),
        1..=NOTICE => countdown(left),
        _ => after_activity(left),
    }
}

/// What to do while the user is being told. The words change by minutes, then by twenty seconds: a screen reader would
/// read each second aloud.
#[must_use]
pub fn countdown(left: u32) -> Step {
    let by = if left > 60 { 60 } else { 20 };
    match left {
        0 => Step::Over,
        _ if left.is_multiple_of(by) => Step::Tell(by),
        _ => Step::Tell(left % by),
    }
}

/// What a user is told is left: whole minutes, or whole twenties of seconds, and never more than there is but for the last.
#[must_use]
pub fn told(left: u32) -> u32 {
    match left {
        0..=20 => left,
        21..=60 => left - left % 20,
        _ => left - left % 60,
    }
}

/// Whether asking for more time was of no use: a session may have an end that no activity moves.
#[must_use]
pub fn is_final(before: u32, after: u32) -> bool {
    after <= NOTICE && after <= before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_told_two_minutes_before_the_end() {
        assert_eq!(after_activity(900), Step::Wait(780));
        assert_eq!(at_notice(120), Step::Tell(60));
        assert_eq!(at_notice(500), Step::Wait(380));
        assert_eq!(after_activity(60), Step::Wait(30));
        assert_eq!(after_activity(0), Step::Wait(1));
    }

    #[test]
    fn no_answer_makes_it_ask_without_a_pause() {
        assert_eq!(at_notice(0), Step::Wait(ASK_AGAIN));
        assert_eq!(after_activity(u32::MAX), Step::Wait(LONGEST_WAIT));
        assert_eq!(at_notice(u32::MAX), Step::Wait(LONGEST_WAIT));
    }

    #[test]
    fn a_countdown_comes_to_its_end_and_never_says_more_than_there_is() {
        for start in 0..=NOTICE {
            let (mut left, mut said) = (start, u32::MAX);
            let mut steps = 0;
            while let Step::Tell(pause) = countdown(left) {
                assert!(pause > 0 && pause <= left, "{left}: {pause}");
                assert!(told(left) <= said && told(left) <= left, "{left}");
                said = told(left);
                left -= pause;
                steps += 1;
            }
            assert_eq!((left, countdown(left)), (0, Step::Over));
            assert!(steps <= 5, "{start}: {steps}");
        }
    }

    #[test]
    fn what_no_activity_moves_is_final() {
        assert!(is_final(100, 98));
        assert!(!is_final(100, 900));
        assert!(!is_final(3, 6));
    }
}
