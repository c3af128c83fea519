"""The foot of a graph: the baseline, and below it the years, dates or names of the readings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from kiosk.graphs.lettering import Line
from kiosk.graphs.places import Places

DROP = 3.15
"""From the baseline down to the ticks' own baseline, in u."""
HEIGHT = 3.75
"""Room below the baseline, in u."""


def thinned(positions: Sequence[float], widths: Sequence[float], gap: float) -> list[int]:
    """Which of some labels to set, the most important first, so that even rows stay even.

    `positions` and `widths` in pixels, left to right. The last is always among them. Evenly spaced labels are thinned to every
    second, third ... one; for uneven ones all are returned and the caller drops what collides.
    """
    count = len(positions)
    if count < 2:
        return list(range(count))
    steps = [b - a for a, b in zip(positions, positions[1:], strict=False)]
    even = max(steps) - min(steps) <= 0.02 * max(steps) + 1
    last, stride = count - 1, 1
    if even and steps[0] > 0:
        while stride < last and steps[0] * stride < max(widths) + gap:
            stride += 1
        stride = next((k for k in range(stride, 2 * stride) if last % k == 0), stride)
    chosen = list(range(last, -1, -stride))
    return [last, *([0] if 0 in chosen else []), *(i for i in chosen if i not in (0, last))]


def set_ticks(places: Places, lines: Sequence[Line], xs: Sequence[float], order: Sequence[int], baseline: float, u: float
              ) -> dict[int, QPointF]:
    """Where each tick that has room begins; those at the edges are moved inside."""
    found: dict[int, QPointF] = {}
    for i in order:
        wish = QPointF(xs[i] - lines[i].ink.width() / 2, baseline + DROP * u)
        if start := places.settle(lines[i], [places.inside(lines[i], wish)]):
            found[i] = start
    return found
