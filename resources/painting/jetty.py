"""A timber jetty that runs out from the park into the river, with a round deck at its end (metres)."""

from __future__ import annotations

import numpy as np
from canvas import Array, Raster, lay
from chart import spline
from colour import colour, mix
from headland import INDOORS, SKYLIGHT, SUNLIGHT, Site, haze
from walker import paint_walker

LINE = spline([(28, 388), (18, 374), (4, 362), (-14, 354)], 0.5)
END, ROUND = (-19.0, 352.5), 6.5  # the deck's middle and radius
DECK, HALF = 1.7, 1.3  # height over the water, half the width of the walk
DEPTH = 362.0
TIMBER = colour("#5a4a40")


def paint_jetty(site: Site) -> None:
    """The jetty with its lamps and two visitors."""
    raster, light = site.air.canvas.raster(), site.air.canvas.raster()
    _timber(site, raster, 1)
    r, unit = np.random.default_rng(8), site.camera.focal / DEPTH
    for dx, dy in ((-1.5, 0.4), (-0.3, 0.0), (3.4, 2.0)):
        x, y = site.camera.project(END[0] + dx, END[1] + dy, DECK)
        paint_walker(raster, r, x, y, r.uniform(1.6, 1.78) * unit, site.air.x, SUNLIGHT * 0.8)
    _lamps(site, light)
    site.put(raster.array(), DEPTH)
    site.lamps += light.array()[..., :3] * 0.8


def mirror_jetty(site: Site, broken: Array) -> None:
    """Its reflection on the water; `broken` (0 and more) is how the ripples tear it."""
    raster, light = site.air.canvas.raster(), site.air.canvas.raster()
    _timber(site, raster, -1)
    _lamps(site, light, -1)
    seen = (site.water * (1 - site.standing) * np.clip(broken, 0, 1))[..., None]
    lay(site.image, site.air.canvas.blur(raster.array(), 0.8) * seen * 0.75)
    site.image += site.air.canvas.blur(light.array()[..., :3], 1.4) * seen * 0.9


def _timber(site: Site, raster: Raster, side: int) -> None:
    """Posts, planks and rails; `side` -1 draws them upside down below the water line."""
    at = lambda x, y, z: site.camera.project(x, y, z * side)  # noqa: E731
    unit, k = site.camera.focal / DEPTH, haze(DEPTH)
    sun = float(site.sunlit(at(*LINE[-1], 0)[0]))
    top = mix(TIMBER * SKYLIGHT * 0.7 + TIMBER * SUNLIGHT * (1.9 * sun), site.air.at(*at(*END, DECK)), k)
    dark, rail = TIMBER * SKYLIGHT * 0.16, mix(colour("#1a2028"), SUNLIGHT * 0.5, 0.35 * sun)
    across = np.gradient(LINE, axis=0)
    across = np.stack([-across[:, 1], across[:, 0]], -1) / np.hypot(*across.T)[:, None]
    edges = [LINE + across * HALF, LINE - across * HALF]
    turn = np.linspace(0, 2 * np.pi, 60)
    rim = np.array(END) + ROUND * np.stack([np.cos(turn), np.sin(turn)], -1)
    for points in (*(edge[::12] for edge in edges), rim[::6]):
        for x, y in points:
            raster.line(*at(x, y, DECK), *at(x, y, -0.2), 0.28 * unit, dark)
    lower = [at(x, y, DECK - 0.45) for x, y in (*edges[0], *edges[1][::-1])]
    raster.polygon(lower, dark)
    raster.polygon([at(x, y, DECK - 0.5) for x, y in rim], dark)
    raster.polygon([at(x, y, DECK) for x, y in (*edges[0], *edges[1][::-1])], top)
    raster.polygon([at(x, y, DECK) for x, y in rim], top)
    for points in (*edges, rim[8:53]):
        raster.polyline([at(x, y, DECK + 1.05) for x, y in points], 0.07 * unit, rail, 0.9)
        for x, y in points[::5]:
            raster.line(*at(x, y, DECK), *at(x, y, DECK + 1.05), 0.06 * unit, rail, 0.8)


def _lamps(site: Site, light: Raster, side: int = 1) -> None:
    """Low lamps along the walk, seen above or (`side` -1) below the water line."""
    for x, y in (*LINE[::16], END):
        px, py = site.camera.project(x, y, side * (DECK + 0.5))
        light.ellipse(px, py, 1.0, 1.0 if side > 0 else 3.2, INDOORS)
