"""Route graph: a schematic journey with a train that the clock places."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import RouteGraph
from kiosk.content.text import say
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label, around
from kiosk.graphs.places import Places, box_at
from kiosk.graphs.rails import Rails, Station, Train
from kiosk.graphs.track import Track, degrees

STEP = 0.1
"""How far the train moves at a time, in u, but never less than one device pixel."""
PERFECT = 0.7
"""Worth of an arrangement that is not bettered by a smaller figure."""
FIGURE_WORTH = 2.2
"""How many names may be left out to keep the figure."""

Texts = list[tuple[Line, QPointF]]


class Plan(NamedTuple):
    """One arrangement of line, names and figure, and how good it is."""

    room: QRectF
    places: Places
    texts: Texts
    worth: float


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
        u, last = ask.u, len(self.graph.stops) - 1
        self._step = max(1.0, round(STEP * u))
        plan = self._plan(ask)
        self._places = plan.places
        self._track = Track(self._project(plan.room), self._shares)
        self._rails = self.plot.add(Rails(self._track, self.accent, ask))
        self._stations: list[tuple[float, Station]] = []
        for i, stop in enumerate(self.graph.stops):
            if stop.name:
                at = self._at(i)
                station = self.plot.add(Station(at, self.accent, u, is_start=i == 0, is_end=i == last))
                self._stations.append((self._shares[self._indices[i]], station))
                self.targets.append((i, QRectF(at, at)))
        self._train = self.plot.add(Train(self._track, self.accent, ask))
        self._told: Label | None = None
        for line, start in plan.texts:
            self.label(line, start)

    def _at(self, stop: int) -> QPointF:
        assert self._track is not None
        x, y = self._track.points[self._indices[stop]]
        return QPointF(float(x), float(y))

    def _plan(self, ask: Ask) -> Plan:
        """The room for the line that leaves places for all names and a large figure; else the one that leaves most."""
        if ask.compact:
            return Plan(self._room(ask, 1.8, 2.0, 1.8), self.places(ask), [], 0.0)
        sizes = (style.FIGURE, style.END, 4.2, style.STRONG, 0.0) if self.graph.figure else (0.0,)
        best: Plan | None = None
        for size in sizes:
            for side in (14.0, 8.0, 3.2):
                plan = self._try(ask, size, self._room(ask, side, 5.0, 2.2)) if side < ask.width / ask.u / 3.4 else None
                if plan and (best is None or plan.worth > best.worth):
                    best = plan
            if best and best.worth >= PERFECT:
                break
        assert best is not None
        return best

    @staticmethod
    def _room(ask: Ask, side: float, head: float, foot: float) -> QRectF:
        left = min(side, 3.4) * ask.u
        return QRectF(left, head * ask.u, ask.width - left - side * ask.u, ask.height - (head + foot) * ask.u)

    def _try(self, ask: Ask, size: float, room: QRectF) -> Plan | None:
        """Names and figure on one arrangement; None where the figure has no empty corner."""
        u, last = ask.u, len(self.graph.stops) - 1
        self._track = Track(self._project(room), self._shares)
        places = self.places(ask)
        places.stroke(self._track.points, 1.2 * u)
        texts = self._figure(size, places, ask) if size else []
        if texts is None:
            return None
        named = [i for i, stop in enumerate(self.graph.stops) if stop.name]
        for i in named:
            places.take(around([self._at(i)], (1.5 if i in (0, last) else 0.85) * u))
        worth = size / 100 if size or self.graph.figure is None else -FIGURE_WORTH
        for i in sorted(named, key=lambda i: (i not in (0, last), i)):
            found, farness = self._name(i, places, u)
            worth += (1 - farness) / len(named) if found else -1.0
            texts += found
        return Plan(room, places, texts, worth)

    def _project(self, room: QRectF) -> NDArray[np.float64]:
        """Degrees stretched to fill the room: the map is schematic and says so."""
        (west, south), (east, north) = self._degrees.min(axis=0).tolist(), self._degrees.max(axis=0).tolist()
        self.plot.frame(room, (west, max(east, west + 1e-6)), (south, max(north, south + 1e-6)))
        return self.plot.pixels(self._degrees[:, 0], self._degrees[:, 1])

    def _figure(self, size: float, places: Places, ask: Ask) -> Texts | None:
        lines = self._figure_lines(size, ask.u)
        for corner in ("left", "right"):
            placed = _in_corner(lines, corner, ask)
            boxes = [box_at(line, start.x(), start.y()) for line, start in placed]
            if all(places.free(box.adjusted(0, -0.8 * ask.u, 0, 0)) for box in boxes):
                for box in boxes:
                    places.take(box.adjusted(0, -0.5 * ask.u, 0.5 * ask.u, 0.5 * ask.u))
                return placed
        return None

    def _figure_lines(self, size: float, u: float) -> list[Line]:
        figure = self.graph.figure
        assert figure is not None
        value = self.voice.value_runs(figure.value, size, self.accent, True, figure.qualifier)
        unit = self.voice.unit_run(figure.unit, max(style.TICK, size * 0.41), self.accent)
        label = say(figure.label, self.voice.language)
        under = [Line((self.voice.run({self.voice.language: text}),), u) for text in label.split("\n")]
        return [Line((*value, unit), u), *under]

    def _name(self, i: int, places: Places, u: float) -> tuple[Texts, float]:
        """A stop's name as near to its ring as there is room, and how far that is (0 beside it, 1 at the farthest)."""
        ends, at = i in (0, len(self.graph.stops) - 1), self._at(i)
        run = self.voice.run(self.graph.stops[i].name)
        run = replace(run, size=2.6, colour=style.PRIMARY, bold=True) if ends else replace(run, size=2.1)
        line = Line((run,), u)
        for farness, wishes in _around(line, at.x(), at.y(), u * (1.25 if ends else 1.0)):
            start = places.settle(line, wishes)
            if start is not None:
                return [(line, start)], farness
        return [], 1.0

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
            QPointF(
                x - line.ink.width() / 2 + aside * u,
                y + lift * u - (line.ink.bottom() if lift < 0 else line.ink.top()),
            )
            for lift in (-1.9, -2.6, -3.4, 2.0, 2.8, -4.4, 3.6)
            for aside in (0, -2, 2, -4, 4)
        ]
        start = places.settle(line, (places.inside(line, wish) for wish in wishes))
        if start is not None:
            self._told = self.plot.add(Label(line, start))


def _in_corner(lines: list[Line], corner: str, ask: Ask) -> Texts:
    """Lines stacked upwards from the picture's foot, flush with one side."""
    placed, bottom = [], ask.height - 0.4 * ask.u
    for line in reversed(lines):
        left = 0.0 if corner == "left" else ask.width - line.ink.width() - 1
        baseline = bottom - max(line.ink.bottom(), 0.0)
        placed.append((line, QPointF(math.floor(left), round(baseline))))
        bottom = baseline + line.ink.top() - 1.1 * ask.u
    return placed


def _around(line: Line, x: float, y: float, near: float) -> Iterator[tuple[float, list[QPointF]]]:
    """Places for a stop's name, ring by ring: sides first, then above and below, then the corners."""
    ink, middle = line.ink, y - line.ink.center().y()
    right, left = x + 1.5 * near, x - 1.5 * near - line.ink.width()
    above, below = y - 1.4 * near - ink.bottom(), y + 1.5 * near - ink.top()
    inner, outer = x + 0.4 * near, x - 0.4 * near - ink.width()
    for farness in (0.0, 0.25, 0.5, 1.0):
        g = 2.6 * farness * near
        yield farness, [
            QPointF(right + g, middle), QPointF(left - g, middle),
            QPointF(x - ink.width() / 2, above - g), QPointF(x - ink.width() / 2, below + g),
            QPointF(inner, above - g), QPointF(outer, below + g), QPointF(outer, above - g), QPointF(inner, below + g),
            QPointF(x - 0.75 * ink.width(), below + g), QPointF(x - 0.25 * ink.width(), above - g),
        ]  # fmt: skip
