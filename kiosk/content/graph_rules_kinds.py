"""Rules that belong to one kind of graph: stacked bars, slopes, calendars and bands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kiosk.content.finding import Finding, error
from kiosk.content.graph import BandGraph, BarsGraph, CalendarGraph, GraphBase, SlopeGraph
from kiosk.content.problems import Place, quoted
from kiosk.content.text import Text

MOST_YEARS = 6


def kind_findings(place: Place, graph: GraphBase) -> Iterator[Finding]:
    """What is wrong with a graph for its own kind alone."""
    match graph:
        case BarsGraph() if graph.stacked:
            yield from _stacked(place, graph)
        case SlopeGraph():
            yield from _slope(place, graph)
        case CalendarGraph():
            yield from _calendar(place, graph)
        case BandGraph():
            yield from _band(place, graph)


def _stacked(place: Place, graph: BarsGraph) -> Iterator[Finding]:
    for number, series in enumerate(graph.series):
        for index, point in enumerate(series.points):
            if point.value is not None and point.value < 0:
                yield error(
                    (*place, "series", number, "points", index),
                    f"{point.value:g} is below zero, but parts on top of each other only add up",
                    'leave "stacked" out, or write parts of 0 and more',
                )


def _slope(place: Place, graph: SlopeGraph) -> Iterator[Finding]:
    if graph.feed is None and len(graph.series) < 2:
        yield error((*place, "series"), "holds 1 series", 'at least 2 are needed: for one series take the kind "line"')
    moments = list(dict.fromkeys(point.x for series in graph.series for point in series.points))
    if graph.series and len(moments) != 2:
        some = ", ".join(quoted(x) for x in moments[:4])
        yield error(
            (*place, "series"),
            f"{'holds' if len(moments) < 2 else 'hold'} {len(moments)} moments ({some}{', …' if moments[4:] else ''})",
            "a slope has exactly two: give every series the same two x",
        )
    wanted = graph.highlight
    names = [name for series in graph.series for name in _said(series.name)]
    if isinstance(wanted, int) and graph.series and not 0 <= wanted < len(graph.series):
        last = len(graph.series) - 1
        yield error((*place, "highlight"), f"there is no series {wanted}", f"count from 0: the last series is {last}")
    if isinstance(wanted, str) and graph.series and wanted not in names:
        todo = f"known are {', '.join(map(quoted, names))}" if names else "give the series names"
        yield error((*place, "highlight"), f"no series is named {quoted(wanted)}", todo)


def _said(name: Text | None) -> list[str]:
    return list(name.values()) if name else []


def _calendar(place: Place, graph: CalendarGraph) -> Iterator[Finding]:
    years: list[int] = []
    for index, point in enumerate(graph.points):
        if (day := _day(point.x)) is None:
            yield error((*place, "points", index, "x"), f"{quoted(point.x)} is no day", "write YYYY-MM-DD")
        else:
            years.append(day.year)
    if years and max(years) - min(years) >= MOST_YEARS:
        what = f"reach over {max(years) - min(years) + 1} years"
        yield error((*place, "points"), what, f"{MOST_YEARS} at most have room: leave the oldest out")
    if all(point.value is None for point in graph.points):
        yield error((*place, "points"), "hold gaps only", "give at least one value")


def _day(x: object) -> date | None:
    if not isinstance(x, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", x):
        return None
    try:
        return date.fromisoformat(x)
    except ValueError:
        return None


def _band(place: Place, graph: BandGraph) -> Iterator[Finding]:
    if all(point.low is None or point.high is None for point in graph.points):
        yield error((*place, "points"), "hold gaps only", "give at least one range")
    for index, point in enumerate(graph.points):
        low, high, value = point.low, point.high, point.value
        if value is not None and low is not None and high is not None and not low <= value <= high:
            yield error(
                (*place, "points", index, "value"),
                f"{value:g} is outside of its range {low:g} to {high:g}",
                "correct the value or the range",
            )
