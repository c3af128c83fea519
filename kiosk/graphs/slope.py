"""Slope graph: each series a line from one moment to another, with name and value at both ends."""

from __future__ import annotations

from itertools import product

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import SlopeGraph
from kiosk.content.text import say
from kiosk.graphs import foot, style
from kiosk.graphs.apart import apart
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.pitch import Pitch
from kiosk.graphs.places import Places
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.shares import cut
from kiosk.graphs.speech import Scale
from kiosk.graphs.strokes import Leader, Upright

ASIDE = 1.7
"""From a dot to its label, in u."""
LEAST = 0.28
"""The least part of the width that the lines keep."""
SIZES = ((2.3, 3.0), (style.TICK, style.VALUE), (style.FLOOR, style.TICK))
"""Type sizes of the labels and of the series that matters, the first that has room, in u."""


class SlopeDrawing(Drawing[SlopeGraph]):
    """The series that matters carries the accent, all others are grey."""

    def __init__(self, graph: SlopeGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings(graph.series)
        self.main = self._main()
        self.scale = Scale.of([r.value for r in self.readings.known], self.voice.language)
        moments = sorted({reading.at for reading in self.readings.all})
        self._moments = moments[:1] + moments[-1:] if len(moments) > 1 else moments
        self._lines: list[Pitch] = []

    def _main(self) -> int:
        """The number of the series that carries the accent."""
        wanted, last = self.graph.highlight, self.readings.main
        if isinstance(wanted, str):
            named = (i for i, name in enumerate(self.readings.names) if name and wanted in name.values())
            return next(named, last)
        return wanted if wanted is not None and 0 <= wanted <= last else last

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        others = [r for r in self.readings.known if r.series == reading.series and r is not reading]
        where = self.voice.where(reading.x, reading.label)
        return (
            self._amount(reading),
            self.voice.sentence(self._name(reading), where),
            *(self.voice.sentence(self._amount(other), self.voice.where(other.x, other.label)) for other in others),
        )

    def _amount(self, reading: Reading) -> str:
        return self.voice.amount(reading.value, self.graph.unit, reading.qualifier)

    def _name(self, reading: Reading) -> str:
        return say(self.readings.names[reading.series], self.voice.language)

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self._lines.clear()
        if not self.readings.known or len(self._moments) < 2:
            return
        u, self._top = ask.u, (0.4 if ask.compact else 1.6) * ask.u
        self._bottom = ask.height - (0.6 if ask.compact else foot.HEIGHT + 0.9) * u
        sides = self._sides(ask)
        margins = [max((ln.ink.width() for ln in side.values()), default=0.0) + ASIDE * u for side in sides]
        margins = [u, u] if ask.compact else margins
        self._xs = (margins[0], ask.width - margins[1])
        low, high = self.readings.limits(self.graph.axis, from_zero=False)
        self._low, self._scale = low, (self._bottom - self._top) / (high - low)
        for x in self._xs:
            end = ask.height - (0 if ask.compact else foot.HEIGHT * u)
            self.plot.add(Upright(x, 0, end, u, style.HAIRLINE_OPACITY * 0.6))
        for series in sorted(range(len(self.readings.names)), key=lambda series: series == self.main):
            ends = [self._pixel(r) for r in self.readings.of(series) if r.known]
            if ends:
                key = series == self.main
                line = Pitch(ends, self.accent if key else style.PAST, key, u)
                self._lines.append(self.plot.add(line))
        for reading in self.readings.known:
            point = self._pixel(reading)
            self.targets.append((reading.index, QRectF(point, point)))
        if not ask.compact:
            places = Places(ask.width, ask.height, 0.1 * u)
            for side, lines in enumerate(sides):
                self._set_side(side, lines, places, ask)
            self._set_moments(places, ask)

    def _side_of(self, reading: Reading) -> int:
        return 0 if reading.at == self._moments[0] else 1

    def _pixel(self, reading: Reading) -> QPointF:
        return QPointF(self._xs[self._side_of(reading)], self._bottom - (reading.value - self._low) * self._scale)

    # --- labels --------------------------------------------------------------------------------------------------

    def _sides(self, ask: Ask) -> tuple[dict[int, Line], dict[int, Line]]:
        """Labels at the left and at the right: with names at both where the lines keep room, else at the right only."""
        sides: tuple[dict[int, Line], dict[int, Line]] = {}, {}
        if ask.compact:
            return sides
        right = {reading.series for reading in self.readings.known if self._side_of(reading) == 1}
        for names_left, (size, strong) in (*product((True, False), SIZES[:-1]), *product((True, False), SIZES[-1:])):
            sides = {}, {}
            for reading in self.readings.known:
                side = self._side_of(reading)
                named = names_left or side == 1 or reading.series not in right
                sides[side][reading.index] = self._line(reading, size, strong, named, ask.u)
            wide = [max((line.ink.width() for line in side.values()), default=0.0) for side in sides]
            high = max(sum(self._heights(side, ask.u)) for side in sides)
            fits = ask.width - sum(wide) - 2 * ASIDE * ask.u >= LEAST * ask.width
            if fits and high <= self._bottom + 1.2 * ask.u:
                return sides
        return self._shortened(sides, right, ask)

    def _shortened(
        self, sides: tuple[dict[int, Line], dict[int, Line]], right: set[int], ask: Ask
    ) -> tuple[dict[int, Line], dict[int, Line]]:
        """The same with names cut so that the lines keep their room; a name at the left only has no right end."""
        room = (1 - LEAST) * ask.width - 2 * ASIDE * ask.u
        left = {
            index: line if self.readings[index].series in right else cut(line, room / 2, ask.u, 0)
            for index, line in sides[0].items()
        }
        room -= max((line.ink.width() for line in left.values()), default=0.0)
        return left, {index: cut(line, room, ask.u) for index, line in sides[1].items()}

    def _line(self, reading: Reading, size: float, strong: float, named: bool, u: float) -> Line:
        key = reading.series == self.main
        size, colour = (strong, self.accent) if key else (size, style.SECONDARY)
        scale = self.scale if key or self.scale is None else self.scale.silent
        runs = self.voice.value_runs(reading.value, size, colour, key, reading.qualifier, scale)
        name = self.voice.run(self.readings.names[reading.series], min(size, style.TICK), colour)
        if named and name.text:
            space = Run("  ", style.TICK)
            runs = (*runs, space, name) if self._side_of(reading) else (name, space, *runs)
        return Line(runs, u)

    def _heights(self, side: dict[int, Line], u: float) -> list[float]:
        return [line.ink.height() + 0.45 * u for line in side.values()]

    def _set_side(self, side: int, lines: dict[int, Line], places: Places, ask: Ask) -> None:
        """Labels beside their dots, pushed apart where values are near to each other."""
        u, points = ask.u, [self._pixel(self.readings[index]) for index in lines]
        heights = self._heights(lines, u)
        middles = apart([p.y() for p in points], heights, 0.0, self._bottom + 1.2 * u)
        ranked = sorted(range(len(points)), key=lambda i: self.readings[list(lines)[i]].series != self.main)
        items = list(lines.values())
        for i in ranked:
            line, point = items[i], points[i]
            middle = middles[i] if middles else point.y()
            left = point.x() + ASIDE * u if side else point.x() - ASIDE * u - line.ink.width()
            start = places.settle(line, [places.inside(line, QPointF(left, middle - line.ink.center().y()))])
            self.label(line, start)
            if start is not None and abs(middle - point.y()) > 0.7 * u:
                away = 1 if side else -1
                ends = QPointF(point.x() + away * 0.8 * u, point.y()), QPointF(point.x() + away * 1.5 * u, middle)
                self._fading.append(self.plot.add(Leader(*ends, u)))

    def _set_moments(self, places: Places, ask: Ask) -> None:
        """The two moments, each below its end."""
        first = {reading.at: reading for reading in reversed(self.readings.all)}
        said = [self.voice.where(first[at].x, first[at].label) for at in self._moments]
        ticks = foot.lines(said, self._xs, self.voice.language, ask.u)
        baseline = ask.height - foot.HEIGHT * ask.u
        for i, start in foot.set_ticks(places, ticks, self._xs, (1, 0), baseline, ask.u).items():
            self.label(ticks[i], start, fading=False)

    def pose(self, elapsed: float) -> None:
        grown = style.ease_out(elapsed / style.GROW)
        for line in self._lines:
            if grown != line.grown:
                line.grown = grown
                line.update()
