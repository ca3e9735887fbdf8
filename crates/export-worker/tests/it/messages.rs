//! A request arrives as it left, or is refused.

use export_worker::message::{Content, ExportRequest, FileRequest, Packing, Source};
use export_worker::received::{Received, ReceivedContent};
use schedule::export::Rows;
use schedule::export::layout::presets;
use schedule::transfer::TransferError;

use crate::source::Example;

fn bytes(example: &Example) -> Vec<u8> {
    with_request(example, |request| request.to_bytes().unwrap())
}

fn with_request<T>(example: &Example, then: impl Fn(&ExportRequest<'_>) -> T) -> T {
    let some = Source {
        rows: Rows::These(&[2, 0]),
        warning: Some("It does not add up"),
        ..example.source()
    };
    let file = |name, content| FileRequest { name, content };
    let files = vec![
        file("a.csv", Content::Csv(some)),
        file("b.txt", Content::Ready(b"ready")),
        file("c.xlsx", Content::Workbook(example.source())),
    ];
    let (words, layout) = (&example.words, &presets::IMPORT.layout);
    then(&ExportRequest { packing: Packing::Zip, words, layout, files })
}

#[test]
fn a_request_arrives_as_it_left() {
    let example = Example::new();
    let bytes = bytes(&example);
    let received = Received::read(&bytes).unwrap();
    assert_eq!((received.packing(), received.len()), (Packing::Zip, 3));
    assert_eq!(received.lines(), 5);
    assert_eq!(received.words(), &example.words);
    assert_eq!(received.layout(), &presets::IMPORT.layout);

    let mut files = received.files().map(Result::unwrap);
    let first = files.next().unwrap();
    let ReceivedContent::Csv(source) = first.content else { panic!("{first:?}") };
    assert_eq!(first.name, "a.csv");
    assert_eq!(source.detail, example.detail);
    assert_eq!(source.creditor_reference, example.creditor);
    assert!(source.schedule.iter().eq(example.schedule.iter()));
    assert_eq!(source.rows, Some(vec![2, 0]));
    assert_eq!(source.warning.as_deref(), Some("It does not add up"));

    let second = files.next().unwrap();
    assert!(matches!(second.content, ReceivedContent::Ready(b"ready")));

    let third = files.next().unwrap();
    let ReceivedContent::Workbook(source) = third.content else { panic!("{third:?}") };
    assert_eq!((third.name, source.rows, source.warning), ("c.xlsx", None, None));
    assert!(files.next().is_none());
}

#[test]
fn a_request_that_is_encoded_line_by_line_is_the_same() {
    let example = Example::new();
    let whole = bytes(&example);
    for lines in [0, 1, 2, 1_000] {
        let (sliced, turns) = with_request(&example, |request| {
            let mut encoding = request.encode();
            let mut turns = 0;
            while encoding.advance(lines).unwrap() {
                turns += 1;
            }
            (encoding.finish().unwrap().concat(), turns)
        });
        assert_eq!(sliced, whole, "{lines} lines at a time");
        // Each file is begun, each slice is a turn, and so is each end.
        let turns_of_lines = example.schedule.len().div_ceil(lines.max(1));
        assert_eq!(turns, 3 + 2 * (turns_of_lines + 1));
        // Whoever has had enough of turns gets the rest at once.
        let started = with_request(&example, |request| {
            let mut encoding = request.encode();
            assert!(encoding.advance(lines).unwrap() && encoding.advance(lines).unwrap());
            encoding.finish().unwrap().concat()
        });
        assert_eq!(started, whole);
    }
}

#[test]
fn a_request_that_is_harmed_is_refused_or_read_without_harm() {
    let whole = bytes(&Example::new());
    for end in 0..whole.len() {
        assert!(Received::read(&whole[..end]).is_err(), "cut at {end}");
    }
    let longer = [&whole[..], b"x"].concat();
    assert_eq!(Received::read(&longer).err(), Some(TransferError::Malformed));
    for place in 0..whole.len() {
        for byte in [0x00, 0x7F, 0xFF] {
            let mut harmed = whole.clone();
            harmed[place] = byte;
            if let Ok(received) = Received::read(&harmed) {
                let _ = received.files().flatten().count();
            }
        }
    }
    assert_eq!(Received::read(b"lpe0").err(), Some(TransferError::UnknownVersion));
}
