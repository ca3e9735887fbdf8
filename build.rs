//! Tells the linker to leave in the program what its parts are taken out by: its notes of what needs what.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_for_browsers = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_for_browsers && env::var_os("CARGO_FEATURE_PARTS").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
