"""Multiples: the same small line graph for each series, all on one scale."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from kiosk.content.graph import MultiplesGraph
from kiosk.graphs import style
from kiosk.graphs.curve import cut
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Dot, Hairline, Rings
from kiosk.graphs.panels import Head, Plan, arranged
from kiosk.graphs.readings import Reading, Readings

Points = NDArray[np.float64]


class MultiplesDrawing(Drawing[MultiplesGraph]):
    """One panel carries the accent; the others stay quiet, so that the shapes are compared."""

    def __init__(self, graph: MultiplesGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings(graph.series)
        self.key = self._wanted(graph.highlight)
        self._curves: list[tuple[pg.PlotCurveItem, Points]] = []

    def _wanted(self, highlight: int | str | None) -> int | None:
        if isinstance(highlight, str):
            return next((i for i, name in enumerate(self.readings.names) if highlight in (name or {}).values()), None)
        return highlight

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        return (
            self.voice.amount(reading.value, self.graph.unit, reading.qualifier),
            self.voice.run(self.readings.names[reading.series]).text,
            self.voice.where(reading.x, reading.label),
        )

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self._curves.clear()
        if not self.readings.known:
            return
        u = ask.u
        plan = arranged([self._head(i) for i in range(len(self.readings.names))], ask, self._foot(ask))
        ticks = {} if ask.compact else {box.left(): box for box in plan.boxes}
        low, high = self.readings.limits(self.graph.axis, self.graph.axis.minimum is None)
        for series, box in enumerate(plan.boxes):
            self._draw_panel(series, box, low, high, u)
        if not ask.compact:
            self._set_words(plan, u)
            for box in ticks.values():
                self._set_ticks(box, ask)

    def _foot(self, ask: Ask) -> float:
        return (0.3 if ask.compact else 2.6) * ask.u

    def _head(self, series: int) -> Head:
        """The name, and the last value that is known."""
        colour = self.accent if series == self.key else style.SECONDARY
        name = self.voice.run(self.readings.names[series], colour=style.PRIMARY if series == self.key else colour)
        last = self._end(series)
        value = self.voice.value_runs(last.value, style.TICK, colour, True, last.qualifier) if last else ()
        return Head(name, value or (Run("–", style.TICK, style.QUIET),))

    def _end(self, series: int) -> Reading | None:
        return self.readings.highlighted(series)

    def _draw_panel(self, series: int, box: QRectF, low: float, high: float, u: float) -> None:
        """The line of one series with its end dot on a baseline of its own."""
        places = [reading.at for reading in self.readings.all]
        first, last = min(places), max(places)
        self._span = (first, last if last > first else first + 1)
        room = box.adjusted(0.3 * u, 0.6 * u, -1.2 * u, -0.4 * u)
        self.plot.frame(room, self._span, (low, high))
        base = float(self.plot.pixels(np.array([first]), np.array([max(low, min(0.0, high))]))[0, 1])
        self.plot.add(Hairline(box.left(), box.right(), base, u, style.HAIRLINE_OPACITY, dotted=low > 0))
        colour = self.accent if series == self.key else style.QUIET
        for run in self._runs(series):
            pen = QPen(style.colour(colour), (style.LINE if series == self.key else 0.36) * u)
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            path = self.plot.pixels(np.array([r.at for r in run]), np.array([r.value for r in run]))
            if len(path) == 1:  # A value between two gaps: a short stroke, so that it can be seen.
                path = np.array([path[0] - (0.3 * u, 0), path[0] + (0.3 * u, 0)])
            item = pg.PlotCurveItem(antialias=True, pen=pen, skipFiniteCheck=True)
            self._curves.append((self.plot.add(item), path - (box.left(), 0)))
            item.setPos(box.left(), 0)
            for reading, (x, y) in zip(run, self.plot.pixels(*_rows(run)).tolist(), strict=True):
                self.targets.append((reading.index, QRectF(x, y, 0, 0)))
        end = self._end(series)
        if end is not None:
            at = QPointF(*self.plot.pixels(*_rows([end]))[0].tolist())
            dot = Dot(at, colour, u, 0.7) if series == self.key else Rings([at], colour, u, filled=colour)
            self._fading.append(self.plot.add(dot))
        self._wide = box.width()

    def _runs(self, series: int) -> list[list[Reading]]:
        """Readings without a gap between them."""
        runs: list[list[Reading]] = [[]]
        for reading in self.readings.of(series):
            if reading.known:
                runs[-1].append(reading)
            elif runs[-1]:
                runs.append([])
        return [run for run in runs if run]

    def _set_words(self, plan: Plan, u: float) -> None:
        for line, start in plan.texts:
            self.label(line, start)

    def _set_ticks(self, box: QRectF, ask: Ask) -> None:
        """The first and the last place below the lowest panel of a column."""
        u, known = ask.u, sorted(self.readings.all, key=lambda reading: reading.at)
        lines = [
            Line((Run(self.voice.where(r.x, r.label), style.FLOOR, style.QUIET, False, self.voice.language),), u)
            for r in (known[0], known[-1])
        ]
        places = self.places(ask)
        base = box.bottom() + 1.9 * u
        starts = (QPointF(box.left(), base), QPointF(box.right() - lines[1].ink.width(), base))
        for line, start in list(zip(lines, starts, strict=True))[::-1]:
            self.label(line, places.settle(line, [places.inside(line, start)]), fading=False)

    # --- entrance ------------------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        for curve, path in self._curves:
            drawn = cut(path, self._wide * style.ease_out(elapsed / style.GROW))
            curve.setData(drawn[:, 0], drawn[:, 1])


def _rows(readings: list[Reading]) -> tuple[Points, Points]:
    return np.array([r.at for r in readings]), np.array([r.value for r in readings])
