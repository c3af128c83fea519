"""Which drawing belongs to which kind of graph.

A new kind is a model in `kiosk.content.graph`, a file beside this one, and a line in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.content.graph import BarsGraph, Graph
from kiosk.content.palette import DARK, Palette
from kiosk.content.words import Words
from kiosk.feeds import SampleFeed
from kiosk.graphs import style
from kiosk.graphs.area import AreaDrawing
from kiosk.graphs.band import BandDrawing
from kiosk.graphs.bars import BarsDrawing
from kiosk.graphs.calendar import CalendarDrawing
from kiosk.graphs.cells import CellsDrawing
from kiosk.graphs.donut import DonutDrawing
from kiosk.graphs.dots import DotsDrawing
from kiosk.graphs.drawing import Drawing, Setting
from kiosk.graphs.gauge import GaugeDrawing
from kiosk.graphs.line import LineDrawing
from kiosk.graphs.lollipops import LollipopsDrawing
from kiosk.graphs.lying import LyingBarsDrawing
from kiosk.graphs.multiples import MultiplesDrawing
from kiosk.graphs.network import NetworkDrawing
from kiosk.graphs.route import RouteDrawing
from kiosk.graphs.scatter import ScatterDrawing
from kiosk.graphs.slope import SlopeDrawing
from kiosk.graphs.speech import Voice
from kiosk.graphs.stacked import StackedBarsDrawing
from kiosk.graphs.stacked_lying import LyingStackedBarsDrawing
from kiosk.graphs.steps import StepsDrawing
from kiosk.graphs.stream import StreamDrawing


def _bars(graph: BarsGraph, setting: Setting) -> Drawing[Any]:
    if graph.stacked and len(graph.series) > 1:
        return (LyingStackedBarsDrawing if graph.horizontal else StackedBarsDrawing)(graph, setting)
    return (LyingBarsDrawing if graph.horizontal else BarsDrawing)(graph, setting)


KINDS: dict[str, Callable[[Any, Setting], Drawing[Any]]] = {
    "line": LineDrawing,
    "steps": StepsDrawing,
    "bars": _bars,
    "lollipops": LollipopsDrawing,
    "slope": SlopeDrawing,
    "band": BandDrawing,
    "calendar": CalendarDrawing,
    "dots": DotsDrawing,
    "cells": CellsDrawing,
    "donut": DonutDrawing,
    "route": RouteDrawing,
    "stream": StreamDrawing,
    "gauge": GaugeDrawing,
    "network": NetworkDrawing,
    "multiples": MultiplesDrawing,
    "scatter": ScatterDrawing,
    "area": AreaDrawing,
}


def drawing_for(
    graph: Graph,
    *,
    accent: str,
    language: str,
    words: Words,
    feed: SampleFeed | None,
    clock: Callable[[], float],
    palette: Palette = DARK,
) -> Drawing[Any]:
    """The drawing of one graph in one language and palette; `clock` tells Unix time in seconds."""
    with style.drawn_in(palette):
        return KINDS[graph.kind](graph, Setting(accent, Voice(language, words), feed, clock, palette))
