//! A folder with the contract's own example in it, and the program to run there.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

pub const PAYMENT: &str = include_str!("../../../contract/tests/fixtures/payment.json");
pub const LINES: &str = include_str!("../../../contract/tests/fixtures/lines.ndjson");
pub const BODY: &str = include_str!("../../../contract/tests/fixtures/breakdown.json");

pub struct Desk(TempDir);

/// What came of a call.
pub struct Said {
    pub code: i32,
    pub out: Vec<u8>,
    pub error: String,
}

impl Said {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self(TempDir::new().unwrap());
        desk.put("payment.json", PAYMENT);
        desk.put("lines.ndjson", LINES);
        desk.put("lines.json", BODY);
        desk
    }

    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs the program in the folder.
    pub fn run(&self, arguments: &str) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_landlord-schedule"))
            .current_dir(self.0.path())
            .args(arguments.split(' '))
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: output.stdout,
            error: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
