//! References and ids: text, never numbers, so that leading zeros, trailing letters, case and inner
//! spaces stay. Each has its own type, so that one cannot stand where another is meant.

/// The most characters of an id.
const LONGEST_ID: usize = 128;

macro_rules! text {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// This text, unchanged.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text, unchanged.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text! {
    /// The council's reference for a payment: on remittances and in file names.
    PaymentRef;
    /// The council's reference for a payee: one landlord may have several.
    CreditorRef;
    /// A payment's opaque id: it stands in addresses.
    PaymentId;
    /// A claim's opaque id: it stands in addresses.
    ClaimId;
    /// A linked landlord record's opaque id: it stands in addresses.
    LandlordId;
}

/// Whether a text can be an id that stands in an address: letters, digits, `-` and `_`, 128 at most.
/// Whatever would need escaping there, or could be shortened away as dots are, is no id.
///
/// ```
/// use schedule::reference::is_id;
///
/// assert!(is_id("Pay_2026-11"));
/// assert!(!is_id("..") && !is_id("a/b") && !is_id("") && !is_id(&"a".repeat(129)));
/// ```
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
