"""Trees standing on a height field, painted in depth bands so that hills hide what is behind them."""
from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from camera import Camera
from canvas import lay
from colour import mix
from light import Air
from terrain import Height, View
from trees import Crown, plant, tinted

Array = np.ndarray


class Trees(NamedTuple):
    """Positions x, y and height of each tree in metres, and the light on it, 0..1."""

    x: Array
    y: Array
    tall: Array
    light: Array


def paint_grove(air: Air, image: Array, camera: Camera, height: Height, view: View, trees: Trees, shapes: list[Crown],
                dark: Array, lit: Array, haze: Callable[[float], float], bands: int = 14, seed: int = 5) -> None:
    """Paint `trees` far to near over `image`; `haze(depth)` is the fog's share 0..1."""
    r = np.random.default_rng(seed)
    tones = [tinted(shapes, mix(dark, lit, 0.25 * t), mix(dark, lit, t)) for t in np.linspace(0.12, 1, 8)]
    edges = np.geomspace(trees.y.max() + 1, trees.y.min() - 1, bands + 1)
    for far, near in pairwise(edges):
        band = np.flatnonzero((trees.y <= far) & (trees.y > near))
        if not len(band):
            continue
        raster = air.canvas.raster()
        z = height(trees.x[band], trees.y[band])
        for k in np.argsort(-trees.y[band]):
            i = band[k]
            x, y = camera.project(trees.x[i], trees.y[i], z[k])
            size = camera.focal * trees.tall[i] / trees.y[i]
            tone = tones[int(np.clip(trees.light[i], 0, 0.99) * 8)]
            plant(raster, tone[r.integers(len(shapes))], x, y + size * 0.05, size, r.uniform(0.9, 1.3))
        layer = raster.array()
        layer *= (view.depth >= near * 0.985)[..., None]
        fog = haze((far + near) / 2)
        layer[..., :3] = layer[..., :3] * (1 - fog) + air.fog * fog * layer[..., 3:]
        lay(image, layer)
