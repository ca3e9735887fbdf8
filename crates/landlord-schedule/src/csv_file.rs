//! A CSV file held against itself, row by row, and against its payment. For files in the columns
//! of the default CSV, whoever has handled them since.

use std::collections::{BTreeMap, HashSet};

use csv::{ReaderBuilder, StringRecord};
use schedule::export::columns::{
    Column, DEDUCTION_KINDS, DEDUCTIONS, GROSS, LINE_ID, NET, PAYMENT_REFERENCE, RENT_CREDIT,
};
use schedule::payment::PaymentDetail;

use crate::amount::{decimal, kinds, pence};

/// The amounts that are added up.
const AMOUNTS: [&Column; 4] = [&GROSS, &DEDUCTIONS, &NET, &RENT_CREDIT];

/// What came of a file.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    lines: u64,
    /// Of [`AMOUNTS`], in pence.
    sums: [i128; AMOUNTS.len()],
    kinds: BTreeMap<String, i128>,
    /// Everything that is wrong.
    pub(crate) found: Vec<String>,
}

/// Checks a file; an error says why it is none in these columns.
pub(crate) fn check(file: &[u8], detail: &PaymentDetail) -> Result<Checked, String> {
    let file = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(file);
    let headings = reader.headers().map_err(|_| "not a CSV file in UTF-8")?.clone();
    let place = |column: &Column| {
        let found = headings.iter().position(|heading| heading == column.name);
        found.ok_or_else(|| format!("it has no column {}", column.name))
    };
    let places = Places {
        amounts: [place(AMOUNTS[0])?, place(AMOUNTS[1])?, place(AMOUNTS[2])?, place(AMOUNTS[3])?],
        kinds: place(&DEDUCTION_KINDS)?,
        line_id: place(&LINE_ID)?,
        payment: place(&PAYMENT_REFERENCE)?,
        width: headings.len(),
    };
    let mut checked = Checked::default();
    let mut ids = HashSet::new();
    for (number, record) in (2_u64..).zip(reader.records()) {
        let record = record.map_err(|_| format!("record {number} is not in UTF-8"))?;
        let words = record.get(0).unwrap_or_default();
        if record.iter().skip(1).all(str::is_empty) && !words.is_empty() {
            checked.found.push(format!("the file itself says: {}", unguarded(words)));
            continue;
        }
        if record.len() != places.width {
            let (cells, width) = (record.len(), places.width);
            checked.found.push(format!("record {number}: {cells} cells where {width} are due"));
            continue;
        }
        checked.row(number, &record, &places, detail);
        let id = record.get(places.line_id).unwrap_or_default();
        if !ids.insert(id.to_owned()) {
            checked.found.push(format!("record {number}: line {id} stands in the file twice"));
        }
    }
    checked.against(detail);
    Ok(checked)
}

/// Where the cells stand.
struct Places {
    amounts: [usize; AMOUNTS.len()],
    kinds: usize,
    line_id: usize,
    payment: usize,
    width: usize,
}

impl Checked {
    /// What the rows add up to, in a sentence.
    pub(crate) fn figures(&self) -> String {
        let [gross, deductions, net, credit] = self.sums.map(decimal);
        let own = decimal(self.sums[3] - self.sums[2]);
        let lines = self.lines;
        format!(
            "{lines} lines: gross {gross}, deductions {deductions}, net {net}, rent credit {credit}, own debt repaid {own}"
        )
    }

    fn row(&mut self, number: u64, record: &StringRecord, places: &Places, detail: &PaymentDetail) {
        self.lines += 1;
        let mut say = |what: String| self.found.push(format!("record {number}: {what}"));
        let cell = |place: usize| record.get(place).unwrap_or_default();

        let payment = unguarded(cell(places.payment));
        if payment != detail.payment.reference.as_str().replace('\0', "\u{FFFD}") {
            say(format!("it belongs to payment {payment}"));
        }
        let mut amounts = [0; AMOUNTS.len()];
        for ((amount, place), column) in amounts.iter_mut().zip(places.amounts).zip(AMOUNTS) {
            let text = cell(place);
            if let Some(pence) = pence(text) {
                *amount = pence;
            } else {
                say(format!("{} is {text:?}, which is no amount such as -1234.56", column.name));
            }
        }
        let [gross, deductions, net, _] = amounts;
        if net != gross - deductions {
            let (net, due) = (decimal(net), decimal(gross - deductions));
            say(format!("net is {net}, gross less deductions {due}"));
        }
        match kinds(unguarded(cell(places.kinds))) {
            Some(kinds) => {
                let sum: i128 = kinds.iter().map(|(_, amount)| amount).sum();
                if sum != deductions {
                    let (sum, deductions) = (decimal(sum), decimal(deductions));
                    say(format!("deductions are {deductions}, those of each kind {sum}"));
                }
                for (kind, amount) in kinds {
                    *self.kinds.entry(kind.to_owned()).or_default() += amount;
                }
            }
            None => say(format!("{} cannot be read", DEDUCTION_KINDS.name)),
        }
        for (sum, amount) in self.sums.iter_mut().zip(amounts) {
            *sum += amount;
        }
    }

    fn against(&mut self, detail: &PaymentDetail) {
        let (payment, control) = (&detail.payment, &detail.control);
        if u64::from(payment.line_count) != self.lines {
            let (stated, lines) = (payment.line_count, self.lines);
            self.found.push(format!("lines: the payment says {stated}, there are {lines}"));
        }
        // With lines withheld, the payment's net is the amount in the bank: another question.
        let net = if payment.withheld { control.net } else { payment.net };
        let stated = [
            (payment.gross, control.gross),
            (payment.deductions, control.deductions),
            (net, control.net),
            (payment.rent_credit, control.rent_credit),
        ];
        for (((payment, control), summed), column) in stated.into_iter().zip(self.sums).zip(AMOUNTS)
        {
            for (says, stated) in [("payment says", payment), ("control total is", control)] {
                if i128::from(stated.get()) != summed {
                    let (name, stated, summed) = (column.name, stated.decimal(), decimal(summed));
                    self.found.push(format!("{name}: the {says} {stated}, the lines {summed}"));
                }
            }
        }
        let mut stated: BTreeMap<String, i128> = BTreeMap::new();
        for total in &detail.deductions_by_kind {
            *stated.entry(total.kind().as_str().to_owned()).or_default() +=
                i128::from(total.amount.get());
        }
        let kinds: HashSet<&String> = stated.keys().chain(self.kinds.keys()).collect();
        let mut kinds: Vec<&String> = kinds.into_iter().collect();
        kinds.sort_unstable();
        for kind in kinds {
            let amount = |of: &BTreeMap<String, i128>| of.get(kind).copied().unwrap_or_default();
            let (stated, summed) = (amount(&stated), amount(&self.kinds));
            if stated != summed {
                let (stated, summed) = (decimal(stated), decimal(summed));
                self.found.push(format!("{kind}: the payment says {stated}, the lines {summed}"));
            }
        }
    }
}

/// A text without the apostrophe that keeps a spreadsheet from running it.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').unwrap_or(text)
}
