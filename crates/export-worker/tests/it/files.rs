//! What is built of a request.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use export_worker::build::{Progress, build};
use export_worker::failure::{Failure, Reason};
use export_worker::message::{
    Content, ExportRequest, FileRequest, MAX_WORKBOOK_LINES, Packing, Source,
};
use schedule::export::Rows;
use schedule::export::layout::presets;
use schedule::reference::CreditorRef;
use zip::ZipArchive;

use crate::source::Example;

fn request(example: &Example, packing: Packing, files: &[(&str, Content<'_>)]) -> Vec<u8> {
    let files = files.iter().map(|(name, content)| FileRequest { name, content: *content });
    let (words, layout) = (&example.words, &example.layout);
    let request = ExportRequest { packing, words, layout, files: files.collect() };
    request.to_bytes().unwrap()
}

fn built(request: &[u8]) -> Result<(Vec<u8>, Vec<Progress>), Failure> {
    let mut told = Vec::new();
    let bytes = build(request, &mut |progress| told.push(progress))?;
    Ok((bytes, told))
}

fn cells_of_schedule(file: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.to_vec())).unwrap();
    book.worksheet_range("Schedule").unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_workbook_comes_alone() {
    let example = Example::new();
    let asked = [("", Content::Workbook(example.source()))];
    let (file, told) = built(&request(&example, Packing::Alone, &asked)).unwrap();
    assert_eq!(told, [Progress { done: 3, of: 3 }]);
    let rows = cells_of_schedule(&file);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1][2], Data::String("0012345".into()));
    assert_eq!(rows[2][3], Data::String("1E10".into()));
    assert_eq!(rows[1][15], Data::Float(401.61));
}

#[test]
fn files_of_each_kind_come_in_one_zip() {
    let example = Example::new();
    let last = Source { rows: Rows::These(&[2]), warning: Some("NO"), ..example.source() };
    let asked = [
        ("schedule.csv", Content::Csv(last)),
        ("schedule.csv", Content::Ready(b"ready")),
        ("schedule.xlsx", Content::Workbook(example.source())),
    ];
    let (file, told) = built(&request(&example, Packing::Zip, &asked)).unwrap();
    assert_eq!(told, [Progress { done: 1, of: 4 }, Progress { done: 4, of: 4 }]);
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut read = |name: &str| {
        let mut content = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        content
    };
    assert_eq!(read("schedule-2.csv"), b"ready");
    assert_eq!(cells_of_schedule(&read("schedule.xlsx")).len(), 4);
    let csv = read("schedule.csv");
    let records: Vec<_> =
        csv::Reader::from_reader(&csv[3..]).into_records().map(Result::unwrap).collect();
    assert_eq!(records.len(), 2);
    assert_eq!((&records[0][19], &records[1][0]), ("L-03", "NO"));
}

#[test]
fn a_csv_comes_in_the_layout_that_was_asked_for() {
    let mut example = Example::new();
    example.layout = presets::CLAIM_AND_RENT_ACCOUNT.layout.clone();
    let asked = [("", Content::Csv(example.source()))];
    let (file, _) = built(&request(&example, Packing::Alone, &asked)).unwrap();
    assert!(file.starts_with(b"claim_reference,rent_account,date,value\r\n"));
}

#[test]
fn what_cannot_be_built_says_why_and_which() {
    #[track_caller]
    fn check(request: &[u8], reason: Reason, file: Option<u32>) {
        assert_eq!(built(request).err(), Some(Failure { reason, file }));
    }
    let example = Example::new();
    let workbook = Content::Workbook(example.source());
    check(b"", Reason::Request, None);
    check(&request(&example, Packing::Alone, &[]), Reason::Request, None);
    check(&request(&example, Packing::Zip, &[]), Reason::Request, None);
    let two = [("a", workbook), ("b", workbook)];
    check(&request(&example, Packing::Alone, &two), Reason::Request, None);

    let missing = Content::Csv(Source { rows: Rows::These(&[3]), ..example.source() });
    let asked = [("a", workbook), ("b", missing)];
    check(&request(&example, Packing::Zip, &asked), Reason::Request, Some(1));
    let long = "9".repeat(32_768);
    let long = CreditorRef::new(long);
    let named = Source { creditor_reference: &long, ..example.source() };
    let asked = [("a", Content::Workbook(named))];
    check(&request(&example, Packing::Zip, &asked), Reason::TextTooLong, Some(0));
    let rows = vec![0; MAX_WORKBOOK_LINES as usize + 1];
    let many = Source { rows: Rows::These(&rows), ..example.source() };
    let asked = [("a", Content::Workbook(many))];
    check(&request(&example, Packing::Alone, &asked), Reason::TooManyLines, Some(0));

    let mut nameless = Example::new();
    nameless.words.lines_sheet = "a/b".into();
    let asked = [("a", Content::Workbook(nameless.source()))];
    check(&request(&nameless, Packing::Alone, &asked), Reason::Writer, Some(0));
}
