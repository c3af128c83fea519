"""Graphs that a feed of whole series fills: what comes must pass the rules that `kiosk check` has for the kind."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from kiosk.content.finding import Finding, Scene
from kiosk.content.graph import Graph, Series
from kiosk.content.graph_rules import graph_findings
from kiosk.content.problems import spelled

log = logging.getLogger(__name__)


class TableGraphs:
    """The latest graph of each place that could be drawn from its feed; a table that does not fit never replaces it."""

    def __init__(self) -> None:
        self._latest: dict[str, tuple[object, Any]] = {}

    def filled(self, key: str, graph: Graph, revision: object, series: Sequence[Series]) -> Graph:
        """The graph `key` with the series of one revision of its feed.

        Where they break a rule, one sentence goes to the log, and the graph is the one that was good before, else an
        empty one.
        """
        revision_before, before = self._latest.get(key, (None, None))
        if before is None or revision_before != revision:
            filled = _with(graph, series)
            fault = _fault(filled)
            if fault is not None:
                stays = "; the last good numbers stay" if before is not None and before.series else ""
                log.warning(_sentence(graph, fault) + stays)
                filled = before or _with(graph, ())
            self._latest[key] = revision, filled
        made: Graph = self._latest[key][1]
        return made


def _with(graph: Any, series: Sequence[Series]) -> Any:
    return graph.model_copy(update={"series": list(series), "feed": None})


def _fault(graph: Any) -> Finding | None:
    """The first rule that the series break; without its highlight a graph can be drawn all the same."""
    if not graph.series:
        return None
    # Without its feed a graph may not say that it is live.
    published = graph.model_copy(update={"honesty": "published"})
    found = graph_findings((), published, Scene(languages=(), feeds={}))
    return next((one for one in found if one.severity == "error" and one.place != ("highlight",)), None)


def _sentence(graph: Any, fault: Finding) -> str:
    feed = f'feed "{graph.feed}" does not fit the kind {graph.kind}'
    return ": ".join(part for part in (feed, spelled(fault.place), fault.what, fault.todo) if part)
