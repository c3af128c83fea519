"""A small passenger boat on the evening river, with its reflection and wake."""

from __future__ import annotations

import numpy as np
from canvas import Canvas, Raster, lay, shade
from colour import colour, smooth
from light import Air
from noise import fbm
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath
from scipy.ndimage import gaussian_filter1d

Array = np.ndarray


def paint_boat(air: Air, image: Array, x: float, y: float, size: float, seed: int) -> None:
    """Boat of `size` picture units heading left, its waterline at (x, y), on finished water."""
    canvas, unit = air.canvas, size / 100
    body, lights = canvas.raster(), canvas.raster()
    _hull(body, x, y, unit)
    _decks(body, lights, x, y, unit, np.random.default_rng(seed))
    e = lights.array()[..., :3]
    ripple = 0.5 + 0.5 * np.tanh(1.6 * fbm(canvas, 34, 3.2, 4, seed + 77))
    _wake(air, image, x, y, unit, ripple)
    shadow = np.exp(-(((canvas.x - x) / (46 * unit)) ** 2) - ((canvas.y - y - 7 * unit) / (6 * unit)) ** 2)
    image *= 1 - 0.5 * (shadow * smooth(y - 1, y + 1, canvas.y))[..., None]
    image += _reflection(canvas, e, y, unit) * (0.15 + 1.3 * ripple)[..., None]
    lay(image, body.array())
    image += e * 1.1 + canvas.blur(e, 2) * 0.5 + canvas.blur(e, 10) * 0.5


def _hull(body: Raster, x: float, y: float, u: float) -> None:
    hull = QPainterPath(QPointF(x + 46 * u, y - 8 * u))
    hull.quadTo(x + 45 * u, y, x + 40 * u, y + 1 * u)
    hull.lineTo(x - 38 * u, y + 1 * u)
    hull.quadTo(x - 45 * u, y - 3 * u, x - 54 * u, y - 12 * u)
    hull.quadTo(x - 20 * u, y - 6.5 * u, x + 46 * u, y - 8 * u)
    body.path(
        hull, shade(0, y - 12 * u, 0, y, (0, colour("#2a201a")), (0.35, colour("#12100e")), (1, colour("#080706")))
    )
    body.line(x - 50 * u, y - 9.6 * u, x + 45 * u, y - 7.4 * u, 0.5, colour("#b98250"), 0.45)


def _decks(body: Raster, lights: Raster, x: float, y: float, u: float, r: np.random.Generator) -> None:
    """Two glazed decks under overhanging roofs, a wheelhouse, a mast."""
    dark, roof = colour("#100d0b"), colour("#2b211a")
    for fore, aft, foot, high, glow in ((-34, 38, 7.6, 7.2, 0.60), (-22, 28, 15.6, 6.4, 0.34)):
        left, right, low, top = x + fore * u, x + aft * u, y - foot * u, y - (foot + high) * u
        body.polygon([(left, low), (left + 2.5 * u, top), (right, top), (right, low)], dark)
        body.rect(left - 1.5 * u, top - 1.0 * u, right - left + 5 * u, 1.3 * u, roof)
        lights.rect(
            left + 4 * u,
            top + 1.6 * u,
            right - left - 6 * u,
            high * 0.52 * u,
            shade(
                left,
                0,
                right,
                0,
                (0, colour("#ffcf8c") * glow * 0.5),
                (0.3, colour("#ffc070") * glow),
                (0.62, colour("#ffb460") * glow * 0.75),
                (1, colour("#ff9f45") * glow * 0.35),
            ),
        )
        for wx in np.arange(left + 4 * u, right, 4.6 * u):
            lights.rect(wx, top + 1.4 * u, 0.55 * u, high * 0.6 * u, colour("#0a0705"))
        for wx in r.uniform(left + 6 * u, right - 4 * u, 9):  # people at the windows
            lights.ellipse(wx, top + high * 0.56 * u, 0.7 * u, 1.1 * u, colour("#160d07"))
    body.polygon(
        [(x - 15 * u, y - 23 * u), (x - 13 * u, y - 28 * u), (x - 2 * u, y - 28 * u), (x - 2 * u, y - 23 * u)], dark
    )
    body.line(x + 4 * u, y - 38 * u, x + 4 * u, y - 23 * u, 0.7, dark)
    lights.ellipse(x + 4 * u, y - 38 * u, 0.8 * u, 0.8 * u, colour("#fff0d8"))
    lights.ellipse(x - 50 * u, y - 12 * u, 0.8 * u, 0.8 * u, colour("#ff4a30") * 0.8)


def _reflection(canvas: Canvas, lamps: Array, y: float, u: float) -> Array:
    """Lamps mirrored at y and drawn out downward."""
    mirrored = np.zeros_like(lamps)
    rows = np.arange(canvas.row(y), canvas.height)
    source = 2 * canvas.row(y) - rows
    mirrored[rows[source >= 0]] = lamps[source[source >= 0]]
    drawn = (
        gaussian_filter1d(mirrored, 5 * u * canvas.scale, axis=0)
        + gaussian_filter1d(mirrored, 16 * u * canvas.scale, axis=0) * 0.8
    )
    return canvas.blur(drawn, 1.2) * smooth(y, y + 2, canvas.y)[..., None]


def _wake(air: Air, image: Array, x: float, y: float, u: float, ripple: Array) -> None:
    """Two arms opening behind the boat, their crests catching the sky, troughs between them dark."""
    canvas = air.canvas
    behind = np.clip(canvas.x - x + 44 * u, 0, 1200)
    offset = (canvas.y - y) / (1.6 * u + 0.055 * behind)
    fade = smooth(0, 16 * u, behind) * np.exp(-behind / (230 * u)) * (0.25 + 0.75 * ripple)
    crest = np.exp(-(((np.abs(offset) - 1) / 0.26) ** 2)) + 0.5 * np.exp(-(((np.abs(offset) - 0.45) / 0.16) ** 2))
    trough = np.exp(-(((np.abs(offset) - 0.72) / 0.2) ** 2))
    image *= (1 - 0.35 * trough * fade)[..., None]
    image += (air.fog + colour("#c08a5c") * 0.22) * (crest * fade)[..., None]
