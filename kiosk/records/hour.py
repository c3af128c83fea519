"""The hours that records are counted by."""

from __future__ import annotations

from datetime import datetime

FIRST_YEAR = 2026
LAST_YEAR = FIRST_YEAR + 20
"""Outside these years the clock of the machine has not been set."""

NOT_SET = ""
"""The hour of what happened while the clock was not set."""


def hour_of(local: datetime) -> str:
    """The hour of a local time, "2026-11-25T16"; `NOT_SET` where its year can't be true."""
    return local.strftime("%Y-%m-%dT%H") if FIRST_YEAR <= local.year <= LAST_YEAR else NOT_SET
