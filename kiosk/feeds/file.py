"""Whole series from an XLSX, CSV or JSON file that is written anew now and then."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event, Thread

from kiosk.content.feed import FileFeed
from kiosk.content.graph import Series
from kiosk.feeds.allowed import allowed_path
from kiosk.feeds.feed import State
from kiosk.feeds.surroundings import Surroundings
from kiosk.feeds.watched_table import WatchedTable

_LOOK_SECONDS = 1.0
_FIRST_LOOK_SECONDS = 0.5
_GOODBYE_SECONDS = 2.0
_LATE, _LOST = 2, 10


class FileTable:
    """The last good series of a file in the bundle, or of one elsewhere that staff allow.

    The file belongs to whoever writes it, and its disk may be slow: a thread looks at it once a second.
    """

    def __init__(self, model: FileFeed, surroundings: Surroundings) -> None:
        self._every = model.every
        self._table = WatchedTable(
            model.path,
            lambda: allowed_path(surroundings.folder, surroundings.allowed, model.path),
            surroundings.clock,
            model.sheet,
        )
        self._closing, self._looked = Event(), Event()
        self._thread = Thread(target=self._watch, name=f"file feed {model.path}", daemon=True)
        self._thread.start()
        # A file that lies ready is there for the first picture.
        self._looked.wait(_FIRST_LOOK_SECONDS)

    def series(self) -> Sequence[Series]:
        """The series of the last good version; none before there was one."""
        good = self._table.good
        return good.series if good else ()

    def seen(self, now: float) -> float | None:
        """When the version on the glass was written to the disk, Unix time in seconds; None before there was one.

        So a writer that has stopped, or that writes rubbish, shows by its age; writing the same numbers again makes
        them fresh.
        """
        good = self._table.good
        return min(good.written, now) if good else None

    def state(self, now: float) -> State:
        """Late after twice the time that may pass from one version to the next, lost after ten times."""
        seen = self.seen(now)
        if seen is None or now - seen > _LOST * self._every:
            return "lost"
        return "late" if now - seen > _LATE * self._every else "live"

    def revision(self, now: float) -> object:
        """How many good versions there have been."""
        good = self._table.good
        return good.number if good else 0

    def close(self) -> None:
        """End the thread; one that waits for its disk is left behind and ends with it."""
        self._closing.set()
        self._thread.join(_GOODBYE_SECONDS)

    def _watch(self) -> None:
        while True:
            self._table.look()
            self._looked.set()
            if self._closing.wait(_LOOK_SECONDS):
                return
