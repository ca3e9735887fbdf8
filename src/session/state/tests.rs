//! What the session's facts lead to.

use schedule::reference::CreditorRef;
use schedule::summary::{LandlordId, LinkedLandlord};

use super::{Fact, Recheck, SessionState};
use crate::api::error::ApiError;
use crate::session::held::{Council, Held, News, Shown, Visitor};

fn visitor(name: &str) -> Visitor {
    Visitor {
        display_name: name.to_owned(),
        council: Council::default(),
        csrf_token: "t".to_owned(),
        sign_out_url: None,
    }
}

fn landlord(id: &str) -> LinkedLandlord {
    let creditor_reference = CreditorRef::new("0012");
    let linked_at = "2026-11-23T12:00:00Z".to_owned();
    LinkedLandlord { id: LandlordId::new(id), name: "N".to_owned(), creditor_reference, linked_at }
}

fn signed_in(name: &str, records: &[&str]) -> Fact {
    Fact::SignedIn(visitor(name), records.iter().map(|id| landlord(id)).collect())
}

fn unlinked() -> SessionState {
    SessionState::Checking.after(signed_in("Siân", &[]))
}

fn linked() -> SessionState {
    with(&["a"])
}

fn with(records: &[&str]) -> SessionState {
    SessionState::Checking.after(signed_in("Siân", records))
}

fn unlink(state: SessionState, id: &str) -> SessionState {
    state.after(Fact::Unlinked(LandlordId::new(id)))
}

fn visit(state: &SessionState) -> Option<u32> {
    state.held().map(|held| held.visit().number())
}

fn news(state: &SessionState) -> Option<News> {
    state.held().and_then(|held| held.visit().news())
}

fn ids(state: &SessionState) -> Vec<&str> {
    let records = state.held().and_then(Held::records);
    records.map_or_else(Vec::new, |all| all.iter().map(|it| it.id.as_str()).collect())
}

#[test]
fn an_ended_session_keeps_its_screens_for_the_same_user_and_records_only() {
    #[track_caller]
    fn check(before: &[&str], name: &str, after: &[&str], kept: bool) {
        let expired = with(before).after(Fact::NotSignedIn(Some("/".into())));
        let back = expired.clone().after(signed_in(name, after));
        assert!(matches!(back, SessionState::Active(_)));
        assert_eq!(visit(&back) == visit(&expired), kept);
        assert_eq!(ids(&back), after, "and what is shown is what is linked now");
    }
    for records in [&[][..], &["a"], &["a", "b"]] {
        check(records, "Siân", records, true);
        check(records, "Llŷr", records, false);
    }
    check(&["a"], "Siân", &["a", "b"], true);
    check(&["a"], "Siân", &["b", "a"], true);
    // Somebody else of that name, or somebody who unlinked a record meanwhile.
    check(&["a"], "Siân", &["b"], false);
    check(&["a", "b"], "Siân", &["b"], false);
    check(&["a"], "Siân", &[], false);
    check(&[], "Siân", &["a"], false);
}

#[test]
fn unlinking_begins_a_new_visit_without_the_record() {
    let both = with(&["a", "b"]);
    for (id, left) in [("a", "b"), ("b", "a")] {
        let after = unlink(both.clone(), id);
        assert_eq!(ids(&after), [left]);
        assert_ne!(visit(&after), visit(&both), "nothing is kept");
        assert_eq!(news(&after), Some(News::Unlinked));
        assert_eq!(news(&after.after(Fact::Told)), None);
    }
}

#[test]
fn unlinking_the_last_record_leads_to_linking() {
    let after = unlink(linked(), "a");
    assert!(matches!(after, SessionState::Active(Held::Unlinked(_))));
    assert_ne!(visit(&after), visit(&linked()));
    assert_eq!(news(&after), Some(News::Unlinked));
    let again = after.clone().after(Fact::Linked(landlord("a")));
    assert_eq!((ids(&again), news(&again)), (vec!["a"], Some(News::Linked)));
    assert_ne!(visit(&again), visit(&linked()), "what was before is not back");
}

#[test]
fn a_record_that_was_unlinked_before_its_session_ended_stays_unlinked() {
    let ended = with(&["a", "b"]).after(Fact::NotSignedIn(None));
    let after = unlink(ended.clone(), "a");
    assert!(matches!(after, SessionState::Expired { .. }));
    assert_eq!(ids(&after), ["b"]);
    assert_ne!(visit(&after), visit(&ended));
}

#[test]
fn linking_another_keeps_what_is_under_way() {
    let after = linked().after(Fact::Linked(landlord("b")));
    assert_eq!(ids(&after), ["a", "b"]);
    assert_eq!(visit(&after), visit(&linked()));
}

#[test]
fn an_address_shows_the_record_that_it_names() {
    let shown = |state: &SessionState, name: Option<&str>| {
        state.held().map(|held| held.shown(name.map(LandlordId::new).as_ref()))
    };
    let record = |id: &str| Some(Shown::Record(LandlordId::new(id)));
    let both = with(&["a", "b"]);
    assert_eq!(shown(&both, None), record("a"));
    assert_eq!(shown(&both, Some("b")), record("b"));
    assert_eq!(shown(&both, Some("c")), Some(Shown::Stranger));
    assert_eq!(shown(&unlink(both.clone(), "b"), Some("b")), Some(Shown::Stranger));
    assert_eq!(shown(&unlink(both, "a"), None), record("b"));
    assert_eq!(shown(&unlinked(), Some("a")), Some(Shown::Linking));
}

#[test]
fn nobody_signed_in_at_the_start_is_not_an_ended_session() {
    let state = SessionState::Checking.after(Fact::NotSignedIn(None));
    let recheck = Recheck::None;
    assert_eq!(state, SessionState::SignedOut { sign_in_url: None, recheck });
}

#[test]
fn asking_again_says_what_came_of_it() {
    #[track_caller]
    fn check(before: &SessionState, fact: Fact, expected: Recheck) {
        let asking = before.clone().after(Fact::Asking);
        assert_eq!(asking.recheck(), Recheck::Asking);
        let after = asking.after(fact);
        assert_eq!(after.recheck(), expected);
        assert_eq!(after.held(), before.held());
    }
    let nobody = SessionState::Checking.after(Fact::NotSignedIn(None));
    let expired = linked().after(Fact::NotSignedIn(None));
    for state in [nobody, expired] {
        check(&state, Fact::NotSignedIn(Some("/".into())), Recheck::StillNobody);
        let failed = Recheck::Failed(ApiError::Offline);
        check(&state, Fact::CheckFailed(ApiError::Offline), failed);
    }
    let failed = SessionState::Failed(ApiError::Offline);
    assert_eq!(failed.after(Fact::Asking), SessionState::Checking);
    assert_eq!(linked().after(Fact::Asking), linked());
}

#[test]
fn a_failed_check_does_not_throw_away_what_is_shown() {
    let failed = SessionState::Checking.after(Fact::CheckFailed(ApiError::Offline));
    assert_eq!(failed, SessionState::Failed(ApiError::Offline));
    assert_eq!(linked().after(Fact::CheckFailed(ApiError::Offline)), linked());
}

#[test]
fn linking_opens_the_payments_and_is_welcomed_once() {
    let linked = unlinked().after(Fact::Linked(landlord("a")));
    assert!(matches!(linked, SessionState::Active(Held::Linked(_))));
    assert_eq!(news(&linked), Some(News::Linked));
    assert_eq!(news(&linked.clone().after(Fact::Told)), None);
    // Asking again who is signed in does not take the welcome away.
    assert_eq!(news(&linked.after(signed_in("Siân", &["a"]))), Some(News::Linked));
}

#[test]
fn signing_out_clears_all() {
    let recheck = Recheck::None;
    let nobody = SessionState::SignedOut { sign_in_url: None, recheck };
    assert_eq!(linked().after(Fact::SignedOut), nobody);
}
