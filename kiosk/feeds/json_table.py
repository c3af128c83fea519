"""A JSON table: readings, or series with their names and readings, as in a bundle."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from kiosk.content.graph import Series
from kiosk.content.model import as_written
from kiosk.content.problems import spelled
from kiosk.content.sentences import sentence
from kiosk.content.syntax import parse
from kiosk.feeds.tables import Table, Unfit

_SERIES = TypeAdapter(list[Series])


def json_table(text: str) -> Table:
    """The series of a JSON text, [[x, value], …] or [{"name", "points"}, …]; Unfit names line and place."""
    parsed = parse(text)
    if parsed.slips:
        slip = parsed.slips[0]
        raise Unfit(_where(slip.line, spelled(slip.place)), slip.what, slip.todo)
    raw = parsed.value
    if not isinstance(raw, list) or not raw:
        raise Unfit("", "is no list of readings", 'write [[2019, 2243], …] or [{"name": …, "points": …}, …]')
    bare = all(isinstance(item, list) for item in raw)

    def where(series: int, reading: int) -> str:
        place = (reading,) if bare else (series, "points", reading)
        return _where(parsed.marks.line_of(place), spelled(place))

    try:
        return Table(_SERIES.validate_python([{"points": raw}] if bare else raw), where)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        location = first["loc"][2:] if bare else first["loc"]
        place = as_written(location, raw)
        said: tuple[str, str] = sentence(first["type"], first["input"], first.get("ctx", {}), first["msg"])
        raise Unfit(_where(parsed.marks.line_of(place), spelled(place)), *said) from None


def _where(line: int, place: str) -> str:
    return f"line {line}, {place}" if place else f"line {line}"
