"""The hours that records are counted by."""

from __future__ import annotations

from datetime import datetime

from kiosk.clocks import is_possible

NOT_SET = ""
"""The hour of what happened while the clock was not set."""


def hour_of(local: datetime) -> str:
    """The hour of a local time, "2026-11-25T16"; `NOT_SET` where its year can't be true."""
    return local.strftime("%Y-%m-%dT%H") if is_possible(local) else NOT_SET
