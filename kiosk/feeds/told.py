"""A feed of what the program itself notices: one value after another, as it is told."""

from __future__ import annotations

import numpy as np

from kiosk.feeds.feed import Columns, Samples, State
from kiosk.feeds.history import History

_MISSED = 5
"""So many intervals without a value are a gap."""


class Told:
    """Holds what it was told, at the times that came with it; `interval` in seconds."""

    def __init__(self, interval: float) -> None:
        self.interval = interval
        self._history = History()

    def tell(self, at: float, value: float) -> None:
        """A value of now; `at` is Unix time in seconds. A clock that was set back begins anew."""
        last = self._history.last
        if last and at < last[0]:
            self._history.clear()
        elif last and at - last[0] > _MISSED * self.interval:
            self._history.gap()
        self._history.append(np.array([at]), np.array([value]))

    def state(self, now: float) -> State:
        """Live while values come."""
        seen = self.seen(now)
        return "live" if seen is not None and now - seen <= _MISSED * self.interval else "lost"

    def seen(self, now: float) -> float | None:
        """When the latest value came; None before the first."""
        return self._history.last[0] if self._history.last else None

    def revision(self, now: float) -> object:
        """Changes with every value."""
        return self._history.added

    def window(self, since: float, until: float) -> Samples:
        """The values of this time, and the one that held before it."""
        return self._history.window(since, until)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """The values of this time in stretches."""
        return self._history.columns(since, until, most)

    def close(self) -> None:
        """Nothing to let go of."""
