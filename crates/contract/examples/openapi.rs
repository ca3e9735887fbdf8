//! Prints the OpenAPI document. `docs/api/openapi.json` is what it prints.

use std::io::{self, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    io::stdout().write_all(contract::openapi::json()?.as_bytes())?;
    Ok(())
}
