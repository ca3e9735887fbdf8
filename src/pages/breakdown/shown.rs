//! The rows that are shown: those that match the search, in the chosen order.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use schedule::search::Index;
use schedule::sort::{Column, Direction, Ranks};
use schedule::table::Schedule;

use super::model::Lines;
use crate::components::sort_header::Order;

/// Rows by their indices in the schedule. Made anew, they count as others: to compare tens of thousands takes longer than to draw
/// the few that are in sight.
#[derive(Debug, Clone, Default)]
pub struct ShownRows(Arc<Vec<u32>>);

impl PartialEq for ShownRows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ShownRows {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        &self.0
    }
}

/// The rows that are shown, and what is kept so that they are found and ordered at once.
#[derive(Clone, Copy)]
pub struct Shown {
    /// In the order of the schedule.
    pub found: Memo<ShownRows>,
    /// In the chosen order.
    pub rows: Memo<ShownRows>,
    lines: RwSignal<Lines, LocalStorage>,
    index: StoredValue<Index, LocalStorage>,
    ranks: StoredValue<Option<Ranks>, LocalStorage>,
}

impl Shown {
    /// Of these lines, as they are searched and ordered.
    pub fn of(
        lines: RwSignal<Lines, LocalStorage>,
        query: RwSignal<String>,
        order: RwSignal<Order>,
    ) -> Self {
        let index = StoredValue::new_local(Index::default());
        let ranks = StoredValue::new_local(None);
        let found = Memo::new(move |_| {
            let query = query.get();
            let rows = lines.with(|lines| {
                index.try_update_value(|index| matching(lines.schedule(), index, &query))
            });
            ShownRows(Arc::new(rows.unwrap_or_default()))
        });
        let rows = Memo::new(move |_| {
            let found = found.get();
            let Some(order) = order.get() else { return found };
            let rows = lines.with(|lines| {
                ranks.try_update_value(|ranks| ordered(lines.schedule(), ranks, &found, order))
            });
            ShownRows(Arc::new(rows.unwrap_or_default()))
        });
        Self { found, rows, lines, index, ranks }
    }

    /// Makes some more lines ready for a search; whether there are more.
    pub fn get_ready(&self, lines: usize) -> bool {
        let more = self.lines.with_untracked(|all| {
            self.index.try_update_value(|index| index.extend_by(all.schedule(), lines))
        });
        more == Some(true)
    }

    /// Finds out in which places the lines are by a column, by which somebody is about to order them.
    pub fn get_ranked(&self, column: Column) {
        self.lines.with_untracked(|lines| {
            self.ranks.update_value(|ranks| {
                ranked(lines.schedule(), ranks, column);
            });
        });
    }

    /// Other lines will come.
    pub fn forget(&self) {
        self.index.set_value(Index::default());
        self.ranks.set_value(None);
    }
}

/// The rows that match the search. New lines are added to the index on the way.
fn matching(schedule: &Schedule, index: &mut Index, query: &str) -> Vec<u32> {
    if query.trim().is_empty() {
        return (0..schedule.line_count()).collect();
    }
    index.extend(schedule);
    index.search(query)
}

/// Rows in the chosen order.
fn ordered(
    schedule: &Schedule,
    ranks: &mut Option<Ranks>,
    rows: &[u32],
    (column, direction): (Column, Direction),
) -> Vec<u32> {
    ranked(schedule, ranks, column).sort(rows, direction)
}

/// The ranks by a column, which are found once for all searches and both directions.
fn ranked<'a>(schedule: &Schedule, ranks: &'a mut Option<Ranks>, column: Column) -> &'a Ranks {
    let known = ranks.take().filter(|ranks| ranks.fit(schedule, column));
    ranks.insert(known.unwrap_or_else(|| Ranks::new(schedule, column)))
}
