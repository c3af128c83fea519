"""The broken path of a low sun on ruffled water."""

from __future__ import annotations

import numpy as np
from canvas import Array, Canvas
from colour import colour, smooth
from noise import texture
from scipy.ndimage import map_coordinates


def sunpath(
    canvas: Canvas, sun_x: float, waterline: float, code: str, strength: float, seed: int, width: float = 30
) -> Array:
    """Light to add: glints of wave crests in the sun's column, fine at the far shore, broad and sparse near by."""
    down = np.maximum(canvas.y - waterline, 0.01)
    away = 26000 / (down + 26)
    tile = texture(seed, 0.9, 6, 320)
    u, v = (canvas.x - sun_x) * away / 520, away * 1.1
    crests = map_coordinates(tile, [v * 5.2 + 0 * u, u * 1.5 + 90], order=1, mode="grid-wrap")
    crests = crests * 0.7 + 0.6 * map_coordinates(tile, [v * 11 + 0 * u + 300, u * 3.2], order=1, mode="grid-wrap")
    swell = map_coordinates(tile, [v * 1.3 + 0 * u + 120, u * 0.4 + 11], order=1, mode="grid-wrap")
    core = np.exp(-(((canvas.x - sun_x) / (width + 0.28 * down)) ** 2))
    skirt = np.exp(-(((canvas.x - sun_x) / (width * 3.4 + 0.9 * down)) ** 2))
    level = 1.35 - 1.15 * core - 0.45 * skirt - 0.25 * swell
    glint = smooth(level, level + 0.9, crests) * (0.25 * skirt + core)
    fade = smooth(0, 5, canvas.y - waterline) * np.exp(-down / 420)
    return (colour(code) * (strength * glint * fade)[..., None]).astype(np.float32)
