"""The series that a file holds, XLSX, CSV or JSON; or the first thing that keeps it from holding any."""

from __future__ import annotations

import re

from kiosk.content.graph import Series
from kiosk.content.graph_rules import series_findings
from kiosk.content.letters import advice_on
from kiosk.content.problems import quoted
from kiosk.content.text import EVERY_LANGUAGE, say
from kiosk.feeds.csv_table import csv_grid
from kiosk.feeds.encoding import decoded
from kiosk.feeds.grid_table import grid_table
from kiosk.feeds.json_table import json_table
from kiosk.feeds.tables import MOST_SERIES, Table, Unfit
from kiosk.feeds.xlsx_table import is_workbook, xlsx_grid

_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def read_table(data: bytes, sheet: str | None = None) -> Table:
    """The table in the bytes of a file, told apart by how it begins; years and dates in their order.

    `sheet` names the sheet of a workbook. Raises Unfit with the first thing that is wrong.
    """
    table = _read(data, sheet)
    _check(table)
    return table._replace(series=[*map(_in_order, table.series)])


def _read(data: bytes, sheet: str | None) -> Table:
    if is_workbook(data):
        return grid_table(xlsx_grid(data, sheet))
    if sheet is not None:
        raise Unfit("", f"is no XLSX workbook, so it has no sheet {quoted(sheet)}", 'take "sheet" out of the feed')
    text, note = decoded(data)
    start = text.lstrip()[:1]
    if not start:
        raise Unfit("", "is empty", "write a table into it")
    table = json_table(text) if start in ("[", "{") else grid_table(csv_grid(text))
    return table._replace(notes=(note, *table.notes)) if note else table


def _check(table: Table) -> None:
    count = len(table.series)
    if count > MOST_SERIES:
        raise Unfit("", f"holds {count} series", f"at most {MOST_SERIES} can be drawn: take some out")
    for index, series in enumerate(table.series):
        _check_letters(table, index, series)
        for finding in series_findings((), series):
            _, reading, _ = finding.place
            raise Unfit(table.where(index, int(reading)), finding.what, finding.todo)
    if all(point.value is None for series in table.series for point in series.points):
        raise Unfit("", "holds gaps only", "give at least one value")


def _check_letters(table: Table, index: int, series: Series) -> None:
    """Names and x are shown: they may hold no more than the texts of a bundle."""
    said = [
        ("", say(series.name, EVERY_LANGUAGE)),
        *((table.where(index, n), p.x) for n, p in enumerate(series.points)),
    ]
    for where, text in said:
        if isinstance(text, str) and (advice := advice_on(text)):
            raise Unfit(where, f"{quoted(text)} {advice.what}", advice.todo)


def _in_order(series: Series) -> Series:
    xs = [point.x for point in series.points]
    if all(isinstance(x, str) and _DATE.fullmatch(x) for x in xs) or not any(isinstance(x, str) for x in xs):
        return series.model_copy(update={"points": sorted(series.points, key=lambda point: point.x)})
    return series
