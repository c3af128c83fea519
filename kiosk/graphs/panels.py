"""How small graphs are arranged side by side, and what stands above each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line, Run

GAP = (2.2, 1.1)
"""Between panels, across and down, in u."""
LEAD = 1.3
"""Height of a row of text, in sizes of type."""
SIZES = (style.VALUE, 2.3, style.TICK, 1.85, style.FLOOR)


@dataclass(frozen=True, slots=True)
class Head:
    """What a panel says: its name, and its last value."""

    name: Run
    value: tuple[Run, ...]

    def sized(self, size: float, u: float) -> tuple[Line, Line]:
        """Name and value in a size of type."""
        name, largest = self.name, max((run.size for run in self.value), default=1.0)
        value = [Run(r.text, r.size / largest * size, r.colour, r.bold, r.language) for r in self.value]
        return Line((Run(name.text, size, name.colour, name.bold, name.language),), u), Line(tuple(value), u)


@dataclass(frozen=True, slots=True)
class Plan:
    """One arrangement: a box for each line graph, and its texts."""

    boxes: list[QRectF]
    texts: list[tuple[Line, QPointF]]
    worth: float


def arranged(heads: Sequence[Head], ask: Ask, foot: float) -> Plan:
    """The arrangement with the largest type on which the lines still have room; `foot` is kept free, in pixels."""
    return max(_plans(heads, ask, foot), key=lambda plan: plan.worth)


def _plans(heads: Sequence[Head], ask: Ask, foot: float) -> Iterator[Plan]:
    for columns in range(1, len(heads) + 1):
        rows = math.ceil(len(heads) / columns)
        if columns > 1 and math.ceil(len(heads) / (columns - 1)) == rows:
            continue  # the same rows with less room across
        wide = (ask.width - (columns - 1) * GAP[0] * ask.u) / columns
        high = (ask.height - foot - (rows - 1) * GAP[1] * ask.u) / rows
        corners = [
            QPointF(round(i % columns * (wide + GAP[0] * ask.u)), round(i // columns * (high + GAP[1] * ask.u)))
            for i in range(len(heads))
        ]
        for size in SIZES:
            yield _plan(heads, corners, QRectF(0, 0, wide, high), size, ask.u)


def _plan(heads: Sequence[Head], corners: list[QPointF], cell: QRectF, size: float, u: float) -> Plan:
    lines = [head.sized(size, u) for head in heads]
    beside = all(name.ink.width() + value.ink.width() + 0.8 * u <= cell.width() for name, value in lines)
    widest = max(line.ink.width() for pair in lines for line in pair)
    rows, row = (1 if beside else 2), LEAD * size * u
    boxes, texts = [], []
    for corner, (name, value) in zip(corners, lines, strict=True):
        texts.append((name, QPointF(corner.x(), round(corner.y() + 0.95 * size * u))))
        left = corner.x() + cell.width() - value.ink.width() - 1 if beside else corner.x()
        texts.append((value, QPointF(math.floor(left), round(corner.y() + 0.95 * size * u + (rows - 1) * row))))
        top = corner.y() + rows * row + 0.5 * u
        boxes.append(QRectF(corner.x(), top, cell.width(), max(1.0, corner.y() + cell.height() - top)))
    height, shape = boxes[0].height() / u, cell.width() / max(1.0, boxes[0].height())
    fits = widest <= cell.width() and height >= 1.6
    # Type counts first; then lines that are high enough to be read, and neither flat nor steep.
    worth = size + 0.28 * min(height, 8.0) - 0.3 * rows - 0.18 * abs(math.log(max(0.05, shape) / 3.0))
    return Plan(boxes, texts, worth if fits else worth - 10)
