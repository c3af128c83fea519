"""Dots graph: one dot a reading, nothing drawn between."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from kiosk.content.graph import DotsGraph
from kiosk.graphs import style
from kiosk.graphs.curve import Curve, Points
from kiosk.graphs.drawing import Ask, Setting
from kiosk.graphs.marks import Stems
from kiosk.graphs.places import Places


class DotsDrawing(Curve):
    """Readings that no line may join."""

    needs_every_value = True

    def __init__(self, graph: DotsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.from_zero = graph.axis.minimum is None
        self._stems: list[tuple[Stems, Points]] = []

    def _draw_curves(self, low: float, u: float) -> None:
        """Faint stems say how high a dot stands; where the axis does not start at zero they would lie."""
        if low <= 0:
            zero = self.plot.pixels(np.array([self._range[0]]), np.array([0.0]))[0, 1]
            for series in range(len(self.readings.names)):
                mine = [reading for reading in self.readings.of(series) if reading.known]
                tops = [QPointF(x, y) for x, y in self.pixels(mine).tolist()]
                stems = Stems(tops, zero, self.accent if series == self.readings.main else style.PAST, u)
                self._stems.append((self.plot.add(stems), np.array([reading.at for reading in mine])))

    def taken(self, ask: Ask, baseline: float) -> Places:
        places = super().taken(ask, baseline)
        # A comb: up from the baseline to each dot, down again, and along the baseline to the next.
        tops = self.pixels(self.readings.known)
        feet = np.column_stack((tops[:, 0], np.full(len(tops), baseline)))
        places.stroke(np.stack((feet, tops, feet), axis=1).reshape(-1, 2), 0.3 * ask.u)
        return places

    def pose(self, elapsed: float) -> None:
        super().pose(elapsed)
        for stems, places in self._stems:
            stems.shown = int((places <= self.reached(elapsed)).sum())
            stems.update()

    def lay(self, ask: Ask) -> None:
        self._stems.clear()
        super().lay(ask)

    def path(self, points: Points) -> None:
        return None

    def key_sizes(self, ask: Ask) -> tuple[float, ...]:
        return (style.STRONG, style.VALUE)
