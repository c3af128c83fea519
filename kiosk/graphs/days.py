"""The cells of a calendar: filled for a day with a value, outlined for a day without one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.graphs import style
from kiosk.graphs.marks import Mark

OUTLINE = 0.20
"""Opacity of an empty cell's edge."""


class Days(Mark):
    """The cells in the order of the days; the entrance shows the first so many. A cell without colour is empty."""

    def __init__(self, cells: list[tuple[QRectF, str | None]], u: float) -> None:
        super().__init__(cells[0][0])
        for box, _ in cells:
            self.bounds = self.bounds.united(box)
        self._cells, self._line, self.shown = cells, max(1, round(0.1 * u)), len(cells)

    def reveal(self, share: float) -> None:
        """Show the first part of the days."""
        shown = round(share * len(self._cells))
        if shown != self.shown:
            self.shown = shown
            self.update()

    def draw(self, painter: QPainter) -> None:
        line, outline = self._line, style.colour(style.PRIMARY, OUTLINE)
        for box, name in self._cells[: self.shown]:
            if name:
                painter.fillRect(box, style.colour(name))
                continue
            inner = box.adjusted(0, line, 0, -line)
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), line), outline)
            painter.fillRect(QRectF(box.left(), inner.bottom(), box.width(), line), outline)
            painter.fillRect(QRectF(box.left(), inner.top(), line, inner.height()), outline)
            painter.fillRect(QRectF(box.right() - line, inner.top(), line, inner.height()), outline)
