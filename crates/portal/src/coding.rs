//! Content codings: which one an answer comes in, and entity tags that tell one from another. Knows nothing of what is
//! answered, nor how it is compressed.
//!
//! A strong entity tag stands for exact bytes (RFC 9110, section 8.8.1), and every coding of an answer is other bytes.
//! Handlers know one tag for all of them: the coding's name is added to it here, and taken off when it comes back.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;

/// What an answer can come in; a later one is preferred to an earlier one that the client likes as much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Coding {
    Identity,
    Gzip,
    Brotli,
    Zstd,
}

impl Coding {
    const ALL: [Self; 4] = [Self::Identity, Self::Gzip, Self::Brotli, Self::Zstd];

    const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Gzip => "gzip",
            Self::Brotli => "br",
            Self::Zstd => "zstd",
        }
    }

    /// What follows the bytes of an entity tag.
    const fn tag_end(self) -> &'static str {
        match self {
            Self::Identity => "\"",
            Self::Gzip => "-gzip\"",
            Self::Brotli => "-br\"",
            Self::Zstd => "-zstd\"",
        }
    }

    /// What the client likes best, of what can be had (RFC 9110, section 12.5.3); `None` if it refuses all.
    fn asked(headers: &HeaderMap) -> Option<Self> {
        let wishes: Vec<(&str, f32)> =
            members(headers, &header::ACCEPT_ENCODING).filter_map(wish).collect();
        let weight = |coding: &Self| {
            let said_of = |name| wishes.iter().find(|(it, _)| name_is(it, name)).map(|(_, q)| *q);
            said_of(coding.name()).or_else(|| said_of("*")).unwrap_or(match coding {
                // It will do unless it is refused, and whatever is asked for is liked better.
                Self::Identity => f32::MIN_POSITIVE,
                _ => 0.0,
            })
        };
        let weighed = Self::ALL.into_iter().map(|coding| (weight(&coding), coding));
        weighed
            .filter(|(weight, _)| *weight > 0.0)
            .max_by(|(a, one), (b, other)| a.total_cmp(b).then(one.cmp(other)))
            .map(|(_, coding)| coding)
    }
}

/// The members of a header that is a list.
fn members<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(str::trim).filter(|member| !member.is_empty())
}

/// A coding and how much it is liked; `None` for what cannot be read, which is as good as not said.
fn wish(member: &str) -> Option<(&str, f32)> {
    let Some((name, weight)) = member.split_once(';') else { return Some((member, 1.0)) };
    let (q, value) = weight.trim().split_once('=')?;
    let value: f32 = value.parse().ok()?;
    (q.eq_ignore_ascii_case("q") && (0.0..=1.0).contains(&value)).then_some((name.trim(), value))
}

fn name_is(given: &str, name: &str) -> bool {
    let given = if given.eq_ignore_ascii_case("x-gzip") { "gzip" } else { given };
    given.eq_ignore_ascii_case(name)
}

/// Settles in which coding a call is answered, and gives each coding its own entity tags.
pub async fn settled(mut request: Request, next: Next) -> Response {
    let response = match Coding::asked(request.headers()) {
        None => ApiError::NotAcceptable.into_response(),
        Some(coding) => {
            ask_for(request.headers_mut(), coding);
            let mut response = next.run(request).await;
            tell_apart(response.headers_mut(), coding);
            response
        }
    };
    varied(response)
}

/// Leaves one coding to choose, and of the tags that the client knows those that stand for answers in it.
fn ask_for(headers: &mut HeaderMap, coding: Coding) {
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(coding.name()));
    let known: Vec<String> = members(headers, &header::IF_NONE_MATCH)
        .filter_map(|tag| match tag.strip_suffix(coding.tag_end()) {
            Some(bytes) => Some(format!("{bytes}\"")),
            None => (tag == "*").then(|| tag.to_owned()),
        })
        .collect();
    headers.remove(header::IF_NONE_MATCH);
    headers.extend(
        known.into_iter().filter_map(|tag| {
            HeaderValue::try_from(tag).ok().map(|tag| (header::IF_NONE_MATCH, tag))
        }),
    );
}

fn tell_apart(headers: &mut HeaderMap, coding: Coding) {
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
    let ended =
        tag.and_then(|tag| tag.strip_suffix('"')).map(|it| it.to_owned() + coding.tag_end());
    if let Some(tag) = ended.and_then(|tag| HeaderValue::try_from(tag).ok()) {
        headers.insert(header::ETAG, tag);
    }
}

/// Says that another client may get other bytes; of an answer without any too, as it must say the same.
fn varied(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if !members(headers, &header::VARY).any(|name| name.eq_ignore_ascii_case("accept-encoding")) {
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &HeaderName, values: &[&'static str]) -> HeaderMap {
        values.iter().map(|value| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn the_client_gets_the_coding_that_it_likes_best() {
        #[track_caller]
        fn check(accepted: &[&'static str], expected: Option<Coding>) {
            assert_eq!(Coding::asked(&headers(&header::ACCEPT_ENCODING, accepted)), expected);
        }
        check(&[], Some(Coding::Identity));
        check(&[""], Some(Coding::Identity));
        check(&["gzip, deflate, br, zstd"], Some(Coding::Zstd));
        check(&["gzip, deflate, br"], Some(Coding::Brotli));
        check(&["gzip", "br"], Some(Coding::Brotli));
        check(&["X-GZIP"], Some(Coding::Gzip));
        check(&["deflate"], Some(Coding::Identity));
        check(&["zstd;q=0.5, gzip;q=0.9"], Some(Coding::Gzip));
        check(&["br; Q=0.001"], Some(Coding::Brotli));
        check(&["gzip;q=0.5, identity"], Some(Coding::Identity));
        check(&["gzip;q=0"], Some(Coding::Identity));
        check(&["*"], Some(Coding::Zstd));
        check(&["*, zstd;q=0"], Some(Coding::Brotli));
        check(&["gzip, *;q=0"], Some(Coding::Gzip));
        check(&["identity;q=0, gzip"], Some(Coding::Gzip));
        check(&["identity;q=0"], None);
        check(&["*;q=0"], None);
        check(&["identity;q=0, deflate"], None);
        // What is not a weight says nothing.
        for hostile in ["gzip;q=2", "gzip;q=-1", "gzip;q=nan", "gzip;q=", "gzip;level=9", ";;,=,"] {
            check(&[hostile], Some(Coding::Identity));
        }
    }

    #[test]
    fn a_tag_is_known_in_its_own_coding_alone() {
        #[track_caller]
        fn check(coding: Coding, known: &[&'static str], expected: &[&str]) {
            let mut headers = headers(&header::IF_NONE_MATCH, known);
            ask_for(&mut headers, coding);
            let left = headers.get_all(header::IF_NONE_MATCH).iter();
            assert_eq!(Vec::from_iter(left.map(|tag| tag.to_str().unwrap())), expected);
        }
        check(Coding::Zstd, &["\"a-zstd\""], &["\"a\""]);
        check(Coding::Zstd, &["W/\"a-zstd\", \"b-br\"", "\"c-zstd\""], &["W/\"a\"", "\"c\""]);
        check(Coding::Zstd, &["\"a\", \"b-gzip\""], &[]);
        check(Coding::Gzip, &["*"], &["*"]);
        check(Coding::Identity, &["\"a\""], &["\"a\""]);
        check(Coding::Identity, &[], &[]);
    }

    #[test]
    fn every_coding_has_a_tag_of_its_own() {
        for (coding, expected) in
            Coding::ALL.into_iter().zip(["\"a\"", "\"a-gzip\"", "\"a-br\"", "\"a-zstd\""])
        {
            let mut headers = headers(&header::ETAG, &["\"a\""]);
            tell_apart(&mut headers, coding);
            assert_eq!(headers[header::ETAG], expected);
        }
    }
}
