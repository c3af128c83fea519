"""Flat faces in perspective, shaded per pixel with edges antialiased in linear light."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from canvas import Canvas
from scipy.ndimage import map_coordinates

Array = np.ndarray
Shader = Callable[[Array, Array], Array]  # u (0 left .. 1 right), v (0 bottom .. 1 top) -> RGB


def paint_quad(canvas: Canvas, pixels: Array, corners: Array, shader: Shader | Array, bleed: float = 0.5) -> None:
    """Paint a convex face into premultiplied RGBA `pixels`.

    `corners` are its picture positions: lower left, lower right, upper right, upper left. `shader` gives the colour at
    (u, v), or is one colour. `bleed` widens the face by that many pixels, so that neighbours leave no seam.
    """
    p = np.asarray(corners, np.float64) * canvas.scale
    x0, y0 = np.maximum(np.floor(p.min(0)).astype(int) - 1, 0)
    x1, y1 = np.minimum(np.ceil(p.max(0)).astype(int) + 1, (canvas.width, canvas.height))
    if x1 <= x0 or y1 <= y0:
        return
    gx, gy = np.meshgrid(np.arange(x0, x1) + 0.5, np.arange(y0, y1) + 0.5)
    cover = np.full(gx.shape, 9.0)
    turn = np.sign(sum(p[i, 0] * p[i - 3, 1] - p[i - 3, 0] * p[i, 1] for i in range(4)))
    for i in range(4):
        (ax, ay), (bx, by) = p[i], p[(i + 1) % 4]
        length = np.hypot(bx - ax, by - ay)
        if length > 1e-6:
            cover = np.minimum(cover, turn * ((bx - ax) * (gy - ay) - (by - ay) * (gx - ax)) / length)
    cover = np.clip(cover + bleed, 0, 1)
    seen = cover > 0
    if not seen.any():
        return
    if callable(shader):
        u, v = _unit(p, gx[seen], gy[seen])
        paint = shader(u.astype(np.float32), v.astype(np.float32))
    else:
        paint = np.broadcast_to(shader, (int(seen.sum()), 3))
    part = pixels[y0:y1, x0:x1]
    a = cover[seen].astype(np.float32)[:, None]
    part[seen] = part[seen] * (1 - a) + np.concatenate([np.clip(paint, 0, 4), np.ones_like(a)], -1) * a


def _unit(p: Array, x: Array, y: Array) -> tuple[Array, Array]:
    """Position inside the face as shares of its sides, perspective undone."""
    rows = []
    for (px, py), (u, v) in zip(p, ((0, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        rows += [[px, py, 1, 0, 0, 0, -u * px, -u * py, u], [0, 0, 0, px, py, 1, -v * px, -v * py, v]]
    m = np.array(rows)
    h = np.append(np.linalg.lstsq(m[:, :8], m[:, 8], rcond=None)[0], 1).reshape(3, 3)
    w = h[2, 0] * x + h[2, 1] * y + h[2, 2]
    return (
        np.clip((h[0, 0] * x + h[0, 1] * y + h[0, 2]) / w, 0, 1),
        np.clip((h[1, 0] * x + h[1, 1] * y + h[1, 2]) / w, 0, 1),
    )


def look_up(tile: Array, across: Array, down: Array) -> Array:
    """Sample a tileable texture at arbitrary positions (in texture cells)."""
    return map_coordinates(tile, [down, across], order=1, mode="grid-wrap")
