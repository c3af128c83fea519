"""Rules that belong to one kind of graph: areas, multiples, scatters, networks and gauges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.finding import Finding, error, warning
from kiosk.content.graph import AreaGraph, GaugeGraph, GraphBase, MultiplesGraph, NetworkGraph, ScatterGraph
from kiosk.content.problems import Place, quoted
from kiosk.content.text import Text


def set_findings(place: Place, graph: GraphBase) -> Iterator[Finding]:
    """What is wrong with a graph for its own kind alone."""
    match graph:
        case AreaGraph():
            yield from _area(place, graph)
        case MultiplesGraph():
            yield from _multiples(place, graph)
        case ScatterGraph():
            yield from _groups(place, graph)
            yield from _named(place, graph.highlight, [point.label for point in graph.points], "point")
        case NetworkGraph():
            yield from _named(place, graph.highlight, [partner.name for partner in graph.partners], "partner")
        case GaugeGraph():
            yield from _gauge(place, graph)


def _area(place: Place, graph: AreaGraph) -> Iterator[Finding]:
    if graph.axis.minimum:
        yield warning((*place, "axis", "minimum"), "areas always start at zero", "take it out")
    first = {point.x for point in graph.series[0].points} if graph.series else set()
    for number, series in enumerate(graph.series):
        where = (*place, "series", number, "points")
        xs = {point.x for point in series.points}
        for index, point in enumerate(series.points):
            if point.value is not None and point.value < 0:
                what = f"{point.value:g} is below zero, but an area is measured from zero"
                yield error((*where, index), what, 'take the kind "line" for values below zero')
        if graph.stacked and xs != first:
            odd = ", ".join(quoted(x) for x in sorted(xs ^ first, key=str)[:3])
            what = f"stand at other x than those of the first series ({odd})"
            yield error(where, what, "give all series the same x, with null where a value is missing")


def _multiples(place: Place, graph: MultiplesGraph) -> Iterator[Finding]:
    if len(graph.series) == 1:
        yield error((*place, "series"), "holds 1 series", 'at least 2 are needed: for one series take the kind "line"')
    for number, series in enumerate(graph.series):
        if series.name is None:
            yield error((*place, "series", number), "has no name", "every panel needs one above it")
    if isinstance(graph.highlight, int) and graph.series and not 0 <= graph.highlight < len(graph.series):
        todo = f"count from 0: the last series is {len(graph.series) - 1}"
        yield error((*place, "highlight"), f"there is no series {graph.highlight}", todo)
    if isinstance(graph.highlight, str) and graph.series:
        yield from _named(place, graph.highlight, [series.name for series in graph.series], "series")


def _groups(place: Place, graph: ScatterGraph) -> Iterator[Finding]:
    for index, point in enumerate(graph.points):
        if point.group and point.group >= len(graph.groups):
            todo = f"count from 0: the last is {len(graph.groups) - 1}" if graph.groups else 'name it under "groups"'
            yield error((*place, "points", index, "group"), f"there is no group {point.group}", todo)


def _named(place: Place, wanted: str | None, names: Sequence[Text | None], what: str) -> Iterator[Finding]:
    """A highlight that names nothing."""
    known = [said for name in names if name for said in name.values()]
    if wanted is not None and wanted not in known:
        todo = f"known are {', '.join(map(quoted, known[:6]))}{', …' if known[6:] else ''}" if known else "give names"
        yield error((*place, "highlight"), f"no {what} is named {quoted(wanted)}", todo)


def _gauge(place: Place, graph: GaugeGraph) -> Iterator[Finding]:
    low, high = graph.minimum, graph.maximum
    if graph.target and not low <= graph.target.value <= high:
        what = f"{graph.target.value:g} is outside of the scale {low:g} to {high:g}"
        yield error((*place, "target", "value"), what, "widen the scale, or correct the target")
    if graph.value is not None and not low <= graph.value <= high:
        what = f"{graph.value:g} is outside of the scale {low:g} to {high:g}"
        yield warning((*place, "value"), what, "widen the scale, unless that is what you want to say")
