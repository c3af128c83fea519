"""What new content must do before it counts as good: pure rules with clocks that are given."""

from __future__ import annotations

from collections.abc import Callable

LENGTH = 600.0
"""Seconds without trouble."""
TO_SETTLE = 30.0
"""Seconds that a screen has to arrive."""


class Trial:
    """One stretch of probation, from the moment the content comes on.

    `clock` counts the show's seconds, `wall` real ones: screens do not arrive sooner because the show runs faster.
    """

    def __init__(self, screens: int, clock: Callable[[], float], wall: Callable[[], float]) -> None:
        self._left = set(range(screens))
        self._clock = clock
        self._wall = wall
        self._began = clock()
        self._awaited_since: float | None = None

    @property
    def passed(self) -> bool:
        """Every screen has been seen, and it has run long enough."""
        return not self._left and self._clock() - self._began >= LENGTH

    def awaits(self) -> None:
        """A screen is on its way. One that follows before it has arrived inherits its time."""
        if self._awaited_since is None:
            self._awaited_since = self._wall()

    def rests(self) -> None:
        """Nothing of the content is on the glass: closed, black, or staff are there."""
        self._awaited_since = None

    def seen(self, screen: int) -> None:
        """A screen has arrived and shows something."""
        self._awaited_since = None
        self._left.discard(screen)

    @property
    def overdue(self) -> bool:
        """A screen has been on its way for too long."""
        return self._awaited_since is not None and self._wall() - self._awaited_since > TO_SETTLE
