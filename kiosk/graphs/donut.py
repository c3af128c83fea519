"""Donut graph: parts of one whole as a ring, named beside it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import DonutGraph
from kiosk.graphs import style
from kiosk.graphs.drawing import Ask, Setting
from kiosk.graphs.field import MARK, Swatch
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Mark
from kiosk.graphs.ring import THICKNESS, ArcOutline, Ring
from kiosk.graphs.shares import Shares, say_share, tones, wrapped

LEAD = 2.5
PAUSE = 0.9
INDENT = 4.4
"""From line to line, extra between parts, and from the ring to the words, in u."""


class DonutDrawing(Shares[DonutGraph]):
    """The part that matters carries the accent and stands in the ring as a number."""

    def __init__(self, graph: DonutGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._key = min(graph.highlight, len(graph.shares) - 1)
        self._tones = tones(len(graph.shares), self.accent, self._key)
        self._ring: Ring | None = None

    def lay(self, ask: Ask) -> None:
        u = ask.u
        names, scale, under = ([], 1.0, False) if ask.compact else self._names(ask)
        widest = max((line.ink.width() for block in names for line in block), default=-INDENT * u)
        aside = 0.0 if under else widest + (INDENT + 0.6) * u
        size = math.floor(
            min(
                ask.height - 0.8 * u - (self._depth(names, u * scale) + u if under else 0),
                ask.width - aside - 0.6 * u,
                22 * u,
            )
        )
        top = round(0.4 * u) if under else round((ask.height - size) / 2)
        box = QRectF(round((ask.width - size) / 2 if under else 0.6 * u), top, size, size)
        self._ring = self.plot.add(Ring(box, [share.value for share in self.graph.shares], self._tones, 0.35 * u))
        for index in range(len(self.graph.shares)):
            at = self._ring.middle(index)
            self.targets.append((index, QRectF(at, at)))
        if not ask.compact:
            self._fill_hole(box, u)
            left = 0 if under else round(box.right() + 2.2 * u)
            room = (
                QRectF(left, box.bottom() + u, ask.width, 0) if under else QRectF(left, 0, ask.width - left, ask.height)
            )
            room.setBottom(ask.height)
            self._set_names(names, room, u * scale)

    def _fill_hole(self, box: QRectF, u: float) -> None:
        share, room = self.graph.shares[self._key], box.width() * (1 - 2 * THICKNESS) * 0.86
        unit = self.voice.run(self.graph.unit).text
        for size in (style.END, 4.2, style.STRONG, style.VALUE, style.TICK):
            runs = self.voice.value_runs(share.value, size, self.accent, True)
            sign = (Run(unit, size * 0.62, self.accent, True, self.voice.language),) if unit == "%" else ()
            line = Line((*runs, *sign), u)
            if line.ink.width() <= room:
                break
        middle = box.center() - line.ink.center()
        self.label(line, QPointF(round(middle.x()), round(middle.y())))

    def _names(self, ask: Ask) -> tuple[list[list[Line]], float, bool]:
        """A block for each part, as large as there is room for beside a ring of fair size, else small ones under it.

        With them how much larger than ticks they are set, and whether they stand under the ring.
        """
        for size in (style.VALUE, 2.3, style.TICK, 1.85, style.FLOOR):
            scale = size / style.TICK
            for room in (0.5, 0.58, *((0.66,) if ask.height < 0.4 * ask.width else ())):
                width = room * ask.width - INDENT * ask.u
                for make in (self._stacked, self._inline):
                    blocks = [make(index, size, width, ask.u) for index in range(len(self._tones))]
                    widest = max(line.ink.width() for block in blocks for line in block)
                    if self._depth(blocks, ask.u * scale) <= 0.94 * ask.height and widest <= width:
                        return blocks, scale, False
        width = ask.width - 1.6 * MARK * ask.u
        blocks = [self._inline(index, style.FLOOR, width, ask.u) for index in range(len(self._tones))]
        short = [self._inline(index, style.FLOOR, width, ask.u, dated=False) for index in range(len(self._tones))]
        return (blocks if max(line.ink.width() for block in blocks for line in block) <= width else short), 1.0, True

    @staticmethod
    def _depth(blocks: list[list[Line]], u: float) -> float:
        return (sum(len(block) for block in blocks) * LEAD + (len(blocks) - 1) * PAUSE) * u

    def _set_names(self, blocks: list[list[Line]], room: QRectF, u: float) -> None:
        mark, text = round(MARK * u), room.left() + round(1.6 * MARK * u)
        top = room.center().y() - self._depth(blocks, u) / 2
        for index, block in enumerate(blocks):
            for row, line in enumerate(block):
                baseline = round(top + (1.85 + LEAD * row) * u)
                if row == 0:
                    swatch = Swatch(
                        QRectF(room.left(), baseline - round(1.42 * u), mark, mark), self._tones[index], False
                    )
                    self._fading.append(self.plot.add(swatch))
                self.label(line, QPointF(text, baseline))
            height = len(block) * LEAD * u
            self.targets.append((index, QRectF(room.left(), top, room.width(), height)))
            top += height + PAUSE * u

    def _runs(self, index: int, size: float) -> tuple[Run, tuple[Run, ...], tuple[Run, ...]]:
        """Name, value and year of a part; the main part's value stands in the ring."""
        share, language = self.graph.shares[index], self.voice.language
        key, unit = index == self._key, self.voice.run(self.graph.unit).text
        name = Run(say_share(share, self.voice), size, style.PRIMARY if key else style.SECONDARY, False, language)
        value = () if key else self.voice.value_runs(share.value, size + 0.3, style.SECONDARY)
        sign = (Run(unit, size + 0.3, style.SECONDARY, False, language),) if unit == "%" and not key else ()
        year = (Run(self.year(index), size, style.QUIET, False, language),) if self.year(index) else ()
        return name, (*value, *sign), year

    def _stacked(self, index: int, size: float, width: float, u: float) -> list[Line]:
        """The name, and under it value and year."""
        name, value, year = self._runs(index, size)
        below = Line((*value, *((Run("  ", size),) if value and year else ()), *year), u)
        return [*wrapped(name, u, width), *([below] if below.text else [])]

    def _inline(self, index: int, size: float, width: float, u: float, dated: bool = True) -> list[Line]:
        """Everything on one line."""
        name, value, year = self._runs(index, size)
        space = (Run("  ", size),)
        return [Line((name, *(space if value else ()), *value, *(space + year if year and dated else ())), u)]

    def pose(self, elapsed: float) -> None:
        if self._ring is not None:
            self._ring.sweep(style.ease_out(elapsed / style.GROW))

    def hit(self, point: QPointF, reach: float) -> int | None:
        assert self._ring is not None
        part = self._ring.part_at(point, 0.0)
        return super().hit(point, reach) if part is None else part

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        assert self._ring is not None
        return ArcOutline(self._ring, index, u)
