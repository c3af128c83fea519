"""A feed that is cut off: it says nothing, so it can't fail."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk.content.graph import Series
from kiosk.feeds.feed import Columns, Samples, State


class Silent:
    """Lost from the start, whether numbers or tables are asked of it."""

    interval = 1.0

    def state(self, now: float) -> State:
        return "lost"

    def seen(self, now: float) -> float | None:
        return None

    def revision(self, now: float) -> object:
        return 0

    def close(self) -> None:
        """There is nothing to let go of."""

    def window(self, since: float, until: float) -> Samples:
        return Samples(np.empty(0), np.empty(0))

    def columns(self, since: float, until: float, most: int) -> Columns:
        return Columns(*(np.empty(0) for _ in Columns._fields))

    def series(self) -> Sequence[Series]:
        return ()
