"""A city's skyline: towers of several kinds, fading at the foot into the fog, with windows lit here and there."""
from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from canvas import Array, Raster, shade
from colour import colour, smooth
from light import Air
from scipy.ndimage import gaussian_filter

LAMPS = [colour(code) for code in ("#ffb45a", "#ffcb85", "#ff9f45", "#ffdca8", "#e8dcff")]

CROWNS = [colour(code) for code in ("#ffdcb0", "#b395ff", "#ff9a78")]


class Row(NamedTuple):
    """One row of towers between two x; `base(x)` is the foot, `rise(x)` 0..1 scales the height there.

    `sink` (0..1) gathers the lit windows toward the foot.
    """

    span: tuple[float, float]
    base: Callable[[float], float]
    rise: Callable[[float], float]
    count: int
    heights: tuple[float, float]
    widths: tuple[float, float]
    code: str
    fog: float
    lit: float
    shine: float
    seed: int
    storey: float = 2.9
    sink: float = 0.0


def paint_row(air: Air, image: Array, lamps: Array, row: Row) -> None:
    """Lay a row over the RGB `image`; its windows go to `lamps`, where the towers hide those behind."""
    canvas, r = air.canvas, np.random.default_rng(row.seed)
    body, light = canvas.raster(), canvas.raster()
    for x in r.permutation(np.linspace(*row.span, row.count) + r.uniform(-1, 1, row.count) * row.widths[1] * 0.6):
        wide = r.uniform(*row.widths)
        tall = (row.heights[0] + (row.heights[1] - row.heights[0]) * r.beta(1.5, 2.4)) * row.rise(x)
        _tower(body, light, r, x, row.base(x), wide, tall, colour(row.code) * r.uniform(0.75, 1.25), row,
               float(np.exp(-((x - air.x) / 480) ** 2)))
    foot = np.array([row.base(x) for x in canvas.x[0]], np.float32)[None, :]
    stand = (1 - smooth(-2, 16, canvas.y - foot))[..., None]
    layer, glow = body.array() * stand, light.array() * stand
    k = np.clip(row.fog + 0.5 * smooth(-46, 30, canvas.y - foot), 0, 0.97)[..., None]
    image *= 1 - layer[..., 3:]
    image += layer[..., :3] * (1 - k) + air.fog * k * layer[..., 3:]
    lamps *= 1 - layer[..., 3:]
    lamps += glow[..., :3] * (row.shine * (1 - 0.8 * k))


def _tower(body: Raster, light: Raster, r: np.random.Generator, x: float, foot: float, wide: float, tall: float,
           paint: Array, row: Row, rim: float) -> None:
    """`rim` is the strength of the low light along the left edge."""
    top, left = foot - tall, x - wide / 2
    body.rect(left, top, wide, tall + 20, paint)
    body.rect(left + wide * 0.64, top, wide * 0.36, tall + 20, paint * 0.62)
    body.line(left, top + 0.3, left + wide, top + 0.3, 0.6, paint * 2.2, 0.6)
    edge = colour("#f0a594")
    fading = shade(0, top, 0, top + tall * 0.7, (0, edge, 0.08 + 0.8 * rim), (1, edge, 0.0))
    body.rect(left, top, 0.9, tall * 0.7, fading)
    _crown(body, r, left, top, wide, paint)
    _windows(light, r, left, top, wide, tall, row)


def _crown(body: Raster, r: np.random.Generator, left: float, top: float, wide: float, paint: Array) -> None:
    """What stands on the roof: setback, slant, fins, mast, lantern or nothing."""
    kind, x = r.integers(0, 7), left + wide / 2
    if kind == 0:
        body.rect(x - wide * 0.34, top - wide * 0.35, wide * 0.68, wide * 0.4, paint)
        body.rect(x - wide * 0.17, top - wide * 0.62, wide * 0.34, wide * 0.3, paint)
    elif kind == 1:
        body.polygon([(left, top + 0.5), (left, top - wide * 0.5), (left + wide, top + 0.5)], paint)
    elif kind == 2:
        body.rect(left + wide * 0.06, top - wide * 0.5, wide * 0.34, wide * 0.55, paint)
        body.rect(left + wide * 0.40, top - wide * 0.28, wide * 0.54, wide * 0.3, paint * 0.7)
    elif kind == 3:
        body.rect(x - wide * 0.22, top - wide * 0.3, wide * 0.44, wide * 0.32, paint)
        body.polygon([(x - 0.7, top), (x, top - wide * 1.3), (x + 0.7, top)], paint)
    elif kind == 4:
        top_y = top - wide * 0.55
        body.polygon([(left + wide * 0.08, top + 0.5), (x - wide * 0.2, top_y), (x + wide * 0.2, top_y),
                      (left + wide * 0.92, top + 0.5)], paint)
    elif kind == 5:
        body.rect(left + wide * 0.12, top - wide * 0.22, wide * 0.76, wide * 0.25, paint * 0.8)
        body.line(x + wide * 0.2, top - wide * 0.2, x + wide * 0.2, top - wide * 0.9, 0.6, paint)


def _windows(light: Raster, r: np.random.Generator, left: float, top: float, wide: float, tall: float,
             row: Row) -> None:
    """Black where the tower stands, then few bright and many dim windows in clusters."""
    light.rect(left, top, wide, tall + 20, np.zeros(3))
    floors, bays = max(2, int(tall / row.storey)), max(2, int(wide / row.storey * 1.15))
    cluster = gaussian_filter(r.standard_normal((floors, bays)), 1.3)
    cluster /= max(float(cluster.std()), 1e-6)
    share, tone = row.lit * r.uniform(0.2, 1.8), LAMPS[r.integers(5)]
    draw, power = r.random((floors, bays)), r.random((floors, bays))
    whole = r.random(floors) < 0.03
    share = share * (1 - row.sink + row.sink * 2.6 * (np.arange(floors)[:, None] / floors) ** 2.2)
    for f, b in np.argwhere(draw < np.where(whole[:, None], 0.8, share * (0.5 + np.clip(cluster, 0, 3)))):
        lamp = tone if power[f, b] < 0.7 else LAMPS[int(power[f, b] * 50) % 5]
        light.rect(left + (b + 0.2) * wide / bays, top + (f + 0.3) * tall / floors, wide / bays * 0.56,
                   row.storey * 0.42, lamp * (0.08 + 0.85 * power[f, b] ** 2.4))
    if tall > 60 and r.random() < 0.22:
        neon = CROWNS[r.integers(3)] * r.uniform(0.35, 0.7)
        light.line(left, top + 0.6, left + wide, top + 0.6, 1.0, neon)
        light.line(left + wide - 0.5, top, left + wide - 0.5, top + tall * r.uniform(0.2, 0.5), 0.8, neon * 0.6)
