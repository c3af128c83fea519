"""Which points of a scatter graph are named, and where their names stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from kiosk.graphs import style
from kiosk.graphs.lettering import Line
from kiosk.graphs.places import Places, centred, hanging

if TYPE_CHECKING:
    from kiosk.graphs.scatter import ScatterDrawing

NEAR = 1.15
FAR = (1.9, 2.8, 3.7, 4.8)
"""How far a name stands from its point, and how far the one that matters may, in u."""

Placed = list[tuple[Line, QPointF]]


class Names:
    """The point that matters comes first, then the outermost: these are what a visitor asks about."""

    def __init__(self, scatter: ScatterDrawing, points: Sequence[QPointF], u: float) -> None:
        self._scatter, self._points, self._u = scatter, points, u
        x, y = (sum(values) / len(points) for values in ([p.x() for p in points], [p.y() for p in points]))
        far = [abs(at.x() - x) + abs(at.y() - y) for at in points]
        named = [i for i, point in enumerate(scatter.graph.points) if point.label]
        self._order = sorted(named, key=lambda i: (i != scatter.key, -far[i]))

    def placed(self, places: Places) -> Placed:
        """All names in the larger type, unless the smaller one shows clearly more of them."""
        tries = {size: self._placed(size, places.copy()) for size in (style.TICK, style.FLOOR)}
        return tries[max(tries, key=lambda size: size * len(tries[size]))]

    def _placed(self, size: float, places: Places) -> Placed:
        found: Placed = []
        for index in self._order:
            for line, wishes in self._wishes(index, size):
                if (start := places.settle(line, wishes)) is not None:
                    found.append((line, start))
                    break
        return found

    def _wishes(self, index: int, size: float) -> Iterator[tuple[Line, Iterator[QPointF]]]:
        """A name in each size and at each distance that it may have."""
        key = index == self._scatter.key
        for near in FAR if key else (NEAR,):
            for tried in (style.VALUE, size) if key else (size,):
                colour = self._scatter.accent if key else style.SECONDARY
                run = self._scatter.voice.run(self._scatter.graph.points[index].label, tried, colour, key)
                line = Line((run,), self._u)
                yield line, _beside(line, self._points[index], near * self._u)


def _beside(line: Line, at: QPointF, near: float) -> Iterator[QPointF]:
    """Right, left, above, below, then the corners."""
    middle, wide = at.y() - line.ink.center().y(), line.ink.width()
    yield QPointF(at.x() + near, middle)
    yield QPointF(at.x() - near - wide, middle)
    yield centred(line, at.x(), at.y() - near)
    yield hanging(line, at.x(), at.y() + near)
    for aside in (0.6 * near, -0.6 * near - wide):
        yield QPointF(at.x() + aside, centred(line, 0, at.y() - 0.7 * near).y())
        yield QPointF(at.x() + aside, hanging(line, 0, at.y() + 0.7 * near).y())
