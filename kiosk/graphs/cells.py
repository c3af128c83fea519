"""Cells graph: a field with one cell for each thing counted, in the order of the shares."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import CellsGraph
from kiosk.graphs import foot, style
from kiosk.graphs.drawing import Ask, Setting
from kiosk.graphs.field import MARK, Field, Swatch, Veil, grid_for
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Mark
from kiosk.graphs.shares import Shares, say_share, tones, wrapped

LEAD = 2.9
SPACE = 2.2
"""From one row of words to the next, and the space between words, in u."""


class CellsDrawing(Shares[CellsGraph]):
    """Every cell is one thing; their order says nothing but how many."""

    def __init__(self, graph: CellsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._tones = tones(len(graph.shares), self.accent)
        self._counts = [int(share.value) for share in graph.shares]
        self._field: Field | None = None

    def lay(self, ask: Ask) -> None:
        rows = [] if ask.compact else self._legend(ask)
        deep = (foot.HEIGHT + (len(rows) - 1) * LEAD) * ask.u if rows else 0
        height = max(1, math.floor(ask.height - deep - (0.4 * ask.u if rows else 0)))
        grid = grid_for(sum(self._counts), ask.width, height)
        top = height - grid.rows * grid.pitch + (grid.pitch - grid.size)
        self._field = Field(0, max(0, top), grid, self._counts, self._tones, self.graph.shape == "dot")
        self.plot.add(self._field)
        for row, entries in enumerate(rows):
            baseline = round(ask.height - deep + (foot.DROP + row * LEAD) * ask.u)
            left = 0.0
            for index, line in entries:
                if (indent := self._indent(ask.u)) and index >= 0:
                    mark = round(MARK * ask.u)
                    box = QRectF(round(left), baseline - round(1.5 * ask.u), mark, mark)
                    self._fading.append(self.plot.add(Swatch(box, self._tones[index], self.graph.shape == "dot")))
                start = QPointF(math.floor(left) + indent, baseline)
                self.label(line, start)
                left += indent + line.ink.width() + SPACE * ask.u
        first = 0
        for index, count in enumerate(self._counts):
            self.targets.append((index, self._field.region(first, first + count).boundingRect()))
            first += count

    def _legend(self, ask: Ask) -> list[list[tuple[int, Line]]]:
        """A word for each share with its count, side by side; smaller or on more rows where that is too wide."""
        sizes = ((style.VALUE, style.TICK), (style.TICK, 1.8), (style.FLOOR, style.FLOOR))
        tries = [self._flow(ask, *size) for size in sizes]
        fitting = [rows for rows, widest in tries if widest <= ask.width]
        return min(fitting, key=len) if fitting else self._stacked(ask)

    def _stacked(self, ask: Ask) -> list[list[tuple[int, Line]]]:
        """Each count, and under it its word on as many lines as it needs."""
        rows = []
        for index, share in enumerate(self.graph.shares):
            name = Run(say_share(share, self.voice), style.FLOOR, style.SECONDARY, False, self.voice.language)
            value = self.voice.value_runs(
                share.value, style.TICK, self.accent if index == 0 else style.SECONDARY, index == 0
            )
            rows.append([(index, Line(value, ask.u))])
            rows.extend([(-1, line)] for line in wrapped(name, ask.u, ask.width - self._indent(ask.u)))
        return rows

    def _flow(self, ask: Ask, size: float, small: float) -> tuple[list[list[tuple[int, Line]]], float]:
        rows: list[list[tuple[int, Line]]] = [[]]
        left = widest = 0.0
        for index in range(len(self._counts)):
            line = self._entry(index, size, small, ask.u)
            width = line.ink.width() + self._indent(ask.u)
            if rows[-1] and left + width > ask.width:
                rows.append([])
                left = 0.0
            rows[-1].append((index, line))
            left += width + SPACE * ask.u
            widest = max(widest, left - SPACE * ask.u)
        return rows, widest

    def _indent(self, u: float) -> int:
        """Room for the cell before a word; a single share needs none."""
        return round(1.6 * MARK * u) if len(self._counts) > 1 else 0

    def _entry(self, index: int, size: float, small: float, u: float) -> Line:
        share, main = self.graph.shares[index], index == 0
        value = self.voice.value_runs(share.value, size, self.accent if main else style.SECONDARY, main)
        name = Run(f" {say_share(share, self.voice)}", small, style.SECONDARY, False, self.voice.language)
        return Line((*value, name), u)

    def pose(self, elapsed: float) -> None:
        if self._field is not None:
            shown = round(sum(self._counts) * style.ease_out(elapsed / style.GROW))
            if shown != self._field.shown:
                self._field.shown = shown
                self._field.update()

    def hit(self, point: QPointF, reach: float) -> int | None:
        assert self._field is not None
        inside = point - self._field.bounds.topLeft()
        grid = self._field.grid
        column, row = (math.floor(n / grid.pitch) for n in (inside.x(), inside.y()))
        cell = column * grid.rows + row
        if 0 <= column and 0 <= row < grid.rows and cell < sum(self._counts):
            return next(i for i in range(len(self._counts)) if cell < sum(self._counts[: i + 1]))
        return super().hit(point, reach)

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        assert self._field is not None
        first = sum(self._counts[:index])
        return Veil(self._field, self._field.region(first, first + self._counts[index]))
