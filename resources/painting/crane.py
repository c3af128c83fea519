"""Rail-mounted gantry crane over the container yard."""

from __future__ import annotations

import numpy as np
from canvas import Raster
from colour import colour, mix
from quad import paint_quad
from train import BLUES, CONTAINER
from yard import WARM, World, box, steel

Array = np.ndarray
ORANGE = colour("#b0521a")
ACROSS = np.array([1.0, 0.0])


def paint_crane(
    world: World, raster: Raster, y: float, x0: float, x1: float, high: float, trolley: float, load: float, seed: int
) -> None:
    """Gantry at distance y with legs at x0 and x1 and its girders `high` metres up.

    The trolley stands at the share `trolley` of the span; its container hangs at `load` metres.
    """

    def beam(x: float, dy: float, w: float, d: float, z0: float, z1: float, paint: Array = ORANGE) -> None:
        box(world, raster, (x, y + dy), ACROSS, w, d, (z0, z1), paint, seed, 0, 0.5)

    for dy in (5.2, -5.2):
        for x in (x0, x1):
            _leg(world, raster, x, y, dy, high, seed)
    for x in (x0, x1):
        beam(x, 0, 0.8, 12.5, 1.2, 2.0)
        beam(x, 0, 0.45, 7.2, high * 0.46, high * 0.46 + 0.5)
        for dy in (4.8, -4.8):
            beam(x, dy, 1.5, 2.6, 0.25, 1.1, colour("#2a2019"))
    for dy in (2.0, -2.0):
        _girder(world, raster, y + dy, x0 - 10, x1 + 10, high, seed)
    xt = mix(x0, x1, trolley)
    beam(xt, 0, 5.2, 4.8, high + 2.1, high + 4.2, colour("#8e4217"))
    beam(xt + 4.4, -1.2, 1.9, 1.9, high - 2.7, high - 0.3, colour("#39424a"))
    for o in (-1.15, 1.15):
        world.bar(raster, (xt + o, y, high), (xt + o, y, load + CONTAINER[2] + 0.5), 0.06, colour("#0c0a08"))
    box(
        world,
        raster,
        (xt, y),
        (0.0, 1.0),
        12.0,
        2.4,
        (load + CONTAINER[2] + 0.1, load + CONTAINER[2] + 0.55),
        colour("#c08a28"),
        seed,
        0,
        0.3,
    )
    box(
        world,
        raster,
        (xt, y),
        (0.0, 1.0),
        CONTAINER[0],
        CONTAINER[1],
        (load, load + CONTAINER[2]),
        BLUES[seed % 6],
        seed,
        0.36,
        0.4,
    )


def _leg(world: World, raster: Raster, x: float, y: float, dy: float, high: float, seed: int) -> None:
    """One tapered leg of the A, leaning inward, with its ladder and bracing."""
    foot, top = y + dy, y + dy * 0.42
    corners = np.array(
        [
            world.at(x - 0.45, foot, 2),
            world.at(x + 0.45, foot, 2),
            world.at(x + 0.62, top, high),
            world.at(x - 0.62, top, high),
        ]
    )
    wide = world.size(0.9, foot) * world.canvas.scale
    shade, fog = steel(ORANGE, 0, wide, 0.22, seed + int(dy), 0.9, 0.10), world.fog(foot)
    low, up = world.air.at(*corners[0]), world.air.at(*corners[3])
    paint_quad(
        world.canvas,
        raster.pixels,
        corners,
        lambda u, v: mix(shade(u, v), mix(low, up, v[:, None]), np.minimum(1, fog * (1.25 - 0.45 * v))[:, None]),
    )
    raster.line(
        *corners[0],
        *corners[3],
        max(0.5, world.size(0.10, foot)),
        world.faded(WARM, x, foot, high * 0.6),
        0.45 + 0.5 * float(np.exp(-(((corners[0][0] - world.air.x) / 600) ** 2))),
    )
    if foot < 190 and dy < 0:
        for z in np.arange(2.5, high - 1, 0.9):
            t = (z - 2) / (high - 2)
            yy = mix(foot, top, t)
            world.bar(raster, (x + 0.75, yy, z), (x + 1.15, yy, z), 0.05, colour("#3a1c0a"), 0.8)
        world.bar(raster, (x + 0.75, foot, 2), (x + 0.95, top, high), 0.05, colour("#3a1c0a"), 0.8)
        world.bar(raster, (x + 1.15, foot, 2), (x + 1.30, top, high), 0.05, colour("#3a1c0a"), 0.8)


def _girder(world: World, raster: Raster, y: float, x0: float, x1: float, high: float, seed: int) -> None:
    """Lattice girder: chords, diagonals, a walkway with its rail, all the way out on the cantilevers."""
    chord = ORANGE * 0.26
    deep = 1.9
    for z in (high, high + deep):
        world.bar(raster, (x0, y, z), (x1, y, z), 0.42, chord)
    bays = 30
    for k in range(bays):
        a, b = mix(x0, x1, k / bays), mix(x0, x1, (k + 1) / bays)
        za, zb = (high, high + deep) if k % 2 else (high + deep, high)
        world.bar(raster, (a, y, za), (b, y, zb), 0.20, chord * (0.85 + 0.3 * (k * 37 % 7) / 7))
        world.bar(raster, (a, y, high), (a, y, high + deep), 0.16, chord * 0.8)
        world.bar(raster, (a, y, high + deep), (a, y, high + deep + 1.1), 0.05, chord, 0.8)
    world.bar(raster, (x0, y, high + deep + 1.1), (x1, y, high + deep + 1.1), 0.05, chord, 0.8)
    for z, alpha in ((high + deep + 0.22, 0.75), (high + 0.2, 0.35)):
        a, b = world.at(x0, y, z), world.at(x1, y, z)
        fog = world.fog(y)
        for k in range(24):
            px, qx = mix(a[0], b[0], k / 24), mix(a[0], b[0], (k + 1) / 24)
            near = 0.25 + 0.75 * float(np.exp(-(((px - world.air.x) / 560) ** 2)))
            raster.line(
                px,
                a[1],
                qx,
                b[1],
                max(0.5, world.size(0.08, y)),
                mix(WARM, world.air.at(px, a[1]), fog * 0.5),
                alpha * near,
            )
