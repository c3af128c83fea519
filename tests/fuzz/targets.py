"""What a fuzzer may throw at the readers of content: each takes any bytes and ends in content or in one sentence."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable
from kiosk.content.fonts import check_font
from kiosk.content.model import to_bundle
from kiosk.content.pictures import picture
from kiosk.content.problems import Problem
from kiosk.content.rules import findings
from kiosk.content.sound import inside, sound
from kiosk.content.syntax import parse
from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Table, Unfit
from kiosk.installing.unpack import inspect

LONGEST = 4000
_RELATED = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'


def bundle(data: bytes) -> None:
    """`bundle.json`, from its text to what every rule says of it."""
    parsed = parse(data.decode("utf-8", "replace"))
    for slip in parsed.slips:
        _tells(slip.what, slip.todo)
    if not parsed.whole:
        return
    made, complaints = to_bundle(parsed.value)
    for complaint in complaints:
        _tells(complaint.what, complaint.todo)
    found = list(inside(made) if made else sound(Bundle, parsed.value))
    for finding in findings(found, parsed.value):
        _tells(finding.what, finding.todo)


def table(data: bytes) -> None:
    """A table as CSV, JSON or XLSX, told apart by how it begins."""
    _reads(data)


def sheet(data: bytes) -> None:
    """The members of a workbook, with zero bytes between: its sheet, its shared texts, its styles."""
    parts = [*data.split(b"\0"), b"", b""]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("xl/workbook.xml", '<w xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></w>')
        file.writestr("xl/_rels/workbook.xml.rels", _RELATED)
        for name, part in zip(("worksheets/sheet1", "sharedStrings", "styles"), parts, strict=False):
            if part:
                file.writestr(f"xl/{name}.xml", part)
    _reads(packed.getvalue())


def asset(data: bytes) -> None:
    """A picture and a font."""
    for read in (picture, check_font):
        try:
            read(data)
        except Unreadable as reason:
            _tells(reason.what, reason.todo)


def package(data: bytes) -> None:
    """A packed bundle that is to be installed."""
    with tempfile.NamedTemporaryFile(suffix=".kiosk") as file:
        file.write(data)
        file.flush()
        try:
            inspect(Path(file.name))
        except Unreadable as reason:
            _tells(reason.what, reason.todo)


TARGETS: dict[str, Callable[[bytes], None]] = {read.__name__: read for read in (bundle, table, sheet, asset, package)}


def _reads(data: bytes) -> None:
    try:
        read: Table = read_table(data)
    except Unfit as reason:
        _tells(reason.what, reason.todo)
        return
    for index, series in enumerate(read.series):
        for reading, point in enumerate(series.points):
            assert read.where(index, reading)
            assert point.value is None or abs(point.value) <= 1e15
    for note in read.notes:
        _tells(note.what, note.todo)


def _tells(what: str, todo: str) -> None:
    """Both halves of a sentence are there, and the line that shows them is short and on one line."""
    assert what, todo
    assert todo, what
    line = str(Problem("file", 1, "place", what, todo))
    assert line.isprintable(), line
    assert len(line) < LONGEST, line[:200]
