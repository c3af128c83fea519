"""A wooded slope close to the viewer: one dark mass of leaves whose outline catches a little of the light."""

from __future__ import annotations

import numpy as np
from canvas import Array, lay
from colour import colour, mix
from light import Air
from noise import fbm, profile
from thicket import backlit, shades
from trees import plant


def paint_slope(air: Air, line: Array, count: int, seed: int, dark: str, lit: str) -> Array:
    """Premultiplied RGBA layer with the wood below the crest `line`."""
    canvas, r = air.canvas, np.random.default_rng(seed)
    body, layer = canvas.below(line + 10, 3), canvas.blank(4)
    layer[..., :3] = colour(dark) * (body * np.clip(1 + 0.3 * fbm(canvas, 30, 20, 4, seed), 0.4, 2))[..., None]
    layer[..., 3] = body
    tones, raster = shades(backlit(12, seed, 120, 110), colour(dark), colour(lit), 8), canvas.raster()
    clump = profile(canvas, 70, 4, seed + 3)
    for t in np.sort(r.random(count) ** 1.5):
        x = r.uniform(-60, 1980)
        column = canvas.column(x)
        size = mix(13, 44, t) * r.uniform(0.5, 1.3) * (1 + 0.22 * clump[column])
        y = mix(line[column], 1130, t) + 0.2 * size
        light = (0.08 + 0.62 * float(air.beside(620)[0, column])) * (1 - t) ** 6 * r.uniform(0.1, 1.2)
        tone = tones[int(np.clip(light, 0, 0.99) * len(tones))]
        plant(raster, tone[r.integers(len(tone))], x, y, size, r.uniform(0.8, 1.5))
    lay(layer, raster.array())
    return layer
