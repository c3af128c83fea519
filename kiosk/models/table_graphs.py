"""Graphs that a feed of whole series fills: what comes must pass the rules that `kiosk check` has for the kind."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from kiosk.content.finding import Finding
from kiosk.content.graph import Graph, Series
from kiosk.content.problems import spelled
from kiosk.content.table_fit import filled, misfit

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
            latest = filled(graph, series)
            fault = misfit(latest)
            if fault is not None:
                stays = "; the last good numbers stay" if before is not None and before.series else ""
                log.warning(_sentence(graph, fault) + stays)
                latest = before or filled(graph, ())
            self._latest[key] = revision, latest
        made: Graph = self._latest[key][1]
        return made


def _sentence(graph: Any, fault: Finding) -> str:
    feed = f'feed "{graph.feed}" does not fit the kind {graph.kind}'
    return ": ".join(part for part in (feed, spelled(fault.place), fault.what, fault.todo) if part)
