"""An arc of 240 degrees, open at the foot, filled from the left as far as a value reaches."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Label, Mark, around

SWEEP = 240.0
THICKNESS = 0.17
"""Of the arc, in radii."""
BEYOND = 10.5
"""Degrees that the arc goes on for a value beyond the scale, and where it begins again after a break."""
BREAK = 3.0
FOOT = 2.9
"""Room below the ends of the arc for the scale, in u."""
ROW = 1.0
"""Between the rows of text in the middle, in u."""


class Dial(Mark):
    """The track of a gauge, the part that is filled, and a tick for the target.

    Shares run from 0 at the left end to 1 at the right end; one beyond is drawn past the end, after a break.
    """

    def __init__(self, centre: QPointF, radius: float, accent: str, u: float) -> None:
        self.centre, self.radius, self.accent, self._u = centre, radius, accent, u
        self.thick = THICKNESS * radius
        self.share = 0.0
        self.target: float | None = None
        self._shown = 1.0
        super().__init__(around([centre], radius + 1.2 * u))

    def sweep(self, shown: float) -> None:
        """Fill only a share of the way to the value."""
        if shown != self._shown:
            self._shown = shown
            self.update()

    def at(self, share: float, away: float = 0.0) -> QPointF:
        """The point at a share of the arc, so many pixels outside its outer edge."""
        angle = math.radians(SWEEP * (share - 0.5))
        reach = self.radius + away
        return self.centre + QPointF(reach * math.sin(angle), -reach * math.cos(angle))

    def draw(self, painter: QPainter) -> None:
        self._arc(painter, 0.0, SWEEP, style.colour(style.PRIMARY, 0.14))
        self._arc(painter, 0.0, SWEEP * min(1.0, max(0.0, self.share)) * self._shown, style.colour(self.accent))
        if self._shown >= 1 and self.share > 1:
            self._arc(painter, SWEEP + BREAK, SWEEP + BEYOND, style.colour(style.PRIMARY))
        elif self._shown >= 1 and self.share < 0:
            self._arc(painter, -BEYOND, -BREAK, style.colour(style.PRIMARY))
        if self.target is not None:
            inner, outer = self.at(self.target, -self.thick - 0.5 * self._u), self.at(self.target, 0.7 * self._u)
            for width, name in ((1.1, style.GROUND), (0.5, style.PRIMARY)):
                painter.setPen(QPen(style.colour(name), width * self._u, c=Qt.PenCapStyle.FlatCap))
                painter.drawLine(inner, outer)

    def _arc(self, painter: QPainter, start: float, end: float, colour: QColor) -> None:
        """A piece of the arc, in degrees clockwise from its left end."""
        if end <= start:
            return
        half = self.thick / 2
        box = around([self.centre], self.radius).adjusted(half, half, -half, -half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, self.thick, c=Qt.PenCapStyle.FlatCap))
        painter.drawArc(box, round((90 + SWEEP / 2 - start) * 16), -round((end - start) * 16))


class DialOutline(Mark):
    """Shows that the value was touched: a thin arc along the outer edge of the filled part."""

    def __init__(self, dial: Dial, u: float) -> None:
        super().__init__(dial.bounds)
        self._box = around([dial.centre], dial.radius + 0.5 * u)
        self._share, self._u = min(1.0, max(0.02, dial.share)), u

    def draw(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour(style.PRIMARY), 0.3 * self._u))
        painter.drawArc(QRectF(self._box), round((90 + SWEEP / 2) * 16), -round(SWEEP * self._share * 16))


def framed(ask: Ask, head: float, accent: str) -> Dial:
    """The arc as large as it goes in the middle of a picture, with so much room above, in u."""
    u, top = ask.u, (0.9 + head) * ask.u
    foot = (0.8 if ask.compact else FOOT) * u
    radius = max(1.0, min((ask.height - top - foot) / 1.5, ask.width / 2 - 1.2 * u))
    return Dial(QPointF(round(ask.width / 2), round(top + radius)), radius, accent, u)


def stacked(rows: Sequence[Line], dial: Dial, u: float) -> list[Label]:
    """Rows of text in the middle of the arc, one under the other."""
    depth = sum(row.ink.height() for row in rows) + ROW * u * (len(rows) - 1)
    top = dial.centre.y() + (0.06 if len(rows) > 2 else -0.04) * dial.radius - depth / 2
    made = []
    for row in rows:
        start = QPointF(round(dial.centre.x() - row.ink.width() / 2), round(top - row.ink.top()))
        made.append(Label(row, start))
        top += row.ink.height() + ROW * u
    return made
