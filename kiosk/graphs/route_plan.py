"""How a route is arranged: room for the line, a corner for the figure, and a place for every name."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.text import language_of, say
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import around
from kiosk.graphs.places import Places, box_at

if TYPE_CHECKING:
    from kiosk.graphs.route import RouteDrawing

PERFECT = 0.7
"""Worth of an arrangement that is not bettered by a smaller figure."""
FIGURE_WORTH = 2.2
"""How many names may be left out to keep the figure."""
SIDES = (14.0, 8.0, 3.2)
"""Room at the right for the names of stops, in u."""

Texts = list[tuple[Line, QPointF]]


class Plan(NamedTuple):
    """One arrangement of line, names and figure, and how good it is."""

    room: QRectF
    places: Places
    texts: Texts
    worth: float


def plan_for(route: RouteDrawing, ask: Ask) -> Plan:
    """The arrangement with all names and a large figure; where there is none, the one that comes nearest."""
    if ask.compact:
        return Plan(_room(ask, 1.8, 2.0, 1.8), route.places(ask), [], 0.0)
    sizes = (style.FIGURE, style.END, 4.2, style.STRONG, 0.0) if route.graph.figure else (0.0,)
    sides = [side for side in SIDES if side < ask.width / ask.u / 3.4] or SIDES[-1:]
    best: Plan | None = None
    for size in sizes:
        for side in sides:
            plan = _try(route, ask, size, _room(ask, side, 5.0, 2.2))
            if plan and (best is None or plan.worth > best.worth):
                best = plan
        if best and best.worth >= PERFECT:
            break
    assert best is not None  # without a figure every arrangement is possible
    return best


def _room(ask: Ask, side: float, head: float, foot: float) -> QRectF:
    left, right = min(side, 3.4) * ask.u, side * ask.u
    width, height = ask.width - left - right, ask.height - (head + foot) * ask.u
    return QRectF(left, head * ask.u, max(1.0, width), max(1.0, height))


def _try(route: RouteDrawing, ask: Ask, size: float, room: QRectF) -> Plan | None:
    """Names and figure on one arrangement; None where the figure has no empty corner."""
    u, stops = ask.u, route.graph.stops
    points = route.project(room)
    places = route.places(ask)
    places.stroke(points, 1.2 * u)
    texts = _set_figure(route, size, places, ask) if size else []
    if texts is None:
        return None
    ends = (0, len(stops) - 1)
    at = {i: QPointF(*points[route.indices[i]].tolist()) for i, stop in enumerate(stops) if stop.name}
    for i, point in at.items():
        places.take(around([point], (1.5 if i in ends else 0.85) * u))
    worth = size / 100 if size or route.graph.figure is None else -FIGURE_WORTH
    for i in sorted(at, key=lambda i: (i not in ends, i)):
        run = route.voice.run(stops[i].name)
        found, farness = _set_name(run, at[i], i in ends, places, u)
        worth += (1 - farness) / len(at) if found else -1.0
        texts += found
    return Plan(room, places, texts, worth)


def _set_name(run: Run, at: QPointF, is_end: bool, places: Places, u: float) -> tuple[Texts, float]:
    """A stop's name as near to its ring as there is room, and how far that is (0 beside it, 1 at the farthest)."""
    run = replace(run, size=2.6, colour=style.PRIMARY, bold=True) if is_end else replace(run, size=2.1)
    line = Line((run,), u)
    for farness, wishes in _around(line, at.x(), at.y(), u * (1.25 if is_end else 1.0)):
        start = places.settle(line, wishes)
        if start is not None:
            return [(line, start)], farness
    return [], 1.0


def _set_figure(route: RouteDrawing, size: float, places: Places, ask: Ask) -> Texts | None:
    lines = _figure_lines(route, size, ask.u)
    for corner in ("left", "right"):
        placed = _in_corner(lines, corner, ask)
        boxes = [box_at(line, start.x(), start.y()) for line, start in placed]
        if all(places.free(box.adjusted(0, -0.8 * ask.u, 0, 0)) for box in boxes):
            for box in boxes:
                places.take(box.adjusted(0, -0.5 * ask.u, 0.5 * ask.u, 0.5 * ask.u))
            return placed
    return None


def _figure_lines(route: RouteDrawing, size: float, u: float) -> list[Line]:
    """Value and unit, and under them the label."""
    figure, voice = route.graph.figure, route.voice
    assert figure is not None
    value = voice.value_runs(figure.value, size, route.accent, True, figure.qualifier)
    unit = voice.unit_run(figure.unit, max(style.TICK, size * 0.41), route.accent)
    language = language_of(figure.label, voice.language)
    label = say(figure.label, voice.language).split("\n")
    return [Line((*value, unit), u), *(Line((Run(text, language=language),), u) for text in label)]


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
