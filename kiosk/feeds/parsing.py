"""From a line or a message to samples: a number, or an object with a value and perhaps its time."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np

from kiosk.content.tokens import too_large
from kiosk.feeds.feed import Floats

LONGEST = 10_000
"""Bytes of a line or a message at the most."""
LATEST = 253_402_214_400
"""The last day of the year 9999, Unix time in seconds: no clock in any time zone spells more."""
_AT_ONCE = 2_000
# One value a line, whatever stands in the lines beside it: no comma or bracket outside of a flat object.
_SIMPLE = re.compile(rb"[^{}\[\],]+|\{[^{}\[\]]*\}")


class Readings(NamedTuple):
    """What could be read, in order."""

    times: Floats
    """Unix time in seconds; NaN where a sample gives none."""
    values: Floats
    skipped: int
    """How many were no number up to 1e15, or gave no proper time."""


def read_lines(lines: Sequence[bytes]) -> Readings:
    """The samples of JSON lines; a flood of plain ones is read in bulk."""
    found: list[tuple[float, float] | None] = []
    for at in range(0, len(lines), _AT_ONCE):
        part = lines[at : at + _AT_ONCE]
        bulk = _in_bulk(part)
        found.extend(map(_sample, bulk) if bulk is not None else map(read, part))
    good = [sample for sample in found if sample is not None]
    table = np.array(good, np.float64).reshape(-1, 2)
    return Readings(table[:, 0].copy(), table[:, 1].copy(), len(found) - len(good))


def read(data: bytes, key: str | None = "value") -> tuple[float, float] | None:
    """Time, NaN where none is given, and value of one line or message; None for what is no number up to 1e15."""
    if len(data) > LONGEST:
        return None
    try:
        return _sample(json.loads(data), key)
    except (ValueError, RecursionError):
        return None


def _in_bulk(lines: Sequence[bytes]) -> list[Any] | None:
    """What the lines hold, one value each; None where they need to be read one by one."""
    if max(map(len, lines)) > LONGEST or not all(map(_SIMPLE.fullmatch, lines)):
        return None
    try:
        values: list[Any] = json.loads(b"[" + b",".join(lines) + b"]")
    except (ValueError, RecursionError):
        return None
    return values if len(values) == len(lines) else None


def _sample(said: Any, key: str | None = "value") -> tuple[float, float] | None:
    time: float | None = math.nan
    if isinstance(said, dict):
        time = _time(said.get("time"))
        said = said.get(key)
    value = _number(said)
    return None if time is None or value is None or too_large(value) else (time, value)


def _number(said: Any) -> float | None:
    """A finite number; JSON's true and false are none."""
    if type(said) not in (int, float):
        return None
    try:
        value = float(said)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def _time(said: Any) -> float | None:
    """Unix time from 1970 to 9999; NaN for none, None for what is no such time.

    Without an offset ISO 8601 is the kiosk's local time.
    """
    if said is None:
        return math.nan
    time = _moment(said) if isinstance(said, str) else _number(said)
    return time if time is not None and 0 <= time <= LATEST else None


def _moment(said: str) -> float | None:
    try:
        return datetime.fromisoformat(said).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
