"""Reeds and silver grass on the near bank, seen against the light."""
from __future__ import annotations

import numpy as np
from canvas import Array, Canvas, Raster, lay, outline
from colour import colour, mix

LEAF, LIT, PLUME = colour("#050a07"), colour("#34482a"), colour("#cfc294")


def paint_reeds(canvas: Canvas, layer: Array, foot: Array, density: Array, light: Array, count: int, seed: int,
                tall: tuple[float, float], soft: float = 0.0, plumes: float = 0.25) -> None:
    """Stand up to `count` reeds on the curve `foot` of a premultiplied RGBA layer.

    `density` (0..1 per pixel column) thins them and `light` (0..1 per column) warms the blades; `soft` blurs them as
    things close to the eye.
    """
    r, raster = np.random.default_rng(seed), canvas.raster()
    for x in r.uniform(-30, 1950, count):
        column = canvas.column(x)
        keep = r.random() < density[column]
        high, lean = r.uniform(*tall) * (0.6 + 0.4 * density[column]), r.normal(-0.10, 0.13)
        tone, feather = light[column] * r.uniform(0.3, 1.0), r.random() < plumes
        if keep:
            _reed(raster, r.spawn(1)[0], x, float(foot[column]) + 30, high, lean, mix(LEAF, LIT, tone), feather, tone)
    painted = raster.array()
    lay(layer, canvas.blur(painted, soft) if soft else painted)


def _reed(raster: Raster, r: np.random.Generator, x: float, y: float, high: float, lean: float, paint: Array,
          plume: bool, tone: float) -> None:
    """One stem with its long bent blades, some with a plume."""
    t = np.linspace(0, 1, 12)
    stem = np.stack([x + lean * high * t**1.7, y - high * t], -1)
    raster.polyline(stem, max(0.5, high / 170), paint)
    for k in np.sort(r.uniform(0.12, 0.86, r.integers(4, 8))):
        base = np.array([np.interp(k, t, stem[:, 0]), np.interp(k, t, stem[:, 1])])
        long = high * r.uniform(0.22, 0.42) * (1.1 - 0.5 * k)
        _blade(raster, r, base, long, 1 if r.random() < 0.5 else -1, lean, paint)
    if plume:
        _plume(raster, r, stem[-1], high * r.uniform(0.10, 0.16), lean, mix(paint, PLUME, 0.15 + 0.75 * tone))


def _blade(raster: Raster, r: np.random.Generator, base: Array, long: float, side: int, lean: float,
           paint: Array) -> None:
    """A tapering leaf that rises, bends over and hangs at its tip."""
    out, rise = long * r.uniform(0.5, 0.9) * side + lean * long, long * r.uniform(0.5, 0.85)
    hang = long * r.uniform(0.0, 0.5)
    wide = max(0.55, long / 42)
    path = outline([base])
    path.cubicTo(base[0] + 0.25 * out, base[1] - rise, base[0] + 0.7 * out, base[1] - rise, base[0] + out,
                 base[1] - rise + hang + 0.35 * long)
    path.cubicTo(base[0] + 0.66 * out, base[1] - rise + wide * 1.5, base[0] + 0.25 * out, base[1] - rise + wide * 2.2,
                 base[0] + wide * side * 0.5, base[1])
    raster.path(path, paint * r.uniform(0.8, 1.2), 0.95)


def _plume(raster: Raster, r: np.random.Generator, top: Array, long: float, lean: float, paint: Array) -> None:
    """A loose panicle nodding with the wind."""
    for k in np.linspace(0, 1, 26):
        base = top + np.array([lean * long * 1.6 * k**1.5, -long * k])
        reach = long * 0.42 * (1 - 0.7 * k) * r.uniform(0.5, 1.0)
        side = r.uniform(-0.55, 1.0) * np.sign(lean or -1)
        tip = base + np.array([side * reach, r.uniform(-0.35, 0.35) * reach])
        raster.line(*base, *tip, max(0.4, long / 34), paint, 0.42)
