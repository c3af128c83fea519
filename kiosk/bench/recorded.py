"""A feed whose history is as long as a benchmark wants it."""

from __future__ import annotations

import numpy as np

from kiosk.feeds import Columns, Samples, State
from kiosk.feeds.history import History

_START = 1_700_000_000.0


class Recorded:
    """Even noise at a steady rate, from a fixed seed: over any stretch its picture is alike, and costs alike."""

    def __init__(self, rate: float) -> None:
        """`rate` in samples a second."""
        self.interval = 1 / rate
        self.count = 0
        self._pause = 0.0
        self._history = History()
        self._random = np.random.default_rng(1)

    def add(self, count: int) -> None:
        """Let so many more samples arrive."""
        number = np.arange(self.count, self.count + count, dtype=np.float64)
        values = self._random.uniform(-1, 1, count)
        self._history.append(_START + self._pause + number * self.interval, values)
        self.count += count

    def pause(self, seconds: float) -> None:
        """Let so much time pass without a sample."""
        self._pause += seconds
        self._history.gap()

    @property
    def megabytes(self) -> float:
        """What the history takes in memory."""
        return sum(shelf.nbytes for shelf in self._history.shelves) / 1e6

    def state(self, now: float) -> State:
        """Always live."""
        return "live"

    def seen(self, now: float) -> float | None:
        """When the latest sample arrived."""
        return self._history.last[0] if self._history.last else None

    def revision(self, now: float) -> object:
        """How many samples have arrived."""
        return self.count

    def window(self, since: float, until: float) -> Samples:
        """As the history answers."""
        return self._history.window(since, until)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """As the history answers."""
        return self._history.columns(since, until, most)

    def close(self) -> None:
        """Nothing to let go of."""
