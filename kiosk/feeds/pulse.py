"""How often the glass was touched within the last minute, counted on this kiosk."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable

import numpy as np

from kiosk.feeds.feed import Columns, Floats, Samples, State
from kiosk.feeds.history import History

MINUTE = 60.0
_LONGEST = 3600.0
"""Seconds without a question, after which the time between is left out: the machine slept, or its clock was set."""
_MOST_TOUCHES = 6_000
"""Touches of one minute that are counted; fingers don't make more."""


class Pulse:
    """Touches within the last minute: a value every whole second, and one at each touch.

    Nothing happens between the questions: the values since the last one are worked out when somebody asks.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._touches: deque[float] = deque(maxlen=_MOST_TOUCHES)
        self._history = History()
        self._told = clock()
        self._say(np.array([self._told]))

    @property
    def interval(self) -> float:
        """A second: the minute slides."""
        return 1.0

    def touch(self) -> None:
        """The glass was touched just now."""
        self._tell()
        self._touches.append(self._told)
        self._history.append(np.array([self._told]), np.array([float(len(self._touches))]))

    def state(self, now: float) -> State:
        """Always live: the kiosk feels its own glass."""
        return "live"

    def seen(self, now: float) -> float:
        """When the count that holds at `now` was taken: at the latest a second before, and never after."""
        times = self._tell().window(now, now).times
        return float(times[-1]) if len(times) else now

    def revision(self, now: float) -> object:
        """Changes with every touch, and every second for the minute that slides."""
        return self._tell().added

    def window(self, since: float, until: float) -> Samples:
        """The counts of this time, and the one that held before it."""
        return self._tell().window(since, until)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """The counts of this time in stretches."""
        return self._tell().columns(since, until, most)

    def close(self) -> None:
        """Nothing to let go of: the count goes on while the kiosk runs."""

    def _tell(self) -> History:
        """The history up to now. A clock that was set back begins a new one; a little back, it waits."""
        now = self._clock()
        if now < self._told - MINUTE:
            self._touches.clear()
            self._history.clear()
            self._told = now
            self._say(np.array([now]))
        elif now > self._told:
            if now > self._told + _LONGEST:
                self._history.gap()
                self._told = now - 1
            self._say(np.arange(math.floor(self._told) + 1, math.floor(now) + 1, dtype=np.float64))
            self._told = now
            while self._touches and self._touches[0] <= now - MINUTE:
                self._touches.popleft()
        return self._history

    def _say(self, times: Floats) -> None:
        if not len(times):
            return
        touches = np.array(self._touches)
        counts = np.searchsorted(touches, times, "right") - np.searchsorted(touches, times - MINUTE, "right")
        self._history.append(times, counts.astype(np.float64))
