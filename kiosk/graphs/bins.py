"""A feed's window in equal stretches of time, as many as the picture has room for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.feeds import SampleFeed

Floats = NDArray[np.float64]
LONGEST_PAUSE = 2.5
"""Intervals of the feed without a value that break the line."""


@dataclass(frozen=True)
class Bins:
    """Only stretches that hold a value. Bins start at whole multiples of their width, so that a value stays in its bin
    while the window moves on."""

    first: int
    """Number of the leftmost bin in view."""
    at: NDArray[np.int64]
    """Number of each bin, counted from Unix time 0."""
    time: Floats
    """When its latest value arrived."""
    low: Floats
    high: Floats
    mean: Floats
    broken: NDArray[np.bool_]
    """Whether no line leads from a bin to the next."""

    @classmethod
    def none(cls) -> Bins:
        """Nothing has arrived."""
        empty = np.empty(0)
        return cls(0, np.empty(0, np.int64), empty, empty, empty, empty, np.empty(0, np.bool_))

    def __len__(self) -> int:
        return len(self.at)

    def cut(self, count: int) -> Bins:
        """The first `count` bins."""
        if count >= len(self):
            return self
        parts = (self.at, self.time, self.low, self.high, self.mean, self.broken)
        return Bins(self.first, *(part[:count] for part in parts))  # type: ignore[arg-type]


def binned(feed: SampleFeed, since: float, until: float, count: int) -> Bins:
    """The values of a feed between two Unix times in `count` bins; extremes are kept, the mean is weighted."""
    width = (until - since) / count
    found = feed.columns(since, until, count)
    inside = (found.end >= since) & (found.start <= until)
    if not inside.any():
        return Bins.none()
    start, end, low, high, mean, counts = (part[inside] for part in found)
    number = np.floor(end / width).astype(np.int64)
    edges = np.flatnonzero(np.diff(number, prepend=number[0] - 1))
    total = np.add.reduceat(counts, edges)
    last = np.append(edges[1:], len(number)) - 1
    pause = max(LONGEST_PAUSE * feed.interval, 1.5 * width)
    apart = start[np.minimum(last + 1, len(start) - 1)] - end[last] > pause
    return Bins(
        first=int(np.floor(until / width)) - count,
        at=number[edges],
        time=end[last],
        low=np.minimum.reduceat(low, edges),
        high=np.maximum.reduceat(high, edges),
        mean=np.add.reduceat(mean * counts, edges) / total,
        broken=apart,
    )
