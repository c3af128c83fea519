"""What standing and lying stacks share: parts on top of each other, their total at the end."""

from __future__ import annotations

import math
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.content.figure import Qualifier
from kiosk.content.graph import BarsGraph
from kiosk.graphs import style
from kiosk.graphs.bar import Row
from kiosk.graphs.bars import LONGEST_STAGGER, MOST_LABELLED, risen
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.shares import ramp
from kiosk.graphs.speech import Scale


class Stack(NamedTuple):
    """The parts of one bar; the total is known only where every part is."""

    at: float
    parts: tuple[Reading, ...]
    total: float
    is_whole: bool
    qualifier: Qualifier | None


class Column:
    """The parts of one bar in whole device pixels, one after the other from the foot; they grow as one.

    A hollow one is outlined only: a part of it is not known.
    """

    def __init__(self, boxes: list[QRectF], colours: list[str], u: float, upright: bool, hollow: bool) -> None:
        self.bounds = boxes[0].united(boxes[-1])
        self._boxes, self._colours, self._upright = boxes, colours, upright
        self._gap, self._hollow = max(1, round(0.16 * u)), hollow
        self.grown = 1.0

    def draw(self, painter: QPainter) -> None:
        whole = QRectF(self.bounds)
        if self._upright:
            whole.setTop(whole.bottom() - round(whole.height() * self.grown))
        else:
            whole.setWidth(round(whole.width() * self.grown))
        painter.setClipRect(whole)
        for place, (box, name) in enumerate(zip(self._boxes, self._colours, strict=True)):
            part = self._spaced(box) if place else box
            painter.fillRect(part, style.colour(name))
            if self._hollow:
                line = self._gap
                painter.fillRect(part.adjusted(line, line, -line, -line), style.colour(style.GROUND))
        painter.setClipping(False)

    def _spaced(self, box: QRectF) -> QRectF:
        """A part with a line of ground between it and the part before, where it is longer than that line."""
        if self._upright:
            return box.adjusted(0, 0, 0, -self._gap) if box.height() > self._gap else box
        return box.adjusted(self._gap, 0, 0, 0) if box.width() > self._gap else box


class StackedDrawing(Drawing[BarsGraph]):
    """The first series stands on zero and carries the accent; the others follow, each a step darker."""

    def __init__(self, graph: BarsGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings(graph.series, graph.highlight)
        self.tones = ramp(len(graph.series), self.accent)
        by_place: dict[float, list[Reading]] = {}
        for reading in self.readings.known:
            by_place.setdefault(reading.at, []).append(reading)
        self.stacks = [self._stack(at, tuple(by_place[at])) for at in sorted(by_place)]
        named = [s for s in self.stacks if any(str(r.x) == str(graph.highlight) for r in s.parts)]
        self.key = next(iter(named or self.stacks[-1:]), None)
        """The stack whose total matters: the one that the bundle names, else the last."""
        self.highest = max((stack.total for stack in self.stacks), default=0.0)
        self.scale = Scale.of([stack.total for stack in self.stacks], self.voice.language)
        self._stagger = min(style.STAGGER, LONGEST_STAGGER / max(1, len(self.stacks)))
        self.duration = style.RISE + self._stagger * max(0, len(self.stacks) - 1) + style.FADE
        self.columns: list[Column] = []
        self._row: Row | None = None

    def _stack(self, at: float, parts: tuple[Reading, ...]) -> Stack:
        said = {part.qualifier for part in parts} - {None}
        qualifier: Qualifier | None = said.pop() if len(said) == 1 else "about" if said else None
        total = math.fsum(part.value for part in parts)
        return Stack(at, parts, total, len(parts) == len(self.readings.names), qualifier)

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        stack = next(stack for stack in self.stacks if reading in stack.parts)
        name = self.voice.run(self.readings.names[reading.series]).text
        where = self.voice.where(reading.x, reading.label)
        said = self.voice.amount(reading.value, self.graph.unit, reading.qualifier)
        return said, self.voice.sentence(where, name), self._in_total(stack)

    def _in_total(self, stack: Stack) -> str:
        if not stack.is_whole:
            return ""
        total = self.voice.amount(stack.total, self.graph.unit, stack.qualifier)
        return self.voice.run(self.voice.words.in_total).text.replace("{total}", total)

    # --- help for the two of them --------------------------------------------------------------------------------

    def limit(self) -> float:
        """The end of the value axis; it begins at zero."""
        return max(self.graph.axis.maximum or 0.0, self.highest) or 1.0

    def total_line(self, stack: Stack, size: float, strong: float, u: float) -> Line:
        """A stack's total as it stands at its end."""
        key = stack is self.key
        scale = self.scale if key or self.scale is None else self.scale.silent
        colour = self.accent if key else style.SECONDARY
        runs = self.voice.value_runs(stack.total, strong if key else size, colour, key, stack.qualifier, scale)
        return Line(runs, u)

    def name_colour(self, series: int) -> str:
        """The colour of a part's name: the accent's own for the first, text for all others."""
        return self.accent if series == 0 else style.SECONDARY

    @cached_property
    def totalled(self) -> list[Stack]:
        """Stacks that are whole and get their total, the one that matters first; of very many that one alone."""
        whole = sorted((s for s in self.stacks if s.is_whole), key=lambda s: (s is not self.key, -s.total))
        return whole if len(self.stacks) <= MOST_LABELLED else whole[:1]

    def stand(self, stack: Stack, boxes: list[QRectF], u: float, upright: bool) -> None:
        """Say where the parts of one stack are."""
        colours = [self.tones[part.series] for part in stack.parts]
        self.columns.append(Column(boxes, colours, u, upright, not stack.is_whole))
        self.targets += [(part.index, box) for part, box in zip(stack.parts, boxes, strict=True)]

    def show_columns(self, ask: Ask) -> None:
        """Put all stacks into the plot."""
        self._row = self.plot.add(Row(QRectF(0, 0, ask.width, ask.height), self.columns))

    def pose(self, elapsed: float) -> None:
        if self._row is not None:
            self._row.rise(risen(len(self.columns), elapsed, self._stagger))
