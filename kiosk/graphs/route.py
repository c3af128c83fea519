"""Route graph: a schematic journey with a train that the clock places."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import MapLine, RouteGraph
from kiosk.content.text import say
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.map_lines import MapLines, degrees_of, name_places
from kiosk.graphs.marks import Label
from kiosk.graphs.rails import Leg, Rails, Station
from kiosk.graphs.route_plan import plan_for
from kiosk.graphs.track import Track, degrees
from kiosk.graphs.train import Train

STEP = 0.1
"""How far the train moves at a time, in u, but never less than one device pixel."""


class RouteDrawing(Drawing[RouteGraph]):
    """Where the train is follows from Unix time: all screens of a wall agree."""

    follows = "around"

    def __init__(self, graph: RouteGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._degrees, self._shares, self.indices = degrees(graph.stops)
        self._track: Track | None = None
        self._step = 1.0

    # --- the clock -----------------------------------------------------------------------------------------------

    def travelled(self, now: float) -> float:
        """The share of the journey that is done, 0 to 1."""
        return (now % self.graph.journey) / self.graph.journey

    def moment(self) -> object:
        return self._steps_done(self.now)

    def _steps_done(self, now: float) -> int:
        if self._track is None:
            return 0
        return math.floor(self._track.along(self.travelled(now)) / self._step + 1e-6)

    # --- words ---------------------------------------------------------------------------------------------------

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, str]:
        # Only the ends have a distance that somebody published; between them the map is schematic.
        known = {0: 0.0, len(self.graph.stops) - 1: 1.0}.get(index)
        return self.voice.run(self.graph.stops[index].name).text, "" if known is None else self._kilometre(known)

    def _kilometre(self, share: float) -> str:
        """A distance from the start: "km 6,483", "6,483 公里"."""
        number = self.voice.number(round(share * self.graph.length), 0)
        unit = say(self.graph.unit, self.voice.language) or "km"
        return f"{unit} {number}" if self.voice.spaced else f"{number} {unit}"

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        u, last = ask.u, len(self.graph.stops) - 1
        self._step = max(1.0, round(STEP * u))
        plan = plan_for(self, ask)
        self._places = plan.places
        self._track = Track(self.project(plan.room), self._shares)
        known = self._draw_land(ask)
        self._rails = self.plot.add(Rails(self._track, self.accent, ask, self._legs()))
        self._stations: list[tuple[float, Station]] = []
        for i, stop in enumerate(self.graph.stops):
            if stop.name:
                at = QPointF(*self._track.points[self.indices[i]].tolist())
                station = self.plot.add(Station(at, self.accent, u, is_start=i == 0, is_end=i == last))
                self._stations.append((self._shares[self.indices[i]], station))
                self.targets.append((i, QRectF(at, at)))
        self._train = self.plot.add(Train(self._track, self.accent, ask))
        self._told: Label | None = None
        for line, start in plan.texts:
            self.label(line, start)
        if not ask.compact:
            self._name_land(known, u)

    def _draw_land(self, ask: Ask) -> list[tuple[MapLine, NDArray[np.float64]]]:
        """Coasts, rivers and borders behind the journey, and where they lie in device pixels."""
        middle = float(self._degrees[:, 0].mean())
        placed = []
        for line in self.graph.lines:
            at = degrees_of(line, middle)
            placed.append((line, self.plot.pixels(at[:, 0], at[:, 1])))
        if placed:
            page = QRectF(0, 0, ask.width, ask.height)
            self.plot.add(MapLines([(line.kind, points) for line, points in placed], page, ask.u))
        return placed

    def _name_land(self, placed: list[tuple[MapLine, NDArray[np.float64]]], u: float) -> None:
        """Names of lines where the journey leaves room."""
        for line, points in placed:
            if line.name:
                text = Line((self.voice.run(line.name, style.FLOOR, style.QUIET),), u)
                self.label(text, self._places.settle(text, name_places(text, points, u)))

    def _legs(self) -> list[Leg]:
        """Each stop's way there, as pixels along the track."""
        assert self._track is not None
        ends = [self._track.along(self._shares[i]) for i in self.indices]
        return [
            Leg(start, end, stop.mode) for start, end, stop in zip(ends, ends[1:], self.graph.stops[1:], strict=False)
        ]

    def project(self, room: QRectF) -> NDArray[np.float64]:
        """Degrees stretched to fill the room: the map is schematic and says so."""
        (west, south), (east, north) = self._degrees.min(axis=0).tolist(), self._degrees.max(axis=0).tolist()
        self.plot.frame(room, (west, max(east, west + 1e-6)), (south, max(north, south + 1e-6)))
        return self.plot.pixels(self._degrees[:, 0], self._degrees[:, 1])

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
