"""Jacaranda: a spreading branch skeleton, and hanging clusters of bells as stamps."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from canvas import Array, Raster
from scipy.ndimage import gaussian_filter
from trees import Crown


@dataclass
class Tree:
    """Branches as (points, start width, end width), and blossom places as (x, y), all in picture units."""

    branches: list[tuple[Array, float, float]] = field(default_factory=list)
    tips: list[tuple[float, float]] = field(default_factory=list)


def grow(
    x: float,
    y: float,
    angle: float,
    length: float,
    width: float,
    seed: int,
    levels: int = 7,
    spread: float = 0.55,
    level_out: float = 0.25,
) -> Tree:
    """Grow a tree from its foot (x, y); `angle` is measured from the vertical, positive to the right.

    `spread` is the mean angle of a fork and `level_out` how strongly boughs bend toward the horizontal.
    """
    tree, r = Tree(), np.random.default_rng(seed)
    _bough(tree, r, x, y, angle, length, width, levels, spread, level_out)
    return tree


def _bough(
    tree: Tree,
    r: np.random.Generator,
    x: float,
    y: float,
    angle: float,
    length: float,
    width: float,
    level: int,
    spread: float,
    level_out: float,
) -> None:
    points, bend = [(x, y)], r.normal(0, 0.05)
    for i in range(10):
        bend = 0.8 * bend + r.normal(0, 0.035)
        angle += bend + level_out * 0.045 * np.sign(angle) * (abs(angle) < 1.35)
        x, y = x + np.sin(angle) * length / 10, y - np.cos(angle) * length / 10
        points.append((x, y))
        if level <= 4 and i > 1 and r.random() < 0.40 - 0.06 * level:
            tree.tips.append((x + r.normal(0, 12), y + r.normal(2, 12)))
    end = width * (0.74 if level > 1 else 0.4)
    tree.branches.append((np.array(points), width, end))
    if level <= 1:
        tree.tips.append((x, y))
        return
    count = 2 if level > 5 or r.random() < 0.62 else 3
    sides = np.linspace(-1, 1, count) + r.normal(0, 0.22, count)
    for side in sides:
        share = 1 - 0.28 * abs(side) * r.random()
        _bough(
            tree,
            r,
            x,
            y,
            angle + side * spread * r.uniform(0.7, 1.2),
            length * r.uniform(0.74, 0.96) * share,
            end * r.uniform(0.62, 0.86),
            level - 1,
            spread,
            level_out,
        )


def paint_branches(raster: Raster, tree: Tree, bark: Array, rim: Array, sun: tuple[float, float], reach: float) -> None:
    """Tapered limbs, dark, with a thin line of light on the side of `sun` that fades over `reach`."""
    for points, start, end in tree.branches:
        widths = np.linspace(start, end, len(points))[:, None] / 2
        if start == tree.branches[0][1]:
            widths = widths * (1 + 0.55 * np.exp(-np.arange(len(points)) / 0.8))[:, None]
        along = np.gradient(points, axis=0)
        side = np.stack([-along[:, 1], along[:, 0]], -1) / np.linalg.norm(along, axis=1, keepdims=True)
        left, right = points + side * widths, points - side * widths
        raster.polygon([*left, *right[::-1]], bark)
        raster.ellipse(*points[-1], end / 2, end / 2, bark)
        if start < 1.6:
            continue
        toward = np.array(sun) - points.mean(0)
        lit = left if side.mean(0) @ toward > 0 else right
        glow = float(np.exp(-np.hypot(*toward) / reach))
        for inset, share, strength in (
            (0.70, 0.30, 0.05),
            (0.48, 0.26, 0.07),
            (0.30, 0.20, 0.10),
            (0.16, 0.14, 0.16),
            (0.06, 0.05, 0.70),
        ):
            raster.polyline(lit + (points - lit) * inset, max(0.6, start * share), rim, strength * glow)


def clusters(count: int, seed: int, size: int = 96, bells: int = 95) -> list[Crown]:
    """Hanging panicles of small bells as stamps; light comes from the left."""
    r = np.random.default_rng(seed)
    g = (np.arange(size) + 0.5) / size * 2 - 1
    gx, gy = np.meshgrid(g, g)
    out = []
    for _ in range(count):
        alpha, light = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
        lean, droop = r.normal(0, 0.25), r.uniform(0.5, 0.9)
        for t in np.sort(r.random(bells)):
            cy = -droop + 2 * droop * t
            cx = lean * cy + r.normal(0, 0.34 * (1.15 - 0.75 * t))
            a, b, tilt = r.uniform(0.034, 0.068), r.uniform(0.055, 0.105), r.normal(0, 0.7)
            u = (gx - cx) * np.cos(tilt) + (gy - cy) * np.sin(tilt)
            v = (gy - cy) * np.cos(tilt) - (gx - cx) * np.sin(tilt)
            bell = np.clip((1 - np.hypot(u / (a * (1 + 0.8 * v / b)).clip(0.02), v / b)) * size * a / 2.2, 0, 1)
            tone = np.clip(0.45 - 0.55 * u / a * 0.6 - 0.25 * v / b + r.normal(0, 0.12), 0, 1)
            light, alpha = light * (1 - bell) + bell * tone, np.maximum(alpha, bell)
        alpha = gaussian_filter(alpha, 0.6)
        out.append(Crown(alpha.astype(np.float32), light.astype(np.float32)))
    return out
