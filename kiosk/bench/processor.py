"""What the attract loop costs between transitions."""

from __future__ import annotations

from statistics import fmean, median

from kiosk.bench.attract import watched_round
from kiosk.bench.row import Budget, Row

_MOST = Budget(3)


def rows() -> list[Row]:
    """Share of one core and frames a second: all that happens between transitions, and with nothing but the drift."""
    watched = watched_round()
    between, nothing = watched.quiet(), watched.quietest()
    return [
        Row("processor between transitions, 1080p, software", 100 * fmean(cpu for cpu, _ in between), "%", None, _MOST),
        Row("… frames a second", fmean(frames for _, frames in between), "fps"),
        Row("… in a second without a turned page (median)", 100 * median(cpu for cpu, _ in nothing), "%"),
        Row("… frames a second then", fmean(frames for _, frames in nothing), "fps"),
    ]
