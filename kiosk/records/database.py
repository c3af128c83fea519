"""The database behind the records: opened with nothing left to chance, set aside when it is damaged."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from kiosk.records.schema import TABLES, VERSION, Statement

PATIENCE_SECONDS = 0.4
"""For another thread, and again for another process: the glass waits for a vote."""
_PAGE = 4096
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PARTS = ("-wal", "-shm", "")
_KEPT_ASIDE = 3


class Unusable(Exception):
    """Why the file can't be used at this moment, and what to do."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what, todo)
        self.what, self.todo = what, todo


class Damaged(sqlite3.DatabaseError):
    """What is wrong inside the file."""


def opened(path: Path | None, largest: int) -> sqlite3.Connection:
    """The database in a file of at most `largest` bytes, made where there is none; None: in memory.

    Any one thread at a time may use it. Raises Damaged, Unusable, OSError and what SQLite raises.
    """
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(
        path or ":memory:", timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(database, largest)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection, largest: int) -> None:
    said = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise Damaged(said)
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise Unusable("a newer version of the kiosk wrote it", "update the kiosk, or move the file")
    database.execute("PRAGMA journal_mode = WAL")
    # With less than FULL, a power cut takes acknowledged votes along.
    database.execute("PRAGMA synchronous = FULL")
    database.execute(f"PRAGMA max_page_count = {max(16, largest // _PAGE)}")
    if version < VERSION:
        write(database, [*((table, ()) for table in TABLES), (f"PRAGMA user_version = {VERSION}", ())])


def write(database: sqlite3.Connection, statements: Iterable[Statement]) -> bool:
    """Run the statements, all or none; True once they are on the disk."""
    with database:
        # A second writer waits here, and not between two statements.
        database.execute("BEGIN IMMEDIATE")
        for statement, values in statements:
            database.execute(statement, values)
    return True


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, and not its disk or who else uses it."""
    # Finer codes lie above the lowest byte.
    return isinstance(error, Damaged) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def set_aside(path: Path, now: datetime) -> str:
    """Rename a closed, damaged file, so that a new one can begin; its new name. Older ones than the last few go.

    Raises Unusable where it can't be renamed.
    """
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    try:
        for part in _PARTS:
            file = path.with_name(path.name + part)
            if file.exists():
                file.replace(aside.with_name(aside.name + part))
        for older in sorted(path.parent.glob(f"{path.name}.damaged-????????-??????"))[:-_KEPT_ASIDE]:
            for part in _PARTS:
                older.with_name(older.name + part).unlink(missing_ok=True)
    except OSError as reason:
        raise Unusable(f"it is damaged and can't be set aside: {reason.strerror}", "move the file") from None
    return aside.name


def identity(path: Path | None) -> tuple[int, int] | None:
    """Which file lies at a path; None for none."""
    try:
        found = os.stat(path) if path else None
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino) if found else None
