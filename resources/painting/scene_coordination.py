"""Coordination: two city clusters, one on the plain and one on the hills, joined by a fast railway at violet dusk."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Array, Canvas, lay
from chart import spline
from clusters import bank, paint_hill_city, paint_plain_city
from colour import colour
from express import paint_express
from finish import Grade, develop
from grove import Trees, paint_grove
from light import Air, Glow, bloom, clouds, flare, sky
from mist import mist
from noise import profile
from PIL import Image
from plain import Plain
from reach import Reach, Upside
from ridge import crest, paint_ridge
from rushes import paint_rushes
from slope import paint_slope
from terrain import View
from thicket import backlit
from viaduct import Viaduct

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
    shore = bank(canvas.x[0]).astype(np.float32)
    hanging = _railway(air, Upside(CAMERA.height, CAMERA.horizon, CAMERA.focal))
    Reach(air, CAMERA, plain, shore, hanging).paint(image, lamps)
    mist(air, image, 424, 486, 0.62, 61, (420, 18), 1.0, 1.05)
    _groves(air, image, lamps, plain)
    body, light = _railway(air, CAMERA)
    lay(image, body)
    lay(lamps, light)
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


def _haze(depth: float) -> float:
    """The fog's share of a thing's colour at `depth` metres."""
    return 1 - np.exp(-(depth / 1500) ** 1.3)


def _groves(air: Air, image: Array, lamps: Array, plain: Plain) -> None:
    """Clumps of trees and a few lit farmhouses on the banks."""
    canvas, r, count = air.canvas, np.random.default_rng(95), 60000
    y = 190 * np.exp(r.random(count) ** 0.8 * 2.3)
    x = r.uniform(-0.62, 0.62, count) * y
    shore = plain.shore(x, y)
    wood = plain.broad(x * 2.5, y * 2.5) + 0.6 * plain.rough(x, y)
    wet, dyke = plain.paddies(x, y)
    wood += 3.0 * np.exp(-((shore - 4) / 5) ** 2) + 0.9 * (x > 0) + 0.9 * dyke
    keep = (shore > 0.8) & (wet < 0.1) & (wood > 1.4)
    x, y = x[keep], y[keep]
    across = CAMERA.centre + CAMERA.focal * x / y
    light = (0.10 + 0.75 * np.exp(-((across - LIGHT[0]) / 380) ** 2)) * r.uniform(0.5, 1.1, len(x))
    trees = Trees(x, y, r.uniform(0.3, 1.0, len(x)) * np.minimum(6.0, y / 80), light)
    open_sky = View(np.zeros(1), np.full((canvas.height, canvas.width), np.inf, np.float32), np.zeros(1))
    paint_grove(air, image, CAMERA, lambda x, y: 0 * x, open_sky, trees, backlit(12, 35, 72, 56),
                colour("#09070c"), colour("#5a4250"), _haze)
    windows = canvas.raster()
    for i in r.choice(len(x), 40, replace=False):
        size = max(0.5, CAMERA.focal * 0.45 / y[i])
        at = CAMERA.project(x[i] + 3, y[i], 1.6)
        windows.rect(*at, size, size * 0.8, colour("#ffbe78") * r.uniform(0.15, 0.6))
    lamps += windows.array()[..., :3]


def _railway(air: Air, camera: Camera) -> tuple[Array, Array]:
    """The viaduct with its train as `camera` sees it, and its lights."""
    body, light = air.canvas.raster(), air.canvas.raster()
    line = Viaduct(camera, air, spline(LINE, 1.0))
    line.paint(body, light)
    paint_express(line, TRAIN, body, light)
    return body.array(), light.array()


def _foreground(air: Air) -> Array:
    """The wooded slope on which the viewer stands."""
    canvas = air.canvas
    line = canvas.curve([(0, 850), (260, 905), (520, 980), (760, 1042), (1000, 1076), (1250, 1086), (1480, 1050),
                         (1680, 975), (1820, 900), (1920, 845)]) + 8 * profile(canvas, 130, 5, 321)
    layer, raster = paint_slope(air, line, 6000, 67, "#040306", "#2a2030"), canvas.raster()
    stands = [(60, 150, 935, 270, 110), (330, 150, 985, 180, 80), (620, 130, 1075, 110, 50), (1870, 120, 930, 250, 100)]
    paint_rushes(raster, stands, LIGHT[0], 23, colour("#5a4862"))
    lay(layer, raster.array())
    return layer
