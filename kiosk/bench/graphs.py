"""Everything about graphs: live ones beside what else would draw them, and each kind."""

from __future__ import annotations

from kiosk.bench import kinds, live
from kiosk.bench.row import Row


def rows() -> list[Row]:
    """Live graphs first: their cost follows the pixels, not the history."""
    return [*live.rows(), *kinds.rows()]
