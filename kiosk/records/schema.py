"""The tables of the records, and the statements that write them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.records.counts import Amount, Key

Statement = tuple[str, Sequence[str | int | float]]

VERSION = 1
"""Of the tables, as `user_version` of the file."""

TABLES = (
    """CREATE TABLE IF NOT EXISTS counts (
        hour TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, item TEXT NOT NULL,
        count INTEGER NOT NULL, seconds REAL NOT NULL,
        PRIMARY KEY (hour, kind, content, item)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS votes (
        poll TEXT NOT NULL, option TEXT NOT NULL, hour TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (poll, option, hour)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS names (
        owner TEXT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL,
        PRIMARY KEY (owner, item)
    ) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS stamps (name TEXT PRIMARY KEY, unix REAL NOT NULL) WITHOUT ROWID",
)

_ADD = """
    INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hour, kind, content, item)
    DO UPDATE SET count = count + excluded.count, seconds = seconds + excluded.seconds
"""
_NAME = "INSERT INTO names VALUES (?, ?, ?) ON CONFLICT (owner, item) DO UPDATE SET title = excluded.title"
_ALIVE = "INSERT INTO stamps VALUES ('alive', ?) ON CONFLICT (name) DO UPDATE SET unix = excluded.unix"

WHEN_ALIVE = "SELECT unix FROM stamps WHERE name = 'alive'"


def adding(key: Key, amount: Amount) -> Statement:
    """Count more of a key."""
    return _ADD, (*key, amount.count, round(amount.seconds, 3))


def naming(owner: str, item: str, title: str) -> Statement:
    """Say what the id `item` of a content or poll is called."""
    return _NAME, (owner, item, title)


def alive(unix: float) -> Statement:
    """The program was running then."""
    return _ALIVE, (unix,)
