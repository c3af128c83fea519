"""The one file of records: read, written and replaced so that no fault of it stops the show."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from kiosk.records.database import PATIENCE_SECONDS, Unusable, identity, is_damage, opened, set_aside, write
from kiosk.records.schema import Statement

_LARGEST = 64_000_000

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class RecordFile:
    """Records in SQLite. What was written survives a crash and a power cut. Any thread may use it.

    Nothing here raises: a file that can't be used is told in the log, once until it can be used again, and tried
    anew every time; a damaged one is set aside under a dated name and a new one begun.
    """

    def __init__(
        self, path: Path | None, local_time: Callable[[], datetime] = datetime.now, largest: int = _LARGEST
    ) -> None:
        """Use the file `path`, made when it is first needed and never larger than `largest` bytes; None: memory."""
        self.path = path
        self.largest = largest
        self._local_time = local_time
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._trouble = ""

    def write(self, statements: Iterable[Statement]) -> bool:
        """Run the statements, all or none. False: nothing has changed."""
        if self._use(lambda database: write(database, statements)) is None:
            return False
        if self._trouble:
            self._trouble = ""
            log.info("%s is written again", self.path)
        return True

    def read(self, query: str, values: Sequence[str | int] = ()) -> list[tuple[Any, ...]] | None:
        """The rows that answer a query; None where the file can't be used."""
        return self._use(lambda database: database.execute(query, values).fetchall())

    def close(self) -> None:
        """Let go of the file. Safe to call twice; whoever writes afterwards opens it again."""
        if self._lock.acquire(timeout=PATIENCE_SECONDS):  # Else the disk hangs, and the end of the program closes it.
            try:
                self._close()
            finally:
                self._lock.release()

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _use(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        if not self._lock.acquire(timeout=PATIENCE_SECONDS):
            return None  # The disk keeps another thread waiting, which will tell.
        try:
            return self._work(work)
        except Unusable as reason:
            self._fail(reason.what, reason.todo)
        except (OSError, sqlite3.Error) as error:
            self._fail(str(error), "check the disk and its permissions")
        finally:
            self._lock.release()
        return None

    def _work(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """What `work` answers; a damaged file is replaced first, once."""
        try:
            return work(self._opened())
        except sqlite3.DatabaseError as error:
            if self.path is None or not is_damage(error):
                raise
            damage = error
        self._close()
        aside = set_aside(self.path, self._local_time())
        log.warning("%s was damaged (%s): it is kept as %s, and counting began anew", self.path, damage, aside)
        return work(self._opened())

    def _opened(self) -> sqlite3.Connection:
        # Where the file was moved or deleted meanwhile, what is written to the old one would be lost.
        if self._database is not None and self._identity != identity(self.path):
            self._close()
        if self._database is None:
            self._database = opened(self.path, self.largest)
            self._identity = identity(self.path)
        return self._database

    def _fail(self, what: str, todo: str) -> None:
        self._close()
        trouble = f"{self.path} is out of reach ({what}): {todo}"
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning("%s", trouble)
