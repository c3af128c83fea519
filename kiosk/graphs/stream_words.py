"""What a stream says: the latest value above it, a few round values at its left, and its times below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import foot, style
from kiosk.graphs.drawing import Ask
from kiosk.graphs.grid import grid_values
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Hairline, Label, Mark

if TYPE_CHECKING:
    from kiosk.graphs.stream import StreamDrawing

LOW = 18.0
"""A picture that is less high, in u, sets the latest value smaller."""
EXACT = 600.0
"""Seconds in view below which times are told with their seconds."""


def value_size(ask: Ask) -> float:
    """Type size of the latest value, in u."""
    return style.END if ask.height >= LOW * ask.u else style.STRONG


def head_for(ask: Ask) -> float:
    """Room that the latest value takes above the line, in u."""
    return value_size(ask) * 0.85 + 1.6


class StreamWords:
    """Each part has room of its own, so nothing ever collides; what reads the same is left as it is."""

    def __init__(self, stream: StreamDrawing, ask: Ask) -> None:
        self._stream, self._ask = stream, ask
        self._limits: tuple[float, float, float] | None = None
        self._grid: list[Mark] = []
        self._times = [self._new(), self._new()]
        self.value = self._new()
        self.gutter = 0.0
        """Room at the left for the round values, in device pixels."""

    def _new(self) -> Label:
        label = self._stream.plot.add(Label(Line((Run(""),), self._ask.u), QPointF()))
        self._stream.labels.append(label)
        return label

    def set_grid(self, low: float, high: float, area: QRectF) -> None:
        """Quiet lines at round values, with the value at the left."""
        if self._limits == (low, high, area.left()):
            return
        self._limits = (low, high, area.left())
        for mark in self._grid:
            self._stream.plot.remove(mark)
            if isinstance(mark, Label):
                self._stream.labels.remove(mark)
        self._grid.clear()
        values = grid_values(low, high)
        lines = [Line(self._stream.voice.value_runs(value, style.FLOOR, style.QUIET), self._ask.u) for value in values]
        self.gutter = float(round(max((line.ink.width() for line in lines), default=0.0) + 1.2 * self._ask.u))
        for value, line in zip(values, lines, strict=True):
            y = round(float(np.interp(value, (low, high), (area.bottom(), area.top()))))
            hairline = Hairline(self.gutter, self._ask.width, y, self._ask.u, style.GRID_OPACITY)
            hairline.setZValue(-200)
            self._grid.append(self._stream.plot.add(hairline))
            label = self._new()
            label.say(line, QPointF(0, round(y - line.ink.center().y())))
            self._grid.append(label)

    def set_times(self, since: float, until: float, area: QRectF) -> None:
        """When the view begins and ends."""
        voice, baseline = self._stream.voice, round(area.bottom() + foot.DROP * self._ask.u)
        for label, time, side in zip(self._times, (since, until), (0.0, 1.0), strict=True):
            text = voice.clock(time, until - since < EXACT)
            if text != label.line.text:
                line = Line((Run(text, language=voice.language),), self._ask.u)
                label.say(line, QPointF(round(side * (self._ask.width - line.ink.width() - 1)), baseline))

    def set_value(self, value: float) -> None:
        """The latest value, large, with its unit."""
        voice, graph = self._stream.voice, self._stream.graph
        size = value_size(self._ask)
        unit = voice.unit_run(graph.unit, min(size, style.VALUE), style.SECONDARY)
        runs = voice.value_runs(value, size, self._stream.accent, True)
        runs = (*runs, unit) if unit.text else runs
        if "".join(run.text for run in runs) != self.value.line.text:
            line = Line(runs, self._ask.u)
            left = round(self._ask.width - line.ink.width() - 1)
            self.value.say(line, QPointF(left, round(0.85 * size * self._ask.u)))
