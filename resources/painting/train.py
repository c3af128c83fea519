"""Freight train on a curved track: container wagons with bogies, an electric locomotive, rails and overhead line."""

from __future__ import annotations

import numpy as np
from canvas import Raster
from colour import colour, mix
from quad import paint_quad
from scipy.interpolate import CubicSpline
from yard import WARM, World, box

Array = np.ndarray
BLUES = [colour(code) * 0.66 for code in ("#225a80", "#1d4e73", "#28648a", "#194667", "#24607c", "#1c4a70")]
OTHERS = [colour(code) * 0.66 for code in ("#8a4526", "#75705f", "#35524a", "#5a3a2a", "#2c5674")]
PITCH, WAGON = 13.9, 13.2  # metres from wagon to wagon, and its frame
CONTAINER = (12.19, 2.44, 2.6)


class Track:
    """Centre line through world points (x, y), sampled every metre from the first point on."""

    def __init__(self, points: list[tuple[float, float]]) -> None:
        p = np.array(points, float)
        fine = CubicSpline(np.arange(len(p)), p)(np.linspace(0, len(p) - 1, 1200))
        s = np.r_[0, np.cumsum(np.hypot(*np.diff(fine, axis=0).T))]
        metres = np.arange(0, s[-1], 1.0)
        self.points = np.stack([np.interp(metres, s, fine[:, i]) for i in (0, 1)], -1)
        step = np.gradient(self.points, axis=0)
        self.along = step / np.hypot(*step.T)[:, None]
        self.across = np.stack([-self.along[:, 1], self.along[:, 0]], -1)

    def __len__(self) -> int:
        return len(self.points)

    def place(self, s: float, length: float) -> tuple[Array, Array]:
        """Middle and direction of a vehicle of `length` metres standing at s."""
        last = len(self) - 1
        a, b = (self.points[int(np.clip(s + d * length * 0.35, 0, last))] for d in (-1, 1))
        return (a + b) / 2, (b - a) / np.hypot(*(b - a))


def paint_track(world: World, raster: Raster, track: Track, shine: float, near: float = 22, far: float = 430) -> None:
    """Ballast, sleepers and two rails that catch the sun by `shine`."""
    for i in range(len(track) - 2, -1, -1):
        a, b = track.points[i], track.points[i + 1]
        if not near < a[1] < far:
            continue
        na, nb = track.across[i], track.across[i + 1]
        bed = [world.at(*(p + n * o), 0) for p, n, o in ((a, na, 2.1), (a, na, -2.1), (b, nb, -2.1), (b, nb, 2.1))]
        raster.polygon(bed, world.faded(colour("#2a251e") * (0.8 + 0.3 * (i * 7919 % 13) / 13), *a, 0), 0.8)
        for o in (0, 0.5) if a[1] < 170 else ():
            c = a + (b - a) * o
            world.bar(
                raster,
                (*(c + na * 1.3), 0.1),
                (*(c - na * 1.3), 0.1),
                0.24 * world.camera.height / c[1],
                colour("#100e0b"),
                0.8,
                0.2,
            )
    for o in (-0.75, 0.75):
        for i in range(len(track) - 2, -1, -1):
            a, b = track.points[i] + track.across[i] * o, track.points[i + 1] + track.across[i + 1] * o
            if near < a[1] < far:
                (x0, y0), (x1, y1) = world.at(*a, 0.2), world.at(*b, 0.2)
                light = 0.10 + 0.9 * np.exp(-(((x0 - world.air.x) / 330) ** 2))
                raster.line(
                    x0,
                    y0,
                    x1,
                    y1,
                    max(0.55, world.size(0.09, a[1])),
                    mix(colour("#8a7a62") * 0.35, colour("#ffd08a"), light * shine),
                    0.9,
                )


def bogie(world: World, raster: Raster, centre: Array, along: Array, base: float = 1.8) -> None:
    """Two axles in a side frame, seen from the left: wheels, frame, springs."""
    left = np.array([-along[1], along[0]])
    side = centre + left * (0.95 if left @ centre < 0 else -0.95)
    dark, unit = colour("#0d0b09"), world.size(1, centre[1])
    turn = max(0.22, abs(float(along @ np.array([-centre[1], centre[0]])) / np.hypot(*centre)))
    for o in (-base / 2, base / 2):
        x, y = world.at(*(side + along * o), 0.46)
        raster.ellipse(x, y, unit * 0.46 * turn, unit * 0.46, world.faded(dark, *side, 0.4))
        if unit > 6:
            raster.ellipse(x, y, unit * 0.27 * turn, unit * 0.27, world.faded(colour("#2c241d"), *side, 0.4))
            raster.ellipse(x, y, unit * 0.10 * turn, unit * 0.10, world.faded(dark, *side, 0.4))
    frame = [
        (*(side + along * o), z)
        for o, z in ((-1.3, 0.62), (-0.5, 0.46), (0.5, 0.46), (1.3, 0.62), (1.3, 0.86), (-1.3, 0.86))
    ]
    raster.polygon([world.at(*p) for p in frame], world.faded(colour("#231d18"), *side, 0.6))
    world.bar(raster, frame[5], frame[4], 0.05, WARM * 0.35, 0.5)


def wagon(world: World, raster: Raster, track: Track, s: float, paint: Array, seed: int, ribs: float = 0.36) -> None:
    """A flat wagon carrying one 40-foot container, its walls corrugated every `ribs` metres."""
    c, u = track.place(s, WAGON)
    for o in (4.4, -4.4) if c[1] < 260 else ():
        bogie(world, raster, c + u * o, u)
    box(world, raster, c, u, WAGON - 0.6, 2.5, (0.95, 1.42), colour("#1d1814"), seed, 0, 0.6, 0.5)
    length, width, high = CONTAINER
    box(world, raster, c, u, length, width, (1.46, 1.46 + high), paint, seed, ribs, 0.42)
    if c[1] < 170:
        doors(world, raster, c, u, 1.46, seed)


def doors(world: World, raster: Raster, c: Array, u: Array, z: float, seed: int) -> None:
    """Locking bars on the end that faces the viewer."""
    out = u if u @ c < 0 else -u
    end, side = c + out * (CONTAINER[0] / 2 + 0.02), np.array([-out[1], out[0]])
    for o in (-0.85, -0.38, 0.38, 0.85):
        world.bar(
            raster, (*(end + side * o), z + 0.15), (*(end + side * o), z + 2.45), 0.05, colour("#6f6a60") * 0.5, 0.8
        )
    world.bar(raster, (*end, z + 0.1), (*end, z + 2.5), 0.07, colour("#0a0a0a"), 0.8)


def locomotive(world: World, raster: Raster, lamps: Raster, track: Track, s: float) -> None:
    """Electric locomotive whose head (the track's low end) faces the viewer."""
    length, half, body = 20.0, 1.52, colour("#0f526c") * 0.8
    c, u = track.place(s, length)
    head, side = c - u * length / 2, np.array([-u[1], u[0]])
    for o in (6.2, -6.2):
        bogie(world, raster, c + u * o, u, 2.8)
    box(world, raster, c + u * 0.7, u, length - 1.4, half * 2, (0.75, 3.75), body, 5, 0, 0.12)
    box(world, raster, c + u * 0.7, u, length - 4, half * 1.5, (3.75, 4.05), colour("#2a2724"), 6, 0, 0.4)
    for z, paint, thick in ((1.25, colour("#b9b2a2") * 0.45, 0.16), (1.5, colour("#a8402a") * 0.5, 0.10)):
        left = side * half * (1.01 if side @ c < 0 else -1.01)
        world.bar(raster, (*(head + u * 1.5 + left), z), (*(head + u * 19.6 + left), z), thick, paint, 0.8)
    _fittings(world, raster, head, u, side * (half + 0.02) * (1 if side @ c < 0 else -1))
    _face(world, raster, lamps, head, u, body)
    _pantograph(world, raster, c + u * 5.0, u)


def _face(world: World, raster: Raster, lamps: Raster, head: Array, u: Array, body: Array) -> None:
    """The locomotive's front in its own shade: plough, buffer beam, nose with its stripe, raked windscreen, lamps."""
    side = np.array([-u[1], u[0]])
    outer, half, fog = side if side[0] < 0 else -side, 1.52, world.fog(head[1])
    white, dark = colour("#cfc6b2"), colour("#0c0b0a")

    def point(across: float, back: float, z: float) -> tuple[float, float]:
        return world.at(*(head + outer * across * half + u * back), z)

    def face(low: tuple, high: tuple, paint: Array, turn: float = 0.5, across: tuple = (1, -1)) -> None:
        """A band from `low` to `high`, each (z, back, width); `turn` darkens its rounded sides."""
        (z0, b0, w0), (z1, b1, w1), (p, q) = low, high, across
        corners = np.array([point(w0 * p, b0, z0), point(w0 * q, b0, z0), point(w1 * q, b1, z1), point(w1 * p, b1, z1)])
        haze = world.air.at(*corners[0])

        def shade(s: Array, v: Array) -> Array:
            return mix(paint * ((0.8 + 0.45 * v) * (1 - turn * (2 * s - 1) ** 2))[:, None], haze, fog)

        paint_quad(world.canvas, raster.pixels, corners, shade)

    face((0.18, 0.5, 0.70), (0.62, 0.15, 0.92), dark)
    face((0.55, 0.15, 0.94), (1.02, 0.08, 0.98), colour("#2a2522"), 0.3)
    face((1.02, 0.10, 0.98), (2.30, 0.0, 0.98), body * 0.50)
    face((1.62, 0.06, 0.985), (1.86, 0.04, 0.985), white * 0.42)
    face((1.88, 0.04, 0.985), (1.97, 0.035, 0.985), colour("#a8402a") * 0.5)
    face((2.30, 0.0, 0.98), (3.62, 0.80, 0.86), body * 0.42)
    for pane in ((0.93, 0.05), (-0.05, -0.93)):
        face((2.44, 0.07, 0.93), (3.46, 0.69, 0.86), dark, 0.0, pane)
        face((2.50, 0.11, 0.91), (3.40, 0.65, 0.85), colour("#33414a") * 0.55, 0.0, pane)
    face((3.62, 0.80, 0.86), (3.95, 1.7, 0.78), colour("#c8a070") * 0.55, 0.2)
    for across in (0.45, -0.45):
        raster.line(*point(across, 0.1, 2.46), *point(across * 0.45, 0.42, 3.05), world.size(0.04, head[1]), dark)
        face((0.80, 0.0, 0.62), (1.06, -0.02, 0.62), dark, 0.0, (across / 0.62 + 0.16, across / 0.62 - 0.16))
    face((0.62, -0.1, 0.12), (1.0, -0.1, 0.12), dark, 0.0)
    lens = world.size(0.13, head[1])
    for across, z in ((-0.70, 1.36), (0.70, 1.36)):
        x, y = point(across, 0.05, z)
        raster.ellipse(x, y, lens * 2.0, lens * 1.4, dark)
        lamps.ellipse(x, y, lens, lens, colour("#ffe9bf"))
    for across in (-0.13, 0.13):
        lamps.ellipse(*point(across, 1.0, 3.74), lens * 0.8, lens * 0.8, colour("#ffe9bf"))


def _fittings(world: World, raster: Raster, head: Array, u: Array, out: Array) -> None:
    """Cab window, door and ventilation grilles on the locomotive's visible side."""

    def panel(back: float, long: float, z0: float, z1: float, paint: Array, alpha: float) -> None:
        a, b = head + out + u * back, head + out + u * (back + long)
        raster.polygon(
            [world.at(*a, z0), world.at(*b, z0), world.at(*b, z1), world.at(*a, z1)], world.faded(paint, *a, z0), alpha
        )

    panel(2.0, 0.9, 2.4, 3.2, colour("#46525c"), 0.8)
    panel(3.4, 0.7, 1.0, 3.2, colour("#0d1115"), 0.6)
    for i in range(6):
        panel(5.4 + i * 2.1, 1.7, 2.55, 3.35, colour("#0d1115"), 0.65)
        for z in np.arange(2.65, 3.3, 0.16):
            panel(5.5 + i * 2.1, 1.5, z, z + 0.05, colour("#5a6670"), 0.35)


def _pantograph(world: World, raster: Raster, c: Array, u: Array) -> None:
    side, paint = np.array([-u[1], u[0]]), colour("#14110f")
    for a, b in (((0.0, 4.05), (1.4, 4.85)), ((1.4, 4.85), (0.1, 5.75))):
        for o in (0.5, -0.5):
            world.bar(raster, (*(c + u * a[0] + side * o), a[1]), (*(c + u * b[0] + side * o * 0.8), b[1]), 0.07, paint)
    world.bar(raster, (*(c + side * 0.95), 5.78), (*(c - side * 0.95), 5.78), 0.09, paint)


def overhead(
    world: World, raster: Raster, track: Track, start: int, stop: int, step: int = 42, side: float = -3.3
) -> None:
    """Masts with brackets beside the track, carrying and contact wire above it."""
    dark = colour("#16120e")
    for i in range(start, min(stop, len(track)), step):
        foot = track.points[i] + track.across[i] * side
        arm = track.points[i] + track.across[i] * 0.3 * np.sign(side)
        world.bar(raster, (*foot, 0), (*foot, 8.0), 0.26, dark)
        world.bar(raster, (*foot, 7.4), (*arm, 7.0), 0.10, dark)
        world.bar(raster, (*foot, 6.2), (*arm, 7.0), 0.08, dark)
        world.bar(raster, (*foot, 5.9), (*arm, 5.85), 0.06, dark)
        x, y = world.at(*foot, 8.0)
        light = np.exp(-(((x - world.air.x) / 420) ** 2))
        raster.line(x + 0.4, y, x + 0.4, world.at(*foot, 0)[1], 0.5, world.faded(WARM, *foot, 4), 0.15 + 0.5 * light)
    for i in range(start, min(stop, len(track)) - 3, 3):
        sag = [4 * (k % step) / step * (1 - (k % step) / step) for k in (i - start, i - start + 3)]
        for z, drop in ((5.85, 0.0), (7.0, 0.75)):
            a, b = (*track.points[i], z - drop * sag[0]), (*track.points[i + 3], z - drop * sag[1])
            world.bar(raster, a, b, 0.025, dark, 0.75, 0.45)
