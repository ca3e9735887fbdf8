//! One tenant's claim: where it stands, and its lines across a landlord's payments, newest first, page by page.

use std::collections::HashSet;
use std::sync::Arc;

use crate::date::Date;
use crate::error::IntakeError;
use crate::line::Line;
use crate::money::Pence;
use crate::payment::PaymentStatus;
use crate::reference::{PaymentId, PaymentRef};
use crate::table::Schedule;

pub use crate::reference::ClaimId;

/// A claim, as far as it concerns this landlord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Opaque; stands in addresses.
    pub id: ClaimId,
    /// The council's reference for it.
    pub reference: String,
    /// The tenant.
    pub tenant_name: String,
    /// The let home, on one line, without the postcode.
    pub property_address: String,
    /// The let home's postcode. May be empty.
    pub postcode: String,
    /// The landlord's own reference for the tenancy; never blank.
    pub rent_reference: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub since: Date,
    /// A week's entitlement, as awarded now or, of an ended claim, last.
    pub weekly_entitlement: Pence,
}

/// Where a claim stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Its benefit is paid to this landlord.
    InPayment,
    /// Nothing is paid until a question is decided.
    Suspended {
        /// Why, in the council's words; only where the council shows it. Never blank.
        reason: Option<String>,
    },
    /// Nothing is due to this landlord any more.
    Ended,
    /// A word that this version does not know, as it was sent.
    Other(String),
}

/// The payment that a line was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidIn {
    /// Opaque; stands in addresses.
    pub id: PaymentId,
    /// The council's reference for it, if it was sent.
    pub reference: Option<PaymentRef>,
    /// The date of the payment run.
    pub date: Date,
    /// Where it stands.
    pub status: PaymentStatus,
}

/// The lines of one page: stored as a schedule stores them, with their order and their payments beside them.
#[derive(Debug, Clone)]
pub struct ClaimLines {
    pub(crate) schedule: Schedule,
    /// Rows of the schedule, newest payment first, each with its payment.
    pub(crate) newest_first: Vec<(u32, PaidIn)>,
}

impl ClaimLines {
    /// How many.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.newest_first.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.newest_first.is_empty()
    }

    /// Each line with its payment, newest payment first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Line<'_>, &PaidIn)> {
        self.newest_first.iter().map(|(row, paid_in)| (self.schedule.line(*row as usize), paid_in))
    }
}

/// A page of a claim's history.
#[derive(Debug, Clone)]
pub struct ClaimPage {
    /// The claim.
    pub claim: Claim,
    /// The lines of this page.
    pub lines: ClaimLines,
    /// Lines of the whole history, if the server counts them.
    pub line_count: Option<u32>,
    /// Where the next page starts; `None` on the last.
    pub next_cursor: Option<String>,
    /// Whether the council keeps some of the claim's lines from being shown.
    pub withheld: bool,
}

/// What has been read of a claim's history: its newest page, and those that follow it.
#[derive(Debug, Clone)]
pub struct ClaimSoFar {
    newest: Arc<ClaimPage>,
    older: Vec<Arc<ClaimPage>>,
}

impl ClaimSoFar {
    /// A history of which the first page has been read.
    #[must_use]
    pub fn new(newest: ClaimPage) -> Self {
        Self { newest: Arc::new(newest), older: Vec::new() }
    }

    /// With one more page. Refuses another claim's, and one that repeats a line; the history is then as it was before.
    pub fn append(&mut self, page: ClaimPage) -> Result<(), IntakeError> {
        if page.claim.id != self.newest.claim.id {
            return Err(IntakeError::WrongClaim);
        }
        let known: HashSet<&str> = self.lines().map(|(line, _)| line.line_id).collect();
        let repeated =
            (0..).zip(page.lines.iter()).find(|(_, (line, _))| known.contains(line.line_id));
        if let Some((row, _)) = repeated {
            return Err(IntakeError::Duplicate { row });
        }
        self.older.push(Arc::new(page));
        Ok(())
    }

    /// The claim, as it was when the first page was read.
    #[must_use]
    pub fn claim(&self) -> &Claim {
        &self.newest.claim
    }

    /// All lines that have been read, newest payment first.
    pub fn lines(&self) -> impl Iterator<Item = (Line<'_>, &PaidIn)> {
        self.pages().flat_map(|page| page.lines.iter())
    }

    /// How many lines have been read.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pages().map(|page| page.lines.len()).sum()
    }

    /// Whether it has no line at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many lines there are, if the server counts them.
    #[must_use]
    pub fn line_count(&self) -> Option<u32> {
        self.newest.line_count
    }

    /// Where the next page starts; `None` when all has been read.
    #[must_use]
    pub fn next_cursor(&self) -> Option<&str> {
        self.older.last().unwrap_or(&self.newest).next_cursor.as_deref()
    }

    /// Whether the council keeps some lines from being shown.
    #[must_use]
    pub fn withheld(&self) -> bool {
        self.pages().any(|page| page.withheld)
    }

    fn pages(&self) -> impl Iterator<Item = &ClaimPage> {
        std::iter::once(&self.newest).chain(&self.older).map(Arc::as_ref)
    }
}
