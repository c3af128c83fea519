"""Whether frames come in time while screens change."""

from __future__ import annotations

from statistics import median

from kiosk.bench.attract import ARRIVAL_S, CROSS_FADE_S, watched_round
from kiosk.bench.row import Budget, Row

_FRAME_S = 1 / 60
_LATE_S = 0.025
"""A frame that comes later than this after the one before is late, and so is every frame that it stood in for."""


def rows() -> list[Row]:
    """Frames of one round of the attract loop, 1080p, drawn by the processor."""
    watched = watched_round()
    fading, arriving = watched.intervals(CROSS_FADE_S), watched.intervals(ARRIVAL_S)
    budget = Budget(95, at_least=True)
    return [
        Row("frames in time while screens cross-fade, 60 Hz", 100 * in_time(fading), "%", None, budget),
        Row("… until texts and graphs have come in", 100 * in_time(arriving), "%", None, budget),
        Row("… length of a frame, median", 1000 * median(arriving), "ms", ("60 Hz", 1000 * _FRAME_S)),
        Row("… longest", 1000 * max(arriving), "ms"),
    ]


def in_time(intervals: list[float]) -> float:
    """Share of the frames due at 60 Hz that came in time; a long gap counts as all the frames missing in it."""
    good = sum(length <= _LATE_S for length in intervals)
    missed = sum(round(length / _FRAME_S) for length in intervals if length > _LATE_S)
    return good / (good + missed)
