"""The published dictionary, by validators that are not ours: every seeded payment's default CSV keeps to it."""

import csv
import io
import json
import shutil
import tempfile
import unittest
import warnings
from pathlib import Path

try:
    from csvw import CSVW
    from frictionless import Resource, Schema, system
except ImportError:
    raise unittest.SkipTest("csvw and frictionless cannot be had from here") from None

from portal import Payment, Portal
from program import ROOT, convert

METADATA = ROOT / "docs" / "schedule.csv-metadata.json"
FILE = "schedule.csv"
LARGE = 5_000
TYPES = {"string": "string", "date": "date", "decimal": "number"}


def schema() -> Schema:
    """The dictionary's columns, as frictionless has them."""
    table = json.loads(METADATA.read_text(encoding="utf-8"))["tableSchema"]
    fields = []
    for column in table["columns"]:
        datatype = column["datatype"]
        field = {"name": column["name"], "type": TYPES[datatype["base"]]}
        field["constraints"] = {"required": column["required"]}
        if datatype["base"] == "date":
            assert datatype["format"] == "yyyy-MM-dd"
            field["format"] = "%Y-%m-%d"
        if datatype["base"] == "decimal":
            assert datatype["format"] == "0.00"
            field["bareNumber"] = True
        fields.append(field)
    return Schema.from_descriptor({"fields": fields, "missingValues": [""], "primaryKey": [table["primaryKey"]]})


class Dictionary(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        # By its name it finds its file beside it.
        shutil.copy(METADATA, self.folder)

    def by_csvw(self, file: bytes) -> bool:
        """Whether the file keeps to the metadata as published."""
        (self.folder / FILE).write_bytes(file)
        with warnings.catch_warnings():
            # It goes by the warnings that it gives, of which Python would show each but once.
            warnings.simplefilter("always")
            try:
                return CSVW(str(self.folder / METADATA.name), validate=True).is_valid
            except ValueError:
                # Of columns that are missing.
                return False

    def by_frictionless(self, file: bytes) -> list[str]:
        """What is wrong with the file by the same columns."""
        (self.folder / FILE).write_bytes(file)
        with system.use_context(trusted=True):
            resource = Resource(path=str(self.folder / FILE), schema=schema(), encoding="utf-8-sig", format="csv")
            report = resource.validate()
        return [f"{it.type}: {it.message}" for task in report.tasks for it in task.errors] + list(report.errors)

    @staticmethod
    def default_csv(payment: Payment) -> bytes:
        how = ("--format=csv",)
        return convert(payment.payment_file, payment.lines_file, *how, creditor=payment.creditor)[0]

    def test_every_seeded_payment_keeps_to_it(self):
        """By both; of the largest, which differ in their size alone, csvw takes one for each landlord."""
        payments, large = 0, set()
        with Portal() as portal:
            for payment in portal.payments():
                payments += 1
                with self.subTest(payment=payment.detail["id"]):
                    file = self.default_csv(payment)
                    self.assertEqual(self.by_frictionless(file), [])
                    if len(payment.lines) <= LARGE or payment.creditor not in large:
                        self.assertTrue(self.by_csvw(file))
                    if len(payment.lines) > LARGE:
                        large.add(payment.creditor)
        self.assertGreater(payments, 100)

    def test_what_does_not_keep_to_it_is_found(self):
        """Or the test above would prove nothing: a good file, harmed in one cell, by each harm of which both must tell."""
        with Portal() as portal:
            payment = next(it for it in portal.payments(most_lines=50) if len(it.lines) > 2)
            file = self.default_csv(payment)
        self.assertTrue(self.by_csvw(file))
        self.assertEqual(self.by_frictionless(file), [])
        harms = {
            "an amount with a pound sign": ("net", "£12.00"),
            "an amount with a comma": ("gross", "12,00"),
            "an empty amount": ("rent_credit", ""),
            "a date the other way round": ("period_from", "23/11/2026"),
            "a day that is none": ("payment_date", "2026-02-30"),
            "a line without an id": ("line_id", ""),
        }
        for what, (column, text) in harms.items():
            with self.subTest(what):
                harmed = self.with_cell(file, column, text)
                self.assertNotEqual(self.by_frictionless(harmed), [])
                self.assertFalse(self.by_csvw(harmed))
        with self.subTest("a line that stands there twice"):
            twice = file + file.rstrip(b"\r\n").split(b"\r\n")[-1] + b"\r\n"
            self.assertNotEqual(self.by_frictionless(twice), [])
            self.assertFalse(self.by_csvw(twice))
        with self.subTest("another heading"):
            other = file.replace(b"rent_credit", b"rent_debit", 1)
            self.assertNotEqual(self.by_frictionless(other), [])
            self.assertFalse(self.by_csvw(other))

    @staticmethod
    def with_cell(file: bytes, column: str, text: str) -> bytes:
        records = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))
        records[1][records[0].index(column)] = text
        written = io.StringIO(newline="")
        csv.writer(written).writerows(records)
        return "\ufeff".encode() + written.getvalue().encode()


if __name__ == "__main__":
    unittest.main()
