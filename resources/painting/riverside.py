"""The railing along the promenade's river edge."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from camera import Camera
from canvas import Array, Raster
from promenade import EDGE, RAIL, place


def paint_railing(
    raster: Raster, camera: Camera, sun: tuple[float, float], dark: Array, lit: Array, rise: float = 1.0
) -> None:
    """Posts every two metres, a hand rail and four wires at the river edge, lit along their upper sides.

    `rise` scales the heights: negative for the mirror image in wet stone.
    """
    v = EDGE - 0.3
    spots = [place(u, v) for u in np.arange(-46, 23, 2.0)]
    for (xa, ya), (xb, yb) in pairwise(spots):
        if min(ya, yb) < 3:
            continue
        for z, metres in ((RAIL, 0.07), (0.86, 0.014), (0.64, 0.014), (0.42, 0.014), (0.2, 0.014)):
            a, b = camera.project(xa, ya, z * rise), camera.project(xb, yb, z * rise)
            p, q = (max(camera.focal * metres / y, 0.5) / 2 for y in (ya, yb))
            raster.polygon([(a[0], a[1] - p), (b[0] + 0.3, b[1] - q), (b[0] + 0.3, b[1] + q), (a[0], a[1] + p)], dark)
            glow = float(np.exp(-(((a[0] - sun[0]) / 330) ** 2))) * min(1.0, p)
            raster.polygon(
                [
                    (a[0], a[1] - p),
                    (b[0] + 0.3, b[1] - q),
                    (b[0] + 0.3, b[1] - q * 0.5),
                    (a[0], a[1] - p * 0.5),
                ],
                lit,
                0.9 * glow,
            )
    for x, y in spots:
        if y < 3:
            continue
        a, b = camera.project(x, y, 0), camera.project(x, y, RAIL * rise)
        width = camera.focal * 0.06 / y
        raster.line(*a, *b, width, dark)
        glow = float(np.exp(-(((a[0] - sun[0]) / 330) ** 2)))
        edge = -1 if a[0] > sun[0] else 1
        raster.line(a[0] + edge * width * 0.4, a[1], b[0] + edge * width * 0.4, b[1], width * 0.22, lit, glow * 0.9)
