"""The colours of the glass by their roles, once in the dark of a gallery and once for who needs more contrast."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.colour import lightened


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours written #RRGGBB, and how opaque the primary colour is where it draws no text (0 to 1)."""

    name: str
    ground: str
    primary: str
    secondary: str
    quiet: str
    past: str
    """Shapes of the past in graphs; never text."""
    hairline: float
    fill: float
    """Buttons at rest."""
    pressed: float
    border: float
    track: float
    row: float
    chosen: float
    accent_contrast: float
    """The least contrast of an accent on the ground: then it is still readable on the brightest part of a picture
    that text may stand on (a relative luminance of 0.035), at 4.5 to 1."""
    plain_past: bool
    """In graphs the past is told from the present by its colour; else by its shape as well: hollow, dashed."""


DARK = Palette(
    name="dark",
    ground="#100D0A",
    primary="#F7F2E8",
    secondary="#D3CABB",
    quiet="#A79C8C",
    past="#6E6659",
    hairline=0.34,
    fill=0.10,
    pressed=0.26,
    border=0.30,
    track=0.22,
    row=0.04,
    chosen=0.09,
    accent_contrast=7.0,
    plain_past=True,
)
HIGH_CONTRAST = Palette(
    name="high-contrast",
    ground="#000000",
    primary="#FFFFFF",
    secondary="#FFFFFF",
    quiet="#F0EDE6",
    past="#A09A90",
    hairline=0.80,
    fill=0.14,
    pressed=0.50,
    border=0.90,
    track=0.40,
    row=0.10,
    chosen=0.20,
    accent_contrast=10.0,
    plain_past=False,
)
PALETTES = {palette.name: palette for palette in (DARK, HIGH_CONTRAST)}


def readable(accent: str, palette: Palette = DARK) -> str:
    """The accent itself where it can be read on the ground, else the nearest lighter one of its hue that can."""
    return lightened(accent, palette.ground, palette.accent_contrast)


def accent_of(palette: Palette, *said: str | None) -> str:
    """The first accent that is said, as it can be read; the colour of text where none is."""
    return next((readable(accent, palette) for accent in said if accent), palette.primary)


def palette_for(high_contrast: bool) -> Palette:
    """The palette that a visitor sees."""
    return HIGH_CONTRAST if high_contrast else DARK
