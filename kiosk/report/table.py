"""The records as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from kiosk.records.reading import Records

_HEAD = ("hour", "what", "content", "item", "name", "count", "seconds")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str, str, str, str, str, int, str]


def table(records: Records, since: date | None = None, until: date | None = None) -> str:
    """Comma separated values, a row for each number; what has no hour comes first, and only where no days are named."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in sorted(_rows(records)):
        if _within(row[0], since, until):
            writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue()


def _rows(records: Records) -> Iterator[Row]:
    for count in records.counts:
        name = records.name(count.content, count.item) if count.item else ""
        hour = _written(count.hour)
        yield hour, count.kind, count.content, count.item, name, count.times, f"{count.seconds:.0f}"
    for vote in records.votes:
        yield _written(vote.hour), "vote", vote.poll, vote.option, records.name(vote.poll, vote.option), vote.votes, ""


def _written(hour: str) -> str:
    return hour.replace("T", " ") + ":00" if hour else ""


def _within(hour: str, since: date | None, until: date | None) -> bool:
    if not hour:
        return since is None and until is None
    day = date.fromisoformat(hour[:10])
    return (since is None or day >= since) and (until is None or day <= until)


def _harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
