//! Enumerations of words that the council's system uses, of which a newer one may know more:
//! an unknown word is kept and shown as it is.

/// Declares an enumeration over borrowed text, for the lines of a schedule.
macro_rules! borrowed_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        ///
        /// Ordered as declared; unknown words come last, by their text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name<'a> {
            $($(#[$variant_doc])* $variant,)+
            /// A word that this version does not know, as it was sent.
            Other(&'a str),
        }

        impl<'a> $name<'a> {
            /// The words that this version knows, in order.
            pub const KNOWN: &'static [&'static str] = &[$($text),+];

            /// The word with this text.
            #[must_use]
            pub fn from_text(text: &'a str) -> Self {
                match text { $($text => Self::$variant,)+ other => Self::Other(other) }
            }

            /// The word's text.
            #[must_use]
            pub const fn as_str(self) -> &'a str {
                match self { $(Self::$variant => $text,)+ Self::Other(text) => text }
            }

            /// The word's place among [`KNOWN`](Self::KNOWN), if it is one of them.
            pub(crate) const fn place(self) -> Option<usize> {
                enum Place { $($variant),+ }
                match self { $(Self::$variant => Some(Place::$variant as usize),)+ Self::Other(_) => None }
            }
        }
    };
}

/// Declares an enumeration that owns its text, for records that are few.
macro_rules! owned_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
            /// A word that this version does not know, as it was sent.
            Other(String),
        }

        impl $name {
            /// Those that this version knows, in order.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The word with this text.
            #[must_use]
            pub fn from_text(text: &str) -> Self {
                match text { $($text => Self::$variant,)+ other => Self::Other(other.to_owned()) }
            }

            /// The known word with this text; `None` for any other.
            #[must_use]
            pub fn known(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }

            /// The word's text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $text,)+ Self::Other(text) => text }
            }
        }
    };
}

pub(crate) use {borrowed_words, owned_words};
