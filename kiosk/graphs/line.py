"""Line graph: straight between readings, broken at gaps, the area below in the accent."""

from __future__ import annotations

from kiosk.content.graph import LineGraph
from kiosk.graphs.curve import Curve
from kiosk.graphs.drawing import Setting


class LineDrawing(Curve):
    """Straight lines from reading to reading; from zero unless the bundle names another minimum."""

    def __init__(self, graph: LineGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.from_zero = graph.axis.minimum is None
