"""What arrives on another thread waits here, bounded, until the feed is asked."""

from __future__ import annotations

import threading
from collections import Counter, deque
from typing import NamedTuple

import numpy as np

from kiosk.feeds.feed import Floats

MOST_WAITING = 200_000
"""Samples that wait at the most; the oldest go first."""
TOO_MANY = "values came faster than they can be shown and were left out: send fewer"


class Batch(NamedTuple):
    """Samples in the order of their arrival, during which the clock was not set back."""

    arrived: Floats
    """When each arrived, Unix time in seconds."""
    times: Floats
    """The time that each sample gives itself, Unix time in seconds; NaN where it gives none."""
    values: Floats
    """Finite numbers."""
    again: bool = False
    """Whether some may have come before: then they are passed over in silence."""

    def without(self, oldest: int) -> Batch:
        """The same without so many of its first samples."""
        return Batch(self.arrived[oldest:], self.times[oldest:], self.values[oldest:], self.again)


class Inbox:
    """Safe to fill on one thread and to empty on another; neither waits for the other's work."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._batches: deque[Batch] = deque()
        self._size = 0
        self._faults: Counter[str] = Counter()
        self.down_since: float | None = None
        """Since when the source can't be reached, Unix time in seconds; None while it can."""

    def __len__(self) -> int:
        return self._size

    def put(self, batch: Batch) -> None:
        """Add one sample or more; where too many wait, the oldest go and are counted as a fault."""
        with self._lock:
            self._batches.append(batch)
            self._size += len(batch.values)
            if self._size > MOST_WAITING:
                self._forget(self._size - MOST_WAITING)

    def _forget(self, count: int) -> None:
        """Leave the oldest samples out, so many, and count them."""
        self._size -= count
        self._faults[TOO_MANY] += count
        while count:
            oldest = self._batches.popleft()
            here = min(count, len(oldest.values))
            if here < len(oldest.values):
                self._batches.appendleft(oldest.without(here))
            count -= here

    def fault(self, sentence: str, count: int = 1) -> None:
        """Report what is wrong and what to do; nothing for a count of zero."""
        if count:
            with self._lock:
                self._faults[sentence] += count

    def take(self) -> tuple[list[Batch], dict[str, int]]:
        """All that waits, oldest first, in few batches, and how often each fault came; both are gone from here then."""
        with self._lock:
            batches, faults = [*self._batches], dict(self._faults)
            self._batches.clear()
            self._faults.clear()
            self._size = 0
        runs: list[list[Batch]] = []
        for batch in batches:
            if runs and _follows(batch, runs[-1][-1]):
                runs[-1].append(batch)
            else:
                runs.append([batch])
        return [_together(run) for run in runs], faults


def _follows(batch: Batch, before: Batch) -> bool:
    return batch.again == before.again and bool(batch.arrived[0] >= before.arrived[-1])


def _together(run: list[Batch]) -> Batch:
    if len(run) == 1:
        return run[0]
    arrived, times, values = (np.concatenate(parts) for parts in zip(*(batch[:3] for batch in run), strict=True))
    return Batch(arrived, times, values, run[0].again)


def one(arrived: float, time: float | None, value: float, again: bool = False) -> Batch:
    """A batch of one sample."""
    return Batch(np.array([arrived]), np.array([np.nan if time is None else time]), np.array([value], float), again)
