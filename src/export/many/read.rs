//! Payment after payment → schedules in memory. One that fails does not stop the others; a session that ends does.

use std::rc::Rc;

use leptos::prelude::*;
use schedule::balance;

use super::{Doubt, Gathered, ManyStage, Missed, Wanted};
use crate::api::error::ApiError;
use crate::api::landlord::LandlordClient;
use crate::export::Source;

/// A payment of the download: what is asked for, and what came of it.
#[derive(Clone)]
pub struct Entry {
    wanted: Wanted,
    outcome: Outcome,
}

#[derive(Clone)]
enum Outcome {
    NotRead,
    Read(Source),
    Missed(ApiError),
}

/// A download in the making. What was read stays when the rest is tried again.
#[derive(Clone, Default)]
pub struct Basket(Vec<Entry>);

impl Basket {
    /// For these payments, in this order.
    pub fn new(wanted: Vec<Wanted>) -> Self {
        let entry = |wanted| Entry { wanted, outcome: Outcome::NotRead };
        Self(wanted.into_iter().map(entry).collect())
    }

    /// Reads what is not read yet, by the calls that the session allows. `refused` hears of every failed call.
    pub async fn read(
        &mut self,
        client: &LandlordClient,
        stage: RwSignal<ManyStage>,
        refused: impl Fn(&ApiError),
    ) {
        let of = count(self.0.len());
        let mut ended = None::<ApiError>;
        for (place, entry) in (1..).zip(&mut self.0) {
            if matches!(entry.outcome, Outcome::Read(_)) {
                continue;
            }
            if let Some(why) = &ended {
                entry.outcome = Outcome::Missed(why.clone());
                continue;
            }
            let tell = |lines| {
                // Nobody may be watching any more; then the owner ends the work.
                let _ = stage.try_set(ManyStage::Reading { place, of, lines });
            };
            tell(0);
            entry.outcome = match fetch(client, &entry.wanted, tell).await {
                Ok(source) => Outcome::Read(source),
                Err(error) => {
                    refused(&error);
                    if matches!(error, ApiError::NotSignedIn { .. }) {
                        ended = Some(error.clone());
                    }
                    Outcome::Missed(error)
                }
            };
        }
    }

    /// What has to be decided before it is saved; `None` where all is there and adds up.
    pub fn doubt(&self) -> Option<Doubt> {
        let mut missed = Vec::new();
        let mut unbalanced = Vec::new();
        let mut ready = 0;
        for Entry { wanted, outcome } in &self.0 {
            let reference = || wanted.payment.reference.clone();
            match outcome {
                Outcome::Missed(why) => {
                    missed.push(Missed { reference: reference(), why: why.clone() });
                }
                Outcome::Read(source) => {
                    ready += 1;
                    if !is_balanced(source) {
                        unbalanced.push(reference());
                    }
                }
                Outcome::NotRead => {}
            }
        }
        let none = missed.is_empty() && unbalanced.is_empty();
        (!none).then_some(Doubt::Incomplete { missed, unbalanced, ready })
    }

    /// What was read.
    pub fn gathered(&self) -> Vec<Gathered> {
        let gathered = |entry: &Entry| match &entry.outcome {
            Outcome::Read(source) => {
                Some(Gathered { record: entry.wanted.record.clone(), source: source.clone() })
            }
            _ => None,
        };
        self.0.iter().filter_map(gathered).collect()
    }

    /// Whether nothing that was asked for is missing.
    pub fn is_whole(&self) -> bool {
        self.0.iter().all(|entry| matches!(entry.outcome, Outcome::Read(_)))
    }
}

fn is_balanced(source: &Source) -> bool {
    balance::check(&source.payment, &source.received.schedule).holds()
}

async fn fetch(
    client: &LandlordClient,
    wanted: &Wanted,
    tell: impl Fn(u32),
) -> Result<Source, ApiError> {
    let client = client.for_record(&wanted.record);
    let id = wanted.payment.id.as_str();
    let detail = client.payment(id).await?;
    let received = client.lines(id, |done, _| tell(done)).await?;
    Ok(Source { payment: Rc::new(detail), received: Rc::new(received) })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
