"""Green Development: Guangyang Island in the wide river, noon light sinking through green mist."""
from __future__ import annotations

import numpy as np
from birds import paint_flock, paint_waders
from camera import Camera
from canvas import Canvas, cover
from colour import colour, smooth
from finish import Grade, develop
from island import REEFS, Island
from island_paint import DAYLIGHT, paint_hamlets, paint_land, paint_woods
from light import Air, Glow, clouds, flare, sky
from mirror import mirrored, reflected_rows, ripples
from mist import mist
from noise import fbm, profile
from PIL import Image
from ridge import crest, paint_ridge
from sampan import paint_sampan
from terrain import View, look
from trees import forest

Array = np.ndarray

QUALITY = 94  # Below, the grain turns blotchy.
FOCUS = (0.62, 0.40)
LIGHT = (1075.0, 340.0)
CAMERA = Camera(height=112, horizon=368, focal=1650)


def paint(width: int) -> tuple[Image.Image, Image.Image]:
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *LIGHT, "#191e1e", "#426d62", "#d3ead6", near=(310, 130), wide=(720, 330), drop=24)
    island = Island()
    image = _sky_and_ridges(air)
    view = look(CAMERA, island.height, canvas.x[0], canvas.y[:, 0], 120, 5200, max(1000, width // 2))
    paint_land(air, image, CAMERA, island, view)
    paint_hamlets(air, image, CAMERA, island)
    paint_woods(air, image, CAMERA, island, view)
    _river(air, image, island, view)
    behind = 0.35 + 0.65 * canvas.hump(1080, 520) - 0.55 * canvas.hump(1480, 190)
    mist(air, image, 386, 470, 0.70, 41, (420, 22), behind, 1.05)
    mist(air, image, 470, 560, 0.35, 43, (520, 24), 1 - 0.7 * canvas.hump(1230, 300), 0.8)
    image += _shafts(air)
    paint_waders(canvas, image, [CAMERA.project(x, y, 5.6) for x, y, _ in REEFS[:5]], 9.5, DAYLIGHT * 0.8)
    paint_sampan(canvas, image, 968, 494, 21, DAYLIGHT * 0.8)
    grade = Grade(warm=(0.010, 0.006, -0.012), cool=(0.006, 0.004, 0.001), saturation=1.05, centre=(1190, 470),
                  vignette=0.36)
    return develop(canvas, flare(canvas, image), _foreground(canvas, air), grade, 81)


def _sky_and_ridges(air: Air) -> Array:
    canvas, hump = air.canvas, air.canvas.hump
    stops = [(0, "#0c0e0e"), (150, "#121716"), (250, "#20302c"), (330, "#456f63"), (420, "#78a998")]
    glows = [Glow("#fff3d6", 0.72, 66, 1.3), Glow("#cfe6d0", 0.36, 140), Glow("#45cfa0", 0.17, 320, 1.4)]
    image = sky(air, stops, glows, squeeze=1.9, spread=640, edge=0.30)
    clouds(air, image, 27, 60, 330, "#e4ffe6", (480, 90), dark=0.46, shine=0.55, reach=330, cover=-0.3)
    lifts = (58 * hump(560, 260) + 62 * hump(1800, 260) + 64 * hump(1440, 120) + 34 * hump(1300, 60)
             + 20 * hump(900, 110),
             112 * hump(440, 270) + 112 * hump(1960, 300) + 46 * hump(1600, 110) - 10 * hump(1130, 200),
             96 * hump(640, 190) + 70 * hump(300, 220) + 96 * hump(1800, 190) - 10 * hump(1130, 260))
    for lift, (base, rough, seed, cell, trees, code, fog, foot) in zip(lifts, (
            (352, 16, 603, 430, 0.5, "#26493e", 0.66, 0.9), (374, 17, 614, 330, 1.0, "#1a382f", 0.50, 0.9),
            (392, 14, 625, 280, 1.6, "#122820", 0.36, 0.85)), strict=True):
        line = crest(canvas, base, rough, seed, cell, trees, lift)
        paint_ridge(air, image, line, code, fog, seed + 90, 0.035, 0.28, foot=foot, rim_code="#d6ffe2")
        mist(air, image, base - 20, base + 66, 0.80, seed + 40, (380, 38))
    ceiling = smooth(310, 215, canvas.y) * smooth(1080, 1420, canvas.x)
    image *= (1 - 0.62 * ceiling)[..., None]
    lift = 190 * hump(380, 200) + 60 * hump(640, 110) + 150 * hump(1990, 170) - 40 * hump(1180, 420)
    line = crest(canvas, 442, 12, 636, 250, 2.4, lift)
    paint_ridge(air, image, line, "#0c1b15", 0.24, 737, texture=0.3, foot=0.85)
    forest(air, image, line, line + 52, 2600, 64, (6, 12), "#0b1712", "#2c5a44", 0.30, keep=lambda x, y: y < 448)
    mist(air, image, 396, 486, 0.9, 44, (380, 34))
    return image


def _river(air: Air, image: Array, island: Island, view: View) -> None:
    """The river around the island, mirroring it, the ridges and the light."""
    canvas = air.canvas
    every = max(1, canvas.width // 960)
    rows = reflected_rows(CAMERA, island.height, canvas.x[0, ::every], canvas.y[::every, 0], 2600)
    rows = np.repeat(np.repeat(rows, every, 0), every, 1)[:canvas.height, :canvas.width]
    rows = np.where(rows < 220, 220 * np.exp((np.minimum(rows, 220) - 220) / 260), rows)
    depth = CAMERA.focal * CAMERA.height / np.maximum(canvas.y - CAMERA.horizon, 4) + 0 * canvas.x
    x = (canvas.x - CAMERA.centre) * depth / CAMERA.focal
    broad, fine = ripples(CAMERA, x * 0.5, depth * 0.5, 616)
    slope = 0.55 * broad + 0.45 * fine * smooth(1800, 400, depth)
    picture = mirrored(canvas, canvas.blur(image, 1.0), rows, slope, 3 + 11000 / depth)
    fresnel = 0.34 + 0.62 * smooth(220, 1300, depth)
    picture = picture * (fresnel * np.clip(1 + 0.28 * slope, 0.3, 2))[..., None] + colour("#08110d")
    sheet = np.exp(-((canvas.x - LIGHT[0] + 150 * smooth(430, 620, canvas.y)) / 330) ** 2)
    sheet = sheet * np.exp(-((canvas.y - 455) / 120) ** 2) * np.clip(0.5 + 0.5 * fine + 0.4 * broad, 0, 2) ** 1.5
    picture += colour("#bff2d2") * (0.20 * sheet)[..., None]
    land = (view.ground & (view.z > 0.25)).astype(np.float32)
    cover(image, smooth(418, 428, canvas.y) * (1 - land), picture)
    edge = canvas.blur(land, 0.5)
    cover(image, 4 * edge * (1 - edge) * (canvas.y > 420), canvas.blur(image, 0.45))


def _shafts(air: Air) -> Array:
    """Soft shafts of noon light slanting down through the mist."""
    canvas = air.canvas
    angle = np.arctan2(canvas.x - 1010, canvas.y + 620)
    knots = np.convolve(np.random.default_rng(12).standard_normal(260), np.hanning(11) / 2.6, "same")
    fan = np.clip(np.interp(angle, np.linspace(-0.7, 0.7, 260), knots), 0, 2)
    fade = smooth(150, 300, canvas.y) * (1 - smooth(380, 560, canvas.y)) * np.exp(-((canvas.x - 1200) / 380) ** 2)
    return (colour("#c9f7d8") * (fan * fade * 0.050)[..., None]).astype(np.float32)


def _foreground(canvas: Canvas, air: Air) -> Array:
    """Egrets crossing the light, and the wooded slope on which the viewer stands."""
    layer = canvas.blank(4)
    line = canvas.curve([(0, 700), (240, 770), (460, 880), (700, 985), (900, 1060), (1180, 1100), (1420, 1070),
                         (1640, 985), (1800, 890), (1920, 800)]) + 8 * profile(canvas, 130, 5, 311)
    body = canvas.below(line + 14, 3)
    layer[..., :3], layer[..., 3] = colour("#060a07") * body[..., None], body
    layer[..., :3] *= np.clip(1 + 0.3 * fbm(canvas, 30, 20, 4, 33), 0.4, 2)[..., None]
    bottom = np.full(canvas.width, 1150, np.float32)
    forest(air, layer, line, bottom, 1700, 66, (24, 74), "#050806", "#1d3a28", 0.06)
    paint_flock(canvas, layer, colour("#e9f7e4"))
    return layer
