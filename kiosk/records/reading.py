"""The records as a report needs them: read, and never written."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.content.disk import Unreadable
from kiosk.records.hour import NOT_SET
from kiosk.records.schema import VERSION


class Count(NamedTuple):
    """One row of the counts."""

    hour: str
    kind: str
    content: str
    item: str
    times: int
    seconds: float


class Votes(NamedTuple):
    """The votes for one option in an hour; hour "" for what is older than the days that are kept."""

    poll: str
    option: str
    hour: str
    votes: int


@dataclass(frozen=True)
class Records:
    """Everything in the file."""

    counts: tuple[Count, ...]
    votes: tuple[Votes, ...]
    names: Mapping[tuple[str, str], str]
    """What ids are called: (content or poll, item) → title."""

    def name(self, owner: str, item: str) -> str:
        """What an id is called; the id itself where nobody has said."""
        return self.names.get((owner, item)) or item or owner


def read_records(path: Path) -> Records:
    """The records in a file. Unreadable where there are none."""
    if not path.is_file():
        raise Unreadable("is not there", "let the kiosk run first, or name the file of records")
    try:
        return _read(f"{path.resolve().as_uri()}?mode=ro")
    except sqlite3.OperationalError:
        # Where nothing can be written beside it, SQLite must be told that nobody else does.
        pass
    except sqlite3.DatabaseError:
        raise _damaged() from None
    try:
        return _read(f"{path.resolve().as_uri()}?mode=ro&immutable=1")
    except sqlite3.OperationalError as error:
        raise Unreadable(f"can't be read ({error})", "check the file and its permissions") from None
    except sqlite3.DatabaseError:
        raise _damaged() from None


def _damaged() -> Unreadable:
    return Unreadable("is damaged, or not a file of records", "copy it again, or start the kiosk: it begins a new one")


def _read(address: str) -> Records:
    with closing(sqlite3.connect(address, uri=True)) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise Unreadable("was written by a newer kiosk", "use the kiosk that wrote it")
        counts = database.execute("SELECT * FROM counts ORDER BY hour, kind, content, item")
        votes = database.execute("SELECT * FROM votes WHERE count > 0 ORDER BY poll, option, hour")
        names = database.execute("SELECT * FROM names")
        records = Records(
            tuple(map(Count._make, counts)),
            tuple(map(Votes._make, votes)),
            {(owner, item): title for owner, item, title in names},
        )
    for hour in ({count.hour for count in records.counts} | {vote.hour for vote in records.votes}) - {NOT_SET}:
        _check(hour)
    return records


def _check(hour: object) -> None:
    """SQLite keeps whatever was put there."""
    try:
        datetime.strptime(str(hour), "%Y-%m-%dT%H")
    except ValueError:
        raise _damaged() from None
