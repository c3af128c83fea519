"""What a route is painted with: the line behind and ahead of the train, and its stations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.marks import Mark, around
from kiosk.graphs.track import Track

DOT_PITCH = 1.15
STRETCH = 4.0
"""From dot to dot, and how far the train goes until the line behind it is painted anew, in u."""


DASHES: dict[str, list[float]] = {"sea": [5.0, 2.2], "road": [2.2, 1.6], "air": [1.0, 2.4]}
"""Dashes of the travelled line in its widths: long at sea, short on a road, dots in the air."""


class Leg(NamedTuple):
    """A piece of the journey in one mode, from and to so many pixels along the track."""

    start: float
    end: float
    mode: str


def merged(legs: Sequence[Leg]) -> list[Leg]:
    """The same with neighbours in one mode as one piece, so that its line has no seams."""
    made: list[Leg] = []
    for leg in legs:
        if made and made[-1].mode == leg.mode:
            made[-1] = made[-1]._replace(end=leg.end)
        else:
            made.append(leg)
    return made


class Rails(Mark):
    """The travelled part in the accent with two glows; dots for what lies ahead.

    What is long travelled, and what is far ahead, is painted once for a stretch; only the rest follows the train.
    """

    def __init__(self, track: Track, accent: str, ask: Ask, legs: Sequence[Leg] = ()) -> None:
        super().__init__(QRectF(0, 0, ask.width, ask.height))
        self._track, self._accent, self._u, self._done = track, accent, ask.u, 0.0
        self._legs = merged(legs) or [Leg(0.0, math.inf, "rail")]
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
        for leg in self._legs:
            self._draw_leg(painter, leg, max(start, leg.start), min(end, leg.end))

    def _draw_leg(self, painter: QPainter, leg: Leg, start: float, end: float) -> None:
        if end - start < 1:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, opacity in ((2.6, 0.07), (1.5, 0.12), (0.52, 1.0)):
            pen = QPen(style.colour(self._accent, opacity), width * self._u)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            painter.setPen(pen)
            overlap = 1.0 if opacity == 1 and leg.mode == "rail" else 0.0
            if opacity == 1 and leg.mode in DASHES:
                pen.setDashPattern(DASHES[leg.mode])
                pen.setDashOffset((start - leg.start) / (width * self._u))
                painter.setPen(pen)
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
