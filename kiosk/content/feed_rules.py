"""Rules for graphs that name a feed, and for feeds that no graph names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.content.feed import SAMPLE_KINDS
from kiosk.content.finding import Finding, Scene, error, warning
from kiosk.content.graph import GaugeGraph, GraphBase, MultiplesGraph, SlopeGraph, StepsGraph, StreamGraph
from kiosk.content.model import value_at
from kiosk.content.problems import Place, quoted


def feed_findings(place: Place, graph: GraphBase, scene: Scene) -> Iterator[Finding]:
    """What is wrong with the feed of a graph, or with calling a graph live that has none."""
    feed: str | None = getattr(graph, "feed", None)
    if feed is None:
        if graph.honesty == "live":
            yield error((*place, "honesty"), "says live, but names no feed", 'name a feed, or write "published"')
        return
    kind = scene.feeds.get(feed, "")
    if feed not in scene.feeds:
        known = ", ".join(sorted(scene.feeds))
        todo = f"known are {known}" if known else 'define it under "feeds"'
        yield error((*place, "feed"), f"there is no feed {quoted(feed)}", todo)
    elif isinstance(graph, StepsGraph | StreamGraph | GaugeGraph) != (kind in SAMPLE_KINDS):
        gives, kinds = (
            ("one number after another", "steps, stream or gauge")
            if kind in SAMPLE_KINDS
            else ("whole series", "line, area, bars, dots, lollipops, slope or multiples")
        )
        yield error((*place, "feed"), f"{quoted(feed)} gives {gives}", f"show it with {kinds}")
    elif kind == "votes" and (isinstance(graph, SlopeGraph | MultiplesGraph) or getattr(graph, "stacked", False)):
        what = f"{quoted(feed)} gives one series, the votes for each answer"
        yield error((*place, "feed"), what, "show it with bars that are not stacked, or lollipops")


def unused_findings(feeds: Mapping[str, str], raw: Any) -> Iterator[Finding]:
    """Feeds that no graph shows, unless a graph names one that is not there: then that is what is wrong."""
    used = {graph.get("feed") for graph in _graphs(raw) if isinstance(graph.get("feed"), str)}
    for feed in sorted(feeds.keys() - used) if used <= feeds.keys() else ():
        yield warning(("feeds", feed), "no graph shows this feed", 'name it in a graph with "feed", or take it out')


def _graphs(raw: Any) -> Iterator[dict[str, Any]]:
    themes = value_at(("themes",), raw)
    for screen in [value_at(("opening",), raw), *(themes if isinstance(themes, list) else [])]:
        graphs = value_at(("graphs",), screen)
        yield from (graph for graph in (graphs if isinstance(graphs, list) else []) if isinstance(graph, dict))
    poll = value_at(("poll", "graph"), raw)
    if isinstance(poll, dict):
        yield poll
