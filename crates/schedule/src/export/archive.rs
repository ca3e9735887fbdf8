//! Several files in one ZIP. The same files in the same order give the same bytes: the entries bear
//! no time of day, only the date that the format starts at.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::error::ExportError;

/// Files of an archive's kind.
pub const MEDIA_TYPE: &str = "application/zip";

/// From so many bytes on, an entry needs the format's larger fields.
const LARGE: u64 = 0xFFFF_FFFF;

/// The longest name of an entry, in bytes; all its characters are ASCII.
const MAX_NAME: usize = 120;

/// Names that Windows keeps for devices, whatever the extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// An archive in the making.
#[derive(Debug)]
pub struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// In small letters: some file systems tell none apart.
    taken: Vec<String>,
}

impl Default for Archive {
    fn default() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), taken: Vec::new() }
    }
}

impl Archive {
    /// Adds a file, and gives the name that it got: [`safe_name`] of the one that was asked for,
    /// and, where that is taken (in small or capital letters), with a number before its extension.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<String, ExportError> {
        let name = self.free_name(&safe_name(name));
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            // The same on every system that this runs on.
            .system(System::Unix)
            .large_file(size >= LARGE);
        self.zip.start_file(name.as_str(), options).map_err(|_| ExportError::Archive)?;
        self.zip.write_all(bytes).map_err(|_| ExportError::Archive)?;
        self.taken.push(name.to_ascii_lowercase());
        Ok(name)
    }

    /// How many files it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.taken.len()
    }

    /// Whether it has none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// The whole archive. One without files is an error: nobody asked for it.
    pub fn finish(self) -> Result<Vec<u8>, ExportError> {
        if self.is_empty() {
            return Err(ExportError::Archive);
        }
        self.zip.finish().map(Cursor::into_inner).map_err(|_| ExportError::Archive)
    }

    fn free_name(&self, name: &str) -> String {
        let is_free = |name: &str| !self.taken.contains(&name.to_ascii_lowercase());
        if is_free(name) {
            return name.to_owned();
        }
        let (stem, extension) = split(name);
        // One of these is free: there are more than are taken.
        (2..=self.taken.len().saturating_add(2))
            .map(|number| format!("{stem}-{number}{extension}"))
            .find(|name| is_free(name))
            .unwrap_or_default()
    }
}

/// A name that every file system takes, inside a folder: ASCII letters and digits, `.`, `_` and
/// `-`, everything else being `-`; no dot at either end; no device of Windows; not too long.
///
/// ```
/// use schedule::export::archive::safe_name;
///
/// assert_eq!(safe_name("../schedule PR/1.csv"), "-schedule-PR-1.csv");
/// ```
#[must_use]
pub fn safe_name(name: &str) -> String {
    let safe =
        |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '-' };
    let name: String = name.chars().map(safe).collect();
    let name = name.trim_matches('.');
    let (stem, extension) = split(name);
    let room = MAX_NAME.saturating_sub(extension.len());
    let stem = stem.get(..room).unwrap_or(stem);
    let first = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = NUMBERED_DEVICES.iter().any(|device| {
        first
            .strip_prefix(device)
            .is_some_and(|number| matches!(number.as_bytes(), [digit] if digit.is_ascii_digit()))
    });
    if stem.is_empty() || numbered || DEVICES.contains(&first.as_str()) {
        return format!("file-{stem}{extension}");
    }
    format!("{stem}{extension}")
}

/// A name's stem, and its extension with the dot: of at most 10 characters, so that it is one.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= 10 => name.split_at(dot),
        _ => (name, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn a_name_is_one_that_every_file_system_takes() {
        #[track_caller]
        fn check(name: &str, expected: &str) {
            assert_eq!(safe_name(name), expected, "{name:?}");
        }
        check("schedule-PR0001234-2026-11-16.csv", "schedule-PR0001234-2026-11-16.csv");
        check("../../etc/passwd", "-..-etc-passwd");
        check("C:\\a\0b.xlsx", "C--a-b.xlsx");
        check("Siân.csv", "Si-n.csv");
        check("", "file-");
        check("...", "file-");
        check(".csv", "csv");
        check("con.csv", "file-con.csv");
        check("COM1", "file-COM1");
        check("com10.csv", "com10.csv");
        check("Lpt9.a.csv", "file-Lpt9.a.csv");
        check("nul.", "file-nul");
        let long = safe_name(&format!("{}.csv", "9".repeat(999)));
        assert_eq!((long.len(), &long[110..]), (MAX_NAME, "999999.csv"));
    }

    fn made(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = Archive::default();
        for (name, bytes) in files {
            archive.add(name, bytes).unwrap();
        }
        assert_eq!(archive.len(), files.len());
        archive.finish().unwrap()
    }

    fn read(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..archive.len())
            .map(|place| {
                let mut file = archive.by_index(place).unwrap();
                let mut content = Vec::new();
                file.read_to_end(&mut content).unwrap();
                (file.name().unwrap().to_string(), content)
            })
            .collect()
    }

    #[test]
    fn files_come_back_as_they_went_in() {
        let large = vec![b'x'; 300_000];
        let files: [(&str, &[u8]); 3] = [("a.csv", b"one"), ("b.csv", b""), ("c.csv", &large)];
        let bytes = made(&files);
        let expected: Vec<_> =
            files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
        assert_eq!(read(&bytes), expected);
        assert!(bytes.len() < 2_000, "it is compressed");
        assert_eq!(made(&files), bytes, "the same files give the same bytes");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let names = ["a.csv", "A.csv", "a-2.csv", "a.csv", "b/1", "b:1"];
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b"x"[..])).collect();
        let got: Vec<String> = read(&made(&files)).into_iter().map(|(name, _)| name).collect();
        assert_eq!(got, ["a.csv", "A-2.csv", "a-2-2.csv", "a-3.csv", "b-1", "b-1-2"]);
    }

    #[test]
    fn what_is_too_long_for_an_extension_belongs_to_the_name() {
        #[track_caller]
        fn check(name: &str, second: &str) {
            let files = [(name, &b"x"[..]); 2];
            assert_eq!(read(&made(&files))[1].0, second);
        }
        check("a.123456789", "a-2.123456789");
        check("a.1234567890", "a.1234567890-2");
        check("0123456789.0123456789", "0123456789.0123456789-2");
        check("no-dot", "no-dot-2");
    }

    #[test]
    fn an_archive_without_files_is_none() {
        assert_eq!(Archive::default().finish().err(), Some(ExportError::Archive));
    }
}
