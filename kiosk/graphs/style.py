"""The look of a graph: colours by their role, and sizes in u (1 % of the screen's short side)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from PySide6.QtGui import QColor

from kiosk.content.palette import DARK, Palette

GROUND = "ground"
PRIMARY = "primary"
SECONDARY = "secondary"
QUIET = "quiet"
PAST = "past"
"""Roles: a colour is made of them in the palette of the drawing at work."""
_ROLES = frozenset((GROUND, PRIMARY, SECONDARY, QUIET, PAST))

TICK = 2.0
VALUE = 2.6
STRONG = 3.4
END = 5.4
FIGURE = 6.4
FLOOR = 1.7
"""The smallest type on the wall."""

LINE = 0.5
HAIRLINE = 0.13
HAIRLINE_OPACITY = DARK.hairline
GRID_OPACITY = 0.09
STALE = 0.8
"""Opacity of the last values of a feed that is late or lost."""

GROW = 600.0
RISE = 450.0
STAGGER = 60.0
FADE = 250.0
"""Lengths of the entrance in ms: a line grows, a bar rises, the next bar follows, labels fade in."""

REACH = 6.0
"""How far from a reading a finger still means it, in u."""


_palette: ContextVar[Palette] = ContextVar("palette", default=DARK)


@contextmanager
def drawn_in(palette: Palette) -> Iterator[None]:
    """Make all colours from this palette meanwhile, on this thread; one drawing may be at work within another."""
    before = _palette.set(palette)
    try:
        yield
    finally:
        _palette.reset(before)


def plain_past() -> bool:
    """Whether colour alone tells the past from the present."""
    return _palette.get().plain_past


def colour(name: str, opacity: float = 1.0) -> QColor:
    """A role's colour, or one written #RRGGBB, at an opacity from 0 to 1."""
    made = QColor(_written(name))
    made.setAlphaF(opacity)
    return made


def thin(opacity: float) -> QColor:
    """The primary colour for a thin line, which the dark palette draws at this opacity and another as it needs."""
    return colour(PRIMARY, min(1.0, opacity * _palette.get().hairline / DARK.hairline))


def dimmed(name: str, share: float = 0.62) -> QColor:
    """An accent as it looks at `share` of its strength over the ground, but opaque."""
    over, under = QColor(_written(name)), QColor(_palette.get().ground)
    red, green, blue = (
        share * a + (1 - share) * b
        for a, b in (
            (over.redF(), under.redF()),
            (over.greenF(), under.greenF()),
            (over.blueF(), under.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)


def _written(name: str) -> str:
    written: str = getattr(_palette.get(), name) if name in _ROLES else name
    return written


def ease_out(progress: float) -> float:
    """Cubic ease-out of a progress, which is first cut to 0..1."""
    return 1 - (1 - min(1.0, max(0.0, progress))) ** 3
