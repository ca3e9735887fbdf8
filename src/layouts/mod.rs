//! Formats and layouts of files, as the user chooses, makes, keeps and shares them.
//!
//! [`book`] is what they have, [`draft`] what they are making: pure. [`shelf`] keeps the book on the device. The rest
//! draws: [`panel`] beside the downloads, [`editor`] in a dialog, [`dictionary`] of the columns, and [`news`] of what is
//! not saved on other screens.

pub mod book;
pub mod dictionary;
pub mod draft;
pub mod editor;
pub mod news;
pub mod panel;
pub mod sharing;
pub mod shelf;
