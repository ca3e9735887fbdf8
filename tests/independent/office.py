"""LibreOffice without a window: opens a file as a spreadsheet and tells what then stands in its cells."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

OFFICE = shutil.which("soffice")

# Comma, quote, UTF-8, from line 1; then the columns' formats, British English, no quoted field as text, special numbers
# recognised, …, and formulas evaluated: all that could turn a text into something else.
AS_A_SPREADSHEET = "CSV:44,34,76,1,{columns},2057,false,true,false,false,false,0,true"

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


def name(qualified: str) -> str:
    prefix, local = qualified.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


@dataclass(frozen=True)
class Cell:
    """What a spreadsheet holds in a cell."""

    kind: str
    text: str
    value: str | None = None
    formula: str | None = None
    link: bool = False


EMPTY = Cell("empty", "")


def open_csv(file: bytes, *, text_columns: int = 0) -> list[list[Cell]]:
    """The cells of a CSV file, opened with every conversion on; the first columns as text, if so many are asked for."""
    columns = "/".join(f"{place}/2" for place in range(1, text_columns + 1))
    return list(opened(file, ".csv", AS_A_SPREADSHEET.format(columns=columns)).values())[0]


def open_xlsx(file: bytes) -> dict[str, list[list[Cell]]]:
    """The cells of a workbook, sheet by sheet."""
    return opened(file, ".xlsx")


def opened(file: bytes, ending: str, how: str | None = None) -> dict[str, list[list[Cell]]]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"file{ending}"
        source.write_bytes(file)
        command = [OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
        command += [f"--infilter={how}"] if how else []
        command += ["--convert-to", "fods", "--outdir", folder, str(source)]
        done = subprocess.run(command, capture_output=True, timeout=300, check=False)
        result = source.with_suffix(".fods")
        if not result.exists():
            raise AssertionError(f"LibreOffice gave nothing: {done.stdout!r} {done.stderr!r}")
        return sheets(result)


def sheets(file: Path) -> dict[str, list[list[Cell]]]:
    """The sheets of a flat OpenDocument file."""
    tables = ElementTree.parse(file).getroot().iter(name("table:table"))
    return {table.get(name("table:name"), ""): rows(table) for table in tables}


def rows(table: ElementTree.Element) -> list[list[Cell]]:
    found: list[list[Cell]] = []
    for row in table.iter(name("table:table-row")):
        cells: list[Cell] = []
        for cell in row:
            if cell.tag == name("table:table-cell"):
                cells += [read(cell)] * int(cell.get(name("table:number-columns-repeated"), "1"))
        while cells and cells[-1] == EMPTY:
            cells.pop()
        # Below the last row a sheet goes on for a million empty ones.
        times = int(row.get(name("table:number-rows-repeated"), "1")) if cells else 1
        found += [cells] * times
    while found and not found[-1]:
        found.pop()
    return found


def read(cell: ElementTree.Element) -> Cell:
    kind = cell.get(name("office:value-type"))
    if kind is None:
        return EMPTY
    paragraphs = ["".join(pieces(it)) for it in cell.findall(name("text:p"))]
    values = [cell.get(name(f"office:{it}")) for it in ("value", "date-value", "boolean-value", "time-value")]
    links = [it for it in cell.iter(name("text:a"))]
    return Cell(
        kind=kind,
        text="\n".join(paragraphs),
        value=next((it for it in values if it is not None), None),
        formula=cell.get(name("table:formula")),
        link=bool(links),
    )


def pieces(node: ElementTree.Element):
    """The text of a paragraph, in which spaces and tabs are elements."""
    yield node.text or ""
    for child in node:
        if child.tag == name("text:s"):
            yield " " * int(child.get(name("text:c"), "1"))
        elif child.tag == name("text:tab"):
            yield "\t"
        elif child.tag == name("text:line-break"):
            yield "\n"
        else:
            yield from pieces(child)
        yield child.tail or ""
