"""Bars graph: from zero, standing or lying, several series side by side; a missing year keeps an empty slot."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from kiosk.content.graph import BarsGraph
from kiosk.graphs import foot, style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Hairline, Mark
from kiosk.graphs.places import Places, centred, hanging
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.speech import Scale

SINGLE = 0.56
GROUP = 0.79
GAP = 0.07
"""Width of a bar, of a group of bars, and between the bars of a group, in steps."""
LONGEST_STAGGER = 600.0


class Bar(Mark):
    """One bar in whole device pixels; it grows from its foot, and the present one fades towards it."""

    def __init__(self, box: QRectF, accent: str | None, upright: bool, falls: bool = False) -> None:
        super().__init__(box)
        self._accent, self._upright, self._falls = accent, upright, falls
        self.grown = 1.0

    def draw(self, painter: QPainter) -> None:
        box = QRectF(self.bounds)
        if self._upright:
            length = round(box.height() * self.grown)
            box.setHeight(length) if self._falls else box.setTop(box.bottom() - length)
        else:
            box.setWidth(round(box.width() * self.grown))
        if self._accent is None:
            painter.fillRect(box, style.colour(style.PAST))
            return
        far, near = (box.topLeft(), box.bottomLeft()) if self._upright else (box.topRight(), box.topLeft())
        fade = QLinearGradient(near, far) if self._falls else QLinearGradient(far, near)
        fade.setColorAt(0, style.colour(self._accent))
        fade.setColorAt(1, style.dimmed(self._accent))
        painter.fillRect(box, fade)


class BarsDrawing(Drawing[BarsGraph]):
    """The last series, or the one bar that matters, carries the accent."""

    def __init__(self, graph: BarsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings(graph.series, graph.highlight)
        self.grouped = len(graph.series) > 1
        known = self.readings.known
        main = [r for r in known if r.series == self.readings.main]
        self.key = self.readings.highlighted(self.readings.main)
        if self.grouped and graph.highlight is None and main:
            self.key = max(main, key=lambda r: r.value)
        self.scale = Scale.of([r.value for r in known], self.voice.language)
        self._stagger = min(style.STAGGER, LONGEST_STAGGER / max(1, len(known)))
        self.duration = style.RISE + self._stagger * max(0, len(known) - 1) + style.FADE
        self.bars: list[tuple[Reading, Bar]] = []

    def accented(self, reading: Reading) -> bool:
        """Whether a bar carries the accent."""
        return reading.series == self.readings.main if self.grouped else reading is self.key

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, str]:
        reading = self.readings.all[index]
        name = self.voice.run(self.readings.names[reading.series]).text
        where = self.voice.where(reading.x, reading.label)
        return self.voice.amount(reading.value, self.graph.unit, reading.qualifier), self.voice.sentence(where, name)

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self.bars.clear()
        if not self.readings.known:
            return
        baseline = round(ask.height - (0.3 if ask.compact else foot.HEIGHT) * ask.u)
        values = {} if ask.compact else self._values(ask)
        low, high = self.readings.limits(self.graph.axis, from_zero=True)
        head = self._headroom(values, low, high, baseline, ask.u)
        slots = max(self.readings.slots.values()) + 1
        self.plot.frame(QRectF(0, head, ask.width, baseline - head), (0, slots), (low, high))
        zero = round(self.plot.pixels(np.array([0.0]), np.array([0.0]))[0, 1])
        for reading in self.readings.known:
            box = self._box(reading, slots, zero)
            bar = Bar(box, self.accent if self.accented(reading) else None, True, reading.value < 0)
            self.bars.append((reading, self.plot.add(bar)))
            self.targets.append((reading.index, box))
        self.bars.sort(key=lambda pair: pair[1].bounds.left())
        self.plot.add(Hairline(0, ask.width, zero, ask.u, style.HAIRLINE_OPACITY))
        if not ask.compact:
            places = self.places(ask)
            self._set_values(values, places, ask)
            self._set_ticks(places, slots, baseline, ask)
            if self.grouped:
                self._set_feet(places, ask.u)
            if self.graph.axis.maximum is not None and self.graph.axis.maximum >= high:
                self._set_maximum(high, places, ask)

    def _box(self, reading: Reading, slots: int, zero: float) -> QRectF:
        """Where a bar stands, on whole device pixels."""
        count = len(self.readings.names)
        slot = self.readings.slots[reading.at]
        if self.grouped:
            slot = 0.12 + slot * (slots - 0.24) / slots
            unit = (slots - 0.24) / slots
            width = (GROUP - (count - 1) * GAP) / count * unit
            left = slot + ((1 - GROUP) / 2 + reading.series * (width / unit + GAP)) * unit
        else:
            width, left = SINGLE, slot + (1 - SINGLE) / 2
        (x0, y), (x1, _) = self.plot.pixels(np.array([left, left + width]), np.array([reading.value] * 2)).round()
        top, bottom = min(y, zero), max(y, zero)
        return QRectF(x0, top, max(1.0, x1 - x0), bottom - top)

    def _middle(self, slot: int, slots: int) -> float:
        """The middle of a slot in steps."""
        return 0.12 + (slot + 0.5) * (slots - 0.24) / slots if self.grouped else slot + 0.5

    # --- labels --------------------------------------------------------------------------------------------------

    def _values(self, ask: Ask) -> dict[int, Line]:
        """Values above the bars, as large as all of them fit side by side."""
        room = ask.width / (max(self.readings.slots.values()) + 1) / len(self.readings.names)
        for size, strong in ((style.VALUE, style.STRONG), (2.3, 3.0), (style.TICK, style.VALUE)):
            lines = {r.index: self._value(r, size, strong, ask.u) for r in self.readings.known}
            if max(line.ink.width() for line in lines.values()) <= room:
                break
        return lines

    def _value(self, reading: Reading, size: float, strong: float, u: float) -> Line:
        key, accented = reading is self.key, self.accented(reading)
        scale = self.scale if key or self.scale is None else self.scale.silent
        colour = self.accent if accented else style.SECONDARY
        runs = self.voice.value_runs(reading.value, strong if key else size, colour, accented, reading.qualifier, scale)
        return Line(runs, u)

    def _headroom(self, values: dict[int, Line], low: float, high: float, baseline: float, u: float) -> float:
        top = 0.5 * u
        for index, line in values.items():
            share = max(0.05, (self.readings.all[index].value - low) / (high - low))
            top = max(top, (line.ink.height() + 0.9 * u - (1 - share) * baseline) / share)
        return round(min(top, baseline / 2))

    def _set_values(self, values: dict[int, Line], places: Places, ask: Ask) -> None:
        for _, bar in self.bars:
            places.take(bar.bounds)
        ranked = sorted(self.bars, key=lambda pair: (pair[0] is not self.key, not self.accented(pair[0]), -pair[0].value))
        for reading, bar in ranked:
            line, x = values[reading.index], bar.bounds.center().x()
            if reading.value < 0:
                wish = hanging(line, x, bar.bounds.bottom() + 0.8 * ask.u)
            else:
                wish = centred(line, x, bar.bounds.top() - 0.8 * ask.u)
            start = places.settle(line, [places.inside(line, wish)])
            self.label(line, start)

    def _set_ticks(self, places: Places, slots: int, baseline: float, ask: Ask) -> None:
        first = {r.at: r for r in reversed(self.readings.all)}
        places_at = sorted(first)
        lines = [
            Line((Run(self.voice.where(first[at].x, first[at].label), language=self.voice.language),), ask.u)
            for at in places_at
        ]
        xs = [self._middle(self.readings.slots[at], slots) * ask.width / slots for at in places_at]
        order = foot.thinned(xs, [line.ink.width() for line in lines], 0.9 * ask.u)
        for i, start in foot.set_ticks(places, lines, xs, order, baseline, ask.u).items():
            self.label(lines[i], start, fading=False)

    def _set_feet(self, places: Places, u: float) -> None:
        """The series' names, once: inside the foot of the first bar that has room, else above its value."""
        for series, name in enumerate(self.readings.names):
            if not name:
                continue
            mine = [bar for reading, bar in self.bars if reading.series == series]
            colour = style.GROUND if series == self.readings.main else style.PRIMARY
            line = Line((self.voice.run(name, colour=colour, size=1.9),), u)
            tall = [b for b in mine if b.bounds.height() > 3.2 * u and b.bounds.width() > line.ink.width() + 0.5 * u]
            if tall:
                box = tall[0].bounds
                self.label(line, QPointF(*map(round, centred(line, box.center().x(), box.bottom() - 1.0 * u).toTuple())))
            elif mine:
                line = Line((self.voice.run(name, colour=style.SECONDARY, size=1.9),), u)
                top = mine[0].bounds.top()
                wishes = (centred(line, mine[0].bounds.center().x(), top - lift * u) for lift in (3.4, 4.2, 5.0))
                self.label(line, places.settle(line, (places.inside(line, wish) for wish in wishes)))

    def _set_maximum(self, high: float, places: Places, ask: Ask) -> None:
        y = self.plot.pixels(np.array([0.0]), np.array([high]))[0, 1]
        line = Line(self.voice.value_runs(high, style.FLOOR, style.QUIET, scale=self.scale), ask.u)
        start = places.settle(line, [QPointF(0, y - 0.45 * ask.u), QPointF(0, y + 0.6 * ask.u - line.ink.top())])
        if start is not None:
            self.label(line, start, fading=False)
            hairline = Hairline(0, ask.width, y, ask.u, style.GRID_OPACITY)
            hairline.setZValue(-200)
            self.plot.add(hairline)

    def pose(self, elapsed: float) -> None:
        for order, (_, bar) in enumerate(self.bars):
            grown = style.ease_out((elapsed - order * self._stagger) / style.RISE)
            if grown != bar.grown:
                bar.grown = grown
                bar.update()
