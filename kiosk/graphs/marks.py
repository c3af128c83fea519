"""Small things that graphs are made of, in device pixels: labels, hairlines, rings, dots, areas and callouts."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from kiosk.graphs import style
from kiosk.graphs.lettering import Line


class Mark(pg.GraphicsObject):
    """Something painted in device pixels within `bounds`."""

    def __init__(self, bounds: QRectF) -> None:
        super().__init__()
        self.bounds = QRectF(bounds)

    def boundingRect(self) -> QRectF:
        """What Qt asks for."""
        return self.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """What Qt calls."""
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paint the mark."""
        raise NotImplementedError


class Label(Mark):
    """A line of text; `box` is the room that its ink takes."""

    def __init__(self, line: Line, start: QPointF) -> None:
        self.line, self.start = line, start
        self.box = line.ink.translated(start)
        super().__init__(self.box.adjusted(-4, -4, 4, 4))

    def say(self, line: Line, start: QPointF) -> None:
        """Say something else from now on."""
        self.prepareGeometryChange()
        self.line, self.start = line, start
        self.box = line.ink.translated(start)
        self.bounds = self.box.adjusted(-4, -4, 4, 4)
        self.update()

    def draw(self, painter: QPainter) -> None:
        self.line.paint(painter, self.start.x(), self.start.y())


class Hairline(Mark):
    """A thin line across, on whole device pixels."""

    def __init__(self, left: float, right: float, y: float, u: float, opacity: float, dotted: bool = False) -> None:
        thickness = max(1, round(style.HAIRLINE * u))
        top = round(y - thickness / 2)
        left, right = round(left), round(right)
        self._step = max(3, round(0.7 * u)) if dotted else right - left
        self._rect = QRectF(left, top, right - left, thickness)
        self._colour = style.thin(opacity)
        super().__init__(self._rect)

    def draw(self, painter: QPainter) -> None:
        full = self._step >= self._rect.width()
        for x in range(int(self._rect.left()), int(self._rect.right()), max(1, int(self._step))):
            width = self._rect.width() if full else self._step // 2
            painter.fillRect(QRectF(x, self._rect.top(), width, self._rect.height()), self._colour)


class Rings(Mark):
    """Readings on a line: small rings filled with the ground."""

    def __init__(self, points: Sequence[QPointF], colour: str, u: float, filled: str = style.GROUND) -> None:
        self.points, self.shown = list(points), len(points)
        self._radius = (1.5 - 0.36) / 2 * u
        self._pen = QPen(style.colour(colour), 0.36 * u)
        self._brush = style.colour(filled)
        super().__init__(around(self.points, 1.2 * u))

    def draw(self, painter: QPainter) -> None:
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        for point in self.points[: self.shown]:
            painter.drawEllipse(point, self._radius, self._radius)


class Stems(Mark):
    """Faint lines from dots to the foot of the graph; the first `shown` of them are drawn."""

    def __init__(self, tops: Sequence[QPointF], foot: float, colour: str, u: float) -> None:
        self._tops, self.shown, self._foot = list(tops), len(tops), foot
        self._width = max(1, round(0.3 * u))
        self._ends = style.colour(colour, 0.5), style.colour(colour, 0.04)
        super().__init__(around([*tops, QPointF(tops[0].x() if tops else 0.0, foot)], self._width))

    def draw(self, painter: QPainter) -> None:
        for top in self._tops[: self.shown]:
            fade = QLinearGradient(0, top.y(), 0, self._foot)
            fade.setColorAt(0, self._ends[0])
            fade.setColorAt(1, self._ends[1])
            left, high = round(top.x() - self._width / 2), min(top.y(), self._foot)
            painter.fillRect(QRectF(left, high, self._width, abs(self._foot - top.y())), fade)


class Dot(Mark):
    """The end of a line: a solid dot with two halos. `size` scales all three."""

    def __init__(self, at: QPointF, colour: str, u: float, size: float = 1.0) -> None:
        self._at, self._name, self._u = at, colour, u * size
        super().__init__(around([at], 3 * self._u))

    def move(self, at: QPointF) -> None:
        """Put the dot elsewhere."""
        if at != self._at:
            self.prepareGeometryChange()
            self._at, self.bounds = at, around([at], 3 * self._u)

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for diameter, opacity in ((5.4, 0.10), (3.6, 0.18), (2.1, 1.0)):
            painter.setBrush(style.colour(self._name, opacity))
            painter.drawEllipse(self._at, diameter / 2 * self._u, diameter / 2 * self._u)


def around(points: Sequence[QPointF], margin: float) -> QRectF:
    """The box around points, grown by a margin."""
    xs, ys = [p.x() for p in points] or [0.0], [p.y() for p in points] or [0.0]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-margin, -margin, margin, margin)
