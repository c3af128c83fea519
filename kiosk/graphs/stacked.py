"""Stacked bars that stand: totals above, each part named once beside the last bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import foot, style
from kiosk.graphs.apart import apart
from kiosk.graphs.bars import SINGLE, SIZES, WIDEST, ticks
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line
from kiosk.graphs.marks import Hairline
from kiosk.graphs.places import Places, centred
from kiosk.graphs.shares import cut, wrapped
from kiosk.graphs.stacks import Stack, StackedDrawing
from kiosk.graphs.strokes import Leader

ASIDE = 1.2
"""From the last bar to the names, in u."""
NAMES = 0.4
"""The most of the width that the names may take."""
LEAD = 1.22
APART = 0.35
"""From line to line of one name, and between two names, in sizes of their type."""


class StackedBarsDrawing(StackedDrawing):
    """One bar a year, date or name; a missing year keeps an empty slot."""

    def lay(self, ask: Ask) -> None:
        self.columns.clear()
        if not self.stacks:
            return
        u = ask.u
        self._baseline = round(ask.height - (0.3 if ask.compact else foot.HEIGHT) * u)
        names, size = ([], 0.0) if ask.compact else self._names(ask)
        self._gutter = max((line.ink.width() for block in names for line in block), default=0.0)
        self._gutter += (ASIDE + 0.2) * u if names else 0.0
        slots = max(self.readings.slots.values()) + 1
        self._step, self._width = self._steps(ask, slots)
        head = 0 if ask.compact else self._headroom(u)
        self._scale = (self._baseline - head) / self.limit()
        for stack in self.stacks:
            self.stand(stack, self._boxes(stack), u, True)
        self.show_columns(ask)
        self.plot.add(Hairline(0, ask.width, self._baseline, u, style.HAIRLINE_OPACITY))
        if ask.compact:
            return
        self._set_names(names, size, ask)
        places = self._set_totals(ask)
        for line, start in ticks(self.readings, self.voice, self._middle, places, self._baseline, u):
            self.label(line, start, fading=False)

    def _steps(self, ask: Ask, slots: int) -> tuple[float, float]:
        """The step from bar to bar and the width of a bar; the last bar ends where the names begin."""
        room = ask.width - self._gutter
        step = room / (slots - (1 - SINGLE) / 2) if self._gutter else room / slots
        return step, min(SINGLE * step, WIDEST * ask.u)

    def _middle(self, at: float) -> float:
        """The middle of a slot in device pixels."""
        return (self.readings.slots[at] + 0.5) * self._step

    def _boxes(self, stack: Stack) -> list[QRectF]:
        """Where the parts of a stack stand, from the foot up, on whole device pixels."""
        left, width = round(self._middle(stack.at) - self._width / 2), max(1, round(self._width))
        boxes, below, sum_ = [], self._baseline, 0.0
        for part in stack.parts:
            sum_ += part.value
            top = round(self._baseline - sum_ * self._scale)
            boxes.append(QRectF(left, top, width, below - top))
            below = top
        return boxes

    # --- labels --------------------------------------------------------------------------------------------------

    def _headroom(self, u: float) -> float:
        """The top of the bars, so that the totals of the highest stay in the picture."""
        top = 0.5 * u
        for stack in self.totalled:
            above = self.total_line(stack, style.VALUE, style.STRONG, u).ink.height() + 1.1 * u
            share = max(0.05, stack.total / self.limit())
            top = max(top, (above - (1 - share) * self._baseline) / share)
        return round(min(top, self._baseline / 2))

    def _set_totals(self, ask: Ask) -> Places:
        """Totals above the stacks that are whole, all in the largest size that has room."""
        tops = {stack.at: column.bounds for stack, column in zip(self.stacks, self.columns, strict=True)}
        room = Places(ask.width, ask.height, 0.3 * ask.u)
        room.take_all([*(column.bounds for column in self.columns), *(label.box for label in self.labels)])
        for size, strong in SIZES:
            places, found = room.copy(), []
            for stack in self.totalled:
                line, box = self.total_line(stack, size, strong, ask.u), tops[stack.at]
                wish = centred(line, box.center().x(), box.top() - 0.8 * ask.u)
                flush = QPointF(box.right() - line.ink.width(), wish.y())
                if start := places.settle(line, [places.inside(line, at) for at in (wish, flush)]):
                    found.append((line, start))
            if len(found) == len(self.totalled):
                break
        for line, start in found:
            self.label(line, start)
        return places

    def _names(self, ask: Ask) -> tuple[list[list[Line]], float]:
        """Each part's name on one line or two, in the larger size that leaves the bars their room."""
        blocks: list[list[Line]] = []
        for size in (style.TICK, style.FLOOR):
            runs = [self.voice.run(name, size, self.name_colour(i)) for i, name in enumerate(self.readings.names)]
            for width in (0.26 * ask.width, NAMES * ask.width - ASIDE * ask.u):
                blocks = [wrapped(run, ask.u, width) if run.text else [] for run in runs]
                high = sum(_height(block, size) + APART * size for block in blocks if block) * ask.u
                if all(line.ink.width() <= width for block in blocks for line in block) and high <= self._baseline:
                    return blocks, size
        return [[cut(Line((run,), ask.u), width, ask.u)] if run.text else [] for run in runs], size

    def _set_names(self, names: list[list[Line]], size: float, ask: Ask) -> None:
        """Names at the height of their part in the last bar, pushed apart where parts are thin."""
        last, u, places = self.stacks[-1], ask.u, Places(ask.width, ask.height, 0.0)
        boxes = {part.series: box for part, box in zip(last.parts, self._boxes(last), strict=True)}
        column, top = self.columns[-1].bounds, self.columns[-1].bounds.top()
        shown = [series for series, block in enumerate(names) if block]
        wishes = [boxes[series].center().y() if series in boxes else top for series in shown]
        heights = [_height(names[series], size) * u for series in shown]
        middles = apart([-y for y in wishes], heights, -(self._baseline - 0.2 * u), 0.0, APART * size * u)
        left = round(column.right() + ASIDE * u)
        for series, wish, height, middle in zip(shown, wishes, heights, middles or (), strict=False):
            for row, line in enumerate(names[series]):
                y = -middle - height / 2 + (0.88 + LEAD * row) * size * u
                self.label(line, places.settle(line, [places.inside(line, QPointF(left, y))]))
            box = boxes.get(series)
            if box is not None and not box.top() <= -middle <= box.bottom():
                ends = QPointF(column.right() + 0.15 * u, wish), QPointF(left - 0.25 * u, -middle)
                self._fading.append(self.plot.add(Leader(*ends, u)))


def _height(block: list[Line], size: float) -> float:
    """The height of a name on one line or two, in u."""
    return (LEAD * (len(block) - 1) + 1.0) * size
