"""The look of a graph: colours, and sizes in u (1 % of the screen's short side)."""

from __future__ import annotations

from PySide6.QtGui import QColor

GROUND = "#100D0A"
PRIMARY = "#F7F2E8"
SECONDARY = "#D3CABB"
QUIET = "#A79C8C"
PAST = "#6E6659"

TICK = 2.0
VALUE = 2.6
STRONG = 3.4
END = 5.4
FIGURE = 6.4
FLOOR = 1.7
"""The smallest type on the wall."""

LINE = 0.5
HAIRLINE = 0.13
HAIRLINE_OPACITY = 0.34
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


def colour(name: str, opacity: float = 1.0) -> QColor:
    """A colour of the palette, or an accent, at an opacity from 0 to 1."""
    made = QColor(name)
    made.setAlphaF(opacity)
    return made


def dimmed(name: str, share: float = 0.62) -> QColor:
    """An accent as it looks at `share` of its strength over the ground, but opaque."""
    over, under = QColor(name), QColor(GROUND)
    red, green, blue = (
        share * a + (1 - share) * b
        for a, b in (
            (over.redF(), under.redF()),
            (over.greenF(), under.greenF()),
            (over.blueF(), under.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)


def ease_out(progress: float) -> float:
    """Cubic ease-out of a progress, which is first cut to 0..1."""
    return 1 - (1 - min(1.0, max(0.0, progress))) ** 3
