"""Route graph: a schematic journey with a train that the clock places."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import RouteGraph
from kiosk.content.text import say
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label
from kiosk.graphs.places import Places, box_at
from kiosk.graphs.rails import Rails, Station, Train
from kiosk.graphs.speech import Voice
from kiosk.graphs.track import Track, degrees

STEP = 0.1
"""How far the train moves at a time, in u, but never less than one device pixel."""


class RouteDrawing(Drawing[RouteGraph]):
    """Where the train is follows from Unix time: all screens of a wall agree."""

    def __init__(self, graph: RouteGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._degrees, self._shares, self._indices = degrees(graph.stops)
        self._track: Track | None = None
        self._step = 1.0

    # --- the clock -----------------------------------------------------------------------------------------------

    def travelled(self, now: float) -> float:
        """The share of the journey that is done, 0 to 1."""
        return (now % self.graph.journey) / self.graph.journey

    def moment(self) -> object:
        return self._steps_done(self.now)

    def due(self, now: float) -> float | None:
        if self._track is None:
            return now + 1.0
        share = self._track.share((self._steps_done(now) + 1) * self._step)
        start = math.floor(now / self.graph.journey) * self.graph.journey
        return max(start + share * self.graph.journey, now + 0.02)

    def _steps_done(self, now: float) -> int:
        if self._track is None:
            return 0
        return math.floor(self._track.along(self.travelled(now)) / self._step + 1e-6)

    # --- words ---------------------------------------------------------------------------------------------------

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, str]:
        return self.voice.run(self.graph.stops[index].name).text, self._kilometre(self._shares[self._indices[index]])

    def _kilometre(self, share: float) -> str:
        """A distance from the start: "km 6,483", "6,483 公里"."""
        number = self.voice.number(round(share * self.graph.length), 0)
        unit = say(self.graph.unit, self.voice.language) or "km"
        return f"{unit} {number}" if self.voice.spaced else f"{number} {unit}"

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        u = ask.u
        self._step = max(1.0, round(STEP * u))
        figure, room = self._fit_figure(ask)
        points = self._project(room, ask)
        self._track = Track(points, self._shares)
        self._rails = self.plot.add(Rails(self._track, self.accent, ask))
        ends = (0, len(self.graph.stops) - 1)
        self._stations: list[tuple[float, Station]] = []
        for i, stop in enumerate(self.graph.stops):
            if not stop.name:
                continue
            at = QPointF(*points[self._indices[i]])
            station = self.plot.add(Station(at, self.accent, ask.u, is_start=i == 0, is_end=i == ends[1]))
            self._stations.append((self._shares[self._indices[i]], station))
            self.targets.append((i, QRectF(at, at)))
        self._train = self.plot.add(Train(self._track, self.accent, ask))
        self._told: Label | None = None
        self._places = self.places(ask)
        if ask.compact:
            return
        self._places.stroke(points, 1.2 * u)
        for line, start in figure:
            self._places.take(box_at(line, start.x(), start.y()))
            self.label(line, start)
        for _, station in self._stations:
            self._places.take(station.core)
        order = sorted(range(len(self.graph.stops)), key=lambda i: (i not in ends, i))
        for i in order:
            if self.graph.stops[i].name:
                self._name(i, ask)

    def _project(self, room: QRectF, ask: Ask) -> np.ndarray:
        """Degrees stretched to fill the room: the map is schematic and says so."""
        self.plot.frame(
            room,
            (float(self._degrees[:, 0].min()), max(float(np.ptp(self._degrees[:, 0])), 1e-6) + float(self._degrees[:, 0].min())),
            (float(self._degrees[:, 1].min()), max(float(np.ptp(self._degrees[:, 1])), 1e-6) + float(self._degrees[:, 1].min())),
        )
        return self.plot.pixels(self._degrees[:, 0], self._degrees[:, 1])

    def _fit_figure(self, ask: Ask) -> tuple[list[tuple[Line, QPointF]], QRectF]:
        """The figure in a corner that the route leaves empty, and the room for the route."""
        u = ask.u
        side = 1.8 if ask.compact else 3.2
        room = QRectF(side * u, (2.0 if ask.compact else 5.0) * u, ask.width - 2 * side * u, 0)
        room.setBottom(ask.height - (1.8 if ask.compact else 2.2) * u)
        if ask.compact or self.graph.figure is None:
            return [], room
        for size in (style.FIGURE, style.END, 4.2, style.STRONG):
            lines = self._figure_lines(size, u)
            for corner in ("left", "right"):
                placed = _in_corner(lines, corner, ask)
                places = Places(ask.width, ask.height, 1.2 * u)
                places.stroke(self._project(room, ask), 2.6 * u)
                if all(places.free(box_at(line, start.x(), start.y())) for line, start in placed):
                    return placed, room
        return [], room

    def _figure_lines(self, size: float, u: float) -> list[Line]:
        figure = self.graph.figure
        assert figure is not None
        value = self.voice.value_runs(figure.value, size, self.accent, True, figure.qualifier)
        unit = self.voice.unit_run(figure.unit, max(style.TICK, size * 0.41), self.accent)
        label = say(figure.label, self.voice.language)
        under = [Line((self.voice.run({self.voice.language: text}),), u) for text in label.split("\n")]
        return [Line((*value, unit), u), *under]

    def _name(self, i: int, ask: Ask) -> None:
        u, ends = ask.u, i in (0, len(self.graph.stops) - 1)
        run = self.voice.run(self.graph.stops[i].name)
        run = replace(run, size=2.6, colour=style.PRIMARY, bold=True) if ends else replace(run, size=2.1)
        x, y = (float(n) for n in self._track.points[self._indices[i]])  # type: ignore[union-attr]
        for size in (run.size, style.TICK, style.FLOOR):
            line = Line((replace(run, size=min(run.size, size)),), u)
            start = self._places.settle(line, _around(line, x, y, u * (1.25 if ends else 1.0)))
            if start is not None:
                self.label(line, start)
                return

    # --- entrance and journey ------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        if self._track is None:
            return
        done = self._steps_done(self.now) * self._step * style.ease_out(elapsed / style.GROW)
        share = self._track.share(done)
        self._rails.reach(done)
        self._train.reach(done)
        for at, station in self._stations:
            station.pass_by(at <= share)
        if self._told is not None:
            self.plot.remove(self._told)
            self._told = None
        if self._laid is not None and not self._laid[0].compact:
            self._tell(done, share, self._laid[0].u)

    def _tell(self, done: float, share: float, u: float) -> None:
        """The kilometre above the engine, moved aside where a name stands."""
        line = Line((Run(self._kilometre(share), 2.1, self.accent, True, self.voice.language),), u)
        x, y = self._track.at(done)  # type: ignore[union-attr]
        places = self._places.copy()
        wishes = [
            QPointF(x - line.ink.width() / 2 + aside * u, y + lift * u - (line.ink.bottom() if lift < 0 else line.ink.top()))
            for lift in (-1.9, -2.6, -3.4, 2.0, 2.8, -4.4, 3.6)
            for aside in (0, -2, 2, -4, 4)
        ]
        start = places.settle(line, (places.inside(line, wish) for wish in wishes))
        if start is not None:
            self._told = self.plot.add(Label(line, start))


def _in_corner(lines: list[Line], corner: str, ask: Ask) -> list[tuple[Line, QPointF]]:
    """Lines stacked upwards from the picture's foot, flush with one side."""
    placed, bottom = [], ask.height - 0.4 * ask.u
    for line in reversed(lines):
        left = 0.0 if corner == "left" else ask.width - line.ink.width() - 1
        baseline = bottom - max(line.ink.bottom(), 0.0)
        placed.append((line, QPointF(math.floor(left), round(baseline))))
        bottom = baseline + line.ink.top() - 1.1 * ask.u
    return placed


def _around(line: Line, x: float, y: float, near: float) -> list[QPointF]:
    """Places for a stop's name: sides first, then above and below, then the corners."""
    ink, middle = line.ink, y - line.ink.center().y()
    right, left = x + 1.5 * near, x - 1.5 * near - line.ink.width()
    above, below = y - 1.4 * near - ink.bottom(), y + 1.5 * near - ink.top()
    out = []
    for grow in (0.0, 0.8, 1.8, 3.0):
        g = grow * near
        out += [
            QPointF(right + g, middle), QPointF(left - g, middle),
            QPointF(x - ink.width() / 2, above - g), QPointF(x - ink.width() / 2, below + g),
            QPointF(x + 0.4 * near, above - g), QPointF(x - 0.4 * near - ink.width(), below + g),
            QPointF(x - 0.4 * near - ink.width(), above - g), QPointF(x + 0.4 * near, below + g),
            QPointF(x - 0.75 * ink.width(), below + g), QPointF(x - 0.25 * ink.width(), above - g),
        ]
    return out
