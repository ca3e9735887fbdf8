//! The payment's own figures beside the sums of its lines.

use schedule::export::Rows;
use schedule::money::Pence;

use super::{beside, cell, detail, made, recovered, sheets};

#[test]
fn the_payment_and_its_lines_stand_side_by_side() {
    let schedule = recovered();
    let detail = detail(&schedule, "P");
    let [_, about] = sheets(&made(&detail, &schedule, Rows::All, "C").unwrap());
    let expected = [
        ("Lines", ["2", "2", "yes"]),
        ("Gross", ["800", "800", "yes"]),
        ("Deductions", ["50", "50", "yes"]),
        ("other_tenant_recovery (counts as rent)", ["50", "50", "yes"]),
        ("Net", ["750", "750", "yes"]),
        ("Rent credit", ["800", "800", "yes"]),
        ("Own debt", ["50", "50", "yes"]),
    ];
    for (label, cells) in expected {
        assert_eq!(beside(&about, label), cells, "{label}");
    }
}

#[test]
fn what_does_not_balance_says_so_figure_by_figure() {
    let schedule = recovered();
    let mut stated = detail(&schedule, "P");
    stated.payment.net = Pence::new(75_001);
    stated.control.gross = Pence::new(1);
    let [_, about] = sheets(&made(&stated, &schedule, Rows::All, "C").unwrap());
    assert_eq!(cell(&about, 0, 0).to_string(), "It does not balance");
    assert_eq!(beside(&about, "Net"), ["750.01", "750", "NO"]);
    assert_eq!(beside(&about, "Gross"), ["0.01", "800", "NO"]);
    assert_eq!(beside(&about, "Rent credit"), ["800", "800", "yes"]);

    let mut withheld = detail(&schedule, "P");
    withheld.payment.withheld = true;
    withheld.payment.net = Pence::new(999_999);
    let [_, about] = sheets(&made(&withheld, &schedule, Rows::All, "C").unwrap());
    assert_eq!(cell(&about, 0, 0).to_string(), "It balances");
    assert_eq!(cell(&about, 1, 0).to_string(), "Some payments are not shown here");
    assert_eq!(beside(&about, "Net"), ["750", "750", "yes"]);
}

#[test]
fn a_file_of_some_rows_has_their_sums_apart() {
    let schedule = recovered();
    let detail = detail(&schedule, "P");
    let [sheet, about] = sheets(&made(&detail, &schedule, Rows::These(&[1]), "C").unwrap());
    assert_eq!(sheet.end().map(|(row, _)| row), Some(1));
    assert_eq!(beside(&about, "Net"), ["750", "750", "yes", "375"]);
    assert_eq!(beside(&about, "Lines"), ["2", "2", "yes", "1"]);
    let kind = beside(&about, "other_tenant_recovery (counts as rent)");
    assert_eq!(kind, ["50", "50", "yes", "25"]);
}
