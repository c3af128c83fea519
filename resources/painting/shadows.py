"""Long shadows on level ground in low sun: a railing, tree trunks, a figure, the streaks of trees out of sight.

The sun is given by its slope: how far a shadow is carried sideways, and how high its ray rises, per metre of depth.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from canvas import Array
from colour import smooth
from promenade import EDGE, RAIL, Ground, across, along
from terrain import Relief

WIRES = (0.2, 0.42, 0.64, 0.86)


class Slope(NamedTuple):
    """Metres sideways and metres of height per metre of depth toward the sun."""

    aside: float
    rise: float


def railing(ground: Ground, slope: Slope) -> Array:
    """Posts every two metres, the hand rail and, close to it, the wires; softer the farther the shadow falls."""
    toward = across(np.float32(slope.aside), np.float32(1.0))
    away = np.maximum(EDGE - 0.3 - ground.v, 0) / toward
    height = away * slope.rise
    at = along(ground.x + slope.aside * away, ground.y + away)
    soft = 0.02 + 0.007 * away
    post = np.clip(1.35 - np.abs(at / 2 - np.round(at / 2)) * 2 / (0.055 + soft), 0, 1)
    rail = np.clip(1.35 - np.abs(height - RAIL) / (0.045 + soft * 0.4), 0, 1)
    lines = [np.clip(1 - np.abs(height - z) / (0.012 + soft * 0.5), 0, 1) for z in WIRES]
    wires = np.maximum.reduce(lines) * np.exp(-away / 3) * 0.6
    return np.maximum(np.maximum(post, rail), wires) * (height < RAIL + 0.1) * 0.9 * np.exp(-away / 16)


def trunk(ground: Ground, slope: Slope, foot: tuple[float, float], radius: float, height: float) -> Array:
    """A tree's trunk standing at the world point `foot`."""
    back = np.maximum(foot[1] - ground.y, 0)
    aside = np.abs(ground.x - foot[0] + slope.aside * back)
    soft = 0.03 + 0.008 * back
    top = 1 - smooth(height * 0.8, height, back * slope.rise)
    return np.clip((radius + soft - aside) / (2 * soft), 0, 1) * (ground.y < foot[1] + 0.1) * top * 0.9


def figure(ground: Ground, slope: Slope, shape: Array, stand: tuple[float, float], scale: float) -> Array:
    """A figure's opacity `shape` (`scale` pixels per metre, 1.85 m high above its foot) laid on the ground."""
    back = np.maximum(stand[1] - ground.y, 0)
    rows, columns = shape.shape
    column = (ground.x - stand[0] + slope.aside * back) * scale + columns / 2
    row = (1.85 - back * slope.rise) * scale
    inside = (ground.y < stand[1] + 0.1) & (column > 0) & (column < columns - 1) & (row > 0) & (row < rows - 1)
    r, c = np.clip(row, 0, rows - 1).astype(int), np.clip(column, 0, columns - 1).astype(int)
    return np.where(inside, shape[r, c], 0) * np.exp(-back / 16) * 0.92


def streaks(ground: Ground, slope: Slope, seed: int) -> Array:
    """Soft bands drawn out away from the sun, as trees far along the bank leave them."""
    relief = Relief(seed, 1.5)
    aside = ground.x - slope.aside * ground.y
    broad = relief(aside, ground.y * 0.10 + 40, 0.055)
    fine = relief(aside + 70, ground.y * 0.16, 0.02)
    return smooth(-0.15, 1.0, broad * 0.8 + fine * 0.45).astype(np.float32)


def together(*parts: Array) -> Array:
    """Shadows over one another."""
    light = 1.0
    for part in parts:
        light = light * (1 - part)
    return (1 - light).astype(np.float32)
