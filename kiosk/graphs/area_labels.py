"""What is written on areas and at their right ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from kiosk.graphs import style
from kiosk.graphs.apart import apart
from kiosk.graphs.drawing import Ask
from kiosk.graphs.layers import Layer
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places, box_at

if TYPE_CHECKING:
    from kiosk.graphs.area import AreaDrawing

GAP = 1.2
"""From the areas to what stands at their right ends, in u."""
LEAD = 0.6
"""Least distance of two lines of text, in u."""

Placed = tuple[Line, QPointF]


def tones(count: int, accent: str, darkest: float) -> list[str]:
    """A tone for each part: the accent for the last, darker the further down."""
    steps = np.linspace(darkest, 0.64, count - 1) if count > 2 else [0.46] * (count - 1)
    return [*(style.dimmed(accent, float(step)).name() for step in steps), accent]


def inside(
    area: AreaDrawing, layers: list[Layer], places: Places, u: float, wanted: set[int] | None = None
) -> dict[int, Placed]:
    """The names that have room on their own areas, where these are thickest. Areas behind each other get none."""
    found: dict[int, Placed] = {}
    if not area.graph.stacked:
        return found
    for series, layer in enumerate(layers):
        if not area.name(series) or (wanted is not None and series not in wanted):
            continue
        dark = QColor(layer.colour).lightnessF() > 0.45
        run = area.voice.run(area.readings.names[series], style.VALUE, style.GROUND if dark else style.PRIMARY, True)
        line = Line((run,), u)
        best = _roomiest(layer, line, u)
        if best is not None and places.bounds.contains(box_at(line, best.x(), best.y())):
            found[series] = line, QPointF(round(best.x()), round(best.y()))
    return found


def _roomiest(layer: Layer, line: Line, u: float) -> QPointF | None:
    """Where the text has most room above and below; None where it never has any."""
    best, most = None, line.ink.height() + 1.0 * u
    for run in layer.runs():
        across = layer.across[run]
        for left in np.arange(across[0] + 1.2 * u, across[-1] - line.ink.width() - 1.2 * u, 0.5 * u).tolist():
            columns = np.linspace(left, left + line.ink.width(), 6)
            top = float(np.interp(columns, across, layer.upper[run]).max())
            bottom = float(np.interp(columns, across, layer.lower[run]).min())
            if bottom - top > most:
                most, best = bottom - top, QPointF(left, (top + bottom) / 2 - line.ink.center().y())
    return best


class Ends:
    """Values, and the names that found no place elsewhere, in a column at the right; the total stands on top."""

    def __init__(self, area: AreaDrawing, named: set[int], ask: Ask) -> None:
        self._area, self._u = area, ask.u
        self._lines: dict[int, Line] = {}
        self.total: Line | None = None
        for size in (style.VALUE, 2.3, style.TICK, 1.85, style.FLOOR):
            self._set(size, named)
            if self.width <= 0.34 * ask.width:
                break

    @property
    def width(self) -> float:
        """The room that they need, in device pixels."""
        lines = [*self._lines.values(), *([self.total] if self.total else [])]
        return max((line.ink.width() for line in lines), default=0.0) + GAP * self._u + 1

    def _set(self, size: float, named: set[int]) -> None:
        area, column = self._area, len(self._area.places_across) - 1
        for series in range(len(area.readings.names)):
            last = next((r for r in area.readings.of(series) if r.at == area.places_across[-1]), None)
            key = series == area.readings.main
            colour = area.accent if key else style.SECONDARY
            value = area.voice.value_runs(last.value, size, colour, key, last.qualifier) if last and last.known else ()
            name = () if series in named else (area.voice.run(area.readings.names[series], size, colour),)
            space = (Run("  ", 0.7 * size),) if value and name else ()
            self._lines[series] = Line((*name, *space, *value), self._u)
        total = area.total(column)
        if area.is_summed and np.isfinite(total):
            before, after = (Run(text, style.TICK) for text in area.summed.split("{total}"))
            number = area.voice.value_runs(total, style.STRONG * size / style.VALUE, style.PRIMARY, True)
            self.total = Line((before, *number, after), self._u)

    def placed(self, layers: list[Layer], baseline: float) -> list[Placed]:
        """Each line beside the end of its area, pushed apart where areas end close to each other.

        Where even that is not enough, the parts that come first in the bundle go without.
        """
        left = float(layers[0].across[-1]) + GAP * self._u
        stood = [(self._wish(layer, baseline), self._lines[series]) for series, layer in enumerate(layers)]
        wishes = [(wish, line) for wish, line in reversed(stood) if line.text]
        if self.total:
            top = min((wish for wish, _ in wishes), default=0.0)
            wishes.insert(0, (min(top - 1, float(layers[-1].upper[-1])), self.total))
        while wishes:
            heights = [line.ink.height() for _, line in wishes]
            middles = apart([wish for wish, _ in wishes], heights, 0.0, baseline - 0.4 * self._u, LEAD * self._u)
            if middles is not None:
                pairs = zip(wishes, middles, strict=True)
                return [(line, QPointF(round(left), round(at - line.ink.center().y()))) for (_, line), at in pairs]
            wishes.pop()
        return []

    def _wish(self, layer: Layer, baseline: float) -> float:
        """The middle of an area's end, or its edge where areas do not stand on each other."""
        upper, lower = float(layer.upper[-1]), float(layer.lower[-1])
        if not np.isfinite(upper + lower):
            return baseline / 2
        return (upper + lower) / 2 if self._area.graph.stacked else upper
