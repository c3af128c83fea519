"""What the guard decides: when a running exhibit counts as dead, and how long to wait before it starts again.

Pure rules with a clock that is given; processes and pipes are in `guard`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LOOK = 0.5
"""Seconds between two looks of the guard."""
_SLEPT = 4 * LOOK
_WELL_AFTER = 60.0
_WAITS = (0.0, 0.0, 1.0, 2.0, 5.0)
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What a healthy exhibit keeps to."""

    first_beat: float = 20.0
    """Seconds from the start to the first frame."""
    silence: float = 4.0
    """Seconds between two beats afterwards."""
    memory: int = 1000 * _MB
    """Bytes of resident memory."""
    to_end: float = 8.0
    """Seconds to end by itself once it is asked to."""


@dataclass(frozen=True, slots=True)
class Death:
    """How one life of the exhibit ended."""

    why: str
    lived: float
    """Seconds from its start."""
    shown: float = 0.0
    """Seconds from its first frame."""


class Vigil:
    """One life of the exhibit. `clock` counts seconds that only go forward."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self._begun = self._heard = self._looked = clock()
        self._first_beat: float | None = None

    @property
    def shown(self) -> float:
        """Seconds since its first frame."""
        return 0.0 if self._first_beat is None else self._clock() - self._first_beat

    def beat(self) -> None:
        """A frame that the exhibit asked for is on the glass."""
        self._heard = self._clock()
        if self._first_beat is None:
            self._first_beat = self._heard

    def complaint(self, memory: int | None) -> str | None:
        """Why the exhibit must be ended now; None while it is well. `memory` in bytes, None where nobody knows."""
        now = self._clock()
        if now - self._looked > _SLEPT:
            # The guard itself stood still, and beats may lie unread.
            self._heard += now - self._looked
        self._looked = now
        if memory is not None and memory > self._limits.memory:
            return f"{memory // _MB} MB of memory, {self._limits.memory // _MB} are allowed"
        shown = self._first_beat is not None
        allowed = self._limits.silence if shown else self._limits.first_beat
        if now - self._heard <= allowed:
            return None
        return f"no frame for {allowed:g} s" if shown else f"no first frame within {allowed:g} s"

    def death(self, why: str) -> Death:
        """It is over now."""
        return Death(why, self._clock() - self._begun, self.shown)


class Patience:
    """How long to wait before the next start: at once, then longer and longer, but never for good."""

    def __init__(self) -> None:
        self._short_lives = 0

    def after(self, death: Death) -> float:
        """Seconds to wait after this death."""
        if death.lived >= _WELL_AFTER:
            self._short_lives = 0
        wait = _WAITS[min(self._short_lives, len(_WAITS) - 1)]
        self._short_lives += 1
        return wait
