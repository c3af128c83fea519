"""The bar itself, standing or lying."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from kiosk.graphs import style
from kiosk.graphs.marks import Mark


class Bar(Mark):
    """One bar in whole device pixels; it grows from its foot, and the present one fades towards it."""

    def __init__(self, box: QRectF, accent: str | None, upright: bool, falls: bool = False) -> None:
        super().__init__(box)
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
            return
        far, near = (box.topLeft(), box.bottomLeft()) if self._upright else (box.topRight(), box.topLeft())
        fade = QLinearGradient(near, far) if self._falls else QLinearGradient(far, near)
        fade.setColorAt(0, style.colour(self._accent))
        fade.setColorAt(1, style.dimmed(self._accent))
        painter.fillRect(box, fade)
