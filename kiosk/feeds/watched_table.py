"""A file with whole series that somebody else writes: looked at, and read when it has changed and come to rest."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.content.disk import Unreadable, read_file
from kiosk.content.graph import Series
from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Unfit

LARGEST_FILE = 8_000_000
AT_REST_SECONDS = 2.0
_QUIET_SECONDS = 60.0
log = logging.getLogger(__name__)


class Good(NamedTuple):
    """What a file said when it was last good."""

    series: tuple[Series, ...]
    written: float
    """When the file was written, Unix time in seconds."""
    number: int
    """How many good versions there have been."""


class _Signature(NamedTuple):
    written: int
    size: int
    inode: int


class WatchedTable:
    """The last good series of a file. One thread looks; any thread may ask for `good`."""

    def __init__(
        self, name: str, find: Callable[[], Path], clock: Callable[[], float], sheet: str | None = None
    ) -> None:
        """`find` gives the file's path, or raises Unreadable; `clock` gives Unix seconds; `sheet` is for workbooks."""
        self.good: Good | None = None
        self._name = name
        self._find = find
        self._clock = clock
        self._sheet = sheet
        self._seen: _Signature | None = None
        self._read: _Signature | None = None
        self._fault = self._told = ""
        self._told_at = float("-inf")

    def look(self) -> None:
        """Read the file if it has changed and rests: two looks were alike, or it was last written a while ago.

        Never raises. What is wrong goes to the log, at most once a minute, and what was good stays.
        """
        try:
            self._look()
        except Unreadable as reason:
            self._seen = self._read = None
            self._fault = f"{reason.what}: {reason.todo}"
        except Exception as error:  # Whatever it is, the thread that looks must live.
            self._fault = f"can't be read ({type(error).__name__}: {error}): write it anew"
        self._tell()

    def _look(self) -> None:
        path = self._find()
        now = _signature(path)
        before, self._seen = self._seen, now
        if now == self._read or not (now == before or self._clock() - now.written / 1e9 > AT_REST_SECONDS):
            return
        data = read_file(path, LARGEST_FILE)
        if _signature(path) != now:  # It was written meanwhile: the next look will see.
            return
        self._read = now
        try:
            table = read_table(data, self._sheet)
        except Unfit as reason:
            self._fault = str(reason)
            return
        self._fault = ""
        for note in table.notes:
            log.info("%s: %s", self._name, note)
        # A file from the future, by a clock that is wrong, is as old as its arrival.
        written = min(now.written / 1e9, self._clock())
        self.good = Good(tuple(table.series), written, self.good.number + 1 if self.good else 1)

    def _tell(self) -> None:
        """Tell a new fault once, and not more than one a minute; the latest waits for its turn."""
        if not self._fault:
            self._told = ""
        elif self._fault != self._told and abs(self._clock() - self._told_at) >= _QUIET_SECONDS:
            self._told, self._told_at = self._fault, self._clock()
            stays = "; the last good numbers stay" if self.good else ""
            log.warning("%s: %s%s", self._name, self._fault, stays)


def _signature(path: Path) -> _Signature:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable("is not there", "put it there, or mend the name") from None
    except OSError as error:
        raise Unreadable(f"can't be reached ({error.strerror})", "check the disk and its permissions") from None
    return _Signature(status.st_mtime_ns, status.st_size, status.st_ino)
