"""How often each answer of the poll was chosen on this kiosk."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content.graph import Series
from kiosk.feeds.feed import State
from kiosk.feeds.surroundings import Surroundings


class Votes:
    """The poll as a feed: one series with a point for each answer, `x` its id and `label` its words."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._votes = surroundings.votes

    def series(self) -> Sequence[Series]:
        """The votes of this moment; a point for each answer, also of those that nobody chose."""
        return self._votes()

    def state(self, now: float) -> State:
        """Always live: the votes are counted on this kiosk."""
        return "live"

    def seen(self, now: float) -> float:
        """Now: there is no older count."""
        return now

    def revision(self, now: float) -> object:
        """The counts themselves."""
        return tuple((point.x, point.value) for series in self._votes() for point in series.points)

    def close(self) -> None:
        """Nothing to let go of."""
