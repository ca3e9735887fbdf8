//! The house rules that a compiler cannot check: who may name what. See `ARCHITECTURE.md`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

mod readability;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust source below a folder, as its path from the root and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    assert!(!found.is_empty(), "no sources below {folder}");
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A file's code: without comments, and without its tests, which stand last and may name what they like.
fn code(text: &str) -> String {
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut code = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // A module in a file of its own, or one item; tests that stand here end the file.
            let tested =
                lines.find(|line| !line.trim_start().starts_with("#[")).unwrap_or_default();
            if tested.trim_start().starts_with("mod ") && tested.trim_end().ends_with('{') {
                break;
            }
            continue;
        }
        code.push(line);
    }
    code.join("\n")
}

/// Which files below `folder` name `word`, other than those allowed to (a folder ends with a slash).
#[track_caller]
fn check(folder: &str, word: &str, allowed: &[&str]) {
    let strangers: Vec<String> = sources(folder)
        .into_iter()
        .filter(|(_, text)| code(text).contains(word))
        .map(|(name, _)| name)
        .filter(|name| {
            !allowed.iter().any(|it| name == it || (it.ends_with('/') && name.starts_with(it)))
        })
        .collect();
    assert!(
        strangers.is_empty(),
        "`{word}` may be named in {allowed:?} only, not in {strangers:?}"
    );
}

#[test]
fn only_one_file_fetches() {
    check("src", "gloo_net::http::{Method, RequestBuilder", &["src/api/http.rs"]);
    check("src", "RequestBuilder", &["src/api/http.rs"]);
    check("src", "XmlHttpRequest", &[]);
    check("src", "WebSocket", &[]);
}

#[test]
fn only_one_file_hands_files_to_the_browser() {
    for word in ["create_object_url", "set_download", "BlobPropertyBag"] {
        check("src", word, &["src/export/download.rs"]);
    }
    check("src", "share_with_data", &["src/export/share.rs"]);
}

#[test]
fn only_one_file_writes_to_the_clipboard_and_none_reads_it() {
    check("src", "clipboard()", &["src/export/clipboard.rs"]);
    check("src", "read_text", &[]);
    check("src", "exec_command", &[]);
}

#[test]
fn only_the_clock_asks_what_time_it_is() {
    check("src", "js_sys::Date", &["src/clock.rs"]);
    check("src", "Date as JsDate", &["src/clock.rs"]);
    check("src", "SystemTime", &[]);
    check("src", "Instant::now", &[]);
}

#[test]
fn only_the_page_door_knows_the_address_bar() {
    check("src", "leptos_router", &["src/bin/page.rs", "src/navigation/standalone.rs"]);
    check("src", "History", &[]);
    check("src", "location()", &["src/navigation/standalone.rs"]);
    // The frame that is printed has a title of its own.
    check("src", "set_title", &["src/navigation/standalone.rs", "src/print/frame.rs"]);
}

#[test]
fn only_one_file_asks_before_a_page_is_left() {
    check("src", "beforeunload", &["src/navigation/unload.rs"]);
    check("src", "pagehide", &[]);
}

#[test]
fn only_one_file_prints_and_only_its_own_frame() {
    check("src", "IFrame", &["src/print/frame.rs"]);
    check("src", "window.print()", &["src/print/frame.rs"]);
}

#[test]
fn nothing_but_preferences_is_kept_in_the_browsers_storage() {
    check("src", "local_storage", &["src/preferences.rs"]);
    check("src", "web_sys::Storage", &["src/preferences.rs"]);
    check("src", "session_storage", &[]);
    check("src", "set_cookie", &[]);
}

#[test]
fn markup_is_never_text() {
    check("src", "inner_html", &[]);
    check("src", "view!", &[]);
}

/// The texts in a file's code that begin as a sentence or a label does. Attributes are not code.
fn sentences(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("#["));
    let code = lines.collect::<Vec<_>>().join("\n").replace("\\\"", "'");
    let texts = code.split('"').skip(1).step_by(2);
    let begins = |text: &&str| {
        let mut letters = text.trim_start().chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    texts.filter(begins).map(str::to_owned).collect()
}

#[test]
fn words_are_in_the_catalogue_and_nowhere_else() {
    // Names that a browser or a server knows.
    const NAMES: [&str; 4] =
        ["AbortError", "NotAllowedError", "QuotaExceededError", "Bearer {token}"];
    for (name, text) in sources("src") {
        if name.starts_with("src/text/") || name.ends_with("tests.rs") {
            continue;
        }
        let found: Vec<String> =
            sentences(&code(&text)).into_iter().filter(|it| !NAMES.contains(&&**it)).collect();
        assert!(found.is_empty(), "{name}: these belong in src/text: {found:?}");
    }
    let careless = "html! {\n<p class=\"lp-hint\">\"Search this\"</p>\n}\n#[doc = \"Not code\"]";
    assert_eq!(sentences(careless), ["Search this"], "the control");
}

#[test]
fn pages_never_see_a_wire_type() {
    check("src", "contract::", &["src/api/"]);
    check("crates/schedule/src", "contract::", &["crates/schedule/src/intake/"]);
}

#[test]
fn the_portal_does_its_own_sums() {
    check("crates/portal/src", "schedule::", &[]);
    for manifest in ["crates/portal/Cargo.toml", "crates/contract/Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest)).unwrap();
        assert!(!text.contains("\nschedule"), "{manifest} must not depend on schedule");
    }
}

#[test]
fn the_schedule_crate_is_pure() {
    for word in
        ["std::fs", "std::net", "std::time", "std::thread", "async ", "leptos", "web_sys", "js_sys"]
    {
        check("crates/schedule/src", word, &[]);
    }
}

#[test]
fn the_export_worker_knows_no_page() {
    for word in ["leptos", "web_sys", "landlord_payments"] {
        check("crates/export-worker/src", word, &[]);
    }
    for word in ["wasm_bindgen", "js_sys"] {
        check("crates/export-worker/src", word, &["crates/export-worker/src/main.rs"]);
    }
}

#[test]
fn pure_files_know_no_framework_and_no_browser() {
    let pure = [
        "src/api/reply.rs",
        "src/components/virtual_rows/window.rs",
        "src/layouts/book.rs",
        "src/layouts/book/text.rs",
        "src/layouts/draft.rs",
        "src/layouts/draft/faults.rs",
        "src/layouts/sharing.rs",
        "src/pages/breakdown/changes/row.rs",
        "src/pages/breakdown/look/columns.rs",
        "src/pages/breakdown/look/density.rs",
        "src/pages/breakdown/row.rs",
        "src/pages/link/journey.rs",
        "src/pages/link/questions.rs",
        "src/pages/link/sheet.rs",
        "src/pages/payments/row.rs",
        "src/pages/payments/several/choice.rs",
        "src/pages/summary/figures.rs",
        "src/pages/summary/memory.rs",
        "src/pages/summary/story.rs",
        "src/pages/summary/unlinking.rs",
        "src/pages/tenant/row.rs",
        "src/print/letter.rs",
        "src/route/mod.rs",
        "src/session/held.rs",
        "src/session/records.rs",
        "src/session/state.rs",
        "src/shortcuts/keys.rs",
    ];
    for name in pure {
        let text = code(&fs::read_to_string(root().join(name)).unwrap());
        for word in ["leptos", "web_sys", "js_sys", "wasm_bindgen"] {
            assert!(!text.contains(word), "{name} is pure and must not name {word}");
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "crates", "bench", "fuzz/fuzz_targets", "tests"] {
        for (name, text) in sources(folder) {
            assert!(text.starts_with("//!"), "{name} must open with `//!`");
        }
    }
    for entry in fs::read_dir(root().join("tests/independent")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "py") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("\"\"\""), "{} must open with its subject", path.display());
        }
    }
}

#[test]
fn no_file_is_named_for_nothing() {
    for folder in ["src", "crates", "bench", "tests"] {
        for (name, _) in sources(folder) {
            for nothing in ["utils", "util", "helpers", "common", "misc"] {
                let named = name.split(['/', '.']).any(|part| part == nothing);
                assert!(!named, "{name}: name it for its subject");
            }
        }
    }
}
