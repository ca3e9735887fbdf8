"""Python's csv module reads every file that we write: cells equal the sources, sums agree to the penny."""

import csv
import io
import os
import tempfile
import unittest
from pathlib import Path
from random import Random

from expected import AMOUNTS, File
from layouts import DELIMITERS, ODD, PRESETS, SUMMED, any_layout
from portal import Portal
from program import Desk, convert
from schedules import schedule, text

CASES = int(os.environ.get("INDEPENDENT_CASES", "10000"))
MARK = "\ufeff".encode()

csv.field_size_limit(1 << 24)


def read(file: bytes, layout: dict) -> list[list[str]]:
    """The records of a file, by its dialect and nothing else of ours."""
    dialect = layout["dialect"]
    if dialect["byte_order_mark"]:
        assert file.startswith(MARK), "no byte order mark"
        file = file[len(MARK) :]
    lines = io.StringIO(file.decode("utf-8"), newline="")
    return list(csv.reader(lines, delimiter=DELIMITERS[dialect["delimiter"]], strict=True))


def check(case: unittest.TestCase, file: bytes, source: File, balances: bool) -> None:
    """Holds a file against what its lines must give."""
    layout, control = source.layout, source.layout["control_records"]
    records, expected = read(file, layout), source.records(balances)
    case.assertEqual(len(records), len(expected))
    width = len(layout["columns"])
    for place, leads in ((0, control["leading"]), (-1, control["trailing"])):
        if leads:
            expected[place] += [""] * (width - len(expected[place]))
    for number, (record, due) in enumerate(zip(records, expected, strict=True)):
        if record != due:
            case.assertEqual(record, due, f"record {number}")
    if records:
        case.assertEqual(file.endswith(b"\r\n"), layout["dialect"]["line_end"] == "crlf")
        case.assertTrue(file.endswith(b"\n"))
    rows = len(source.groups())
    first = int(control["leading"]) + int(layout["header"])
    check_sums(case, records[first : first + rows], source)


def check_sums(case: unittest.TestCase, rows: list[list[str]], source: File) -> None:
    """Amounts of the file, added up, are those of the lines and of the payment's control totals."""
    sign = -1 if source.layout["style"]["sign"] == "reversed" else 1
    for place, column in enumerate(source.layout["columns"]):
        name = column.get("column")
        if name in SUMMED:
            total = sign * sum(int(row[place].replace(".", "").replace(",", "")) for row in rows)
            case.assertEqual(total, sum(map(AMOUNTS[name], source.lines)), name)
            case.assertEqual(total, source.detail["control_totals"][name], name)


class Csv(unittest.TestCase):
    def test_any_schedule_in_any_layout_reads_back_as_its_source(self):
        """Thousands of schedules of which each goes into a layout of its own."""
        unbalanced = 0
        with tempfile.TemporaryDirectory() as folder:
            for number in range(CASES):
                with self.subTest(seed=number):
                    chance = Random(number)
                    balanced = chance.random() < 0.8
                    detail, lines = schedule(chance, chance.randint(0, 6), balanced=balanced)
                    # No argument of a program has a NUL in it.
                    desk = Desk(Path(folder), detail, lines, text(chance).replace("\0", ""))
                    chosen = chance.choice([*PRESETS.values(), *ODD.values(), *[any_layout(chance) for _ in range(12)]])
                    file, balances = desk.csv(chosen)
                    off = any(it["gross"] - it["net"] != sum(d["amount"] for d in it["deductions"]) for it in lines)
                    self.assertEqual(balances, not off)
                    unbalanced += off
                    check(self, file, File(detail, lines, desk.creditor, chosen), balances)
        # Both kinds were there.
        self.assertTrue(0 < unbalanced < CASES)

    def test_every_seeded_payment_in_every_preset_reads_back_as_the_api_sent_it(self):
        """The program's own presets, by their ids: what docs/csv.md says of them is what they do."""
        payments = 0
        with Portal() as portal:
            for payment in portal.payments():
                payments += 1
                for preset, layout in PRESETS.items():
                    with self.subTest(payment=payment.detail["id"], preset=preset):
                        how = ("--format=csv", f"--preset={preset}")
                        file, balances = convert(payment.payment_file, payment.lines_file, *how, creditor=payment.creditor)
                        self.assertTrue(balances)
                        source = File(payment.detail, payment.lines, payment.creditor, layout)
                        check(self, file, source, balances)
                for name, layout in ODD.items():
                    # The largest differ from the others in their size alone.
                    if len(payment.lines) > 5_000:
                        continue
                    with self.subTest(payment=payment.detail["id"], layout=name), tempfile.TemporaryDirectory() as folder:
                        desk = Desk(Path(folder), payment.detail, payment.lines, payment.creditor)
                        file, balances = desk.csv(layout)
                        self.assertTrue(balances)
                        check(self, file, File(payment.detail, payment.lines, payment.creditor, layout), balances)
        self.assertGreater(payments, 100)


if __name__ == "__main__":
    unittest.main()
