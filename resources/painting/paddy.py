"""The plain under a low sun: gravel, puddles and terraced paddies that mirror the sky, shaded in world space."""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import cover
from colour import colour, mix, smooth
from light import Air
from noise import texture
from quad import look_up

Array = np.ndarray


class Plain:
    """World coordinates of every pixel of flat ground (metres), and noise laid out on it."""

    def __init__(self, air: Air, camera: Camera) -> None:
        canvas = air.canvas
        self.air, self.camera, self.canvas = air, camera, canvas
        self.depth = (camera.focal * camera.height / np.maximum(canvas.y - camera.horizon, 1)).astype(np.float32)
        self.x = ((canvas.x - camera.centre) * self.depth / camera.focal).astype(np.float32)
        self._rough, self._flowing = texture(9, 1.0, 2, 400), texture(10, 2.1, 2, 60)

    def noise(self, scale: float, shift: float = 0.0) -> Array:
        """Noise with `scale` texture cells per metre."""
        return look_up(self._rough, self.x * scale + shift, self.depth * scale + shift + 0 * self.x)

    def level(self) -> Array:
        """Smooth height of the paddies, in terraces: its contours are their banks."""
        flow = look_up(self._flowing, self.x * 1.9 + 420, self.depth * 1.15 + 140 + 0 * self.x)
        perspective = 14 * np.log(np.maximum(400 / np.maximum(self.depth, 20), 0.2))
        return flow * 4.2 + 0.030 * self.depth + 0.085 * self.x + perspective


def paint_plain(plain: Plain, image: Array, top: Array, paddies: Array, mirror: tuple[str, str, str]) -> Array:
    """Paint the ground under the curve `top`; returns how wet each pixel is (0..1).

    `paddies` (0..1) says where the fields lie; `mirror` are the sky's colours in them: far from the light, beside it,
    and on the sun's path.
    """
    canvas, air = plain.canvas, plain.air
    ground = canvas.below(top, 1.5)
    broad, fine = plain.noise(1.1), plain.noise(6.0, 77)
    grit = np.clip(1 + 0.22 * fine * np.clip(60 / plain.depth, 0, 1) + 0.15 * broad, 0.4, 1.8)
    base = mix(colour("#141413"), colour("#26221b"), np.clip(0.5 + 0.35 * broad, 0, 1)[..., None]) * grit[..., None]
    skim = air.beside(340) * np.exp(-(((canvas.y - 480) / 190) ** 2))
    base = base + colour("#c98a48") * (skim * 0.20 * np.clip(0.8 + 0.45 * broad, 0, 2))[..., None]
    puddle = smooth(0.35, 1.25, plain.noise(0.42, 31) + 0.25 * fine) * smooth(30, 120, plain.depth) * 0.55
    base = base + (air.fog * 0.75 - base) * (puddle * air.beside(560))[..., None]

    level = plain.level()
    slope = np.minimum(np.hypot(*np.gradient(level)), 0.5)
    phase = level - np.floor(level)
    paddies = paddies * smooth(1.35, 0.9, slope) * np.clip(1.15 - 3 * np.clip(slope - 0.16, 0, 1), 0, 1)
    bank = 1 - np.clip(np.minimum(phase, 1 - phase) / (1.1 * canvas.scale * slope + 0.040) - 0.25, 0, 1)
    field = np.modf(np.abs(np.sin(np.floor(level) * 12.9898 + 4) * 43758.5453))[0]
    path = np.exp(-(((canvas.x - air.x + 40 * np.tanh((canvas.y - 700) / 300)) / 190) ** 2))
    far, beside, sun = (colour(code) for code in mirror)
    steepness = smooth(560, 960, canvas.y)  # nearer water mirrors higher, bluer sky
    sky = mix(far, beside, (air.beside(430) * (1 - 0.72 * steepness))[..., None])
    sky = mix(sky, colour("#3d4c56"), (0.55 * steepness)[..., None]) * (0.40 + 0.60 * field)[..., None]
    sky = sky + sun * (path * 0.75 * np.exp(-(((canvas.y - 580) / 240) ** 2)))[..., None]
    steep = 0.16 + 0.86 * np.exp(-np.maximum(canvas.y - 480, 0) / 175)
    sky = sky * (np.clip(1 + 0.10 * fine + 0.14 * broad, 0.5, 1.5) * steep * (0.45 + 0.75 * field))[..., None]
    shore = np.clip(1 - np.abs(phase - 0.10) / 0.035, 0, 1) * np.clip(1 - 3 * slope, 0, 1)
    sky = sky * (1 + 0.9 * shore)[..., None]
    wet = (
        (field > 0.30)
        * paddies
        * (1 - bank)
        * np.clip(0.55 + 0.5 * field, 0, 1)
        * (0.75 + 0.25 * np.tanh(2 * broad + 1))
    )
    base = base * (1 - 0.45 * paddies * bank)[..., None]
    base = base + (sky - base) * (wet * 0.80)[..., None]
    green = paddies * (field <= 0.30) * (1 - bank) * np.clip(0.10 + 0.06 * fine, 0, 1)
    base = base + colour("#5d5a2e") * green[..., None]
    fog = (1 - np.exp(-((plain.depth / 400) ** 1.4)))[..., None]
    cover(image, ground, (base * (1 - fog) + air.fog * fog).astype(np.float32))
    return wet
