"""Egrets: a loose line in flight against the light, and waders on the reefs.

A bird's own axes are forward, left and up; its half span is 1. The viewer looks level, a little from above.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from canvas import Array, Canvas, Raster, lay, outline, shade
from colour import colour, mix
from PySide6.QtGui import QPainterPath

Tint = Callable[[Array], Array]  # a colour as seen through the haze
Place = Callable[[tuple[float, float, float]], tuple[float, float]]  # picture position of a point of the bird

SUN = np.array([-0.30, 0.72, 0.62])  # picture right, away, up
IVORY, SHADOW, DARK = colour("#fff6dc"), colour("#7d9c8b"), colour("#161a16")
STRIPS = 30  # along a wing
ABOVE = 0.20  # radians by which the viewer looks down


class Bird(NamedTuple):
    """Place of the body, half span in picture units, beat of the wing, heading and bank in radians, veil of haze."""

    x: float
    y: float
    span: float
    beat: float
    yaw: float
    roll: float
    veil: float


FLOCK = (Bird(1268, 300, 11, 0.30, 0.35, 0.05, 0.50), Bird(1312, 318, 14, 0.80, 0.30, 0.0, 0.42),
         Bird(1352, 297, 17, 0.10, 0.40, 0.1, 0.36), Bird(1409, 321, 20, 0.62, 0.32, -0.05, 0.28),
         Bird(1462, 303, 25, 0.95, 0.42, 0.05, 0.20), Bird(1532, 335, 31, 0.22, 0.36, 0.12, 0.10),
         Bird(1624, 322, 39, 0.74, 0.44, 0.0, 0.0))


def paint_flock(canvas: Canvas, layer: Array, fog: Array) -> None:
    """Lay the flock, flying to the left, over a premultiplied RGBA layer; the far ones fade toward `fog`."""
    raster = canvas.raster()
    for bird in FLOCK:
        _fly(raster, bird, fog)
    lay(layer, raster.array())


def _fly(raster: Raster, bird: Bird, fog: Array) -> None:
    veiled = lambda c: mix(c, fog, bird.veil)  # noqa: E731
    turn = _turn(bird)
    at = lambda p: _project(bird, turn, p)  # noqa: E731
    _wing(raster, bird, turn, 1, veiled)
    for side in (0.02, -0.02):
        raster.polyline([at(p) for p in ((-0.24, side, -0.05), (-0.50, side, -0.06), (-0.66, side, -0.075))],
                        max(0.022 * bird.span, 0.45), veiled(DARK))
    _body(raster, bird, at, veiled)
    _wing(raster, bird, turn, -1, veiled)


def _turn(bird: Bird) -> Array:
    """Matrix from the bird's axes to picture right, away, up."""
    cr, sr, cy, sy = np.cos(bird.roll), np.sin(bird.roll), np.cos(bird.yaw), np.sin(bird.yaw)
    roll = np.array([[1, 0, 0], [0, cr, -sr], [0, sr, cr]])
    yaw = np.array([[-cy, sy, 0], [-sy, -cy, 0], [0, 0, 1]])
    pitch = np.array([[1, 0, 0], [0, np.cos(ABOVE), -np.sin(ABOVE)], [0, np.sin(ABOVE), np.cos(ABOVE)]])
    return pitch @ yaw @ roll


def _project(bird: Bird, turn: Array, point: Array) -> tuple[float, float]:
    right, _, up = turn @ np.asarray(point, float)
    return bird.x + bird.span * right, bird.y - bird.span * up


def _edges(beat: float, side: int) -> tuple[Array, Array]:
    """Leading and trailing edge of a wing, STRIPS + 1 points each; `beat` 0 is pressed down, 1 raised."""
    s = np.linspace(0, 1, STRIPS + 1)
    inner, outer = mix(-0.42, 0.95, beat), mix(-0.75, 0.72, beat)
    arm = np.minimum(s, 0.42)
    hand = s - arm
    out = 0.05 + arm * np.cos(inner) + hand * np.cos(outer)
    up = 0.05 + arm * np.sin(inner) + hand * np.sin(outer) + 0.05 * np.sin(np.pi * s)
    lead = 0.13 + 0.13 * np.sin(np.clip(s / 0.42, 0, 1) * np.pi / 2) - 0.34 * np.clip((s - 0.42) / 0.58, 0, 1) ** 1.8
    chord = 0.35 * (1 - 0.22 * s) * np.sqrt(np.clip(1 - np.clip((s - 0.50) / 0.505, 0, 1) ** 2.6, 0.0, 1))
    fray = 0.035 * np.cos(2 * np.pi * 15 * s) * (s > 0.1) + 0.05 * np.cos(2 * np.pi * 12 * s) * (s > 0.72)
    chord = chord * (1 + fray)
    front = np.stack([lead, side * out, up], -1)
    back = np.stack([lead - chord, side * out, up - 0.10 * chord], -1)
    return front, back


def _wing(raster: Raster, bird: Bird, turn: Array, side: int, veiled: Tint) -> None:
    """One wing in strips from shoulder to tip: opaque in front, the flight feathers lit through."""
    front, back = (points @ turn.T for points in _edges(bird.beat, side))
    for i in range(STRIPS):
        j = min(i + 1, STRIPS)
        normal = np.cross(front[j] - front[i], back[i] - front[i])
        normal /= max(np.linalg.norm(normal), 1e-9)
        light, seen = float(normal @ SUN), float(-normal[1])
        through = light * seen < 0
        glow = abs(light) ** 0.7
        arm = mix(SHADOW, IVORY, (0.10 if through else 0.65) * glow)
        feather = mix(SHADOW * 1.1, IVORY, (0.80 if through else 0.72) * glow) * (0.95 + 0.05 * (i % 2))
        quad = [_flat(bird, p) for p in (front[i], front[min(j + 1, STRIPS)], back[min(j + 1, STRIPS)], back[i])]
        a, b = _flat(bird, (front[i] + front[j]) / 2), _flat(bird, (back[i] + back[j]) / 2)
        raster.polygon(quad, shade(*a, *b, (0, veiled(arm)), (0.34, veiled(mix(arm, feather, 0.35))),
                                   (0.62, veiled(feather)), (1, veiled(feather * 0.92))))


def _flat(bird: Bird, p: Array) -> tuple[float, float]:
    return bird.x + bird.span * p[0], bird.y - bird.span * p[2]


def _body(raster: Raster, bird: Bird, at: Place, veiled: Tint) -> None:
    """Spindle of the body, the neck drawn back into a bulge, the small head and the long black bill."""
    top = [(-0.36, 0, -0.01), (-0.20, 0, 0.06), (0.02, 0, 0.085), (0.20, 0, 0.04), (0.27, 0, 0.075), (0.35, 0, 0.09),
           (0.42, 0, 0.06)]
    low = [(0.36, 0, 0.02), (0.32, 0, -0.05), (0.24, 0, -0.10), (0.10, 0, -0.085), (-0.10, 0, -0.07),
           (-0.26, 0, -0.045), (-0.36, 0, -0.03)]
    raster.polygon([at((0.40, 0, 0.075)), at((0.62, 0, 0.025)), at((0.40, 0, 0.035))], veiled(colour("#2c2a1c")))
    path = _smooth([at(p) for p in top + low])
    (_, y0), (_, y1) = at((0, 0, 0.08)), at((0, 0, -0.10))
    raster.path(path, shade(bird.x, y0, bird.x, y1, (0, veiled(IVORY * 0.95)), (0.35, veiled(mix(SHADOW, IVORY, 0.45))),
                            (1, veiled(SHADOW * 0.8))))


def _smooth(points: list[tuple[float, float]]) -> QPainterPath:
    """Closed curve through the middles of a polygon's sides."""
    p = np.array(points)
    middle = (p + np.roll(p, -1, 0)) / 2
    path = outline([middle[-1]])
    for knot, end in zip(p, middle, strict=True):
        path.quadTo(*map(float, knot), *map(float, end))
    return path


def paint_waders(canvas: Canvas, image: Array, places: list[tuple[float, float]], height: float, light: Array) -> None:
    """Egrets standing at picture positions, `height` units tall."""
    raster = canvas.raster()
    for i, (x, y) in enumerate(places):
        s, face = height / 30 * (0.85 + 0.12 * (i % 3)), 1 if i % 3 else -1
        at = lambda dx, dy, x=x, y=y, s=s, face=face: (x + face * dx * s, y - dy * s)  # noqa: E731
        for leg in (-1.2, 1.6):
            raster.line(*at(leg, 0), *at(leg, 12), max(0.9 * s, 0.35), DARK)
        raster.path(_smooth([at(*p) for p in ((-10, 8), (-6, 15), (2, 18), (6, 15), (5, 10), (-2, 9))]),
                    shade(*at(0, 18), *at(0, 8), (0, light), (1, mix(SHADOW, light, 0.25) * 0.6)))
        neck = outline([at(4, 14)])
        neck.cubicTo(*at(10, 18), *at(1, 22), *at(5, 28))
        raster.polyline([(q.x(), q.y()) for q in (neck.pointAtPercent(t) for t in np.linspace(0, 1, 9))],
                        max(2.4 * s, 0.4), light)
        raster.polygon([at(4, 29.5), at(12, 27.4), at(4, 26.6)], mix(colour("#3a3420"), light, 0.1))
    lay(image, raster.array())
