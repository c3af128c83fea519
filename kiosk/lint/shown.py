"""What a screen lacks, and graphs whose series can't be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.bundle import Theme
from kiosk.content.finding import Finding, warning
from kiosk.content.graph import AreaGraph, BarsGraph, DotsGraph, LineGraph, SeriesGraph, StepsGraph
from kiosk.content.problems import Place
from kiosk.lint.subject import Subject

MOST_LINES = 4
"""Only one line has the colour; more grey ones than this look alike."""


def shown_findings(subject: Subject) -> Iterator[Finding]:
    """Themes without a figure, and graphs with more series than can be told apart."""
    for place, theme in subject.parts(Theme):
        if not theme.figures:
            todo = 'write one under "figures": the number that people should take home'
            yield warning(place, "has no figures", todo)
    for place, graph in subject.graphs:
        if isinstance(graph, LineGraph | StepsGraph | BarsGraph | DotsGraph | AreaGraph):
            yield from _series(place, graph)


def _series(place: Place, graph: SeriesGraph) -> Iterator[Finding]:
    unnamed = [number for number, series in enumerate(graph.series) if series.name is None]
    if len(graph.series) > 1 and unnamed:
        what = "has no name, so visitors can't tell it from the others"
        yield warning((*place, "series", unnamed[0]), what, 'write its "name", and that of every other series')
    stacked = isinstance(graph, BarsGraph | AreaGraph) and graph.stacked
    if len(graph.series) > MOST_LINES and not stacked:
        yield warning(
            (*place, "series"),
            f"holds {len(graph.series)} series, but only one has the colour, and so many greys look alike",
            f'keep {MOST_LINES} at most, or take the kind "multiples", which gives each its own panel',
        )
