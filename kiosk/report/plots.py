"""Plots of a report as SVG, in the colours that the page's style names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

_WIDTH, _WIDE, _HEIGHT = 492, 1040, 220
"""Pixels of the page: a column of it, both, and the height of either."""
_LEFT, _RIGHT, _TOP, _FOOT = 56, 6, 14, 26
"""Room for the numbers of the axis, for half a label, for the unit, and for the labels."""
_LABEL = 70
"""Room for a label, in pixels."""
_WIDEST = 56
_ROUND = (2, 4, 6, 8, 10)
"""Tops of an axis, so that its middle is a round number too."""


class Part(NamedTuple):
    """What is stacked in every column: its name, its class in the style, and a value for each column."""

    name: str
    look: str
    values: Sequence[float]


def columns(title: str, unit: str, labels: Sequence[str], parts: Sequence[Part], *, wide: bool = False) -> str:
    """Columns from zero, one for each label, the first of `parts` at the foot. Pointing at one says its value."""
    top = ceiling(max((sum(values) for values in zip(*(part.values for part in parts), strict=True)), default=0))
    plot = _Plot(_WIDE if wide else _WIDTH, len(labels), top)
    body = [*plot.grid(unit), *plot.labels(labels)]
    feet = [0.0] * len(labels)
    for part in parts:
        for place, value in enumerate(part.values):
            if value > 0:
                said = f"{labels[place]}: {part.name} {_short(value)} {unit}"
                body.append(plot.column(place, feet[place], value, part.look, said))
                feet[place] += value
    return (
        f'<svg viewBox="0 0 {plot.width} {_HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"<title>{escape(title)}</title>{''.join(body)}</svg>"
    )


def ceiling(value: float) -> float:
    """The round number at the top of an axis that reaches `value`."""
    if value <= 0:
        return 1.0
    scale = 10.0 ** math.floor(math.log10(value))
    return next(step * scale for step in _ROUND if step * scale >= value * 0.999999)


@dataclass(frozen=True)
class _Plot:
    """Where things stand: `count` columns on a `width` in pixels, with `top` at the top of the axis."""

    width: int
    count: int
    top: float

    def grid(self, unit: str) -> list[str]:
        """Three lines with their values; a short unit stands beside the highest."""
        lines = []
        for value in (0.0, self.top / 2, self.top):
            y = self._y(value)
            said = _short(value) + (f" {unit}" if value == self.top and len(unit) < 3 else "")
            lines.append(f'<line class="grid" x1="{_LEFT}" x2="{self.width - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
            lines.append(f'<text class="axis" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{escape(said)}</text>')
        return lines

    def labels(self, labels: Sequence[str]) -> list[str]:
        """As many as have room, each below the middle of its column."""
        every = max(1, math.ceil(len(labels) * _LABEL / (self.width - _LEFT - _RIGHT)))
        return [
            f'<text class="axis" x="{self._x(place + 0.5):.1f}" y="{_HEIGHT - 6}" text-anchor="middle">'
            f"{escape(label)}</text>"
            for place, label in enumerate(labels)
            if place % every == 0
        ]

    def column(self, place: int, foot: float, value: float, look: str, said: str) -> str:
        """One part of a column, from `foot` up; `said` is shown to who points at it."""
        wide = min(_WIDEST, 0.76 * (self._x(1) - self._x(0)))
        left, top, bottom = self._x(place + 0.5) - wide / 2, self._y(foot + value), self._y(foot)
        return (
            f'<rect class="{look}" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{bottom - top:.1f}">'
            f"<title>{escape(said)}</title></rect>"
        )

    def _x(self, place: float) -> float:
        return _LEFT + (self.width - _LEFT - _RIGHT) * place / max(1, self.count)

    def _y(self, value: float) -> float:
        return _HEIGHT - _FOOT - (_HEIGHT - _FOOT - _TOP) * value / self.top


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"
