"""A riverside promenade in the low sun: its plan (metres, height 0), damp paving and the soil of its lawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from camera import Camera
from canvas import Array, Canvas
from colour import colour, mix, smooth
from terrain import Relief

HEADING = np.radians(33.0)  # of the path, from the picture plane into the depth, toward the left
EDGE, VERGE = 19.0, 11.2  # metres from the camera to the river edge and to the lawn
RAIL = 1.1
SUNLIGHT = colour("#ff9a70") * 1.25
SHADE = colour("#7d6c8c") * 0.42


def along(x: Array, y: Array) -> Array:
    """Metres along the path, growing to the right."""
    return x * np.cos(HEADING) - y * np.sin(HEADING)


def across(x: Array, y: Array) -> Array:
    """Metres across the path, growing toward the river."""
    return x * np.sin(HEADING) + y * np.cos(HEADING)


def place(u: Array, v: Array) -> tuple[Array, Array]:
    """World x, y of a point `u` along and `v` across the path."""
    return u * np.cos(HEADING) + v * np.sin(HEADING), v * np.cos(HEADING) - u * np.sin(HEADING)


class Ground(NamedTuple):
    """The level ground seen by each pixel: world x, y, path u, v, metres per pixel, picture units under the horizon."""

    x: Array
    y: Array
    u: Array
    v: Array
    pixel: Array
    down: Array


def look_down(canvas: Canvas, camera: Camera) -> Ground:
    """The ground under every pixel (meaningless above the horizon)."""
    down = np.maximum(canvas.y - camera.horizon, 2.0)
    depth = camera.focal * camera.height / down
    x = (canvas.x - camera.centre) * depth / camera.focal
    y = np.broadcast_to(depth, x.shape)
    pixel = depth / camera.focal / np.clip(camera.height / depth, 0.02, 1)
    return Ground(x, y, along(x, y), across(x, y), pixel, down)


def paint_paving(
    canvas: Canvas, camera: Camera, ground: Ground, mirror: Array, sun_x: float, shadow: Array, fallen: Array
) -> Array:
    """The promenade as premultiplied RGBA.

    `mirror` is what the wet stone reflects, already turned over; `shadow` the share of sunlight taken away,
    `fallen` the cover of fallen blossom (0..1).
    """
    x, y, u, v, pixel, down = ground
    mask = np.clip((EDGE - v) / pixel + 0.5, 0, 1) * (canvas.y > camera.horizon + 4)
    relief = Relief(61, 1.3)
    mottle, patch = relief(x, y, 0.011), relief(x + 30, y, 0.05)
    verge = smooth(VERGE + 0.2, VERGE - 0.1, v + 0.12 * patch)
    joints = np.maximum(_joint(u / 1.2, pixel / 1.2), _joint(v / 0.8, pixel / 0.8))
    albedo = mix(_slabs(u, v, mottle, patch, joints), _soil(relief, x, y), verge[..., None])
    kerb = np.exp(-(((v - VERGE - 0.14) / 0.09) ** 2))
    albedo = mix(albedo, colour("#6a5450"), (0.7 * kerb)[..., None])
    albedo = mix(albedo, colour("#8a6a98"), (0.75 * fallen)[..., None])

    beside = np.exp(-(((canvas.x - sun_x) / 520) ** 2))
    sunlit = (1 - shadow) * (1 - 0.55 * verge)
    light = SHADE + SUNLIGHT * (sunlit * (0.30 + 1.45 * beside))[..., None]
    wet = smooth(-0.9, 0.9, patch + 0.4 * mottle) * (1 - verge) * (1 - 0.6 * joints) * (1 - 0.8 * fallen)
    grazing = (1 - np.clip(camera.height / y * 1.5, 0, 1)) ** 4
    sheen = (0.05 + 0.95 * grazing) * (0.22 + 0.55 * wet) * (0.55 + 0.45 * sunlit)
    glade = np.exp(-(((canvas.x - sun_x) / (70 + 0.55 * down)) ** 2)) * np.clip(0.6 + 0.6 * mottle, 0, 2)
    out = albedo * light + mirror * (sheen * (1 - verge))[..., None]
    out = out + SUNLIGHT * (glade * (1 - shadow) * (0.04 + 0.26 * wet) * (1 - verge))[..., None]
    return np.concatenate([out * mask[..., None], mask[..., None]], -1).astype(np.float32)


def _slabs(u: Array, v: Array, mottle: Array, patch: Array, joints: Array) -> Array:
    """Stone slabs of slightly different tone, their joints darker."""
    tone = np.modf(np.abs(np.sin(np.floor(u / 1.2) * 12.9898 + np.floor(v / 0.8) * 78.233) * 43758.547))[0]
    stone = colour("#463838") * (1 + 0.12 * mottle + 0.12 * patch)[..., None]
    return stone * (0.84 + 0.32 * tone)[..., None] * (1 - 0.5 * joints)[..., None]


def _joint(u: Array, width: Array) -> Array:
    gap = np.abs(u - np.round(u))
    return np.clip(1.2 - gap / (0.008 + 0.7 * width), 0, 1) * np.clip(0.012 / width + 0.15, 0, 1)


def _soil(relief: Relief, x: Array, y: Array) -> Array:
    """What shows between the tufts of the lawn."""
    tufts = relief(x + 9, y, 0.03)
    worn = smooth(-0.4, 1.6, relief(x, y, 0.11))[..., None]
    return mix(colour("#1c2616"), colour("#241f16"), worn) * np.clip(1 + 0.3 * tufts, 0.3, 2)[..., None]
