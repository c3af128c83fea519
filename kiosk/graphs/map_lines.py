"""Coasts, rivers and borders behind a route: so quiet that the journey stays what is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from kiosk.content.graph import MapLine
from kiosk.graphs import style
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Mark

Points = NDArray[np.float64]
LOOKS: dict[str, tuple[float, float, list[float]]] = {
    "coast": (0.24, 0.30, []),
    "river": (0.22, 0.28, [7.0, 4.0]),
    "border": (0.22, 0.30, [0.1, 4.0]),
}
"""Width in u, opacity, and dashes in widths (a dot is a very short dash with round ends)."""


def degrees_of(line: MapLine, middle: float) -> Points:
    """A line's points, on the turn of the globe that is nearest to a longitude."""
    points = np.array(line.points, dtype=np.float64)
    points[:, 0] = np.rad2deg(np.unwrap(np.deg2rad(points[:, 0])))
    points[:, 0] += 360 * np.round((middle - points[:, 0].mean()) / 360)
    return points


class MapLines(Mark):
    """Lines in device pixels, cut off at the picture's edge."""

    def __init__(self, lines: Sequence[tuple[str, Points]], page: QRectF, u: float) -> None:
        super().__init__(page)
        self._u = u
        self._paths = [(kind, _path(points)) for kind, points in lines]

    def draw(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for kind, path in self._paths:
            width, opacity, dashes = LOOKS[kind]
            pen = QPen(style.colour(style.QUIET, opacity), width * self._u)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if dashes:
                pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.drawPath(path)


def _path(points: Points) -> QPainterPath:
    """Through all points, with soft bends half-way between them."""
    corners = [QPointF(x, y) for x, y in points.tolist()]
    path = QPainterPath(corners[0])
    for here, after in pairwise(corners[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(corners[-1])
    return path


def name_places(line: Line, points: Points, u: float) -> Iterator[QPointF]:
    """Beside the middle of a line first, then towards its ends."""
    count = len(points)
    for i in sorted(range(count), key=lambda i: abs(i - count // 2)):
        x, y = points[i].tolist()
        yield QPointF(x + 0.9 * u, y - 0.7 * u - line.ink.bottom())
        yield QPointF(x - 0.9 * u - line.ink.width(), y + 0.7 * u - line.ink.top())
        yield QPointF(x + 0.9 * u, y + 0.7 * u - line.ink.top())
        yield QPointF(x - 0.9 * u - line.ink.width(), y - 0.7 * u - line.ink.bottom())
