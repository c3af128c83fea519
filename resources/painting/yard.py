"""The world of the railway yard: camera, sunlight, fog by distance, and painted boxes with weathered steel faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from camera import Camera
from canvas import Canvas, Raster
from colour import colour, mix
from light import Air
from noise import texture
from quad import look_up, paint_quad

Array = np.ndarray
SUN = np.array([0.03, 1.0])  # horizontal direction to the sun: almost straight ahead
GRIME = texture(41, 1.05, 3, 300, 512)
SHADE = np.array([0.90, 0.98, 1.06], np.float32)  # what the open sky adds to a wall in shadow
WARM, RUST = colour("#ffbe74"), colour("#4a2412")


@dataclass
class World:
    """Things are queued with their distance and painted from far to near into one raster."""

    air: Air
    camera: Camera
    reach: float = 430.0  # metres at which fog has taken two thirds
    queue: list[tuple[float, Callable[[Raster], None]]] = field(default_factory=list)

    @property
    def canvas(self) -> Canvas:
        return self.air.canvas

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Picture position of a world point (metres: right, away, up)."""
        px, py = self.camera.project(x, y, z)
        return float(px), float(py)

    def size(self, metres: float, y: float) -> float:
        """Length in picture units of something at distance y."""
        return self.camera.focal * metres / max(y, 1.0)

    def fog(self, y: float) -> float:
        return float(1 - np.exp(-((max(y, 0) / self.reach) ** 2)))

    def faded(self, paint: Array, x: float, y: float, z: float) -> Array:
        """A colour as seen through the fog in front of it."""
        return mix(paint, self.air.at(*self.at(x, y, z)), self.fog(y))

    def add(self, distance: float, draw: Callable[[Raster], None]) -> None:
        self.queue.append((distance, draw))

    def paint(self) -> Array:
        raster = self.canvas.raster()
        for _, draw in sorted(self.queue, key=lambda item: -item[0]):
            draw(raster)
        return raster.array()

    def bar(self, raster: Raster, a, b, thick: float, paint: Array, alpha: float = 1.0, least: float = 0.4) -> None:
        """A straight steel member between two world points, `thick` metres across."""
        middle = (np.asarray(a, float) + np.asarray(b, float)) / 2
        raster.line(
            *self.at(*a), *self.at(*b), max(least, self.size(thick, middle[1])), self.faded(paint, *middle), alpha
        )


def sunlight(normal: Array) -> float:
    """Light on a wall with the outward `normal` (x, y): little when it faces the viewer, much toward the sun."""
    return 0.25 + 1.05 * max(0.0, float(normal @ SUN)) + 0.30 * max(0.0, -float(normal[0]))


def steel(paint: Array, ribs: int, width: float, lit: float, seed: int, rust: float, frame: float = 0.012):
    """Shader of a corrugated, weathered wall; `width` is its size in pixels, `ribs` its corrugations."""
    r = np.random.default_rng(seed)
    offset, depth = r.uniform(0, 512, 2), np.clip((width / max(ribs, 1) - 1.6) / 3, 0, 1)
    patch = r.uniform(0.1, 0.7), r.uniform(0.3, 0.6), r.uniform(0.04, 0.10), r.uniform(0.05, 0.12)

    def shader(u: Array, v: Array) -> Array:
        wave = np.clip(2.2 * np.sin(u * ribs * 2 * np.pi), -1, 1)
        fine = look_up(GRIME, u * 150 + offset[0], v * 40 + offset[1])
        streak = look_up(GRIME, u * 260 + offset[1], v * 9 + offset[0])
        broad = look_up(GRIME, u * 22 + offset[0], v * 9 + offset[1])
        value = lit * (0.72 + 0.42 * v) * (1 + 0.42 * depth * wave) * (1 + 0.10 * fine + 0.10 * broad)
        edge = np.minimum(np.minimum(u, 1 - u) / frame, np.minimum(v, 1 - v) / 0.045)
        value = value * np.where(edge < 1, 0.55, 1.0)
        rusty = np.clip(rust * (1.4 * streak * (0.4 + 0.6 * v) + 0.9 * broad - 0.55 + 0.6 * (v < 0.08)), 0, 0.75)
        rusty = np.where((abs(u - patch[0]) < patch[2]) & (abs(v - patch[1]) < patch[3]), rusty * 0.4 + 0.12, rusty)
        base = mix(paint, RUST * 1.3, rusty[:, None])
        return base * value[:, None] * (1 - 0.45 * np.exp(-v / 0.05))[:, None]

    return shader


def box(
    world: World,
    raster: Raster,
    centre,
    along,
    length: float,
    width: float,
    z: tuple[float, float],
    paint: Array,
    seed: int = 0,
    ribs: float = 0.0,
    rust: float = 0.3,
    shine: float = 1.0,
) -> None:
    """A box standing at `centre` (x, y) with its long side `along` (unit vector), from z[0] up to z[1].

    `ribs` is the corrugation's pitch in metres (0: plain); the top catches the skimming sun by `shine`.
    """
    c, u = np.asarray(centre, float), np.asarray(along, float)
    w = np.array([-u[1], u[0]])
    corner = [c + u * a * length / 2 + w * b * width / 2 for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    fog, haze = world.fog(c[1]), world.air.at(*world.at(c[0], c[1], sum(z) / 2))
    for i in range(4):
        a, b = corner[i], corner[(i + 1) % 4]
        normal = np.array([b[1] - a[1], a[0] - b[0]]) / np.hypot(*(b - a))
        if normal @ (a + b) >= 0:
            continue
        face = np.array([world.at(*a, z[0]), world.at(*b, z[0]), world.at(*b, z[1]), world.at(*a, z[1])])
        wide = abs(face[1, 0] - face[0, 0]) * world.canvas.scale
        count = int(np.hypot(*(b - a)) / ribs) if ribs else 0
        facing = min(1.0, max(0.0, float(normal @ SUN)))
        shade = steel(mix(paint * SHADE, paint * WARM * 1.6, facing), count, wide, sunlight(normal), seed + i, rust)
        paint_quad(world.canvas, raster.pixels, face, lambda s, t, f=shade: mix(f(s, t), haze, fog))
        edge = [world.at(*a, z[1]), world.at(*b, z[1])]
        near = np.exp(-(((edge[0][0] - world.air.x) / 520) ** 2))
        if wide > 3:
            raster.line(
                *edge[0],
                *edge[1],
                max(0.5, world.size(0.05, c[1])),
                mix(WARM, haze, fog * 0.6),
                (0.16 + 0.5 * near) * shine,
            )
    if z[1] < world.camera.height:
        top = [world.at(*q, z[1]) for q in corner]
        near = 0.26 + 0.95 * np.exp(-(((np.mean([q[0] for q in top]) - world.air.x) / 480) ** 2))
        paint_quad(
            world.canvas, raster.pixels, np.array(top), mix(mix(paint * 0.9, WARM, 0.34) * near * shine, haze, fog)
        )
