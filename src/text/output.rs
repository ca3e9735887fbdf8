//! The words around what is taken away from the screen: downloads, copies, letters.

/// Where a download or a letter stands.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Stages {
    /// So many lines, of how many, once that is known.
    pub running: fn(u32, Option<u32>) -> String,
    pub done: fn(u32) -> String,
    pub cancelled: &'static str,
}

/// Downloads.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Download {
    pub csv: &'static str,
    pub these: &'static str,
    pub stages: Stages,
    pub failed: &'static str,
    pub failed_advice: &'static str,
}

/// Sharing with another program on the device.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Share {
    pub csv: &'static str,
    /// In place of that, once the file is written and waits for a press.
    pub now: &'static str,
    pub ready: &'static str,
    pub done: fn(u32) -> String,
    pub dismissed: &'static str,
    pub failed: &'static str,
}

/// Copying to the clipboard.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Copying {
    pub value: &'static str,
    pub line: &'static str,
    pub select: &'static str,
    pub stop: &'static str,
    pub hint: &'static str,
    /// How many lines are selected, and their net.
    pub selected: fn(u32, &str) -> String,
    /// Which line a box selects.
    pub select_line: fn(&str) -> String,
    pub all_shown: &'static str,
    pub none: &'static str,
    pub selected_lines: &'static str,
    pub done: &'static str,
    pub nothing: &'static str,
    pub refused: &'static str,
    pub too_many: &'static str,
}

/// The remittance advice: printing it, and what it says beyond the words of the screens.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Letter {
    pub print: &'static str,
    pub stages: Stages,
    pub failed: &'static str,
    pub failed_advice: &'static str,
    pub long_title: fn(u32) -> String,
    pub long: fn(u32, u32) -> String,
    pub carry_on: &'static str,
    pub leave: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub document: fn(&str) -> String,
    pub reference: &'static str,
    pub printed: &'static str,
    pub amount: &'static str,
    pub amount_cancelled: &'static str,
    pub stamp: &'static str,
    pub replaced: &'static str,
    pub replaces: &'static str,
    pub withheld: &'static str,
    pub brought_forward: &'static str,
    pub carried_forward: &'static str,
    pub total: fn(u32) -> String,
    /// The payment's reference, the payee's, the first and last line of the sheet, and of how many.
    pub footer: fn(&str, &str, u32, u32, u32) -> String,
    /// Before the number of a page, and between it and the number of pages.
    pub page: [&'static str; 2],
}
