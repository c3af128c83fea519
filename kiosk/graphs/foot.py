"""The foot of a graph: the baseline, and below it the years, dates or names of the readings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF

from kiosk.graphs import style
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places

DROP = 3.15
"""From the baseline down to the ticks' own baseline, in u."""
HEIGHT = 3.75
"""Room below the baseline, in u."""
GAP = 0.8
"""Least distance of two ticks, in u."""


SIZES = (style.TICK, 1.85, style.FLOOR)


def lines(texts: Sequence[str], xs: Sequence[float], language: str, u: float) -> list[Line]:
    """Tick texts, set smaller where that lets all of them stand side by side at `xs`."""
    for size in SIZES:
        made = [Line((Run(text, size, language=language),), u) for text in texts]
        rooms = zip(xs, xs[1:], made, made[1:], strict=False)
        if all(x1 - x0 >= (a.ink.width() + b.ink.width()) / 2 + GAP * u for x0, x1, a, b in rooms):
            return made
    return [Line((Run(text, language=language),), u) for text in texts]


def thinned(positions: Sequence[float], widths: Sequence[float], gap: float) -> list[int]:
    """Which of some labels to set, the most important first, so that even rows stay even.

    `positions` and `widths` in pixels, left to right. The last is always among them. Evenly spaced labels are
    thinned to every second, third ... one; of uneven ones all are returned and the caller drops what collides.
    """
    count = len(positions)
    if count < 2:
        return list(range(count))
    steps = [b - a for a, b in pairwise(positions)]
    even = max(steps) - min(steps) <= 0.02 * max(steps) + 1
    last, stride = count - 1, 1
    if even and steps[0] > 0:
        stride = min(last, max(1, math.ceil((max(widths) + gap) / steps[0])))
        stride = next((k for k in range(stride, 2 * stride) if last % k == 0), stride)
    chosen = list(range(last, -1, -stride))
    return [last, *([0] if 0 in chosen else []), *(i for i in chosen if i not in (0, last))]


def set_ticks(
    places: Places,
    ticks: Sequence[Line],
    xs: Sequence[float],
    order: Sequence[int],
    baseline: float,
    u: float,
) -> dict[int, QPointF]:
    """Where each tick that has room begins; those at the edges are moved inside."""
    found: dict[int, QPointF] = {}
    for i in order:
        wish = QPointF(xs[i] - ticks[i].ink.width() / 2, baseline + DROP * u)
        if start := places.settle(ticks[i], [places.inside(ticks[i], wish)]):
            found[i] = start
    return found
