"""The tip of the peninsula: eight towers, their podium, the quay, and flats with a monorail on the hill behind."""

from __future__ import annotations

import numpy as np
from canvas import Raster
from colour import colour, smooth
from light import Air
from mist import mist
from monorail import paint_block, paint_line
from skyline import quay_lamps
from tower import WINDOWS, Tower, paint_skybridge, paint_tower
from trees import crowns, plant, tinted

Array = np.ndarray
WATERLINE, QUAY = 784.0, 664.0
METRE = 1.50  # picture units per metre at the towers
FIRST = 1006.0  # x of the first tower


def hill(x: float) -> float:
    """Back of the peninsula, rising to the right."""
    return WATERLINE - 150 * float(smooth(830, 1150, x)) - 46 * float(smooth(1250, 1800, x))


def lay_lit(
    air: Air, image: Array, lamps: Array, body: Raster, lights: Raster, bright: float, fog: float, rise: float = 0.26
) -> None:
    """Lay a painted body into the fog and its lights into the lamp picture; fog thickens toward the quay."""
    a, e = body.array(), lights.array()
    k = np.clip(fog + rise * smooth(QUAY - 150, QUAY + 26, air.canvas.y) ** 1.6, 0, 1)[..., None]
    image *= 1 - a[..., 3:]
    image += a[..., :3] * (1 - k) + air.fog * k * a[..., 3:]
    lamps *= 1 - a[..., 3:]
    lamps += e[..., :3] * bright * (1 - 0.6 * k)


def paint_towers(air: Air, image: Array, lamps: Array) -> None:
    canvas, step = air.canvas, 72 * METRE
    body, lights = canvas.raster(), canvas.raster()
    for i in range(6):
        outer = i in (0, 5)
        base, height = QUAY + 14, 250 * METRE + 14 - (8 if outer else 0)
        paint_tower(
            body,
            lights,
            Tower(FIRST + i * step, base, height, 41 * METRE, 40 + i, 14 if outer else 0),
            air.y,
            3.7 * METRE,
        )
    lay_lit(air, image, lamps, body, lights, 1.4, 0.06)
    body, lights = canvas.raster(), canvas.raster()
    paint_skybridge(body, lights, FIRST + 0.56 * step, FIRST + 4.44 * step, QUAY - 250 * METRE - 3, 20 * METRE, 88)
    lay_lit(air, image, lamps, body, lights, 1.45, 0.04)
    body, lights = canvas.raster(), canvas.raster()
    for i, at in enumerate((1.48, 3.48)):
        paint_tower(
            body,
            lights,
            Tower(FIRST + at * step, QUAY + 20, 352 * METRE + 10, 44 * METRE, 61 + i, 26, 0.19),
            air.y,
            3.7 * METRE,
        )
    lay_lit(air, image, lamps, body, lights, 1.6, 0.0)


def paint_shore(air: Air, image: Array, lamps: Array) -> None:
    """Podium terraces, embankment, the block of flats with its monorail."""
    canvas, r = air.canvas, np.random.default_rng(9)
    body, lights = canvas.raster(), canvas.raster()
    bushes = tinted(crowns(8, 77), colour("#0a0807"), colour("#3a281c"))
    for level, (x0, x1, y, high) in enumerate(((-36, 640, -2, 17), (-80, 660, 16, 20), (-150, 800, 35, 34))):
        x = FIRST + x0
        while x < FIRST + x1:
            w = r.uniform(14, 52) if x > FIRST + x0 + 110 else r.uniform(9, 24)
            drop = (16, 26, 44)[level] * (1 - smooth(FIRST + x0, FIRST + x0 + 130, x))
            _podium(body, lights, x, QUAY + y + r.uniform(-5, 5) + drop, w, high, bushes, 0.62 - 0.2 * level, r)
            x += w
    lay_lit(air, image, lamps, body, lights, 0.9, -0.28)
    body, lights = canvas.raster(), canvas.raster()
    tip = 800
    body.polygon(
        [
            (tip, WATERLINE + 2),
            (tip + 34, WATERLINE - 7),
            (tip + 110, WATERLINE - 16),
            (tip + 200, WATERLINE - 40),
            (1100, WATERLINE - 54),
            (1930, WATERLINE - 60),
            (1930, WATERLINE + 3),
        ],
        colour("#0d0a08"),
    )
    for k in range(6):
        body.line(
            tip + 60 + k * 26, WATERLINE - 6 - k * 7.4, 1930, WATERLINE - 8 - k * 8.2, 0.7, colour("#33241a"), 0.55
        )
    for x in np.arange(tip + 40, 1930, 4.5):
        lift = np.interp(x, (tip, tip + 110, tip + 200, 1100, 1930), (0, 14, 38, 52, 58)) * r.choice([1, 1, 0.62, 0.3])
        plant(body, bushes[r.integers(8)], x, WATERLINE - lift + 3, r.uniform(7, 17), r.uniform(0.8, 1.2))
    quay_lamps(lights, tip + 20, 1925, WATERLINE - 6, 13, 0.62, 3)
    quay_lamps(lights, tip + 150, 1925, WATERLINE - 34, 21, 0.50, 4, 8)
    quay_lamps(lights, 20, 640, WATERLINE - 10, 34, 0.42, 5, 9)
    lay_lit(air, image, lamps, body, lights, 1.4, -0.5)
    mist(air, image, WATERLINE - 95, WATERLINE + 14, 0.50, 79, (300, 22))
    mist(air, image, 622, 742, 0.30, 80, (220, 30))
    body, lights = canvas.raster(), canvas.raster()
    paint_line(
        body,
        lights,
        [(1520, 604), (1570, 603), (1620, 596), (1668, 587), (1706, 579), (1740, 573)],
        lambda x: hill(x) + 40,
        3,
        46,
    )
    paint_block(body, lights, 1824, 452, 62, 760, 2000, 8.2, 8)
    paint_block(body, lights, 1724, 398, 84, 760, 577, 8.6, 6)
    lay_lit(air, image, lamps, body, lights, 1.1, 0.16)
    mist(air, image, 600, 760, 0.55, 82, (240, 34), smooth(1500, 1640, canvas.x))


def _podium(
    body: Raster,
    lights: Raster,
    x: float,
    y: float,
    w: float,
    high: float,
    bushes: list,
    lit: float,
    r: np.random.Generator,
) -> None:
    """One block of the podium: gardens on top, arcades of shops in front."""
    paint = colour("#231913") * r.uniform(0.7, 1.3)
    body.rect(x, y, w + 0.5, high + 30, paint)
    body.rect(x + w * 0.72, y, w * 0.28 + 0.5, high + 30, paint * 0.7)
    body.line(x, y, x + w, y, 0.8, colour("#c98a52"), 0.28)
    for bx in np.arange(x + 1, x + w - 4, 4.2):
        if r.random() < 0.5:
            plant(body, bushes[r.integers(8)], bx + 2, y + 1, r.uniform(4.5, 9.5), 0.9)
    for row in range(max(2, int(high / 7))):
        level, tone = lit * (0.03 + 0.80 * r.random() ** 3.2), WINDOWS[r.integers(5)]
        if r.random() < 0.42 or w < 5:
            continue
        lights.rect(x + 1.2, y + 3.2 + row * 7.0, w - 2.4, 2.9, tone * (level * 0.25))
        for wx in np.arange(x + 1.4, x + w - 2.6, 3.4):
            lights.rect(wx, y + 3.2 + row * 7.0, 2.4, 2.9, tone * (level * r.uniform(0.55, 1.0)))
