"""Calendar graph: one cell a day, the more, the brighter; a missing day is an outlined empty cell."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import CalendarGraph, Series
from kiosk.graphs import foot, style
from kiosk.graphs.days import Days
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.shares import ramp
from kiosk.graphs.weeks import Room, Weeks, month_names, weekday_names

STEPS = 5
HEADER = 2.7
GAP = 0.9
LEGEND = 3.6
BESIDE = 0.9
LARGEST = 5.0
"""Room for the months, between strips, for the legend and beside the weekdays, and the largest cell, in u."""
SAID = (0, 2, 4)
"""Weekdays that are written beside their row: Monday, Wednesday, Friday."""
LEAST = 2.4
"""Two rows are at least so high where weekdays are written beside them, in u."""


class CalendarDrawing(Drawing[CalendarGraph]):
    """Five steps of one accent, from the lowest value, or from zero, to the highest."""

    follows = "around"

    def __init__(self, graph: CalendarGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.readings = Readings([Series(points=graph.points)])
        self._by_day = {date.fromisoformat(reading.x): reading for reading in self.readings.known}
        values = [reading.value for reading in self.readings.known] or [0.0]
        self.low, self.high = min(values), max(values)
        if 0 < self.low <= 0.5 * self.high:
            self.low = 0.0
        self.tones = ramp(STEPS, self.accent)[::-1]
        self._days: Days | None = None

    def step(self, reading: Reading) -> int:
        """Which of the five steps a value belongs to, counted from 0."""
        if self.high <= self.low:
            return STEPS - 1
        return min(STEPS - 1, int((reading.value - self.low) / (self.high - self.low) * STEPS))

    def spoken(self, index: int) -> str:
        return self.readings.spoken(index, self.voice, self.graph.unit)

    def called(self, index: int) -> tuple[str, ...]:
        reading = self.readings[index]
        said = self.voice.amount(reading.value, self.graph.unit, reading.qualifier)
        return said, self.voice.where(reading.x, reading.label)

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self._days = None
        if not self._by_day:
            return
        u, said = ask.u, not ask.compact
        weekdays = {row: self._text(name, u) for row, name in weekday_names(self.voice.language).items() if row in SAID}
        years = {day.year: self._text(self.voice.where(day.year), u, True) for day in self._by_day}
        beside, weeks = self._weeks([*weekdays.values(), *years.values()], ask)
        if 2 * weeks.high < LEAST * u:
            weekdays = {}
            beside, weeks = self._weeks([*years.values()], ask)
        cells: list[tuple[QRectF, str | None]] = []
        for strip, day in weeks.days():
            box, reading = weeks.box(strip, day), self._by_day.get(day)
            cells.append((box, self.tones[self.step(reading)] if reading else None))
            if reading:
                self.targets.append((reading.index, box))
        self._days = self.plot.add(Days(cells, u))
        if said:
            places = Places(ask.width, ask.height, 0.3 * u)
            self._set_months(weeks, years, places, u)
            self._set_weekdays(weeks, weekdays, places)
            self._set_legend(weeks, beside, places, ask)

    def _weeks(self, said: list[Line], ask: Ask) -> tuple[float, Weeks]:
        """The grid right of what is said beside it, and where it begins."""
        u = 0.0 if ask.compact else ask.u
        beside = max(line.ink.width() for line in said) + BESIDE * u if u else 0.0
        room = Room(ask.width - beside, ask.height - LEGEND * u, HEADER * u, GAP * ask.u, LARGEST * ask.u)
        first, last = (date.fromisoformat(self.readings.all[i].x) for i in (0, -1))
        return beside, Weeks(first, last, beside, room)

    # --- labels --------------------------------------------------------------------------------------------------

    def _text(self, text: str, u: float, bold: bool = False) -> Line:
        colour = style.SECONDARY if bold else style.QUIET
        return Line((Run(text, style.FLOOR, colour, bold, self.voice.language),), u)

    def _set_months(self, weeks: Weeks, years: dict[int, Line], places: Places, u: float) -> None:
        """The year once at its first strip, and each month above its first week."""
        starts, names = list(weeks.months()), month_names(self.voice.language)
        size, stride = self._month_size(names, weeks.wide, u)
        for number in range(len(weeks.strips)):
            year = years.pop(weeks.strips[number].first.year, None)
            if year:
                inside = len(weeks.strips) > weeks.titles
                baseline = weeks.top(number) + (-year.ink.top() if inside else -0.75 * u)
                self.label(year, places.settle(year, [QPointF(0, baseline)]), fading=False)
        for number, day in starts:
            if (day.month - 1) % stride == 0:
                line = Line((Run(names[day.month], size, style.SECONDARY, False, self.voice.language),), u)
                start = QPointF(weeks.left(number, day), weeks.top(number if weeks.titles > 1 else 0) - 0.75 * u)
                self.label(line, places.settle(line, [places.inside(line, start)]), fading=False)

    def _month_size(self, names: dict[int, str], week: int, u: float) -> tuple[float, int]:
        """Type size of the months in u, and whether each is written, or every second or third."""
        for stride, size in ((1, style.TICK), (1, style.FLOOR), (2, style.TICK), (2, style.FLOOR), (3, style.FLOOR)):
            lines = [Line((Run(name, size, language=self.voice.language),), u) for name in names.values()]
            if max(line.ink.width() for line in lines) + foot.GAP * u <= 4 * week * stride:
                break
        return size, stride

    def _set_weekdays(self, weeks: Weeks, weekdays: dict[int, Line], places: Places) -> None:
        for number in range(len(weeks.strips)):
            for row, line in weekdays.items():
                middle = weeks.top(number) + row * weeks.high + (weeks.high - weeks.space) / 2
                start = places.settle(line, [QPointF(0, middle - line.ink.center().y())])
                self.label(line, start, fading=False)

    def _set_legend(self, weeks: Weeks, left: float, places: Places, ask: Ask) -> None:
        """The five steps with the values at their ends."""
        u, language = ask.u, self.voice.language
        low = Line((Run(self.voice.number(self.low), style.TICK, style.SECONDARY, False, language),), u)
        high = Line(
            (Run(self.voice.amount(self.high, self.graph.unit), style.TICK, style.SECONDARY, False, language),), u
        )
        size, space = round(1.9 * u), max(1, round(0.25 * u))
        baseline = round(weeks.bottom + (LEGEND - 0.6) * u)
        x = round(left)
        self.label(low, places.settle(low, [QPointF(x, baseline)]), fading=False)
        x = round(x + low.ink.width() + 0.8 * u)
        middle = baseline + round(low.ink.center().y())
        boxes = [QRectF(x + i * (size + space), round(middle - size / 2), size, size) for i in range(STEPS)]
        self.plot.add(Days([(box, tone) for box, tone in zip(boxes, self.tones, strict=True)], u))
        self.label(high, places.settle(high, [QPointF(boxes[-1].right() + 0.8 * u, baseline)]), fading=False)

    def pose(self, elapsed: float) -> None:
        if self._days is not None:
            self._days.reveal(style.ease_out(elapsed / style.GROW))
