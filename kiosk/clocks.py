"""The clocks that everything is given: real, in time-lapse, or standing still."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from datetime import datetime

RELEASED = 2026
"""Year of this release: earlier, no clock is right."""
LAST_YEAR = RELEASED + 20


def is_possible(local: datetime) -> bool:
    """Whether a clock that says so may have been set."""
    return RELEASED <= local.year <= LAST_YEAR


@dataclass
class Clocks:
    """`show` counts seconds that only go forward, `unix` and `local` tell the time of day; `speed` quickens them."""

    speed: float = 1.0
    _start: float = field(default_factory=time.monotonic)
    _unix_start: float = field(default_factory=time.time)

    def show(self) -> float:
        return (time.monotonic() - self._start) * self.speed

    def glass(self) -> float:
        """Seconds for what moves on the glass; the show's own, unless the show alone stands still."""
        return self.show()

    def skip(self, seconds: float) -> None:
        """Let the show believe that so much time has passed."""
        self._start -= seconds / self.speed

    def steady(self) -> float:
        """Seconds that only go forward, whatever the wall clock is set to, and also while the machine sleeps."""
        if self.speed != 1:
            return self.show()
        # Elsewhere the monotonic clock itself goes on in a sleep.
        return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()

    def unix(self) -> float:
        # Follows the machine's clock, which may be set right while the show runs.
        return time.time() if self.speed == 1 else self._unix_start + self.show()

    def local(self) -> datetime:
        return datetime.fromtimestamp(self.unix())


class HeldClocks(Clocks):
    """The show's clock stands until it is let run, and whenever it is held again; what moves on the glass goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._lost = 0.0
        self._held_at: float | None = 0.0

    def show(self) -> float:
        return self.glass() - self._lost if self._held_at is None else self._held_at

    def glass(self) -> float:
        return super().show()

    def run(self, on: bool) -> None:
        """Let the show's time pass, or hold it."""
        if on and self._held_at is not None:
            self._lost, self._held_at = self.glass() - self._held_at, None
        elif not on:
            self._held_at = self.show()


class StoppedClocks(Clocks):
    """A moment that does not pass, so that the same content gives the same pictures."""

    def __init__(self, unix: float = 1_600_000_140.0) -> None:
        super().__init__()
        self._moment = unix

    def show(self) -> float:
        return 0.0

    def unix(self) -> float:
        return self._moment
