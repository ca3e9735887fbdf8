"""Layouts: those that docs/csv.md says come with the program, and odd ones made by chance."""

from random import Random

TEXT, DATE, AMOUNT = "text", "date", "amount"

COLUMNS = {
    "payment_reference": TEXT,
    "payment_date": DATE,
    "creditor_reference": TEXT,
    "claim_reference": TEXT,
    "rent_reference": TEXT,
    "tenant_name": TEXT,
    "property_address": TEXT,
    "postcode": TEXT,
    "benefit_type": TEXT,
    "period_from": DATE,
    "period_to": DATE,
    "weekly_entitlement": AMOUNT,
    "gross": AMOUNT,
    "deductions": AMOUNT,
    "deduction_kinds": TEXT,
    "net": AMOUNT,
    "rent_credit": AMOUNT,
    "status": TEXT,
    "reason": TEXT,
    "line_id": TEXT,
}

SUMMED = ("gross", "deductions", "net", "rent_credit")

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


def layout(columns, *, header=True, mark=False, guard=False, dates="iso", sign="as_is", amounts="point", **other):
    """A layout as its file has it. A column is a name, a name and its heading, or `None` and a fixed text."""
    fields = []
    for column in columns:
        name, text = column if isinstance(column, tuple) else (column, None)
        if name is None:
            fields.append({"text": text})
        else:
            fields.append({"column": name} if text is None else {"column": name, "heading": text})
    return {
        "format": "landlord-payments-layout",
        "version": 1,
        "name": "A layout",
        "columns": fields,
        "header": header,
        "dialect": {
            "delimiter": other.get("delimiter", "comma"),
            "quoting": other.get("quoting", "where_needed"),
            "line_end": other.get("line_end", "crlf"),
            "byte_order_mark": mark,
        },
        "style": {
            "dates": dates,
            "amounts": "pence" if amounts == "pence" else {"pounds": amounts},
            "sign": sign,
            "guard": guard,
        },
        "one_row_per": other.get("one_row_per", "line"),
        "control_records": {"leading": other.get("leading", False), "trailing": other.get("trailing", False)},
    }


PRESETS = {
    "spreadsheet": layout(COLUMNS, mark=True, guard=True),
    "import": layout(COLUMNS),
    "benefit-payments-by-position": layout(
        ["payment_date", "tenant_name", "rent_reference", (None, "BACS"), "net", "payment_reference"],
        header=False,
        dates="day_month_year",
    ),
    "claim-and-rent-account": layout(
        ["claim_reference", ("rent_reference", "rent_account"), ("payment_date", "date"), ("net", "value")]
    ),
    "credit-negative-ledger": layout(
        ["payment_date", "payment_reference", "claim_reference", "rent_reference", "tenant_name", "period_from"]
        + ["period_to", "gross", "deductions", "net", "rent_credit", "line_id"],
        dates="day_month_year",
        sign="reversed",
    ),
}

ODD = {
    "semicolons, decimal commas": layout(COLUMNS, delimiter="semicolon", amounts="comma", dates="day_month_name_year"),
    "decimal commas between commas": layout(COLUMNS, amounts="comma", mark=True),
    "tabs, pence, line feeds": layout(COLUMNS, delimiter="tab", amounts="pence", line_end="lf", dates="compact"),
    "pipes, all quoted, no headings": layout(COLUMNS, delimiter="pipe", quoting="always", header=False, guard=True),
    "control records, by claim": layout(
        COLUMNS, leading=True, trailing=True, one_row_per="claim", sign="reversed", dates="day_month_short_year"
    ),
    "by tenancy, guarded, totals last": layout(COLUMNS, trailing=True, one_row_per="rent_reference", guard=True),
    "one column": layout(["rent_reference"], header=False),
}


def any_layout(chance: Random) -> dict:
    """A layout that nobody would think of."""
    names = chance.choices(list(COLUMNS), k=chance.randint(1, 24))
    # A heading stands once.
    heads = ["", "=", "+", "'", '"', ",", ";", "|", "Siân "]
    columns = [(name, f"{chance.choice(heads)}#{place}") for place, name in enumerate(names)]
    for _ in range(chance.randint(0, 2)):
        columns.insert(chance.randint(0, len(columns)), (None, chance.choice(["BACS", "=1+1", "", 'a"b', "x,y;z|", "ŵ"])))
    return layout(
        columns,
        header=chance.random() < 0.7,
        mark=chance.random() < 0.5,
        guard=chance.random() < 0.5,
        dates=chance.choice(["iso", "day_month_year", "day_month_short_year", "day_month_name_year", "compact"]),
        sign=chance.choice(["as_is", "reversed"]),
        amounts=chance.choice(["point", "comma", "pence"]),
        delimiter=chance.choice(list(DELIMITERS)),
        quoting=chance.choice(["where_needed", "always"]),
        line_end=chance.choice(["crlf", "lf"]),
        one_row_per=chance.choice(["line", "claim", "rent_reference"]),
        leading=chance.random() < 0.3,
        trailing=chance.random() < 0.3,
    )
