"""Where labels can go: inside the picture, beside each other, off the line."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs.lettering import Line


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
        self._strokes: list[tuple[Pieces, float]] = []

    def copy(self) -> Places:
        """The same room, to try something in."""
        made = Places(self.bounds.width(), self.bounds.height(), self._distance)
        made.bounds, made._taken, made._strokes = QRectF(self.bounds), list(self._taken), list(self._strokes)
        return made

    def take(self, box: QRectF) -> None:
        """Keep labels out of a box."""
        self._taken.append(box)

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


class Pieces:
    """The straight pieces of a line through points."""

    def __init__(self, points: NDArray[np.float64]) -> None:
        self._start = points[:-1]
        step = np.diff(points, axis=0)
        with np.errstate(divide="ignore"):
            self._inverse = 1 / np.where(np.abs(step) < 1e-9, 1e-9, step)

    def enter(self, box: QRectF, margin: float) -> bool:
        """Whether any piece enters a box that is grown by a margin (the slab test on all pieces at once)."""
        low = np.array([box.left() - margin, box.top() - margin])
        high = np.array([box.right() + margin, box.bottom() + margin])
        first, second = (low - self._start) * self._inverse, (high - self._start) * self._inverse
        enter, leave = np.minimum(first, second).max(axis=1), np.maximum(first, second).min(axis=1)
        return bool((np.maximum(enter, 0) <= np.minimum(leave, 1)).any())
