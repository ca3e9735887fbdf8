"""LibreOffice opens what we write: nothing is run, amounts are numbers, and where texts are exact they stay so."""

import tempfile
import unittest
from decimal import Decimal
from pathlib import Path
from random import Random

import office
from expected import File
from layouts import COLUMNS, PRESETS, SUMMED
from program import Desk
from schedules import FORMULAS, MISTAKEN, PLAIN, detail, schedule

LINES = 3_000
# Up to 15 digits a spreadsheet's number is exact.
MOST = 10**14
CREDITOR = "=1+1"

TEXTS = [name for name, kind in COLUMNS.items() if kind == "text"]
DATES = [name for name, kind in COLUMNS.items() if kind == "date"]
AMOUNTS = [name for name, kind in COLUMNS.items() if kind == "amount"]


def place(column: str) -> int:
    return list(COLUMNS).index(column)


def cell(row: list[office.Cell], column: str) -> office.Cell:
    return row[place(column)] if place(column) < len(row) else office.EMPTY


def printed(text: str) -> str:
    """What is printed of a text: a document in XML cannot hold every control character, nor each kind of line break."""
    return "".join(it for it in text if it >= " ")


def is_printable(text: str) -> bool:
    """Whether a spreadsheet may be expected to give a text back: it drops or turns what is not printed."""
    return all(it >= " " and it not in "\ufeff\ufffd\u202e" for it in text)


@unittest.skipUnless(office.OFFICE, "LibreOffice cannot be had from here")
class Office(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        chance = Random(20261123)
        cls.detail, cls.lines = schedule(chance, LINES, most=MOST, first_year=1901)
        cls.lines += cls.every_text_in_every_column(chance, len(cls.lines))
        cls.detail = detail(cls.lines, "@SUM(1,1)", ("2026-10-26", "2026-11-22"))
        cls.desk = Desk(Path(cls.folder.name), cls.detail, cls.lines, CREDITOR)

    @staticmethod
    def every_text_in_every_column(chance: Random, start: int) -> list[dict]:
        """So that none is left out by chance."""
        lines = []
        for number, text in enumerate([*FORMULAS, *MISTAKEN, *PLAIN], start):
            _, [line] = schedule(chance, 1, most=MOST, first_year=1901, text=lambda _, text=text: text)
            lines.append(line | {name: text for name in TEXTS if name in line} | {"line_id": f"{number:06}{text}"})
        return lines

    def rows(self, cells: list[list[office.Cell]]) -> list[list[office.Cell]]:
        self.assertEqual([it.text for it in cells[0]], list(COLUMNS))
        self.assertEqual(len(cells) - 1, len(self.lines))
        return cells[1:]

    def source(self, preset: str) -> list[list[str]]:
        return File(self.detail, self.lines, CREDITOR, PRESETS[preset]).records(balances=True)[1:]

    def check_numbers(self, rows: list[list[office.Cell]]) -> None:
        """Amounts are numbers and dates are dates, each to the penny and the day; sums agree."""
        sums = dict.fromkeys(SUMMED, Decimal(0))
        for row, source in zip(rows, self.source("import"), strict=True):
            for column in AMOUNTS:
                due, found = source[place(column)], cell(row, column)
                if due == "":
                    self.assertEqual(found, office.EMPTY, column)
                    continue
                self.assertIn(found.kind, ("float", "currency"), f"{column}: {found}")
                self.assertEqual(Decimal(found.value), Decimal(due), column)
                if column in SUMMED:
                    sums[column] += Decimal(found.value)
            for column in DATES:
                found = cell(row, column)
                self.assertEqual((found.kind, found.value), ("date", source[place(column)]), column)
        self.assertEqual({name: int(total * 100) for name, total in sums.items()}, self.detail["control_totals"])

    def test_the_default_csv_runs_nothing_and_its_amounts_are_numbers(self):
        file, balances = self.desk.csv(PRESETS["spreadsheet"])
        self.assertTrue(balances)
        rows = self.rows(office.open_csv(file))
        guarded = 0
        for row, source in zip(rows, self.source("spreadsheet"), strict=True):
            for column in COLUMNS:
                found = cell(row, column)
                self.assertIsNone(found.formula, f"{column}: {found}")
                self.assertFalse(found.link, f"{column}: {found}")
            for column in TEXTS:
                due, found = source[place(column)], cell(row, column)
                if due.startswith("'"):
                    guarded += 1
                    self.assertEqual((found.kind, printed(found.text)), ("string", printed(due)), column)
        self.assertGreater(guarded, LINES)
        self.check_numbers(rows)

    def test_without_the_guard_the_same_texts_are_run(self):
        """Or the test above would prove nothing."""
        file, _ = self.desk.csv(PRESETS["import"])
        run = [it for row in office.open_csv(file) for it in row if it.formula is not None]
        formulas = {it.formula for it in run}
        self.assertIn("of:=1+1", formulas)
        self.assertTrue(any("HYPERLINK" in it for it in formulas))
        self.assertTrue(any("cmd" in it for it in formulas), formulas)
        self.assertIn(("2", "float"), {(it.value, it.kind) for it in run if it.formula == "of:=1+1"})
        self.assertGreater(len(run), LINES)

    def test_exact_texts_are_exact_where_columns_are_opened_as_text(self):
        """As one opens a file by hand that is meant for programs: zeros, signs and everything else stay."""
        file, _ = self.desk.csv(PRESETS["import"])
        rows = self.rows(office.open_csv(file, text_columns=len(COLUMNS)))
        compared = 0
        for row, source in zip(rows, self.source("import"), strict=True):
            for column, due in zip(COLUMNS, source, strict=True):
                found = cell(row, column)
                self.assertIsNone(found.formula, f"{column}: {found}")
                if is_printable(due):
                    compared += 1
                    self.assertEqual(found.text, due, column)
        self.assertGreater(compared, 15 * LINES)

    def test_a_workbook_runs_nothing_and_keeps_zeros_numbers_and_dates(self):
        book = office.open_xlsx(self.desk.xlsx())
        self.assertEqual(list(book), ["Schedule", "Payment"])
        for sheet in book.values():
            for found in (it for row in sheet for it in row):
                self.assertIsNone(found.formula, found)
                self.assertFalse(found.link, found)
        rows = book["Schedule"][1:]
        self.assertEqual(len(rows), len(self.lines))
        compared = 0
        for row, source in zip(rows, self.source("import"), strict=True):
            for column in TEXTS:
                due, found = source[place(column)], cell(row, column)
                self.assertIn(found.kind, ("string", "empty"), f"{column}: {found}")
                if is_printable(due):
                    compared += 1
                    self.assertEqual(found.text, due, column)
        self.assertGreater(compared, 10 * LINES)
        self.check_numbers(rows)


if __name__ == "__main__":
    unittest.main()
