"""The wide river of the bend: what it mirrors, how wind and current roughen it, where it glitters."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Canvas
from colour import colour, smooth
from noise import texture
from scipy.ndimage import map_coordinates

Array = np.ndarray

LOOKS = np.linspace(-1, 1, 7)  # vertical spread of one ripple's reflections


class Surface:
    """World coordinates of every water pixel (metres) and the slopes of its waves."""

    def __init__(self, canvas: Canvas, camera: Camera, seed: int) -> None:
        self.canvas, self._tile = canvas, texture(seed, 1.05, 3, 260)
        self.depth = (camera.focal * camera.height / np.maximum(canvas.y - camera.horizon, 3)).astype(np.float32)
        self.x = ((canvas.x - camera.centre) * self.depth / camera.focal).astype(np.float32)
        wind = self._noise(26, 240, 11)
        self.breeze = smooth(-0.9, 1.1, wind + 0.5 * self._noise(7, 80, 61))
        self.swell, self.wave = self._noise(7.5, 17, 0), self._noise(1.9, 4.6, 300)
        self.ripple = self._noise(0.5, 1.2, 77)
        self.slope = (0.55 + 0.6 * self.breeze) * (0.22 * self.swell * smooth(380, 900, self.depth) + 0.45 * self.wave
                                                   + 0.55 * self.ripple * smooth(2600, 700, self.depth))
        self.reach = 3.0 + 15000 / self.depth * (0.75 + 0.45 * self.breeze)

    def _noise(self, deep: float, wide: float, shift: float) -> Array:
        """Noise whose cells measure `deep` by `wide` metres in view."""
        at = [self.depth / deep * 0.9 + shift + 0 * self.x, self.x / wide + 2 * shift]
        return map_coordinates(self._tile, at, order=1, mode="grid-wrap")

    def mirrored(self, scene: Array, rows: Array) -> Array:
        """Colours at the picture rows `rows`, seen in the waves; a fourth channel of `scene` is kept."""
        scale, height = self.canvas.scale, self.canvas.height
        total = np.zeros(scene.shape, np.float32)
        columns = (self.canvas.x + 0.22 * self.slope * self.reach) * scale
        for look in LOOKS:
            lower = np.clip((self.canvas.y + (self.slope + 1.1 * look) * self.reach) * scale, 0, height - 1)
            source = map_coordinates(rows, [lower, columns], order=0, mode="nearest")
            at = [np.clip(source * scale, 0, height - 1), columns]
            for c in range(scene.shape[-1]):
                total[..., c] += np.exp(-1.5 * look**2) * map_coordinates(scene[..., c], at, order=1, mode="nearest")
        return total / np.exp(-1.5 * LOOKS**2).sum()

    def shade(self, picture: Array, light: float, shine: Array, body: Array) -> Array:
        """Water showing the mirrored `picture`; below the sun at column `light` it glitters with `shine`."""
        canvas = self.canvas
        fresnel = 0.40 + 0.56 * smooth(400, 1500, self.depth)
        fresnel = fresnel * np.clip(1 + 0.30 * self.slope - 0.16 * (self.breeze - 0.5), 0.3, 1.8)
        out = picture * fresnel[..., None] + body * (0.8 + 0.3 * np.clip(self.slope, -1, 1))[..., None]
        path = np.exp(-(((canvas.x - light) / (70 + 0.55 * np.maximum(canvas.y - 380, 0))) ** 2))
        facet = self.wave * 0.6 + self.ripple * 0.7 + 0.3 * self.swell
        sparkle = smooth(0.55, 2.1, facet) * (0.25 + 0.75 * self.breeze)
        path = path * smooth(365, 400, canvas.y) * np.exp(-np.maximum(canvas.y - 430, 0) / 95)
        return out + shine * (path * (0.05 + 0.85 * sparkle))[..., None]


def beyond(camera: Camera, canvas: Canvas) -> Array:
    """Rows that flat water mirrors when nothing stands on it."""
    return (2 * camera.horizon - canvas.y + 0 * canvas.x).astype(np.float32)


def surf(surface: Surface, land: Array) -> Array:
    """Brightness of the small waves that break along the edge of `land` (coverage 0..1)."""
    canvas = surface.canvas
    near = np.clip(canvas.blur(land, 2.4) * 2.4, 0, 1) * (1 - land)
    return near * smooth(0.0, 1.4, surface.ripple + 0.5 * surface.wave) * smooth(400, 470, canvas.y)


BODY = colour("#0a211c")
