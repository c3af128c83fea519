"""The votes of a poll, counted on this kiosk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.records.file import RecordFile
from kiosk.records.hour import hour_of

_ADD = "INSERT INTO votes VALUES (?, ?, ?, 1) ON CONFLICT (poll, option, hour) DO UPDATE SET count = count + 1"
_TAKE = """
    UPDATE votes SET count = count - 1 WHERE (poll, option, hour) IN (
        SELECT poll, option, hour FROM votes WHERE poll = ? AND option = ? AND count > 0 ORDER BY hour DESC LIMIT 1
    )
"""
_TALLY = "SELECT option, SUM(count) FROM votes WHERE poll = ? GROUP BY option HAVING SUM(count) > 0"


class VoteBook:
    """Counts by poll, option and hour; no visit and no visitor is in it.

    An acknowledged vote survives a crash and a power cut. Nothing here raises: see `RecordFile`.
    """

    def __init__(self, file: RecordFile, local_time: Callable[[], datetime] = datetime.now) -> None:
        """Count in `file`; `local_time` names the hours."""
        self._file = file
        self._local_time = local_time

    def vote(self, poll: str, option: str) -> bool:
        """Count one vote. False: it could not be written, and nothing has changed."""
        return self._file.write([(_ADD, (poll, option, self._hour()))])

    def move(self, poll: str, before: str, after: str) -> bool:
        """Take a vote for `before` back and count one for `after`. False: nothing has changed."""
        return self._file.write([(_TAKE, (poll, before)), (_ADD, (poll, after, self._hour()))])

    def tally(self, poll: str) -> dict[str, int]:
        """How many votes each option has, of those that have any; empty where the file can't be read."""
        return dict(self._file.read(_TALLY, (poll,)) or ())

    def _hour(self) -> str:
        return hour_of(self._local_time())
