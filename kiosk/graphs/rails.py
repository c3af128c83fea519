"""What a route is painted with: the line behind and ahead of the train, its stations, and the train."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QRadialGradient, QTransform

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.marks import Mark, around
from kiosk.graphs.track import Track

WAGONS = 5
PITCH = 2.0
WAGON = (1.76, 1.44)
"""Wagons, engine included; from one to the next; and how long and wide each is, in u."""


class Rails(Mark):
    """The travelled part in the accent with two glows; dots for what lies ahead."""

    def __init__(self, track: Track, accent: str, ask: Ask) -> None:
        super().__init__(QRectF(0, 0, ask.width, ask.height))
        self._track, self._accent, self._u, self._done = track, accent, ask.u, 0.0
        self._dots = [QPointF(x, y) for x, y in track.every(0.6 * ask.u, 1.15 * ask.u).tolist()]
        self._pitch = 1.15 * ask.u

    def reach(self, done: float) -> None:
        """Say how many pixels are travelled."""
        self._done = done
        self.update()

    def draw(self, painter: QPainter) -> None:
        u = self._u
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(style.QUIET, 0.75))
        ahead = math.ceil((self._done + 0.6 * u) / self._pitch)
        for dot in self._dots[ahead:]:
            painter.drawEllipse(dot, 0.21 * u, 0.21 * u)
        if self._done < 1:
            return
        line = QPolygonF([QPointF(x, y) for x, y in self._track.between(0, self._done).tolist()])
        for width, opacity in ((2.6, 0.07), (1.5, 0.12), (0.52, 1.0)):
            pen = QPen(style.colour(self._accent, opacity), width * u)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(line)


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
            painter.drawRoundedRect(
                box, (0.42 if wagon == 0 else 0.26) * u, (0.42 if wagon == 0 else 0.26) * u
            )
            painter.restore()

    def _pose(self, along: float) -> QTransform:
        """Place and direction of a wagon: its two axles stand on the line."""
        reach = 0.6 * self._u
        (x0, y0), (x1, y1) = self._track.at(max(0.0, along - reach)), self._track.at(along + reach)
        return QTransform.fromTranslate(*self._track.at(along)).rotateRadians(math.atan2(y1 - y0, x1 - x0))
