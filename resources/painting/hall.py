"""A rounded exhibition hall: two metal shells over a lit glass floor, found by ray and ellipsoid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from camera import Camera
from colour import smooth

Array = np.ndarray
Sky = Callable[[Array], Array]


@dataclass(frozen=True)
class Shell:
    """An ellipsoid shell standing on the plaza (metres); `turn` starts its pattern of panels."""

    centre: tuple[float, float]
    radii: tuple[float, float, float]
    base: float
    glass: float
    turn: float = 0.0


def paint_hall(
    camera: Camera,
    shells: list[Shell],
    box: tuple[float, float, float, float],
    scale: float,
    sky: Sky,
    interior: Array,
    samples: int = 3,
) -> tuple[Array, Array]:
    """Return (premultiplied linear RGBA, light of its own) for the picture box (x0, y0, x1, y1).

    `scale` is pixels per picture unit, `sky` gives the radiance coming from unit directions (..., 3) and
    `interior` the linear colour of the light indoors. Each pixel is the mean of `samples` squared rays.
    """
    x0, y0, x1, y1 = box
    w, h = round((x1 - x0) * scale), round((y1 - y0) * scale)
    rgba = np.zeros((h, w, 4), np.float32)
    glow = np.zeros((h, w, 3), np.float32)
    for k in range(samples * samples):
        jx, jy = (k % samples + 0.5) / samples, (k // samples + 0.5) / samples
        px = x0 + (np.arange(w) + jx)[None, :] / scale
        py = y0 + (np.arange(h) + jy)[:, None] / scale
        rays = np.stack(
            np.broadcast_arrays((px - camera.centre) / camera.focal, 1.0, (camera.horizon - py) / camera.focal),
            -1,
        ).astype(np.float32)
        nearest = np.full((h, w), np.inf, np.float32)
        colour, light = np.zeros((h, w, 3), np.float32), np.zeros((h, w, 3), np.float32)
        for shell in shells:
            t, point = _meet(rays, camera.height, shell)
            front = t < nearest
            nearest[front] = t[front]
            colour[front], light[front] = _shade(rays[front], point[front], shell, sky, interior)
        on = np.isfinite(nearest)
        rgba[on, :3] += colour[on]
        rgba[on, 3] += 1
        glow[on] += light[on]
    count = samples * samples
    return rgba / count, glow / count


def _meet(rays: Array, eye: float, shell: Shell) -> tuple[Array, Array]:
    """Distance along the rays (infinite where they miss the shell above its base) and the points met."""
    radii = np.array(shell.radii, np.float32)
    origin = (np.array([0, 0, eye], np.float32) - np.array([*shell.centre, shell.base], np.float32)) / radii
    d = rays / radii
    a, b, c = (d * d).sum(-1), d @ origin, float(origin @ origin) - 1
    inside = b * b - a * c
    t = (-b - np.sqrt(np.maximum(inside, 0))) / a
    point = rays * t[..., None] + np.array([0, 0, eye], np.float32)
    hit = (inside > 0) & (point[..., 2] > shell.base)
    return np.where(hit, t, np.inf).astype(np.float32), point


def _shade(rays: Array, point: Array, shell: Shell, sky: Sky, interior: Array) -> tuple[Array, Array]:
    radii = np.array(shell.radii, np.float32)
    local = (point - np.array([*shell.centre, shell.base], np.float32)) / radii
    up = point[:, 2] - shell.base
    around = np.arctan2(local[:, 0], -local[:, 1]) + shell.turn
    normal = local / radii
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    view = rays / np.linalg.norm(rays, axis=-1, keepdims=True)

    sweep = up / shell.radii[2] + 0.10 * np.sin(2 * around + 0.6)
    ring = np.arcsin(np.clip(local[:, 2], 0, 1)) * 11 + 2.2 * np.sin(around)
    rib = around * 34 / np.pi
    tilt = _hash(np.floor(ring), np.floor(rib))
    panel = normal + 0.035 * (tilt - 0.5)
    panel /= np.linalg.norm(panel, axis=-1, keepdims=True)
    mirror = view - 2 * (view * panel).sum(-1, keepdims=True) * panel
    facing = np.clip(-(view * normal).sum(-1), 0, 1)[:, None]
    fresnel = 0.42 + 0.58 * (1 - facing) ** 4
    seam = np.maximum(_line(ring, 0.07), 0.8 * _line(rib, 0.05))[:, None]
    metal = sky(mirror) * fresnel * (0.80 + 0.30 * tilt[:, :1]) * (1 - 0.55 * seam)
    metal *= 0.55 + 0.45 * smooth(0.10, 0.55, sweep)[:, None]

    pane = around * shell.radii[0] / 2.1
    mullion = np.maximum(_line(pane, 0.10), _line(up / 3.4, 0.06))[:, None]
    rooms = 0.62 + 0.38 * np.sin(around * 6.1 + 1.3) * np.sin(around * 2.7 + 0.4)
    fade = 0.22 + 0.95 * np.clip(np.modf(up / 3.4)[0], 0, 1) ** 1.5
    lit = interior * (rooms * fade * (0.8 + 0.4 * _hash(np.floor(pane), np.floor(up / 3.4))[:, 0]))[:, None]
    lit = lit * (1 - 0.8 * mullion)

    edge = shell.glass + 1.1 * np.sin(around * 2 + 0.6)
    glass = (smooth(0.25, -0.25, up - edge))[:, None]
    lip = np.exp(-(((up - edge - 0.35) / 0.30) ** 2))[:, None]
    shadow = 1 - 0.75 * np.exp(-np.clip(edge - up, 0, 9) / 0.8)[:, None] * glass
    colour = metal * (1 - glass) + (0.10 * sky(mirror) * glass)
    ribbon = np.exp(-(((sweep - 0.62 - 0.16 * np.sin(around + 0.8)) / 0.012) ** 2))[:, None] * (1 - glass)
    light = lit * glass * shadow + interior * lip * 0.55 + np.array([0.30, 0.62, 1.0], np.float32) * ribbon * 0.55
    return colour.astype(np.float32), light.astype(np.float32)


def _line(u: Array, width: float) -> Array:
    """1 on whole numbers of `u`, 0 beyond `width` of them."""
    gap = np.abs(u - np.round(u))
    return smooth(width, width * 0.35, gap)


def _hash(i: Array, j: Array) -> Array:
    """Three repeatable random numbers 0..1 per pair of whole numbers."""
    seeds = np.array([12.9898, 39.346, 73.156], np.float32)
    return np.modf(np.abs(np.sin(i[:, None] * seeds + j[:, None] * 78.233)) * 43758.547)[0]
