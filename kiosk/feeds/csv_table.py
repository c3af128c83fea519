"""A CSV text: rows of cells, parted by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from kiosk.feeds.grid import Cell, Grid, Row
from kiosk.feeds.tables import MOST_ROWS, Unfit

_DELIMITERS = "\t;,"
_MOST_LINES = 20_000
_MOST_COLUMNS = 200
_LINES_LOOKED_AT, _LOOKED_AT = 20, 20_000
_SAID = re.compile(r'\s*"?sep=(.)"?[ \t,;]*\n', re.I)
"""The line by which Excel is told what parts the columns."""


def csv_grid(text: str) -> Grid:
    """The rows of a CSV text that say anything; Unfit where it can't be cut into cells."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    said = _SAID.match(text)
    delimiter = said[1] if said else _delimiter(text)
    rows = list(_rows(text, delimiter, skipped=1 if said else 0))
    return Grid(rows, delimiter, lambda row, column: f"row {row}, column {column + 1}")


def _delimiter(text: str) -> str:
    """The one that most of the first lines hold outside quotes; tabs win before semicolons, these before commas."""
    lines = re.sub(r'"[^"\n]*"', "", text[:_LOOKED_AT]).split("\n")[:_LINES_LOOKED_AT]
    return max(_DELIMITERS, key=lambda delimiter: sum(delimiter in line for line in lines))


def _rows(text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    """Rows that say anything; one more than may be, so that the rest need not be read."""
    reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter)
    count = 0
    try:
        for number, cells in enumerate(islice(reader, _MOST_LINES), start=1):
            if len(cells) > _MOST_COLUMNS:
                raise Unfit(
                    f"row {number}", f"has more than {_MOST_COLUMNS} columns", "save what the graph needs alone"
                )
            if number > skipped and any(cell.strip() for cell in cells) and count <= MOST_ROWS + 1:
                count += 1
                yield Row(number, [Cell(cell.strip()) for cell in cells])
        if next(reader, None) is not None:
            raise Unfit("", f"has more than {_MOST_LINES} lines", "leave the empty ones out")
    except csv.Error as error:
        raise Unfit("", f"can't be read as CSV ({error})", "save it as CSV again") from None
