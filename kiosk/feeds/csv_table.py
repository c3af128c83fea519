"""A CSV table: a header, then a row for each x, with a column for each series."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from kiosk.content.graph import PointObject, Series
from kiosk.content.problems import quoted
from kiosk.content.sentences import sentence
from kiosk.feeds.decimals import Decimals
from kiosk.feeds.tables import Table, Unfit

MOST_ROWS = 2000
_DELIMITERS = "\t;,"
_WHOLE = re.compile(r"[+-]?\d{1,15}")
_DAY = re.compile(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?")


class _Row(NamedTuple):
    """A row of the file, counted from 1 as a spreadsheet does, and its cells."""

    number: int
    cells: list[str]


def csv_table(text: str) -> Table:
    """The series of a CSV text; Unfit names row and column. Empty cells are gaps, empty rows are none."""
    delimiter = _delimiter(text)
    header, *rows = _rows(text, delimiter)
    if len(header.cells) < 2:
        raise Unfit(f"row {header.number}", "has one column only", "write x and values in columns: year,visitors")
    if not rows:
        raise Unfit("", "has no rows below the header", "write a row for each x")
    for row in rows:
        _check_width(row, header)
    xs = _xs(rows)
    columns = range(1, len(header.cells))
    decimals = Decimals.of([cell for row in rows for cell in row.cells[1:]], delimiter)
    series = [_series(header, rows, xs, column, decimals) for column in columns]
    return Table(series, lambda _, reading: f"row {rows[reading].number}, column 1")


def _delimiter(text: str) -> str:
    """The one that the header holds most often outside quotes; a tab wins before a semicolon, that before a comma."""
    header = re.sub(r'"[^"\n]*"', "", text.lstrip().partition("\n")[0])
    return max(_DELIMITERS, key=header.count)


def _rows(text: str, delimiter: str) -> list[_Row]:
    try:
        rows = list(_filled(text, delimiter))
    except csv.Error as error:
        raise Unfit("", f"can't be read as CSV ({error})", "save it as CSV again") from None
    if not rows:
        raise Unfit("", "is empty", "write a table into it")
    if len(rows) > MOST_ROWS + 1:
        raise Unfit("", f"holds more than {MOST_ROWS} rows", "leave the oldest out")
    return rows


def _filled(text: str, delimiter: str) -> Iterator[_Row]:
    """Rows that say anything; one more than may be, so that the rest need not be read."""
    count = 0
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, cells in enumerate(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter), start=1):
        stripped = [cell.strip() for cell in cells]
        if any(stripped) and count <= MOST_ROWS + 1:
            count += 1
            yield _Row(number, stripped)


def _check_width(row: _Row, header: _Row) -> None:
    if any(row.cells[len(header.cells) :]):
        what = f"has {len(row.cells)} columns, the header {len(header.cells)}"
        raise Unfit(f"row {row.number}", what, "put numbers with a comma in quotes, or name the column")
    if not row.cells[0]:
        raise Unfit(f"row {row.number}, column 1", "says no x", "write a year, a date or a name")


def _xs(rows: Sequence[_Row]) -> list[int | str]:
    """Years where every x is one; else dates and names, dates as YYYY-MM-DD."""
    said = [row.cells[0] for row in rows]
    if all(_WHOLE.fullmatch(x) for x in said):
        return [int(x) for x in said]
    return [_dated(x) for x in said]


def _dated(x: str) -> str:
    day = _DAY.fullmatch(x)
    return "-".join([day[1], *(part.zfill(2) for part in day.groups()[1:] if part)]) if day else x


def _series(header: _Row, rows: Sequence[_Row], xs: Sequence[int | str], column: int, decimals: Decimals) -> Series:
    points = []
    for row, x in zip(rows, xs, strict=True):
        cell = row.cells[column] if column < len(row.cells) else ""
        try:
            value = decimals.number(cell) if cell else None
        except ValueError as reason:
            name = f" ({quoted(header.cells[column])})" if header.cells[column] else ""
            what, _, todo = str(reason).partition(": ")
            raise Unfit(f"row {row.number}, column {column + 1}{name}", f"{quoted(cell)} {what}", todo) from None
        points.append(PointObject(x=x, value=value))
    name = header.cells[column]
    try:
        return Series(name={"": name} if name else None, points=points)
    except ValidationError as error:
        raise Unfit(f"row {header.number}, column {column + 1}", *_said_of(error)) from None


def _said_of(error: ValidationError) -> tuple[str, str]:
    """What is wrong, and what to do."""
    first = error.errors(include_url=False)[0]
    said: tuple[str, str] = sentence(first["type"], first["input"], first.get("ctx", {}), first["msg"])
    return said
