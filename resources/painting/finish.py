"""From linear light to a file: one grade for both layers, film grain, dither, WebP."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from canvas import Canvas
from colour import smooth, to_srgb
from PIL import Image
from scipy.ndimage import gaussian_filter

Array = np.ndarray
KNEE = 0.55  # tone curve: identity below, rolling off toward 1 above


@dataclass(frozen=True)
class Grade:
    """How a scene is developed.

    `calm` darkens the third where the text stands; `cool` is added to the shadows, `warm` to the lights.
    """

    exposure: float = 1.06
    vignette: float = 0.30
    centre: tuple[float, float] = (1120, 560)
    calm: float = 0.32
    saturation: float = 1.06
    cool: tuple[float, float, float] = (0.002, 0.004, 0.008)
    warm: tuple[float, float, float] = (0.012, 0.004, -0.012)
    contrast: float = 0.10
    grain: float = 0.006

    def apply(self, canvas: Canvas, light: Array) -> Array:
        """sRGB values of a linear picture; depends on place, so both layers must pass through it."""
        away = np.hypot((canvas.x - self.centre[0]) / 1250, (canvas.y - self.centre[1]) / 820)
        dim = 1 - self.vignette * np.clip(away - 0.35, 0, 1)
        dim = dim * (1 - self.calm * (1 - smooth(320, 870, canvas.x)))
        s = to_srgb(_tone(light * (self.exposure * dim)[..., None]))
        grey = s.mean(-1, keepdims=True)
        s = grey + (s - grey) * self.saturation
        s = s + np.array(self.cool, np.float32) * (1 - grey) ** 4 + np.array(self.warm, np.float32) * grey
        return (s + self.contrast * (s - 0.30) * smooth(0, 0.35, grey) * (1 - grey)).astype(np.float32)


def _tone(x: Array) -> Array:
    x = np.maximum(x, 0)
    return np.where(x < KNEE, x, KNEE + (1 - KNEE) * (1 - np.exp(-(x - KNEE) / (1 - KNEE))))


def _grain(canvas: Canvas, srgb: Array, amount: float, seed: int) -> Array:
    r = np.random.default_rng(seed)
    grey = gaussian_filter(r.standard_normal(srgb.shape[:2], np.float32), 0.55 * canvas.scale)
    soft = 0.8 * canvas.scale
    tint = gaussian_filter(r.standard_normal(srgb.shape, np.float32), (soft, soft, 0))
    level = srgb.mean(-1)
    k = amount * (0.55 + 1.6 * np.sqrt(np.clip(level, 0, 1)) * (1 - level))
    return srgb + (grey / grey.std() * k)[..., None] + tint / tint.std() * (k * 0.22)[..., None]


def _dither(srgb: Array, seed: int) -> Array:
    r = np.random.default_rng(seed)
    noise = r.random(srgb.shape, np.float32) + r.random(srgb.shape, np.float32) - 1
    return np.clip(srgb * 255 + noise * 0.7 + 0.5, 0, 255).astype(np.uint8)


def develop(canvas: Canvas, far: Array, near: Array, grade: Grade, seed: int = 51) -> tuple[Image.Image, Image.Image]:
    """Finished layers: far (RGB) from linear RGB, near (RGBA) from premultiplied linear RGBA."""
    back = _dither(_grain(canvas, grade.apply(canvas, far), grade.grain, seed), seed + 10)
    alpha = np.clip(near[..., 3:], 0, 1)
    front = grade.apply(canvas, near[..., :3] / np.maximum(alpha, 1e-4))
    front = np.where(alpha > 1e-3, _grain(canvas, front, grade.grain, seed + 1), 0)
    opacity = np.clip(alpha * 255 + 0.5, 0, 255).astype(np.uint8)
    rgba = np.concatenate([_dither(front, seed + 11) * (opacity > 0), opacity], -1)
    return Image.fromarray(back), Image.fromarray(rgba, "RGBA")


def save(scene: str, far: Image.Image, near: Image.Image, folder: Path, quality: int = 90) -> list[Path]:
    """Write both layers as WebP and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{scene}-far.webp", folder / f"{scene}-near.webp"]
    options = {"quality": quality, "method": 6, "use_sharp_yuv": True}
    # Under another name first: a half-written picture is never taken for one.
    parts = [path.with_suffix(".part") for path in paths]
    far.save(parts[0], "WEBP", **options)
    near.save(parts[1], "WEBP", alpha_quality=100, exact=False, **options)
    for part, path in zip(parts, paths, strict=True):
        part.replace(path)
    return paths
