"""A suspension bridge in perspective: two portal towers, cables, hangers and a lattice deck (metres)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from camera import Camera
from canvas import Raster
from colour import colour, mix
from light import Air

Array = np.ndarray


@dataclass(frozen=True)
class Suspension:
    """Bridge from `start` to `end` (x, y); towers stand at the shares `towers` of its length.

    Heights are above the camera's ground: deck `deck`, tower tops `top`, tower feet `foot`, lowest cable `sag`.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    towers: tuple[float, float]
    deck: float
    top: float
    foot: float
    sag: float
    width: float = 26.0
    truss: float = 7.5

    def point(self, t: float, side: float, z: float) -> tuple[float, float, float]:
        """World point at share `t` of the length, `side` -1 or 1 for the two edges."""
        (x0, y0), (x1, y1) = self.start, self.end
        length = float(np.hypot(x1 - x0, y1 - y0))
        across = np.array([y1 - y0, x0 - x1]) / length * self.width / 2 * side
        return x0 + (x1 - x0) * t + across[0], y0 + (y1 - y0) * t + across[1], z

    def roadway(self, t: float) -> float:
        """Height of the deck, gently cambered."""
        return self.deck + 4.0 * (1 - (2 * t - 1) ** 2)

    def cable(self, t: float) -> float:
        """Height of the main cable."""
        a, b = self.towers
        if a <= t <= b:
            u = (2 * t - a - b) / (b - a)
            low = self.roadway((a + b) / 2) + self.sag
            return low + (self.top - low) * u * u
        u = (a - t) / a if t < a else (t - b) / (1 - b)
        anchor = self.roadway(t) + 1.5
        return self.top + (anchor - self.top) * u - 9 * u * (1 - u)


def paint_suspension(air: Air, raster: Raster, camera: Camera, bridge: Suspension, haze, steel: str, lit: str) -> None:
    """Draw far to near; `haze(depth)` is the share of fog, `lit` the colour of edges that face the light."""
    own, bright = colour(steel), colour(lit)

    def tint(place: tuple[float, float], depth: float, light: float = 0.0) -> Array:
        k = float(haze(depth))
        glow = light * float(np.exp(-(((place[0] - air.x) / 420) ** 2) - ((place[1] - air.y) / 230) ** 2))
        return mix(mix(own, bright, glow), air.at(*place), k)

    def beam(a: tuple, b: tuple, metres: float, light: float = 0.0, least: float = 0.35) -> None:
        p, q = camera.project(*a), camera.project(*b)
        if max(p[0], q[0]) < -40 or min(p[0], q[0]) > 1960:
            return
        depth = (a[1] + b[1]) / 2
        width = camera.focal * metres / depth
        alpha = min(1.0, width / least)
        raster.line(*p, *q, max(width, least), tint(((p[0] + q[0]) / 2, (p[1] + q[1]) / 2), depth, light), alpha)

    def edge(side: float, t: float, u: float, i: int, under: bool) -> None:
        """One of the two cable planes between the shares t and u."""
        low, high = bridge.roadway(t), bridge.roadway(u)
        truss = (bridge.truss * (i % 2), bridge.truss * ((i + 1) % 2))

        def span(z: float, w: float, metres: float, light: float, least: float = 0.35) -> None:
            beam(bridge.point(t, side, z), bridge.point(u, side, w), metres, light, least)

        if under:
            _under(raster, camera, bridge, t, u, tint)
        span(low, high, 1.5, 0.75)
        span(low - bridge.truss, high - bridge.truss, 1.0, 0.35)
        span(low - truss[0], high - truss[1], 0.45, 0.0)
        span(low + 1.4, high + 1.4, 0.18, 0.5, 0.3)
        span(bridge.cable(t), bridge.cable(u), 0.9, 0.3)
        beam(bridge.point(t, side, low - bridge.truss), bridge.point(t, side, low), 0.5)
        if i % 2 == 0:
            beam(bridge.point(t, side, low), bridge.point(t, side, bridge.cable(t)), 0.16, 0.4, 0.42)

    def far_first(t: float, side: float) -> float:
        return -bridge.point(t, side, 0)[1]

    sides = sorted((-1.0, 1.0), key=lambda side: far_first(0.5, side))
    shares = np.linspace(*sorted((0.0, 1.0), key=lambda t: far_first(t, 0)), 161)
    for side in sides:
        for i, (t, u) in enumerate(pairwise(shares)):
            edge(side, t, u, i, side == sides[0])
    for t in sorted(bridge.towers, key=lambda t: far_first(t, 0)):
        _tower(bridge, camera, raster, t, tint, air.x)


def _under(raster: Raster, camera: Camera, bridge: Suspension, t: float, u: float, tint) -> None:
    corners = [
        bridge.point(t, -1, bridge.roadway(t) - 1.2),
        bridge.point(t, 1, bridge.roadway(t) - 1.2),
        bridge.point(u, 1, bridge.roadway(u) - 1.2),
        bridge.point(u, -1, bridge.roadway(u) - 1.2),
    ]
    places = [camera.project(*c) for c in corners]
    middle = (sum(p[0] for p in places) / 4, sum(p[1] for p in places) / 4)
    raster.polygon(places, tint(middle, corners[0][1]))


def _tower(bridge: Suspension, camera: Camera, raster: Raster, t: float, tint, light_x: float) -> None:
    """A portal of two tapering legs and three cross-beams."""
    rise = np.linspace(bridge.foot, bridge.top + 3, 26)
    lean = lambda z: 1.30 - 0.34 * (z - bridge.foot) / (bridge.top - bridge.foot)  # noqa: E731
    depth = bridge.point(t, 0, 0)[1]
    unit = camera.focal / depth
    order = sorted((-1.0, 1.0), key=lambda s: -bridge.point(t, s, 0)[1])
    for level in (bridge.top - 2, bridge.top * 0.72, bridge.roadway(t) - 9):
        a, b = (camera.project(*bridge.point(t, s * lean(level), level)) for s in order)
        raster.line(*a, *b, unit * (5.5 if level == bridge.top - 2 else 4.4), tint(a, depth, 0.05))
    for side in order:
        spots = [camera.project(*bridge.point(t, side * lean(z), z)) for z in rise]
        half = [unit * (3.6 - 1.1 * (z - bridge.foot) / (bridge.top - bridge.foot)) for z in rise]
        for (a, p), (b, q) in zip(zip(spots, half, strict=True), zip(spots[1:], half[1:], strict=True), strict=False):
            raster.polygon(
                [(a[0] - p, a[1] + 0.4), (a[0] + p, a[1] + 0.4), (b[0] + q, b[1]), (b[0] - q, b[1])],
                tint(a, depth),
            )
        edge = -1 if spots[0][0] > light_x else 1
        raster.polyline(
            [(a[0] + edge * p * 0.88, a[1]) for a, p in zip(spots, half, strict=True)],
            max(0.6, half[0] * 0.16),
            tint(spots[8], depth, 0.8),
            0.8,
        )
