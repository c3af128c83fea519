"""Hours in which the program was not running."""

from __future__ import annotations

from datetime import datetime

from kiosk.records.counts import Counts, Key, Kind
from kiosk.records.hour import NOT_SET, hour_of

NOT_RUNNING = "not running"
SHORTEST = 10.0
"""Seconds; a shorter gap is a mere start."""
LONGEST = 400 * 86400.0
"""Seconds; a longer one is more likely a clock that was wrong."""


def gap(last: float, now: float) -> Counts:
    """The gap between two moments in Unix time, its seconds in the hours that they belong to.

    Where one of the two can't be true, that there was a gap is counted under `NOT_SET`, without a length.
    """
    found = Counts()
    hours = (hour_of(datetime.fromtimestamp(moment)) for moment in (last, now))
    if NOT_SET in hours or abs(now - last) > LONGEST:
        found.add(Key(NOT_SET, Kind.GAP, "", NOT_RUNNING), count=1)
    elif now - last >= SHORTEST:
        found.add(_key(last), count=1)
        while last < now:
            end = min(now, _next_hour(last))
            found.add(_key(last), seconds=end - last)
            last = end
    return found


def _key(moment: float) -> Key:
    return Key(hour_of(datetime.fromtimestamp(moment)), Kind.GAP, "", NOT_RUNNING)


def _next_hour(moment: float) -> float:
    """When the next hour of the local clock begins."""
    local = datetime.fromtimestamp(moment)
    passed = local.minute * 60 + local.second + local.microsecond / 1e6
    return moment + max(1.0, 3600 - passed)
