"""Bars graph with lying bars: names at the left or above, values at the ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import style
from kiosk.graphs.bar import Bar
from kiosk.graphs.bars import BarsDrawing
from kiosk.graphs.drawing import Ask
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.readings import Reading


class LyingBarsDrawing(BarsDrawing):
    """One row a reading, top down in the order of the bundle; names stand beside where that leaves bars long."""

    def lay(self, ask: Ask) -> None:
        self.bars.clear()
        rows = sorted(self.readings.known, key=lambda r: (r.at, r.series))
        if not rows:
            return
        u = ask.u
        names = [Line((Run(self._name(r), style.TICK, style.SECONDARY, False, self.voice.language),), u) for r in rows]
        step = min(ask.height / len(rows), 7.4 * u)
        values = [self._ending(reading, style.STRONG if step > 5.6 * u else style.VALUE, u) for reading in rows]
        ending = max(line.ink.width() for line in values) + 1.2 * u
        beside = max(line.ink.width() for line in names) + 1.4 * u
        if ask.width - beside - ending < 0.5 * ask.width and step > 4.6 * u:
            beside = 0.0
        above = not beside and ending > 0.42 * ask.width
        longest = max(reading.value for reading in rows)
        top = max(self.graph.axis.maximum or 0.0, longest) or 1.0
        room = ask.width - beside - (0 if ask.compact or above else ending)
        head = (ask.height - step * len(rows)) / 2
        thick = round(min(0.36 * step, 2.6 * u) if beside or not ask.compact else 0.6 * step)
        places = self.places(ask)
        for row, (reading, name, value) in enumerate(zip(rows, names, values, strict=True)):
            middle = head + (row + 0.5) * step + (0 if beside or ask.compact else 1.35 * u)
            length = max(0.0, reading.value) / top * room
            box = QRectF(round(beside), round(middle - thick / 2), max(1, round(length)), thick)
            bar = Bar(box, self.accent if self.accented(reading) else None, upright=False)
            self.bars.append((reading, self.plot.add(bar)))
            self.targets.append((reading.index, box))
            if ask.compact:
                continue
            middle = box.center().y()
            under = middle - name.ink.center().y() if beside else box.top() - 0.9 * u
            ahead = QPointF(box.right() + 0.9 * u, middle - value.ink.center().y())
            aside = QPointF(ask.width - value.ink.width() - 1, under)
            self.label(value, places.settle(value, [aside if above else ahead]))
            self.label(name, places.settle(name, [places.inside(name, QPointF(0, under))]), fading=False)

    def _name(self, reading: Reading) -> str:
        series = self.voice.run(self.readings.names[reading.series]).text
        return self.voice.sentence(self.voice.where(reading.x, reading.label), series if self.grouped else "")

    def _ending(self, reading: Reading, strong: float, u: float) -> Line:
        key = reading is self.key
        size, colour = (strong, self.accent) if key else (style.VALUE, style.SECONDARY)
        return Line(self.voice.value_runs(reading.value, size, colour, key, reading.qualifier), u)
