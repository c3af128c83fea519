"""Bars graph: from zero, standing or lying, several series side by side; a missing year keeps an empty slot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import BarsGraph, LollipopsGraph
from kiosk.graphs import foot, style
from kiosk.graphs.bar import Bar, Row
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Hairline
from kiosk.graphs.places import Places, centred, few, hanging
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.speech import Scale, Voice

SINGLE = 0.56
GROUP = 0.79
GAP = 0.07
EDGE = 0.12
"""Width of a bar, of a group of bars, between the bars of a group, and beside all groups, in steps."""
WIDEST = 7.6
"""No bar is wider, in u."""
FOOT_MARGIN = 0.3
"""What a name in a bar's foot needs besides its width, in u."""
SIZES = ((style.VALUE, style.STRONG), (2.3, 3.0), (style.TICK, style.VALUE), (style.FLOOR, style.FLOOR))
"""Type sizes of the values and of the one that matters, the first that has room, in u."""
BELOW = 3.4
"""Room for the values below bars that hang, in u."""
LONGEST_STAGGER = 480.0
MOST_LABELLED = 40


class BarsDrawing(Drawing[BarsGraph | LollipopsGraph]):
    """The last series, or the one bar that matters, carries the accent."""

    def __init__(self, graph: BarsGraph | LollipopsGraph, setting: Setting) -> None:
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
        self._row: Row | None = None

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
        low, high = self.readings.limits(self.graph.axis, from_zero=True)
        slots = max(self.readings.slots.values()) + 1
        maximum = self._maximum(high, ask)
        gutter = maximum.ink.width() + ask.u if maximum else 0.0
        self._step = (ask.width - gutter) / (slots + (2 * EDGE if self.grouped else 0))
        self._first = gutter + (EDGE * self._step if self.grouped else 0)
        above = {} if ask.compact else self._above(ask.u)
        floor = baseline - (0 if ask.compact or min(r.value for r in self.readings.known) >= 0 else BELOW * ask.u)
        head = 0 if ask.compact else self._headroom(above, low, high, floor, ask.u)
        self.plot.frame(QRectF(gutter, head, ask.width - gutter, floor - head), (0, 1), (low, high))
        zero = round(self.plot.pixels(np.array([0.0]), np.array([0.0]))[0, 1])
        values = np.array([reading.value for reading in self.readings.known])
        ends = self.plot.pixels(np.zeros(len(values)), values)[:, 1].tolist()
        for reading, end in zip(self.readings.known, ends, strict=True):
            box = self._box(reading, round(end), zero, ask.u)
            bar = Bar(box, self.accent if self.accented(reading) else None, True, reading.value < 0)
            self.bars.append((reading, bar))
            self.targets.append((reading.index, box))
        self.bars.sort(key=lambda pair: pair[1].bounds.left())
        self.show_bars(ask)
        self.plot.add(Hairline(0, ask.width, zero, ask.u, style.HAIRLINE_OPACITY))
        if not ask.compact:
            places, found = self._settle_values(above, ask)
            for line, start in found:
                self.label(line, start)
            self._set_ticks(places, baseline, ask)
            if self.grouped:
                self._set_feet(ask.u)
        if maximum:
            y = round(self.plot.pixels(np.array([0.0]), np.array([high]))[0, 1])
            self.label(maximum, QPointF(0, y - round(maximum.ink.center().y())), fading=False)
            hairline = Hairline(gutter, ask.width, y, ask.u, style.GRID_OPACITY)
            hairline.setZValue(-200)
            self.plot.add(hairline)

    def show_bars(self, ask: Ask) -> None:
        """Put the bars into the plot."""
        self._row = self.plot.add(Row(QRectF(0, 0, ask.width, ask.height), [bar for _, bar in self.bars]))

    def _box(self, reading: Reading, end: int, zero: int, u: float) -> QRectF:
        """Where a bar from zero to its end stands, on whole device pixels."""
        width, gap = self._width(u)
        count = len(self.readings.names)
        left = self._middle(reading.at) - (count * width + (count - 1) * gap) / 2 + reading.series * (width + gap)
        top, bottom = min(end, zero), max(end, zero)
        return QRectF(round(left), top, max(1, round(width)), bottom - top)

    def _middle(self, at: float) -> float:
        """The middle of a slot in device pixels."""
        return self._first + (self.readings.slots[at] + 0.5) * self._step

    def _width(self, u: float) -> tuple[float, float]:
        """A bar's width, and the gap between the bars of a group, in device pixels."""
        count = len(self.readings.names)
        if not self.grouped:
            return min(SINGLE * self._step, WIDEST * u), 0.0
        share = (GROUP - (count - 1) * GAP) / count
        width = min(share * self._step, WIDEST * u)
        return width, width * GAP / share

    # --- labels --------------------------------------------------------------------------------------------------

    def _value(self, reading: Reading, size: float, u: float) -> Line:
        accented = self.accented(reading)
        scale = self.scale if reading is self.key or self.scale is None else self.scale.silent
        return Line(self.voice.value_runs(reading.value, size, self._colour(reading), accented, scale=scale), u)

    def _colour(self, reading: Reading) -> str:
        return self.accent if self.accented(reading) else style.SECONDARY

    @cached_property
    def labelled(self) -> list[Reading]:
        """Readings that get their value, the most important first; of very many bars the one that matters."""
        ranked = sorted(self.readings.known, key=lambda r: (r is not self.key, not self.accented(r), -r.value))
        return ranked if len(ranked) <= MOST_LABELLED else ranked[:1]

    def _above(self, u: float) -> dict[int, Line]:
        """What stands above a value: its qualifier, or a series' name that is too wide for the bar's foot."""
        lines = {}
        for reading in self.labelled:
            if word := self.voice.qualifier(reading.qualifier):
                lines[reading.index] = Line(
                    (Run(word, style.TICK, self._colour(reading), False, self.voice.language),), u
                )
        for series, name in enumerate(self.readings.names if self.grouped else ()):
            line = Line((self.voice.run(name, style.FLOOR),), u)
            mine = [reading for reading in self.readings.of(series) if reading in self.labelled]
            if name and mine and line.ink.width() + FOOT_MARGIN * u > self._width(u)[0]:
                lines.setdefault(mine[0].index, Line((self.voice.run(name, colour=self._colour(mine[0])),), u))
        return lines

    def _headroom(self, above: dict[int, Line], low: float, high: float, baseline: float, u: float) -> float:
        """The top of the plot, so that the labels of the highest bars stay in the picture."""
        top = 0.5 * u
        for reading in self.labelled:
            line = self._value(reading, style.STRONG if reading is self.key else style.VALUE, u)
            height = line.ink.height() + (3.0 if reading.index in above else 0.9) * u
            height += above[reading.index].ink.height() - 1.4 * u if reading.index in above else 0
            share = max(0.05, (reading.value - low) / (high - low))
            top = max(top, (height - (1 - share) * baseline) / share)
        return round(min(top, baseline / 2))

    def _settle_values(self, above: dict[int, Line], ask: Ask) -> tuple[Places, list[tuple[Line, QPointF]]]:
        """Values over their bars, all in the largest size that has room; at the last size some may stay out."""
        bars = {reading.index: bar for reading, bar in self.bars}
        room = Places(ask.width, ask.height, 0.3 * ask.u)
        room.take_all(bar.bounds for bar in bars.values())
        for size, strong in SIZES:
            places, found = room.copy(), []
            for reading in self.labelled:
                line, box = self._value(reading, strong if reading is self.key else size, ask.u), bars[reading.index]
                found += self._settle(line, above.get(reading.index), box.bounds, reading.value < 0, places, ask.u)
            if len(found) == len(self.labelled) + len(above):
                break
        return places, found

    @staticmethod
    def _settle(
        line: Line, above: Line | None, box: QRectF, falls: bool, places: Places, u: float
    ) -> list[tuple[Line, QPointF]]:
        """A value at the end of its bar and what stands above the value: both, or none."""
        x = box.center().x()
        wish = hanging(line, x, box.bottom() + 0.8 * u) if falls else centred(line, x, box.top() - 0.8 * u)
        start = places.settle(line, _over(line, wish, box, places))
        if start is None or above is None:
            return [(line, start)] if start is not None else []
        wish = centred(above, x, start.y() + line.ink.top() - 0.7 * u)
        top = places.settle(above, _over(above, wish, box, places))
        return [(line, start), (above, top)] if top is not None else []

    def _set_ticks(self, places: Places, baseline: float, ask: Ask) -> None:
        for line, start in ticks(self.readings, self.voice, self._middle, places, baseline, ask.u):
            self.label(line, start, fading=False)

    def _set_feet(self, u: float) -> None:
        """The series' names, once, inside the foot of the first bar that has room."""
        for series, name in enumerate(self.readings.names):
            if not name:
                continue
            boxes = [bar.bounds for reading, bar in self.bars if reading.series == series]
            colour = style.GROUND if series == self.readings.main else style.PRIMARY
            for size in (1.9, style.FLOOR):
                line = Line((self.voice.run(name, size, colour),), u)
                room = (
                    box for box in boxes if box.height() > 3 * u and box.width() >= line.ink.width() + FOOT_MARGIN * u
                )
                if box := next(room, None):
                    start = centred(line, box.center().x(), box.bottom() - u)
                    self.label(line, QPointF(round(start.x()), round(start.y())))
                    break

    def _maximum(self, high: float, ask: Ask) -> Line | None:
        """The end of the axis, where the bundle names one."""
        if ask.compact or self.graph.axis.maximum != high or ask.width < 34 * ask.u:
            return None
        return Line(self.voice.value_runs(high, style.FLOOR, style.QUIET, scale=self.scale), ask.u)

    def pose(self, elapsed: float) -> None:
        if self._row is not None:
            self._row.rise(risen(len(self.bars), elapsed, self._stagger))


def risen(count: int, elapsed: float, stagger: float) -> list[float]:
    """How much of each bar shows so many ms into the entrance, when one starts `stagger` ms after another."""
    return [style.ease_out((elapsed - order * stagger) / style.RISE) for order in range(count)]


def ticks(
    readings: Readings, voice: Voice, middle: Callable[[float], float], places: Places, baseline: float, u: float
) -> list[tuple[Line, QPointF]]:
    """The year, date or name below each slot, gaps included; `middle` tells where a slot stands in device pixels.

    Of very many slots only some are asked.
    """
    first = {r.at: r for r in reversed(readings.all)}
    ordered = [first[at] for at in few(sorted(first))]
    xs = [middle(r.at) for r in ordered]
    lines = foot.lines([voice.where(r.x, r.label) for r in ordered], xs, voice.language, u)
    order = foot.thinned(xs, [line.ink.width() for line in lines], foot.GAP * u)
    return [(lines[i], start) for i, start in foot.set_ticks(places, lines, xs, order, baseline, u).items()]


def _over(line: Line, wish: QPointF, box: QRectF, places: Places) -> list[QPointF]:
    """Over the middle of a bar, or flush with one of its sides."""
    flush = (wish.x(), box.right() - line.ink.width(), box.left())
    return [places.inside(line, QPointF(x, wish.y())) for x in flush]
