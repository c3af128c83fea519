"""A riverside promenade in the low sun: its plan (metres, height 0), damp paving, lawn and long shadows."""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Array, Canvas
from colour import colour, mix, smooth
from terrain import Relief

HEADING = np.radians(33.0)  # of the path, from the picture plane into the depth, toward the left
EDGE, VERGE = 19.0, 12.6  # metres from the camera to the river edge and to the planted verge
RAIL = 1.1


def along(x: Array, y: Array) -> Array:
    """Metres along the path, growing to the right."""
    return x * np.cos(HEADING) - y * np.sin(HEADING)


def across(x: Array, y: Array) -> Array:
    """Metres across the path, growing toward the river."""
    return x * np.sin(HEADING) + y * np.cos(HEADING)


def place(u: Array, v: Array) -> tuple[Array, Array]:
    """World x, y of a point `u` along and `v` across the path."""
    return u * np.cos(HEADING) + v * np.sin(HEADING), v * np.cos(HEADING) - u * np.sin(HEADING)


def paint_paving(
    canvas: Canvas,
    camera: Camera,
    sky: Array,
    sun: tuple[float, float],
    slope: tuple[float, float],
    figure: Array,
    stand: tuple[float, float],
    figure_scale: float,
) -> Array:
    """Return the promenade as premultiplied RGBA.

    `sky` is the picture behind (its mirror lies on the wet stone), `slope` the sun's (sideways, height) per metre
    of depth; `figure` is the runner's opacity, `figure_scale` pixels per metre, standing at `stand` (x, y).
    """
    down = np.maximum(canvas.y - camera.horizon, 2.0)
    depth = camera.focal * camera.height / down
    x = (canvas.x - camera.centre) * depth / camera.focal
    y = np.broadcast_to(depth, x.shape)
    u, v = along(x, y), across(x, y)
    pixel = depth / camera.focal / np.clip(camera.height / depth, 0.02, 1)
    mask = np.clip((EDGE - v) / pixel + 0.5, 0, 1) * (canvas.y > camera.horizon + 4)

    relief = Relief(61, 1.3)
    mottle, patch = relief(x, y, 0.011), relief(x + 30, y, 0.05)
    joints = np.maximum(_joint(u / 1.2, pixel / 1.2), _joint(v / 0.8, pixel / 0.8))
    stone = colour("#3a2c2c") * (1 + 0.12 * mottle + 0.10 * patch)[..., None]
    tone = _tone(np.floor(u / 1.2), np.floor(v / 0.8))
    stone = stone * (0.86 + 0.28 * tone)[..., None] * (1 - 0.45 * joints)[..., None]
    verge = smooth(VERGE + 0.25, VERGE - 0.1, v + 0.15 * patch)
    stone = mix(stone, _lawn(relief, x, y, u, v), verge[..., None])
    kerb = np.exp(-(((v - VERGE - 0.18) / 0.10) ** 2))
    stone = mix(stone, colour("#54403c"), (0.7 * kerb)[..., None])

    sunlit = 1 - _shadows(x, y, slope, figure, stand, figure_scale)
    beside = np.exp(-(((canvas.x - sun[0]) / 560) ** 2))
    warm = colour("#ff9a78") * 1.25
    ground = stone * (colour("#9a6a70") * 0.55 + warm * (sunlit * (0.5 + 1.3 * beside))[..., None])

    dapple = smooth(0.35, 1.3, relief(x * 0.5 + y * 0.1, y * 0.35 + 60, 0.06) + 0.3 * patch) * verge
    ground = ground + stone * warm * (1.1 * dapple * (0.25 + beside))[..., None]

    wet = smooth(-0.3, 1.1, patch + 0.35 * mottle) * (1 - verge) * (1 - 0.5 * joints)
    fresnel = (0.06 + 0.94 * (1 - np.clip(camera.height / depth * 1.5, 0, 1)) ** 4) * (0.18 + 0.62 * wet)
    rows = np.clip((2 * camera.horizon - canvas.y + 6 * mottle) * canvas.scale, 0, canvas.height - 1).astype(int)
    columns = np.broadcast_to(np.arange(canvas.width)[None, :], rows.shape)
    mirror = canvas.blur(sky, 5)[rows, columns]
    glade = np.exp(-(((canvas.x - sun[0]) / (60 + 0.25 * down)) ** 2)) * np.clip(0.6 + 0.5 * mottle, 0, 2)
    ground = (
        ground
        + mirror * (fresnel * 0.9)[..., None]
        + warm * (glade * sunlit * (0.05 + 0.22 * wet) * (1 - verge))[..., None]
    )
    return np.concatenate([ground * mask[..., None], mask[..., None]], -1).astype(np.float32)


def _lawn(relief: Relief, x: Array, y: Array, u: Array, v: Array) -> Array:
    """Short grass in tufts, browner where it is worn."""
    blades = relief(x * 2.2, y * 0.5, 0.012)
    tufts = relief(x + 9, y, 0.028)
    worn = smooth(-0.6, 1.4, relief(u, v, 0.09))[..., None]
    green = mix(colour("#12170e"), colour("#1a1712"), worn)
    return green * np.clip(1 + 0.38 * blades + 0.34 * tufts, 0.15, 2.4)[..., None]


def _joint(u: Array, width: Array) -> Array:
    gap = np.abs(u - np.round(u))
    return np.clip(1.2 - gap / (0.008 + 0.7 * width), 0, 1) * np.clip(0.012 / width + 0.15, 0, 1)


def _tone(i: Array, j: Array) -> Array:
    return np.modf(np.abs(np.sin(i * 12.9898 + j * 78.233) * 43758.547))[0]


def _shadows(
    x: Array, y: Array, slope: tuple[float, float], figure: Array, stand: tuple[float, float], scale: float
) -> Array:
    """Share of sunlight taken by the runner and by the railing."""
    aside, rise = slope
    back = np.maximum(stand[1] - y, 0)
    column = ((x - stand[0] + aside * back) + 0.75) * scale
    row = (1.85 - back * rise) * scale
    inside = (
        (y < stand[1] + 0.1) & (column > 0) & (column < figure.shape[1] - 1) & (row > 0) & (row < figure.shape[0] - 1)
    )
    body = np.where(
        inside,
        figure[
            np.clip(row, 0, figure.shape[0] - 1).astype(int),
            np.clip(column, 0, figure.shape[1] - 1).astype(int),
        ],
        0,
    ) * np.exp(-back / 14)
    toward = across(np.float32(aside), np.float32(1.0))
    away = np.maximum(EDGE - 0.3 - across(x, y), 0) / toward
    height = away * rise
    at = along(x + aside * away, y + away)
    blur = 0.02 + 0.012 * away
    post = np.clip(1.3 - np.abs(at / 2 - np.round(at / 2)) * 2 / (0.06 + blur), 0, 1)
    rail = np.clip(1.3 - np.abs(height - RAIL) / (0.05 + blur * 0.5), 0, 1)
    fence = np.maximum(post, rail) * (height < RAIL + 0.08) * 0.75 * np.exp(-away / 7)
    return np.clip(np.maximum(body * 0.92, fence), 0, 1)
