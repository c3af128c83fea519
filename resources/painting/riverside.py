"""Small things along the promenade: its railing, grass at the kerb, fallen blossom."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from camera import Camera
from canvas import Array, Raster, shade
from colour import mix
from promenade import EDGE, RAIL, VERGE, place
from terrain import Relief


def paint_railing(raster: Raster, camera: Camera, sun: tuple[float, float], dark: Array, lit: Array) -> None:
    """Posts every two metres, a hand rail and four wires at the river edge, lit along their upper sides."""
    v = EDGE - 0.3
    spots = [place(u, v) for u in np.arange(-46, 23, 2.0)]
    for (xa, ya), (xb, yb) in pairwise(spots):
        if min(ya, yb) < 3:
            continue
        for z, metres in ((RAIL, 0.07), (0.86, 0.014), (0.64, 0.014), (0.42, 0.014), (0.2, 0.014)):
            a, b = camera.project(xa, ya, z), camera.project(xb, yb, z)
            p, q = (max(camera.focal * metres / y, 0.5) / 2 for y in (ya, yb))
            raster.polygon([(a[0], a[1] - p), (b[0] + 0.3, b[1] - q), (b[0] + 0.3, b[1] + q), (a[0], a[1] + p)], dark)
            glow = float(np.exp(-(((a[0] - sun[0]) / 330) ** 2))) * min(1.0, p)
            raster.polygon(
                [
                    (a[0], a[1] - p),
                    (b[0] + 0.3, b[1] - q),
                    (b[0] + 0.3, b[1] - q * 0.5),
                    (a[0], a[1] - p * 0.5),
                ],
                lit,
                0.9 * glow,
            )
    for x, y in spots:
        if y < 3:
            continue
        a, b = camera.project(x, y, 0), camera.project(x, y, RAIL)
        width = camera.focal * 0.06 / y
        raster.line(*a, *b, width, dark)
        glow = float(np.exp(-(((a[0] - sun[0]) / 330) ** 2)))
        edge = -1 if a[0] > sun[0] else 1
        raster.line(a[0] + edge * width * 0.4, a[1], b[0] + edge * width * 0.4, b[1], width * 0.22, lit, glow * 0.9)


def paint_grass(
    raster: Raster, camera: Camera, sun: tuple[float, float], dark: Array, lit: Array, count: int, seed: int
) -> None:
    """Blades of grass along the kerb, thicker in tufts, their tips in the light."""
    r = np.random.default_rng(seed)
    heap = Relief(92, 1.5)
    u, v = r.uniform(-30, 16, count), VERGE - 0.12 - r.gamma(1.3, 0.34, count)
    for a, b, n in sorted(zip(u, v, heap(u, v, 0.03), strict=True), key=lambda p: -p[1]):
        x, y = place(a, b)
        if y < 3.6 or (b < VERGE - 0.3 and n < 0.2):
            continue
        px, py = camera.project(x, y, 0)
        if not -20 < px < 1940:
            continue
        unit = camera.focal / y
        tall, lean, half = unit * r.uniform(0.05, 0.17), r.normal(0, 0.35), unit * r.uniform(0.004, 0.008)
        light = float(np.exp(-(((px - sun[0]) / 420) ** 2))) * r.uniform(0.3, 1.1)
        tip = (px + lean * tall, py - tall)
        raster.polygon(
            [(px - half, py), (px + half, py), tip],
            shade(px, py, *tip, (0, dark), (1, mix(dark, lit, min(1.0, light)))),
        )


def paint_petals(
    raster: Raster, camera: Camera, sun: tuple[float, float], tones: list[Array], count: int, seed: int
) -> None:
    """Fallen blossom, thickest on the verge under the trees."""
    r = np.random.default_rng(seed)
    u, v = (
        r.uniform(-16, 16, count),
        EDGE - 0.6 - np.abs(r.normal(0, 1, count)) ** 1.2 * 1.2 - r.random(count) ** 0.6 * 7,
    )
    heap = Relief(88, 1.4)
    for a, b, n in sorted(zip(u, v, heap(u, v, 0.03), strict=True), key=lambda p: -p[1]):
        if n < 0.1 * (b > VERGE) + 0.5 * (b - VERGE) / 6.4 - 0.2 + 0.5 * r.random():
            continue
        x, y = place(a, b)
        if y < 3.2:
            continue
        px, py = camera.project(x, y, 0.01)
        size = min(camera.focal * r.uniform(0.010, 0.022) / y, r.uniform(1.6, 2.6))
        light = np.exp(-(((px - sun[0]) / 480) ** 2)) * r.uniform(0.5, 1.2)
        tone = mix(tones[0], tones[1], min(1.0, light)) if r.random() < 0.8 else tones[2] * (0.4 + 0.6 * light)
        raster.ellipse(px, py, size, size * np.clip(0.16 + 2.2 / y, 0.16, 0.5), tone, 0.9)
