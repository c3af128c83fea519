"""Network: a hub and its partners, which come one after another in the order in which they joined."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import NetworkGraph
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label, around
from kiosk.graphs.network_plan import ASIDE, MOST_COLUMNS, MOST_SPREAD, Frame, Seat, seats, sized, slack
from kiosk.graphs.shares import wrapped
from kiosk.graphs.speech import parse_date
from kiosk.graphs.spokes import Hub, Spokes

COMING = 420.0
"""Milliseconds that one partner takes to come in."""
HEAD_START = 250.0
"""Milliseconds that the hub comes before its first partner."""
LONGEST = 1800.0
"""Milliseconds from the first partner to the last, at most."""
SMALL, LARGE = 0.9, 2.0
"""Diameters of the dots of the least and the largest value, in u."""


class NetworkDrawing(Drawing[NetworkGraph]):
    """Partners stand clockwise from the top right in their order of joining."""

    follows = "around"

    def __init__(self, graph: NetworkGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        known = {i: _year(partner.joined) for i, partner in enumerate(graph.partners)}
        self.order = sorted(known, key=lambda i: (known[i] is None, known[i] or 0.0, i))
        self._stagger = min(3 * style.STAGGER, LONGEST / len(self.order))
        self.duration = HEAD_START + self._stagger * (len(self.order) - 1) + COMING + style.FADE
        self._spokes: Spokes | None = None
        self._names: dict[int, Label] = {}

    # --- words ---------------------------------------------------------------------------------------------------

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, ...]:
        partner = self.graph.partners[index]
        value = "" if partner.value is None else self.voice.amount(partner.value, self.graph.unit, partner.qualifier)
        joined = "" if partner.joined is None else self._since(index)
        return self.voice.run(partner.name).text, joined, value

    def _since(self, index: int) -> str:
        said = self.voice.run(self.voice.words.since).text
        return said.replace("{when}", self.voice.where(self.graph.partners[index].joined))

    def _is_key(self, index: int) -> bool:
        wanted = self.graph.highlight
        return wanted is not None and wanted in self.graph.partners[index].name.values()

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        u, self._names = ask.u, {}
        hub = self._hub_lines(ask)
        radius = max((math.hypot(line.ink.width(), 2.35 * u * len(hub)) for line in hub), default=3.2 * u) / 2 + 0.3 * u
        frame = Frame(ask.width, ask.height, min(radius, 0.4 * ask.height), u)
        places, lines = self._seated(frame, ask)
        most = max(
            0.6,
            0.9
            * min((abs(a.at.y() - b.at.y()) for a, b in pairwise(places) if a.is_right == b.is_right), default=2 * u)
            / u,
        )
        ends = [(s.at, min(self._size(i), most) * u, self._colour(i)) for i, s in zip(self.order, places, strict=True)]
        boxes = [
            lines[i].ink.translated(_start(lines[i], s, u))
            for i, s in zip(self.order, places, strict=True)
            if i in lines
        ]
        middle = QPointF(ask.width / 2, ask.height / 2)
        self._spokes = self.plot.add(Spokes(QRectF(0, 0, ask.width, ask.height), middle, ends, boxes, u))
        self._hub = self.plot.add(Hub(middle, frame.hub, hub, self.accent, u))
        for index, seat in zip(self.order, places, strict=True):
            self.targets.append((index, QRectF(seat.at, seat.at)))
            if index in lines:
                self._set_name(index, lines[index], seat, u)

    def _hub_lines(self, ask: Ask) -> list[Line]:
        size = style.TICK if ask.width > 45 * ask.u else style.FLOOR
        run = self.voice.run(self.graph.hub, size, style.GROUND, True)
        return [] if ask.compact else wrapped(run, ask.u, min(12 * ask.u, 0.2 * ask.width))

    def _seated(self, frame: Frame, ask: Ask) -> tuple[list[Seat], dict[int, Line]]:
        """The largest type in which all names fit, with years where these fit too; else those names that do."""
        count = len(self.order)
        if ask.compact:
            return seats(count, 1, frame), {}
        for size, columns in sized(count, frame):
            for dated in (True, False):
                lines = [self._line(i, size, dated, ask.u) for i in self.order]
                left = slack(lines, seats(count, columns, frame))
                if left >= 0:
                    places = seats(count, columns, frame, min(0.6 * left, MOST_SPREAD * ask.u))
                    return places, dict(zip(self.order, lines, strict=True))
        tries = [self._crowded(seats(count, columns, frame), ask) for columns in range(1, MOST_COLUMNS + 1)]
        return max(tries, key=lambda tried: len(tried[1]))

    def _crowded(self, places: list[Seat], ask: Ask) -> tuple[list[Seat], dict[int, Line]]:
        """Those names that have room in the smallest type, the one that matters first."""
        room, lines = self.places(ask), {}
        for seat in places:
            room.take(around([seat.at], 0.5 * ask.u))
        for index, seat in sorted(zip(self.order, places, strict=True), key=lambda pair: not self._is_key(pair[0])):
            line = self._line(index, style.FLOOR, False, ask.u)
            if line.ink.width() <= seat.room and room.settle(line, [_start(line, seat, ask.u)]):
                lines[index] = line
        return places, lines

    def _line(self, index: int, size: float, dated: bool, u: float) -> Line:
        """A name, and quietly when the partner joined."""
        partner, key = self.graph.partners[index], self._is_key(index)
        name = self.voice.run(partner.name, size, self.accent if key else style.SECONDARY, key)
        if not dated or partner.joined is None:
            return Line((name,), u)
        year = Run(
            self.voice.where(partner.joined), 0.85 * max(size, style.TICK), style.QUIET, False, self.voice.language
        )
        return Line((name, replace(year, text="  "), year), u)

    def _set_name(self, index: int, line: Line, seat: Seat, u: float) -> None:
        self.label(line, _start(line, seat, u), fading=False)
        self._names[index] = self.labels[-1]

    def _size(self, index: int) -> float:
        """Diameter of a dot: its disc grows with the value."""
        values = [partner.value for partner in self.graph.partners if partner.value is not None]
        value = self.graph.partners[index].value
        if value is None or not max(values):
            return 1.4
        return max(SMALL, LARGE * math.sqrt(value / max(values)))

    def _colour(self, index: int) -> str:
        return self.accent if self._is_key(index) or self.graph.highlight is None else style.QUIET

    # --- entrance ------------------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        assert self._spokes is not None
        self._hub.grow(style.ease_out(elapsed / style.RISE))
        starts = [HEAD_START + turn * self._stagger for turn in range(len(self.order))]
        self._spokes.come([min(1.0, max(0.0, (elapsed - start) / COMING)) for start in starts])
        for index, start in zip(self.order, starts, strict=True):
            if index in self._names:
                self._names[index].setOpacity(min(1.0, max(0.0, (elapsed - start - COMING) / style.FADE)))


def _start(line: Line, seat: Seat, u: float) -> QPointF:
    """Where a name begins: outside its dot, level with it."""
    left = seat.at.x() + ASIDE * u if seat.is_right else seat.at.x() - ASIDE * u - line.ink.width()
    return QPointF(round(left), round(seat.at.y() + 0.36 * line.runs[0].size * u))


def _year(joined: object) -> float | None:
    """A year or a date as a decimal year; None for anything else."""
    if found := parse_date(joined):
        return found[0].year + (found[0].timetuple().tm_yday - 1) / 366
    return float(joined) if isinstance(joined, (int, float)) else None
