"""Dots graph: one dot a reading, nothing drawn between."""

from __future__ import annotations

from kiosk.content.graph import DotsGraph
from kiosk.graphs import style
from kiosk.graphs.curve import Curve, Points
from kiosk.graphs.drawing import Ask, Setting


class DotsDrawing(Curve):
    """Readings that no line may join."""

    def __init__(self, graph: DotsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.from_zero = graph.axis.minimum is None

    def path(self, points: Points) -> None:
        return None

    def key_sizes(self, ask: Ask) -> tuple[float, ...]:
        return (style.STRONG, style.VALUE)
