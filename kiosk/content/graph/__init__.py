"""What a bundle says about a graph: one class a kind, joined in `Graph` by the key `kind`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.content.graph.base import GraphBase, Honesty
from kiosk.content.graph.days import CalendarGraph
from kiosk.content.graph.gauge import GaugeGraph
from kiosk.content.graph.journey import MapLine, RouteGraph, Stop
from kiosk.content.graph.live import StreamGraph
from kiosk.content.graph.network import NetworkGraph, Partner
from kiosk.content.graph.scatter import ScatterGraph, ScatterPoint
from kiosk.content.graph.series import (
    Axis,
    BarsGraph,
    DotsGraph,
    LineGraph,
    LollipopsGraph,
    Point,
    PointObject,
    Series,
    SeriesGraph,
    SlopeGraph,
    StepsGraph,
    X,
)
from kiosk.content.graph.several import AreaGraph, MultiplesGraph
from kiosk.content.graph.shares import CellsGraph, DonutGraph, Share
from kiosk.content.graph.spans import BandGraph, Span, SpanObject

__all__ = [
    "AreaGraph",
    "Axis",
    "BandGraph",
    "BarsGraph",
    "CalendarGraph",
    "CellsGraph",
    "DonutGraph",
    "DotsGraph",
    "GaugeGraph",
    "Graph",
    "GraphBase",
    "Honesty",
    "LineGraph",
    "LollipopsGraph",
    "MapLine",
    "MultiplesGraph",
    "NetworkGraph",
    "Partner",
    "Point",
    "PointObject",
    "RouteGraph",
    "ScatterGraph",
    "ScatterPoint",
    "Series",
    "SeriesGraph",
    "Share",
    "SlopeGraph",
    "Span",
    "SpanObject",
    "StepsGraph",
    "Stop",
    "StreamGraph",
    "X",
]

Graph = Annotated[
    LineGraph
    | StepsGraph
    | BarsGraph
    | DotsGraph
    | CellsGraph
    | DonutGraph
    | RouteGraph
    | StreamGraph
    | LollipopsGraph
    | SlopeGraph
    | BandGraph
    | CalendarGraph
    | AreaGraph
    | ScatterGraph
    | MultiplesGraph
    | NetworkGraph
    | GaugeGraph,
    Field(discriminator="kind"),
]
