"""Rushes close to the viewer: slender blades and a few plumes, dark against the water, their tips in the light."""

from __future__ import annotations

import numpy as np
from canvas import Array, Canvas, Raster, shade
from colour import colour, mix, smooth

DARK, LIT, PLUME = colour("#05090b"), colour("#6f7a52"), colour("#c9a878")


def paint_rushes(raster: Raster, stands: list[tuple], sun: float, seed: int, lit: Array = LIT) -> None:
    """Draw stands given as (x, spread, foot y, height, count), the farther blades first."""
    r = np.random.default_rng(seed)
    for x, spread, foot, tall, count in stands:
        for k in np.linspace(0, 1, count):
            at = x + spread * float(np.clip(r.normal(0, 0.5), -1.4, 1.4))
            high = tall * r.uniform(0.35, 1.0) * float(np.exp(-(((at - x) / (1.1 * spread)) ** 2)))
            light = float(np.exp(-(((at - sun) / 700) ** 2))) * (1 - 0.5 * k) * r.uniform(0.3, 1.0)
            lean = r.normal(0.10, 0.16)
            _blade(raster, r, at, foot + 14 * k, high, lean, mix(DARK, lit, light))
            if r.random() < 0.05 and high > 0.55 * tall:
                _plume(raster, r, at + lean * high * 0.9, foot + 14 * k - high * 0.98, 0.16 * tall, lean, light)


def _blade(raster: Raster, r: np.random.Generator, x: float, y: float, high: float, lean: float, tip: Array) -> None:
    t = np.linspace(0, 1, 9)
    droop = r.uniform(0.0, 0.5) * high * lean * 2
    px = x + lean * high * t + droop * t**3
    py = y - high * (t - 0.22 * abs(lean) * t**3)
    half = (0.9 + 0.010 * high) * (1 - t) ** 0.7 * smooth(-0.3, 0.2, t)
    points = [*zip(px - half, py, strict=True), *zip((px + half)[::-1], py[::-1], strict=True)]
    raster.polygon(points, shade(x, y, px[-1], py[-1], (0, DARK), (0.45, mix(DARK, tip, 0.25)), (1, tip)))


def _plume(raster: Raster, r: np.random.Generator, x: float, y: float, long: float, lean: float, light: float) -> None:
    """A feathery head of fine strands hanging to the lee side."""
    tone = mix(DARK, PLUME, 0.12 + 0.75 * light)
    for _ in range(46):
        s = r.random()
        x0, y0 = x + lean * long * s, y - long * (s - 0.5)
        reach = long * 0.34 * (1 - 0.6 * s) * r.uniform(0.5, 1.0)
        raster.line(x0, y0, x0 + reach * (0.5 + lean), y0 + reach * r.uniform(-0.35, 0.5), 0.6, tone, 0.55)


def bank(canvas: Canvas, line: Array) -> Array:
    """Premultiplied dark bank below `line` for the rushes to stand on."""
    body = canvas.below(line, 3)
    layer = canvas.blank(4)
    layer[..., :3], layer[..., 3] = DARK * body[..., None], body
    return layer
