"""Rules for graphs: what would draw wrongly, and what would not be honest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from kiosk.content.feed_rules import feed_findings
from kiosk.content.finding import Finding, Scene, error, warning
from kiosk.content.graph import (
    AreaGraph,
    BandGraph,
    BarsGraph,
    CalendarGraph,
    DonutGraph,
    GraphBase,
    LineGraph,
    LollipopsGraph,
    MultiplesGraph,
    PointObject,
    RouteGraph,
    Series,
    SeriesGraph,
    SlopeGraph,
    SpanObject,
    StepsGraph,
)
from kiosk.content.graph_rules_kinds import kind_findings
from kiosk.content.graph_rules_sets import set_findings
from kiosk.content.problems import Place, quoted

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_LONGEST_NAME = 60


def graph_findings(place: Place, graph: GraphBase, scene: Scene) -> Iterator[Finding]:
    """What is wrong with a graph that is valid by its types."""
    match graph:
        case SeriesGraph():
            yield from _series(place, graph)
        case CalendarGraph():
            yield from series_findings(place, graph)
        case BandGraph():
            yield from series_findings(place, graph)
            ends = [end for point in graph.points for end in (point.low, point.high) if end is not None]
            yield from _axis(place, graph, ends)
        case DonutGraph():
            yield from _donut(place, graph)
        case RouteGraph() if graph.honesty == "published":
            yield warning(
                (*place, "honesty"),
                "the vehicle moves by the clock, but nothing says so",
                'write "honesty": "time-lapse"',
            )
    if isinstance(graph, BarsGraph | LollipopsGraph) and graph.axis.minimum:
        yield warning((*place, "axis", "minimum"), "bars always start at zero", "take it out")
    yield from kind_findings(place, graph)
    yield from set_findings(place, graph)
    yield from feed_findings(place, graph, scene)


def _series(place: Place, graph: SeriesGraph) -> Iterator[Finding]:
    points = [point for series in graph.series for point in series.points]
    if points and all(point.value is None for point in points):
        yield error((*place, "series"), "holds gaps only", "give at least one value")
    kinds = {_kind(point.x) for point in points}
    if (
        isinstance(graph, LineGraph | StepsGraph | AreaGraph | MultiplesGraph)
        and len(kinds) > 1
        and "broken date" not in kinds
    ):
        mix = " and ".join(sorted(f"{kind}s" for kind in kinds))
        yield error((*place, "series"), f"mixes {mix}", "write every x in the same way")
    named = None if isinstance(graph, SlopeGraph | MultiplesGraph) else graph.highlight
    if points and named is not None and all(point.x != named for point in points):
        todo = _near(named, [point.x for point in points])
        yield error((*place, "highlight"), f"{quoted(named)} is not among the points", todo)
    if isinstance(graph, LineGraph | StepsGraph | AreaGraph | MultiplesGraph):
        for index, series in enumerate(graph.series):
            yield from _order((*place, "series", index, "points"), series)
    yield from _axis(place, graph, [point.value for point in points if point.value is not None])


def _axis(place: Place, graph: SeriesGraph | BandGraph, values: list[float]) -> Iterator[Finding]:
    low, high = graph.axis.minimum, graph.axis.maximum
    if values and low is not None and low > min(values):
        yield warning((*place, "axis", "minimum"), f"cuts off the reading {min(values):g}", "lower it, or leave it out")
    if values and high is not None and high < max(values):
        yield warning((*place, "axis", "maximum"), f"cuts off the reading {max(values):g}", "raise it, or leave it out")


def series_findings(place: Place, series: Series | CalendarGraph | BandGraph) -> Iterator[Finding]:
    """What is wrong with one series, whatever the graph."""
    first: dict[Any, int] = {}
    points: Sequence[PointObject | SpanObject] = series.points
    for index, point in enumerate(points):
        where = (*place, "points", index, "x")
        if point.x in first:
            yield error(where, f"{quoted(point.x)} is there twice", "keep one reading of each x")
        first.setdefault(point.x, index)
        if _kind(point.x) == "broken date":
            yield error(where, f"{quoted(point.x)} is no date", "write YYYY-MM or YYYY-MM-DD")
        elif isinstance(point.x, str) and not point.x.strip():
            yield error(where, "the name says nothing", "write a name")
        elif isinstance(point.x, str) and len(point.x) > _LONGEST_NAME:
            yield error(where, f"the name has {len(point.x)} letters", f"{_LONGEST_NAME} at most: make it shorter")


def _order(place: Place, series: Series) -> Iterator[Finding]:
    """The first reading that goes back in time; names have no order, doubles are told elsewhere."""
    seen: list[Any] = []
    for index, point in enumerate(series.points):
        same = bool(seen) and _kind(seen[-1]) == _kind(point.x) != "name"
        if same and point.x < seen[-1] and point.x not in seen:
            what = f"{quoted(point.x)} comes after {quoted(seen[-1])}"
            yield error((*place, index, "x"), what, "put the points in order, earliest first")
            return
        seen.append(point.x)


def _kind(x: int | float | str) -> str:
    if not isinstance(x, str):
        return "year"
    match = _DATE.fullmatch(x)
    if match is None:
        return "name"
    try:
        date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return "broken date"
    return "date"


def _near(x: Any, known: list[Any]) -> str:
    same = next((other for other in known if str(other) == str(x)), None)
    if same is not None:
        return f"did you mean {quoted(same)}, {'with' if isinstance(same, str) else 'without'} quotes?"
    some = ", ".join(dict.fromkeys(quoted(other) for other in known[-6:]))
    return f"name one of the points' x: {'…, ' if len(known) > 6 else ''}{some}"


def _donut(place: Place, graph: DonutGraph) -> Iterator[Finding]:
    if graph.highlight >= len(graph.shares):
        yield error(
            (*place, "highlight"),
            f"there is no share {graph.highlight}",
            f"count from 0: the last share is {len(graph.shares) - 1}",
        )
    if not sum(share.value for share in graph.shares):
        yield error((*place, "shares"), "add up to nothing", "give at least one share a value")
