"""Band graph: a filled range with a line for the value inside it, and the last range said at its end."""

from __future__ import annotations

from itertools import groupby, pairwise

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import BandGraph
from kiosk.graphs import foot, style
from kiosk.graphs.apart import apart
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.grid import grid_values
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Dot, Hairline
from kiosk.graphs.places import Places
from kiosk.graphs.readings import Reading
from kiosk.graphs.ribbon import Ribbon
from kiosk.graphs.spans import Spans
from kiosk.graphs.speech import Scale
from kiosk.graphs.strokes import Leader

ASIDE = 2.0
"""From the band's end to its labels, in u."""


class BandDrawing(Drawing[BandGraph]):
    """Low, high and value of each place; where the range is not known, nothing is drawn."""

    def __init__(self, graph: BandGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.spans = Spans(graph.points)
        self.scale = Scale.of([r.value for r in self.spans.readings.known], self.voice.language)
        self._ribbons: list[Ribbon] = []

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self._said(index), self.spans.all[index].where(self.voice))

    def called(self, index: int) -> tuple[str, ...]:
        what, *others = self._said(index)
        return what, self.spans.all[index].where(self.voice), *others

    def _said(self, index: int) -> list[str]:
        """The value, where there is one, and the range."""
        span, unit = self.spans.all[index], self.graph.unit
        return [said for said in (span.amount(self.voice, unit), span.range(self.voice, unit)) if said]

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self._ribbons.clear()
        if not self.spans.known:
            return
        u = ask.u
        baseline = round(ask.height - (0.3 if ask.compact else foot.HEIGHT) * u)
        ends = {} if ask.compact else self._ends(ask)
        gutter = max((line.ink.width() for line in ends.values()), default=-ASIDE * u + u) + (ASIDE + 0.2) * u
        left = u if ask.compact else self._left(u)
        self._left_edge, self._right_edge = left, ask.width - gutter
        low, high = self.spans.readings.limits(self.graph.axis, from_zero=self._from_zero())
        self._baseline, self._low = baseline, low
        self._scale = (baseline - 1.4 * u) / (high - low)
        self.plot.add(Hairline(0, ask.width, baseline, u, style.HAIRLINE_OPACITY, dotted=low > 0))
        places = self.places(ask)
        self._draw_ribbons(places, u)
        if ends:
            self._set_ends(ends, places, u)
            self._set_ticks(places, ask)
            self._draw_grid(places, low, high, ask)
        half = 0.7 * u
        for index, span in enumerate(self.spans.all):
            if span.known:
                self.targets.append(
                    (index, QRectF(self._pixel(span.high), self._pixel(span.low)).adjusted(-half, 0, half, 0))
                )

    def _from_zero(self) -> bool:
        """Zero is in view unless the bundle names the axis' minimum."""
        return self.graph.axis.minimum is None

    def _left(self, u: float) -> float:
        """Half of the first tick, so that it stands below its reading."""
        first = foot.lines([self.spans.all[0].where(self.voice)], [0.0], self.voice.language, u)[0]
        return min(first.ink.width() / 2, 5 * u) + 0.5 * u

    def _x(self, at: float) -> float:
        first, last = self.spans.all[0].low.at, self.spans.all[-1].low.at
        share = (at - first) / ((last - first) or 1.0)
        return self._left_edge + share * (self._right_edge - self._left_edge)

    def _pixel(self, reading: Reading) -> QPointF:
        return QPointF(self._x(reading.at), self._baseline - (reading.value - self._low) * self._scale)

    def _draw_ribbons(self, places: Places, u: float) -> None:
        """One ribbon for each run of ranges without a gap; values join only where neighbours have one."""
        for known, run in groupby(self.spans.all, lambda span: span.known):
            spans = list(run)
            if not known:
                continue
            lows, highs = ([self._pixel(span[i]) for span in spans] for i in (0, 1))
            values = [self._pixel(span.value) if span.value.known else None for span in spans]
            self._ribbons.append(self.plot.add(Ribbon(lows, highs, values, self.accent, u)))
            for left, right in pairwise(range(len(spans))):
                top, bottom = min(highs[left].y(), highs[right].y()), max(lows[left].y(), lows[right].y())
                places.take(QRectF(QPointF(lows[left].x(), top), QPointF(lows[right].x(), bottom)))
        if self.spans.known[-1].value.known:
            self._fading.append(self.plot.add(Dot(self._pixel(self.spans.known[-1].value), self.accent, u)))

    # --- labels --------------------------------------------------------------------------------------------------

    def _ends(self, ask: Ask) -> dict[int, Line]:
        """What stands at the end of the last range: highest, value, lowest, top down."""
        u, (low, high, value) = ask.u, self.spans.known[-1]
        silent = self.scale.silent if self.scale and value.known else self.scale
        lines = {}
        for series, reading in ((1, high), (2, value), (0, low)):
            if reading.known:
                key = series == 2
                size = (style.END if ask.width > 46 * u else style.STRONG) if key else style.VALUE
                colour = self.accent if key else style.SECONDARY
                qualifier = reading.qualifier if key or not value.known else None
                scale = self.scale if key else silent
                lines[series] = Line(self.voice.value_runs(reading.value, size, colour, key, qualifier, scale), u)
        return lines

    def _set_ends(self, ends: dict[int, Line], places: Places, u: float) -> None:
        """The last range's numbers at its end, pushed apart where it is narrow."""
        points = [self._pixel(self.spans.known[-1][series]) for series in ends]
        heights = [line.ink.height() + 0.9 * u for line in ends.values()]
        middles = apart([p.y() for p in points], heights, 0.0, self._baseline)
        for line, point, middle in zip(ends.values(), points, middles or (), strict=False):
            left = round(point.x() + ASIDE * u)
            self.label(line, places.settle(line, [QPointF(left, middle - line.ink.center().y())]))
            if abs(middle - point.y()) > 0.9 * u:
                ends_ = QPointF(point.x() + 0.5 * u, point.y()), QPointF(left - 0.4 * u, middle)
                self._fading.append(self.plot.add(Leader(*ends_, u)))

    def _set_ticks(self, places: Places, ask: Ask) -> None:
        xs = [self._x(span.low.at) for span in self.spans.all]
        lines = foot.lines([span.where(self.voice) for span in self.spans.all], xs, self.voice.language, ask.u)
        order = foot.thinned(xs, [line.ink.width() for line in lines], 1.2 * ask.u)
        for i, start in foot.set_ticks(places, lines, xs, order, self._baseline, ask.u).items():
            self.label(lines[i], start, fading=False)

    def _draw_grid(self, places: Places, low: float, high: float, ask: Ask) -> None:
        """Quiet lines for the eye, each with its value where the band leaves room."""
        for value in grid_values(low, high):
            y = self._baseline - (value - low) * self._scale
            line = Line(
                self.voice.value_runs(value, style.FLOOR, style.QUIET, scale=self.scale and self.scale.silent), ask.u
            )
            if start := places.settle(line, [QPointF(0, y - 0.45 * ask.u)]):
                self.label(line, start, fading=False)
                hairline = self.plot.add(Hairline(0, self._right_edge, y, ask.u, style.GRID_OPACITY))
                hairline.setZValue(-200)

    def pose(self, elapsed: float) -> None:
        grown = style.ease_out(elapsed / style.GROW)
        reached = self._left_edge + grown * (self._right_edge - self._left_edge) if self._ribbons else 0.0
        for ribbon in self._ribbons:
            ribbon.reach(reached if grown < 1 else None)
