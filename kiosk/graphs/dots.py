"""Dots graph: one dot a reading, nothing drawn between."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from kiosk.content.graph import DotsGraph
from kiosk.graphs import style
from kiosk.graphs.curve import Curve, Points
from kiosk.graphs.drawing import Ask, Setting
from kiosk.graphs.marks import Stem
from kiosk.graphs.places import Places


class DotsDrawing(Curve):
    """Readings that no line may join."""

    needs_every_value = True

    def __init__(self, graph: DotsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.from_zero = graph.axis.minimum is None
        self._stems: list[tuple[Stem, float]] = []

    def _draw_curves(self, low: float, u: float) -> None:
        """Faint stems say how high a dot stands; where the axis does not start at zero they would lie."""
        if low <= 0:
            zero = self.plot.pixels(np.array([self._range[0]]), np.array([0.0]))[0, 1]
            for reading in self.readings.known:
                x, y = self.pixel(reading)
                stem = Stem(QPointF(x, y), zero, self.accent if reading.series == self.readings.main else style.PAST, u)
                self._stems.append((self.plot.add(stem), reading.at))

    def taken(self, ask: Ask, baseline: float) -> Places:
        places = super().taken(ask, baseline)
        for reading in self.readings.known:
            x, y = self.pixel(reading)
            places.stroke(np.array([[x, y], [x, baseline]]), 0.3 * ask.u)
        return places

    def pose(self, elapsed: float) -> None:
        super().pose(elapsed)
        reached = self.reached(elapsed)
        for stem, at in self._stems:
            stem.setVisible(at <= reached)

    def lay(self, ask: Ask) -> None:
        self._stems.clear()
        super().lay(ask)

    def path(self, points: Points) -> None:
        return None

    def key_sizes(self, ask: Ask) -> tuple[float, ...]:
        return (style.STRONG, style.VALUE)
