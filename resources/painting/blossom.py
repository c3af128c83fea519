"""Crowns of blossom against the sun: clouds that glow where they are thin and turn deep violet inside."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from canvas import Array, Canvas, Raster, lay
from colour import mix, smooth
from noise import fbm
from PySide6.QtGui import QImage
from scipy.ndimage import gaussian_filter, map_coordinates
from trees import Crown, tinted

CELL = 4.0  # picture units per cell of the light's map
MARGIN = 60  # cells around the picture
TONES = 9


class Palette(NamedTuple):
    """Linear colours of blossom: deep inside, in the open shade, with the sun behind it, and its bright edge."""

    deep: Array
    shade: Array
    glow: Array
    edge: Array


class Cloud(NamedTuple):
    """Maps (one cell per `CELL` units): how dense the blossom is, and how much sun comes through (0..1)."""

    density: Array
    light: Array

    def at(self, x: Array, y: Array, which: Array) -> Array:
        """Values of one of the maps at picture positions."""
        place = [np.asarray(y) / CELL + MARGIN, np.asarray(x) / CELL + MARGIN]
        return map_coordinates(which, place, order=1, mode="nearest")


def sprays(tips: list[tuple[float, float]], size: float, each: int, seed: int) -> Array:
    """Places (x, y) of the flower heads around the twigs, hanging a little."""
    r = np.random.default_rng(seed)
    tips = np.repeat(np.array(tips, np.float32), each, axis=0)
    return tips + r.normal(0, 1, tips.shape) * (size * 0.62, size * 0.50) + (0, size * 0.12)


def gather(places: Array, sun: tuple[float, float], size: float, reach: float) -> Cloud:
    """How thick the blossom stands and how the light of `sun` comes through it, fading over `reach`."""
    shape = (int(1080 / CELL) + 2 * MARGIN, int(1920 / CELL) + 2 * MARGIN)
    cells = np.floor(places[:, ::-1] / CELL).astype(int) + MARGIN
    cells = cells[((cells >= 0) & (cells < shape)).all(1)]
    density = np.zeros(shape, np.float32)
    np.add.at(density, tuple(cells.T), 1.0)
    density = gaussian_filter(density, size * 0.42 / CELL) * 0.45 * (size / CELL) ** 2  # heads over one another
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    dy, dx = (sun[1] / CELL + MARGIN - rows), (sun[0] / CELL + MARGIN - columns)
    away = np.hypot(dx, dy) + 1e-3
    depth = np.zeros(shape, np.float32)
    for k in range(1, 9):
        step = k * size * 0.30 / CELL
        toward = [rows + dy / away * step, columns + dx / away * step]
        depth += map_coordinates(density, toward, order=1, mode="constant")
    sky = sum(np.roll(density, round(k * size * 0.35 / CELL), 0) for k in range(1, 6))
    through = np.exp(-0.024 * depth) * 0.70 + np.exp(-0.10 * density) * 0.12 + np.exp(-0.035 * sky) * 0.18
    near = 0.34 + 0.86 * np.exp(-((away * CELL / reach) ** 1.3))
    return Cloud(density, (through * near).astype(np.float32))


def paint_mass(canvas: Canvas, image: Array, cloud: Cloud, colours: Palette, seed: int, cover: float = 0.8) -> None:
    """The soft body of the cloud under its single flowers, laid on premultiplied RGBA `image`."""
    pick = [canvas.y[:, 0] / CELL + MARGIN, canvas.x[0] / CELL + MARGIN]
    grid = np.meshgrid(*pick, indexing="ij")
    density = map_coordinates(cloud.density, grid, order=1)
    light = map_coordinates(cloud.light, grid, order=1)
    ragged = 0.5 + 0.5 * np.tanh(1.2 * fbm(canvas, 26, 20, 5, seed, 0.7))
    alpha = cover * (1 - np.exp(-0.30 * density * (0.25 + 1.5 * ragged))) * smooth(0.05, 0.6, density * ragged * 2)
    tone = np.clip(light * (0.75 + 0.5 * ragged), 0, 1)[..., None]
    body = mix(colours.deep, colours.shade, np.clip(tone * 2.2, 0, 1))
    body = mix(body, colours.glow, np.clip(tone * 1.5 - 0.35, 0, 1))
    lay(image, np.concatenate([body * alpha[..., None], alpha[..., None]], -1).astype(np.float32))


def ramp(colours: Palette, level: float) -> Array:
    """Colour of blossom at a level of light, 0 deep inside to 1 at the bright edge."""
    steps = (0.0, 0.40, 0.78, 1.0)
    return np.array([np.interp(level, steps, [c[k] for c in colours]) for k in range(3)], np.float32)


def stamps(shapes: list[Crown], colours: Palette) -> list[list[QImage]]:
    """The flower heads in `TONES` steps of light."""
    return [tinted(shapes, ramp(colours, t - 0.22), ramp(colours, t + 0.16)) for t in np.linspace(0, 1, TONES)]


def paint_sprays(
    raster: Raster, places: Array, cloud: Cloud, heads: list[list[QImage]], size: float, seed: int, share=(0.0, 1.0)
) -> None:
    """Stamp the flower heads whose depth lies in `share` of the crown (0 far, 1 near); the near ones stand in shade."""
    r = np.random.default_rng(seed)
    deep = r.random(len(places))
    level = cloud.at(places[:, 0], places[:, 1], cloud.light) * (1.5 - 0.6 * deep) + r.normal(0, 0.06, len(places))
    scale, turn = r.uniform(0.55, 1.25, len(places)), r.integers(0, len(heads[0]), len(places))
    for i in np.argsort(deep):
        if share[0] <= deep[i] < share[1]:
            s, (x, y) = size * scale[i], places[i]
            image = heads[int(np.clip(level[i], 0, 0.999) * TONES)][turn[i]]
            raster.stamp(image, x - s / 2, y - s * 0.4, s, s * 1.05)


def paint_falling(
    raster: Raster, span: tuple[float, float, float, float], count: int, colours: Palette, seed: int
) -> None:
    """A few blossoms on their way down inside the box `span` (left, top, right, bottom)."""
    r = np.random.default_rng(seed)
    for _ in range(count):
        x, y, s = r.uniform(span[0], span[2]), r.uniform(span[1], span[3]), r.uniform(0.7, 1.8)
        raster.painter.save()
        raster.painter.translate(x, y)
        raster.painter.rotate(r.uniform(0, 180))
        raster.ellipse(0, 0, s, s * 0.5, mix(colours.shade, colours.edge, r.random()), 0.85)
        raster.painter.restore()
