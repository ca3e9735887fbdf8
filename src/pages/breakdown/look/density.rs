//! How high the rows of a schedule's table are, as somebody chose. Pure.

/// The height of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Density {
    /// Room around each line.
    #[default]
    Comfortable,
    /// As many lines in sight as can be read and pressed.
    Compact,
}

impl Density {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// What stands for it on the device, in forms and in the style sheet.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comfortable => "comfortable",
            Self::Compact => "compact",
        }
    }

    /// The one that a text stands for.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|density| density.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::Density;

    #[test]
    fn each_is_known_by_its_key_and_nothing_else_is() {
        for density in Density::ALL {
            assert_eq!(Density::from_key(density.key()), Some(density));
        }
        for unknown in ["", "Compact", "dense", "compact "] {
            assert_eq!(Density::from_key(unknown), None, "{unknown}");
        }
    }
}
