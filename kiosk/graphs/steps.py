"""Steps graph: a total that holds until the next reading, from the bundle or live from a feed."""

from __future__ import annotations

import numpy as np

from kiosk.content.graph import StepsGraph
from kiosk.feeds.pace import Pace
from kiosk.graphs import style
from kiosk.graphs.curve import Curve, Points
from kiosk.graphs.drawing import Ask, Setting
from kiosk.graphs.readings import Reading, Readings

MOST_STEPS = 1024
"""More steps than a wall has pixels for are drawn as means of a few."""


class StepsDrawing(Curve):
    """Level, then up: never a slope between two totals."""

    def __init__(self, graph: StepsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.from_zero = graph.axis.minimum is None
        self.lays_moments = graph.feed is not None
        self._window = graph.window

    def path(self, points: Points) -> Points:
        stairs = np.repeat(points, 2, axis=0)
        return np.column_stack((stairs[1:, 0], stairs[:-1, 1]))

    def moment(self) -> object:
        return (self.feed.revision(self.now), self.feed.state(self.now)) if self.feed else None

    def lay(self, ask: Ask) -> None:
        if self.feed is not None:
            self.whole = self._arrivals()
        super().lay(ask)

    def _arrivals(self) -> Readings:
        """What has come within the window; the picture moves only when a value comes.

        A pace is counted from the window's start, any other feed shown as it is.
        """
        assert self.feed is not None
        end = self.feed.seen(self.now)
        if end is None:
            return Readings([])
        times, values = self.feed.window(end - self._window, end)
        if len(times) > MOST_STEPS:
            columns = self.feed.columns(end - self._window, end, MOST_STEPS // 4)
            times, values = columns.end, columns.mean
        if not isinstance(self.feed, Pace):
            return Readings.counted(times, values)
        return (
            Readings.counted(times[1:], values[1:] - values[1])
            if len(times) > 2
            else Readings.counted(times, values * 0)
        )

    def labelled(self) -> list[Reading]:
        return [self.key] if self.feed else super().labelled()

    def ticked(self) -> list[Reading]:
        return [self.readings.all[0], self.readings.all[-1]] if self.feed else super().ticked()

    def where(self, reading: Reading) -> str:
        return self.voice.clock(reading.x) if self.feed else super().where(reading)

    def rings_fit(self, points: Points, u: float) -> bool:
        return self.feed is None and super().rings_fit(points, u)

    def pose(self, elapsed: float) -> None:
        super().pose(elapsed)
        fresh = self.feed is None or self.feed.state(self.now) in ("live", "demonstration")
        for curve, _ in self._curves:
            curve.setOpacity(1.0 if fresh else style.STALE)
