"""The one light of a scene, the fog it fills, the sky around it and the bloom of lamps."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from canvas import Canvas
from colour import colour, mix, smooth, to_linear, to_srgb
from noise import fbm

Array = np.ndarray


class Air:
    """Fog coloured by place: cold far from the light at (x, y), `mid` around it, `hot` beside it.

    `fog` is the colour of fully fogged things at every pixel; everything in the scene fades toward it.
    """

    def __init__(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        cold: str,
        mid: str,
        hot: str,
        near: tuple[float, float] = (330, 210),
        wide: tuple[float, float] = (720, 420),
        drop: float = 40,
        strength: tuple[float, float] = (0.75, 0.80),
    ) -> None:
        self.canvas, self.x, self.y = canvas, x, y
        self.cold, self.mid, self.hot = colour(cold), colour(mid), colour(hot)
        dx, dy = canvas.x - x, canvas.y - y
        core = strength[1] * np.exp(-((dx / near[0]) ** 2) - ((dy - drop) / near[1]) ** 2)
        halo = strength[0] * np.exp(-((dx / wide[0]) ** 2) - (dy / wide[1]) ** 2)
        fog = mix(mix(self.cold, self.mid, halo[..., None]), self.hot, core[..., None])
        self.fog: Array = fog.astype(np.float32)

    def at(self, x: float, y: float) -> Array:
        """Fog colour at one place of the picture."""
        return self.fog[self.canvas.row(y), self.canvas.column(x)]

    def beside(self, spread: float) -> Array:
        """1 in the light's column, falling to 0 over `spread` to both sides; one row of values."""
        return np.exp(-(((self.canvas.x - self.x) / spread) ** 2)).astype(np.float32)

    def distance(self, squeeze: float = 1.0) -> Array:
        """Distance from the light in picture units, horizontally divided by `squeeze`."""
        return np.hypot((self.canvas.x - self.x) / squeeze, self.canvas.y - self.y).astype(np.float32)


class Glow(NamedTuple):
    """One term of the sky's glow: colour * strength * exp(-(r / radius)^power)."""

    colour: str
    strength: float
    radius: float
    power: float = 1.2


def sky(
    air: Air,
    stops: list[tuple[float, str]],
    glows: list[Glow],
    squeeze: float = 1.9,
    spread: float = 760,
    edge: float = 0.42,
) -> Array:
    """Vertical gradient through `stops` (y, colour), darker away from the light's column, plus the glows."""
    canvas = air.canvas
    ys = [y for y, _ in stops]
    codes = np.array([to_srgb(colour(code)) for _, code in stops])
    column = np.stack([np.interp(canvas.y[:, 0], ys, codes[:, i]) for i in range(3)], -1)[:, None, :]
    image = to_linear(column) * (edge + (1 - edge) * air.beside(spread))[..., None]
    r = air.distance(squeeze)
    for glow in glows:
        image += colour(glow.colour) * (glow.strength * np.exp(-((r / glow.radius) ** glow.power)))[..., None]
    return image.astype(np.float32)


def disc(air: Air, image: Array, radius: float, code: str, soft: float = 7, strength: float = 0.9) -> None:
    """Add the sun's disc with an edge `soft` units wide."""
    image += colour(code) * (strength * np.clip((radius - air.distance()) / soft + 0.5, 0, 1))[..., None]


def clouds(
    air: Air,
    image: Array,
    seed: int,
    top: float,
    bottom: float,
    lit: str,
    cell: tuple[float, float] = (520, 80),
    dark: float = 0.40,
    shine: float = 0.8,
    reach: float = 370,
    cover: float = -0.1,
) -> None:
    """Stretched shelves between heights `top` and `bottom`, lit from below within `reach` of the light.

    `cover` is the noise level where cloud begins: lower means more sky covered.
    """
    canvas = air.canvas
    w = fbm(canvas, *cell, 6, seed, 0.52)
    body = smooth(cover, cover + 1.6, w + 0.35 * fbm(canvas, cell[0] * 0.58, cell[1] * 0.75, 4, seed + 6))
    body = body * smooth(top, top + 150, canvas.y) * (1 - smooth(bottom - 120, bottom, canvas.y))
    shift = round(10 * canvas.scale)
    above = np.concatenate([w[:1].repeat(shift, 0), w[:-shift]])
    under = np.clip((w - above) * 1.1, 0, 0.9)
    near = np.exp(-air.distance(1.7) / reach)
    image *= (1 - dark * body * (1 - 0.5 * near))[..., None]
    image += colour(lit) * (under * body * near * shine)[..., None]


def bloom(canvas: Canvas, lamps: Array) -> Array:
    """Lamps with the halo a lens gives them."""
    return lamps + canvas.blur(lamps, 1.6) * 0.9 + canvas.blur(lamps, 7) * 0.85 + canvas.blur(lamps, 34) * 0.8


def flare(canvas: Canvas, image: Array, level: float = 0.55) -> Array:
    """The picture with everything brighter than `level` bleeding into its surroundings."""
    bright = np.clip(image - level, 0, 3)
    halo = canvas.blur(bright, 6) * 0.35 + canvas.blur(bright, 40) * 0.6 + canvas.blur(bright, 140) * 0.8
    return image + halo


def rays(
    air: Air,
    image: Array,
    code: str,
    seed: int,
    strength: float = 0.045,
    reach: float = 330,
    top: float = 330,
    bottom: float = 420,
) -> None:
    """Faint fans of light below the sun."""
    canvas = air.canvas
    angle = np.arctan2(canvas.y - air.y, canvas.x - air.x)
    knots = np.convolve(np.random.default_rng(seed).standard_normal(240), np.hanning(9) / 2.4, "same")
    fan = np.clip(np.interp(angle, np.linspace(-np.pi, np.pi, 240), knots), 0, 2)
    r = air.distance()
    fade = np.exp(-r / reach) * smooth(20, 120, r) * smooth(top, bottom, canvas.y)
    image += (colour(code) * (fan * strength * fade)[..., None]).astype(np.float32)
