//! Writes the data dictionary into `docs/`: after a change of the columns, or of what is said of them.

use std::path::Path;
use std::{fs, io};

use schedule::export::dictionary;

fn main() -> io::Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    fs::write(docs.join("csv.md"), dictionary::markdown())?;
    fs::write(docs.join("schedule.csv-metadata.json"), dictionary::csvw())
}
