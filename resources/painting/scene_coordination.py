"""Coordination: two city clusters, one on the plain and one on the hills, joined by a fast railway at violet dusk."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Canvas, cover, lay
from chart import spline
from clusters import bank, paint_hill_city, paint_plain_city
from colour import colour, mix, smooth
from express import paint_express
from finish import Grade, develop
from grove import Trees, paint_grove
from light import Air, Glow, bloom, clouds, flare, sky
from mirror import mirrored, ripples
from mist import mist
from noise import fbm, profile
from PIL import Image
from plain import Plain
from ridge import crest, paint_ridge
from terrain import View
from trees import crowns, forest
from viaduct import Viaduct

Array = np.ndarray

QUALITY = 94  # Below, the grain turns blotchy.
FOCUS = (0.62, 0.40)
LIGHT = (1070.0, 424.0)
CAMERA = Camera(height=42, horizon=440, focal=1650)
LINE = [(330, 380), (210, 365), (136, 305), (66, 262), (-2, 252), (-64, 285), (-104, 365), (-106, 500), (-62, 720),
        (20, 1050), (84, 1500), (140, 2200), (190, 3000)]
TRAIN = 312.0  # metres along the line at which the train's nose stands


def paint(width: int) -> tuple[Image.Image, Image.Image]:
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *LIGHT, "#17161f", "#554a84", "#f0b09c", near=(300, 105), wide=(800, 310), drop=14)
    image, lamps, plain = _sky(air), canvas.blank(), Plain()
    paint_plain_city(air, image, lamps)
    paint_hill_city(air, image, lamps)
    _ground(air, image, lamps, plain)
    mist(air, image, 424, 486, 0.62, 61, (420, 18), 1.0, 1.05)
    _groves(air, image, lamps, plain)
    _railway(air, image, lamps)
    mist(air, image, 560, 720, 0.26, 63, (480, 34), 1.0, 0.8)
    grade = Grade(warm=(0.012, 0.0, 0.002), cool=(0.003, 0.002, 0.006), saturation=1.04, centre=(1190, 470),
                  vignette=0.34)
    return develop(canvas, flare(canvas, image + bloom(canvas, lamps)), _foreground(air), grade, 91)


def _sky(air: Air) -> Array:
    canvas, hump = air.canvas, air.canvas.hump
    stops = [(0, "#0c0d12"), (150, "#12131d"), (260, "#23233c"), (350, "#4a4478"), (440, "#96748f")]
    glows = [Glow("#ffc98a", 0.95, 58, 1.25), Glow("#f09478", 0.42, 125), Glow("#a68cff", 0.19, 330, 1.3)]
    image = sky(air, stops, glows, squeeze=2.3, spread=760, edge=0.34)
    clouds(air, image, 47, 110, 420, "#ffa890", (620, 58), dark=0.40, shine=1.15, reach=460, cover=-0.25)
    lifts = (66 * hump(560, 170) + 48 * hump(200, 230) + 60 * hump(1700, 330) - 6 * hump(1060, 260),
             58 * hump(330, 150) + 30 * hump(40, 160) + 92 * hump(1860, 270) + 26 * hump(1420, 130))
    for lift, (base, rough, seed, cell, trees, code, fog) in zip(lifts, (
            (434, 15, 703, 460, 0.5, "#3d3560", 0.62), (444, 12, 714, 300, 1.2, "#2a2440", 0.46)), strict=True):
        line = crest(canvas, base, rough, seed, cell, trees, lift)
        paint_ridge(air, image, line, code, fog, seed + 90, 0.07, 0.2, foot=0.9, rim_code="#ffc2c0")
        mist(air, image, base - 22, base + 40, 0.7, seed + 40, (380, 26))
    return image


def _haze(depth: Array | float) -> Array | float:
    """The fog's share of the plain's colour at `depth` metres."""
    return 1 - np.exp(-(depth / 1500) ** 1.3)


def _ground(air: Air, image: Array, lamps: Array, plain: Plain) -> None:
    """Fields and waterways below the horizon, mirroring sky and cities."""
    canvas = air.canvas
    shore = bank(canvas.x[0]).astype(np.float32)
    depth = CAMERA.focal * CAMERA.height / np.maximum(canvas.y - CAMERA.horizon, 4) + 0 * canvas.x
    x = (canvas.x - CAMERA.centre) * depth / CAMERA.focal
    broad, fine = ripples(CAMERA, x, depth, 626)
    slope = 0.5 * broad + 0.4 * fine * smooth(1500, 300, depth)
    source = canvas.blur(image + canvas.blur(lamps, 1.5) * 2.2, 0.8)
    mirror = mirrored(canvas, source, 2 * shore[None, :] - canvas.y, slope, 2.5 + 2600 / depth)
    mirror = mirror * (0.86 - 0.18 * smooth(700, 150, depth))[..., None]
    water = np.maximum(plain.river(x, depth), plain.paddies(x, depth))
    rough = np.clip(1 + 0.4 * plain.rough(x, depth), 0.3, 2)[..., None]
    soil = np.clip(0.5 + 0.4 * plain.broad(x, depth), 0, 1)[..., None]
    land = mix(colour("#14121a"), colour("#2d2536"), soil) * rough
    ground = canvas.below(shore)
    cover(image, ground, mix(mix(land, mirror, (0.92 * water)[..., None]), air.fog, _haze(depth)[..., None]))
    lamps *= 1 - ground[..., None]


def _groves(air: Air, image: Array, lamps: Array, plain: Plain) -> None:
    """Clumps of trees and a few lit farmhouses on the plain."""
    canvas, r, count = air.canvas, np.random.default_rng(95), 26000
    y = 210 * np.exp(r.random(count) * 2.0)
    x = r.uniform(-0.62, 0.62, count) * y
    keep = (plain.river(x, y) < 0.05) & (plain.paddies(x, y) < 0.1)
    keep &= plain.broad(x * 2.5, y * 2.5) + 0.6 * plain.rough(x, y) > 1.1
    x, y = x[keep], y[keep]
    across = CAMERA.centre + CAMERA.focal * x / y
    light = (0.10 + 0.75 * np.exp(-((across - LIGHT[0]) / 380) ** 2)) * r.uniform(0.5, 1.1, len(x))
    trees = Trees(x, y, r.uniform(1.6, 3.8, len(x)), light)
    open_sky = View(np.zeros(1), np.full((canvas.height, canvas.width), np.inf, np.float32), np.zeros(1))
    paint_grove(air, image, CAMERA, lambda x, y: 0 * x, open_sky, trees, crowns(9, 35, 64, 26),
                colour("#08070b"), colour("#43343f"), _haze)
    windows = canvas.raster()
    for i in r.choice(len(x), 34, replace=False):
        size = max(0.5, CAMERA.focal * 0.45 / y[i])
        at = CAMERA.project(x[i] + 3, y[i], 1.6)
        windows.rect(*at, size, size * 0.8, colour("#ffbe78") * r.uniform(0.15, 0.6))
    lamps += windows.array()[..., :3]


def _railway(air: Air, image: Array, lamps: Array) -> None:
    body, light = air.canvas.raster(), air.canvas.raster()
    line = Viaduct(CAMERA, air, spline(LINE, 1.0))
    line.paint(body, light)
    paint_express(line, TRAIN, body, light)
    lay(image, body.array())
    lay(lamps, light.array())


def _foreground(air: Air) -> Array:
    """The wooded slope on which the viewer stands."""
    canvas = air.canvas
    layer = canvas.blank(4)
    line = canvas.curve([(0, 760), (260, 830), (520, 930), (760, 1010), (1000, 1070), (1250, 1090), (1480, 1020),
                         (1680, 900), (1820, 800), (1920, 730)]) + 8 * profile(canvas, 130, 5, 321)
    body = canvas.below(line + 14, 3)
    layer[..., :3], layer[..., 3] = colour("#08060a") * body[..., None], body
    layer[..., :3] *= np.clip(1 + 0.3 * fbm(canvas, 30, 20, 4, 33), 0.4, 2)[..., None]
    bottom = np.full(canvas.width, 1150, np.float32)
    forest(air, layer, line, bottom, 1700, 67, (22, 70), "#060508", "#1c1724", 0.08)
    return layer
