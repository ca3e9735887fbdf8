//! Bytes of a file in the making, put one short piece at a time.
//!
//! In wasm a call to copy costs as much as copying some hundred bytes. So most pieces are written into a page by whoever has them; the
//! processor keeps it close, and pages are copied.

use crate::lanes;

/// How much is gathered before it is copied.
const PAGE: usize = 8 * 1024;

/// What there is room for at a time: a text that is moved quickly, two quotes, and what stands after it.
pub(super) const ROOM: usize = lanes::ROOM + 3;

/// Bytes in the making.
#[derive(Debug)]
pub(super) struct Buffer {
    bytes: Vec<u8>,
    page: Box<[u8; PAGE]>,
    /// How much of the page is filled.
    used: usize,
}

impl Buffer {
    /// Goes on after these bytes.
    pub(super) fn after(bytes: Vec<u8>) -> Self {
        Self { bytes, page: Box::new([0; PAGE]), used: 0 }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.bytes.len() + self.used
    }

    /// All of them.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.turn();
        self.bytes
    }

    /// A piece of any length.
    pub(super) fn put(&mut self, piece: &[u8]) {
        if piece.len() > PAGE - self.used {
            self.turn();
        }
        match self.page.get_mut(self.used..self.used + piece.len()) {
            Some(room) => {
                room.copy_from_slice(piece);
                self.used += piece.len();
            }
            None => self.bytes.extend_from_slice(piece),
        }
    }

    /// What is written at the start of the room: so many bytes of it.
    #[inline]
    pub(super) fn write(&mut self, piece: impl FnOnce(&mut [u8; ROOM]) -> usize) {
        if self.used > PAGE - ROOM {
            self.turn();
        }
        let room = self.page.get_mut(self.used..).and_then(|room| room.first_chunk_mut());
        self.used += room.map_or(0, piece);
    }

    /// Without the byte that was written last.
    #[inline]
    pub(super) fn back(&mut self) {
        match self.used.checked_sub(1) {
            Some(used) => self.used = used,
            None => {
                self.bytes.pop();
            }
        }
    }

    /// Starts a new page.
    #[cold]
    fn turn(&mut self) {
        let filled = self.page.get(..self.used).unwrap_or_default();
        self.bytes.extend_from_slice(filled);
        self.used = 0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// What is done to a buffer.
    #[derive(Debug, Clone)]
    enum Step {
        Put(Vec<u8>),
        Write(Vec<u8>),
        Back,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            4 => vec(any::<u8>(), 0..90).prop_map(Step::Put),
            1 => vec(any::<u8>(), PAGE - 9..PAGE + 9).prop_map(Step::Put),
            20 => vec(any::<u8>(), 0..=ROOM).prop_map(Step::Write),
            4 => Just(Step::Back),
        ]
    }

    proptest! {
        #[test]
        fn what_is_put_comes_out(first in vec(any::<u8>(), 0..9), steps in vec(step(), 0..600)) {
            let mut buffer = Buffer::after(first.clone());
            let mut expected = first;
            for step in steps {
                match step {
                    Step::Put(piece) => {
                        buffer.put(&piece);
                        expected.extend(piece);
                    }
                    Step::Write(piece) => {
                        buffer.write(|room| {
                            room.fill(b'?');
                            room[..piece.len()].copy_from_slice(&piece);
                            piece.len()
                        });
                        expected.extend(piece);
                    }
                    Step::Back => {
                        buffer.back();
                        expected.pop();
                    }
                }
                prop_assert_eq!(buffer.len(), expected.len());
            }
            prop_assert_eq!(buffer.finish(), expected);
        }
    }

    #[test]
    fn a_piece_is_whole_wherever_a_page_ends() {
        for filled in PAGE - 2 * ROOM..=PAGE {
            let mut buffer = Buffer::after(Vec::new());
            for _ in 0..filled {
                buffer.put(b".");
            }
            buffer.write(|room| {
                room.fill(7);
                ROOM
            });
            let bytes = buffer.finish();
            assert_eq!(bytes.len(), filled + ROOM, "after {filled} bytes");
            assert_eq!(bytes[filled..], [7; ROOM]);
        }
    }
}
