"""What one cell of a workbook says, from what its XML holds."""

from __future__ import annotations

import re
from typing import NamedTuple

from kiosk.content.tokens import too_large
from kiosk.feeds.grid import Cell, Fault
from kiosk.feeds.xlsx_formats import day
from kiosk.feeds.xlsx_package import damaged
from kiosk.feeds.xlsx_workbook import Workbook

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_NO_RESULT = Fault("holds a formula without its result", "open the file, let it calculate, and save it")
_NO_DAY = Fault("holds a time, not a day", "write dates as YYYY-MM-DD, or give the cell another format")


class Written(NamedTuple):
    """A cell as its XML holds it."""

    kind: str
    style: int
    said: str
    formula: bool


def cell(written: Written, book: Workbook) -> Cell:
    """The cell as people see it; Unfit where the XML makes no sense."""
    said = written.said.strip()
    if written.formula and not said and written.kind != "str":
        return Cell(fault=_NO_RESULT)
    match written.kind:
        case "s":
            index = whole(said, -1)
            if not 0 <= index < len(book.texts):
                raise damaged()
            return Cell(book.texts[index].strip())
        case "e":
            fault = Fault(f"holds the error {said[:20]}", "mend its formula, or empty the cell")
            return Cell(said, fault=None if said == "#N/A" else fault)
        case "b":
            return Cell("TRUE" if said == "1" else "FALSE")
        case "d":
            return Cell(said[:10])
        case "n" if said:
            return _number(said, written.style, book)
    return Cell(said)


def _number(said: str, style: int, book: Workbook) -> Cell:
    if not _NUMBER.fullmatch(said):
        raise damaged()
    value = float(said)
    if too_large(value):
        return Cell(said, fault=Fault("is too large", "choose a larger unit"))
    form = book.formats[style] if style < len(book.formats) else "number"
    if form == "number":
        return Cell(f"{value:.15g}", value)
    if form == "percent":
        return Cell(f"{100 * value:.12g}%", float(f"{100 * value:.12g}"))
    found = None if form == "time" else day(value, form, book.from_1904)
    return Cell(found) if found else Cell(said, fault=_NO_DAY)


def whole(said: str | None, otherwise: int) -> int:
    """A whole number of the XML, `otherwise` where nothing is said; Unfit where it is none."""
    if said is None:
        return otherwise
    if not (said.isascii() and said.isdecimal() and len(said) < 9):
        raise damaged()
    return int(said)
