"""Bars graph with lying bars: names at the left or above, values at the ends; below zero they reach to the left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import style
from kiosk.graphs.bar import Bar
from kiosk.graphs.bars import BarsDrawing
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import few
from kiosk.graphs.readings import Reading
from kiosk.graphs.rows import CENTRE, Rows, name_size, step_of, value_size
from kiosk.graphs.strokes import Upright

TIGHT = 5.6
"""A row that is less high, in u, has no room for both a name above and a large value."""


class LyingBarsDrawing(BarsDrawing):
    """One row a reading, top down in the order of the bundle."""

    follows = "down"

    tip = 0.0
    """How far a bar's own end reaches over its value, in u."""
    thickness = 2.6
    """The thickest bar, in u."""

    def lay(self, ask: Ask) -> None:
        self.bars.clear()
        known = sorted(self.readings.known, key=lambda r: (r.at, r.series))
        if not known:
            return
        u, step = ask.u, step_of(ask, len(known))
        some = {reading.index for reading in (*few(known), self.key) if reading is not None}
        told = [reading for reading in known if reading.index in some]
        names = [self._name(reading, name_size(step, u), u) for reading in told]
        for sizes in self.value_sizes(step, u):
            values = [self._ending(reading, *sizes, u) for reading in told]
            ends = [value for reading, value in zip(told, values, strict=True) if reading.value >= 0]
            falling = [value for reading, value in zip(told, values, strict=True) if reading.value < 0]
            rows = Rows(ask, len(known), names, ends, falling, thickness=self.thickness)
            if not rows.values_above and (rows.beside or step > TIGHT * u):
                break
        low = min(0.0, self.graph.axis.minimum or 0.0, *(r.value for r in known))
        high = max(0.0, self.graph.axis.maximum or 0.0, *(r.value for r in known))
        margin = self.tip * u
        left, right = rows.left + (margin if falling else 0.0), rows.right - (margin if ends else 0)
        scale = (right - left) / ((high - low) or 1.0)
        zero = round(left - low * scale)
        for row, reading in enumerate(known):
            length = max(1, round(abs(reading.value) * scale))
            top = round(rows.middle(row) - rows.thick / 2)
            box = QRectF(zero - length if reading.value < 0 else zero, top, length, rows.thick)
            self.bars.append((reading, self.shape(reading, box, u, rows.step)))
            self.targets.append((reading.index, box))
        self.show_bars(ask)
        if not ask.compact:
            self._set_texts(list(zip(told, names, values, strict=True)), rows, zero, bool(falling), ask)
        if low < 0:
            above, below = rows.middle(0) - rows.step / 2, rows.middle(len(known) - 1) + rows.step / 2
            self.plot.add(Upright(zero, max(0, above), min(ask.height, below), u, style.HAIRLINE_OPACITY))

    def _set_texts(
        self, told: list[tuple[Reading, Line, Line]], rows: Rows, zero: int, some_fall: bool, ask: Ask
    ) -> None:
        """Each name at the left or above, and each value at the end of its bar or at the right edge."""
        u, places, boxes, margin = ask.u, self.places(ask), dict(self.targets), self.tip * ask.u
        for reading, name, value in told:
            box = boxes[reading.index]
            middle = box.center().y()
            under = middle + CENTRE * name_size(rows.step, u) * u if rows.beside else box.top() - 0.9 * u
            end = QPointF(box.right() + 0.9 * u + margin, middle - value.ink.center().y())
            aside = QPointF(ask.width - value.ink.width() - 1, under)
            if reading.value < 0:
                end.setX(zero + 0.9 * u if rows.values_above else box.left() - 0.9 * u - margin - value.ink.width())
            column = len(told) < len(boxes) or (rows.values_above and not some_fall)
            wishes = [aside] if column else [end, aside]
            self.label(value, places.settle(value, wishes))
            # A name above its bar comes nearer where the row before leaves little room.
            nearer = (0.0,) if rows.beside else (0.0, 0.3, 0.55, 0.75)
            wishes = [places.inside(name, QPointF(0, under + drop * u)) for drop in nearer]
            self.label(name, places.settle(name, wishes), fading=False)

    def value_sizes(self, step: float, u: float) -> tuple[tuple[float, float], ...]:
        """Type sizes of the values and of the one that matters, the first that leaves the bars their room, in u."""
        return (value_size(step, u),)

    def shape(self, reading: Reading, box: QRectF, u: float, step: float) -> Bar:
        """What stands for a reading, from zero to its value, in a row `step` pixels high."""
        return Bar(box, self.accent if self.accented(reading) else None, upright=False, falls=reading.value < 0)

    def _name(self, reading: Reading, size: float, u: float) -> Line:
        series = self.voice.run(self.readings.names[reading.series]).text
        name = self.voice.sentence(self.voice.where(reading.x, reading.label), series if self.grouped else "")
        return Line((Run(name, size, style.SECONDARY, False, self.voice.language),), u)

    def _ending(self, reading: Reading, size: float, strong: float, u: float) -> Line:
        key = reading is self.key
        size, colour = (strong, self.accent) if key else (size, style.SECONDARY)
        return Line(self.voice.value_runs(reading.value, size, colour, key, reading.qualifier), u)
