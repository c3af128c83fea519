"""Where a curve's values and names stand: near their readings, off the line, never on each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import foot, style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places, centred, few, hanging
from kiosk.graphs.readings import Reading
from kiosk.graphs.speech import Scale

if TYPE_CHECKING:
    from kiosk.graphs.curve import Curve

MOST_LABELLED = 16


class CurveLabels:
    """One attempt: values in given sizes on the plot as it is framed; `worth` says how well it went."""

    def __init__(self, curve: Curve, places: Places, lines: dict[int, Line], u: float, joined: bool) -> None:
        self.places, self.worth = places, 0.0
        self.texts: list[tuple[Line, QPointF]] = []
        self.shown: set[int] = set()
        self._curve, self._u = curve, u
        boxes: dict[int, QRectF] = {}
        for index, line in lines.items():
            reading = curve.readings[index]
            if start := self._settle(line, self._value_places(line, reading)):
                boxes[index] = line.ink.translated(start)
                self.shown.add(index)
        self.worth += (curve.key.index in boxes) + 0.9 * len(boxes) / max(1, len(lines))
        self._is_full = len(boxes) == len(lines)
        self._named = len(curve.readings.names) == 1 or (joined and self._is_full)
        if lines and not self._named and not joined:
            self._named = self._set_names(boxes)
            self.worth += self._named

    @property
    def is_whole(self) -> bool:
        """Whether the value that matters and all names have a place, and each value where the graph needs them all."""
        whole = self._named and self._curve.key.index in self.shown
        return whole and (self._is_full or not self._curve.needs_every_value)

    def _settle(self, line: Line, wishes: Iterator[QPointF]) -> QPointF | None:
        start = self.places.settle(line, (self.places.inside(line, wish) for wish in wishes))
        if start is not None:
            self.texts.append((line, start))
        return start

    def _value_places(self, line: Line, reading: Reading) -> Iterator[QPointF]:
        x, y = self._curve.pixel(reading)
        if reading is self._curve.key and reading.at == self._curve.readings.all[-1].at:
            return beside_end(line, x, y, self._u, 9.0 if len(self._curve.readings.names) == 1 else 3.2)
        below = not self._curve.has_neighbours(reading)
        return chain(
            around(line, x, y, self._u, below), aside(line, x, y, self._u) if self._curve.needs_every_value else ()
        )

    def _set_names(self, boxes: dict[int, QRectF]) -> bool:
        """Each series' name where there is room; whether all found some."""
        named = True
        for series, name in enumerate(self._curve.readings.names):
            end = self._curve.readings.highlighted(series)
            if name and end is not None:
                colour = self._curve.accent if series == self._curve.readings.main else style.SECONDARY
                line = Line((self._curve.voice.run(name, colour=colour),), self._u)
                named &= self._settle(line, self._name_places(line, end, boxes.get(end.index))) is not None
        return named

    def _name_places(self, line: Line, end: Reading, box: QRectF | None) -> Iterator[QPointF]:
        """Beside the series' last value, above or below it, or along the line."""
        if box is not None:
            right = box.right() - line.ink.width()
            yield QPointF(box.left() - line.ink.width() - 0.9 * self._u, box.bottom())
            yield QPointF(right, box.top() - 0.7 * self._u - line.ink.bottom())
            yield QPointF(right, box.bottom() + 0.7 * self._u - line.ink.top())
        for reading in reversed(few([r for r in self._curve.readings.of(end.series) if r.known])):
            yield from around(line, *self._curve.pixel(reading), self._u)


def value_lines(curve: Curve, size: float, ask: Ask, joined: bool) -> dict[int, Line]:
    """A text for each reading that gets its value, the most important first, in `size`; `joined` puts names before."""
    scale = Scale.of([reading.value for reading in curve.readings.known], curve.voice.language)
    lines: dict[int, Line] = {}
    for reading in _thinned(curve, ask):
        key = reading is curve.key
        runs = curve.voice.value_runs(
            reading.value,
            size if key else style.VALUE,
            curve.accent if key else style.SECONDARY,
            key,
            reading.qualifier,
            scale if key or scale is None else scale.silent,
        )
        if joined:
            name = curve.voice.run(curve.readings.names[reading.series], colour=runs[-1].colour)
            runs = (name, Run("  "), *runs) if name.text else runs
        lines[reading.index] = Line(runs, ask.u)
    return lines


def ranked(curve: Curve) -> list[Reading]:
    """Readings that deserve their value, the most important first."""
    known = curve.readings.known
    ends = [curve.readings.highlighted(series) for series in range(len(curve.readings.names))]
    extremes = [max(known, key=lambda r: r.value), min(known, key=lambda r: r.value)]
    if len(ends) > 1:
        order = [curve.key, *(end for end in ends if end)]
    else:
        order = [curve.key, known[0], *extremes, *(reversed(known) if len(known) <= MOST_LABELLED else ())]
    return list({reading.index: reading for reading in order}.values())


def _thinned(curve: Curve, ask: Ask) -> list[Reading]:
    """Every second, third ... reading of the accent series where values would touch; only the ends of the others.

    In a crowd the few that are wanted stand far apart.
    """
    wanted, main = curve.labelled(), curve.readings.main
    if curve.is_crowded:
        return wanted
    mine = curve.readings.of(main)
    scale = Scale.of([reading.value for reading in curve.readings.known], curve.voice.language)
    values = [r.value for r in mine if r.known] or [0.0]
    texts = [curve.voice.value_runs(v, 1, "", scale=scale and scale.silent)[0].text for v in (min(values), max(values))]
    wide = max(map(len, texts)) * 0.56 * style.VALUE
    span = max(mine[-1].at - mine[0].at, 1e-9)
    across = [(r.at - mine[0].at) / span * (ask.width / ask.u - 6) for r in mine]
    kept = {mine[i].index for i in foot.thinned(across, [wide] * len(mine), 0.8)} | {curve.key.index}
    ends = {end.index for series in range(main) if (end := curve.readings.highlighted(series))}
    return [reading for reading in wanted if reading.index in kept | ends]


def headroom(curve: Curve, lines: dict[int, Line], low: float, high: float, baseline: float, u: float) -> float:
    """The top of the plot, so that a label above any reading stays in the picture."""
    top = 2.8 * u
    for index, line in lines.items():
        reading = curve.readings[index]
        share = max(0.05, (reading.value - low) / (high - low))
        above = line.ink.height() + (0.8 if reading is curve.key else 2.3) * u
        top = max(top, (above - (1 - share) * baseline) / share)
    return round(min(top, baseline * 0.5))


def beside_end(line: Line, x: float, y: float, u: float, most: float) -> Iterator[QPointF]:
    """Left of the end dot: as near to its height as the line allows, above or below; then over or under the dot."""
    left = x - 2.2 * u - line.ink.width()
    for step in np.arange(0, max(most, 5), 0.4):
        if step < most:
            yield QPointF(left, y - (0.3 + step) * u)
        if step < 5:
            yield QPointF(left, y + (0.3 + step) * u - line.ink.top())
    for step in np.arange(1.8, 4, 0.4):
        yield centred(line, x, y - step * u)
        yield hanging(line, x, y + step * u)


def around(line: Line, x: float, y: float, u: float, below: bool = True) -> Iterator[QPointF]:
    """Above a reading, then above and to a side, then, where that is allowed, below."""
    width = line.ink.width()
    for lift in (1.9, 2.4):
        for aside in (0, -0.25, 0.25, -0.5, 0.5, -0.75):
            point = centred(line, x, y - lift * u)
            yield QPointF(point.x() + aside * width, point.y())
    for fall in (1.5, 2.2, 2.9) if below else ():
        for aside in (0, 0.4, -0.4):
            point = hanging(line, x, y + fall * u)
            yield QPointF(point.x() + aside * width, point.y())


def aside(line: Line, x: float, y: float, u: float) -> Iterator[QPointF]:
    """At the left or right of a reading, then high above it."""
    middle = y - line.ink.center().y()
    yield QPointF(x - 1.6 * u - line.ink.width(), middle)
    yield QPointF(x + 1.6 * u, middle)
    for lift in (3.2, 4.4, 5.2):
        yield centred(line, x, y - lift * u)
