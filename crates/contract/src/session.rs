//! `GET /session`, `POST /session/keep-alive`: who is signed in to the portal, and what this council offers.

use serde::{Deserialize, Serialize};

use crate::open_enum::open_enum;

/// The signed-in user, their council and where they stand with linking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The portal account that is signed in.
    pub user: User,
    /// Whom to ask for help, and in which languages.
    pub council: Council,
    /// What this council's policy lets a landlord see.
    pub shows: Shows,
    /// Where the account stands with linking.
    pub link: LinkState,
    /// Sent back as `X-CSRF-Token` on every call that is not GET.
    pub csrf_token: String,
    /// Seconds until the session ends if the user does nothing.
    pub idle_expires_in: u32,
    /// Where signing out leads; absent when the host page owns signing out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_out_url: Option<String>,
}

/// The portal account that is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct User {
    /// How the portal addresses this user.
    pub display_name: String,
}

/// How to reach the council about Housing Benefit payments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Council {
    /// The council's name.
    pub name: String,
    /// Telephone number, as it is to be read.
    pub phone: String,
    /// Email address.
    pub email: String,
    /// When the telephone is answered, in words.
    pub hours: String,
    /// BCP 47 tags of the languages this council serves, such as `en` and `cy`.
    pub languages: Vec<String>,
}

/// Disclosure switches. Hidden unless the council says otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Shows {
    /// Why a claim is suspended.
    pub suspension_reasons: bool,
    /// Discretionary Housing Payments.
    pub dhp: bool,
    /// Claims that have ended, and their lines.
    pub ended_claims: bool,
}

open_enum! {
    /// Where a portal account stands with linking.
    LinkState {
        /// No landlord record is linked yet.
        None = "none",
        /// At least one landlord record is linked.
        Linked = "linked",
        /// Nothing is linked, and linking is locked after too many wrong tries.
        Locked = "locked",
    }
}

/// The answer to `POST /session/keep-alive`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeptAlive {
    /// Seconds until the session ends if the user does nothing more.
    pub idle_expires_in: u32,
}
