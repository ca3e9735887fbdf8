//! Which key does what, and when it does nothing. Pure.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Goes to the search of the schedule.
    Search,
    /// Shows the list of shortcuts.
    List,
}

/// All of them, in the order in which they are listed.
pub const ALL: [Shortcut; 2] = [Shortcut::Search, Shortcut::List];

impl Shortcut {
    /// The character that is typed for it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Search => "/",
            Self::List => "?",
        }
    }
}

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a key event says")]
pub struct Press<'a> {
    /// The character that it types. Where Shift is needed for that depends on the keyboard.
    pub key: &'a str,
    /// Whether Ctrl, Alt or the system's key is held, which makes it the browser's or the system's.
    pub with_modifier: bool,
    /// Whether it is part of a character that is still being put together.
    pub composing: bool,
    /// Whether it comes because the key is held down.
    pub repeated: bool,
    /// Whether it types into a box, or chooses from a list.
    pub types: bool,
    /// Whether a dialog has it.
    pub in_dialog: bool,
    /// Whether something else has acted on it.
    pub taken: bool,
}

/// What it does, if anything.
#[must_use]
pub fn shortcut(press: Press<'_>) -> Option<Shortcut> {
    let Press { key, with_modifier, composing, repeated, types, in_dialog, taken } = press;
    if with_modifier || composing || repeated || types || in_dialog || taken {
        return None;
    }
    ALL.into_iter().find(|shortcut| shortcut.key() == key)
}

#[cfg(test)]
mod tests {
    use super::{ALL, Press, Shortcut, shortcut};

    const FREE: Press<'_> = Press {
        key: "/",
        with_modifier: false,
        composing: false,
        repeated: false,
        types: false,
        in_dialog: false,
        taken: false,
    };

    #[test]
    fn each_key_does_its_own_and_any_other_nothing() {
        #[track_caller]
        fn check(key: &str, expected: Option<Shortcut>) {
            assert_eq!(shortcut(Press { key, ..FREE }), expected);
        }
        check("/", Some(Shortcut::Search));
        check("?", Some(Shortcut::List));
        for other in ["", "d", "D", "Enter", "Escape", "//", " /", "÷", "Dead", "Process"] {
            check(other, None);
        }
    }

    #[test]
    fn a_key_that_is_meant_for_something_else_does_nothing_here() {
        for each in ALL {
            let free = Press { key: each.key(), ..FREE };
            assert_eq!(shortcut(free), Some(each), "the control");
            for meant in [
                Press { with_modifier: true, ..free },
                Press { composing: true, ..free },
                Press { repeated: true, ..free },
                Press { types: true, ..free },
                Press { in_dialog: true, ..free },
                Press { taken: true, ..free },
            ] {
                assert_eq!(shortcut(meant), None, "{meant:?}");
            }
        }
    }
}
