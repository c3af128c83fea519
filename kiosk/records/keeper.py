"""Counts go to the disk on a thread of their own, so that no disk keeps the glass waiting."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from queue import SimpleQueue

from kiosk.records.counts import Counts
from kiosk.records.file import RecordFile
from kiosk.records.gap import gap
from kiosk.records.schema import WHEN_ALIVE, Statement, adding, alive, naming
from kiosk.records.tidy import DAYS, tidy

_MOST_WAITING = 5000
"""Amounts that wait for a disk which can't be written: about a week."""
_PATIENCE_SECONDS = 3.0
_DAY = 86400.0

Names = Mapping[tuple[str, str], str]
"""What ids are called: (content or poll, item) → title."""

log = logging.getLogger(__name__)


class Keeper:
    """Writes what it is given, in its order and once. What can't be written now is written with what comes next."""

    def __init__(self, file: RecordFile, days: int = DAYS) -> None:
        """Keep the last `days` days in `file`."""
        self._file = file
        self._days = days
        self._came: SimpleQueue[tuple[Counts, Names, float] | None] = SimpleQueue()
        self._waiting = Counts()
        self._names: dict[tuple[str, str], str] = {}
        self._started: float | None = None
        self._gap_known = False
        self._tidied = float("-inf")
        self._thread = threading.Thread(target=self._run, name="records", daemon=True)
        self._thread.start()

    def keep(self, counts: Counts, names: Names, unix: float) -> None:
        """Write these counts and names; the program is alive at `unix`."""
        self._came.put((counts, names, unix))

    def close(self) -> None:
        """Wait until all is written, but not for a disk that hangs."""
        self._came.put(None)
        self._thread.join(_PATIENCE_SECONDS)
        if self._thread.is_alive():
            log.warning("%s takes too long to be written: the last counts may be lost", self._file.path)

    def _run(self) -> None:
        while (came := self._came.get()) is not None:
            counts, names, unix = came
            self._started = self._started or unix
            self._waiting.merge(counts)
            self._names.update(names)
            try:
                self._tell_gap(self._started)
                self._write(unix)
            except Exception:
                log.exception("counts could not be kept")

    def _tell_gap(self, started: float) -> None:
        """How long the program was not running before it started."""
        last = None if self._gap_known else self._file.read(WHEN_ALIVE)
        if last is not None:
            self._gap_known = True
            self._waiting.merge(gap(last[0][0], started) if last else ())

    def _write(self, unix: float) -> None:
        if self._file.write([*self._statements(), alive(unix)]):
            self._waiting, self._names = Counts(), {}
            # A clock set back counts as a day too.
            if abs(unix - self._tidied) >= _DAY and tidy(self._file, self._days):
                self._tidied = unix
        else:
            self._waiting.forget_oldest(_MOST_WAITING)

    def _statements(self) -> list[Statement]:
        counts = [adding(key, amount) for key, amount in self._waiting]
        return [*counts, *(naming(*key, title) for key, title in self._names.items())]
