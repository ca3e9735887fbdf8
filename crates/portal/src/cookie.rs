//! The session's cookie: its name, its flags, and finding it among others. Knows nothing of sessions.

use axum::http::{HeaderMap, HeaderValue, header};

/// Behind TLS: the prefix makes browsers refuse the cookie unless it is Secure, of this host alone and for every path.
const SECURE: &str = "__Host-lp_session";
/// On loopback http, where browsers would refuse the prefix.
const PLAIN: &str = "lp_session";

fn name(is_secure: bool) -> &'static str {
    if is_secure { SECURE } else { PLAIN }
}

/// The token in a request's cookies.
#[must_use]
pub fn token(headers: &HeaderMap, is_secure: bool) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, token)| (found == name(is_secure)).then_some(token))
}

/// The header that gives a browser its token. `None` for a token that no header can carry.
#[must_use]
pub fn give(token: &str, is_secure: bool) -> Option<HeaderValue> {
    let secure = if is_secure { "; Secure" } else { "" };
    let name = name(is_secure);
    HeaderValue::try_from(format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}")).ok()
}

/// The header that takes it away.
#[must_use]
pub fn take_away(is_secure: bool) -> Option<HeaderValue> {
    give("", is_secure).and_then(|value| {
        HeaderValue::try_from(format!("{}; Max-Age=0", value.to_str().ok()?)).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_found_among_other_cookies_by_its_exact_name() {
        #[track_caller]
        fn check(cookies: &[&str], expected: Option<&str>) {
            let mut headers = HeaderMap::new();
            for cookie in cookies {
                headers.append(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
            }
            assert_eq!(token(&headers, false), expected);
        }
        check(&[], None);
        check(&["lp_session=abc"], Some("abc"));
        check(&["a=1; lp_session=abc; b=2"], Some("abc"));
        check(&["a=1", "lp_session=abc"], Some("abc"));
        check(&["xlp_session=abc; __Host-lp_session=def; lp_session2=ghi; lp_session"], None);
    }

    #[test]
    fn the_flags_suit_the_connection() {
        assert_eq!(give("t", false).unwrap(), "lp_session=t; Path=/; HttpOnly; SameSite=Lax");
        assert_eq!(
            give("t", true).unwrap(),
            "__Host-lp_session=t; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert!(take_away(true).unwrap().to_str().unwrap().ends_with("; Secure; Max-Age=0"));
    }
}
