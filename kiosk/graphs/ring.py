"""A ring divided into parts, clockwise from the top."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.graphs import style
from kiosk.graphs.marks import Mark

THICKNESS = 0.15
"""Of the ring, in diameters."""


class Ring(Mark):
    """Parts clockwise from the top, with a little ground between them."""

    def __init__(self, box: QRectF, shares: list[float], names: list[str], gap: float) -> None:
        super().__init__(box)
        self._names, self._swept = names, 1.0
        self._thick = box.width() * THICKNESS
        self.inner = box.adjusted(self._thick / 2, self._thick / 2, -self._thick / 2, -self._thick / 2)
        self._gap = math.degrees(gap / (self.inner.width() / 2)) if len([s for s in shares if s]) > 1 else 0.0
        total = sum(shares) or 1.0
        starts = [sum(shares[:i]) / total * 360 for i in range(len(shares) + 1)]
        self.arcs = list(pairwise(starts))

    def sweep(self, share: float) -> None:
        """Show the ring up to a share of the circle."""
        if share != self._swept:
            self._swept = share
            self.update()

    def middle(self, index: int) -> QPointF:
        """The middle of a part."""
        angle = math.radians(sum(self.arcs[index]) / 2)
        radius = self.inner.width() / 2
        return self.inner.center() + QPointF(radius * math.sin(angle), -radius * math.cos(angle))

    def part_at(self, point: QPointF, reach: float) -> int | None:
        """The part under a point, or near enough to it."""
        away = point - self.inner.center()
        if abs(math.hypot(away.x(), away.y()) - self.inner.width() / 2) > self._thick / 2 + reach:
            return None
        angle = math.degrees(math.atan2(away.x(), -away.y())) % 360
        return next((i for i, (start, end) in enumerate(self.arcs) if start <= angle < end), None)

    def draw(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (start, end), name in zip(self.arcs, self._names, strict=True):
            start, end = start + self._gap / 2, min(end - self._gap / 2, 360 * self._swept)
            if end > start:
                pen = QPen(style.colour(name), self._thick)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawArc(self.inner, round((90 - start) * 16), -round((end - start) * 16))


class ArcOutline(Mark):
    """Shows which part was touched: a thin arc along its outer edge."""

    def __init__(self, ring: Ring, index: int, u: float) -> None:
        super().__init__(ring.bounds.adjusted(-u, -u, u, u))
        self._box, self._arc, self._u = (
            ring.bounds.adjusted(-0.5 * u, -0.5 * u, 0.5 * u, 0.5 * u),
            ring.arcs[index],
            u,
        )

    def draw(self, painter: QPainter) -> None:
        start, end = self._arc
        painter.setPen(QPen(style.colour(style.PRIMARY), 0.3 * self._u))
        painter.drawArc(self._box, round((90 - start) * 16), -round((end - start) * 16))
