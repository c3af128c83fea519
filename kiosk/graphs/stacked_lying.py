"""Stacked bars that lie: names at the left, totals at the ends, each part named once above the first bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import style
from kiosk.graphs.apart import apart
from kiosk.graphs.drawing import Ask
from kiosk.graphs.field import MARK, Swatch
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places, few
from kiosk.graphs.rows import CENTRE, Rows, name_size, step_of, value_size
from kiosk.graphs.shares import cut
from kiosk.graphs.stacks import Stack, StackedDrawing
from kiosk.graphs.strokes import Leader

HEAD = 3.4
"""Room for the parts' names above the first bar, in u."""
INDENT = 2.0
SPACE = 1.2
LEAD = 2.7
"""Room for a swatch, the space between names and from one row of names to the next, in u."""


class LyingStackedBarsDrawing(StackedDrawing):
    """One row a year, date or name, top down in the order of the bundle."""

    follows = "down"

    def lay(self, ask: Ask) -> None:
        self.columns.clear()
        if not self.stacks:
            return
        u, top = ask.u, 0.0 if ask.compact or not any(self.readings.names) else HEAD * ask.u
        step = step_of(ask, len(self.stacks), top)
        told = few(self.stacks)
        names = [self._row_name(stack, name_size(step, u), u) for stack in told]
        totals = [self.total_line(stack, *value_size(step, u), u) for stack in told]
        rows, swatches = Rows(ask, len(self.stacks), names, totals, top=top), self._swatches(ask)
        direct = bool(rows.beside) and self._part_names(ask.width - rows.left, u) is not None
        if top and not direct and len(swatches) > 1:
            rows = Rows(ask, len(self.stacks), names, totals, top=top + (len(swatches) - 1) * LEAD * u)
        self._scale = (rows.right - rows.left) / self.limit()
        for row, stack in enumerate(self.stacks):
            boxes = self._boxes(stack, round(rows.left), round(rows.middle(row) - rows.thick / 2), rows.thick)
            self.stand(stack, boxes, u, False)
        self.show_columns(ask)
        if ask.compact:
            return
        places = self.places(ask)
        bounds = {stack.at: column.bounds for stack, column in zip(self.stacks, self.columns, strict=True)}
        for stack, name, total in zip(told, names, totals, strict=True):
            box = bounds[stack.at]
            under = box.center().y() + CENTRE * name_size(step, u) * u if rows.beside else box.top() - 0.9 * u
            end = QPointF(box.right() + 0.9 * u, box.center().y() - total.ink.center().y())
            if rows.values_above:
                end = QPointF(ask.width - total.ink.width() - 1, under)
            if stack.is_whole:
                self.label(total, places.settle(total, [end]))
            self.label(name, places.settle(name, [places.inside(name, QPointF(0, under))]), fading=False)
        if top and direct:
            self._set_part_names(places, rows, ask)
        elif top:
            self._set_swatches(swatches, places, u)

    def _boxes(self, stack: Stack, zero: int, top: int, thick: int) -> list[QRectF]:
        """Where the parts of a stack lie, from zero on, on whole device pixels."""
        boxes, before, sum_ = [], zero, 0.0
        for part in stack.parts:
            sum_ += part.value
            after = round(zero + sum_ * self._scale)
            boxes.append(QRectF(before, top, after - before, thick))
            before = after
        return boxes

    # --- labels --------------------------------------------------------------------------------------------------

    def _row_name(self, stack: Stack, size: float, u: float) -> Line:
        reading = stack.parts[0]
        name = self.voice.where(reading.x, reading.label)
        return Line((Run(name, size, style.SECONDARY, False, self.voice.language),), u)

    def _part_names(self, room: float, u: float) -> dict[int, Line] | None:
        """Each part's name in the largest size that lets all stand side by side; None where none does."""
        for size in (style.TICK, style.FLOOR):
            runs = [self.voice.run(name, size, self.name_colour(i)) for i, name in enumerate(self.readings.names)]
            lines = {series: Line((run,), u) for series, run in enumerate(runs) if run.text}
            if sum(line.ink.width() + SPACE * u for line in lines.values()) < room:
                return lines
        return None

    def _set_part_names(self, places: Places, rows: Rows, ask: Ask) -> None:
        """Names above the parts of the first bar, pushed apart where parts are short."""
        first, u = self.stacks[0], ask.u
        column = self.columns[0].bounds
        parts = self._boxes(first, round(column.left()), round(column.top()), rows.thick)
        boxes = {part.series: box for part, box in zip(first.parts, parts, strict=True)}
        lines = self._part_names(ask.width - rows.left, u) or {}
        wishes = [boxes[series].center().x() if series in boxes else column.right() for series in lines]
        widths = [line.ink.width() for line in lines.values()]
        middles = apart(wishes, widths, rows.left, ask.width - 1.0, SPACE * u)
        for (series, line), middle in zip(lines.items(), middles or (), strict=False):
            start = QPointF(middle - line.ink.width() / 2, column.top() - 1.7 * u)
            self.label(line, places.settle(line, [start]))
            if series in boxes:
                foot = QPointF(boxes[series].center().x(), column.top() - 0.2 * u)
                self._fading.append(self.plot.add(Leader(QPointF(middle, column.top() - 1.25 * u), foot, u)))

    def _swatches(self, ask: Ask) -> list[list[tuple[int, Line]]]:
        """Names in rows at the top, each with room for a piece of its part before it."""
        rows: list[list[tuple[int, Line]]] = [[]]
        u, left = ask.u, 0.0
        for series, name in enumerate(self.readings.names):
            line = cut(Line((self.voice.run(name, colour=self.name_colour(series)),), u), ask.width - INDENT * u, u)
            width = line.ink.width() + INDENT * u
            if rows[-1] and left + width > ask.width:
                rows.append([])
                left = 0.0
            rows[-1].append((series, line))
            left += width + SPACE * u
        return rows

    def _set_swatches(self, rows: list[list[tuple[int, Line]]], places: Places, u: float) -> None:
        mark = round(MARK * u)
        for row, entries in enumerate(rows):
            left, baseline = 0.0, (1.9 + LEAD * row) * u
            for series, line in entries:
                start = places.settle(line, [QPointF(left + INDENT * u, baseline)])
                self.label(line, start)
                if start is not None:
                    box = QRectF(round(left), round(start.y() - 1.4 * u), mark, mark)
                    self._fading.append(self.plot.add(Swatch(box, self.tones[series], False)))
                left += line.ink.width() + (INDENT + SPACE) * u
