"""The series that a file holds, CSV or JSON; or the first thing that keeps it from holding any."""

from __future__ import annotations

import codecs
import re

from kiosk.content.graph import Series
from kiosk.content.graph_rules import series_findings
from kiosk.feeds.csv_table import csv_table
from kiosk.feeds.json_table import json_table
from kiosk.feeds.tables import Table, Unfit

MOST_SERIES = 6
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def read_table(data: bytes) -> tuple[Series, ...]:
    """The series in the bytes of a CSV or JSON file, told apart by how it begins; years and dates in their order.

    Raises Unfit with the first thing that is wrong.
    """
    text = _decoded(data)
    start = text.lstrip()[:1]
    if not start:
        raise Unfit("", "is empty", "write a table into it")
    table = json_table(text) if start in ("[", "{") else csv_table(text)
    _check(table)
    return tuple(map(_in_order, table.series))


def _decoded(data: bytes) -> str:
    """Text in UTF-8 or UTF-16 by their marks, else UTF-8, else what Chinese Windows writes."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unfit("", "is not text", "save it as CSV or JSON in UTF-8")


def _check(table: Table) -> None:
    count = len(table.series)
    if count > MOST_SERIES:
        raise Unfit("", f"holds {count} series", f"at most {MOST_SERIES} can be drawn: take some out")
    for index, series in enumerate(table.series):
        for finding in series_findings((), series):
            _, reading, _ = finding.place
            raise Unfit(table.where(index, int(reading)), finding.what, finding.todo)
    if all(point.value is None for series in table.series for point in series.points):
        raise Unfit("", "holds gaps only", "give at least one value")


def _in_order(series: Series) -> Series:
    xs = [point.x for point in series.points]
    if all(isinstance(x, str) and _DATE.fullmatch(x) for x in xs) or not any(isinstance(x, str) for x in xs):
        return series.model_copy(update={"points": sorted(series.points, key=lambda point: point.x)})
    return series
