"""A published total, spread evenly over its time and counted by the clock."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta

import numpy as np

from kiosk.content.feed import PaceFeed
from kiosk.feeds.feed import Columns, Samples, State

MOST_SAMPLES = 4096


class Pace:
    """An average pace as a feed: value k arrives k intervals after the start, and on at the same pace past the end.

    It keeps nothing: every answer is a function of Unix time, so two kiosks side by side agree. Days are UTC days.
    """

    def __init__(self, model: PaceFeed) -> None:
        self._start = _midnight(model.start)
        self._span = _midnight(model.end + timedelta(days=1)) - self._start
        self._total = model.total

    @property
    def interval(self) -> float:
        """Seconds from one value to the next."""
        return self._span / self._total

    def counted(self, now: float) -> int:
        """How many values have arrived by `now`."""
        count = max(0, math.floor((now - self._start) * self._total / self._span))
        if self.arrival(count + 1) <= now:
            return count + 1
        return count - 1 if count and self.arrival(count) > now else count

    def arrival(self, count: int) -> float:
        """When value `count` arrives, Unix time in seconds."""
        return self._start + count * self._span / self._total

    def window(self, since: float, until: float) -> Samples:
        """Running totals; of more than `MOST_SAMPLES` arrivals an even choice that keeps the first and the last."""
        first, last = self.counted(since), self.counted(until)
        stride = max(1, math.ceil((last - first) / (MOST_SAMPLES - 1)))
        counts = np.arange(last, first, -stride, dtype=np.float64)[::-1]
        counts = np.concatenate(([float(first)], counts))
        return Samples(self._start + counts * self._span / self._total, counts)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """Each running total as a stretch of its own; what a stretch counts of a total that only grows is its end."""
        times, values = self.window(since, until)
        stride = max(1, math.ceil(len(times) / max(1, most)))
        times, values = times[::-1][::stride][::-1], values[::-1][::stride][::-1]
        return Columns(times, times, values, values, values, np.ones(len(times)))

    def revision(self, now: float) -> object:
        """How many values have arrived."""
        return self.counted(now)

    def seen(self, now: float) -> float:
        """When the latest value arrived."""
        return self.arrival(self.counted(now))

    def close(self) -> None:
        """Nothing to let go of."""

    def state(self, now: float) -> State:
        """Always live: the clock never fails to deliver."""
        return "live"


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
