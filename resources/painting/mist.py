"""Banks of mist in the fog's own colour."""

from __future__ import annotations

import numpy as np
from canvas import Canvas
from colour import smooth
from light import Air
from noise import fbm

Array = np.ndarray


def bank(
    canvas: Canvas,
    top: float,
    bottom: float,
    density: float,
    seed: int,
    cell: tuple[float, float] = (380, 46),
    where: Array | float = 1.0,
) -> Array:
    """Opacity 0..0.96 of a bank between two heights, thickest half-way; `where` (0..1) confines it."""
    middle = (top + bottom) / 2
    band = smooth(top, middle, canvas.y) * (1 - smooth(middle, bottom, canvas.y))
    fine = 0.5 + 0.5 * np.tanh(1.1 * fbm(canvas, *cell, 6, seed, 0.55))
    broad = 0.5 + 0.5 * np.tanh(fbm(canvas, cell[0] * 2.4, cell[1] * 2, 3, seed + 9))
    return (np.clip(density * band * (0.25 + 1.25 * fine * broad), 0, 0.96) * where).astype(np.float32)


def mist(
    air: Air,
    image: Array,
    top: float,
    bottom: float,
    density: float,
    seed: int,
    cell: tuple[float, float] = (380, 46),
    where: Array | float = 1.0,
    gain: float = 1.0,
) -> None:
    """Lay a bank over an RGB or premultiplied RGBA `image`; `gain` brightens the fog's colour."""
    k = bank(air.canvas, top, bottom, density, seed, cell, where)[..., None]
    image[..., :3] += (air.fog * gain * (image[..., 3:] if image.shape[-1] == 4 else 1) - image[..., :3]) * k
