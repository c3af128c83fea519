"""The colours of the glass by their roles, once in the dark of a gallery and once for who needs more contrast."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

from kiosk.content.colour import contrast


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours written #RRGGBB, and how opaque the primary colour is where it draws no text (0 to 1)."""

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


DARK = Palette(
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
)
HIGH_CONTRAST = Palette(
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
)


def readable(accent: str, palette: Palette = DARK) -> str:
    """The accent itself where it can be read on the ground, else the nearest lighter one of its hue that can."""
    red, green, blue = (int(accent[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    shade = accent
    while contrast(shade, palette.ground) < palette.accent_contrast and lightness < 1:
        lightness = min(1.0, lightness + 0.005)
        shade = "#" + "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    return shade
