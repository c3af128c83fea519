"""The train of a route: wagons that follow the line."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QRadialGradient, QTransform

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.marks import Mark, around
from kiosk.graphs.track import Track

WAGONS = 5
PITCH = 2.0
WAGON = (1.76, 1.44)
"""Wagons, engine included; from one to the next; and how long and wide each is, in u."""


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
