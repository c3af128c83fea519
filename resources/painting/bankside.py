"""The far bank's town in morning haze: rows of towers stepping up a hill, first windows, lamps along the quay."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from canvas import Array, Raster
from colour import colour, smooth
from light import Air
from scipy.ndimage import gaussian_filter

LAMPS = [colour(code) for code in ("#ffcb85", "#ffdca8", "#ffb45a", "#ffe6cc")]


class Row(NamedTuple):
    """One row of towers: their feet stand on y = ground(x), they are about height(x) units tall."""

    span: tuple[float, float]
    ground: Callable[[float], float]
    height: Callable[[float], float]
    widths: tuple[float, float]
    gap: float
    code: str
    fog: float
    rim: float
    seed: int


def paint_row(air: Air, image: Array, lamps: Array, row: Row) -> None:
    """Lay the row over the RGB `image`, its feet in the fog; its windows go to `lamps`."""
    canvas, r = air.canvas, np.random.default_rng(row.seed)
    body, light = canvas.raster(), canvas.raster()
    places, x = [], row.span[0]
    while x < row.span[1]:
        places.append(x)
        x += r.gamma(2.0, row.gap / 2.0)
    for x in r.permutation(places):
        wide = r.uniform(*row.widths)
        tall = row.height(x) * r.uniform(0.45, 1.0) ** 1.3
        if tall > wide * 0.8:
            _tower(body, light, r, x, row.ground(x), wide, tall, row, air.x)
    foot = np.array([row.ground(x) for x in canvas.x[0]], np.float32)[None, :]
    stand = (1 - smooth(-2, 22, canvas.y - foot))[..., None]
    layer, glow = body.array() * stand, light.array() * stand
    k = np.clip(row.fog + 0.55 * smooth(-58, 26, canvas.y - foot), 0, 0.97)[..., None]
    image *= 1 - layer[..., 3:]
    image += layer[..., :3] * (1 - k) + air.fog * k * layer[..., 3:]
    lamps *= 1 - layer[..., 3:]
    lamps += glow[..., :3] * (1 - 0.85 * k)


def _tower(
    body: Raster,
    light: Raster,
    r: np.random.Generator,
    x: float,
    foot: float,
    wide: float,
    tall: float,
    row: Row,
    sun: float,
) -> None:
    """A block seen over its corner: the flank toward `sun` is lit, the front in shade."""
    paint, top, left = colour(row.code) * r.uniform(0.8, 1.2), foot - tall, x - wide / 2
    side, share = np.sign(sun - x), r.uniform(0.22, 0.42)
    edge = left + wide * (1 - share) if side > 0 else left
    near = float(np.exp(-(((x - sun) / 420) ** 2)))
    body.rect(left, top, wide, tall + 26, paint)
    body.rect(edge, top, wide * share, tall + 26, paint + colour("#d88468") * (0.05 + 0.20 * near) * row.rim)
    _head(body, r, x, top, wide, paint)
    for y in np.arange(top + 2, foot, max(2.6, tall / 26)):
        body.line(left, y, left + wide, y, 0.45, paint * 0.6, 0.45)
    rim = left + wide - 0.5 if side > 0 else left + 0.5
    body.line(rim, top, rim, foot, 0.8, colour("#ffc0a0"), (0.15 + 0.75 * near) * row.rim)
    body.line(left, top + 0.3, left + wide, top + 0.3, 0.7, colour("#ffc0a0"), (0.10 + 0.35 * near) * row.rim)
    light.rect(left, top, wide, tall + 26, np.zeros(3))
    _windows(light, r, left if side > 0 else left + wide * share, top, wide * (1 - share), tall)


def _head(body: Raster, r: np.random.Generator, x: float, top: float, wide: float, paint: Array) -> None:
    """Set-back, slanted, twin-finned, tapered or flat with plant rooms; some carry a mast."""
    kind = r.integers(6)
    if kind == 0:
        body.rect(x - wide * 0.32, top - wide * 0.4, wide * 0.64, wide * 0.45, paint)
        body.rect(x - wide * 0.15, top - wide * 0.75, wide * 0.30, wide * 0.4, paint)
    elif kind == 1:
        body.polygon([(x - wide / 2, top + 0.5), (x - wide / 2, top - wide * 0.4), (x + wide / 2, top + 0.5)], paint)
    elif kind == 2:
        body.rect(x - wide / 2, top - wide * 0.35, wide * 0.16, wide * 0.4, paint)
        body.rect(x + wide * 0.34, top - wide * 0.35, wide * 0.16, wide * 0.4, paint)
    elif kind == 3:
        high = top - wide * 0.5
        base, roof = wide * 0.42, wide * 0.18
        body.polygon([(x - base, top + 0.5), (x - roof, high), (x + roof, high), (x + base, top + 0.5)], paint)
    else:
        body.rect(x + wide * r.uniform(-0.4, 0), top - wide * 0.16, wide * 0.36, wide * 0.2, paint)
    if r.random() < 0.2:
        body.polygon([(x - 0.6, top), (x, top - wide * r.uniform(0.9, 1.6)), (x + 0.6, top)], paint)


def _windows(light: Raster, r: np.random.Generator, left: float, top: float, wide: float, tall: float) -> None:
    """The first lights of the day, in patches."""
    floors, bays = max(2, int(tall / 3.2)), max(2, int(wide / 2.6))
    patch = gaussian_filter(r.standard_normal((floors, bays)), (1.6, 0.9))
    patch /= max(float(patch.std()), 1e-6)
    chance = 0.02 + 0.20 * np.clip(patch - 0.7, 0, 2) * r.uniform(0.1, 1.4)
    for f, b in np.argwhere(r.random((floors, bays)) < chance):
        lamp = LAMPS[r.integers(4)] * (0.10 + 0.75 * r.random() ** 2.2)
        light.rect(left + (b + 0.2) * wide / bays, top + (f + 0.25) * tall / floors, wide / bays * 0.6, 1.3, lamp)


def quay_lamps(light: Raster, x0: float, x1: float, y: float, gap: float, strength: float, seed: int) -> None:
    """Lamps along the shore with irregular gaps and brightness."""
    r = np.random.default_rng(seed)
    x = x0
    while x < x1:
        level = r.random() ** 2
        size = 1.2 + level
        light.rect(x, y - r.uniform(0, 3), size, size, LAMPS[r.integers(3)] * ((0.1 + level) * strength))
        x += r.gamma(1.4, gap / 1.4)
