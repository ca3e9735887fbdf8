//! Rows in the document that are used again: where others come into sight, they are given other texts instead of being made anew.

use std::collections::VecDeque;

use web_sys::Element;

use super::window::Window;

/// How the rows of a table are drawn.
pub trait Rows: 'static {
    /// A row in the document, and what is kept of it.
    type Row: 'static;

    /// Follows whatever the rows show: when it changes, those in sight are filled again.
    fn follow(&self);

    /// Makes a row that shows nothing yet.
    fn make(&self) -> Option<Self::Row>;

    /// Its `<tr>`.
    fn element(row: &Self::Row) -> &Element;

    /// Whether what stands at this index, from 0, stands in the row already.
    fn shows(&self, row: &Self::Row, index: u32) -> bool;

    /// Has the row show what stands at this index, with `aria-rowindex` of index + 2.
    fn fill(&self, row: &mut Self::Row, index: u32);

    /// Has the row show nothing.
    fn clear(&self, row: &mut Self::Row);
}

/// The rows that are drawn, one after the other, and those that are kept for when there are more of them.
pub struct Pool<R: Rows> {
    rows: R,
    /// The index of the first that is drawn.
    first: u32,
    drawn: VecDeque<R::Row>,
    spare: Vec<R::Row>,
}

impl<R: Rows> Pool<R> {
    /// Nothing is drawn yet.
    pub fn new(rows: R) -> Self {
        Self { rows, first: 0, drawn: VecDeque::new(), spare: Vec::new() }
    }

    /// Follows whatever the rows show.
    pub fn follow(&self) {
        self.rows.follow();
    }

    /// Takes all rows away: the next ones are made anew.
    pub fn empty(&mut self) {
        for row in self.drawn.drain(..) {
            R::element(&row).remove();
        }
        self.spare.clear();
    }

    /// Draws the rows of a window, before the element that stands at their end.
    pub fn draw(&mut self, window: Window, end: &Element) {
        let (first, count) = (window.first, window.count);
        // What stays in sight is not touched, so that what has the focus keeps it: the others go round. Where nothing stays, it
        // is quicker to leave all where they are.
        let drawn = u32::try_from(self.drawn.len()).unwrap_or(u32::MAX);
        if self.first < first + count && first < self.first + drawn {
            for _ in self.first..first {
                let row = self.drawn.pop_front();
                self.put_aside(row);
            }
            self.drop_beyond((first + count).saturating_sub(self.first.max(first)));
            for _ in first..self.first {
                let before = self.drawn.front().map(|row| R::element(row).clone());
                let Some(row) = self.take(before.as_ref().unwrap_or(end)) else { return };
                self.drawn.push_front(row);
            }
        }
        self.first = first;
        self.drop_beyond(count);
        while self.drawn.len() < count as usize {
            let Some(row) = self.take(end) else { return };
            self.drawn.push_back(row);
        }
        let focused =
            end.parent_element().is_some_and(|body| body.matches(":focus-within").unwrap_or(false));
        for (index, row) in (first..).zip(&mut self.drawn) {
            if focused
                && !self.rows.shows(row, index)
                && R::element(row).matches(":focus-within").unwrap_or(false)
            {
                // Whoever is in this row must not find themselves in another one.
                if let Some(fresh) = self.rows.make() {
                    let _ = R::element(row).replace_with_with_node_1(R::element(&fresh));
                    *row = fresh;
                }
            }
            self.rows.fill(row, index);
        }
    }

    /// Puts aside what is drawn after so many rows.
    fn drop_beyond(&mut self, count: u32) {
        while self.drawn.len() > count as usize {
            let row = self.drawn.pop_back();
            self.put_aside(row);
        }
    }

    fn put_aside(&mut self, row: Option<R::Row>) {
        if let Some(mut row) = row {
            R::element(&row).remove();
            self.rows.clear(&mut row);
            self.spare.push(row);
        }
    }

    /// A row that shows nothing, put before an element.
    fn take(&mut self, before: &Element) -> Option<R::Row> {
        let row = self.spare.pop().or_else(|| self.rows.make())?;
        before.parent_node()?.insert_before(R::element(&row), Some(before)).ok()?;
        Some(row)
    }
}
