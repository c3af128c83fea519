"""Which drawing belongs to which kind of graph.

A new kind is a model in `kiosk.content.graph`, a file beside this one, and a line in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.content.graph import BarsGraph, Graph
from kiosk.content.words import Words
from kiosk.feeds import Feed
from kiosk.graphs.bars import BarsDrawing
from kiosk.graphs.cells import CellsDrawing
from kiosk.graphs.donut import DonutDrawing
from kiosk.graphs.dots import DotsDrawing
from kiosk.graphs.drawing import Drawing, Setting
from kiosk.graphs.line import LineDrawing
from kiosk.graphs.lying import LyingBarsDrawing
from kiosk.graphs.route import RouteDrawing
from kiosk.graphs.speech import Voice
from kiosk.graphs.steps import StepsDrawing


def _bars(graph: BarsGraph, setting: Setting) -> BarsDrawing:
    return (LyingBarsDrawing if graph.horizontal else BarsDrawing)(graph, setting)


KINDS: dict[str, Callable[[Any, Setting], Drawing[Any]]] = {
    "line": LineDrawing,
    "steps": StepsDrawing,
    "bars": _bars,
    "dots": DotsDrawing,
    "cells": CellsDrawing,
    "donut": DonutDrawing,
    "route": RouteDrawing,
}


def drawing_for(
    graph: Graph, *, accent: str, language: str, words: Words, feed: Feed | None, clock: Callable[[], float]
) -> Drawing[Any]:
    """The drawing of one graph in one language; `clock` tells Unix time in seconds."""
    return KINDS[graph.kind](graph, Setting(accent, Voice(language, words), feed, clock))
