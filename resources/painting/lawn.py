"""A lawn against the light: tufts of backlit blades and the blossom that fell on it."""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Array, Canvas, Raster
from colour import colour, mix, smooth
from promenade import EDGE, VERGE, across, along, place
from terrain import Relief
from trees import Crown, tinted

TONES = 9


def tufts(count: int, seed: int, size: int = 128, blades: int = 30) -> list[Crown]:
    """Tufts of curved blades as stamps, their tips light, their feet dark."""
    r = np.random.default_rng(seed)
    gx, gy = np.meshgrid((np.arange(size) + 0.5) / size * 2 - 1, 1 - (np.arange(size) + 0.5) / size)
    out = []
    for _ in range(count):
        alpha, light = np.zeros((size, size), np.float32), np.zeros((size, size), np.float32)
        for _ in range(blades):
            tall, root, lean = r.uniform(0.3, 0.98), r.normal(0, 0.26), r.normal(0, 0.30)
            t = np.clip(gy / tall, 0, 1)
            half = r.uniform(0.014, 0.030) * (1 - t) ** 0.7
            blade = np.clip((half - np.abs(gx - root - lean * t**1.8)) * size / 2 + 0.5, 0, 1) * (gy < tall)
            tone = np.clip(t**1.4 * r.uniform(0.5, 1.15), 0, 1)
            light, alpha = light * (1 - blade) + tone * blade, np.maximum(alpha, blade)
        out.append(Crown(alpha.astype(np.float32), light.astype(np.float32)))
    return out


def paint_tufts(raster: Raster, camera: Camera, sun_x: float, canvas: Canvas, shadow: Array, fallen: Array) -> None:
    """Stand tufts all over the lawn, far to near, lit where `shadow` is not, thinner under `fallen` blossom."""
    r = np.random.default_rng(21)
    shapes = tufts(14, 22)
    dark, lit = colour("#0d130c"), colour("#c79a4e")
    steps = np.linspace(0, 1, TONES)
    stamps = [tinted(shapes, mix(dark, lit, 0.05 * t), mix(dark, lit, 0.05 + 0.95 * t)) for t in steps]
    clump = Relief(92, 1.4)
    u, v = r.uniform(-24, 14, 60000), VERGE - 0.02 - r.random(60000) ** 1.25 * 8.2
    spots = np.stack(place(u, v), -1)
    spots = spots[(spots[:, 1] > 4.3) & (np.abs(spots[:, 0]) < 0.58 * spots[:, 1] + 0.5)]
    spots = spots[np.argsort(-spots[:, 1])]
    for (x, y), heap in zip(spots, clump(spots[:, 0], spots[:, 1], 0.02), strict=True):
        px, py = camera.project(x, y, 0.0)
        row, column = canvas.row(py), canvas.column(px)
        if r.random() < 0.85 * fallen[row, column]:
            continue
        beside = float(np.exp(-(((px - sun_x) / 560) ** 2))) * (1 - 0.55 * float(smooth(760, 1060, py)))
        light = (0.14 + 0.9 * (1 - shadow[row, column]) * beside) * r.uniform(0.6, 1.0) * (0.85 + 0.15 * heap)
        tall = camera.focal / y * np.clip(0.070 + 0.022 * heap, 0.03, 0.13) * r.uniform(0.7, 1.25)
        wide = tall * r.uniform(1.1, 1.9)
        stamp = stamps[int(np.clip(light, 0, 0.999) * TONES)][r.integers(14)]
        raster.stamp(stamp, px - wide / 2, py - tall * 0.97, wide, tall)


def drift(x: Array, y: Array, trees: list[tuple[float, float, float]]) -> Array:
    """Cover of fallen blossom 0..1: blown against the kerb, thick under `trees` (world x, y and reach in metres)."""
    blown, small = Relief(88, 1.5), Relief(89, 1.1)
    u, v = along(x, y), across(x, y)
    heap = blown(u * 0.45, v, 0.045) * 0.8 + small(x, y, 0.012) * 0.4
    kerb = np.exp(-(((v - VERGE - 0.35) / 0.55) ** 2)) * 0.9 + np.exp(-(((v - VERGE + 0.7) / 1.5) ** 2)) * 0.75
    rail = np.exp(-(((v - EDGE + 0.25) / 0.3) ** 2)) * 0.5
    under = sum(np.exp(-((np.hypot(x - tx, y - ty) / reach) ** 2)) for tx, ty, reach in trees)
    thick = 0.95 * kerb + rail + 0.95 * under - 0.78
    return (smooth(-0.35, 1.25, thick + 0.55 * heap) * (v < EDGE)).astype(np.float32)


def paint_petals(raster: Raster, camera: Camera, canvas: Canvas, sun_x: float, fallen: Array, shadow: Array) -> None:
    """Single blossoms lying where `fallen` says, far to near."""
    r = np.random.default_rng(12)
    cool, warm, edge = colour("#57437a"), colour("#e08fa0"), colour("#ffc4b4")
    low, high = camera.horizon + 70, 1080
    py = low + (high - low) * r.random(120000) ** 1.5
    px = r.uniform(0, 1920, len(py))
    rows, columns = (py * canvas.scale).astype(int), (px * canvas.scale).astype(int)
    rows = np.minimum(rows, canvas.height - 1)
    keep = r.random(len(py)) < 0.8 * fallen[rows, columns] ** 1.5 * (1 - 0.75 * smooth(640, 900, py))
    px, py, rows, columns = px[keep], py[keep], rows[keep], columns[keep]
    for i in np.argsort(py):
        unit = (py[i] - camera.horizon) / camera.height
        beside = float(np.exp(-(((px[i] - sun_x) / 560) ** 2)))
        light = float((1 - shadow[rows[i], columns[i]]) * beside * (1 - 0.6 * smooth(720, 1040, py[i])))
        long, flat = unit * r.uniform(0.008, 0.016), np.clip(0.16 + 0.0009 * (py[i] - camera.horizon), 0.14, 0.62)
        tone = mix(cool * (0.35 + 0.5 * r.random()), warm, min(1.0, light * r.uniform(0.55, 1.15)))
        raster.ellipse(px[i], py[i], long, long * flat, tone, 0.94)
        if long > 1.3:
            top = py[i] - long * flat * 0.45
            raster.ellipse(px[i] - long * 0.1, top, long * 0.62, long * flat * 0.35, mix(tone, edge, 0.6 * light), 0.9)
