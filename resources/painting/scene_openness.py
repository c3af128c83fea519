"""Openness: a freight train of blue containers curves out of the yard at amber dawn, cranes against the sun."""

from __future__ import annotations

import numpy as np
from basin import Basin
from camera import Camera
from canvas import Canvas
from colour import colour, smooth
from depot import MAIN, paint_depot
from finish import Grade, develop
from light import Air, Glow, bloom, clouds, disc, flare, rays, sky
from mist import mist
from noise import profile
from paddy import Plain, paint_plain
from reeds import paint_reeds
from terrain import look
from thicket import backlit
from trees import forest
from woodland import Woodland, paint_woodland

Array = np.ndarray
QUALITY = 93
FOCUS = (0.62, 0.37)  # where a screen should centre the picture, in shares of its size
FOREST = Woodland("#12170f", "#3a3d22", "#ffc47c", "#6d6a55", haze=2400, most=0.93, bare=0.0, elevation=0.42, pool=13,
                  start=500, full=1300, seed=175)
GRADE = Grade(
    exposure=1.28,
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
        366,
        "#28343a",
        "#7a6c58",
        "#f0ac58",
        near=(360, 190),
        wide=(820, 420),
        drop=20,
        strength=(0.62, 0.78),
    )
    camera = Camera(10.5, 400.0, 1650.0)
    image = _sky(air)
    hills = _hills(air, camera, image)
    bunds = _plain(air, camera, image, hills)
    lamps = canvas.blank()
    paint_depot(air, camera, image, lamps, bunds)
    rays(air, image, "#ffc878", 8, 0.014, 240)
    image += bloom(canvas, lamps)
    return develop(canvas, flare(canvas, image), _slope(air), GRADE, 151)


def _sky(air: Air) -> Array:
    stops = [(0, "#0f1d29"), (120, "#1d303c"), (230, "#3c4245"), (330, "#75593c"), (420, "#9a6a3a")]
    glows = [Glow("#ffb450", 0.66, 62), Glow("#e08e3c", 0.46, 170), Glow("#7a5a3a", 0.18, 340, 1.3)]
    image = sky(air, stops, glows, 1.5, 760, 0.40)
    disc(air, image, 22, "#ffcf86", 6, 0.62)
    clouds(air, image, 211, 30, 390, "#f0b060", (560, 70), 0.34, 0.85, 400)
    clouds(air, image, 223, -60, 330, "#b08858", (760, 110), 0.22, 0.5, 480, 0.35)
    clouds(air, image, 232, 120, 370, "#ffc070", (460, 44), 0.25, 0.9, 360, -0.2)
    return image


def _hills(air: Air, camera: Camera, image: Array) -> Array:
    """Wooded ridges on both sides, paling toward the sun, mist at their feet; returns where they stand."""
    canvas = air.canvas
    basin = Basin()
    view = look(camera, basin.height, canvas.x[0], canvas.y[:, 0], 420, 5300, max(1000, canvas.width // 2))
    paint_woodland(air, image, camera, basin, view, FOREST)
    mist(air, image, 352, 446, 0.80, 173, (360, 26), 0.5 + 0.5 * canvas.hump(960, 700))
    return (view.ground & (view.z > 0.25)).astype(np.float32)


def _plain(air: Air, camera: Camera, image: Array, hills: Array) -> Array:
    plain = Plain(air, camera)
    ground = air.canvas.below(np.full(air.canvas.width, camera.horizon + 9, np.float32), 6) * (1 - hills)
    order = np.argsort(MAIN.points[:, 1])
    track = np.interp(plain.depth[:, 0], *MAIN.points[order][:, ::-1].T)[:, None]
    away = plain.x - track + 0.9 * plain.noise(1.3, 250)
    beyond = plain.x + plain.noise(2.0, 90)
    fields = np.where(away < 0, smooth(5.2, 5.9, -away), smooth(6.5, 7.2, away) * (1 - smooth(31.5, 32.3, beyond)))
    bunds = paint_plain(plain, image, ground, fields)
    mist(air, image, 402, 462, 0.85, 174, (340, 16))
    return bunds


def _slope(air: Air) -> Array:
    """Near layer: the wooded slope from which we look down; premultiplied RGBA."""
    canvas = air.canvas
    near = canvas.blank(4)
    edge = canvas.curve(
        [(0, 640), (120, 668), (280, 736), (430, 820), (560, 900), (680, 985), (780, 1060), (860, 1130)]
    )
    edge = (edge + 10 * profile(canvas, 140, 5, 401) + 4 * profile(canvas, 30, 4, 402)).astype(np.float32)
    body = canvas.below(edge)
    near[..., :3], near[..., 3] = colour("#0a0d0a") * body[..., None], body
    foot = np.full(canvas.width, 1180, np.float32)
    forest(air, near, edge - 3, edge + 34, 520, 72, (20, 44), "#040504", "#3b3119", 0.06, (-40, 1130), 700,
           shapes=backlit(9, 72))
    forest(air, near, edge + 16, foot, 3400, 71, (18, 66), "#040504", "#2c2816", 0.05, (-40, 1130), 700,
           shapes=backlit(9, 71))
    mist(air, near, 600, 800, 0.22, 177, (420, 60), 1 - smooth(420, 900, canvas.x))
    bank = canvas.curve([(0, 1130), (1180, 1120), (1480, 1082), (1700, 1050), (1920, 1010)])
    stand = np.clip(canvas.hump(1920, 300), 0, 1)
    paint_reeds(canvas, near, bank, stand, 0.12 * stand, 420, 178, (60, 190))
    return near
