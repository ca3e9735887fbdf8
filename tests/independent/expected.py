"""What a file must hold of a payment's lines: docs/csv.md once more, worked out from the API's JSON in whole pence."""

import hashlib

from layouts import COLUMNS, SUMMED

WARNING = "These lines do not add up to the payment. Ask the council before you use them."
GUARDED = tuple("=+-@\t\r'＝＋－＠")
KINDS = {kind: place for place, kind in enumerate(["own_recovery", "other_tenant_recovery", "landlord_recovery", "other"])}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# Unicode's White_Space, which is not what Python strips.
SPACES = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def deducted(line: dict) -> int:
    return sum(it["amount"] for it in line["deductions"])


def rent_credit(line: dict) -> int:
    return line["net"] + sum(it["amount"] for it in line["deductions"] if it["counts_as_rent"])


def rent_reference(line: dict) -> str:
    text = line.get("rent_reference") or ""
    return text if text.strip(SPACES) else ""


AMOUNTS = {
    "gross": lambda line: line["gross"],
    "deductions": deducted,
    "net": lambda line: line["net"],
    "rent_credit": rent_credit,
}


class File:
    """What stands in the file of a payment, in a layout."""

    def __init__(self, detail: dict, lines: list[dict], creditor: str, layout: dict):
        self.detail, self.lines, self.creditor, self.layout = detail, lines, creditor, layout
        self.style = layout["style"]

    def records(self, balances: bool) -> list[list[str]]:
        """All records, in order, but for empty cells at the end of control records."""
        columns = self.layout["columns"]
        rows = self.groups()
        records = [self.control(rows, balances)] if self.layout["control_records"]["leading"] else []
        if self.layout["header"]:
            records.append([self.text(it.get("heading", it.get("column", ""))) for it in columns])
        cells = [self.column(column, rows) for column in columns]
        records += [list(record) for record in zip(*cells, strict=True)]
        if not balances:
            records.append([self.text(WARNING)] + [""] * (len(columns) - 1))
        if self.layout["control_records"]["trailing"]:
            records.append(self.control(rows, balances))
        return records

    def groups(self) -> list[list[dict]]:
        """Lines that share a row."""
        per = self.layout["one_row_per"]
        if per == "line":
            return [[line] for line in self.lines]
        groups: dict[object, list[dict]] = {}
        for place, line in enumerate(self.lines):
            claim = (line["claim_id"], line["claim_reference"])
            key: object = claim if any(claim) else place
            if per == "rent_reference" and rent_reference(line):
                key = rent_reference(line)
            groups.setdefault(key, []).append(line)
        return list(groups.values())

    def column(self, column: dict, rows: list[list[dict]]) -> list[str]:
        """The cells of a column, from the first row to the last."""
        if "text" in column:
            return [self.text(column["text"])] * len(rows)
        name = column["column"]
        if name == "payment_reference":
            return [self.text(self.detail["reference"])] * len(rows)
        if name == "payment_date":
            return [self.date(self.detail["processed_date"])] * len(rows)
        if name == "creditor_reference":
            return [self.text(self.creditor)] * len(rows)
        if name in SUMMED:
            of = AMOUNTS[name]
            return [self.amount(sum(map(of, row))) for row in rows]
        if name == "weekly_entitlement":
            agreed = (agree(row, lambda line: line.get(name)) for row in rows)
            return ["" if amount is None else self.amount(amount) for amount in agreed]
        if name == "deduction_kinds":
            return [self.text(self.kinds(row)) for row in rows]
        if name == "line_id":
            return [self.text(";".join(line[name] for line in row)) for row in rows]
        if COLUMNS[name] == "date":
            end = min if name == "period_from" else max
            return [self.date(end(line[name] for line in row)) for row in rows]
        of = rent_reference if name == "rent_reference" else lambda line: line[name]
        return [self.text(agree(row, of) or "") for row in rows]

    def kinds(self, row: list[dict]) -> str:
        sums = by_kind(row)
        return ";".join(f"{kind}:{self.amount(sums[kind])}" for kind in sums)

    def control(self, rows: list[list[dict]], balances: bool) -> list[str]:
        sums = {name: sum(map(of, self.lines)) for name, of in AMOUNTS.items()}
        whole = all(line["gross"] - deducted(line) == line["net"] for line in self.lines)
        amount = {name: self.amount(total) for name, total in sums.items()}
        kinds = {f"deductions.{kind}": self.amount(total) for kind, total in by_kind(self.lines).items()}
        values = {
            "payment_reference": self.detail["reference"],
            "payment_date": self.date(self.detail["processed_date"]),
            "creditor_reference": self.creditor,
            "lines": str(len(self.lines)),
            "rows": str(len(rows)),
            "gross": amount["gross"],
            "deductions": amount["deductions"],
            **kinds,
            "net": amount["net"],
            "rent_credit": amount["rent_credit"],
            "own_debt_repaid": self.amount(sums["rent_credit"] - sums["net"]),
            "fingerprint": fingerprint(self.lines),
            "balanced": "yes" if balances and whole else "no",
        }
        return ["CONTROL", *(self.text(f"{name}={value}") for name, value in values.items())]

    def text(self, text: str) -> str:
        if self.style["guard"] and text.startswith(GUARDED):
            text = "'" + text
        return text.replace("\0", "\ufffd")

    def date(self, iso: str) -> str:
        year, month, day = iso.split("-")
        return {
            "iso": iso,
            "day_month_year": f"{day}/{month}/{year}",
            "day_month_short_year": f"{day}/{month}/{year[2:]}",
            "day_month_name_year": f"{day}-{MONTHS[int(month) - 1]}-{year}",
            "compact": year + month + day,
        }[self.style["dates"]]

    def amount(self, pence: int) -> str:
        if self.style["sign"] == "reversed":
            pence = -pence
        if self.style["amounts"] == "pence":
            return str(pence)
        pounds, rest = divmod(abs(pence), 100)
        point = "." if self.style["amounts"]["pounds"] == "point" else ","
        return f"{'-' if pence < 0 else ''}{pounds}{point}{rest:02}"


def agree(row: list[dict], of):
    """The value if all agree, otherwise none."""
    first = of(row[0])
    return first if all(of(line) == first for line in row) else None


def by_kind(lines: list[dict]) -> dict[str, int]:
    """What was taken off, by kind, in the order of files."""
    sums: dict[str, int] = {}
    for deduction in (it for line in lines for it in line["deductions"]):
        sums[deduction["kind"]] = sums.get(deduction["kind"], 0) + deduction["amount"]
    return {kind: sums[kind] for kind in sorted(sums, key=lambda kind: (KINDS.get(kind, len(KINDS)), kind))}


def fingerprint(lines: list[dict]) -> str:
    """That of the lines, as docs/csv.md tells how to make it."""
    digest = hashlib.sha256()

    def put(value: object) -> None:
        sent = ("" if value is None else str(value)).encode()
        digest.update(b"%d:%s," % (len(sent), sent))

    put("lines-1")
    for line in lines:
        for name in ("line_id", "claim_id", "claim_reference", "tenant_name", "property_address", "postcode"):
            put(line[name])
        put(rent_reference(line))
        for name in ("benefit_type", "period_from", "period_to", "weekly_entitlement", "gross", "net", "status", "reason"):
            put(line.get(name))
        put(len(line["deductions"]))
        for deduction in line["deductions"]:
            put(deduction["kind"])
            put(deduction["amount"])
            put(int(deduction["counts_as_rent"]))
            put(deduction.get("claim_reference"))
    return f"sha256:{digest.hexdigest()}"
