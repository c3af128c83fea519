"""The plain under a low sun: earth, and flooded paddies between dark bunds that mirror the dawn sky."""
from __future__ import annotations

from typing import NamedTuple

import numpy as np
from camera import Camera
from canvas import cover
from colour import colour, mix, smooth
from light import Air
from noise import texture
from quad import look_up
from scipy.ndimage import map_coordinates

Array = np.ndarray
LOOKS = np.linspace(-1, 1, 5)  # vertical spread of a ripple's reflections
STEEP = 0.58  # how fast the mirrored sky climbs toward the viewer; 1 would be a dead calm mirror
DRY, PLANTED = 0.13, 0.48  # panes with a smaller key lie dry, or have young rice standing in them


class Panes(NamedTuple):
    """The fields at every pixel.

    `bund` is 1 on bunds and `crest` on their sunny crests, `key` a number 0..1 of the pane, `shade` 1 where a bund is
    mirrored in the water before it.
    """

    bund: Array
    crest: Array
    key: Array
    shade: Array


class Plain:
    """World coordinates of every pixel of flat ground (metres), and noise laid out on it."""

    def __init__(self, air: Air, camera: Camera) -> None:
        canvas = air.canvas
        self.air, self.camera, self.canvas = air, camera, canvas
        self.depth = (camera.focal * camera.height / np.maximum(canvas.y - camera.horizon, 1)).astype(np.float32)
        self.x = ((canvas.x - camera.centre) * self.depth / camera.focal).astype(np.float32)
        self._rough, self._flowing = texture(9, 1.0, 2, 400), texture(10, 2.3, 2, 40)

    def noise(self, scale: float, shift: float = 0.0, stretch: float = 1.0) -> Array:
        """Noise with `scale` texture cells per metre, across `stretch` times fewer."""
        return look_up(self._rough, self.x * scale / stretch + shift, self.depth * scale + shift + 0 * self.x)

    def _flow(self, scale: float, shift: float) -> Array:
        return look_up(self._flowing, self.x * scale + shift, self.depth * scale * 0.7 + 2 * shift + 0 * self.x)

    def panes(self) -> Panes:
        """Fields stepping down with the land: long bunds along the contours, short ones across."""
        level = 10 * np.log(400 / np.maximum(self.depth, 20)) + 2.6 * self._flow(1.5, 420) + 0.035 * self.x
        step = np.floor(level)
        long = 15 + 12 * _hash(step * 3.1)
        along = self.x / long * (90 / np.clip(self.depth, 60, 260)) + 0.9 * self._flow(2.2, 77) + 7 * _hash(step)
        key = _hash(step * 17.3 + np.floor(along) * 5.7)
        key = np.where(step > 20, np.maximum(key, 0.16), key)
        down, side = level - step, along - np.floor(along)
        slope = np.minimum(np.abs(np.gradient(level, axis=0)) + np.abs(np.gradient(level, axis=1)), 1)
        run = np.minimum(np.abs(np.gradient(along, axis=1)) + np.abs(np.gradient(along, axis=0)), 1)
        gap = np.minimum(down, 1 - down)
        ragged = self.noise(9.0, 140) * smooth(170, 60, self.depth)
        thick = 0.050 + 0.030 * self.noise(0.5, 19) + 0.010 * ragged
        bund = smooth(1.0, 0.0, (gap - thick) / np.maximum(0.9 * slope, 1e-4))
        across = smooth(1.0, 0.0, (np.minimum(side, 1 - side) - 0.013 - 0.0014 * ragged) / np.maximum(0.9 * run, 1e-4))
        crest = smooth(1.3, 0.2, np.abs(down - 0.075) / np.maximum(0.8 * slope, 0.012))
        fine = smooth(0.9, 0.35, slope)
        return Panes(np.maximum(bund, 0.9 * across) * fine, crest * fine, key, np.exp(-down / 0.11) * fine)


def _hash(value: Array) -> Array:
    return np.modf(np.abs(np.sin(value * 12.9898 + 4) * 43758.5453))[0]


def paint_plain(plain: Plain, image: Array, ground: Array, fields: Array) -> Array:
    """Paint the plain where `ground` is 1, mirroring what is already in `image`; returns where the bunds run.

    `fields` (0..1) says where the paddies lie.
    """
    canvas, air = plain.canvas, plain.air
    panes, water = plain.panes(), _sky_in_water(plain, image)
    wet = np.maximum(_flooded(plain, panes) * fields, _puddles(plain) * (1 - fields))
    base = mix(_land(plain, panes, fields), water, wet[..., None])
    glint = fields * panes.crest * air.beside(430) * np.clip(0.6 + 0.5 * plain.noise(3.0, 9), 0, 1.4)
    base = base + colour("#ffb869") * (0.20 * glint * smooth(900, 520, canvas.y))[..., None]
    fog = 0.88 * (1 - np.exp(-((plain.depth / 430) ** 1.5)))[..., None]
    cover(image, ground, (base * (1 - fog) + air.fog * fog).astype(np.float32))
    return fields * panes.bund


def _flooded(plain: Plain, panes: Panes) -> Array:
    """How much of the water's mirror each pixel of the fields shows: muddy or clear, planted or bare, dry on bunds."""
    planted = panes.key < PLANTED
    clear = np.where(planted, 0.80, 0.96) * (0.72 + 0.28 * np.modf(panes.key * 7.3)[0])
    clear = clear * np.clip(1 + 0.05 * plain.noise(1.1), 0.8, 1.1)
    rows = _seedlings(plain) * planted * smooth(190, 80, plain.depth)
    return (panes.key > DRY) * (1 - panes.bund) * clear * (1 - 0.50 * rows) * (1 - 0.55 * panes.shade)


def _land(plain: Plain, panes: Panes, fields: Array) -> Array:
    """Everything that is not water: earth, mud under the water, a few fields of grass, turf on the bunds."""
    broad, fine = plain.noise(1.1), plain.noise(6.0, 77)
    tufts = plain.noise(16.0, 33) * smooth(150, 60, plain.depth)
    base = mix(_earth(plain, broad, fine), colour("#241f16"), (fields * 0.7)[..., None])
    sward = np.clip(0.4 + 0.22 * fine + 0.2 * broad + 0.2 * tufts, 0, 1)[..., None]
    grass = mix(colour("#12140d"), colour("#3d3a20"), sward) * (0.35 + 0.8 * plain.air.beside(520))[..., None]
    base = mix(base, grass, (fields * np.where(panes.key < 0.7 * DRY, 0.8, 0.12))[..., None])
    turf = mix(colour("#0d0d08"), colour("#2b2816"), np.clip(0.3 + 0.25 * fine + 0.3 * tufts, 0, 1)[..., None])
    return mix(base, turf, (fields * panes.bund)[..., None])


def _earth(plain: Plain, broad: Array, fine: Array) -> Array:
    """Dry ground: trodden earth and thin grass, skimmed by the sun."""
    air, canvas = plain.air, plain.canvas
    grit = np.clip(1 + 0.22 * fine * np.clip(60 / plain.depth, 0, 1) + 0.15 * broad, 0.4, 1.8)
    base = mix(colour("#12130f"), colour("#25231a"), np.clip(0.5 + 0.35 * broad, 0, 1)[..., None]) * grit[..., None]
    skim = air.beside(360) * np.exp(-(((canvas.y - 480) / 150) ** 2)) * np.clip(0.8 + 0.45 * broad, 0, 2)
    return base + colour("#c98a48") * (0.11 * skim)[..., None]


def _puddles(plain: Plain) -> Array:
    """Standing water on trodden ground, 0..1."""
    return 0.6 * smooth(1.15, 1.45, plain.noise(1.7, 510)) * smooth(230, 130, plain.depth)


def _seedlings(plain: Plain) -> Array:
    """Young rice in rows, thinner where the water shows: coverage 0..1."""
    phase = (plain.x * 0.8 + plain.depth * 0.25) / 0.55
    rows = 0.5 + 0.5 * np.cos(2 * np.pi * phase)
    seen = smooth(0.5, 0.2, np.abs(np.gradient(phase, axis=1)))
    tufts = smooth(-0.1, 0.9, plain.noise(16.0, 51))
    return np.clip((0.35 + 0.3 * mix(0.5, rows, seen)) * (0.2 + 1.3 * tufts), 0, 1)


def _sky_in_water(plain: Plain, image: Array) -> Array:
    """The sky and the hills in still shallow water: upside down, drawn out a little by the wind."""
    canvas = plain.canvas
    slope = plain.noise(1.6, 300, 3.0) * 0.6 + plain.noise(5.0, 120, 3.0) * 0.5
    reach = 2.0 + 0.035 * np.maximum(canvas.y - plain.camera.horizon, 0)
    total = np.zeros(image.shape, np.float32)
    for look in LOOKS:
        rows = plain.camera.horizon - STEEP * (canvas.y - plain.camera.horizon) - (0.45 * slope + look) * reach
        at = [np.clip(np.abs(rows) * canvas.scale, 0, canvas.height - 1),
              np.clip((canvas.x + 0.15 * slope * reach) * canvas.scale, 0, canvas.width - 1)]
        for c in range(3):
            total[..., c] += np.exp(-1.3 * look**2) * map_coordinates(image[..., c], at, order=1, mode="nearest")
    total /= np.exp(-1.3 * LOOKS**2).sum()
    fresnel = 1.0 - 0.55 * smooth(520, 1040, canvas.y)
    down = np.maximum(canvas.y - plain.camera.horizon, 0)
    path = np.exp(-(((canvas.x - plain.air.x) / (150 + 0.8 * down)) ** 2)) * np.exp(-down / 330)
    glitter = np.clip(0.75 + 0.55 * slope, 0, 2.2) * path
    mirrored = total * (fresnel * np.clip(1 + 0.10 * slope, 0.7, 1.3))[..., None] + colour("#11161a")
    return mirrored + colour("#ffab4c") * (0.30 * glitter)[..., None]
