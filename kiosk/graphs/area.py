"""Area graph: parts of a total over time, named on the areas or at their right ends."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import AreaGraph
from kiosk.graphs import foot, style
from kiosk.graphs.area_labels import Ends, Placed, inside, tones
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.grid import grid_values
from kiosk.graphs.layers import Cut, Floats, Layer, Layers
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Hairline, Mark
from kiosk.graphs.places import Places, box_at, few
from kiosk.graphs.readings import Readings

HEAD = 1.2
"""Room above the highest value, in u."""


class AreaDrawing(Drawing[AreaGraph]):
    """A value that is missing in one part leaves a gap in all that stand on it: the total is not known there."""

    def __init__(self, graph: AreaGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings(graph.series, graph.highlight)
        self.places_across = sorted({reading.at for reading in self.readings.all})
        self._columns = {at: column for column, at in enumerate(self.places_across)}
        count, columns = len(self.readings.names), len(self.places_across)
        self._values = np.full((count, columns), np.nan)
        self._index = np.full((count, columns), -1)
        for reading in self.readings.all:
            column = self._columns[reading.at]
            self._values[reading.series, column], self._index[reading.series, column] = reading.value, reading.index
        self.tones = tones(count, self.accent, 0.3 if graph.stacked else 0.46)
        self._layers: Layers | None = None
        self._ticks: dict[float, Line] = {}

    # --- values and words ----------------------------------------------------------------------------------------

    @property
    def uppers(self) -> Floats:
        """The upper edge of each series, NaN in a gap."""
        return np.asarray(np.cumsum(self._values, axis=0)) if self.graph.stacked else self._values

    @property
    def lowers(self) -> Floats:
        """The lower edge of each series."""
        return np.asarray(self.uppers - self._values)

    def total(self, column: int) -> float:
        """The sum of all parts at one place, NaN where one is not known."""
        return float(self._values[:, column].sum())

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        total = self.total(self._columns[reading.at])
        return (
            self.voice.amount(reading.value, self.graph.unit, reading.qualifier),
            self.voice.sentence(self.name(reading.series), self.voice.where(reading.x, reading.label)),
            self.summed.replace("{total}", self.voice.number(total)) if self.is_summed and np.isfinite(total) else "",
        )

    def name(self, series: int) -> str:
        """The name of a part."""
        return self.voice.run(self.readings.names[series]).text

    @property
    def is_summed(self) -> bool:
        """Whether there is a total to tell."""
        return self.graph.stacked and len(self.readings.names) > 1

    @property
    def summed(self) -> str:
        """How a total is said, with `{total}` where it belongs."""
        return self.voice.run(self.voice.words.in_total).text

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        if not self.readings.known:
            return
        u = ask.u
        baseline = round(ask.height - (0.3 if ask.compact else foot.HEIGHT) * u)
        self._ticks = {} if ask.compact else self._tick_lines(ask)
        layers, places, names, ends = self._arranged(ask, baseline)
        page = QRectF(0, 0, ask.width, ask.height)
        self._layers = self.plot.add(Layers(layers, page, u, not self.graph.stacked))
        self.plot.add(Hairline(0, ask.width, baseline, u, style.HAIRLINE_OPACITY))
        if ends is not None:
            for line, start in [*names.values(), *ends.placed(layers, baseline)]:
                places.take(box_at(line, start.x(), start.y()))
                self.label(line, start)
            self._set_grid(places, ask)
            self._set_ticks(places, baseline, ask)
        self._set_targets(layers)

    def _arranged(self, ask: Ask, baseline: float) -> tuple[list[Layer], Places, dict[int, Placed], Ends | None]:
        """Areas, free room, names on areas, and what stands at the right: values, and the names that found no area."""
        places = self.places(ask)
        places.bounds.setBottom(baseline - 0.3 * ask.u)
        layers = self._frame(ask, baseline, 0.0)
        if ask.compact:
            return layers, places, {}, None
        names = inside(self, layers, places, ask.u)
        while True:
            ends = Ends(self, set(names), ask)
            layers = self._frame(ask, baseline, ends.width)
            fitting = inside(self, layers, places, ask.u, set(names))
            if len(fitting) == len(names):
                return layers, places, fitting, ends
            names = fitting

    def _frame(self, ask: Ask, baseline: float, right: float) -> list[Layer]:
        """Every series in device pixels, with so much room at the right."""
        top = self.graph.axis.maximum or 0.0
        self._top = max(top, float(np.nanmax(self.uppers)) if np.isfinite(self.uppers).any() else 0.0) or 1.0
        first, last = self.places_across[0], self.places_across[-1]
        left = 0.0 if ask.compact else min(0.1 * ask.width, next(iter(self._ticks.values())).ink.width() / 2)
        area = QRectF(left, HEAD * ask.u, max(1.0, ask.width - left - right), max(1.0, baseline - HEAD * ask.u))
        self.plot.frame(area, (first, last if last > first else first + 1), (0.0, self._top))
        across = np.array(self.places_across)
        return [
            Layer(
                tone,
                self.plot.pixels(across, lower)[:, 0],
                self.plot.pixels(across, lower)[:, 1],
                self.plot.pixels(across, upper)[:, 1],
            )
            for tone, lower, upper in zip(self.tones, self.lowers, self.uppers, strict=True)
        ]

    def _tick_lines(self, ask: Ask) -> dict[float, Line]:
        """A text for each place, or for some of many, as small as it takes to set them all."""
        readings = {reading.at: reading for reading in reversed(self.readings.all)}
        first, last = self.places_across[0], self.places_across[-1]
        ticked = few(self.places_across)
        xs = [(at - first) / ((last - first) or 1.0) * 0.8 * ask.width for at in ticked]
        texts = [self.voice.where(readings[at].x, readings[at].label) for at in ticked]
        return dict(zip(ticked, foot.lines(texts, xs, self.voice.language, ask.u), strict=True))

    def _set_ticks(self, places: Places, baseline: float, ask: Ask) -> None:
        places.bounds.setBottom(ask.height)
        lines = list(self._ticks.values())
        xs = self.plot.pixels(np.array(list(self._ticks)), np.zeros(len(lines)))[:, 0].tolist()
        order = foot.thinned(xs, [line.ink.width() for line in lines], 1.2 * ask.u)
        for i, start in foot.set_ticks(places, lines, xs, order, baseline, ask.u).items():
            self.label(lines[i], start, fading=False)

    def _set_grid(self, places: Places, ask: Ask) -> None:
        """Quiet lines behind the areas, with their values where the areas leave room."""
        for value in grid_values(0.0, self._top):
            y = float(self.plot.pixels(np.zeros(1), np.array([value]))[0, 1])
            line = Line(self.voice.value_runs(value, style.FLOOR, style.PRIMARY), ask.u)
            start = places.settle(line, [QPointF(0.3 * ask.u, y - 0.45 * ask.u)])
            if start is not None:
                self.label(line, start)
                self.plot.add(Hairline(0, ask.width, y, ask.u, 1.4 * style.GRID_OPACITY))

    def _set_targets(self, layers: list[Layer]) -> None:
        """A column for each reading, as high as its area."""
        for series, layer in enumerate(layers):
            edges = np.concatenate((layer.across[:1], (layer.across[1:] + layer.across[:-1]) / 2, layer.across[-1:]))
            for column in np.flatnonzero(np.isfinite(layer.upper + layer.lower)).tolist():
                corner = QPointF(edges[column], layer.upper[column])
                box = QRectF(corner, QPointF(edges[column + 1], max(layer.lower[column], layer.upper[column] + 1)))
                self.targets.append((int(self._index[series, column]), box))

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        at = float(self.plot.pixels(np.array([self.readings[index].at]), np.zeros(1))[0, 0])
        return Cut(at, target.top(), target.bottom(), u)

    # --- entrance ------------------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        if self._layers is not None:
            self._layers.reach(self._layers.bounds.width() * style.ease_out(elapsed / style.GROW))
