"""Filled layers over a common axis, each between a lower and an upper edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kiosk.graphs import style
from kiosk.graphs.marks import Mark

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Layer:
    """One series in device pixels: places across, and its lower and upper edge, NaN where there is a gap."""

    colour: str
    across: Floats
    lower: Floats
    upper: Floats

    def runs(self) -> list[slice]:
        """The unbroken pieces, as slices of the places."""
        known = np.concatenate(([0], np.isfinite(self.lower + self.upper).astype(int), [0]))
        edges = np.flatnonzero(np.diff(known))
        return [slice(a, b) for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]


class Layers(Mark):
    """Layers with a little ground between them, shown from the left up to an edge.

    `see_through`: they stand behind each other instead, each with a line along its upper edge.
    """

    def __init__(self, layers: Sequence[Layer], page: QRectF, u: float, see_through: bool) -> None:
        super().__init__(page)
        self._layers, self._u, self._see_through = list(layers), u, see_through
        self._reach = page.right()

    def reach(self, across: float) -> None:
        """Show what lies left of a place in device pixels."""
        if across != self._reach:
            self._reach = across
            self.update()

    def draw(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, 0, self._reach, self.bounds.height()))
        for layer in self._layers:
            for run in layer.runs():
                self._draw_run(painter, layer, run)
        painter.restore()

    def _draw_run(self, painter: QPainter, layer: Layer, run: slice) -> None:
        u, across = self._u, layer.across[run]
        if len(across) == 1:  # A value between two gaps has no width of its own.
            across = np.array([across[0] - 0.4 * u, across[0] + 0.4 * u])
        upper, lower = (np.broadcast_to(edge[run], across.shape) for edge in (layer.upper, layer.lower))
        top = QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), upper.tolist(), strict=True)])
        foot = [QPointF(x, y) for x, y in zip(across[::-1].tolist(), lower[::-1].tolist(), strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(layer.colour, 0.34 if self._see_through else 1.0))
        painter.drawPolygon(QPolygonF([*top.toList(), *foot]))
        line = QPen(
            style.colour(layer.colour if self._see_through else style.GROUND), (0.5 if self._see_through else 0.22) * u
        )
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.drawPolyline(top)


class Cut(Mark):
    """Shows which reading of a layer was touched: a line across the layer from edge to edge."""

    def __init__(self, across: float, top: float, bottom: float, u: float) -> None:
        self._across, self._top, self._bottom, self._u = across, top, bottom, u
        super().__init__(QRectF(across - u, top - u, 2 * u, bottom - top + 2 * u))

    def draw(self, painter: QPainter) -> None:
        painter.setPen(QPen(style.colour(style.PRIMARY), 0.4 * self._u))
        painter.drawLine(QPointF(self._across, self._top), QPointF(self._across, self._bottom))
        painter.setBrush(style.colour(style.GROUND))
        for y in (self._top, self._bottom):
            painter.drawEllipse(QPointF(self._across, y), 0.6 * self._u, 0.6 * self._u)
