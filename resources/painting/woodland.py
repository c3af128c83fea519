"""Painting forested hills: crowns in light and shade, paling with distance, mist at their feet."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from camera import Camera
from colour import colour, mix, smooth
from light import Air
from noise import fbm
from terrain import View, normals

Array = np.ndarray


class Land(Protocol):
    """A landscape with forest on it."""

    def height(self, x: Array, y: Array) -> Array:
        """Ground at world points."""

    def tone(self, x: Array, y: Array) -> Array:
        """Patchiness of the forest, about unit variance."""


@dataclass(frozen=True)
class Woodland:
    """Colours of the forest, the light on it and the air before it.

    `haze` is the distance in metres over which the air takes two thirds of a thing's own colour; mist pools up to about
    `pool` metres above the ground between the distances `start` and `full`; `bare` says how little grows at the foot.
    """

    dark: str
    lit: str
    sun: str
    sky: str
    haze: float
    power: float = 1.35
    most: float = 0.97
    elevation: float = 0.75
    pool: float = 26
    start: float = 1500
    full: float = 4200
    seed: int = 431
    bare: float = 0.8

    def veil(self, depth: Array | float) -> Array | float:
        """The fog's share of the colour of things `depth` metres away."""
        return self.most * (1 - np.exp(-(depth / self.haze) ** self.power))

    def mist(self, drift: Array, y: Array, z: Array) -> Array:
        """Opacity of the mist in front of ground at distance y and height z; `drift` 0..1 tears it."""
        z = np.maximum(z, 0)
        pool = np.exp(-z / (self.pool + 0.012 * y)) * smooth(self.start, self.full, y)
        air = np.exp(-z / (5 * self.pool)) * smooth(1.5 * self.start, 1.25 * self.full, y)
        return np.clip(0.85 * pool * (0.35 + 0.75 * drift) + 0.26 * air, 0, 0.93)


def paint_woodland(air: Air, image: Array, camera: Camera, land: Land, view: View, style: Woodland) -> None:
    """Forested ground over the RGB `image`, bare along the water's edge."""
    ground = view.ground & (view.z > 0.25)
    x, y, z = view.x[ground], view.depth[ground], view.z[ground]
    n = normals(land.height, View(x, y, z), camera.focal, 0.35)
    sun = np.clip((n * _toward_light(air, camera, x, y, style.elevation)).sum(-1), 0, 1) ** 1.6
    tone = np.clip(0.5 + 0.28 * land.tone(x, y), 0, 1)[:, None]
    paint = mix(colour(style.dark), colour(style.lit), tone)
    paint = mix(paint, colour("#6d6f58"), (style.bare * smooth(7, 1, z))[:, None])
    paint = paint * (colour(style.sky) * (0.26 + 0.20 * n[:, 2:]) + colour(style.sun) * (1.15 * sun)[:, None])
    drift = 0.5 + 0.5 * np.tanh(1.2 * fbm(air.canvas, 300, 34, 5, style.seed, 0.55))[ground]
    veil = 1 - (1 - style.veil(y)) * (1 - style.mist(drift, y, z))
    image[ground] = mix(paint, air.fog[ground], veil[:, None])


def _toward_light(air: Air, camera: Camera, x: Array, depth: Array, elevation: float) -> Array:
    """Unit vectors (x, y, z) from ground points to the sun."""
    aside = -0.55 * np.tanh((camera.centre + camera.focal * x / depth - air.x) / 480)
    v = np.stack([aside, 0.32 + 0 * aside, elevation + 0 * aside], -1)
    return v / np.linalg.norm(v, axis=-1, keepdims=True)
