"""How dark the scrims are and where, for every place of text: in the dark palette no darker than text needs, in high
contrast solid but for a window in which the picture stands."""

from __future__ import annotations

from typing import NamedTuple

Stops = tuple[tuple[float, float], ...]
"""Opacities (0 to 1) at distances in u, in between evenly."""

CLEAR: Stops = ((0, 0),)
WIDE, TALL = 177.8, 177.8
"""Measures of the screens that the stops were drawn for, in u; the other side is 100."""
_NARROW = 150
"""Screens less wide than this have narrower text."""


class Shade(NamedTuple):
    """Two gradients laid over each other: from where reading starts, and from the top."""

    across: Stops
    down: Stops


_LEFT: Stops = ((0, 0.93), (39.1, 0.86), (58.7, 0.77), (74.7, 0.60), (88.9, 0.20), (103.1, 0))
_LEFT_LARGE: Stops = ((0, 0.94), (44, 0.9), (66, 0.8), (82, 0.42), (98, 0.08), (112, 0))
_LEFT_SOLID: Stops = ((0, 1), (78, 1), (82, 0.85), (88, 0.36), (94, 0.08), (100, 0))
_LEFT_LARGE_SOLID: Stops = ((0, 1), (94, 1), (98, 0.85), (104, 0.36), (110, 0.08), (116, 0))
_POLL_ACROSS: Stops = ((0, 0.55), (8.9, 0.15), (42.7, 0.10), (61.3, 1))
_POLL_DOWN: Stops = ((0, 1), (55, 1), (64, 0.30), (72, 0.10), (79, 0.30), (87.5, 1))
_TALL_DOWN: Stops = ((0, 0.42), (8, 0.30), (15, 0.06), (19.6, 0), (32, 0.05), (46.2, 0.60), (58.7, 0.94), (67.6, 1))
_TALL_SOLID: Stops = ((0, 1), (8.6, 1), (10, 0.85), (12.5, 0.3), (15, 0), (29, 0), (33, 0.3), (36, 0.85), (38, 1))

_SHADES: dict[tuple[str, str, bool], tuple[Shade, Shade]] = {
    # (place, layout, upright): in the dark palette, in high contrast
    ("theme", "plain", False): (
        Shade(
            _LEFT,
            ((0, 0.42), (12, 0.06), (20, 0), (33, 0), (40, 0.22), (46, 0.72), (54, 0.84), (70, 0.90), (84, 1)),
        ),
        Shade(
            _LEFT_SOLID,
            ((0, 1), (8.6, 1), (10, 0.85), (12.5, 0.3), (15, 0), (33, 0), (37, 0.3), (40, 0.85), (42, 1)),
        ),
    ),
    ("theme", "large", False): (
        Shade(
            _LEFT_LARGE,
            ((0, 0.42), (12, 0.06), (20, 0), (28, 0), (36, 0.30), (42, 0.76), (50, 0.88), (70, 0.92), (84, 1)),
        ),
        Shade(
            _LEFT_LARGE_SOLID,
            ((0, 1), (9, 1), (10.5, 0.85), (13, 0.3), (15.5, 0), (33, 0), (37, 0.3), (40, 0.85), (42, 1)),
        ),
    ),
    ("theme", "low", False): (
        Shade(
            ((0, 0.93), (39.1, 0.86), (62, 0.74), (78, 0.30), (92, 0.07), (106, 0)),
            ((0, 0), (28, 0), (36, 0.25), (42, 0.76), (47, 0.94), (56, 1)),
        ),
        Shade(
            ((0, 1), (69, 1), (73, 0.85), (79, 0.36), (85, 0.08), (91, 0)),
            ((0, 0), (36, 0), (40, 0.3), (43, 0.85), (45, 1)),
        ),
    ),
    ("theme", "plain", True): (Shade(CLEAR, _TALL_DOWN), Shade(CLEAR, _TALL_SOLID)),
    ("theme", "low", True): (
        Shade(CLEAR, ((0, 0.12), (10, 0), (26, 0), (40, 0.40), (50, 0.84), (66, 0.92), (82, 1))),
        Shade(CLEAR, ((0, 0), (39, 0), (44, 0.3), (48, 0.85), (50, 1))),
    ),
    ("opening", "plain", False): (
        Shade(
            ((0, 0.78), (53.3, 0.46), (99.6, 0)),
            ((0, 0.18), (20, 0), (55, 0), (66, 0.40), (80, 0.74), (100, 0.96)),
        ),
        Shade(
            ((0, 1), (90, 1), (94, 0.85), (101, 0.36), (108, 0.08), (114, 0)),
            ((0, 0), (55, 0), (60, 0.3), (64, 0.85), (66.5, 1)),
        ),
    ),
    ("opening", "plain", True): (
        Shade(
            CLEAR,
            ((0, 1), (53, 1), (62, 0.72), (73, 0), (107, 0), (121, 0.45), (135, 0.82), (148, 1)),
        ),
        Shade(CLEAR, ((0, 1), (74, 1), (76, 0.85), (80, 0.3), (84, 0), (106, 0), (111, 0.3), (115, 0.85), (117, 1))),
    ),
    ("opening", "low", False): (
        Shade(CLEAR, ((0, 0), (22, 0), (36, 0.14), (45, 0.66), (51, 0.90), (60, 0.96), (72, 1))),
        Shade(CLEAR, ((0, 0), (40, 0), (44, 0.3), (47, 0.85), (49, 1))),
    ),
    ("opening", "low", True): (
        Shade(CLEAR, ((0, 0), (58, 0), (74, 0.30), (84, 0.80), (91, 0.94), (100, 1))),
        Shade(CLEAR, ((0, 0), (78, 0), (82, 0.3), (86, 0.85), (88.5, 1))),
    ),
    ("poll", "plain", False): (Shade(_POLL_ACROSS, _POLL_DOWN), Shade(_POLL_ACROSS, _POLL_DOWN)),
    ("poll", "plain", True): (
        Shade(CLEAR, ((0, 0.42), (8, 0.30), (15, 0.06), (19.6, 0), (30, 0.20), (39, 0.78), (49.8, 0.94), (58.7, 1))),
        Shade(CLEAR, _TALL_SOLID),
    ),
}


def shade_of(place: str, layout: str, high_contrast: bool, across: float, down: float) -> Shade:
    """The shade of a place ("theme", "opening", "poll") in a layout ("plain", "large", "low") on a screen in u."""
    upright = down > across
    known = _SHADES.get((place, layout, upright)) or _SHADES[place, "plain", upright]
    shade = known[high_contrast]
    if upright:
        return Shade(CLEAR, _stretched(shade.down, min(1.0, down / TALL) if place != "opening" else down / TALL))
    if place == "poll":  # Its picture takes a share of the width, text a number of u.
        return Shade(_stretched(shade.across, across / WIDE), shade.down)
    return Shade(_stretched(shade.across, 0.86 if across < _NARROW else 1.0), shade.down)


def _stretched(stops: Stops, by: float) -> Stops:
    return tuple((place * by, opacity) for place, opacity in stops)
