"""What it costs to draw the default bundle's graphs at the sizes that a 1080p screen asks for."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from statistics import fmean, median
from typing import Any

from kiosk.app import application
from kiosk.bench.plain import library, plain_picture
from kiosk.bench.row import Row
from kiosk.bundled import default_bundle
from kiosk.clocks import StoppedClocks
from kiosk.content.bundle import Bundle
from kiosk.content.graph import Graph
from kiosk.content.reader import read
from kiosk.graphs import Ask, Drawing, drawing_for
from kiosk.models.live_feeds import FeedSources, LiveFeeds

_U = 10.8
_LARGE = Ask(706, 273, _U)
_BESIDE = Ask(372, 273, _U)
_COMPACT = Ask(248, 146, _U, compact=True)
_FRAMES = 24


@dataclass(frozen=True)
class Cost:
    """Milliseconds for one graph: made and drawn first, a frame of its entrance, settled, and plainly drawn."""

    first: float
    entrance: float
    settled: float
    plain: float | None


def rows() -> list[Row]:
    """Means for each kind of graph, beside the same readings drawn by a library's own means."""
    application()
    bundle = read(default_bundle()).bundle
    costs: dict[str, list[Cost]] = {}
    for graph, accent, ask in _asked(bundle):
        kind = "lying bars" if getattr(graph, "horizontal", False) else graph.kind
        costs.setdefault(kind, []).append(_cost(bundle, graph, accent, ask))
    return [row for kind, alike in costs.items() for row in _kind_rows(kind, alike)]


def _kind_rows(kind: str, alike: list[Cost]) -> list[Row]:
    plain = [cost.plain for cost in alike if cost.plain is not None]
    beside = (library(), fmean(plain)) if plain else None
    return [
        Row(f"{kind}: settled picture", fmean(cost.settled for cost in alike), "ms", beside),
        Row(f"{kind}: a frame of the entrance", fmean(cost.entrance for cost in alike), "ms", beside),
        Row(f"{kind}: made, laid out and drawn", fmean(cost.first for cost in alike), "ms"),
    ]


def _asked(bundle: Bundle) -> list[tuple[Graph, str, Ask]]:
    """Every graph with its accent and the picture that a 1080p screen asks for."""
    opening = [(graph, graph.accent or "#F7F2E8", _COMPACT) for graph in bundle.opening.graphs]
    themes = [
        (graph, graph.accent or theme.accent, _BESIDE if number else _LARGE)
        for theme in bundle.themes
        for number, graph in enumerate(theme.graphs)
    ]
    return [*opening, *themes]


def _cost(bundle: Bundle, graph: Graph, accent: str, ask: Ask) -> Cost:
    start = time.perf_counter()
    drawing = _drawing(bundle, graph, accent)
    drawing.draw(ask)
    first = time.perf_counter() - start
    begun = replace(ask, elapsed=0.0)
    moments = [replace(ask, elapsed=drawing.duration * (n + 1) / (_FRAMES + 1)) for n in range(_FRAMES)]
    entrance, settled = [], []
    for moment in moments:
        drawing.draw(begun)  # A picture that was the last one already would not be drawn again.
        entrance.append(_seconds(partial(drawing.draw, moment)))
        settled.append(_seconds(partial(drawing.draw, ask)))
    plain = plain_picture(graph, ask.width, ask.height)
    return Cost(
        1000 * first,
        1000 * median(entrance),
        1000 * median(settled),
        None if plain is None else 1000 * median(_seconds(plain) for _ in range(_FRAMES)),
    )


def _drawing(bundle: Bundle, graph: Graph, accent: str) -> Drawing[Any]:
    feeds = LiveFeeds(FeedSources(StoppedClocks().unix))
    feeds.load(bundle, default_bundle())
    return drawing_for(
        graph,
        accent=accent,
        language=bundle.languages[0],
        words=bundle.words,
        feed=feeds.samples(getattr(graph, "feed", None)),
        clock=feeds.clock,
    )


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
