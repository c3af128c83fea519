"""What the time of day means for the show: whether the house is open, and which part of the day it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.content.bundle import Rhythm
from kiosk.content.hours import Daypart
from kiosk.show.hours import daypart_at, in_zone, is_open


class HouseClock:
    """Reads the wall clock in the exhibit's time zone. A clock that is not right closes nothing."""

    def __init__(self, local_time: Callable[[], datetime], is_right: Callable[[], bool]) -> None:
        self._local_time = local_time
        self._is_right = is_right

    def is_open(self, rhythm: Rhythm) -> bool:
        """Whether the house is open now."""
        return not self._is_right() or is_open(rhythm.hours, self._here(rhythm), rhythm.exceptions)

    def part(self, rhythm: Rhythm) -> Daypart | None:
        """The part of the day that it is now; None for the ordinary show."""
        return daypart_at(rhythm.dayparts, self._here(rhythm)) if self._is_right() else None

    def _here(self, rhythm: Rhythm) -> datetime:
        return in_zone(self._local_time(), rhythm.time_zone)
