"""Where partners stand: in columns at both sides of the hub, along an arc, each name outside its dot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from kiosk.graphs import style
from kiosk.graphs.lettering import Line

LEAD = 1.3
"""Height of a row, in sizes of type."""
ASIDE = 1.7
"""From a dot to its name, in u."""
ROOM = 3.2
"""From the hub to the nearest dot, in u."""
LARGE_SIZES = (style.VALUE, 2.3, style.TICK)
SMALL_SIZES = (1.85, style.FLOOR)
MOST_COLUMNS = 3
MOST_SPREAD = 9.0
"""How much wider the ring is made where there is room, in u."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place for one partner: its dot, on which side of the hub, and how wide its name may be, in pixels."""

    at: QPointF
    is_right: bool
    room: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture: its size, the hub's radius, and u, in pixels."""

    width: float
    height: float
    hub: float
    u: float


def seats(count: int, columns: int, frame: Frame, spread: float = 0.0) -> list[Seat]:
    """Seats clockwise from the top, in so many columns at each side; `spread` widens the ring, in pixels."""
    right = _side(math.ceil(count / 2), columns, frame, spread)
    left = _side(count // 2, columns, frame, spread)
    mirrored = [Seat(QPointF(frame.width - s.at.x(), s.at.y()), False, s.room) for s in reversed(left)]
    return right + mirrored


def _side(count: int, columns: int, frame: Frame, spread: float) -> list[Seat]:
    """The right side from top to bottom: partners take turns between the columns, nearest column first."""
    middle, start = frame.width / 2, frame.hub + min(ROOM * frame.u, 0.05 * frame.width) + spread
    wide = (frame.width / 2 - start) / columns
    step = (frame.height - 2.4 * frame.u) / max(1, count)
    made = []
    for i in range(count):
        down = 1.2 * frame.u + (i + 0.5) * step
        bow = math.sqrt(max(0.0, 1 - ((down - frame.height / 2) / (0.56 * frame.height)) ** 2))
        pull = (1 - bow) * (start if columns == 1 else min(ROOM * frame.u, 0.3 * wide))
        across = middle + start + (i % columns) * wide - pull
        room = wide - (ASIDE + 0.1) * frame.u + (pull if columns == 1 else 0)
        made.append(Seat(QPointF(across, down), True, room))
    return made


def row_height(count: int, columns: int, frame: Frame) -> float:
    """Distance of two partners of one column, in pixels."""
    return (frame.height - 2.4 * frame.u) / max(1, math.ceil(count / 2)) * columns


def sized(count: int, frame: Frame) -> Iterator[tuple[float, int]]:
    """Sizes of type with numbers of columns where the rows allow it: fewest columns first, but small type last."""
    for sizes in (LARGE_SIZES, SMALL_SIZES):
        for columns in range(1, MOST_COLUMNS + 1):
            for size in sizes:
                if row_height(count, columns, frame) >= LEAD * size * frame.u:
                    yield size, columns


def slack(lines: Sequence[Line], places: Sequence[Seat]) -> float:
    """How much room the widest name leaves in its seat, in pixels; below zero where one does not fit."""
    return min(seat.room - line.ink.width() for line, seat in zip(lines, places, strict=True))
