"""Grasses that break hard edges: sedge along the water line and tufts on the rims of the terraces."""

from __future__ import annotations

import numpy as np
from canvas import Array, Raster
from colour import colour, mix
from headland import SKYLIGHT, SUNLIGHT, Site

NEAR, FAR = 155.0, 460.0


def plant_fringe(site: Site, seed: int) -> None:
    """Stroke grasses over the painted ground, the farthest first."""
    r, park, camera = np.random.default_rng(seed), site.park, site.camera
    y = NEAR * (FAR / NEAR) ** r.random(260000)
    x = r.uniform(-0.2, 0.52, len(y)) * y
    shore = park.shore(x, y)
    _, behind, steps = park.terrace(x, y)
    clump = park.rough(x * 0.8, y * 0.8)
    sedge = (shore > -0.8) & (shore < 2.6) & (clump > -0.7 + 0.5 * np.abs(shore - 0.5))
    tufts = (steps > 0.5) & ((behind < 0.07) | (behind > 0.97)) & (clump > 0.2)
    keep = (sedge | tufts) & (park.path(x, y) > 2.4) & (park.hall_gap(x, y) > 4)
    order = np.flatnonzero(keep)[np.argsort(-y[keep])]
    tall = np.where(sedge, r.uniform(0.4, 1.9, len(y)) * (0.55 + 0.45 * r.random(len(y))), r.uniform(0.25, 0.6, len(y)))
    heights = park.height(x[order], y[order])
    canvas, raster = site.air.canvas, site.air.canvas.raster()
    dark, lit = colour("#33473a") * SKYLIGHT * 0.6, colour("#8f8a52") * SUNLIGHT
    for i, z in zip(order, heights, strict=True):
        px, py = camera.project(x[i], y[i], max(float(z), 0.0))
        if not (0 <= px < 1920 and py < 1080) or site.depth[canvas.row(py - 1), canvas.column(px)] < y[i] - 5:
            continue
        unit = camera.focal / y[i]
        sun = float(site.sunlit(px)) * r.uniform(0.1, 0.6)
        _blade(raster, px, py + 0.5, tall[i] * unit, r.normal(0.12, 0.26), mix(dark, lit, sun) * r.uniform(0.5, 1.1))
    site.put(raster.array(), 260)


def _blade(raster: Raster, x: float, y: float, high: float, lean: float, paint: Array) -> None:
    """One blade that bends over and ends in a point."""
    half, bend, tip = max(0.32, 0.030 * high), x + 0.32 * lean * high, x + lean * high
    raster.polygon(
        [
            (x - half, y),
            (bend - half * 0.8, y - 0.55 * high),
            (tip, y - high),
            (bend + half * 0.8, y - 0.52 * high),
            (x + half, y),
        ],
        paint,
        0.8,
    )
