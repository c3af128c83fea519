"""A fishing sampan with a standing boatman, far out on bright water."""
from __future__ import annotations

import numpy as np
from canvas import Array, Canvas, lay, outline
from colour import colour


def paint_sampan(canvas: Canvas, image: Array, x: float, y: float, length: float, shine: Array) -> None:
    """Lay the boat with its wake and its dark reflection over an RGB image; `length` in picture units."""
    raster, s, dark = canvas.raster(), length / 20, colour("#0a100d")
    r = np.random.default_rng(17)
    for k in range(7):
        reach, drop = r.uniform(0.5, 1.1) * length * (1 + 0.25 * k), (k - 2) * 0.9 * s
        at = x + 9 * s
        raster.line(at + 2 * k * s, y + drop + 1, at + reach, y + drop + 1, 0.7 * s, shine, 0.30 / (1 + 0.3 * k))
    for k in range(5):
        low = y + (1.2 + k) * s
        raster.line(x - (9 - k) * s, low, x + (8 - 1.6 * k) * s, low, 0.8 * s, dark, 0.5 - 0.08 * k)
    hull = outline([(x - 11 * s, y - 2.2 * s)])
    hull.quadTo(x - 4 * s, y + 0.2 * s, x + 3 * s, y - 0.4 * s)
    hull.quadTo(x + 8 * s, y - 0.6 * s, x + 11 * s, y - 2.8 * s)
    hull.quadTo(x + 8 * s, y + 1.6 * s, x, y + 1.5 * s)
    hull.quadTo(x - 7 * s, y + 1.4 * s, x - 11 * s, y - 2.2 * s)
    raster.path(hull, dark)
    cabin = outline([(x - 4 * s, y - 0.4 * s)])
    cabin.quadTo(x - 3.6 * s, y - 4.2 * s, x - 0.2 * s, y - 4.2 * s)
    cabin.quadTo(x + 3.2 * s, y - 4.2 * s, x + 3.6 * s, y - 0.4 * s)
    raster.path(cabin, dark)
    raster.polygon([(x + 6.2 * s, y - 1.2 * s), (x + 6.5 * s, y - 6.4 * s), (x + 7.9 * s, y - 6.4 * s),
                    (x + 8 * s, y - 1.2 * s)], dark)
    raster.polygon([(x + 5.5 * s, y - 7 * s), (x + 7.2 * s, y - 8.4 * s), (x + 8.9 * s, y - 7 * s)], dark)
    raster.line(x + 5 * s, y - 8 * s, x + 12 * s, y + 1.5 * s, 0.45 * s, dark)
    lay(image, raster.array())
