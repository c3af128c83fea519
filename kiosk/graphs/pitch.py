"""One series of a slope graph: a straight line between two dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.graphs import style
from kiosk.graphs.marks import Mark, around

DOT, KEY_DOT = 1.2, 1.8
"""Diameters in u."""
THIN = 0.32
"""Thickness of a line that does not matter, in u."""


class Pitch(Mark):
    """One series: a dot, a line that grows to the right, a dot."""

    def __init__(self, ends: list[QPointF], colour: str, key: bool, u: float) -> None:
        super().__init__(around(ends, 2 * u))
        self._ends, self._name, self._radius = ends, colour, (KEY_DOT if key else DOT) / 2 * u
        self._pen = QPen(style.colour(colour), (style.LINE if key else THIN) * u)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.grown = 1.0

    def draw(self, painter: QPainter) -> None:
        if not self.grown:
            return
        first, last = self._ends[0], self._ends[-1]
        reached = first + (last - first) * self.grown
        if len(self._ends) > 1:
            painter.setPen(self._pen)
            painter.drawLine(first, reached)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(self._name))
        for point in (first, reached):
            painter.drawEllipse(point, self._radius, self._radius)
