"""Schedules out of thin air, full of what files and spreadsheets trip over, as the API sends them."""

from random import Random

KINDS = ["own_recovery", "other_tenant_recovery", "landlord_recovery", "other"]

# What a spreadsheet would run, or tries to.
FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://127.0.0.1/";"press")',
    "=cmd|' /C calc'!A0",
    '="a"&"b"',
    "=SUM(A1:Z9)",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "-2+3+cmd|' /C calc'!A0",
    "'=1+1",
    '"=1+1',
    " =1+1",
    "\n=1+1",
    "=",
    "-",
]

# What a spreadsheet would take for something else.
MISTAKEN = ["0012345", "1E10", "03-04", "2026-11-23", "TRUE", "0", "-0", "1,5", "007A", "12:30", "½", "£5", "50%"]

PLAIN = ["Siân Ŵyn", "O'Connor", "Flat 2, 14 Heol y Bont", "CF14 2CK", "a;b|c", 'the "Old" Mill', "Łukasz"]

ODD = ["\0", "a\0b", "\ufeff", "\ufeffx", "\u202eabc", "e\u0301", "😀", "line\nbreak", "line\r\nbreak", "tab\tin", ",", '"', '""', "\r", "\n", "\x0b", "x" * 300, " spaced ", "<r>x</r>", "_x000D_", "&amp;<b>"]

TEXTS = [*FORMULAS, *MISTAKEN, *PLAIN, *ODD, ""]


def text(chance: Random) -> str:
    """Some text; two in one at times."""
    if chance.random() < 0.85:
        return chance.choice(TEXTS)
    return chance.choice(TEXTS) + chance.choice(TEXTS)


def pence(chance: Random, most: int) -> int:
    """Some amount."""
    return chance.choice([0, 1, -1, chance.randint(-100_000, 100_000), chance.randint(-most, most)])


def day(chance: Random, first_year: int) -> str:
    """Some day."""
    return f"{chance.randint(first_year, 9999):04}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def line(chance: Random, number: int, *, balanced: bool, most: int, first_year: int, text=text) -> dict:
    """Some line. Lines with greater numbers have greater ids."""
    deductions = [
        {
            "kind": chance.choice(KINDS) if chance.random() < 0.8 else text(chance),
            "amount": pence(chance, most),
            "counts_as_rent": chance.random() < 0.5,
            "claim_reference": chance.choice([None, text(chance)]),
        }
        for _ in range(chance.choice([0, 0, 1, 1, 2, 4]))
    ]
    gross = pence(chance, most)
    net = gross - sum(it["amount"] for it in deductions)
    claim = chance.randint(0, 2)
    shared = chance.random() < 0.5
    period = sorted([day(chance, first_year), day(chance, first_year)])
    return {
        "line_id": f"{number:06}{text(chance)}",
        "claim_id": f"c{claim}" if shared else text(chance),
        "claim_reference": f"00{claim}" if shared else text(chance),
        "tenant_name": text(chance),
        "property_address": text(chance),
        "postcode": text(chance),
        "rent_reference": chance.choice([None, text(chance), "=R1", "  "]),
        "benefit_type": chance.choice(["HB", "DHP", text(chance)]),
        "period_from": period[0],
        "period_to": period[1],
        "weekly_entitlement": chance.choice([None, pence(chance, most)]),
        "gross": gross,
        "deductions": deductions,
        "net": net if balanced else net + chance.choice([0, 1]),
        "status": chance.choice(["paid", "held", "reversed", text(chance)]),
        "reason": chance.choice(["regular", "arrears", text(chance)]),
    }


def detail(lines: list[dict], reference: str, period: tuple[str, str]) -> dict:
    """The payment that these lines add up to."""
    kinds: dict[tuple[str, bool], int] = {}
    for deduction in (it for line in lines for it in line["deductions"]):
        key = (deduction["kind"], deduction["counts_as_rent"])
        kinds[key] = kinds.get(key, 0) + deduction["amount"]
    totals = totals_of(lines)
    return {
        "id": "pay_1",
        "reference": reference,
        "bank_narrative": "HB 0001234",
        "processed_date": "2026-11-23",
        "period_from": period[0],
        "period_to": period[1],
        "method": "bacs",
        "status": "issued",
        **totals,
        "line_count": len(lines),
        "withheld": False,
        "deductions_by_kind": [
            {"kind": kind, "counts_as_rent": counts, "amount": amount} for (kind, counts), amount in kinds.items()
        ],
        "control_totals": totals,
    }


def totals_of(lines: list[dict]) -> dict[str, int]:
    """What the lines add up to, in pence."""
    taken = [it for line in lines for it in line["deductions"]]
    net = sum(line["net"] for line in lines)
    return {
        "gross": sum(line["gross"] for line in lines),
        "deductions": sum(it["amount"] for it in taken),
        "net": net,
        "rent_credit": net + sum(it["amount"] for it in taken if it["counts_as_rent"]),
    }


def schedule(chance: Random, count: int, *, balanced=True, most=2**55, first_year=1, text=text) -> tuple[dict, list[dict]]:
    """Some payment and its lines. Amounts are so large at times that a few more would not fit in 64 bits."""
    how = {"balanced": balanced, "most": most, "first_year": first_year, "text": text}
    lines = [line(chance, number, **how) for number in range(count)]
    return detail(lines, text(chance), ("2026-10-26", "2026-11-22")), lines
