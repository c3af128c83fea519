"""Scatter graph: points between two axes, the important ones named."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import ScatterGraph
from kiosk.graphs import foot, style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.grid import grid_values
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Dot, Hairline, around
from kiosk.graphs.places import Places
from kiosk.graphs.scatter_marks import SIZE, Cloud, Key
from kiosk.graphs.scatter_names import Names

HEAD = 3.4
"""Room above the plot for the title of the vertical axis, in u."""
ROW = 2.1
"""The baseline of the first row of text, in u."""
TITLE = 2.5
"""Room below the ticks for the title of the horizontal axis, in u."""
KEY = 2.2
"""Room for a group's shape before its name, and between two groups, in u."""
MARGIN = 0.06
"""Room between the outermost points and the edges, in parts of the range."""


class ScatterDrawing(Drawing[ScatterGraph]):
    """Axes run from a little below the least to a little above the largest value: nothing is measured from zero."""

    follows = "around"

    def __init__(self, graph: ScatterGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._x = np.array([point.x for point in graph.points])
        self._y = np.array([point.y for point in graph.points])
        wanted = [i for i, p in enumerate(graph.points) if graph.highlight in (p.label or {}).values()]
        self.key = wanted[0] if wanted else None
        self._cloud: Cloud | None = None

    # --- words ---------------------------------------------------------------------------------------------------

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, ...]:
        point = self.graph.points[index]
        up = self.voice.amount(point.y, self.graph.unit, point.qualifier)
        across = self.voice.amount(point.x, self.graph.x_unit)
        group = self.voice.run(self.graph.groups[point.group]).text if point.group < len(self.graph.groups) else ""
        return (
            self.voice.run(point.label).text or group,
            self._titled(self.voice.run(self.graph.y_title).text, up),
            self._titled(self.voice.run(self.graph.x_title).text, across),
            group if point.label else "",
        )

    def _titled(self, title: str, said: str) -> str:
        return f"{title}{': ' if self.voice.spaced else '：'}{said}"

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        u, bare = ask.u, ask.compact
        baseline = round(ask.height - (0.3 if bare else foot.HEIGHT + TITLE) * u)
        up = self._title(self.voice.run(self.graph.y_title).text, self.voice.run(self.graph.unit).text, ask, "↑ ")
        keys = [Line((self.voice.run(name),), u) for name in self.graph.groups]
        beside = up.ink.width() + 2.4 * u + _wide(keys, u) <= ask.width
        head = (1.2 if bare else HEAD if beside else HEAD + ROW) * u
        (left, right), (low, high) = _reach(self._x), _reach(self._y)
        self.plot.frame(QRectF(0, head, ask.width, max(1.0, baseline - head)), (left, right), (low, high))
        points = [QPointF(x, y) for x, y in self.plot.pixels(self._x, self._y).tolist()]
        places = Places(ask.width, ask.height, 0.35 * u)
        for at in points:
            places.take(around([at], 0.5 * SIZE * u))
        if not bare:
            self._set_titles(up, places, baseline, ask)
            self._set_groups(keys, (ROW if beside else 2.2 * ROW) * u, places, ask)
            self._set_grid(places, (left, right), (low, high), baseline, ask)
        self.plot.add(Hairline(0, ask.width, baseline, u, style.HAIRLINE_OPACITY))
        groups = [point.group if self.graph.groups else (0 if self.key is None else 2) for point in self.graph.points]
        self._cloud = self.plot.add(Cloud(points, groups, self.accent, u))
        if self.key is not None:
            self._fading.append(self.plot.add(Dot(points[self.key], self.accent, u)))
            places.take(around([points[self.key]], 1.3 * u))
        if not bare:
            places.bounds.setBottom(baseline - 0.3 * u)
            for line, start in Names(self, points, u).placed(places):
                self.label(line, start)
        self.targets += [(index, QRectF(at, at)) for index, at in enumerate(points)]

    def _set_titles(self, up: Line, places: Places, baseline: float, ask: Ask) -> None:
        """What each axis measures: above the vertical one, and below the right end of the horizontal one."""
        self.label(up, places.settle(up, [QPointF(0, ROW * ask.u)]), fading=False)
        title, unit = (self.voice.run(text).text for text in (self.graph.x_title, self.graph.x_unit))
        across = self._title(title, unit, ask, after=" →")
        wish = QPointF(ask.width - across.ink.width() - 1, baseline + (foot.DROP + TITLE) * ask.u)
        self.label(across, places.settle(across, [places.inside(across, wish)]), fading=False)

    def _title(self, title: str, unit: str, ask: Ask, before: str = "", after: str = "") -> Line:
        """Title and unit, smaller where they would not fit; the unit goes first where even that is too much."""
        for size in (style.TICK, 1.85, style.FLOOR):
            for said in (self.voice.sentence(title, unit), title):
                line = Line((Run(f"{before}{said}{after}", size, style.QUIET, False, self.voice.language),), ask.u)
                if line.ink.width() <= 0.98 * ask.width:
                    return line
        return line

    def _set_groups(self, groups: list[Line], row: float, places: Places, ask: Ask) -> None:
        """Shape and name of each group, at the right of a row."""
        left, u = ask.width - _wide(groups, ask.u), ask.u
        for group, line in enumerate(groups):
            start = QPointF(round(left + KEY * u), round(row))
            box = line.ink.translated(start)
            places.take(box.adjusted(-KEY * u, 0, 0, 0))
            self.label(line, start, fading=False)
            self.plot.add(Key(QPointF(left + 0.9 * u, box.center().y()), group, self.accent, u))
            left += line.ink.width() + 2 * KEY * u

    def _set_grid(
        self, places: Places, x: tuple[float, float], y: tuple[float, float], baseline: float, ask: Ask
    ) -> None:
        """Round values: quiet lines for the vertical axis, ticks below for the horizontal one."""
        u = ask.u
        for value in grid_values(*y, most=4):
            at = float(self.plot.pixels(np.array([x[0]]), np.array([value]))[0, 1])
            line = Line(self.voice.value_runs(value, style.FLOOR, style.QUIET), u)
            start = places.settle(line, [QPointF(0, at - 0.45 * u)])
            if start is not None:
                self.label(line, start, fading=False)
            self.plot.add(Hairline(0, ask.width, at, u, style.GRID_OPACITY))
        values = grid_values(*x, most=5 if ask.width > 40 * u else 4)
        xs = self.plot.pixels(np.array(values), np.zeros(len(values)))[:, 0].tolist() if values else []
        lines = [Line(self.voice.value_runs(value, style.TICK, style.SECONDARY), u) for value in values]
        order = foot.thinned(xs, [line.ink.width() for line in lines], 1.2 * u)
        for i, start in foot.set_ticks(places, lines, xs, order, baseline, u).items():
            self.label(lines[i], start, fading=False)

    # --- entrance ------------------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        assert self._cloud is not None
        self._cloud.come(min(1.0, elapsed / style.GROW))


def _reach(values: NDArray[np.float64]) -> tuple[float, float]:
    """From a little below the least to a little above the largest."""
    low, high = float(values.min()), float(values.max())
    room = MARGIN * (high - low) or 0.5 * abs(high) or 1.0
    return low - room, high + room


def _wide(groups: list[Line], u: float) -> float:
    """How wide a row of groups is, in device pixels."""
    return sum(line.ink.width() + 2 * KEY * u for line in groups) - KEY * u if groups else 0.0
