"""A small driverless shuttle: a rounded cabin with windows all round and a light line at its brow."""

from __future__ import annotations

import numpy as np
from sdf import Array, rotate_y, round_box, trace

LENGTH, HEIGHT, WIDTH = 5.2, 2.75, 2.1


def _cabin(p: Array) -> Array:
    return round_box(p, (0, 1.55, 0), (LENGTH / 2, 1.18, WIDTH / 2), 0.42)


def _wheels(p: Array) -> Array:
    q = np.abs(p - np.array([0, 0.42, 0], np.float32)) - np.array([LENGTH / 2 - 1.05, 0, 0.86], np.float32)
    round_part = np.hypot(q[..., 0], p[..., 1] - 0.42) - 0.42
    return np.maximum(round_part, np.abs(q[..., 2]) - 0.17)


def paint_shuttle(
    scale: float,
    heading: float,
    body: Array,
    sun: Array,
    sunlight: Array,
    sky: Array,
    interior: Array,
    accent: Array,
) -> tuple[Array, Array]:
    """Return (premultiplied linear RGBA, own light); `scale` is pixels per metre.

    The array spans x -3.2..3.2 m and y 3.2..-0.2 m; `heading` 0 drives to the right, pi to the left.
    """
    x = -3.2 + (np.arange(round(6.4 * scale)) + 0.5) / scale
    y = 3.2 - (np.arange(round(3.4 * scale)) + 0.5) / scale
    field = lambda p: np.minimum(_cabin(rotate_y(p, heading)), _wheels(rotate_y(p, heading)))  # noqa: E731
    hit = trace(field, x, y, 3.4, 60)
    on = hit.coverage > 0
    p, n = rotate_y(hit.point[on], heading), hit.normal[on]
    wheel = _wheels(p) < _cabin(p)
    direction = np.asarray(sun, np.float32) / np.linalg.norm(sun)
    shade = sky * (0.4 + 0.6 * np.clip(n[:, 1:2], 0, 1)) + sunlight * np.clip(n @ direction, 0, 1)[:, None]
    rim = sunlight * (np.clip(1 - n[:, 2:], 0, 1) ** 3 * np.clip(n @ direction + 0.2, 0, 1)[:, None]) * 0.6
    colour = np.where(wheel[:, None], np.float32(0.004), body * shade + rim)

    pane = np.abs(np.where(np.abs(p[:, 2]) > WIDTH / 2 - 0.3, p[:, 0] / 1.24, p[:, 2] / 1.6) % 1 - 0.5)
    window = (p[:, 1] > 1.22) & (p[:, 1] < 2.34) & (pane < 0.46) & ~wheel & (np.abs(n[:, 1]) < 0.6)
    seats = 0.30 + 0.70 * np.clip((p[:, 1] - 1.22) / 1.1, 0, 1)
    colour = np.where(window[:, None], 0.05 * sky, colour)
    light = np.where(window[:, None], interior * seats[:, None], 0)
    brow = np.exp(-(((p[:, 1] - 2.50) / 0.055) ** 2)) * ~wheel
    front = np.exp(-(((p[:, 1] - 0.86) / 0.12) ** 2)) * (p[:, 0] > LENGTH / 2 - 0.25) * (np.abs(p[:, 2]) > 0.45)
    light = light + accent * brow[:, None] + np.float32([1.0, 0.95, 0.85]) * (front * 1.6)[:, None]

    rgba = np.zeros((*on.shape, 4), np.float32)
    glow = np.zeros((*on.shape, 3), np.float32)
    rgba[on, :3] = colour * hit.coverage[on][:, None]
    rgba[..., 3] = hit.coverage
    glow[on] = light * hit.coverage[on][:, None]
    return rgba, glow
