"""The rows of lying bars: how high they are, and how much of the width is left for the bars."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line

HIGHEST = 7.4
ROOMY = 4.6
"""The highest row, and the least one with room for a name above its bar, in u."""
BESIDE = 1.4
END = 1.2
"""From a name to the bars, and beside a value, in u."""
CENTRE = 0.36
"""From a name's middle down to its baseline, in sizes of its type."""
DROP = 1.35
"""How far a bar stands below the middle of a row that has its name above, in u."""


class Rows:
    """One row a bar, top down; names stand beside where that leaves the bars long, else above."""

    def __init__(
        self,
        ask: Ask,
        count: int,
        names: Sequence[Line],
        ends: Sequence[Line],
        falling: Sequence[Line] = (),
        top: float = 0.0,
        thickness: float = 2.6,
    ) -> None:
        u = ask.u
        self.step = step_of(ask, count, top)
        ending = _widest(ends) + END * u if ends else 0.0
        before = _widest(falling) + END * u if falling else 0.0
        self.beside = _widest(names) + BESIDE * u
        if ask.width - self.beside - ending - before < 0.5 * ask.width and self.step > ROOMY * u:
            self.beside = 0.0
        self.values_above = not self.beside and ending + before > 0.42 * ask.width
        without = ask.compact or self.values_above
        self.left = self.beside + (0 if without else before)
        self.right = ask.width - (0 if without else ending)
        if ask.compact:
            self.beside = self.left = 0.0
        self._head = top + (ask.height - top - self.step * count) / 2
        self._drop = 0 if self.beside or ask.compact else DROP * u
        self.thick = round(min(0.36 * self.step, thickness * u) if not ask.compact else 0.6 * self.step)

    def middle(self, row: int) -> float:
        """The height of a row's bar, in device pixels from the top."""
        return self._head + (row + 0.5) * self.step + self._drop


def step_of(ask: Ask, count: int, top: float = 0.0) -> float:
    """The height of one of `count` rows in device pixels; `top` pixels are kept free above them."""
    return min((ask.height - top) / max(1, count), HIGHEST * ask.u)


def value_size(step: float, u: float) -> tuple[float, float]:
    """Type sizes of a row's value and of the one that matters, in u."""
    if step > 5.6 * u:
        return style.VALUE, style.STRONG
    size = style.VALUE if step > 3.2 * u else style.TICK if step > 2.5 * u else style.FLOOR
    return size, size


def name_size(step: float, u: float) -> float:
    """Type size of a row's name, in u."""
    return style.TICK if step > 2.5 * u else style.FLOOR


def _widest(lines: Sequence[Line]) -> float:
    return max(line.ink.width() for line in lines)
