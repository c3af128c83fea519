"""Opening hours, and which part of the day it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from kiosk.content.hours import WEEKDAYS, Daypart, Hours, Span, SpecialDays, zone


def is_open(hours: Sequence[Hours], local: datetime, exceptions: Sequence[SpecialDays] = ()) -> bool:
    """Whether the house is open at a local time. No hours at all means always, but for the exceptions.

    The time on the clock counts: where clocks are put back an hour comes twice, and counts alike both times.
    """
    special = exception_on(exceptions, local.date())
    if special is not None:
        return _within(special.hours, local)
    today = WEEKDAYS[local.weekday()]
    return not hours or _within([span for span in hours if today in span.days], local)


def exception_on(exceptions: Sequence[SpecialDays], day: date) -> SpecialDays | None:
    """What is different on a day: a date with a year counts before one of every year, then the first."""
    found = [special for special in exceptions if special.covers(day)]
    return min(found, key=lambda special: special.yearly, default=None)


def daypart_at(dayparts: Sequence[Daypart], local: datetime) -> Daypart | None:
    """The part of the day at a local time; None for the ordinary show."""
    today, time = WEEKDAYS[local.weekday()], _time(local)
    return next((part for part in dayparts if today in part.days and part.start <= time < part.end), None)


def in_zone(local: datetime, name: str | None) -> datetime:
    """A time of the machine's clock as clocks show it in a time zone; as it is where the system knows no such zone."""
    there = zone(name) if name else None
    return local.astimezone(there) if there else local


def _within(spans: Sequence[Span], local: datetime) -> bool:
    time = _time(local)
    return any(span.open <= time < span.close for span in spans)


def _time(local: datetime) -> str:
    return f"{local.hour:02}:{local.minute:02}"
