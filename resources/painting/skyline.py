"""Distant city blocks in the fog, and lamps along a shore."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from canvas import Raster
from colour import colour, smooth
from light import Air
from tower import WINDOW_SHARE, WINDOWS

Array = np.ndarray


def paint_skyline(
    air: Air,
    image: Array,
    lamps: Array,
    span: tuple[float, float],
    ground: Callable[[float], float],
    count: int,
    heights: tuple[float, float],
    widths: tuple[float, float],
    code: str,
    fog: float,
    seed: int,
    lit: float,
    bright: float,
    swell: Callable[[float], float] = lambda x: 1.0,
) -> None:
    """Scatter buildings between span[0] and span[1] on the line y = ground(x); `swell(x)` scales their heights.

    `lit` is the share of lit windows, `bright` their strength; the feet dissolve into fog.
    """
    canvas, r = air.canvas, np.random.default_rng(seed)
    body, lights = canvas.raster(), canvas.raster()
    xs = np.sort(r.uniform(*span, count))
    r.shuffle(xs)
    for x in xs:
        w = r.uniform(*widths)
        h = (heights[0] + (heights[1] - heights[0]) * r.beta(1.6, 2.6)) * swell(x)
        y = ground(x) - h
        paint = colour(code) * r.uniform(0.8, 1.15)
        body.rect(x - w / 2, y, w, h + 26, paint)
        body.rect(x + w * 0.16, y, w * 0.34, h + 26, paint * 0.74)
        _roof(body, x, y, w, paint, int(r.integers(6)))
        _lit(lights, x, y, w, h, max(2.6, widths[0] * 0.2), lit * r.uniform(0.1, 1.8), r)
    a, e = body.array(), lights.array()
    foot = np.array([ground(x) for x in canvas.x[0]], np.float32)[None, :]
    a *= (1 - smooth(-4, 20, canvas.y - foot))[..., None]
    e *= (1 - smooth(-4, 20, canvas.y - foot))[..., None]
    k = np.clip(fog + 0.55 * smooth(-40, 60, canvas.y - foot), 0, 0.97)[..., None]
    image *= 1 - a[..., 3:]
    image += a[..., :3] * (1 - k) + air.fog * k * a[..., 3:]
    lamps *= 1 - a[..., 3:]
    lamps += e[..., :3] * bright * (1 - k)


def _roof(body: Raster, x: float, y: float, w: float, paint: Array, kind: int) -> None:
    if kind == 0:
        body.rect(x - w * 0.3, y - w * 0.28, w * 0.6, w * 0.3, paint)
        body.rect(x - w * 0.1, y - w * 0.55, w * 0.2, w * 0.3, paint)
    elif kind == 1:
        body.polygon([(x - w / 2, y), (x - w / 2, y - w * 0.32), (x + w / 2, y)], paint)
    elif kind == 2:
        body.rect(x - w * 0.5, y - w * 0.26, w, w * 0.07, paint)
        for side in (-0.5, 0.28):
            body.rect(x + w * side, y - w * 0.22, w * 0.22, w * 0.25, paint)
    elif kind == 3:
        body.line(x, y - w * 1.2, x, y, 0.9, paint)
        body.rect(x - w * 0.2, y - w * 0.3, w * 0.4, w * 0.32, paint)
    elif kind == 4:
        top = y - w * 0.5
        body.polygon([(x - w * 0.36, y), (x - w * 0.2, top), (x + w * 0.2, top), (x + w * 0.36, y)], paint)


def _lit(
    lights: Raster, x: float, y: float, w: float, h: float, floor: float, share: float, r: np.random.Generator
) -> None:
    bays = max(1, int(w / (floor * 0.9)))
    for i in range(int(h / floor)):
        for bay in range(bays):
            if r.random() < share * (0.6 + 0.6 * i * floor / h):
                level = r.uniform(0.2, 1) ** 1.5
                tone = WINDOWS[r.choice(len(WINDOWS), p=WINDOW_SHARE)]
                lights.rect(
                    x - w / 2 + (bay + 0.22) * w / bays,
                    y + (i + 0.25) * floor,
                    w / bays * 0.5,
                    floor * 0.42,
                    tone * level,
                )


def quay_lamps(
    lights: Raster, x0: float, x1: float, y: float, gap: float, strength: float, seed: int, scatter: float = 3.5
) -> None:
    """Lamps along a shore with irregular gaps and brightness, so that it is no runway."""
    r = np.random.default_rng(seed)
    x = x0
    while x < x1:
        level = r.random() ** 2
        size = 1.3 + level
        lights.rect(x, y - r.uniform(0, scatter), size, size, WINDOWS[r.integers(3)] * (0.12 + level) * strength)
        x += r.gamma(1.4, gap / 1.4)
