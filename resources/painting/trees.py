"""Tree crowns as small stamps, single or massed into a forest on a slope."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from canvas import Canvas, Raster, lay
from colour import colour, mix
from light import Air
from noise import profile
from PySide6.QtGui import QImage
from scipy.ndimage import gaussian_filter

Array = np.ndarray
LEVELS = 8  # steps of light between the shaded and the sunlit crown


class Crown(NamedTuple):
    """Shape of one crown: opacity and how much light each spot catches, both 0..1."""

    alpha: Array
    light: Array


def crowns(count: int, seed: int, size: int = 96, blobs: int = 64) -> list[Crown]:
    """Crowns of many small leafy blobs, lit from the upper right."""
    r = np.random.default_rng(seed)
    return [_crown(r, size, blobs) for _ in range(count)]


def _crown(r: np.random.Generator, size: int, blobs: int) -> Crown:
    g = (np.arange(size) + 0.5) / size * 2 - 1
    gx, gy = np.meshgrid(g, g)
    alpha, light = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
    angle, reach = r.uniform(0, 2 * np.pi, blobs), np.sqrt(r.random(blobs)) * 0.68
    radii = r.uniform(0.08, 0.25, blobs)
    spots = list(zip(reach * np.cos(angle), reach * np.sin(angle) * 0.8, radii, strict=True))
    for cx, cy, radius in sorted(spots, key=lambda s: s[1] - 0.2 * s[0]):
        lobes = np.interp(np.arctan2(gy - cy, gx - cx), np.linspace(-3.2, 3.2, 17), r.standard_normal(17))
        blob = np.clip((radius - np.hypot(gx - cx, gy - cy) - 0.18 * radius * lobes) * size / 3.5, 0, 1)
        turned = np.clip(0.5 + 0.5 * ((gx - cx) * 0.55 - (gy - cy) * 0.85) / radius, 0, 1)
        light = light * (1 - blob) + blob * turned * (0.55 + 0.45 * np.clip(0.5 - cy * 0.7 + cx * 0.25, 0, 1))
        alpha = np.maximum(alpha, blob)
    fray = gaussian_filter(r.standard_normal((size, size)), 1.4)
    fray /= fray.std()
    alpha = np.clip(alpha - np.clip(fray * 0.35, 0, 1) * (1 - gaussian_filter(alpha, 4)) * 1.6, 0, 1)
    return Crown(alpha.astype(np.float32), np.clip(light * (1 + 0.13 * fray), 0, 1).astype(np.float32))


def tinted(shapes: list[Crown], dark: Array, lit: Array) -> list[QImage]:
    """The crowns coloured between two linear colours, ready for `Raster.stamp`."""
    out = []
    for alpha, light in shapes:
        pixels = np.empty((*alpha.shape, 4), np.float32)
        pixels[..., :3] = mix(dark, lit, light[..., None]) * alpha[..., None]
        pixels[..., 3] = alpha
        h, w = alpha.shape
        out.append(QImage(pixels.tobytes(), w, h, w * 16, QImage.Format_RGBA32FPx4_Premultiplied).copy())
    return out


def plant(raster: Raster, tree: QImage, x: float, y: float, size: float, height: float = 1.0) -> None:
    """Stand a crown on the point (x, y)."""
    raster.stamp(tree, x - size / 2, y - size * height * 0.72, size, size * height)


def forest(
    air: Air,
    image: Array,
    top: Array,
    bottom: Array,
    count: int,
    seed: int,
    sizes: tuple[float, float],
    dark: str,
    lit: str,
    fog: float,
    span: tuple[float, float] = (-40, 1960),
    spread: float = 520,
    keep=None,
    shapes: list[Crown] | None = None,
) -> None:
    """Stamp `count` crowns back to front from the curve `top` down to `bottom`, growing through `sizes`.

    Crowns within `spread` of the light's column turn toward `lit`; `keep(x, y)` may refuse a place; `shapes` replace
    the crowns lit from the right. `image` is RGB or premultiplied RGBA.
    """
    canvas: Canvas = air.canvas
    r = np.random.default_rng(seed)
    shapes = shapes or crowns(9, seed, 80, 22)
    a, b = colour(dark), colour(lit)
    stamps = [tinted(shapes, a, mix(a, b, t)) for t in np.linspace(0.15, 1, LEVELS)]
    clump = profile(canvas, 90, 4, seed + 3)
    raster = canvas.raster()
    for t in np.sort(r.random(count)):
        x = r.uniform(*span)
        column = canvas.column(x)
        y = mix(top[column], bottom[column], t**1.15)
        if keep is not None and not keep(x, y):
            continue
        size = mix(*sizes, t) * r.uniform(0.6, 1.35)
        light = (0.15 + 0.75 * np.exp(-(((x - air.x) / spread) ** 2))) * (0.6 + 0.6 * r.random())
        light += 0.18 * clump[column]
        level = stamps[int(np.clip(light, 0, 0.99) * LEVELS)]
        plant(raster, level[r.integers(len(level))], x, y, size, r.uniform(0.85, 1.35))
    layer = raster.array()
    down = np.clip((canvas.y - top[None, :]) / np.maximum(bottom - top, 30)[None, :], 0, 1)
    k = np.clip(fog * (1 - 0.55 * down), 0, 1)[..., None]
    layer[..., :3] = layer[..., :3] * (1 - k) + air.fog * k * layer[..., 3:]
    lay(image, layer)
