//! English: a session that is about to end.

use super::counted;
use crate::text::time_out::TimeOut;

pub(super) const TIME_OUT: TimeOut = TimeOut {
    title: "You are about to be signed out",
    left: |seconds| {
        let left = match seconds {
            0..60 => counted(seconds, "second", "seconds"),
            _ => counted(seconds / 60, "minute", "minutes"),
        };
        format!(
            "You will be signed out in {left}, because you have not done anything here for a while."
        )
    },
    why: "We do this to keep your tenants’ details safe. What you have typed is kept, and is there when you sign in again.",
    stay: "Stay signed in",
    staying: "One moment",
    not_stayed: "You may still be signed out.",
    is_final: "You cannot stay signed in for longer than this. Sign in again when you have been signed out: what you have typed is kept.",
    understood: "Carry on",
};

#[cfg(test)]
mod tests {
    use super::TIME_OUT;

    #[test]
    fn what_is_left_is_said_in_minutes_then_in_seconds() {
        assert!((TIME_OUT.left)(120).contains("in 2 minutes,"));
        assert!((TIME_OUT.left)(60).contains("in 1 minute,"));
        assert!((TIME_OUT.left)(40).contains("in 40 seconds,"));
        assert!((TIME_OUT.left)(1).contains("in 1 second,"));
    }
}
