"""The way behind the glass: a corner that is held, and how long staff's pages stay when nobody touches them."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.show.state import Phase

HOLD_SECONDS = 5.0
"""How long the corner is held."""
QUIET_SECONDS = 2.0
"""Nothing shows before: a visitor who leans on the corner sees no door."""
CLEANING_SECONDS = 60.0
STAYS = {Phase.OFFER: 60.0, Phase.PIN: 60.0, Phase.STAFF: 180.0}
"""Seconds from the last touch."""


class Hold:
    """A finger that rests in a corner. `clock` counts seconds that only go forward."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since: float | None = None

    def press(self) -> None:
        """It came down."""
        self._since = self._clock()

    def release(self) -> None:
        """It went up, or wandered off."""
        self._since = None

    @property
    def long_enough(self) -> bool:
        return self._since is not None and self._clock() - self._since >= HOLD_SECONDS

    @property
    def progress(self) -> float:
        """How much of the time that shows has passed, 0 to 1."""
        if self._since is None:
            return 0.0
        shown = (self._clock() - self._since - QUIET_SECONDS) / (HOLD_SECONDS - QUIET_SECONDS)
        return min(1.0, max(0.0, shown))
