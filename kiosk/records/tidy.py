"""Records do not grow for ever: the oldest days go, votes keep their number and lose their hour."""

from __future__ import annotations

import logging

from kiosk.records.file import RecordFile
from kiosk.records.hour import NOT_SET

DAYS = 400
_FULL = 0.75
"""Of the largest size: there must be room left to write in."""

# By days that have records and not by the calendar: a clock that jumps ahead must not make everything look old.
_FIRST_KEPT = """
    SELECT DISTINCT substr(hour, 1, 10) FROM {table} WHERE hour <> '' ORDER BY hour DESC LIMIT 1 OFFSET ?
"""
_FORGET = "DELETE FROM counts WHERE hour <> '' AND hour < ?"
_FOLD = """
    INSERT INTO votes SELECT poll, option, '', SUM(count) FROM votes WHERE hour <> '' AND hour < ? GROUP BY poll, option
    ON CONFLICT (poll, option, hour) DO UPDATE SET count = count + excluded.count
"""
_FORGET_HOURS = "DELETE FROM votes WHERE hour <> '' AND hour < ?"
_FORGET_NAMES = """
    DELETE FROM names WHERE owner NOT IN (SELECT content FROM counts) AND owner NOT IN (SELECT poll FROM votes)
"""
_USED = """
    SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size
"""

log = logging.getLogger(__name__)


def tidy(file: RecordFile, days: int = DAYS) -> bool:
    """Keep the last `days` days that have records, fewer where the file is nearly full. False: it can't be written."""
    used = file.read(_USED)
    if used is None:
        return False
    while days > 1 and used and used[0][0] > file.largest * _FULL:
        days = max(1, min(days, _days(file)) * 3 // 4)
        if not _forget(file, days):
            return False
        log.warning("%s was nearly full: only the last %d days are kept", file.path, days)
        used = file.read(_USED)
    return _forget(file, days)


def _days(file: RecordFile) -> int:
    found = file.read("SELECT COUNT(DISTINCT substr(hour, 1, 10)) FROM counts WHERE hour <> ''")
    return int(found[0][0]) if found else 0


def _forget(file: RecordFile, days: int) -> bool:
    counts = file.read(_FIRST_KEPT.format(table="counts"), (days - 1,))
    votes = file.read(_FIRST_KEPT.format(table="votes"), (days - 1,))
    if counts is None or votes is None:
        return False
    old_counts, old_votes = counts[0][0] if counts else NOT_SET, votes[0][0] if votes else NOT_SET
    return file.write(
        [(_FORGET, (old_counts,)), (_FOLD, (old_votes,)), (_FORGET_HOURS, (old_votes,)), (_FORGET_NAMES, ())]
    )
