//! Bytes of a file in the making, put one short piece at a time.
//!
//! Most cells are shorter than twenty bytes. In wasm a call to copy costs as much as copying some
//! hundred bytes, so short pieces are moved word by word into a page, and only pages are copied.

/// How much is gathered before it is copied.
const PAGE: usize = 8 * 1024;

/// The longest piece that is moved word by word.
const SHORT: usize = 64;

/// What a piece and the byte before it need.
const ROOM: usize = SHORT + 1;

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

    /// A piece of any length, after a byte that holds it apart if there is one.
    #[inline]
    pub(super) fn put(&mut self, apart: Option<u8>, piece: &[u8]) {
        if piece.len() > SHORT {
            self.turn();
            self.bytes.extend(apart);
            self.bytes.extend_from_slice(piece);
            return;
        }
        self.write(apart, |room| {
            move_short(piece, room);
            piece.len()
        });
    }

    /// What is written at the start of the room, so many bytes of it.
    #[inline]
    pub(super) fn write(
        &mut self,
        apart: Option<u8>,
        piece: impl FnOnce(&mut [u8; SHORT]) -> usize,
    ) {
        if self.used > PAGE - ROOM {
            self.turn();
        }
        let start = self.used + usize::from(apart.is_some());
        let Some(first) = self.page.get_mut(self.used) else { return };
        *first = apart.unwrap_or(0);
        let room = self.page.get_mut(start..).and_then(|room| room.first_chunk_mut());
        self.used = start + room.map_or(0, piece);
    }

    /// Starts a new page.
    #[cold]
    fn turn(&mut self) {
        let filled = self.page.get(..self.used).unwrap_or_default();
        self.bytes.extend_from_slice(filled);
        self.used = 0;
    }
}

/// Words from the front and words from the back, which overlap in the middle where the piece is no
/// whole number of them. Written out by length: a loop would be compiled to a call again.
#[inline]
fn move_short(piece: &[u8], room: &mut [u8; SHORT]) {
    let len = piece.len();
    match len {
        0 => {}
        1..4 => {
            for place in [0, len / 2, len - 1] {
                room[place] = piece[place];
            }
        }
        4..8 => move_words::<4>(piece, room, [0, len - 4]),
        8..=16 => move_words::<8>(piece, room, [0, len - 8]),
        17..=32 => move_words::<8>(piece, room, [0, 8, len - 16, len - 8]),
        33..=SHORT => {
            let places = [0, 8, 16, 24, len - 32, len - 24, len - 16, len - 8];
            move_words::<8>(piece, room, places);
        }
        _ => {}
    }
}

#[inline]
fn move_words<const N: usize>(
    piece: &[u8],
    room: &mut [u8; SHORT],
    places: impl IntoIterator<Item = usize>,
) {
    for place in places {
        let from = piece.get(place..).and_then(|piece| piece.first_chunk::<N>());
        let to = room.get_mut(place..).and_then(|room| room.first_chunk_mut::<N>());
        if let (Some(from), Some(to)) = (from, to) {
            *to = *from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_put_comes_out(
            first in vec(any::<u8>(), 0..9),
            pieces in vec(prop_oneof![vec(any::<u8>(), 0..20), vec(any::<u8>(), 0..90)], 0..600),
        ) {
            let mut buffer = Buffer::after(first.clone());
            let mut expected = first;
            for piece in &pieces {
                let apart = piece.first().filter(|byte| **byte < 200).copied();
                buffer.put(apart, piece);
                expected.extend(apart);
                expected.extend_from_slice(piece);
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
                buffer.put(None, b".");
            }
            buffer.put(Some(b','), &[7; SHORT]);
            let bytes = buffer.finish();
            assert_eq!(bytes.len(), filled + 1 + SHORT, "after {filled} bytes");
            assert_eq!(bytes[filled..], [&b","[..], &[7; SHORT]].concat());
        }
    }

    #[test]
    fn every_length_is_moved_whole() {
        for len in 0..=SHORT {
            let piece: Vec<u8> = (1..=u8::try_from(len).unwrap()).collect();
            let mut room = [0; SHORT];
            move_short(&piece, &mut room);
            assert_eq!(room[..len], piece);
            assert!(room[len..].iter().all(|byte| *byte == 0));
        }
    }
}
