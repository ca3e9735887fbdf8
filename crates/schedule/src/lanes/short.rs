//! A few bytes with room behind them: they are moved by whole words without asking how many they are, which a processor guesses wrong
//! as often as not.

/// The most bytes that are moved so.
pub(crate) const ROOM: usize = 64;

/// At most [`ROOM`] bytes. Whatever stands behind them is moved with them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Short<'a> {
    room: &'a [u8; ROOM],
    len: usize,
}

impl<'a> Short<'a> {
    /// The first of these bytes; `None` where they are too many, or where too little stands behind them.
    #[inline]
    pub(crate) fn new(bytes: &'a [u8], len: usize) -> Option<Self> {
        let room = bytes.first_chunk()?;
        (len <= ROOM).then_some(Self { room, len })
    }

    /// Moves them to the start of a room; gives how many they are.
    #[inline]
    pub(crate) fn move_to(self, room: &mut [u8; ROOM]) -> usize {
        let (from, _) = self.room.as_chunks::<8>();
        let (to, _) = room.as_chunks_mut::<8>();
        for (to, from) in to.iter_mut().zip(from) {
            *to = *from;
        }
        self.len
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_that_has_room_is_moved_whole() {
        let bytes: Vec<u8> = (1..).take(ROOM + 1).collect();
        for len in 0..=ROOM {
            let short = Short::new(&bytes, len).unwrap();
            let mut room = [0; ROOM];
            assert_eq!(short.move_to(&mut room), len);
            assert_eq!(room[..len], bytes[..len]);
        }
        assert!(Short::new(&bytes, ROOM + 1).is_none());
        assert!(Short::new(&bytes[2..], 1).is_none());
    }
}
