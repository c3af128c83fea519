"""Where labels can go: inside the picture, beside each other, off the line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs.lettering import Line

Item = TypeVar("Item")
MOST_TRIED = 60
"""Of more things in a row only some are tried for a label: no picture has room for all of their labels."""


def few(row: Sequence[Item]) -> list[Item]:
    """A row as it is, or of a long one every second, third ... thing: the last is among them, and often the first."""
    last = len(row) - 1
    stride = max(1, -(-len(row) // MOST_TRIED))
    even = next((k for k in range(stride, 2 * stride) if last % k == 0), stride)
    return list(row[last % even :: even]) if row else []


def box_at(line: Line, left: float, baseline: float) -> QRectF:
    """The ink of a line of text whose baseline begins at (left, baseline)."""
    return line.ink.translated(left, baseline)


def centred(line: Line, x: float, bottom: float) -> QPointF:
    """Where a baseline begins when the text stands centred on `x` with its ink ending at `bottom`."""
    return QPointF(x - line.ink.width() / 2, bottom - line.ink.bottom())


def hanging(line: Line, x: float, top: float) -> QPointF:
    """The same with the ink beginning at `top`."""
    return QPointF(x - line.ink.width() / 2, top - line.ink.top())


class Places:
    """The room that is left in a picture of a size, with a distance kept from everything that is taken."""

    def __init__(self, width: float, height: float, distance: float) -> None:
        self.bounds = QRectF(0, 0, width, height)
        self._distance = distance
        self._taken: list[QRectF] = []
        self._rows: list[NDArray[np.float64]] = []
        self._strokes: list[tuple[Pieces, float]] = []

    def copy(self) -> Places:
        """The same room, to try something in."""
        made = Places(self.bounds.width(), self.bounds.height(), self._distance)
        made.bounds, made._taken, made._strokes = QRectF(self.bounds), list(self._taken), list(self._strokes)
        made._rows = list(self._rows)
        return made

    def take(self, box: QRectF) -> None:
        """Keep labels out of a box."""
        self._taken.append(box)

    def take_all(self, boxes: Iterable[QRectF]) -> None:
        """Keep labels out of many boxes, which then cost hardly more than one."""
        sides = [(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]
        self._rows.append(np.array(sides).reshape(-1, 4))

    def stroke(self, points: NDArray[np.float64], thickness: float) -> None:
        """Keep labels off a line through points, each a row (across, down)."""
        points = points[np.isfinite(points).all(axis=1)]
        if len(points) > 1:
            self._strokes.append((Pieces(points), thickness / 2))

    def free(self, box: QRectF) -> bool:
        """Whether a label's ink could stand here."""
        if not self.bounds.contains(box):
            return False
        near = self._distance
        wide = box.adjusted(-near, -near / 2, near, near / 2)
        if any(wide.intersects(taken) for taken in self._taken):
            return False
        if any(_meets(wide, row) for row in self._rows):
            return False
        return not any(pieces.enter(box, near * 0.6 + half) for pieces, half in self._strokes)

    def settle(self, line: Line, candidates: Iterable[QPointF]) -> QPointF | None:
        """Take the first candidate (start of the baseline, on whole pixels) that is free; None where none is."""
        for point in candidates:
            start = QPointF(round(point.x()), round(point.y()))
            box = box_at(line, start.x(), start.y())
            if self.free(box):
                self.take(box)
                return start
        return None

    def inside(self, line: Line, start: QPointF) -> QPointF:
        """The same place, moved sideways just far enough to lie inside the picture."""
        room = math.floor(self.bounds.right() - line.ink.width())
        return QPointF(max(0.0, min(start.x(), room)), start.y())


def _meets(box: QRectF, row: NDArray[np.float64]) -> bool:
    left, top, right, bottom = row.T
    across = (left < box.right()) & (right > box.left())
    return bool((across & (top < box.bottom()) & (bottom > box.top())).any())


class Pieces:
    """The straight pieces of a line through points."""

    def __init__(self, points: NDArray[np.float64]) -> None:
        self._start = points[:-1]
        ends = np.minimum(points[:-1], points[1:]), np.maximum(points[:-1], points[1:])
        (self._left, self._top), (self._right, self._bottom) = (np.ascontiguousarray(end.T) for end in ends)
        step = np.diff(points, axis=0)
        with np.errstate(divide="ignore"):
            self._inverse = 1 / np.where(np.abs(step) < 1e-9, 1e-9, step)

    def enter(self, box: QRectF, margin: float) -> bool:
        """Whether any piece enters a box that is grown by a margin (the slab test on all pieces near it at once)."""
        low = np.array([box.left() - margin, box.top() - margin])
        high = np.array([box.right() + margin, box.bottom() + margin])
        across = (self._left <= high[0]) & (self._right >= low[0])
        near = np.flatnonzero(across & (self._top <= high[1]) & (self._bottom >= low[1]))
        if not len(near):
            return False
        start, inverse = self._start[near], self._inverse[near]
        first, second = (low - start) * inverse, (high - start) * inverse
        enter, leave = np.minimum(first, second).max(axis=1), np.maximum(first, second).min(axis=1)
        return bool((np.maximum(enter, 0) <= np.minimum(leave, 1)).any())
