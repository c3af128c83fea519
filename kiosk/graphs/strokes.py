"""Thin strokes in device pixels: a hairline that stands, and the leader from a label to what it names."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from kiosk.graphs import style
from kiosk.graphs.marks import Mark, around


class Upright(Mark):
    """A thin line down, on whole device pixels."""

    def __init__(self, x: float, top: float, bottom: float, u: float, opacity: float) -> None:
        thickness = max(1, round(style.HAIRLINE * u))
        super().__init__(QRectF(round(x - thickness / 2), round(top), thickness, round(bottom) - round(top)))
        self._colour = style.thin(opacity)

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.bounds, self._colour)


class Leader(Mark):
    """A quiet line from a shape to a label that had to move away from it."""

    def __init__(self, start: QPointF, end: QPointF, u: float) -> None:
        super().__init__(around([start, end], u))
        self._start, self._end = start, end
        self._pen = QPen(style.colour(style.QUIET, 0.8), max(1.0, style.HAIRLINE * u))

    def draw(self, painter: QPainter) -> None:
        painter.setPen(self._pen)
        painter.drawLine(self._start, self._end)
