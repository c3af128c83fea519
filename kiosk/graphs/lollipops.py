"""Lollipops graph: lying stems from zero, a dot at the end, the value beside the dot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.graphs import style
from kiosk.graphs.bar import Bar
from kiosk.graphs.callout import Selection
from kiosk.graphs.lying import LyingBarsDrawing
from kiosk.graphs.marks import Mark
from kiosk.graphs.readings import Reading
from kiosk.graphs.rows import value_size

RADIUS = 1.05
KEY_RADIUS = 1.3
STEM = 0.4
"""Sizes in u."""


class Lollipop(Bar):
    """A thin stem that grows from zero with a dot at its end."""

    def __init__(self, box: QRectF, colour: str, radius: float, u: float, falls: bool) -> None:
        super().__init__(box, None, upright=False, falls=falls)
        self._stem, self._colour, self._radius, self._falls = QRectF(box), colour, radius, falls
        self._thick = max(1, round(STEM * u))
        self.bounds = box.adjusted(-radius, -radius, radius, radius)

    def draw(self, painter: QPainter) -> None:
        if not self.grown:
            return
        length, y = self._stem.width() * self.grown, self._stem.center().y()
        zero = self._stem.right() if self._falls else self._stem.left()
        end = zero - length if self._falls else zero + length
        stem = QRectF(min(zero, end), round(y - self._thick / 2), length, self._thick)
        painter.fillRect(stem, style.dimmed(self._colour, 0.62))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(self._colour))
        painter.drawEllipse(QPointF(end, stem.center().y()), self._radius, self._radius)


class LollipopsDrawing(LyingBarsDrawing):
    """The one that matters carries the accent and the larger dot."""

    tip = KEY_RADIUS
    thickness = 1.0

    def value_sizes(self, step: float, u: float) -> tuple[tuple[float, float], ...]:
        return value_size(step, u), (style.TICK, style.VALUE), (style.TICK, style.TICK)

    def shape(self, reading: Reading, box: QRectF, u: float, step: float) -> Bar:
        key = self.accented(reading)
        radius = min((KEY_RADIUS if key else RADIUS) * u, 0.42 * step)
        return Lollipop(box, self.accent if key else style.QUIET, radius, u, reading.value < 0)

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        """A ring around the dot."""
        falls = self.readings[index].value < 0
        end = QPointF(target.left() if falls else target.right(), target.center().y())
        return Selection(QRectF(end, end), u)
