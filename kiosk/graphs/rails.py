"""What a route is painted with: the line behind and ahead of the train, its stations, and the train."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF, QRadialGradient, QTransform

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.marks import Mark, around
from kiosk.graphs.track import Track

WAGONS = 5
PITCH = 2.0
WAGON = (1.76, 1.44)
DOT_PITCH = 1.15
STRETCH = 4.0
"""Wagons, engine included; from one to the next; how long and wide each is; from dot to dot;
and how far the train goes until the line behind it is painted anew, in u."""


class Rails(Mark):
    """The travelled part in the accent with two glows; dots for what lies ahead.

    What is long travelled, and what is far ahead, is painted once for a stretch; only the rest follows the train.
    """

    def __init__(self, track: Track, accent: str, ask: Ask) -> None:
        super().__init__(QRectF(0, 0, ask.width, ask.height))
        self._track, self._accent, self._u, self._done = track, accent, ask.u, 0.0
        self._dots = [QPointF(x, y) for x, y in track.every(0.6 * ask.u, DOT_PITCH * ask.u).tolist()]
        self._layer, self._stretch = QImage(ask.width, ask.height, QImage.Format.Format_ARGB32_Premultiplied), -1

    def reach(self, done: float) -> None:
        """Say how many pixels are travelled."""
        self._done = done
        self.update()

    def draw(self, painter: QPainter) -> None:
        size = STRETCH * self._u
        stretch = int(self._done / size)
        if stretch != self._stretch:
            self._stretch = stretch
            self._layer.fill(Qt.GlobalColor.transparent)
            layer = QPainter(self._layer)
            layer.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_line(layer, 0, stretch * size)
            self._draw_dots(layer, (stretch + 1) * size, math.inf)
            layer.end()
        painter.drawImage(0, 0, self._layer)
        self._draw_line(painter, stretch * size, self._done)
        self._draw_dots(painter, self._done, (stretch + 1) * size)

    def _draw_line(self, painter: QPainter, start: float, end: float) -> None:
        if end - start < 1:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, opacity in ((2.6, 0.07), (1.5, 0.12), (0.52, 1.0)):
            pen = QPen(style.colour(self._accent, opacity), width * self._u)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            painter.setPen(pen)
            overlap = 1.0 if opacity == 1 else 0.0
            line = self._track.between(max(0.0, start - overlap), end)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))

    def _draw_dots(self, painter: QPainter, start: float, end: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(style.QUIET, 0.75))
        first, pitch = 0.6 * self._u, DOT_PITCH * self._u
        for number in range(max(0, math.ceil((start - first) / pitch)), len(self._dots)):
            if first + number * pitch >= end:
                break
            painter.drawEllipse(self._dots[number], 0.21 * self._u, 0.21 * self._u)


class Station(Mark):
    """A ring; the start is a solid dot, the end a larger ring; in the accent once the train has passed."""

    def __init__(self, at: QPointF, accent: str, u: float, is_start: bool, is_end: bool) -> None:
        self._at, self._accent, self._u, self._start, self._end = at, accent, u, is_start, is_end
        self._passed = is_start
        radius = (1.5 if is_start or is_end else 0.85) * u
        self.core = around([at], radius)
        super().__init__(self.core)

    def pass_by(self, passed: bool) -> None:
        """Say whether the train has been here."""
        if passed != self._passed and not self._start:
            self._passed = passed
            self.update()

    def draw(self, painter: QPainter) -> None:
        u = self._u
        name = self._accent if self._passed else style.SECONDARY
        painter.setPen(Qt.PenStyle.NoPen)
        if self._start or self._end:
            painter.setBrush(style.colour(name, 0.18))
            painter.drawEllipse(self._at, 1.45 * u, 1.45 * u)
        if self._start:
            painter.setBrush(style.colour(name))
            painter.drawEllipse(self._at, 0.9 * u, 0.9 * u)
            return
        painter.setBrush(style.colour(style.GROUND))
        painter.setPen(QPen(style.colour(name), 0.36 * u))
        radius = 0.82 if self._end else 0.6
        painter.drawEllipse(self._at, radius * u, radius * u)


class Train(Mark):
    """Five wagons on the line, the first a near-white engine with a glow."""

    def __init__(self, track: Track, accent: str, ask: Ask) -> None:
        super().__init__(QRectF(0, 0, ask.width, ask.height))
        self._track, self._accent, self._u, self._done = track, accent, ask.u, 0.0

    def reach(self, done: float) -> None:
        """Say how many pixels along the line the engine is."""
        self._done = done
        self.update()

    def draw(self, painter: QPainter) -> None:
        u = self._u
        engine = QPointF(*self._track.at(self._done))
        glow = QRadialGradient(engine, 5 * u)
        glow.setColorAt(0, style.colour(self._accent, 0.42))
        glow.setColorAt(0.45, style.colour(self._accent, 0.12))
        glow.setColorAt(1, style.colour(self._accent, 0.0))
        painter.fillRect(around([engine], 5 * u), glow)
        for wagon in reversed(range(WAGONS)):
            along = self._done - wagon * PITCH * u
            if along < 0:
                continue
            painter.save()
            painter.setTransform(self._pose(along), True)
            painter.setPen(QPen(style.colour(style.GROUND), 0.22 * u))
            painter.setBrush(style.colour(style.PRIMARY if wagon == 0 else self._accent))
            box = QRectF(-WAGON[0] / 2 * u, -WAGON[1] / 2 * u, WAGON[0] * u, WAGON[1] * u)
            painter.drawRoundedRect(box, (0.42 if wagon == 0 else 0.26) * u, (0.42 if wagon == 0 else 0.26) * u)
            painter.restore()

    def _pose(self, along: float) -> QTransform:
        """Place and direction of a wagon: its two axles stand on the line."""
        reach = 0.6 * self._u
        (x0, y0), (x1, y1) = self._track.at(max(0.0, along - reach)), self._track.at(along + reach)
        return QTransform.fromTranslate(*self._track.at(along)).rotateRadians(math.atan2(y1 - y0, x1 - x0))
