"""Series of a bundle as readings in one flat list, each with its place on the axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kiosk.content.figure import Qualifier
from kiosk.content.graph import Axis, Series
from kiosk.content.text import Text
from kiosk.graphs.speech import Voice, parse_date

Floats = Sequence[float] | NDArray[np.float64]
MOST_EMPTY_SLOTS = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """One point of one series; a gap has the value NaN."""

    index: int
    series: int
    at: float
    value: float
    x: Any
    label: Text | None
    qualifier: Qualifier | None

    @property
    def known(self) -> bool:
        """Whether there is a value at all."""
        return not math.isnan(self.value)


class Readings:
    """Every reading of a graph: series by series, in the order of the bundle, in time order within a series."""

    def __init__(self, series: list[Series], highlight: Any = None) -> None:
        xs = [point.x for one in series for point in one.points]
        self.named = any(_moment(x, False) is None for x in xs)
        mixed = any(parse_date(x) for x in xs)
        names = list(dict.fromkeys(str(x) for x in xs))
        self.names: list[Text | None] = [one.name for one in series]
        self.all: list[Reading] = []
        for number, one in enumerate(series):
            placed = [(names.index(str(p.x)) if self.named else _moment(p.x, mixed) or 0.0, p) for p in one.points]
            for at, p in sorted(placed, key=lambda pair: pair[0]):
                value = math.nan if p.value is None else p.value
                self.all.append(Reading(len(self.all), number, at, value, p.x, p.label, p.qualifier))
        self._highlight = highlight

    @classmethod
    def counted(cls, times: Floats, values: Floats) -> Readings:
        """One nameless series of values that arrived at Unix times; they are placed in seconds before the last."""
        made = cls([])
        made.names = [None]
        made.all = [
            Reading(i, 0, float(t - times[-1]), float(v), float(t), None, None)
            for i, (t, v) in enumerate(zip(times, values, strict=True))
        ]
        return made

    def within(self, first: float, last: float) -> Readings:
        """The same with only the readings that stand between two places; each keeps its index."""
        made = Readings([])
        made.named, made.names, made._highlight = self.named, self.names, self._highlight
        made.all = [reading for reading in self.all if first <= reading.at <= last]
        return made

    def __getitem__(self, index: int) -> Reading:
        """The reading with an index."""
        return self._by_index[index]

    @cached_property
    def _by_index(self) -> dict[int, Reading]:
        return {reading.index: reading for reading in self.all}

    @cached_property
    def known(self) -> list[Reading]:
        """Readings that have a value."""
        return [reading for reading in self.all if reading.known]

    @property
    def main(self) -> int:
        """The series that carries the accent: the last."""
        return len(self.names) - 1

    def of(self, series: int) -> list[Reading]:
        """The readings of one series, gaps included."""
        return [reading for reading in self.all if reading.series == series]

    def highlighted(self, series: int) -> Reading | None:
        """The reading of a series that matters: the one named by the bundle, else the last."""
        known = [reading for reading in self.known if reading.series == series]
        named = [r for r in known if self._highlight is not None and str(r.x) == str(self._highlight)]
        return (named or known)[-1] if known else None

    @cached_property
    def slots(self) -> dict[float, int]:
        """A slot for each place in order; years that are missing keep an empty one."""
        places = sorted({reading.at for reading in self.all})
        years = not self.named and all(at == int(at) for at in places)
        if years and places[-1] - places[0] <= max(MOST_EMPTY_SLOTS, 2 * len(places)):
            return {at: int(at - places[0]) for at in places}
        return {at: slot for slot, at in enumerate(places)}

    def limits(self, axis: Axis, from_zero: bool) -> tuple[float, float]:
        """Lowest and highest value drawn: what the bundle asks for, but never less than the readings need."""
        values = [reading.value for reading in self.known] or [0.0]
        low, high = min(values), max(values)
        if from_zero:
            low, high = min(low, 0.0), max(high, 0.0)
        elif axis.minimum is not None:
            low = min(low, axis.minimum)
        high = max(high, axis.maximum if axis.maximum is not None else high)
        return (low, high) if high > low else (low, low + 1.0)

    def spoken(self, index: int, voice: Voice, unit: Text | None) -> str:
        """One reading in words: "1,154 trains, 2018"."""
        reading = self[index]
        if not reading.known:
            return voice.where(reading.x, reading.label)
        return voice.sentence(
            voice.amount(reading.value, unit, reading.qualifier),
            voice.run(self.names[reading.series]).text,
            voice.where(reading.x, reading.label),
        )


def _moment(x: Any, mixed: bool) -> float | None:
    """A year or date as a decimal year: a date in its day or mid-month, a year among dates in mid-year."""
    if found := parse_date(x):
        day, exact = found
        if not exact:
            return day.year + (day.month - 0.5) / 12
        return day.year + (day.month - 1) / 12 + (day.day - 0.5) / 372
    if isinstance(x, (int, float)):
        return x + 0.5 if mixed else float(x)
    return None
