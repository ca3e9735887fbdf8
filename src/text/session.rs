//! The words around being signed in or not.

/// Being signed in or not.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Session {
    pub checking: &'static str,
    pub loading: &'static str,
    pub sign_in_title: &'static str,
    pub sign_in_lead: &'static str,
    pub sign_in: &'static str,
    pub sign_in_new_window: &'static str,
    pub signed_in_elsewhere: &'static str,
    pub still_nobody_title: &'static str,
    pub still_nobody: &'static str,
    pub expired_title: &'static str,
    pub expired_lead: &'static str,
    pub carry_on: &'static str,
    pub signed_in_as: fn(&str) -> String,
    pub sign_out_failed: &'static str,
    pub unknown_title: &'static str,
    pub unknown: &'static str,
    pub to_summary: &'static str,
}
