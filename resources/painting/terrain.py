"""Landscape as a height field: which ground point does each pixel see, and how is it turned to the light?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from camera import Camera
from noise import texture
from scipy.ndimage import map_coordinates

Array = np.ndarray
Height = Callable[[Array, Array], Array]


class Relief:
    """Endless rough ground: a periodic noise texture of unit variance, sampled at any scale."""

    def __init__(self, seed: int, power: float = 1.7) -> None:
        self._texture = texture(seed, power, 1.5, 340)

    def __call__(self, x: Array, y: Array, metres: float) -> Array:
        """Noise at world points; `metres` is the side of one texture cell."""
        at = np.broadcast_arrays(np.asarray(y) / metres, np.asarray(x) / metres)
        return map_coordinates(self._texture, at, order=1, mode="grid-wrap")


class View(NamedTuple):
    """What the camera sees per pixel: world coordinates (metres), infinite depth where there is sky."""

    x: Array
    depth: Array
    z: Array

    @property
    def ground(self) -> Array:
        return np.isfinite(self.depth)


def look(camera: Camera, height: Height, px: Array, py: Array, near: float, far: float, steps: int) -> View:
    """First ground point along the ray through every pixel of the grid `px` (across) by `py` (down)."""
    depths = np.geomspace(near, far, steps).astype(np.float32)
    depth = np.full((len(py), len(px)), np.inf, np.float32)
    for start in range(0, len(px), 240):
        columns = slice(start, start + 240)
        across = (px[columns][None, :] - camera.centre) / camera.focal * depths[:, None]
        rows = camera.horizon + camera.focal * (camera.height - height(across, depths[:, None])) / depths[:, None]
        skyline = np.minimum.accumulate(rows, axis=0)
        for j in range(rows.shape[1]):
            depth[:, start + j] = _meet(depths, rows[:, j], skyline[:, j], py)
    seen = np.isfinite(depth)
    safe = np.where(seen, depth, 1)
    x, z = camera.place(px[None, :], py[:, None], safe)
    return View(x.astype(np.float32), depth, np.where(seen, z, 0).astype(np.float32))


def _meet(depths: Array, rows: Array, skyline: Array, py: Array) -> Array:
    """Depth at which each picture row meets the ground in one column; infinite above its skyline."""
    i = np.searchsorted(-skyline, -py)
    sky = i >= len(depths)
    i = np.clip(i, 1, len(depths) - 1)
    drop = rows[i - 1] - rows[i]
    t = np.clip((rows[i - 1] - py) / np.where(np.abs(drop) < 1e-6, 1, drop), 0, 1)
    return np.where(sky, np.inf, depths[i - 1] + t * (depths[i] - depths[i - 1]))


def normals(height: Height, view: View, focal: float, sharp: float = 1.0) -> Array:
    """Unit ground normals (x, y, z) measured over about one pixel's footprint divided by `sharp`."""
    depth = np.where(view.ground, view.depth, 1e4)
    step = np.maximum(depth / focal / sharp, 0.05)
    here = height(view.x, depth)
    gx = (height(view.x + step, depth) - here) / step
    gy = (height(view.x, depth + step) - here) / step
    n = np.stack([-gx, -gy, np.ones_like(gx)], -1)
    return n / np.linalg.norm(n, axis=-1, keepdims=True)
