"""Openness: a freight train of blue containers curves out of the yard at amber dawn, cranes against the sun."""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Canvas
from colour import colour, smooth
from depot import MAIN, paint_depot
from finish import Grade, develop
from light import Air, Glow, bloom, clouds, disc, flare, rays, sky
from mist import mist
from noise import profile
from paddy import Plain, paint_plain
from ridge import crest, paint_ridge
from trees import forest

Array = np.ndarray
FOCUS = (0.62, 0.37)  # where a screen should centre the picture, in shares of its size
GRADE = Grade(
    exposure=1.05,
    vignette=0.34,
    centre=(1120, 500),
    calm=0.30,
    cool=(0.003, 0.005, 0.004),
    warm=(0.012, 0.004, -0.014),
    saturation=1.05,
)


def paint(width: int):
    """Far and near layer of the scene, `width` pixels across."""
    canvas = Canvas(width)
    air = Air(
        canvas,
        1010,
        384,
        "#1b1f1d",
        "#67604c",
        "#eeb060",
        near=(360, 190),
        wide=(820, 420),
        drop=20,
        strength=(0.62, 0.78),
    )
    camera = Camera(8.6, 400.0, 1650.0)
    image = _sky(air)
    _hills(air, image)
    wet = _plain(air, camera, image)
    lamps = canvas.blank()
    paint_depot(air, camera, image, lamps, wet)
    rays(air, image, "#ffc878", 8, 0.03, 240)
    image += bloom(canvas, lamps)
    return develop(canvas, flare(canvas, image), _slope(air), GRADE, 151)


def _sky(air: Air) -> Array:
    stops = [(0, "#0e1a23"), (120, "#1b2629"), (240, "#37322a"), (340, "#5f4c34"), (420, "#7a5c3a")]
    glows = [Glow("#ffcf80", 1.0, 70), Glow("#d98c40", 0.50, 170), Glow("#7a5a3a", 0.18, 340, 1.3)]
    image = sky(air, stops, glows, 1.5, 760, 0.40)
    disc(air, image, 21, "#ffe2a8")
    clouds(air, image, 211, 30, 390, "#f0b060", (560, 70), 0.34, 0.85, 400)
    clouds(air, image, 223, -60, 330, "#b08858", (760, 110), 0.22, 0.5, 480, 0.35)
    clouds(air, image, 232, 120, 370, "#ffc070", (460, 44), 0.25, 0.9, 360, -0.2)
    return image


def _hills(air: Air, image: Array) -> None:
    canvas, hump = air.canvas, air.canvas.hump
    line = crest(canvas, 372, 22, 103, 420, 0.5, 70 * hump(300, 300) + 64 * hump(1640, 330) - 26 * hump(1010, 170))
    paint_ridge(air, image, line, "#2c302b", 0.50, 131, 0.12, 0.14, 150)
    mist(air, image, 345, 440, 0.70, 171, (360, 40))
    line = crest(
        canvas,
        406,
        18,
        114,
        330,
        1.0,
        84 * hump(80, 280) + 74 * hump(1880, 260) + 30 * hump(640, 150) - 34 * hump(1010, 200),
    )
    paint_ridge(air, image, line, "#1f2521", 0.38, 132, 0.12, 0.20, 150)
    mist(air, image, 370, 462, 0.75, 172, (360, 40))
    line = crest(canvas, 430, 14, 125, 290, 1.6, 78 * hump(400, 220) + 46 * hump(1500, 260) - 40 * hump(980, 220))
    paint_ridge(air, image, line, "#171d19", 0.26, 133, 0.10, 0.24, 150)
    mist(air, image, 395, 490, 0.80, 173, (360, 40))
    line = crest(
        canvas,
        448,
        10,
        137,
        260,
        2.2,
        130 * hump(-20, 280) + 50 * hump(540, 150) + 60 * hump(1960, 200) - 30 * hump(1000, 260),
    )
    paint_ridge(air, image, line, "#111612", 0.16, 134, 0.05, 0.30, 150)
    forest(air, image, line, line + 60, 2400, 61, (6, 12), "#0d120e", "#23271a", 0.24)
    mist(air, image, 420, 520, 0.85, 174, (360, 40))


def _plain(air: Air, camera: Camera, image: Array) -> Array:
    canvas = air.canvas
    plain = Plain(air, camera)
    top = 447 + 3 * profile(canvas, 120, 5, 301)
    order = np.argsort(MAIN.points[:, 1])
    track = np.interp(plain.depth[:, 0], *MAIN.points[order][:, ::-1].T)[:, None]
    away = plain.x - track
    fields = np.where(away < 0, smooth(5, 9, -away), smooth(7, 11, away) * (1 - smooth(30, 35, plain.x)))
    fields = fields * (1 - smooth(330, 480, plain.depth))
    return paint_plain(plain, image, top.astype(np.float32), fields, ("#3a3328", "#c88a48", "#ffc878"))


def _slope(air: Air) -> Array:
    """Near layer: the wooded slope from which we look down; premultiplied RGBA."""
    canvas = air.canvas
    near = canvas.blank(4)
    edge = canvas.curve(
        [(0, 470), (120, 520), (300, 612), (480, 716), (640, 824), (760, 912), (900, 1005), (1010, 1075), (1100, 1130)]
    )
    edge = (edge + 10 * profile(canvas, 140, 5, 401) + 4 * profile(canvas, 30, 4, 402)).astype(np.float32)
    body = canvas.below(edge)
    near[..., :3], near[..., 3] = colour("#0a0d0a") * body[..., None], body
    foot = np.full(canvas.width, 1180, np.float32)
    forest(air, near, edge - 3, edge + 34, 520, 72, (20, 44), "#050604", "#4a4220", 0.10, (-40, 1130))
    forest(air, near, edge + 16, foot, 3400, 71, (18, 66), "#050705", "#3a3820", 0.10, (-40, 1130))
    mist(air, near, 520, 760, 0.42, 177, (420, 60), 1 - smooth(420, 900, canvas.x))
    return near
