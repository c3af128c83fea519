"""Ranges of a bundle in order, each with its place on the axis, and how they are said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.graph import PointObject, Series, SpanObject
from kiosk.content.text import Text
from kiosk.graphs.readings import Reading, Readings
from kiosk.graphs.speech import Voice


class Span(NamedTuple):
    """The lowest, the highest and the value of one place."""

    low: Reading
    high: Reading
    value: Reading

    @property
    def known(self) -> bool:
        """Whether there is a range; it may be without a value."""
        return self.low.known and self.high.known

    def where(self, voice: Voice) -> str:
        """The place in words."""
        return voice.where(self.low.x, self.low.label)

    def amount(self, voice: Voice, unit: Text | None) -> str:
        """The value in words: "nearly 15 °C"; "" where there is none."""
        return voice.amount(self.value.value, unit, self.value.qualifier) if self.value.known else ""

    def range(self, voice: Voice, unit: Text | None) -> str:
        """From the lowest to the highest, with the unit once: "10 – 20 °C"; the qualifier belongs to the value."""
        qualifier = None if self.value.known else self.low.qualifier
        ends = f"{voice.number(self.low.value)} – {voice.amount(self.high.value, unit)}"
        return voice.phrase(voice.qualifier(qualifier), ends)


class Spans:
    """All ranges of a graph in time order; `readings` holds their lows, highs and values as three series."""

    def __init__(self, points: Sequence[SpanObject]) -> None:
        self.readings = Readings([_edge(points, key) for key in ("low", "high", "value")])
        self.all = [Span(*ends) for ends in zip(*(self.readings.of(i) for i in range(3)), strict=True)]
        self.known = [span for span in self.all if span.known]


def _edge(points: Sequence[SpanObject], key: str) -> Series:
    """One edge of the band, or its middle line, as a series."""
    said = [PointObject(x=p.x, value=getattr(p, key), label=p.label, qualifier=p.qualifier) for p in points]
    return Series(points=said)
