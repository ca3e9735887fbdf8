"""The program under test: `landlord-schedule`, as its user runs it."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / os.environ.get("CARGO_TARGET_DIR", "target")
PROGRAM = TARGET / "release" / "landlord-schedule"

BALANCES, DOES_NOT = 0, 1


def convert(payment: Path, lines: Path, *how: str, creditor: str = "") -> tuple[bytes, bool]:
    """The file of a schedule, and whether it balances. `how` are further arguments, such as a layout."""
    command = [PROGRAM, "convert", f"--payment={payment}", f"--lines={lines}", f"--creditor={creditor}", *how]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (BALANCES, DOES_NOT):
        raise AssertionError(f"{command} came to {done.returncode}: {done.stderr.decode()}")
    return done.stdout, done.returncode == BALANCES


class Desk:
    """A folder in which a schedule lies as the API sends it, to be converted in several ways."""

    def __init__(self, folder: Path, detail: dict, lines: list[dict], creditor: str):
        self.detail, self.lines, self.creditor = detail, lines, creditor
        self.payment_file, self.lines_file = folder / "payment.json", folder / "lines.ndjson"
        self.layout_file = folder / "layout.json"
        self.payment_file.write_text(json.dumps(detail), encoding="utf-8")
        totals = {"line_count": len(lines), "totals": detail["control_totals"], "withheld": detail["withheld"]}
        head = {"record": "head", "version": 1, "payment_id": detail["id"], **totals}
        records = [head, *({"record": "line", **line} for line in lines), {"record": "end", **totals}]
        with self.lines_file.open("w", encoding="utf-8") as file:
            # Escaped and not: both are JSON, and the same text.
            for place, record in enumerate(records):
                file.write(json.dumps(record, ensure_ascii=place % 2 == 0) + "\n")

    def csv(self, layout: dict) -> tuple[bytes, bool]:
        """The file in a layout, and whether it balances."""
        self.layout_file.write_text(json.dumps(layout), encoding="utf-8")
        how = ("--format=csv", f"--layout={self.layout_file}")
        return convert(self.payment_file, self.lines_file, *how, creditor=self.creditor)

    def xlsx(self) -> bytes:
        """The workbook."""
        return convert(self.payment_file, self.lines_file, "--format=xlsx", creditor=self.creditor)[0]
