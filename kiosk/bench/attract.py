"""One watched round of the attract loop, which two benchmarks read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kiosk.bench.processes import probe

CROSS_FADE_S = 0.6
ARRIVAL_S = 1.75
"""From the change of screen until texts have risen and graphs are drawn in: 0.6 s of picture, then 1.2 s of graphs.

After that nothing moves, and no frame is due."""
_REST_S = 3.0
_PAGE_S = 1.5


@dataclass(frozen=True)
class Round:
    """Moments of frames, changes of screen and turned pages, and the processor's time by the second; in seconds."""

    frames: list[float]
    changes: list[float]
    pages: list[float]
    seconds: list[tuple[float, float]]

    def intervals(self, length: float) -> list[float]:
        """Lengths of the frames that end within `length` seconds of a change of screen, in seconds."""
        return [
            end - max(start, change)
            for change in self.changes
            for start, end in pairwise(self.frames)
            if change < end <= change + length
        ]

    def quiet(self) -> list[tuple[float, float]]:
        """Seconds in which no screen is arriving, as (share of the processor, frames shown)."""
        return [second for *_, second in self._rest()]

    def quietest(self) -> list[tuple[float, float]]:
        """Those of the quiet seconds in which no page is turned either."""
        return [
            second
            for start, end, second in self._rest()
            if not any(start - _PAGE_S < turned < end for turned in self.pages)
        ]

    def _rest(self) -> list[tuple[float, float, tuple[float, float]]]:
        begin = self.frames[0]
        return [
            (start, end, ((used - before) / (end - start), sum(start < frame <= end for frame in self.frames)))
            for (start, before), (end, used) in pairwise(self.seconds)
            if not any(start - _REST_S < change < end for change in [begin, *self.changes])
        ]


@cache
def watched_round() -> Round:
    """One round of the default bundle, 1080p, drawn by the processor; measured once in a run."""
    noted = probe("attract_loop")
    return Round(**noted)
