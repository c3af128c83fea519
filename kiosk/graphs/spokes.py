"""What a network is painted with: the hub, and for each partner a curved line and a dot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRadialGradient

from kiosk.graphs import style
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Mark, around


class Spokes(Mark):
    """Lines from the hub and the dots at their ends; each comes in by itself."""

    def __init__(
        self,
        page: QRectF,
        hub: QPointF,
        ends: Sequence[tuple[QPointF, float, str]],
        names: Sequence[QRectF],
        u: float,
    ) -> None:
        self._hub, self._ends, self._u = hub, list(ends), u
        self._paths = [self._path(at) for at, _, _ in ends]
        self._progress = [1.0] * len(ends)
        self._clip = QPainterPath()
        self._clip.addRect(page)
        for box in names:  # A line never runs through a name.
            self._clip.addRect(box.adjusted(-0.3 * u, -0.2 * u, 0.3 * u, 0.2 * u))
        super().__init__(page)

    def come(self, progress: Sequence[float]) -> None:
        """How far each partner has come in, 0 to 1: first its line grows, then its dot."""
        if list(progress) != self._progress:
            self._progress = list(progress)
            self.update()

    def draw(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipPath(self._clip)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, (_, _, colour), progress in zip(self._paths, self._ends, self._progress, strict=True):
            if progress > 0:
                painter.setPen(QPen(style.colour(colour, 0.42), 0.22 * self._u))
                painter.drawPath(_part(path, style.ease_out(progress / 0.7)))
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        for (at, size, colour), progress in zip(self._ends, self._progress, strict=True):
            radius = size / 2 * style.ease_out((progress - 0.5) / 0.5)
            painter.setBrush(style.colour(colour))
            painter.drawEllipse(at, radius, radius)

    def _path(self, at: QPointF) -> QPainterPath:
        """Out of the hub sideways, and into the dot level with it."""
        path = QPainterPath(self._hub)
        bend = self._hub.x() + 0.62 * (at.x() - self._hub.x())
        path.cubicTo(QPointF((self._hub.x() + bend) / 2, self._hub.y()), QPointF(bend, at.y()), at)
        return path


class Hub(Mark):
    """The middle: a disc in the accent with a glow, and its name."""

    def __init__(self, at: QPointF, radius: float, lines: Sequence[Line], accent: str, u: float) -> None:
        self._at, self._radius, self._lines, self._accent, self._u = at, radius, list(lines), accent, u
        super().__init__(around([at], radius + 2.2 * u))
        self.setTransformOriginPoint(at)

    def grow(self, share: float) -> None:
        """Show it at a share of its size."""
        self.setVisible(share > 0)
        self.setScale(max(share, 0.01))

    def draw(self, painter: QPainter) -> None:
        glow = QRadialGradient(self._at, self._radius + 2.2 * self._u)
        glow.setColorAt(self._radius / (self._radius + 2.2 * self._u), style.colour(self._accent, 0.30))
        glow.setColorAt(1, style.colour(self._accent, 0.0))
        painter.fillRect(self.bounds, glow)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(self._accent))
        painter.drawEllipse(self._at, self._radius, self._radius)
        lead = 2.35 * self._u
        for row, line in enumerate(self._lines):
            middle = self._at.y() + (row - (len(self._lines) - 1) / 2) * lead
            left = round(self._at.x() - line.ink.width() / 2)
            line.paint(painter, left, round(middle - line.ink.center().y()))


def _part(path: QPainterPath, share: float) -> QPainterPath:
    """A path up to a share of its length."""
    if share >= 1:
        return path
    part, steps = QPainterPath(path.pointAtPercent(0)), 24
    for step in range(1, steps + 1):
        part.lineTo(path.pointAtPercent(share * step / steps))
    return part
