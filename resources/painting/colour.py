"""Colour arithmetic: everything is painted in linear light and becomes sRGB once, at the end."""

from __future__ import annotations

import numpy as np

Array = np.ndarray


def to_linear(srgb: Array) -> Array:
    """Linear light of sRGB values in 0..1."""
    v = np.asarray(srgb, np.float32)
    return np.where(v <= 0.04045, v / 12.92, ((np.maximum(v, 0) + 0.055) / 1.055) ** 2.4).astype(np.float32)


def to_srgb(light: Array) -> Array:
    """sRGB values (0..1 and above) of linear light."""
    v = np.maximum(light, 0)
    return np.where(v <= 0.0031308, v * 12.92, 1.055 * np.power(v, 1 / 2.4) - 0.055).astype(np.float32)


def colour(code: str) -> Array:
    """Linear RGB of a hexadecimal sRGB code such as '#ffc070'."""
    code = code.lstrip("#")
    return to_linear([int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)])


def mix(a, b, t):
    """`a` at t = 0, `b` at t = 1."""
    return a + (b - a) * t


def smooth(start, stop, x):
    """Smooth step: 0 at `start`, 1 at `stop`, level at both ends."""
    t = np.clip((x - start) / (stop - start), 0, 1)
    return t * t * (3 - 2 * t)
