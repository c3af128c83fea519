"""When the nightly restart is due."""

from __future__ import annotations

from datetime import datetime, time, timedelta

_LONGEST = timedelta(hours=2)
"""More between two looks is no passing of time but a clock that was set."""


class Nightly:
    """Comes due once a day, when the clock passes a time."""

    def __init__(self, at: time, now: datetime) -> None:
        self._at = at
        self._last = now.replace(tzinfo=None)
        self._due = False

    def due(self, now: datetime) -> bool:
        """Whether the time has passed since the beginning; it stays due until there is an occasion."""
        now = now.replace(tzinfo=None)
        last, self._last = self._last, now
        at = datetime.combine(now.date(), self._at)
        # Midnight belongs to the day that it begins.
        if last < at <= now and now - last <= _LONGEST:
            self._due = True
        return self._due
