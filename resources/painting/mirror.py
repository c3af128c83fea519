"""Still water that mirrors a landscape of any shape: where does each water pixel's reflected ray end?"""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Canvas
from scipy.ndimage import map_coordinates
from terrain import Height

Array = np.ndarray
LOOKS = np.linspace(-1, 1, 7)


def reflected_rows(camera: Camera, height: Height, px: Array, py: Array, far: float, steps: int = 500) -> Array:
    """Picture row that each water pixel of the grid `px` by `py` mirrors (the water lies at height 0).

    A ray mirrored at depth D first meets ground where (camera height + ground height) / depth exceeds
    camera height / D; where it meets none it ends in the sky.
    """
    rows = 2 * camera.horizon - py
    out = np.repeat(rows[:, None], len(px), 1).astype(np.float32)
    below = py > camera.horizon + 2
    first = camera.focal * camera.height / (py[below] - camera.horizon)
    depths = np.geomspace(first.min(), far, steps).astype(np.float32)
    for j, x in enumerate(px):
        ground = height((x - camera.centre) / camera.focal * depths, depths)
        steep = np.where(ground > 0.2, (camera.height + ground) / depths, 0)
        blocked = (steep[None, :] > camera.height / first[:, None]) & (depths[None, :] > first[:, None])
        hit = blocked.argmax(1)
        seen = camera.horizon + camera.focal * (camera.height - ground[hit]) / depths[hit]
        out[below, j] = np.where(blocked.any(1), seen, out[below, j])
    return out


def mirrored(canvas: Canvas, scene: Array, rows: Array, slope: Array, blur: Array) -> Array:
    """Colours found at picture rows `rows`, disturbed by `slope` and smeared over `blur` picture units."""
    total = np.zeros(scene.shape, np.float32)
    columns = (canvas.x + slope * 0.25 * blur) * canvas.scale
    for look in LOOKS:
        lower = np.clip((canvas.y + slope * blur + look * 1.2 * blur) * canvas.scale, 0, canvas.height - 1)
        source = map_coordinates(rows, [lower, columns], order=0, mode="nearest")
        at = [np.clip(source * canvas.scale, 0, canvas.height - 1), columns]
        for c in range(3):
            total[..., c] += np.exp(-1.5 * look**2) * map_coordinates(scene[..., c], at, order=1, mode="nearest")
    return total / np.exp(-1.5 * LOOKS**2).sum()
