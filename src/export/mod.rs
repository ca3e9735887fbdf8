//! A schedule as a file: read, written in slices, given to the browser, reported. Whole or not at all.

pub mod builder;
pub mod clipboard;
pub mod download;
pub mod heavy;
pub mod layout;
pub mod many;
pub mod share;
pub mod slices;

use std::rc::Rc;

use leptos::prelude::*;
use schedule::balance;
use schedule::export::layout::Layout;
use schedule::intake::breakdown::Received;
use schedule::payment::PaymentDetail;

use self::builder::NotBuilt;
use crate::api::error::ApiError;
use crate::api::landlord::LandlordClient;
use crate::host_event::Outbox;
use crate::text::Catalogue;

/// Where a download stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// Reading or writing lines.
    Running {
        /// Lines so far.
        done: u32,
        /// Lines in all, once known.
        of: Option<u32>,
    },
    /// The browser has the file.
    Done {
        /// Lines in it.
        lines: u32,
    },
    /// The user stopped it; nothing was saved.
    Cancelled,
    /// It failed; nothing was saved.
    Failed(Cause),
}

/// Why there is no file, or no letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A call failed.
    Call(ApiError),
    /// The browser did not take the file.
    NotSaved,
    /// The program for it did not build it.
    NotBuilt(NotBuilt),
    /// The browser did not print.
    NotPrinted,
    /// The part of the program that does it has gone from its server: the page is to be loaded anew.
    Replaced,
}

impl Cause {
    /// Whether the page is of an earlier release than its server: then to load it anew is what helps.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        match self {
            Self::Replaced => true,
            Self::NotBuilt(reason) => reason.is_outdated(),
            Self::Call(_) | Self::NotSaved | Self::NotPrinted => false,
        }
    }
}

/// A schedule that arrived whole, with the payment that it belongs to.
#[derive(Clone)]
pub struct Source {
    /// The payment.
    pub payment: Rc<PaymentDetail>,
    /// Its schedule.
    pub received: Rc<Received>,
}

/// Where to report to, and in which words.
#[derive(Clone)]
pub struct Desk {
    /// The calls of the landlord.
    pub client: LandlordClient,
    /// The host page.
    pub outbox: Outbox,
    /// The language.
    pub text: &'static Catalogue,
}

/// Saves the lines that `rows` names, or all of them, as the default CSV.
pub async fn save_csv(desk: &Desk, source: &Source, rows: Option<&[u32]>, stage: RwSignal<Stage>) {
    layout::save_in_layout(desk, source, rows, &Layout::default(), stage).await;
}

/// Reads a payment and its schedule, then saves it; `refused` hears of a session that ended.
pub async fn fetch_and_save_csv(
    desk: &Desk,
    payment: &str,
    stage: RwSignal<Stage>,
    refused: impl Fn(&ApiError),
) {
    match fetch(&desk.client, payment, stage).await {
        Ok(source) => save_csv(desk, &source, None, stage).await,
        Err(error) => {
            refused(&error);
            stage.set(Stage::Failed(Cause::Call(error)));
        }
    }
}

async fn fetch(
    client: &LandlordClient,
    payment: &str,
    stage: RwSignal<Stage>,
) -> Result<Source, ApiError> {
    let detail = client.payment(payment).await?;
    let received = client
        .lines(payment, |done, of| {
            // The button may have left the screen; then nobody watches, and the owner cancels the call.
            let _ = stage.try_set(Stage::Running { done, of });
        })
        .await?;
    Ok(Source { payment: Rc::new(detail), received: Rc::new(received) })
}

/// The words that a file must carry when its figures do not agree with the payment's.
fn warning(text: &Catalogue, source: &Source) -> Option<&'static str> {
    let balance = balance::check(&source.payment, &source.received.schedule);
    (!balance.holds()).then_some(text.breakdown.unbalanced_in_file)
}

/// The end of a file's name: a part is never taken for the whole.
fn ending(extension: &str, complete: bool) -> String {
    if complete { extension.to_owned() } else { format!("part.{extension}") }
}
