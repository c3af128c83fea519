"""Days as a grid: weeks across, weekdays down, in as many strips a year as make the cells large."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from babel.dates import get_day_names, get_month_names
from PySide6.QtCore import QRectF

from kiosk.content.numbers import locale_of

MONTHS = (12, 6, 4, 3)
"""Months that one strip may hold, the best first."""
LONGER = 1.8
"""How many times as long as wide a cell may be."""
GAIN = 1.3
"""How many times as large the cells must become for a year to be broken into more strips."""


class Strip(NamedTuple):
    """Some months of one year side by side."""

    first: date
    last: date
    monday: date
    """The Monday from which the columns are counted."""

    def column(self, day: date) -> int:
        """The week that a day stands in."""
        return (day - self.monday).days // 7


class Room(NamedTuple):
    """The room for the grid in device pixels: beside the weekdays, and what each strip needs above its days."""

    width: float
    height: float
    header: float
    gap: float
    largest: float


class Weeks:
    """The grid for the days from the month of `first` to the month of `last`."""

    def __init__(self, first: date, last: date, left: float, room: Room) -> None:
        first, last = first.replace(day=1), next_month(last) - timedelta(days=1)
        fits = (_Fit(list(strips(first, last, months)), months == 12, room) for months in MONTHS)
        best = max(fits, key=lambda fit: fit.worth)
        self.strips, self.wide, self.high, self.titles = best.strips, best.wide, best.high, best.titles
        self._offset, self._left, self._header = best.offset, round(left), round(room.header)
        self.space = max(1, round(min(self.wide, self.high) * 0.14))
        count, strip = len(self.strips), 7 * self.high + (self._header if self.titles > 1 else 0)
        slack = room.height - count * 7 * self.high - self.titles * self._header
        self._step = strip + round(min(slack / max(1, count - 1), 3 * room.gap))
        high = self._header + (count - 1) * self._step + 7 * self.high
        self._head = max(0, round((room.height - high) / 2))
        self.bottom = self._head + high

    def top(self, strip: int) -> int:
        """Where the first row of a strip begins, below its months."""
        return self._head + self._header + strip * self._step

    def left(self, strip: int, day: date) -> int:
        """Where the column of a day begins."""
        return self._left + (self.strips[strip].column(day) - self._offset) * self.wide

    def box(self, strip: int, day: date) -> QRectF:
        """The cell of a day in whole device pixels."""
        left, top = self.left(strip, day), self.top(strip) + day.weekday() * self.high
        return QRectF(left, top, max(1, self.wide - self.space), max(1, self.high - self.space))

    def days(self) -> Iterator[tuple[int, date]]:
        """Every day with the number of its strip, the earliest first."""
        for number, strip in enumerate(self.strips):
            for after in range((strip.last - strip.first).days + 1):
                yield number, strip.first + timedelta(days=after)

    def months(self) -> Iterator[tuple[int, date]]:
        """The first day of each month with the number of its strip; once for years that stand in line."""
        seen: set[int] = set()
        for number, day in self.days():
            if day.day == 1 and (self.titles > 1 or day.month not in seen):
                seen.add(day.month)
                yield number, day


class _Fit:
    """How large the cells become with these strips."""

    def __init__(self, made: list[Strip], whole_years: bool, room: Room) -> None:
        self.strips = made
        self.titles = 1 if whole_years else len(made)
        """How many strips have the months above them: years in line share theirs."""
        self.offset = min(strip.column(strip.first) for strip in made)
        columns = max(strip.column(strip.last) for strip in made) - self.offset + 1
        high = (room.height - self.titles * room.header - (len(made) - 1) * room.gap) / (7 * len(made))
        wide = min(room.width / columns, room.largest)
        high = min(high, room.largest)
        self.wide = max(1, math.floor(min(wide, LONGER * high)))
        self.high = max(1, math.floor(min(high, LONGER * wide)))
        self.worth = self.wide * self.high / GAIN ** (len(made) > len({strip.first.year for strip in made}))


def strips(first: date, last: date, months: int) -> Iterator[Strip]:
    """The days from `first` to `last`, cut wherever `months` of a year are over."""
    start = date(first.year, (first.month - 1) // months * months + 1, 1)
    while start <= last:
        end = start
        for _ in range(months):
            end = next_month(end)
        monday = start - timedelta(days=start.weekday())
        yield Strip(max(first, start), min(last, end - timedelta(days=1)), monday)
        start = end


def month_names(language: str) -> dict[int, str]:
    """The short names of the months, 1 to 12."""
    names = get_month_names("abbreviated", "stand-alone", locale_of(language))
    return {month: str(names[month]) for month in range(1, 13)}


def weekday_names(language: str) -> dict[int, str]:
    """The short names of the days of the week, 0 (Monday) to 6."""
    names = get_day_names("abbreviated", "stand-alone", locale_of(language))
    return {day: str(names[day]) for day in range(7)}


def next_month(day: date) -> date:
    """The first day of the month after a day's."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
