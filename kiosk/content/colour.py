"""Colours as accessibility rules measure them, and as the eye sees them: light, hue and strength apart (OKLab)."""

from __future__ import annotations

import math

Triple = tuple[float, float, float]

_HALVINGS = 14
"""Enough to find a lightness or a strength finer than the 256 steps of a channel."""


def contrast(one: str, other: str) -> float:
    """Contrast of two colours written #RRGGBB: 1 (the same) to 21 (black on white)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a colour written #RRGGBB: 0 (black) to 1 (white)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightened(colour: str, ground: str, least: float) -> str:
    """The nearest lighter colour of the same hue with at least this contrast to a dark ground.

    Strength grows with light as far as a screen can show it, so that a dark red becomes a lively red and not a pale
    one. The colour itself where its contrast is enough, white where nothing else is.
    """
    if contrast(colour, ground) >= least:
        return colour
    light, strength, hue = _seen(colour)
    ratio = strength / light if light else 0.0
    found, low, high = "#FFFFFF", light, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = _shown(middle, ratio * middle, hue)
        if contrast(tried, ground) >= least:
            found, high = tried, middle
        else:
            low = middle
    return found


def _seen(colour: str) -> Triple:
    """Lightness (0 to 1), strength (0 for a grey) and hue (radians) of a colour, in OKLab."""
    red, green, blue = _linear(colour)
    cones = (
        math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue),
        math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue),
        math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue),
    )
    long, middle, short = cones
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    strength = math.hypot(a, b)
    # What is left of a grey by rounding has no hue.
    return light, strength if strength > 1e-3 else 0.0, math.atan2(b, a)


def _shown(light: float, strength: float, hue: float) -> str:
    """The colour of this lightness and hue, as strong as asked or as a screen can show it."""
    found, low, high = _channels(light, 0.0, hue), 0.0, strength
    if _possible(whole := _channels(light, strength, hue)):
        return _written(whole)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = _channels(light, middle, hue)
        if _possible(tried):
            found, low = tried, middle
        else:
            high = middle
    return _written(found)


def _channels(light: float, strength: float, hue: float) -> Triple:
    """Linear red, green and blue; outside 0 to 1 where no screen shows the colour."""
    a, b = strength * math.cos(hue), strength * math.sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _possible(channels: Triple) -> bool:
    return all(-1e-4 <= part <= 1 + 1e-4 for part in channels)


def _written(channels: Triple) -> str:
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, part)))):02X}" for part in channels)


def _linear(colour: str) -> Triple:
    red, green, blue = (_decoded(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
