"""What shows that a reading was touched, and says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.graphs import style
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Mark


class Selection(Mark):
    """Shows which reading was touched: a ring around a point, an outline around a shape."""

    def __init__(self, target: QRectF, u: float) -> None:
        self._target, self._u = target, u
        super().__init__(target.adjusted(-2 * u, -2 * u, 2 * u, 2 * u))

    def draw(self, painter: QPainter) -> None:
        painter.setPen(QPen(style.colour(style.PRIMARY), 0.3 * self._u))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._target.isEmpty():
            painter.drawEllipse(self._target.center(), 1.5 * self._u, 1.5 * self._u)
        else:
            painter.drawRect(self._target)


class Callout(Mark):
    """What a touched reading says: two lines on a small piece of ground, beside the reading and inside the picture."""

    def __init__(
        self, lines: Sequence[Line], anchor: QRectF, page: QRectF, u: float, others: Sequence[QRectF] = ()
    ) -> None:
        self._lines, self._u = list(lines), u
        width = max(line.ink.width() for line in lines) + 2.4 * u
        height = (1.6 + 2.7 * len(lines)) * u
        self.box = _beside(anchor, round(width), round(height), page, round(0.9 * u), others)
        super().__init__(self.box.adjusted(-2, -2, 2, 2))

    def draw(self, painter: QPainter) -> None:
        u = self._u
        painter.setPen(QPen(style.colour(style.PRIMARY, 0.30), max(1.0, 0.14 * u)))
        painter.setBrush(style.colour(style.GROUND, 0.97))
        half = max(1.0, 0.14 * u) / 2
        painter.drawRoundedRect(self.box.adjusted(half, half, -half, -half), 0.6 * u, 0.6 * u)
        for row, line in enumerate(self._lines):
            line.paint(painter, round(self.box.left() + 1.2 * u), round(self.box.top() + (2.75 + 2.7 * row) * u))


def _beside(anchor: QRectF, width: float, height: float, page: QRectF, gap: float, others: Sequence[QRectF]) -> QRectF:
    """Above, at a side or below the anchor: inside the page, covering least of what else is said.

    The reading's own label, the nearest one, may be covered: the callout says the same.
    """
    middle = anchor.center()
    corners = (
        (middle.x() - width / 2, anchor.top() - gap - height),
        (anchor.left() - gap - width, middle.y() - height / 2),
        (anchor.right() + gap, middle.y() - height / 2),
        (middle.x() - width / 2, anchor.bottom() + gap),
        (anchor.left() - gap - width, anchor.top() - gap - height),
        (anchor.right() + gap, anchor.bottom() + gap),
    )
    boxes = []
    for x, y in corners:
        x = max(page.left(), min(x, page.right() - width))
        y = max(page.top(), min(y, page.bottom() - height))
        boxes.append(QRectF(round(x), round(y), width, height))
    above = QPointF(middle.x(), anchor.top())
    own = min(others, key=lambda box: QLineF(box.center(), above).length(), default=None)
    kept = [*(other for other in others if other is not own), anchor]
    return min(boxes, key=lambda box: sum(_area(box & other) for other in kept))


def _area(box: QRectF) -> float:
    return max(0.0, box.width()) * max(0.0, box.height())
