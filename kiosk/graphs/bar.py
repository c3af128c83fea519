"""The bar itself, standing or lying, and the item that paints all bars of a graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from kiosk.graphs import style
from kiosk.graphs.marks import Mark

OUTLINE = 0.08
"""Of a hollow bar, in shares of its breadth."""


class Growing(Protocol):
    """What stands for a reading and grows."""

    bounds: QRectF
    grown: float
    """How much of its length shows, 0 to 1."""

    def draw(self, painter: QPainter) -> None:
        """Paint it."""


class Row(Mark):
    """All bars of a graph as one item of the scene: an item each would cost more than the bars."""

    def __init__(self, page: QRectF, bars: Sequence[Growing]) -> None:
        super().__init__(page)
        self._bars = bars

    def rise(self, grown: Sequence[float]) -> None:
        """How much of each bar shows, 0 to 1, in their order."""
        for bar, share in zip(self._bars, grown, strict=True):
            bar.grown = share
        self.update()

    def draw(self, painter: QPainter) -> None:
        for bar in self._bars:
            bar.draw(painter)


class Bar:
    """One bar in whole device pixels; it grows from its foot, and the present one fades towards it.

    Where colour alone does not tell the past from it, bars of the past are hollow.
    """

    def __init__(self, box: QRectF, accent: str | None, upright: bool, falls: bool = False) -> None:
        self.bounds = QRectF(box)
        self._accent, self._upright, self._falls = accent, upright, falls
        self.grown = 1.0

    def draw(self, painter: QPainter) -> None:
        box = QRectF(self.bounds)
        if self._upright:
            length = round(box.height() * self.grown)
            box.setHeight(length) if self._falls else box.setTop(box.bottom() - length)
        else:
            length = round(box.width() * self.grown)
            box.setLeft(box.right() - length) if self._falls else box.setWidth(length)
        if self._accent is None:
            painter.fillRect(box, style.colour(style.PAST))
            if not style.plain_past():
                breadth = self.bounds.width() if self._upright else self.bounds.height()
                line = max(2, round(OUTLINE * breadth))
                painter.fillRect(box.adjusted(line, line, -line, -line), style.colour(style.GROUND))
            return
        far, near = (box.topLeft(), box.bottomLeft()) if self._upright else (box.topRight(), box.topLeft())
        fade = QLinearGradient(near, far) if self._falls else QLinearGradient(far, near)
        fade.setColorAt(0, style.colour(self._accent))
        fade.setColorAt(1, style.dimmed(self._accent))
        painter.fillRect(box, fade)
