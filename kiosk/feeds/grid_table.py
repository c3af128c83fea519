"""A grid understood: a header, then a row for each x, with a column for each series."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from kiosk.content.graph import PointObject, Series
from kiosk.content.problems import quoted
from kiosk.content.sentences import sentence
from kiosk.feeds.decimals import Decimals, narrow
from kiosk.feeds.grid import Grid, Row
from kiosk.feeds.grid_checks import check_header, check_merged, check_percent, check_width, dashes
from kiosk.feeds.misreadings import GAPS, Misread
from kiosk.feeds.tables import MOST_ROWS, Table, Unfit
from kiosk.feeds.xs import read_xs


def grid_table(grid: Grid) -> Table:
    """The series of a grid; Unfit names the cell. Empty cells are gaps, empty rows are none."""
    header, rows, columns = _parts(grid)
    for row in rows:
        check_width(grid, row, header)
    check_merged(grid, header, rows)
    cells = [row.cell(column) for row in rows for column in columns]
    decimals = Decimals.of([cell.text for cell in cells if cell.number is None], grid.delimiter)
    told = all(row.cell(0).number is not None for row in rows)
    xs, notes = read_xs(
        [_x(grid, row) for row in rows],
        Decimals() if told else decimals,
        lambda index: grid.place(rows[index].number, 0),
    )
    series = [_series(grid, header, rows, xs, column, decimals) for column in columns]
    notes += dashes(grid, rows, columns)
    return Table(series, lambda _, reading: grid.place(rows[reading].number, 0), (*grid.notes, *notes))


def _parts(grid: Grid) -> tuple[Row, Sequence[Row], list[int]]:
    """The header, the rows below it, and the columns of series, counted from 0."""
    if not grid.rows:
        raise Unfit("", "is empty", "write a table into it")
    header, *rows = grid.rows
    width = max(len(row.cells) for row in grid.rows)
    columns = [column for column in range(1, width) if header.cell(column).text]
    if not columns:
        if any(cell.text for row in rows for cell in row.cells[1:]):
            title = next((cell.text for cell in header.cells if cell.text), "")
            todo = "take it out if it is a title, or name the columns beside it"
            raise Unfit(f"row {header.number}", f"holds {quoted(title)} alone", todo)
        raise Unfit(f"row {header.number}", "has one column only", "write x and values in columns: year,visitors")
    if not rows:
        raise Unfit("", "has no rows below the header", "write a row for each x")
    if len(rows) > MOST_ROWS:
        raise Unfit("", f"holds more than {MOST_ROWS} rows", "leave the oldest out")
    check_header(grid, header, columns)
    return header, rows, columns


def _x(grid: Grid, row: Row) -> str:
    cell = row.cell(0)
    place = grid.place(row.number, 0)
    if cell.fault:
        raise Unfit(place, *cell.fault)
    if not cell.text:
        raise Unfit(place, "says no x", "write a year, a date or a name")
    return _on_one_line(cell.text)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _series(
    grid: Grid, header: Row, rows: Sequence[Row], xs: Sequence[int | float | str], column: int, decimals: Decimals
) -> Series:
    name = _on_one_line(header.cell(column).text)
    points = [
        PointObject(x=x, value=_value(grid, row, column, name, decimals)) for row, x in zip(rows, xs, strict=True)
    ]
    check_percent(grid, rows, column, name)
    try:
        return Series(name={"": name}, points=points)
    except ValidationError as error:
        raise Unfit(grid.place(header.number, column), *_said_of(error)) from None


def _value(grid: Grid, row: Row, column: int, name: str, decimals: Decimals) -> float | None:
    cell = row.cell(column)
    place = f"{grid.place(row.number, column)} ({quoted(name)})"
    if cell.fault:
        raise Unfit(place, *cell.fault)
    if cell.number is not None:
        return cell.number
    if narrow(cell.text).casefold() in GAPS:
        return None
    try:
        return decimals.number(cell.text)
    except Misread as reason:
        raise Unfit(place, f"{quoted(cell.text)} {reason.what}", reason.todo) from None


def _said_of(error: ValidationError) -> tuple[str, str]:
    """What is wrong, and what to do."""
    first = error.errors(include_url=False)[0]
    said: tuple[str, str] = sentence(first["type"], first["input"], first.get("ctx", {}), first["msg"])
    return said
