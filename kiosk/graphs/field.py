"""A field of cells on whole device pixels, filled column by column."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from kiosk.graphs import style
from kiosk.graphs.marks import Mark

MARK = 1.3
"""Size of the cell before a word, in u."""


class Grid(NamedTuple):
    """Cells on whole device pixels, column by column from the left, top down."""

    pitch: int
    size: int
    rows: int
    columns: int


def grid_for(count: int, width: int, height: int) -> Grid:
    """The largest cells of which `count` fill a field; at the least one device pixel each."""
    for pitch in range(max(2, math.isqrt(width * height // count) + 2), 1, -1):
        gap = max(1, round(pitch * 0.2))
        across = (width + gap) // pitch
        if across and (rows := math.ceil(count / across)) * pitch - gap <= height:
            return Grid(pitch, pitch - gap, rows, math.ceil(count / rows))
    rows = max(1, min(height, count))
    return Grid(1, 1, rows, math.ceil(count / rows))


class Field(Mark):
    """The cells, painted once; the entrance shows the first so many."""

    def __init__(self, left: int, top: int, grid: Grid, counts: list[int], names: list[str], round_cells: bool) -> None:
        self.grid, self.counts, self.shown = grid, counts, sum(counts)
        super().__init__(QRectF(left, top, grid.columns * grid.pitch, grid.rows * grid.pitch))
        self._image = QImage(self.bounds.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, round_cells)
        cell = 0
        for count, name in zip(counts, names, strict=True):
            painter.setBrush(style.colour(name))
            for _ in range(count):
                box = self._cell(cell)
                painter.drawEllipse(box) if round_cells else painter.drawRect(box)
                cell += 1
        painter.end()

    def _cell(self, cell: int) -> QRectF:
        column, row = divmod(cell, self.grid.rows)
        return QRectF(column * self.grid.pitch, row * self.grid.pitch, self.grid.size, self.grid.size)

    def region(self, first: int, last: int) -> QPainterPath:
        """The ground that cells first..last-1 stand on."""
        rows, pitch, path = self.grid.rows, self.grid.pitch, QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for column in range(first // rows, math.ceil(last / rows)):
            top, bottom = max(0, first - column * rows), min(rows, last - column * rows)
            path.addRect(QRectF(column * pitch, top * pitch, pitch, (bottom - top) * pitch))
        return path.translated(self.bounds.topLeft())

    def draw(self, painter: QPainter) -> None:
        columns, rest = divmod(self.shown, self.grid.rows)
        pitch, corner = self.grid.pitch, self.bounds.topLeft()
        if columns:
            painter.drawImage(corner, self._image, QRectF(0, 0, columns * pitch, self.bounds.height()))
        if rest:
            aside = QRectF(columns * pitch, 0, pitch, rest * pitch)
            painter.drawImage(corner + aside.topLeft(), self._image, aside)


class Veil(Mark):
    """Ground laid over all cells but those of one share."""

    def __init__(self, field: Field, chosen: QPainterPath) -> None:
        super().__init__(field.bounds)
        self._path = field.region(0, sum(field.counts)).subtracted(chosen)

    def draw(self, painter: QPainter) -> None:
        painter.fillPath(self._path, style.colour(style.GROUND, 0.66))


class Swatch(Mark):
    """One cell before the word that it stands for."""

    def __init__(self, box: QRectF, colour: str, is_round: bool) -> None:
        super().__init__(box)
        self._colour, self._round = colour, is_round

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(self._colour))
        painter.drawEllipse(self.bounds) if self._round else painter.drawRect(self.bounds)
