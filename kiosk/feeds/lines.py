"""A growing file of JSON lines, or a named pipe, followed on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import numpy as np

from kiosk.content.disk import Unreadable
from kiosk.content.feed import LinesFeed
from kiosk.feeds.allowed import allowed_path
from kiosk.feeds.inbox import Batch, Inbox
from kiosk.feeds.parsing import LONGEST, read_lines
from kiosk.feeds.stored import Stored
from kiosk.feeds.surroundings import Surroundings
from kiosk.feeds.tail import Tail

BUSY, IDLE, AWAY = 0.01, 0.1, 1.0
"""Seconds until the next look at a file that said something, that said nothing, and that can't be read."""
_END_SECONDS = 1.0
NO_NUMBER = (
    "lines are no numbers up to 1e15, or give no proper time, and are left out: "
    'write 21.5, or {"value": 21.5}, a line; "time" is ISO 8601, or Unix time in seconds'
)
TOO_LONG = f"lines are longer than {LONGEST:,} bytes and are left out: write one value a line"


class Lines(Stored):
    """The numbers of a file; lost where it may not be read, with how staff allow it in the log."""

    def __init__(self, name: str, model: LinesFeed, surroundings: Surroundings) -> None:
        super().__init__(name, model.every, model.every, model.keep, surroundings)
        tail = Tail(partial(allowed_path, surroundings.folder, surroundings.allowed, model.path))
        self._reader = LineReader(model.path, tail, self.inbox, surroundings.clock)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._follow, name=f"feed {name}", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread. One that a stalled disk holds is left behind: it ends when the disk answers."""
        self._end.set()
        self._thread.join(_END_SECONDS)
        super().close()

    def _follow(self) -> None:
        while not self._end.wait(self._reader.beat()):
            pass
        self._reader.close()


class LineReader:
    """Brings what is new in a file into the inbox, one beat at a time. `path` is how the bundle calls the file."""

    def __init__(self, path: str, tail: Tail, inbox: Inbox, clock: Callable[[], float]) -> None:
        self._path, self._tail, self._inbox, self._clock = path, tail, inbox, clock
        self._too_long = 0

    def beat(self) -> float:
        """Read one piece, and say how many seconds to wait for the next. What can't be read is reported once."""
        now = self._clock()
        try:
            lines = self._tail.read()
        except Unreadable as error:
            if self._inbox.down_since is None:
                self._inbox.down_since = now
                self._inbox.fault(f"{self._path} {error.what}: {error.todo}")
            return AWAY
        self._inbox.down_since = None
        if lines:
            self._put(lines, now)
        self._inbox.fault(TOO_LONG, self._tail.too_long - self._too_long)
        self._too_long = self._tail.too_long
        return BUSY if lines else IDLE

    def close(self) -> None:
        """Let go of the file."""
        self._tail.close()

    def _put(self, lines: list[bytes], now: float) -> None:
        times, values, skipped = read_lines(lines)
        self._inbox.fault(NO_NUMBER, skipped)
        if self._tail.again:
            # Of old values without a time only the last says something: it came when the file was written.
            timeless = np.isnan(times)
            times[timeless] = min(now, self._tail.modified)
            told = ~timeless | (np.arange(len(times)) == len(times) - 1)
            times, values = times[told], values[told]
        if len(values):
            self._inbox.put(Batch(np.full(len(values), now), times, values, self._tail.again))
