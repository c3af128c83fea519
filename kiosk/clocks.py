"""The clocks that everything is given: real, in time-lapse, or standing still."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Clocks:
    """`show` counts seconds that only go forward, `unix` and `local` tell the time of day; `speed` quickens them."""

    speed: float = 1.0
    _start: float = field(default_factory=time.monotonic)
    _unix_start: float = field(default_factory=time.time)

    def show(self) -> float:
        return (time.monotonic() - self._start) * self.speed

    def skip(self, seconds: float) -> None:
        """Let the show believe that so much time has passed."""
        self._start -= seconds / self.speed

    def unix(self) -> float:
        # Follows the machine's clock, which may be set right while the show runs.
        return time.time() if self.speed == 1 else self._unix_start + self.show()

    def local(self) -> datetime:
        return datetime.fromtimestamp(self.unix())


class StoppedClocks(Clocks):
    """A moment that does not pass, so that the same content gives the same pictures."""

    def __init__(self, unix: float = 1_600_000_140.0) -> None:
        super().__init__()
        self._moment = unix

    def show(self) -> float:
        return 0.0

    def unix(self) -> float:
        return self._moment
