"""openpyxl reads our workbooks: the sheets, what makes them handy, and every cell as what it is."""

import io
import re
import tempfile
import unittest
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

try:
    from openpyxl import load_workbook
except ImportError:
    raise unittest.SkipTest("openpyxl cannot be had from here") from None

from expected import File, by_kind, deducted, fingerprint, rent_credit
from layouts import COLUMNS, PRESETS, SUMMED
from portal import Portal
from program import Desk, convert
from schedules import schedule

LARGE = 5_000
TITLES = [
    "Payment reference",
    "Payment date",
    "Creditor reference",
    "Claim reference",
    "Rent reference",
    "Tenant",
    "Property address",
    "Postcode",
    "Benefit",
    "Period from",
    "Period to",
    "Weekly entitlement",
    "Gross",
    "Deductions",
    "Kinds of deduction",
    "Net",
    "Rent credit",
    "Status",
    "Reason",
    "Line id",
]
FIGURES = {"Gross": "gross", "Deductions": "deductions", "Net": "net", "Rent credit": "rent_credit"}


def pence(value: object) -> int:
    """A number of a spreadsheet in pence; one that has no exact penny is an error."""
    amount = Decimal(repr(value)) * 100
    if amount != amount.to_integral_value():
        raise AssertionError(f"{value!r} is no whole number of pence")
    return int(amount)


def held(text: str) -> str:
    """A text as XML gives it back: a workbook escapes what XML has no character for, and openpyxl leaves that so."""
    text = re.sub(r"_x([0-9A-F]{4})_", lambda it: chr(int(it[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Workbook(unittest.TestCase):
    def check(self, file: bytes, detail: dict, lines: list[dict], creditor: str) -> None:
        book = load_workbook(io.BytesIO(file))
        self.assertEqual(book.sheetnames, ["Schedule", "Payment"])
        self.check_lines(book["Schedule"], detail, lines, creditor)
        self.check_payment(book["Payment"], detail, lines)

    def check_lines(self, sheet, detail: dict, lines: list[dict], creditor: str) -> None:
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(sheet.auto_filter.ref, f"A1:T{len(lines) + 1}")
        rows = sheet.iter_rows()
        self.assertEqual([cell.value for cell in next(rows)], TITLES)
        source = File(detail, lines, creditor, PRESETS["import"]).records(balances=True)[1:]
        sums = dict.fromkeys(SUMMED, 0)
        count = 0
        for row, record in zip(rows, source, strict=True):
            count += 1
            for cell, due, (column, kind) in zip(row, record, COLUMNS.items(), strict=True):
                self.assertNotEqual(cell.data_type, "f", f"{column}: {cell.value!r}")
                self.assertIsNone(cell.hyperlink, column)
                if due == "":
                    self.assertIn(cell.value, (None, ""), column)
                elif kind == "text":
                    self.assertEqual(cell.data_type, "s", column)
                    self.assertEqual(held(cell.value), held(due), column)
                elif kind == "date":
                    self.assertTrue(cell.is_date and isinstance(cell.value, datetime), column)
                    self.assertEqual(cell.value.date(), date.fromisoformat(due), column)
                else:
                    self.assertEqual(cell.data_type, "n", column)
                    self.assertEqual(pence(cell.value), int(due.replace(".", "")), column)
                    if column in SUMMED:
                        sums[column] += pence(cell.value)
        self.assertEqual(count, len(lines))
        self.assertEqual(sums, detail["control_totals"])

    def check_payment(self, sheet, detail: dict, lines: list[dict]) -> None:
        """The second sheet: what the payment says and what the lines add up to, beside each other."""
        for cell in (it for row in sheet.iter_rows() for it in row):
            self.assertNotEqual(cell.data_type, "f", cell.value)
        self.assertEqual(sheet["A1"].value, "The lines add up to the payment.")
        rows = [row for row in sheet.iter_rows(values_only=True) if row[0]]
        said = {row[0]: row[1:] for row in rows}
        self.assertEqual(said["Lines"][:3], (len(lines), len(lines), "Yes"))
        for label, name in FIGURES.items():
            stated, summed, same = said[label][:3]
            self.assertEqual((pence(stated), pence(summed), same), (detail[name], detail["control_totals"][name], "Yes"))
        net = sum(line["net"] for line in lines)
        self.assertEqual(pence(said["Gross"][1]), sum(line["gross"] for line in lines))
        self.assertEqual(pence(said["Deductions"][1]), sum(map(deducted, lines)))
        self.assertEqual(pence(said["Net"][1]), net)
        self.assertEqual(pence(said["Rent credit"][1]), sum(map(rent_credit, lines)))
        self.assertEqual(pence(said["Your own debt repaid"][1]), sum(map(rent_credit, lines)) - net)
        # One row for each kind and whether it counts as rent; two may look alike.
        kinds = [row for row in rows if row[0].startswith("    ")]
        self.assertEqual(len(kinds), len(detail["deductions_by_kind"]))
        self.assertEqual(sum(pence(row[2]) for row in kinds), sum(by_kind(lines).values()))
        self.assertEqual(said["Fingerprint of the lines"][0], fingerprint(lines))

    def test_every_seeded_payment_but_the_largest_is_what_the_api_sent(self):
        """Of the largest, which differ in their size alone, one for each landlord."""
        payments, large = 0, set()
        with Portal() as portal:
            for payment in portal.payments():
                if len(payment.lines) > LARGE:
                    if payment.creditor in large:
                        continue
                    large.add(payment.creditor)
                payments += 1
                with self.subTest(payment=payment.detail["id"]):
                    how = ("--format=xlsx",)
                    file, balances = convert(payment.payment_file, payment.lines_file, *how, creditor=payment.creditor)
                    self.assertTrue(balances)
                    self.check(file, payment.detail, payment.lines, payment.creditor)
        self.assertGreater(payments, 100)
        self.assertGreater(len(large), 0)

    def test_hostile_schedules_are_what_was_sent(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(40):
                with self.subTest(seed=seed):
                    chance = Random(seed)
                    # Within what a spreadsheet has dates and exact numbers for.
                    detail, lines = schedule(chance, 50, most=10**13, first_year=1901)
                    desk = Desk(Path(folder), detail, lines, "0012345")
                    self.check(desk.xlsx(), detail, lines, desk.creditor)


if __name__ == "__main__":
    unittest.main()
