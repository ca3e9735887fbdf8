//! Files for browsers: what is served where, for how long, and under which policy.

use std::fs;

use crate::browser::Browser;
use crate::world::{World, config, make_back_office};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
    frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types landlord-payments";

async fn built() -> (World, Browser) {
    let world = World::new().await;
    for folder in ["page", "widget"] {
        fs::create_dir_all(world.path(folder)).unwrap();
    }
    for (name, content) in [
        ("page/index.html", "<title>page</title>"),
        ("page/page-0123456789abcdef.js", "script();"),
        ("page/page-0123456789abcdef_bg.wasm", "\0asm"),
        ("page/page-0123456789abcdef_bg.wasm.br", "brotli"),
        ("page/page-0123456789abcdef_bg.wasm.gz", "gzip"),
        ("widget/landlord-payments.js", "widget();"),
    ] {
        fs::write(world.path(name), content).unwrap();
    }
    let visitor = world.visitor();
    (world, visitor)
}

#[tokio::test]
async fn every_page_carries_the_one_policy_and_its_companions() {
    let (_world, visitor) = built().await;
    for path in ["/", "/landlord/", "/landlord/payments/p-2", "/landlord/index.html"] {
        let reply = visitor.get(path).await;
        assert_eq!(reply.status, 200, "{path}");
        assert!(reply.header("content-type").unwrap().starts_with("text/html"), "{path}");
        assert_eq!(reply.header("content-security-policy"), Some(POLICY), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(reply.header("cross-origin-opener-policy"), Some("same-origin"));
        assert_eq!(reply.header("x-frame-options"), Some("SAMEORIGIN"));
        assert!(reply.header("permissions-policy").is_some());
        assert_eq!(reply.header("cache-control"), Some("no-cache"), "{path}");
    }
}

#[tokio::test]
async fn a_path_of_the_page_is_the_page_and_a_missing_file_is_missing() {
    let (_world, visitor) = built().await;
    for path in ["/landlord/", "/landlord/link", "/landlord/payments/p-2?from=2026-01-01"] {
        assert_eq!(visitor.get(path).await.text(), "<title>page</title>", "{path}");
    }
    let reply = visitor.get("/landlord").await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (308, Some("/landlord/")));
    for path in [
        "/landlord/page-missing.js",
        "/landlord/payments/logo.png",
        "/landlord/..%2fportal.db",
        "/landlord/../portal.db",
        "/widget/..%2fportal.db",
        "/widget/",
        "/widget/missing.js",
        "/portal.db",
        "/data/portal.db",
        "/favicon.ico",
    ] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_file_with_a_hash_in_its_name_is_kept_and_sent_small() {
    let (_world, visitor) = built().await;
    let path = "/landlord/page-0123456789abcdef_bg.wasm";
    let plain = visitor.get(path).await;
    assert_eq!(plain.header("content-type"), Some("application/wasm"));
    assert_eq!(plain.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(plain.text(), "\0asm");
    for (accepted, body) in [("br, gzip", "brotli"), ("gzip", "gzip")] {
        let small = visitor.get_with(path, &[("accept-encoding", accepted)]).await;
        assert_eq!(small.text(), body);
        assert_eq!(small.header("content-type"), Some("application/wasm"));
    }
    let widget = visitor.get("/widget/landlord-payments.js").await;
    assert_eq!(widget.text(), "widget();");
    assert_eq!(widget.header("cache-control"), Some("no-cache"));
    assert!(widget.header("content-type").unwrap().starts_with("text/javascript"));
    let missing = visitor.get("/landlord/page-fedcba9876543210.js").await;
    assert_eq!((missing.status.as_u16(), missing.header("cache-control")), (404, Some("no-cache")));
}

#[tokio::test]
async fn the_host_page_brings_its_own_style_and_script() {
    let (_world, visitor) = built().await;
    for (path, kind) in [("/host.css", "text/css"), ("/host.js", "text/javascript")] {
        let reply = visitor.get(path).await;
        assert_eq!(reply.status, 200);
        assert!(reply.header("content-type").unwrap().starts_with(kind));
    }
}

#[tokio::test]
async fn a_watcher_hears_that_all_is_well() {
    let (_world, visitor) = built().await;
    let reply = visitor.get("/health").await;
    assert_eq!((reply.status.as_u16(), reply.text().as_str()), (200, r#"{"status":"ok"}"#));
}

#[tokio::test]
async fn a_portal_without_built_files_serves_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    make_back_office(folder.path()).await;
    let portal = portal::Portal::start(config(folder.path(), &[])).await.unwrap();
    let visitor = Browser::new(portal.address());
    assert_eq!(visitor.get("/landlord/").await.status, 404);
    assert_eq!(visitor.get("/").await.status, 200);
    portal.stop().await;
}
