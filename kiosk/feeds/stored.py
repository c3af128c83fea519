"""Feeds whose values come from outside: what they have in common."""

from __future__ import annotations

import logging
import re
import threading
from pathlib import Path

from kiosk.feeds import kept
from kiosk.feeds.faults import Faults
from kiosk.feeds.feed import Columns, Samples, State
from kiosk.feeds.history import History
from kiosk.feeds.inbox import Inbox
from kiosk.feeds.intake import LEAST_JUMP, Intake
from kiosk.feeds.surroundings import Surroundings

LATE_AFTER = 2.0
LOST_AFTER = 10.0
"""So many times the usual interval without a value, and a feed is late, or lost."""
_SAVE_SECONDS = 600.0
log = logging.getLogger(__name__)


class Stored:
    """A history, filled from an inbox whenever the feed is asked anything. Ask it on one thread only.

    `every` is the usual interval in seconds; `patience` how long the source may be out of reach before the feed is
    lost. With `keep` the history goes on after a restart: it is saved every ten minutes and when the feed is closed.
    """

    def __init__(self, name: str, every: float, patience: float, keep: bool, surroundings: Surroundings) -> None:
        self._every, self._patience, self._clock = every, patience, surroundings.clock
        self._file = surroundings.state / _file_name(name) if keep and surroundings.state else None
        self._history = kept.load(self._file) if self._file else History()
        self._faults = Faults(name, surroundings.clock)
        self._intake = Intake(self._history, every, self._faults)
        self._saved = surroundings.clock()
        self._saved_revision = self._history.added
        self._saving: threading.Thread | None = None
        self.inbox = Inbox()

    @property
    def interval(self) -> float:
        """Seconds from one value to the next, as the bundle says."""
        return self._every

    def state(self, now: float) -> State:
        """By the age of the latest value, in the time that it gave itself, and by whether the source is in reach."""
        last, down = self._taken().last, self.inbox.down_since
        if last is None or (down is not None and not 0 <= now - down < self._patience):
            return "lost"
        age = now - last[0]
        if not -LEAST_JUMP <= age <= LOST_AFTER * self._every:
            return "lost"
        return "late" if age > LATE_AFTER * self._every else "live"

    def seen(self, now: float) -> float | None:
        """When the latest value came, in the time that it gave itself: up to `LEAST_JUMP` seconds after `now`."""
        last = self._taken().last
        return last[0] if last else None

    def revision(self, now: float) -> object:
        """How often something was added."""
        return self._taken().added

    def window(self, since: float, until: float) -> Samples:
        """The values of this time, and the one that held before it."""
        return self._taken().window(since, until)

    def columns(self, since: float, until: float, most: int) -> Columns:
        """The values of this time in stretches."""
        return self._taken().columns(since, until, most)

    def close(self) -> None:
        """Save what is to be kept. A kind of feed with a thread ends it first."""
        self._taken()
        if self._saving:
            self._saving.join()
        if self._file and self._history.added != self._saved_revision:
            self._saved_revision = self._history.added
            _save(kept.packed(self._history), self._file)

    def _taken(self) -> History:
        """The history with all that waited in the inbox."""
        batches, faults = self.inbox.take()
        for batch in batches:
            self._intake.add(batch)
        for fault, count in faults.items():
            self._faults.add(fault, count)
        if self._file and not 0 <= self._clock() - self._saved < _SAVE_SECONDS:
            self._save_aside(self._file)
        return self._history

    def _save_aside(self, path: Path) -> None:
        """Save on a thread of its own: a slow disk must not stop the show."""
        self._saved = self._clock()
        if self._history.added != self._saved_revision and not (self._saving and self._saving.is_alive()):
            self._saved_revision = self._history.added
            self._saving = threading.Thread(target=_save, args=(kept.packed(self._history), path), daemon=True)
            self._saving.start()


def _save(parts: kept.Parts, path: Path) -> None:
    try:
        kept.write(parts, path)
    except OSError as error:
        log.warning(f"the history {path} can't be kept ({error.strerror}): give the disk room, or the right to write")


def _file_name(name: str) -> str:
    """The id of a feed as a file's name on every system."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"%{ord(found[0]):x}", name) + ".npz"
