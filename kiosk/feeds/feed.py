"""What every feed can say: how far its numbers can be trusted, and the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from kiosk.content.graph import Series

State = Literal["live", "late", "lost", "demonstration"]
Floats = NDArray[np.float64]


class Samples(NamedTuple):
    """Values in the order of their arrival."""

    times: Floats
    """When each value arrived, Unix time in seconds."""
    values: Floats
    """What the feed said from then on; for a count, the running total."""


class Columns(NamedTuple):
    """Stretches of time edge to edge, oldest first; each says exactly what its samples say together."""

    start: Floats
    end: Floats
    """When the first and the last sample of a stretch arrived, Unix time in seconds."""
    low: Floats
    high: Floats
    mean: Floats
    counts: Floats
    """How many samples a stretch stands for, at least one."""


class Feed(Protocol):
    """Numbers that arrive while people watch."""

    def state(self, now: float) -> State:
        """How far the latest value can be trusted."""

    def seen(self, now: float) -> float | None:
        """When the latest value arrived, Unix time in seconds; None where none ever did."""

    def revision(self, now: float) -> object:
        """Changes whenever there is something new to show."""

    def close(self) -> None:
        """Let go of files, threads and connections, and keep what is to be kept. Safe to call twice."""


@runtime_checkable
class SampleFeed(Feed, Protocol):
    """One number after another. A value holds until the next one arrives."""

    @property
    def interval(self) -> float:
        """Seconds from one value to the next, as far as that is known."""

    def window(self, since: float, until: float) -> Samples:
        """The values that arrived after `since` up to `until`, and before them the one that held at `since`.

        Of more than a few thousand an even choice, in which every extreme is kept.
        """

    def columns(self, since: float, until: float, most: int) -> Columns:
        """The same time in about `most` stretches (at most four times as many), whatever the number of samples."""


@runtime_checkable
class TableFeed(Feed, Protocol):
    """Whole series at a time: a file that is written anew, the votes for each answer."""

    def series(self) -> Sequence[Series]:
        """The latest good series; empty where there never were any."""
