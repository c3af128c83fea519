"""What line, steps and dots share: readings over years, dates or names, with labels that keep clear of the line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPen

from kiosk.content.graph import DotsGraph, LineGraph, StepsGraph
from kiosk.graphs import foot, style
from kiosk.graphs.curve_labels import MOST_LABELLED, CurveLabels, headroom, ranked, value_lines
from kiosk.graphs.drawing import WHOLE, Ask, Drawing, Setting
from kiosk.graphs.grid import grid_values
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Dot, Hairline, Rings
from kiosk.graphs.marks import around as around_points
from kiosk.graphs.places import Places, few
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.speech import Scale
from kiosk.graphs.trace import MANY

Points = NDArray[np.float64]
MOST_BESIDE = 3
"""Other series of the same moment that a callout names."""
FEWEST_TO_ZOOM = 7
"""Fewer readings all have room at once."""
PAST_WIDTH = 0.36
PAST_DASHES = [3.2, 1.8]
"""Width in u of a line of the past, and its dashes in widths, where colour alone does not tell it from the present."""


class Curve(Drawing[LineGraph | StepsGraph | DotsGraph]):
    """Readings from left to right; the last series carries the accent."""

    area = True
    from_zero = True
    needs_every_value = False
    """Whether a value that has no place is worth a smaller one that matters, or a lower graph."""

    def __init__(self, graph: LineGraph | StepsGraph | DotsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.whole = Readings(graph.series, graph.highlight)
        self.readings = self.whole
        """Those in view."""
        self._paths: list[tuple[int, Points]] = []
        self._curves: list[tuple[pg.PlotCurveItem, Points]] = []
        self._rings: list[tuple[Rings, Points]] = []

    def path(self, points: Points) -> Points | None:
        """What is drawn through the readings, as rows (x, value); None for nothing."""
        return points

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        names = [self.voice.run(name).text for name in self.readings.names]
        beside = [other for other in self.readings.known if other.at == reading.at and other.series != reading.series]
        return (
            self.voice.amount(reading.value, self.graph.unit, reading.qualifier),
            self.voice.sentence(names[reading.series], self.where(reading)),
            *(
                self.voice.sentence(self.voice.number(other.value), names[other.series])
                for other in reversed(beside[-MOST_BESIDE:])
            ),
        )

    def where(self, reading: Reading) -> str:
        """The place of a reading on the axis, in words."""
        return self.voice.where(reading.x, reading.label)

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self._curves.clear()
        self._rings.clear()
        if not self.whole.known:
            return
        self._range = self._reach(ask.view)
        self.readings = self.whole if ask.view == WHOLE else self.whole.within(*self._range)
        self._paths = list(self._found_paths())
        u = ask.u
        self.key = self.readings.highlighted(self.readings.main) or self.readings.known[-1]
        baseline = round(ask.height - (0.3 if ask.compact else foot.HEIGHT) * u)
        ticks = {} if ask.compact else self._ticks(ask)
        left, right = self._margins(ticks, ask)
        low, high = self.whole.limits(self.graph.axis, self.from_zero)
        area = QRectF(left, 0, ask.width - left - right, baseline)
        labels = self._fit_labels(area, low, high, ask)
        self._draw_curves(low, u)
        self.plot.add(Hairline(0, ask.width, baseline, u, style.HAIRLINE_OPACITY, dotted=low > 0))
        self._draw_points(u, bare=ask.compact)
        for line, start in labels.texts:
            self.label(line, start)
        if not ask.compact:
            labels.places.bounds.setBottom(ask.height)
            self._set_ticks(ticks, labels.places, baseline, u)
            if len(labels.shown) < len(self.readings.known):
                self._draw_grid(labels.places, low, high, ask)
        for reading, (x, y) in zip(self.readings.known, self.pixels(self.readings.known).tolist(), strict=True):
            self.targets.append((reading.index, QRectF(QPointF(x, y), QPointF(x, y))))

    def _fit_labels(self, area: QRectF, low: float, high: float, ask: Ask) -> CurveLabels:
        """Frame the plot so that value and names have room; where they never all have, as well as it goes."""
        best: CurveLabels | None = None
        top = 0.0
        ways = (True, False) if len(self.readings.names) > 1 else (False,)
        for joined, size in product(ways, self.key_sizes(ask)):
            lines = {} if ask.compact else value_lines(self, size, ask, joined)
            head = headroom(self, lines, low, high, area.bottom(), ask.u)
            for extra in range(5 if lines and not self.is_crowded else 1):
                self._frame(area.adjusted(0, head + round(extra * ask.u), 0, 0), low, high)
                labels = CurveLabels(self, self.taken(ask, area.bottom()), lines, ask.u, joined)
                if labels.is_whole or not lines:
                    return labels
                if best is None or labels.worth > best.worth:
                    best, top = labels, head + round(extra * ask.u)
        assert best is not None
        self._frame(area.adjusted(0, top, 0, 0), low, high)
        return best

    def key_sizes(self, ask: Ask) -> tuple[float, ...]:
        """Sizes for the most important value, the one that is wanted first."""
        if len(self.readings.names) > 1:
            return (style.STRONG, style.VALUE, style.TICK)
        return (style.END if ask.width >= 34 * ask.u else 4.2, 4.2, style.STRONG, style.VALUE)

    def _ticks(self, ask: Ask) -> dict[float, Line]:
        """A text below each place on the axis, or some of many; where series disagree, the first one's."""
        ticked = {reading.at: reading for reading in reversed(self.ticked())}
        places = sorted({*few(sorted(ticked)), self.key.at} & ticked.keys())
        first, last = min(ticked), max(ticked)
        xs = [(at - first) / ((last - first) or 1.0) * (ask.width - 6 * ask.u) for at in places]
        lines = foot.lines([self.where(ticked[at]) for at in places], xs, self.voice.language, ask.u)
        return dict(zip(places, lines, strict=True))

    def ticked(self) -> list[Reading]:
        """Readings whose place is written below the baseline."""
        return self.readings.all

    def _margins(self, ticks: dict[float, Line], ask: Ask) -> tuple[float, float]:
        u, lines = ask.u, list(ticks.values())
        least = 1.2 * u if self.readings.known[0] is not self.key else 2.8 * u
        half = [line.ink.width() / 2 for line in (lines[0], lines[-1])] if lines else [0.0, 0.0]
        most = ask.width * 0.14
        return max(least, min(half[0], most)), max(2.8 * u, min(half[1], most))

    def _frame(self, area: QRectF, low: float, high: float) -> None:
        self.plot.frame(area, self._range, (low, high))

    def _reach(self, view: tuple[float, float]) -> tuple[float, float]:
        """The places at the left and right edge of the plot."""
        places = [reading.at for reading in self.whole.all]
        first, last = min(places), max(places)
        if first == last:
            return first - 0.5, last + 0.5
        return first + view[0] * (last - first), first + view[1] * (last - first)

    def closest(self, ask: Ask) -> float:
        """So close that two readings stay in view; names and few readings are left as they are."""
        places = sorted({reading.at for reading in self.whole.known})
        if self.whole.named or self.feed is not None or len(places) < FEWEST_TO_ZOOM:
            return 1.0
        return min(1.0, 2 * max(b - a for a, b in pairwise(places)) / (places[-1] - places[0]))

    def has_neighbours(self, reading: Reading) -> bool:
        """Whether a reading stands within a row that may be thinned: its value joins the others, or is not set."""
        mine = [other.index for other in self.readings.of(reading.series)]
        return len(mine) > 6 and reading.index not in (mine[0], mine[-1])

    def pixel(self, reading: Reading) -> tuple[float, float]:
        """Where a reading stands in device pixels."""
        x, y = self.pixels([reading])[0].tolist()
        return x, y

    def pixels(self, readings: list[Reading]) -> Points:
        """The same of many, one row (across, down) for each."""
        return self.plot.pixels(np.array([r.at for r in readings]), np.array([r.value for r in readings]))

    def _found_paths(self) -> Iterator[tuple[int, Points]]:
        """Series number and path of every unbroken run of readings."""
        for series in range(len(self.readings.names)):
            run: list[tuple[float, float]] = []
            for reading in [*self.whole.of(series), None]:
                if reading is not None and reading.known:
                    run.append((reading.at, reading.value))
                elif run:
                    path = self.path(np.array(run))
                    if path is not None and len(inside := within(path, *self._range)):
                        yield series, inside
                    run = []

    def labelled(self) -> list[Reading]:
        """Readings that may carry their value, the most important first."""
        return ranked(self)

    @property
    def is_crowded(self) -> bool:
        """Whether there are so many readings that few get a label, and only the one that matters keeps others off."""
        return len(self.readings.known) > 3 * MOST_LABELLED

    def taken(self, ask: Ask, baseline: float) -> Places:
        """The picture with its lines and readings, which labels keep off."""
        places = self.places(ask)
        places.bounds.setBottom(baseline - 0.4 * ask.u)
        for _, path in self._paths:
            places.stroke(self.plot.pixels(path[:, 0], path[:, 1]), style.LINE * ask.u)
        for reading in [self.key] if self.is_crowded else self.readings.known:
            radius = (1.5 if reading is self.key else 0.75) * ask.u
            places.take(around_points([QPointF(*self.pixel(reading))], radius))
        return places

    def _set_ticks(self, ticks: dict[float, Line], places: Places, baseline: float, u: float) -> None:
        lines = list(ticks.values())
        xs = self.plot.pixels(np.array(list(ticks)), np.zeros(len(ticks)))[:, 0].tolist()
        order = foot.thinned(xs, [line.ink.width() for line in lines], 1.2 * u)
        key = list(ticks).index(self.key.at)
        order = [key, *(i for i in order if i != key)]
        for i, start in foot.set_ticks(places, lines, xs, order, baseline, u).items():
            self.label(lines[i], start, fading=False)

    def _draw_grid(self, places: Places, low: float, high: float, ask: Ask) -> None:
        """Quiet lines for the eye where not every reading carries its value."""
        scale = Scale.of([r.value for r in self.readings.known], self.voice.language)
        scale = scale.silent if scale else None
        for value in grid_values(low, high):
            y = self.plot.pixels(np.array([self._range[0]]), np.array([value]))[0, 1]
            line = Line(self.voice.value_runs(value, style.FLOOR, style.QUIET, scale=scale), ask.u)
            start = places.settle(line, [QPointF(0, y - 0.45 * ask.u)])
            if start is not None:
                self.label(line, start, fading=False)
                hairline = Hairline(0, ask.width, y, ask.u, style.GRID_OPACITY)
                hairline.setZValue(-200)
                self.plot.add(hairline)

    # --- items and entrance --------------------------------------------------------------------------------------

    def _draw_curves(self, low: float, u: float) -> None:
        foot_value = max(0.0, low)
        for series, path in sorted(self._paths, key=lambda pair: pair[0]):
            name = self.accent if series == self.readings.main else style.PAST
            pen = QPen(style.colour(name), style.LINE * u)
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if name == style.PAST and not style.plain_past():
                pen.setWidthF(PAST_WIDTH * u)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern(PAST_DASHES)
            curve = pg.PlotCurveItem(antialias=True, pen=pen, skipFiniteCheck=True)
            if len(path) > MANY:
                curve.setSegmentedLineMode("on")
            if self.area and series == self.readings.main:
                fade = QLinearGradient(0, float(path[:, 1].max()), 0, foot_value)
                fade.setColorAt(0, style.colour(name, 0.30))
                fade.setColorAt(1, style.colour(name, 0.0))
                curve.setFillLevel(foot_value)
                curve.setBrush(QBrush(fade))
            self._curves.append((self.plot.add(curve, in_readings=True), path))

    def _draw_points(self, u: float, bare: bool) -> None:
        for series in range(len(self.readings.names)):
            known = [r for r in self.readings.known if r.series == series and r is not self.key]
            points = self.pixels(known) if known else np.empty((0, 2))
            if not bare and self.rings_fit(points, u):
                name = self.accent if series == self.readings.main else style.PAST
                rings = Rings([QPointF(x, y) for x, y in points.tolist()], name, u)
                self._rings.append((self.plot.add(rings), np.array([r.at for r in known])))
        x, y = self.pixels([self.key])[0]
        self._fading.append(self.plot.add(Dot(QPointF(x, y), self.accent, u)))

    def rings_fit(self, points: Points, u: float) -> bool:
        """Whether readings are far enough apart to carry a ring each."""
        return len(points) > 0 and (len(points) == 1 or float(np.hypot(*np.diff(points, axis=0).T).min()) >= 1.9 * u)

    def pose(self, elapsed: float) -> None:
        if not self.whole.known:
            return
        reached = self.reached(elapsed)
        for curve, path in self._curves:
            drawn = cut(path, reached)
            curve.setData(drawn[:, 0], drawn[:, 1])
        for rings, places in self._rings:
            shown = int((places <= reached).sum())
            if shown != rings.shown:
                rings.shown = shown
                rings.update()

    def reached(self, elapsed: float) -> float:
        """How far along the axis the graph has grown."""
        first, last = self._range
        return first + (last - first) * style.ease_out(elapsed / style.GROW)


def within(path: Points, first: float, last: float) -> Points:
    """The part of a path between two places, cut on the path at exactly these."""
    if path[0, 0] >= first and path[-1, 0] <= last:
        return path
    if path[-1, 0] < first or path[0, 0] > last:
        return path[:0]
    upper = cut(path, last)
    return cut(upper[::-1] * (-1, 1), -first)[::-1] * (-1, 1) if upper[0, 0] < first else upper


def cut(path: Points, reached: float) -> Points:
    """The part of a path up to an x, with a last point on the path at exactly that x."""
    inside = int(np.searchsorted(path[:, 0], reached, side="right"))
    if inside == len(path):
        return path
    if inside == 0:
        return path[:1]
    (x0, y0), (x1, y1) = path[inside - 1], path[inside]
    share = (reached - x0) / (x1 - x0) if x1 > x0 else 0.0
    return np.vstack((path[:inside], [[reached, y0 + share * (y1 - y0)]]))
