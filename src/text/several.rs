//! The words around one download of several payments.

use crate::export::builder::NotBuilt;
use crate::export::many::Report;
use crate::text::failure::Failure;

/// Choosing several payments, how far their download is, and what came of it.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Several {
    pub title: &'static str,
    pub loading: &'static str,
    pub which: &'static str,
    pub which_hint: &'static str,
    pub choose_all: &'static str,
    pub choose_none: &'static str,
    /// Date, reference, net and lines of a payment.
    pub offer: fn(&str, &str, &str, u32) -> String,
    /// The record that a payment belongs to, where there are several.
    pub of_record: fn(&str) -> String,
    pub cancelled: &'static str,
    /// How many payments are chosen, and how many lines they have.
    pub chosen: fn(u32, u32) -> String,
    pub format: &'static str,
    pub packing: &'static str,
    pub one_file: &'static str,
    pub one_file_hint: &'static str,
    pub zip: &'static str,
    pub zip_hint: &'static str,
    pub workbooks: &'static str,
    pub download: &'static str,
    pub none_chosen: &'static str,
    pub too_many: fn(u32, u32) -> String,
    /// Which payment is being read, of how many, and its lines so far.
    pub reading: fn(u32, u32, u32) -> String,
    pub began: &'static str,
    pub building: fn(u32, u32) -> String,
    pub done: fn(&Report) -> String,
    /// That there is something to decide, and where.
    pub waits: &'static str,
    pub to_list: &'static str,
    pub cancelled_all: &'static str,
    /// How many were not read, of how many.
    pub missed_title: fn(u32, u32) -> String,
    pub unbalanced_title: fn(u32) -> String,
    pub nothing_saved: &'static str,
    /// A payment, and why it was not read.
    pub missed: fn(&str, &Failure) -> String,
    pub unbalanced: &'static str,
    pub again: &'static str,
    pub save_others: fn(u32) -> String,
    pub save_all: &'static str,
    pub leave: &'static str,
    pub not_built: fn(NotBuilt) -> Failure,
}
