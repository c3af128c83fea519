"""Opening: the tip of the peninsula at dusk, where two rivers meet.

Eight sail towers and their bridge before the last light, four ridges behind, stilt houses stepping down a cliff
on the right, a cableway, a monorail entering a block of flats. The left 40 % stays calm for the title.
"""

from __future__ import annotations

import numpy as np
from cableway import paint_cableway
from canvas import Canvas, cover, lay
from cliff import add_glow, paint_cliff
from colour import colour, smooth
from finish import Grade, develop
from light import Air, Glow, bloom, clouds, sky
from mist import mist
from noise import fbm, profile
from peninsula import WATERLINE, hill, lay_lit, paint_shore, paint_towers
from ridge import crest, paint_ridge
from riverboat import paint_boat
from skyline import paint_skyline
from tower import WINDOWS
from water import water

Array = np.ndarray
FOCUS = (0.67, 0.42)  # where a screen should centre the picture, in shares of its size
GRADE = Grade(calm=0.34, centre=(1120, 600), cool=(-0.002, 0.004, 0.015))


def paint(width: int):
    """Far and near layer of the scene, `width` pixels across."""
    canvas = Canvas(width)
    air = Air(canvas, 1215, 534, "#23282d", "#6a5042", "#e09a54")
    far, lamps = _sky(air), canvas.blank()
    _mountains(air, far, lamps)
    paint_towers(air, far, lamps)
    paint_shore(air, far, lamps)
    near = paint_cliff(air)
    _cable(canvas, near)
    far += bloom(canvas, lamps)
    _river(air, far, lamps)
    return develop(canvas, far, near, GRADE)


def _sky(air: Air) -> Array:
    stops = [(0, "#0d1c30"), (120, "#17293f"), (250, "#283648"), (370, "#3b383f"), (480, "#4c3a32"), (640, "#5a4232")]
    image = sky(
        air, stops, [Glow("#ffc070", 1.05, 105, 1.25), Glow("#d67c42", 0.52, 200), Glow("#6d4c50", 0.15, 310, 1.3)]
    )
    clouds(air, image, 11, 60, 590, "#e88a5a", reach=330)
    clouds(air, image, 24, -60, 420, "#5f6a80", cell=(760, 120), dark=0.25, shine=0.30, reach=520, cover=0.3)
    return image


def _mountains(air: Air, image: Array, lamps: Array) -> None:
    """Four ridges, the city in the valleys between them, the peninsula's own hill."""
    canvas = air.canvas
    hump = canvas.hump
    far = crest(canvas, 525, 24, 3, 420, 0.5, 92 * hump(380, 300) + 66 * hump(1760, 300) + 14 * hump(1050, 200))
    paint_ridge(air, image, far, "#22252a", 0.42, 31, 0.10, 0.16)
    mist(air, image, 480, 640, 0.60, 71)
    second = crest(canvas, 572, 22, 14, 340, 1.2, 74 * hump(110, 260) + 62 * hump(1880, 280) + 16 * hump(760, 160))
    paint_ridge(air, image, second, "#191a1c", 0.30, 32, 0.08, 0.20)
    mist(air, image, 525, 680, 0.70, 72)
    third = crest(canvas, 608, 20, 25, 300, 2.0, 58 * hump(-20, 240) + 34 * hump(560, 150) + 70 * hump(1960, 260))
    paint_ridge(air, image, third, "#121212", 0.20, 33, 0.06, 0.25)
    paint_skyline(
        air,
        image,
        lamps,
        (560, 1920),
        lambda x: 648,
        150,
        (14, 95),
        (7, 17),
        "#2a201b",
        0.50,
        5,
        0.045,
        0.5,
        lambda x: 0.45 + 0.75 * np.exp(-(((x - 1500) / 420) ** 2)),
    )
    mist(air, image, 555, 720, 0.85, 73)
    fourth = crest(canvas, 692, 16, 37, 260, 3.0, 46 * hump(60, 260) + 20 * hump(430, 140))
    fourth += 70 * smooth(620, 900, canvas.x[0])
    paint_ridge(air, image, fourth, "#0d0d0d", 0.10, 34, 0.0, 0.30)
    paint_skyline(
        air,
        image,
        lamps,
        (40, 620),
        lambda x: 736,
        34,
        (10, 46),
        (7, 14),
        "#171210",
        0.25,
        6,
        0.05,
        0.45,
        lambda x: 0.5 + 0.5 * np.exp(-(((x - 420) / 260) ** 2)),
    )
    _cable_stayed_bridge(air, image, lamps)
    mist(air, image, 620, 784, 0.85, 74)
    paint_skyline(
        air,
        image,
        lamps,
        (1080, 1930),
        lambda x: hill(x) + 14,
        95,
        (30, 165),
        (12, 26),
        "#1d1613",
        0.30,
        7,
        0.085,
        0.8,
        lambda x: 0.7 + 0.5 * np.exp(-(((x - 1760) / 200) ** 2)),
    )
    mist(air, image, 570, 715, 0.62, 75)
    back = np.array([hill(x) for x in canvas.x[0]], np.float32) + 4 * profile(canvas, 60, 5, 91)
    paint_ridge(air, image, back, "#1a1310", 0.55, 35, 0, 0.2, 400)
    mist(air, image, 575, 770, 0.75, 78, (260, 40))


def _cable_stayed_bridge(air: Air, image: Array, lamps: Array) -> None:
    """Far bridge over the left river, half lost in the haze."""
    body, lights = air.canvas.raster(), air.canvas.raster()
    paint, deck = colour("#1d1a19"), lambda x: 738 - 5 * np.sin((x - 560) / 420 * np.pi)
    body.polyline([(x, deck(x)) for x in range(430, 1010, 10)], 2.2, paint)
    for x in (600, 770):
        body.polygon([(x - 3.2, WATERLINE), (x - 1.1, 660), (x + 1.1, 660), (x + 3.2, WATERLINE)], paint)
        for k in range(1, 10):
            for side in (-1, 1):
                body.line(x, 664 + k * 2.5, x + side * k * 8.6, deck(x + side * k * 8.6), 0.45, paint, 0.8)
        lights.ellipse(x, 659, 0.9, 0.9, colour("#ff6a4a") * 0.6)
    r = np.random.default_rng(12)
    for x in range(440, 1000, 14):
        lights.rect(x, deck(x) - 2.4, 1.1, 1.1, WINDOWS[r.integers(3)] * r.uniform(0.1, 0.5))
    lay_lit(air, image, lamps, body, lights, 0.5, 0.30, 0.0)


def _cable(canvas: Canvas, near: Array) -> None:
    body, lights = canvas.raster(), canvas.raster()
    paint_cableway(body, lights, 800, 4)
    lay(near, body.array())
    e = lights.array()
    near[..., :3] *= 1 - e[..., 3:]
    near[..., :3] += e[..., :3] * 1.15
    add_glow(near, canvas.blur(e[..., :3], 3) * 0.4 + canvas.blur(e[..., :3], 16) * 0.6)


def _two_waters(canvas: Canvas, surface: Array, first: int) -> Array:
    """Jade water from the left and silt-brown water from the right, meeting along a ragged seam below the tip."""
    down = canvas.y[first:] - WATERLINE
    ragged = 44 * fbm(canvas, 230, 26, 6, 402, 0.6)[first:] * smooth(0, 90, down)
    seam = 812 - 0.72 * down + 34 * np.sin(down / 62) * smooth(0, 160, down) + ragged
    side = smooth(-60, 60, canvas.x - seam)[..., None]
    light = surface.mean(-1, keepdims=True)
    jade = surface * np.array([0.80, 1.00, 0.97], np.float32) + colour("#2a5a50") * (0.035 + 0.40 * light)
    silt = surface * np.array([1.03, 0.98, 0.90], np.float32) + colour("#5c3a20") * (0.05 + 0.30 * light)
    foam = np.exp(-(((canvas.x - seam) / 9) ** 2)) * np.clip(fbm(canvas, 26, 5, 4, 403)[first:], 0, 2)
    foam = foam * smooth(4, 40, down) * np.exp(-down / 170) * 0.05
    return (jade + (silt - jade) * side + colour("#d8b090") * foam[..., None]).astype(np.float32)


def _river(air: Air, far: Array, lamps: Array) -> None:
    canvas = air.canvas
    first, surface = water(canvas, far, lamps, WATERLINE, "#0a0c0f")
    dim = 1 - 0.30 * np.exp(-(((canvas.x - 1280) / 260) ** 2) - ((canvas.y[first:] - 830) / 60) ** 2)
    far[first:] = _two_waters(canvas, surface * dim[..., None], first)
    line = np.exp(-(((canvas.y - WATERLINE) / 2.2) ** 2)) * 0.18 * np.exp(-(((canvas.x - 1200) / 500) ** 2))
    far += (colour("#c88b55") * 0.5 - far * 0.3) * line[..., None]
    paint_boat(air, far, 640, 846, 88, 6)
    near = smooth(WATERLINE - 26, WATERLINE + 8, canvas.y) * (1 - smooth(WATERLINE + 8, WATERLINE + 110, canvas.y))
    cover(far, near * np.clip(0.42 + 0.5 * np.tanh(fbm(canvas, 420, 22, 6, 81)), 0, 1) * 0.42, air.fog * 0.85)
