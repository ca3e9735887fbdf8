//! Answers in the coding that the client likes best, and entity tags that stand for exactly those bytes.

use contract::problem::Problem;

use crate::breakdown::whole;
use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, World};

/// Each way in which an entity tag comes about: a body in memory, an empty list, a stream.
const PATHS: [&str; 4] = [
    "/landlords",
    "/landlords/c-alice",
    "/landlords/c-alice/payments",
    "/landlords/c-alice/payments/p-2/lines",
];
const CODINGS: [(&str, Option<&str>); 4] =
    [("zstd", Some("zstd")), ("br", Some("br")), ("gzip", Some("gzip")), ("identity", None)];

async fn get(browser: &Browser, path: &str, accepted: &str, known: Option<&str>) -> Reply {
    let mut headers = vec![("accept-encoding", accepted)];
    headers.extend(known.map(|tag| ("if-none-match", tag)));
    browser.get_with(&api(path), &headers).await
}

#[tokio::test]
async fn each_coding_of_an_answer_has_a_strong_tag_of_its_own_that_it_is_known_by() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for path in PATHS {
        let mut tags = Vec::new();
        for (accepted, coding) in CODINGS {
            let reply = get(&browser, path, accepted, None).await;
            assert_eq!((reply.status.as_u16(), reply.header("content-encoding")), (200, coding));
            tags.push(reply.header("etag").unwrap().to_owned());
        }
        assert!(tags.iter().all(|tag| tag.starts_with('"')), "{tags:?}");
        for ((accepted, _), own) in CODINGS.into_iter().zip(&tags) {
            for tag in &tags {
                let reply = get(&browser, path, accepted, Some(tag)).await;
                let expected = if tag == own { (304, true) } else { (200, false) };
                assert_eq!(
                    (reply.status.as_u16(), reply.body.is_empty()),
                    expected,
                    "{path} as {accepted} for who has {tag}"
                );
                assert_eq!(reply.header("etag"), Some(own.as_str()));
            }
            let all = tags.join(", ");
            assert_eq!(get(&browser, path, accepted, Some(&all)).await.status, 304);
            assert_eq!(get(&browser, path, accepted, Some("*")).await.status, 304);
        }
    }
}

#[tokio::test]
async fn a_list_of_nothing_has_the_tag_of_its_coding_too() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let reply = get(&browser, "/landlords", "gzip", None).await;
    assert_eq!(reply.header("content-encoding"), Some("gzip"));
    let tag = reply.header("etag").unwrap().to_owned();
    assert_eq!(get(&browser, "/landlords", "gzip", Some(&tag)).await.status, 304);
    assert_eq!(get(&browser, "/landlords", "identity", Some(&tag)).await.text(), "[]");
}

#[tokio::test]
async fn caches_are_told_what_an_answer_depends_on() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for (path, expected) in PATHS.into_iter().zip([
        "accept-encoding",
        "accept-encoding",
        "accept-encoding",
        "accept, accept-encoding",
    ]) {
        for accepted in ["zstd", "identity"] {
            let reply = get(&browser, path, accepted, None).await;
            let tag = reply.header("etag").unwrap().to_owned();
            let unchanged = get(&browser, path, accepted, Some(&tag)).await;
            assert_eq!(unchanged.status, 304);
            for reply in [reply, unchanged] {
                let vary = reply.headers.get_all("vary").iter().map(|it| it.to_str().unwrap());
                assert_eq!(Vec::from_iter(vary).join(", "), expected, "{path} as {accepted}");
            }
        }
    }
}

#[tokio::test]
async fn weights_are_kept_to() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let path = "/landlords/c-alice/payments/p-2/lines";
    for (accepted, coding) in [
        ("gzip, deflate, br, zstd", Some("zstd")),
        ("gzip;q=1, br;q=0.5, zstd;q=0", Some("gzip")),
        ("identity, gzip;q=0.9", None),
        ("compress", None),
    ] {
        let reply = get(&browser, path, accepted, None).await;
        assert_eq!(reply.header("content-encoding"), coding, "{accepted}");
    }
    assert_eq!(whole(&get(&browser, path, "identity", None).await).lines.len(), 5);
    let refused = get(&browser, path, "identity;q=0", None).await;
    let problem: Problem = serde_json::from_slice(&refused.body).unwrap();
    assert_eq!((refused.status.as_u16(), problem.status), (406, 406));
    assert_eq!(refused.header("content-encoding"), None);
}
