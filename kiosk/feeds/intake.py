"""Which arriving samples count, and when: nothing twice, nothing out of order, nothing from the future."""

from __future__ import annotations

import numpy as np

from kiosk.feeds.faults import Faults
from kiosk.feeds.history import History
from kiosk.feeds.inbox import Batch

LEAST_JUMP = 60.0
"""Seconds that a sample may be ahead of the clock, and the clock behind the newest sample."""
PAUSE = 2.0
"""Samples further apart than so many times the usual interval have a gap between them."""
AHEAD = "values give themselves a time more than a minute ahead and are left out: set the sender's clock"
LATE = "values give themselves a time before the last one and are left out: send them in order"


class Intake:
    """The way into a history. `every` is the usual interval, in seconds."""

    def __init__(self, history: History, every: float, faults: Faults) -> None:
        self.history, self._every, self._faults = history, every, faults

    def add(self, batch: Batch) -> None:
        """Take what is new of a batch; what is left out is reported, but what may have come before."""
        last = self.history.last
        if last and batch.arrived[0] < last[0] - LEAST_JUMP:  # The clock was set back.
            self.history.clear()
            last = None
        newest = last[0] if last else -np.inf
        timed = np.isfinite(batch.times)
        ahead = timed & (batch.times > batch.arrived + LEAST_JUMP)
        # A sample without a time of its own is never before another: at the earliest it comes with it.
        times = np.where(timed, batch.times, batch.arrived)
        times[ahead] = -np.inf
        before = np.maximum.accumulate(np.concatenate(([newest], times)))[:-1]
        times = np.where(timed, times, np.maximum(times, before))
        good = ~ahead & ~(timed & (times <= before))
        if not batch.again:
            self._report(int(ahead.sum()), int((timed & ~ahead & (times < before)).sum()))
        self._append(times[good], batch.values[good], last is not None, newest)

    def _report(self, ahead: int, late: int) -> None:
        if ahead:
            self._faults.add(AHEAD, ahead)
        if late:
            self._faults.add(LATE, late)

    def _append(self, times: np.ndarray, values: np.ndarray, follows: bool, newest: float) -> None:
        if len(times):
            steps = np.diff(times, prepend=newest if follows else times[0])
            self.history.append(times, values, np.flatnonzero(steps > PAUSE * self._every))
