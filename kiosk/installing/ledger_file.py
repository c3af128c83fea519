"""The file that holds the ledger: replaced in one step, cheap to look at, of use even where it can't be written."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from kiosk.content.disk import Unreadable, read_file
from kiosk.installing.durable import replace
from kiosk.installing.ledger import Ledger
from kiosk.installing.lock import locked

LEDGER_FILE = "ledger.json"
_LOCK_FILE = "ledger.lock"
_PATIENCE_SECONDS = 2.0
_LARGEST = 1_000_000

_Stamp = tuple[int, int, int] | None
log = logging.getLogger(__name__)


class LedgerFile:
    """The ledger in a folder. `rebuilt` gives a new one where the file is damaged."""

    def __init__(self, folder: Path, rebuilt: Callable[[], Ledger]) -> None:
        self._path = folder / LEDGER_FILE
        self._lock = folder / _LOCK_FILE
        self._rebuilt = rebuilt
        self._stamp: _Stamp = None
        self._ledger = Ledger()
        self._damaged = False

    def look(self) -> Ledger:
        """What the file says now; it is read again only when it was replaced."""
        stamp = self.stamp()
        if stamp != self._stamp:
            self._damaged = False
            self._ledger = self._read() if stamp else Ledger()
            self._stamp = stamp
        return self._ledger

    @property
    def damaged(self) -> bool:
        """Whether what `look` says is only a guess, because the file can't be read."""
        self.look()
        return self._damaged

    def change(self, how: Callable[[Ledger], Ledger]) -> Ledger:
        """Change the ledger on the disk; OSError where that can't be done.

        Where only the last flush failed, the change has been made all the same.
        """
        with locked(self._lock, _PATIENCE_SECONDS):
            changed = how(self.look())
            replace(self._path, changed.model_dump_json(indent=1).encode())
            self._ledger, self._stamp, self._damaged = changed, self.stamp(), False
        return changed

    def change_if_possible(self, how: Callable[[Ledger], Ledger]) -> Ledger:
        """The same for a show that must go on: where the disk refuses, the change holds in this process."""
        try:
            return self.change(how)
        except OSError as error:
            log.warning(
                "%s can't be written (%s): after a restart the kiosk may not know what happened; check the disk",
                self._path,
                error.strerror or error,
            )
            self._ledger = how(self.look())
            return self._ledger

    def stamp(self) -> _Stamp:
        """Another value after each change of the file, None while there is none."""
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ino, status.st_size

    def _read(self) -> Ledger:
        try:
            return Ledger.model_validate_json(read_file(self._path, _LARGEST))
        except (Unreadable, ValidationError) as error:
            what = error.what if isinstance(error, Unreadable) else "is damaged"
            log.warning("%s %s: the newest content that is whole is taken, on probation", self._path, what)
            self._damaged = True
            return self._rebuilt()
