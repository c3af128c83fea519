"""Sharing: a morning run on the river promenade under jacarandas, a great bridge above, low coral sun."""

from __future__ import annotations

import numpy as np
from bankside import paint_blocks, quay_lamps
from camera import Camera
from canvas import Array, Canvas, lay
from colour import colour, smooth
from finish import Grade, develop
from jacaranda import clusters, grow, paint_blossom, paint_branches
from light import Air, Glow, bloom, clouds, disc, flare, rays, sky
from mist import mist
from promenade import HEADING, paint_paving
from ridge import crest, paint_ridge
from riverside import paint_grass, paint_petals, paint_railing
from runner import paint_runner
from suspension import Suspension, paint_suspension
from water import water

FOCUS = (0.62, 0.42)
SUN = (1140.0, 388.0)
CAMERA = Camera(height=1.8, horizon=430, focal=1700)
SHORE = 456.0
STAND = (3.25, 16.4)
SUN_SLOPE = (0.106, 0.15)
BRIDGE = Suspension(start=(262, 335), end=(-345, 1400), towers=(0.16, 0.74), deck=42, top=112, foot=-8, sag=6)
RIM = {"rim_code": "#ffc8a4"}
CORAL, BLUSH = colour("#ff9a7c"), colour("#ffc2a0")


def paint(width: int):
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *SUN, "#3a2f38", "#a86a62", "#ffc3a0", near=(340, 180), wide=(820, 400), drop=20)
    far = _distance(air)
    near = _promenade(air, far)
    far = flare(canvas, far)
    rays(air, far, "#ffb38f", 5, 0.05, 360, 395, 470)
    grade = Grade(
        grain=0.0062,
        exposure=1.14,
        warm=(0.010, 0.003, -0.006),
        cool=(0.004, 0.003, 0.005),
        centre=(1190, 460),
        saturation=1.0,
    )
    return develop(canvas, far, near, grade, 91)


def _distance(air: Air) -> Array:
    """Sky, far bank with its town, bridge and river."""
    canvas = air.canvas
    image = _sky_and_hills(air)
    lamps = _town(air, image)
    span = _bridge(air)
    lay(image, span)
    lights = canvas.raster()
    quay_lamps(lights, 560, 1000, SHORE - 3, 16, 0.5, 4)
    quay_lamps(lights, 1250, 1925, SHORE - 3, 13, 0.6, 5)
    lamps = lamps * (1 - span[..., 3:]) + lights.array()[..., :3]
    image = image + bloom(canvas, lamps)
    mist(air, image, 425, 470, 0.5, 748, (260, 16))
    first, river = water(canvas, image, lamps, SHORE, "#140c10", (1.0, 0.92, 0.90), (1.0, 0.82, 0.74), 0.85, 414)
    image[first:] = river
    return image


def _sky_and_hills(air: Air) -> Array:
    canvas, hump = air.canvas, air.canvas.hump
    stops = [(0, "#2d2f3d"), (110, "#514954"), (220, "#876462"), (320, "#c48a70"), (400, "#eba486"), (460, "#f6b698")]
    glows = [Glow("#ffd9b0", 0.85, 70), Glow("#ff8570", 0.50, 180), Glow("#c05a6a", 0.22, 380, 1.3)]
    image = sky(air, stops, glows, squeeze=1.7, spread=900, edge=0.46)
    clouds(air, image, 27, 60, 350, "#ffb08c", (600, 64), dark=0.30, shine=1.0, reach=620, cover=-0.45)
    disc(air, image, 16, "#ffe8c8", 13, 0.8)
    rise = 50 * hump(520, 300) + 46 * hump(1780, 320) - 14 * hump(1140, 160)
    paint_ridge(air, image, crest(canvas, 424, 16, 703, 420, 0.4, rise), "#54323c", 0.62, 793, 0.12, 0.2, **RIM)
    mist(air, image, 400, 470, 0.7, 740, (360, 30))
    rise = 60 * hump(330, 260) + 84 * hump(1640, 230) + 30 * hump(830, 110) - 12 * hump(1140, 150)
    paint_ridge(air, image, crest(canvas, 440, 14, 714, 330, 0.8, rise), "#3c2630", 0.48, 804, 0.12, 0.2, **RIM)
    return image


def _town(air: Air, image: Array) -> Array:
    """Blocks on both hills across the water; returns their lit windows."""

    def bell(x: float, at: float, spread: float) -> float:
        return float(np.exp(-(((x - at) / spread) ** 2)))

    def ground(x: float) -> float:
        return 454 - 62 * bell(x, 1640, 230) - 24 * bell(x, 800, 130)

    def height(x: float) -> float:
        return 26 + 84 * bell(x, 1590, 170) + 78 * bell(x, 790, 110)

    lamps = air.canvas.blank()
    paint_blocks(air, image, lamps, (560, 1010), ground, height, (8, 17), "#3a2630", 0.56, 15)
    paint_blocks(air, image, lamps, (1290, 1925), ground, height, (8, 19), "#33222b", 0.46, 16)
    mist(air, image, 400, 476, 0.75, 745, (300, 24))
    return lamps


def _bridge(air: Air) -> Array:
    """The bridge as a layer, its feet in the river's haze."""
    raster = air.canvas.raster()
    paint_suspension(air, raster, CAMERA, BRIDGE, lambda d: 1 - np.exp(-((d / 1100) ** 1.3)), "#20131a", "#ffc29c")
    span = raster.array()
    low = smooth(415, 462, air.canvas.y)[..., None] * 0.8
    span[..., :3] = span[..., :3] * (1 - low) + air.fog * low * span[..., 3:]
    return span


def _promenade(air: Air, far: Array) -> Array:
    """The near layer: paving, railing, runner, trees."""
    canvas = air.canvas
    runner, unit = _runner(canvas)
    near = paint_paving(canvas, CAMERA, far, SUN, SUN_SLOPE, runner[..., 3], STAND, unit)
    rail = canvas.raster()
    paint_railing(rail, CAMERA, SUN, colour("#140c0f"), BLUSH)
    lay(near, rail.array())
    grass = canvas.raster()
    paint_grass(grass, CAMERA, SUN, colour("#0b0d09"), colour("#7a5a3c"), 15000, 21)
    lay(near, grass.array())
    petals = canvas.raster()
    paint_petals(petals, CAMERA, SUN, [colour("#2c1c34"), colour("#c87888"), colour("#8a6498")], 16000, 12)
    lay(near, petals.array())
    _set_figure(canvas, near, runner, unit)
    _trees(air, near)
    veil = np.exp(-air.distance(1.3) / 130)[..., None] * 0.30
    near[..., :3] += CORAL * veil * near[..., 3:]
    return _few_opacities(near)


def _few_opacities(layer: Array, steps: int = 9) -> Array:
    """The layer with its opacity rounded to a few steps, which halves the stored size of blossom edges."""
    alpha = np.round(layer[..., 3:] * steps) / steps
    layer[..., :3] *= alpha / np.maximum(layer[..., 3:], 1e-4)
    layer[..., 3:] = alpha
    return layer


def _runner(canvas: Canvas) -> tuple[Array, float]:
    """The figure and its pixels per metre."""
    unit = CAMERA.focal / STAND[1] * canvas.scale
    palette = np.stack([colour(c) for c in ("#80523f", "#c8604e", "#17141b", "#0c0708", "#b9a8a2")])
    figure = paint_runner(
        unit,
        np.pi - HEADING + 0.05,
        palette,
        np.array([-0.42, 0.22, -0.80]),
        CORAL * 3.4,
        colour("#7a5560") * 0.75,
    )
    return figure, unit


def _set_figure(canvas: Canvas, near: Array, runner: Array, unit: float) -> None:
    """Lay the runner on the path with a dim mirror image in the damp stone."""
    x, y = CAMERA.project(*STAND, 0.0)
    h, w = runner.shape[:2]
    left, top = round(x * canvas.scale - w / 2), round(y * canvas.scale - 1.85 * unit)
    below = runner[::-1][round(0.05 * unit) :]
    foot = top + h - round(0.05 * unit)
    soft = canvas.blur(below, 2.2) * (0.34 * np.exp(-np.arange(len(below)) / (0.20 * unit)))[:, None, None]
    soft = soft[: max(0, canvas.height - foot)]
    lay(near[foot : foot + len(soft), left : left + w], soft.astype(np.float32))
    lay(near[top : top + h, left : left + w], runner)


def _trees(air: Air, near: Array) -> None:
    canvas = air.canvas
    bells = clusters(16, 3)
    raster = canvas.raster()
    shadow, violet, glow = colour("#1c1020"), colour("#6d4a84"), colour("#ff9d98")
    for x, y, angle, length, width, seed, size in (
        (300, 652, 0.10, 122, 20, 3, 24),
        (2010, 730, -0.14, 215, 36, 21, 36),
        (1885, 725, -0.20, 225, 42, 20, 40),
    ):
        tree = grow(x, y, angle, length, width, seed, 7, 0.44, 0.20)
        paint_branches(raster, tree, colour("#0e080a"), BLUSH, SUN, 430)
        paint_blossom(raster, tree.tips, bells, shadow, violet, glow, SUN, 430, size, seed + 40)
    lay(near, raster.array())
