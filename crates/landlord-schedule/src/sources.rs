//! What is read from disk: a payment and its schedule, as the API sends them.

use std::fs;
use std::path::Path;

use contract::breakdown::{Breakdown, Record};
use contract::payments as wire;
use schedule::error::IntakeError;
use schedule::intake::breakdown::Decoder;
use schedule::intake::payments;
use schedule::payment::{PaymentDetail, PaymentId};
use schedule::table::Schedule;

use crate::error::Problem;

/// The bytes of a file.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(file).map_err(|error| Problem::Read { file: file.to_owned(), error })
}

/// The payment in a file.
pub(crate) fn payment(file: &Path) -> Result<PaymentDetail, Problem> {
    let sent: wire::PaymentDetail = serde_json::from_slice(without_mark(&bytes(file)?))
        .map_err(|error| Problem::NotAPayment { file: file.to_owned(), error })?;
    payments::detail(sent).map_err(|error| Problem::Intake { file: file.to_owned(), error })
}

/// The schedule of a payment in a file, whether it is a stream of records or one body. The inner
/// error says that the schedule was sent, but is not what its own head and end say.
pub(crate) fn lines(
    file: &Path,
    payment: &PaymentId,
) -> Result<Result<Schedule, IntakeError>, Problem> {
    let sent = bytes(file)?;
    let mut decoder = Decoder::new(payment.clone());
    let read = if is_stream(&sent) {
        decoder.push(&sent)
    } else {
        let not_a_schedule = |error| Problem::NotASchedule { file: file.to_owned(), error };
        let body: Breakdown<'_> =
            serde_json::from_slice(without_mark(&sent)).map_err(not_a_schedule)?;
        let records = std::iter::once(Record::Head(body.head))
            .chain(body.lines.into_iter().map(Record::Line))
            .chain([Record::End(body.end)]);
        let mut read = Ok(());
        for record in records {
            let mut record = serde_json::to_vec(&record).map_err(not_a_schedule)?;
            record.push(b'\n');
            read = read.and_then(|()| decoder.push(&record));
        }
        read
    };
    match read.and_then(|()| decoder.finish()) {
        Ok(received) => Ok(Ok(received.schedule)),
        Err(
            error @ (IntakeError::TotalsDiffer { .. }
            | IntakeError::CountDiffers { .. }
            | IntakeError::Duplicate { .. }),
        ) => Ok(Err(error)),
        Err(error) => Err(Problem::Intake { file: file.to_owned(), error }),
    }
}

/// Whether the first line of a file is a whole record of a stream.
fn is_stream(sent: &[u8]) -> bool {
    let first = without_mark(sent).trim_ascii_start();
    let first = first.split(|byte| *byte == b'\n').next().unwrap_or_default();
    serde_json::from_slice::<serde_json::Value>(first)
        .is_ok_and(|value| value.get("record").is_some())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
