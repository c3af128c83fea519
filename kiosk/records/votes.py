"""The votes of a poll, counted on this kiosk."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

_PATIENCE_SECONDS = 0.5
"""The glass waits for a vote: a file that is locked for longer counts as one that can't be written."""
_TABLE = """
    CREATE TABLE IF NOT EXISTS votes (
        poll TEXT NOT NULL, option TEXT NOT NULL, hour TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (poll, option, hour)
    ) WITHOUT ROWID
"""
_ADD = "INSERT INTO votes VALUES (?, ?, ?, 1) ON CONFLICT (poll, option, hour) DO UPDATE SET count = count + 1"
_TAKE = """
    UPDATE votes SET count = count - 1 WHERE (poll, option, hour) IN (
        SELECT poll, option, hour FROM votes WHERE poll = ? AND option = ? AND count > 0 ORDER BY hour DESC LIMIT 1
    )
"""
_TALLY = "SELECT option, SUM(count) FROM votes WHERE poll = ? GROUP BY option HAVING SUM(count) > 0"

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")
Statement = tuple[str, tuple[str, ...]]


class VoteBook:
    """Counts by poll, option and hour; no visit and no visitor is in it.

    An acknowledged vote survives a crash and a power cut. Nothing here raises: a file that can't be written is told
    in the log and tried again with the next vote, a damaged one is set aside and a new one begun. Use it from the
    thread that made it.
    """

    def __init__(self, path: Path | None, local_time: Callable[[], datetime] = datetime.now) -> None:
        """Count in the file `path`, made with the first vote; None counts in memory. `local_time` names the hours."""
        self._path = path
        self._local_time = local_time
        self._database: sqlite3.Connection | None = None

    def vote(self, poll: str, option: str) -> bool:
        """Count one vote. False: it could not be written, and nothing has changed."""
        return self._write((_ADD, (poll, option, self._hour())))

    def move(self, poll: str, before: str, after: str) -> bool:
        """Take a vote for `before` back and count one for `after`. False: nothing has changed."""
        return self._write((_TAKE, (poll, before)), (_ADD, (poll, after, self._hour())))

    def tally(self, poll: str) -> dict[str, int]:
        """How many votes each option has, of those that have any; empty where the file can't be read."""
        return self._use(lambda database: dict(database.execute(_TALLY, (poll,)))) or {}

    def close(self) -> None:
        """Let go of the file. Safe to call twice; a vote afterwards opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _hour(self) -> str:
        return self._local_time().strftime("%Y-%m-%dT%H")

    def _write(self, *statements: Statement) -> bool:
        def work(database: sqlite3.Connection) -> bool:
            with database:
                # A second writer waits here, and not between two statements.
                database.execute("BEGIN IMMEDIATE")
                for statement, values in statements:
                    database.execute(statement, values)
            return True

        return bool(self._use(work))

    def _use(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """What `work` answers; None where the file can't be used. A damaged file is replaced, once."""
        for damages in range(2):
            try:
                return work(self._opened())
            except (sqlite3.OperationalError, OSError) as error:
                self.close()
                log.warning(
                    "the votes in %s are out of reach (%s): check the disk and its permissions", self._path, error
                )
                break
            except sqlite3.DatabaseError as error:
                self.close()
                if damages or not self._set_aside(error):
                    break
        return None

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            if self._path is not None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(self._path or ":memory:", timeout=_PATIENCE_SECONDS, isolation_level=None)
            said = self._database.execute("PRAGMA quick_check(1)").fetchone()[0]
            if said != "ok":
                raise sqlite3.DatabaseError(said)
            self._database.execute("PRAGMA journal_mode = WAL")
            # With less than FULL, a power cut takes acknowledged votes along.
            self._database.execute("PRAGMA synchronous = FULL")
            self._database.execute(_TABLE)
        return self._database

    def _set_aside(self, error: sqlite3.DatabaseError) -> bool:
        """Rename a damaged file, so that a new one can begin. False: it can't be renamed."""
        if self._path is None:
            return False
        aside = self._path.with_name(f"{self._path.name}.damaged-{self._local_time():%Y%m%d-%H%M%S}")
        try:
            for part in ("-wal", "-shm", ""):
                file = self._path.with_name(self._path.name + part)
                if file.exists():
                    file.replace(aside.with_name(aside.name + part))
        except OSError as reason:
            log.error(
                "the votes in %s are damaged (%s) and can't be set aside (%s): move the file", self._path, error, reason
            )
            return False
        log.warning(
            "the votes in %s were damaged (%s): they are kept as %s, and counting began anew", self._path, error, aside
        )
        return True
