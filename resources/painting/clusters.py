"""The two city clusters at dusk: one flat on the plain, one climbing the hills above its river."""
from __future__ import annotations

import numpy as np
from canvas import Canvas, lay
from city import Row, paint_row
from colour import colour, mix, smooth
from light import Air
from mist import mist
from noise import profile
from ridge import paint_ridge
from stays import paint_stayed_bridge

Array = np.ndarray
PLAIN = 446.0  # foot of the city on the plain


def bank(x: Array) -> Array:
    """Row where the ground begins: the horizon, and nearer along the hill city's river bank."""
    return np.interp(x, [1150, 1330, 1500, 1700, 1930], [446, 456, 468, 478, 486])


def hill(x: Array) -> Array:
    """Crest of the hill city's ground."""
    return np.interp(x, [1180, 1290, 1380, 1480, 1580, 1700, 1820, 1930], [458, 450, 436, 412, 386, 362, 348, 336])


def paint_plain_city(air: Air, image: Array, lamps: Array) -> None:
    """The cluster on the plain, in front of the last light, with a broadcasting tower."""
    for count, heights, widths, code, fog, seed in (
            (70, (14, 62), (6, 13), "#3a3050", 0.50, 801), (64, (10, 84), (7, 15), "#211b2c", 0.34, 802),
            (80, (6, 30), (7, 16), "#15111b", 0.24, 803)):
        paint_row(air, image, lamps, Row((640, 1190), lambda x: PLAIN, _heart, count, heights, widths, code, fog,
                                         0.10, 0.8, seed, 2.6))
    raster, x, paint = air.canvas.raster(), 884.0, mix(colour("#1b1624"), air.at(884, 400), 0.28)
    raster.polygon([(x - 5, PLAIN), (x - 1.6, 330), (x + 1.6, 330), (x + 5, PLAIN)], paint)
    raster.ellipse(x, 338, 7.5, 5, paint)
    raster.ellipse(x, 352, 5, 3, paint)
    raster.polygon([(x - 1.2, 334), (x, 282), (x + 1.2, 334)], paint)
    lay(image, raster.array())
    mist(air, image, 424, 458, 0.8, 66, (300, 14), 1.0, 1.1)


def _heart(x: float) -> float:
    return 0.30 + 0.70 * float(np.exp(-((x - 930) / 120) ** 2))


def paint_hill_city(air: Air, image: Array, lamps: Array) -> None:
    """The cluster on the hills, row below row down to the river, and the bridge that leads to it."""
    canvas = air.canvas
    inland = smooth(1180, 1420, canvas.x)
    for down, count, heights, widths, code, fog, lit, seed in (
            (0.00, 34, (40, 132), (13, 24), "#332a48", 0.46, 0.07, 811),
            (0.30, 38, (30, 106), (14, 26), "#231c30", 0.32, 0.10, 812),
            (0.58, 44, (18, 70), (14, 26), "#181320", 0.18, 0.15, 813),
            (0.86, 64, (8, 26), (10, 24), "#110e14", 0.10, 0.30, 814)):
        line = _terrace(canvas.x[0], down) + 5 * profile(canvas, 60, 5, seed + 50)
        line = line - 3 * np.abs(profile(canvas, 8, 3, seed + 60))
        line = np.where(canvas.x[0] < 1190, 2000, line).astype(np.float32)
        paint_ridge(air, image, line, "#0f0d12", fog * 0.8, seed + 70, texture=0.3, depth=150, foot=0.45)
        lamps *= 1 - canvas.below(line)[..., None]
        foot = lambda x, down=down: float(_terrace(x, down)) + 6  # noqa: E731
        low = 0.6 if down > 0.8 else 0.0
        rise = lambda x, low=low: float(mix(0.25 + 0.75 * smooth(1290, 1560, x), 1, low))  # noqa: E731
        paint_row(air, image, lamps, Row((1262, 1935), foot, rise, count, heights, widths, code, fog, lit, 1.0, seed,
                                         sink=0.8 * (1 - low)))
        _street(canvas, lamps, down + 0.13, seed + 5)
        mist(air, image, 350 + 90 * down, 440 + 60 * down, 0.42, seed + 30, (300, 26), inland, 0.9)
    paint_stayed_bridge(air, image, lamps, (1128, 449), (1392, 437), (1206, 1312), 92, 462, 0.16)
    shore = bank(canvas.x)
    glow = np.exp(-((canvas.x - 1690) / 300) ** 2) * np.exp(-np.abs(canvas.y - shore + 12) / 34)
    image += colour("#ff9a5c") * (0.13 * glow * (canvas.y < shore))[..., None]
    _quay(canvas, lamps)


def _terrace(x: Array, down: float) -> Array:
    """A line between the hill's crest (0) and the river bank (1)."""
    return mix(hill(x), bank(x), down)


def _street(canvas: Canvas, lamps: Array, down: float, seed: int) -> None:
    """Lamps of a street that winds along the slope and climbs to the next terrace."""
    r, light = np.random.default_rng(seed), canvas.raster()
    for x in 1330 + np.cumsum(r.gamma(1.6, 2.8, 140)):
        y = float(_terrace(x, down + 0.10 * np.sin(x / 46 + seed))) + r.uniform(-1, 1)
        size = r.uniform(0.55, 0.95)
        light.ellipse(x, y, size, size, colour("#ffb163") * (0.12 + 0.6 * r.random() ** 2))
    lamps += light.array()[..., :3] * (0.4 + 0.6 * min(down, 1.0))


def _quay(canvas: Canvas, lamps: Array) -> None:
    """Lamps along the hill city's river bank, at uneven distances."""
    r, light = np.random.default_rng(83), canvas.raster()
    for x in 1300 + np.cumsum(r.gamma(1.4, 3.4, 130)):
        light.ellipse(x, bank(x) - 3 - r.uniform(0, 3), 0.9, 0.9, colour("#ffc07a") * (0.2 + 0.8 * r.random() ** 2))
    lamps += light.array()[..., :3]
