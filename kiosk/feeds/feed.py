"""What every feed can say about its numbers."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

State = Literal["live", "late", "lost", "demonstration"]


class Samples(NamedTuple):
    """Values in the order of their arrival."""

    times: NDArray[np.float64]
    """When each value arrived, Unix time in seconds."""
    values: NDArray[np.float64]
    """What the feed said from then on; for a count, the running total."""


class Feed(Protocol):
    """Numbers that arrive while people watch. A value holds until the next one arrives."""

    def window(self, since: float, until: float) -> Samples:
        """The values that arrived after `since` up to `until`, and before them the one that held at `since`."""

    def due(self, now: float) -> float:
        """When the next value after `now` is expected, Unix time in seconds; `math.inf` for never."""

    def state(self, now: float) -> State:
        """How far the latest value can be trusted."""
