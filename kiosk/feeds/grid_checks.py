"""What keeps a grid from being a table, or is worth a look: each told with the cell where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.content.problems import quoted
from kiosk.feeds.decimals import Decimals, narrow
from kiosk.feeds.grid import Cell, Grid, Row
from kiosk.feeds.misreadings import GAPS, Misread
from kiosk.feeds.tables import MOST_SERIES, Note, Unfit

_YEAR = re.compile(r"(1[5-9]|20)\d\d年?", re.ASCII)


def check_header(grid: Grid, header: Row, columns: Sequence[int]) -> None:
    """The header names a few series, and is no row of readings."""
    for column in columns:
        if fault := header.cell(column).fault:
            raise Unfit(grid.place(header.number, column), *fault)
    if _YEAR.fullmatch(header.cell(0).text) and all(_is_number(header.cell(column)) for column in columns):
        raise Unfit(f"row {header.number}", "is no header, it holds readings", "write one above: year,visitors")
    if len(columns) > MOST_SERIES:
        todo = f"at most {MOST_SERIES} can be drawn: take some out"
        if all(_YEAR.fullmatch(header.cell(column).text) for column in columns):
            todo = "the years stand side by side: write them one below the other (in Excel: Paste Special, Transpose)"
        raise Unfit("", f"holds {len(columns)} series", todo)


def _is_number(cell: Cell) -> bool:
    try:
        return cell.number is not None or Decimals().number(cell.text) is not None
    except Misread:
        return False


def check_width(grid: Grid, row: Row, header: Row) -> None:
    """What stands in a row stands below a name."""
    for column in range(1, len(row.cells)):
        if row.cells[column].text and not header.cell(column).text:
            if column < len(header.cells):
                raise Unfit(grid.place(header.number, column), "names no series", "write a name above the column")
            what = f"has {len(row.cells)} columns, the header {len(header.cells)}"
            raise Unfit(f"row {row.number}", what, "put numbers with a comma in quotes, or name the column")


def check_merged(grid: Grid, header: Row, rows: Sequence[Row]) -> None:
    """No cells of the table are merged; above and beside it they do no harm."""
    last = max(len(row.cells) for row in (header, *rows))
    for down, across, name in grid.merged:
        if down.stop > header.number and down.start <= rows[-1].number and across.start < last:
            raise Unfit(name, "is merged into one cell", "unmerge it, and write every name and value into its own cell")


def check_percent(grid: Grid, rows: Sequence[Row], column: int, name: str) -> None:
    """Percent signs may stand in every cell of a column or in none."""
    filled = [row for row in rows if narrow(row.cell(column).text).casefold() not in GAPS]
    if any(row.cell(column).percent for row in filled):
        for row in filled:
            if not row.cell(column).percent:
                place = f"{grid.place(row.number, column)} ({quoted(name)})"
                what = f"{quoted(row.cell(column).text)} has no percent sign, other cells of the column do"
                raise Unfit(place, what, "write it in all or in none")


def dashes(grid: Grid, rows: Sequence[Row], columns: Sequence[int]) -> list[Note]:
    """Dashes are gaps; some tables mean zero by them."""
    for row in rows:
        for column in columns:
            text = row.cell(column).text
            if text in ("-", "–", "—", "--"):
                place = grid.place(row.number, column)
                return [Note(place, f"{quoted(text)} is drawn as a gap", "write 0 if none at all is meant")]
    return []
