"""The far bank's town in morning haze: slender blocks with varied heads, and the last lamps along the quay."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from canvas import Array, Raster
from colour import colour, smooth
from light import Air

LAMPS = [colour(code) for code in ("#ffcb85", "#ffdca8", "#ffb45a")]


def paint_blocks(
    air: Air,
    image: Array,
    lamps: Array,
    span: tuple[float, float],
    ground: Callable[[float], float],
    height: Callable[[float], float],
    widths: tuple[float, float],
    code: str,
    fog: float,
    seed: int,
) -> None:
    """Stand blocks from span[0] to span[1] on y = ground(x), about height(x) units tall, sunk in fog at the foot."""
    canvas, r = air.canvas, np.random.default_rng(seed)
    body, light = canvas.raster(), canvas.raster()
    places, x = [], span[0]
    while x < span[1]:
        places.append(x)
        x += r.gamma(1.3, widths[1] / 2.6)
    for x in r.permutation(places):
        wide = r.uniform(*widths)
        tall = height(x) * r.uniform(0.45, 1.0) ** 1.4
        if tall < 5:
            continue
        paint = colour(code) * r.uniform(0.85, 1.15)
        top = ground(x) - tall
        body.rect(x - wide / 2, top, wide, tall + 24, paint)
        body.rect(x + wide * 0.12, top, wide * 0.38, tall + 24, paint * 0.72)
        _head(body, x, top, wide, paint, r)
        for _ in range(r.poisson(tall / 26)):
            light.rect(
                x + r.uniform(-0.4, 0.4) * wide,
                top + r.uniform(0.05, 0.9) * tall,
                1.2,
                0.9,
                LAMPS[r.integers(3)] * r.uniform(0.1, 0.5),
            )
    layer, glow = body.array(), light.array()
    foot = np.array([ground(x) for x in canvas.x[0]], np.float32)[None, :]
    stand = (1 - smooth(-4, 18, canvas.y - foot))[..., None]
    layer, glow = layer * stand, glow * stand
    k = np.clip(fog + 0.5 * smooth(-50, 40, canvas.y - foot), 0, 0.97)[..., None]
    image *= 1 - layer[..., 3:]
    image += layer[..., :3] * (1 - k) + air.fog * k * layer[..., 3:]
    lamps *= 1 - layer[..., 3:]
    lamps += glow[..., :3] * (1 - k)


def _head(body: Raster, x: float, top: float, wide: float, paint: Array, r: np.random.Generator) -> None:
    """Set-back, slanted, twin-finned, domed or flat with plant rooms; some carry a mast."""
    kind = r.integers(6)
    if kind == 0:
        body.rect(x - wide * 0.32, top - wide * 0.4, wide * 0.64, wide * 0.45, paint)
        body.rect(x - wide * 0.15, top - wide * 0.75, wide * 0.30, wide * 0.4, paint)
    elif kind == 1:
        body.polygon([(x - wide / 2, top + 0.5), (x - wide / 2, top - wide * 0.55), (x + wide / 2, top + 0.5)], paint)
    elif kind == 2:
        body.rect(x - wide / 2, top - wide * 0.4, wide * 0.16, wide * 0.45, paint)
        body.rect(x + wide * 0.34, top - wide * 0.4, wide * 0.16, wide * 0.45, paint)
    elif kind == 3:
        body.ellipse(x, top, wide / 2, wide * 0.3, paint)
    else:
        body.rect(x + wide * r.uniform(-0.4, 0), top - wide * 0.16, wide * 0.36, wide * 0.2, paint)
    if r.random() < 0.22:
        body.polygon([(x - 0.6, top), (x, top - wide * r.uniform(0.9, 1.6)), (x + 0.6, top)], paint)


def quay_lamps(light: Raster, x0: float, x1: float, y: float, gap: float, strength: float, seed: int) -> None:
    """Lamps along the shore with irregular gaps and brightness."""
    r = np.random.default_rng(seed)
    x = x0
    while x < x1:
        level = r.random() ** 2
        light.rect(
            x,
            y - r.uniform(0, 3),
            1.2 + level,
            1.2 + level,
            LAMPS[r.integers(3)] * ((0.1 + level) * strength),
        )
        x += r.gamma(1.4, gap / 1.4)
