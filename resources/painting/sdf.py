"""Solid figures as signed distances: primitives, a smooth union and an orthographic sphere tracer.

Lengths are metres. Points are arrays (..., 3): x right, y up, z toward the viewer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Array = np.ndarray
Field = Callable[[Array], Array]


def round_cone(p: Array, a: Array, b: Array, ra: float, rb: float) -> Array:
    """Distance to a limb from `a` (radius `ra`) to `b` (radius `rb`) with round ends."""
    a, b = np.asarray(a, np.float32), np.asarray(b, np.float32)
    axis = b - a
    t = np.clip((p - a) @ axis / max(float(axis @ axis), 1e-9), 0, 1)
    away = p - a - t[..., None] * axis
    return np.sqrt(np.einsum("...i,...i", away, away)) - (ra + (rb - ra) * t)


def ellipsoid(p: Array, centre: Array, radii: Array) -> Array:
    """Distance (first order) to an axis-parallel ellipsoid."""
    radii = np.asarray(radii, np.float32)
    q = (p - np.asarray(centre, np.float32)) / radii
    k0 = np.sqrt(np.einsum("...i,...i", q, q))
    q /= radii
    k1 = np.sqrt(np.einsum("...i,...i", q, q))
    return k0 * (k0 - 1) / np.maximum(k1, 1e-6)


def round_box(p: Array, centre: Array, half: Array, radius: float) -> Array:
    """Distance to a box of half sizes `half` whose edges are rounded by `radius`."""
    q = np.abs(p - np.asarray(centre, np.float32)) - (np.asarray(half, np.float32) - radius)
    outside = np.maximum(q, 0)
    return np.sqrt(np.einsum("...i,...i", outside, outside)) + np.minimum(q.max(-1), 0) - radius


def smooth_union(a: Array, b: Array, blend: float) -> Array:
    """Union of two solids, the seam filled over `blend` metres."""
    h = np.maximum(blend - np.abs(a - b), 0) / blend
    return np.minimum(a, b) - h * h * blend / 4


def rotate_y(p: Array, angle: float) -> Array:
    """Points turned about the vertical axis by `angle` radians."""
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return np.stack([c * p[..., 0] + s * p[..., 2], p[..., 1], c * p[..., 2] - s * p[..., 0]], -1)


class Hit(NamedTuple):
    """Result of `trace`: surface points, unit normals and pixel coverage 0..1."""

    point: Array
    normal: Array
    coverage: Array


def trace(field: Field, x: Array, y: Array, depth: float, steps: int = 40) -> Hit:
    """Look along -z at `field` from z = `depth` down to -`depth`; `x`, `y` are the pixel centres (metres)."""
    pixel = abs(float(x[1] - x[0]))
    gx, gy = np.meshgrid(np.asarray(x, np.float32), np.asarray(y, np.float32))
    z = np.full(gx.shape, depth, np.float32)
    nearest = np.full(gx.shape, 9.0, np.float32)
    at = z.copy()
    live = np.ones(gx.shape, bool)
    for _ in range(steps):
        d = field(np.stack([gx[live], gy[live], z[live]], -1))
        better = d < nearest[live]
        nearest[live] = np.where(better, d, nearest[live])
        at[live] = np.where(better, z[live], at[live])
        z[live] -= np.maximum(d * 0.85, pixel * 0.12)
        live[live] = (d > pixel * 0.1) & (z[live] > -depth)
        if not live.any():
            break
    point = np.stack([gx, gy, at], -1)
    normal = np.zeros_like(point)
    coverage = np.clip(1.1 - nearest / pixel, 0, 1)
    near = coverage > 0
    normal[near] = _normals(field, point[near], 0.006)
    return Hit(point, normal, coverage.astype(np.float32))


def _normals(field: Field, p: Array, step: float) -> Array:
    offsets = step * np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
    n = sum(o * field(p + o)[..., None] for o in offsets)
    return n / np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
