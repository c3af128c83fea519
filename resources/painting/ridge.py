"""Mountain ridges: a composed crest line, a textured body and fog that gathers at the foot."""

from __future__ import annotations

import numpy as np
from canvas import Canvas, cover
from colour import colour
from light import Air
from noise import fbm, profile

Array = np.ndarray


def crest(
    canvas: Canvas, base: float, rough: float, seed: int, cell: float, trees: float, lift: Array | float = 0.0
) -> Array:
    """Crest height per pixel column.

    `base` is the mean y, `rough` the height of its noise, `trees` the height of the tree line (0.5 far,
    3 near); `lift` raises it and does the composing (sums of `Canvas.hump`).
    """
    rock = profile(canvas, cell, 9, seed, 0.47)
    rock = rock + 0.5 * profile(canvas, cell * 0.7, 7, seed + 50, 0.5, ridged=True)
    tops = trees * np.abs(profile(canvas, 8.5, 3, seed + 7, 0.6))
    return (base - rough * rock - lift - tops).astype(np.float32)


def paint_ridge(
    air: Air,
    image: Array,
    line: Array,
    code: str,
    fog: float,
    seed: int,
    rim: float = 0.0,
    texture: float = 0.25,
    depth: float = 160,
    foot: float = 0.75,
    rim_code: str = "#f2a860",
    rim_spread: float = 480,
) -> None:
    """Paint everything under the crest `line`.

    `fog` (0..1) at the crest grows to `foot` over `depth` units below it; `rim` is the light along the crest.
    """
    canvas = air.canvas
    down = np.clip((canvas.y - line[None, :]) / depth, 0, 1)
    gullies = 1 - np.abs(fbm(canvas, 85, 140, 5, seed + 3, 0.55))
    relief = 0.7 * fbm(canvas, 43, 65, 5, seed, 0.6) + 0.9 * (gullies - 0.4)
    body = colour(code) * np.clip(1 + texture * relief, 0.35, 2)[..., None]
    k = np.clip(fog + (foot - fog * 0.6) * down**1.25, 0, 0.96)[..., None]
    cover(image, canvas.below(line), body * (1 - k) + air.fog * k)
    if rim:
        edge = np.clip(1 - np.abs(canvas.y - line[None, :] - 1.2) / 1.6, 0, 1) * air.beside(rim_spread) * rim
        image += colour(rim_code) * edge[..., None]
