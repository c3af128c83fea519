"""The band itself: the ground between two edges, and the line inside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kiosk.graphs import style
from kiosk.graphs.marks import Mark, around

FILL = 0.30
EDGE = 0.55
"""Opacity of the ground and of its edges."""


class Ribbon(Mark):
    """One run without a gap, in device pixels; a single range is an upright stroke."""

    def __init__(
        self, lows: list[QPointF], highs: list[QPointF], values: Sequence[QPointF | None], colour: str, u: float
    ) -> None:
        if len(lows) == 1:
            half = QPointF(0.5 * u, 0)
            lows, highs = [lows[0] - half, lows[0] + half], [highs[0] - half, highs[0] + half]
        super().__init__(around([*lows, *highs], u))
        self._lows, self._highs, self._values = QPolygonF(lows), QPolygonF(highs), values
        self._ground = QPolygonF([*highs, *reversed(lows)])
        self._fill, self._edge = style.colour(colour, FILL), QPen(style.colour(colour, EDGE), 0.2 * u)
        self._line = QPen(style.colour(colour), style.LINE * u)
        self._dot, self._dot_radius = style.colour(colour), 0.6 * u
        for pen in (self._edge, self._line):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._reached: float | None = None

    def reach(self, x: float | None) -> None:
        """Show only what lies left of `x`; None shows everything."""
        if x != self._reached:
            self._reached = x
            self.update()

    def draw(self, painter: QPainter) -> None:
        if self._reached is not None:
            shown = QRectF(self.bounds)
            shown.setRight(max(shown.left(), min(shown.right(), self._reached)))
            painter.setClipRect(shown)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawPolygon(self._ground)
        painter.setPen(self._edge)
        painter.drawPolyline(self._lows)
        painter.drawPolyline(self._highs)
        self._draw_values(painter)
        painter.setClipping(False)

    def _draw_values(self, painter: QPainter) -> None:
        """The line through values that follow each other; one without neighbours is a dot."""
        painter.setPen(self._line)
        for a, b in pairwise(self._values):
            if a is not None and b is not None:
                painter.drawLine(a, b)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._dot)
        beside = [None, *self._values, None]
        for before, value, after in zip(beside, self._values, beside[2:], strict=False):
            if value is not None and before is None and after is None:
                painter.drawEllipse(value, self._dot_radius, self._dot_radius)
