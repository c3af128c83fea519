"""Points of a scatter graph: each group has its own shape as well as its own tone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kiosk.graphs import style
from kiosk.graphs.marks import Mark, around

SIZE = 1.5
"""Diameter of a point, in u."""


def draw_shape(painter: QPainter, at: QPointF, group: int, accent: str, size: float, u: float) -> None:
    """A disc in the accent, a ring, a dark square or a lozenge, of a size in device pixels."""
    half = size / 2
    painter.setPen(QPen(style.colour(style.GROUND), 0.2 * u))
    match group:
        case 0:
            painter.setBrush(style.colour(accent))
            painter.drawEllipse(at, half, half)
        case 1:
            painter.setPen(QPen(style.colour(style.SECONDARY), min(0.36 * u, half)))
            painter.setBrush(style.colour(style.GROUND))
            painter.drawEllipse(at, 0.84 * half, 0.84 * half)
        case 2:
            painter.setBrush(style.colour(style.QUIET))
            painter.drawRect(QRectF(at.x() - 0.85 * half, at.y() - 0.85 * half, 1.7 * half, 1.7 * half))
        case _:
            painter.setPen(QPen(style.colour(style.PRIMARY), min(0.3 * u, half)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0))
            painter.drawPolygon(QPolygonF([at + QPointF(x * half, y * half) for x, y in corners]))


class Cloud(Mark):
    """All points, which come in from left to right."""

    def __init__(self, points: Sequence[QPointF], groups: Sequence[int], accent: str, u: float) -> None:
        self._points = sorted(zip(points, groups, strict=True), key=lambda pair: pair[0].x())
        self._accent, self._u, self._progress = accent, u, 1.0
        super().__init__(around(points, 2 * u))

    def come(self, progress: float) -> None:
        """Show the entrance at a progress from 0 to 1; a point takes a third of it to grow."""
        if progress != self._progress:
            self._progress = progress
            self.update()

    def draw(self, painter: QPainter) -> None:
        left, wide = self.bounds.left(), self.bounds.width()
        for at, group in self._points:
            start = (at.x() - left) / wide * 0.66
            size = style.ease_out((self._progress - start) / 0.34) * SIZE * self._u
            if size > 0:
                draw_shape(painter, at, group, self._accent, size, self._u)


class Key(Mark):
    """A group's shape beside its name."""

    def __init__(self, at: QPointF, group: int, accent: str, u: float) -> None:
        self._at, self._group, self._accent, self._u = at, group, accent, u
        super().__init__(around([at], 2 * u))

    def draw(self, painter: QPainter) -> None:
        draw_shape(painter, self._at, self._group, self._accent, SIZE * self._u, self._u)
