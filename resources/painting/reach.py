"""The wide reach below the cities: water that mirrors sky, towers, banks and viaduct, and the fields beside it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from camera import Camera
from canvas import Array, cover, lay
from colour import colour, mix, smooth
from light import Air
from mirror import mirrored
from plain import Plain
from scipy.ndimage import gaussian_filter1d, map_coordinates
from waves import waves

DROP = 330.0  # how far the mirrored backdrop reaches above the shore; the raised eye shortens it
BANK = 4.5  # metres of growth on a bank, as the water mirrors it
BODY, SKIM, SKYLIGHT = colour("#0f0c1b"), colour("#ffb59a"), colour("#a48ad0")


class Upside(Camera):
    """The camera as the water mirrors it: what stands above the surface hangs below it."""

    def project(self, x: Array, y: Array, z: Array) -> tuple[Array, Array]:
        return super().project(x, y, -z)


@dataclass
class Reach:
    """The ground plane seen by `camera` below the curve `shore`; `hanging` is the mirrored viaduct, RGBA and lamps."""

    air: Air
    camera: Camera
    plain: Plain
    shore: Array
    hanging: tuple[Array, Array]

    def __post_init__(self) -> None:
        canvas, camera = self.air.canvas, self.camera
        depth = camera.focal * camera.height / np.maximum(canvas.y - camera.horizon, 4) + 0 * canvas.x
        self.depth = depth.astype(np.float32)
        self.x = ((canvas.x - camera.centre) * depth / camera.focal).astype(np.float32)

    def paint(self, image: Array, lamps: Array) -> None:
        """Lay water and land over the picture below the shore."""
        ground = self.air.canvas.below(self.shore)
        land = self.plain.shore(self.x, self.depth)
        dry = smooth(-0.3, 0.3, land / np.maximum(1, self.depth / 400))[..., None]
        still, water = self._water(image, lamps)
        paint = mix(water, self._land(still, land), dry)
        k = 1 - np.exp(-((self.depth / 1500) ** 1.3))
        cover(image, ground, mix(paint, self.air.fog, (k * (0.45 + 0.55 * dry[..., 0]))[..., None]))
        lamps *= 1 - ground[..., None]

    def _water(self, image: Array, lamps: Array) -> tuple[Array, Array]:
        """What a still surface mirrors, and the open water with its ripples."""
        canvas, depth = self.air.canvas, self.depth
        broad, fine, wind = waves(self.x, depth)
        still = self._backdrop(image, lamps)
        body, light = self.hanging
        world = still.copy()
        lay(world, canvas.blur(body, 1.4))
        world += canvas.blur(light[..., :3], 3.4) * colour("#ffbe7c") * 2.2
        slope = (0.40 * broad + 0.55 * fine) * (0.24 + 0.76 * wind)
        rows = canvas.y + 0 * canvas.x
        picture = mirrored(canvas, world, rows, slope, (1.2 + 1700 / depth) * (0.45 + 1.2 * wind))
        gloss = (0.58 + 0.36 * smooth(140, 800, depth)) * (1 - 0.14 * wind) * np.clip(1 + 0.36 * slope, 0.4, 2)
        ruffled = 0.13 * wind * np.clip(0.8 + 0.6 * slope, 0.1, 2)
        sheen = mix(colour("#6f5fb0"), self.air.fog, 0.45) * ruffled[..., None]
        water = picture * gloss[..., None] + sheen + BODY * np.clip(0.9 + 0.3 * slope, 0.3, 1.5)[..., None]
        return still, water + self._afterglow(broad, fine)

    def _backdrop(self, image: Array, lamps: Array) -> Array:
        """Sky, cities and the growth of the banks, upside down below the shore."""
        canvas = self.air.canvas
        down = np.maximum(canvas.y - self.shore[None, :], 0)
        shore = mix(self.shore[None, :], self.shore.min(), smooth(40, 300, down))
        rows = shore - DROP * (1 - np.exp(-down / DROP))
        at = [rows * canvas.scale, np.broadcast_to(np.arange(canvas.width), rows.shape)]
        columns = gaussian_filter1d(lamps, 9 * canvas.scale, axis=0) * 3 + canvas.blur(lamps, 1.5)
        scene = canvas.blur(image, 0.8) + columns
        world = np.stack([map_coordinates(scene[..., c], at, order=1, mode="nearest") for c in range(3)], -1)
        growth = sum(smooth(-0.5, 1.5, self._ahead(share)) for share in (0.15, 0.4, 0.7, 1.0)) / 4
        dark = mix(colour("#0d0a12"), self.air.fog, 0.16 + 0.5 * smooth(300, 1500, self.depth)[..., None])
        return mix(world, dark, (0.85 * growth)[..., None])

    def _ahead(self, share: float) -> Array:
        """Metres inland where the mirrored ray has climbed `share` of a bank's growth."""
        onward = 1 + share * BANK / self.camera.height
        return self.plain.shore(self.x * onward, self.depth * onward)

    def _afterglow(self, broad: Array, fine: Array) -> Array:
        """Glitter in the column of the light: a sheet far off, sparks close by."""
        canvas, air = self.air.canvas, self.air
        below = np.maximum(canvas.y - self.camera.horizon, 0)
        path = np.exp(-(((canvas.x - air.x - 10 * broad) / (60 + 0.22 * below)) ** 2))
        spark = np.clip(0.30 + 0.75 * broad + 0.9 * fine, 0, 3) ** 2.2
        return SKIM * (path * spark * 0.13 * np.exp(-below / 240))[..., None]

    def _land(self, still: Array, land: Array) -> Array:
        """Soil, flooded fields that mirror the sky, and dykes whose edges catch the last light."""
        plain, x, depth = self.plain, self.x, self.depth
        glow = self.air.beside(460)
        rough = np.clip(1 + 0.34 * plain.rough(x, depth), 0.4, 1.9)
        soil = mix(colour("#15121c"), colour("#2f2537"), np.clip(0.5 + 0.4 * plain.broad(x, depth), 0, 1)[..., None])
        soil = soil * (rough * (0.65 + 0.9 * glow))[..., None]
        wet, dyke = plain.paddies(x, depth)
        field = still * 0.85 + SKYLIGHT * (0.10 + 0.16 * glow)[..., None]
        paint = mix(soil, field, (0.92 * wet)[..., None])
        rim = dyke * np.clip(rough - 0.6, 0, 1) * 0.05 + np.exp(-np.maximum(land, 0) / 0.8) * 0.07
        paint = paint + SKIM * (rim * glow)[..., None]
        return paint * (1 - 0.55 * smooth(3.0, 0.2, land) * smooth(1200, 300, depth))[..., None]
