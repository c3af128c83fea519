"""How spreadsheets call their cells: C7, A3:A5."""

from __future__ import annotations

import re

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)


def letters(column: int) -> str:
    """The name of a column, counted from 0: A, B … Z, AA."""
    said = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said


def column_of(cell: str) -> int | None:
    """The column of a cell such as C7, counted from 0; None where it is no cell."""
    found = _CELL.fullmatch(cell)
    return _number(found[1]) if found else None


def area(reference: str) -> tuple[range, range] | None:
    """Rows, counted from 1, and columns, counted from 0, of a reference such as A3:A5; None where it is none."""
    ends = [_CELL.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    down = range(int(ends[0][2]), int(ends[1][2]) + 1)
    return down, range(_number(ends[0][1]), _number(ends[1][1]) + 1)


def _number(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1
