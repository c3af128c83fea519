"""Whether the series of a table suit the graph that shows them: the rules that `kiosk check` has for its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.content.finding import Finding, Scene
from kiosk.content.graph import Series
from kiosk.content.graph_rules import graph_findings

_HIGHLIGHT = ("highlight",)


def filled(graph: Any, series: Sequence[Series]) -> Any:
    """The graph with these series instead of its feed."""
    return graph.model_copy(update={"series": list(series), "feed": None})


def misfit(graph: Any) -> Finding | None:
    """The first rule that keeps a filled graph from being drawn; None where there is none."""
    return next((one for one in _broken(graph) if one.place != _HIGHLIGHT), None)


def lost_highlight(graph: Any) -> Finding | None:
    """That the highlight is not in the table; the graph is then drawn without."""
    return next((one for one in _broken(graph) if one.place == _HIGHLIGHT), None)


def _broken(graph: Any) -> list[Finding]:
    if not graph.series:
        return []
    # Without its feed a graph may not say that it is live.
    published = graph.model_copy(update={"honesty": "published"})
    found = graph_findings((), published, Scene(languages=(), feeds={}))
    return [one for one in found if one.severity == "error"]
