"""Values from the bundle, one after another and round again, told by the clock."""

from __future__ import annotations

import math

import numpy as np

from kiosk.content.feed import ValuesFeed
from kiosk.feeds.feed import Columns, Samples, State
from kiosk.feeds.pace import MOST_SAMPLES

_MOST_AT_ONCE = 200_000


class Values:
    """A demonstration: value k of Unix time stands from k times `every` on.

    It keeps nothing: every answer is a function of Unix time, so two kiosks side by side agree.
    """

    def __init__(self, model: ValuesFeed) -> None:
        self._values = np.array(model.values, np.float64)
        self._every = model.every

    @property
    def interval(self) -> float:
        """Seconds from one value to the next."""
        return self._every

    def window(self, since: float, until: float) -> Samples:
        """The values of this time; of more than `MOST_SAMPLES` an even choice that keeps the first and the last."""
        first, last = self._number(since), self._number(until)
        stride = max(1, math.ceil((last - first) / (MOST_SAMPLES - 1)))
        return self._samples(first, last, stride)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """Runs of values that begin at whole multiples of their length, so that they stand still while time moves on.

        Very crowded time comes in runs of whole rounds, which are all alike.
        """
        first, last = self._number(since), self._number(until)
        length = math.ceil((last - first + 1) / max(1, most))
        if last - first < _MOST_AT_ONCE:
            return self._runs(first // length * length, last, length)
        rounds = len(self._values)
        length = math.ceil(length / rounds) * rounds
        whole = last // rounds * rounds
        starts = np.arange(first // length * length, whole, length)
        counts = np.diff(starts, append=whole).astype(np.float64)
        low, high, mean = (np.full(len(starts), f(self._values)) for f in (np.min, np.max, np.mean))
        start = starts.astype(np.float64) * self._every
        alike = Columns(start, start + (counts - 1) * self._every, low, high, mean, counts)
        rest = self._runs(whole, last, rounds)
        return Columns(*(np.concatenate(parts) for parts in zip(alike, rest, strict=True)))

    def state(self, now: float) -> State:
        """Always a demonstration, and called one."""
        return "demonstration"

    def seen(self, now: float) -> float:
        """When the value of this moment came."""
        return self._number(now) * self._every

    def revision(self, now: float) -> object:
        """The number of the value."""
        return self._number(now)

    def close(self) -> None:
        """Nothing to let go of."""

    def _number(self, time: float) -> int:
        number = math.floor(time / self._every)
        if (number + 1) * self._every <= time:
            return number + 1
        return number - 1 if number * self._every > time else number

    def _samples(self, first: int, last: int, stride: int) -> Samples:
        """Evenly chosen values, `first` and `last` among them."""
        numbers = np.arange(last, first, -stride, dtype=np.int64)[::-1]
        numbers = np.concatenate(([first], numbers))
        return Samples((numbers * self._every).astype(np.float64), self._values[numbers % len(self._values)])

    def _runs(self, first: int, last: int, length: int) -> Columns:
        """Values `first` to `last` in runs."""
        times, values = self._samples(first, last, 1)
        at = np.arange(0, len(times), length)
        counts = np.diff(at, append=len(times)).astype(np.float64)
        low, high = np.minimum.reduceat(values, at), np.maximum.reduceat(values, at)
        mean = np.clip(np.add.reduceat(values, at) / counts, low, high)
        return Columns(times[at], times[np.append(at[1:], len(times)) - 1], low, high, mean, counts)
