"""Green Development: Guangyang Island in the bend of the Yangtze, noon light breaking through high haze."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Canvas, cover
from colour import colour, smooth
from egret import paint_flock, paint_waders
from finish import Grade, develop
from island import REEFS, Island
from island_paint import DAYLIGHT, FOREST, paint_hamlets, paint_land, paint_woods
from light import Air, Glow, clouds, disc, flare, sky
from mirror import reflected_rows
from mist import mist
from noise import profile
from PIL import Image
from reeds import paint_reeds
from ridge import crest, paint_ridge
from river import BODY, Surface, beyond, surf
from sampan import paint_sampan
from terrain import Height, look
from valley import Valley
from woodland import paint_woodland

Array = np.ndarray

QUALITY = 92
FOCUS = (0.62, 0.40)
LIGHT = (1120.0, 246.0)
GRADE = Grade(exposure=1.22, warm=(0.010, 0.006, -0.014), cool=(0.004, 0.005, 0.003), centre=(1190, 440),
              vignette=0.34, contrast=0.14)
CAMERA = Camera(height=160, horizon=350, focal=1650)


def paint(width: int) -> tuple[Image.Image, Image.Image]:
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *LIGHT, "#2c423a", "#7ba692", "#f2e4bc", near=(330, 190), wide=(800, 380), drop=60,
              strength=(0.80, 0.72))
    image = _sky(air)
    valley, island = Valley(), Island()
    view = look(CAMERA, valley.height, canvas.x[0], canvas.y[:, 0], 340, 9600, max(1000, width // 2))
    paint_woodland(air, image, CAMERA, valley, view, FOREST)
    surface = Surface(canvas, CAMERA, 616)
    water = _reflection(surface, image, valley.height, 9600)
    shore = view.z < 0.25
    mist(air, image, 352, 424, 0.85, 41, (420, 20), 0.45 + 0.55 * canvas.hump(1090, 420))
    view = look(CAMERA, island.height, canvas.x[0], canvas.y[:, 0], 900, 3000, max(1400, width // 2))
    paint_land(air, image, CAMERA, island, view)
    paint_hamlets(air, image, CAMERA, island)
    paint_woods(air, image, CAMERA, island, view)
    own = np.concatenate([image, np.ones_like(image[..., :1])], -1)
    near = _reflection(surface, own, island.height, 3000, only=True)
    water = water * (1 - near[..., 3:]) + near[..., :3]
    land = (view.ground & (view.z > 0.25)).astype(np.float32)
    river = surface.shade(water, LIGHT[0], colour("#ffe9c0"), BODY)
    river += colour("#e6ecd8") * (0.35 * surf(surface, land))[..., None]
    open_water = smooth(CAMERA.horizon + 8, CAMERA.horizon + 10, canvas.y) * shore * (1 - land)
    cover(image, open_water, river)
    edge = canvas.blur(land, 0.6)
    cover(image, 4 * edge * (1 - edge), canvas.blur(image, 0.6))
    image += _shafts(air)
    paint_waders(canvas, image, [CAMERA.project(x, y, 3.5) for x, y, _ in REEFS[:5]], 8.5, DAYLIGHT * 0.8)
    paint_sampan(canvas, image, 985, 488, 30, DAYLIGHT * 0.8)
    return develop(canvas, flare(canvas, image), _foreground(air), GRADE, 81)


def _sky(air: Air) -> Array:
    hump = air.canvas.hump
    stops = [(0, "#16221f"), (130, "#2f463f"), (240, "#5f8a79"), (330, "#9cbfa8"), (400, "#c3d4b6")]
    glows = [Glow("#ffe2a6", 0.34, 60, 1.2), Glow("#f3e3b4", 0.26, 170), Glow("#9fd8b8", 0.16, 360, 1.4)]
    image = sky(air, stops, glows, squeeze=1.7, spread=760, edge=0.34)
    disc(air, image, 22, "#ffdc9a", 9, 0.42)
    clouds(air, image, 29, -60, 360, "#e2f4d8", (520, 90), dark=0.26, shine=0.30, reach=420, cover=-0.6)
    clouds(air, image, 34, 60, 330, "#fff0c4", (300, 40), dark=0.16, shine=0.42, reach=230, cover=-0.2)
    for lift, (base, rough, seed, cell, fog) in zip(
            (70 * hump(640, 330) + 78 * hump(1500, 280) - 8 * hump(1090, 160),
             78 * hump(330, 300) + 92 * hump(1780, 300) + 36 * hump(1290, 130) - 12 * hump(1070, 150)),
            ((338, 12, 603, 430, 0.80), (352, 13, 614, 360, 0.66)), strict=True):
        line = crest(air.canvas, base, rough, seed, cell, 0.6, lift)
        paint_ridge(air, image, line, "#2a4438", fog, seed + 90, 0.02, 0.24, foot=0.5, rim_code="#fff0cc")
        mist(air, image, base - 30, base + 60, 0.7, seed + 40, (420, 34))
    return image


def _reflection(surface: Surface, image: Array, height: Height, far: float, only: bool = False) -> Array:
    """What the water mirrors of a landscape and the sky, or of the landscape `only` (RGB times coverage, coverage)."""
    canvas = surface.canvas
    every = max(1, canvas.width // 960)
    rows = reflected_rows(CAMERA, height, canvas.x[0, ::every], canvas.y[::every, 0], far, 420)
    shift = rows - (2 * CAMERA.horizon - canvas.y[::every])
    shift = np.repeat(np.repeat(shift, every, 0), every, 1)[:canvas.height, :canvas.width]
    rows = beyond(CAMERA, canvas) + shift
    if only:
        rows = np.where(np.abs(shift) > 0.5, rows, 0)
        image = image * (canvas.y > 2)[..., None]
    return surface.mirrored(image, rows)


def _shafts(air: Air) -> Array:
    """Soft shafts of noon light, barely felt, slanting down through the mist."""
    canvas = air.canvas
    angle = np.arctan2(canvas.x - 1060, canvas.y + 420)
    knots = np.convolve(np.random.default_rng(12).standard_normal(200), np.hanning(13) / 2.9, "same")
    fan = np.clip(np.interp(angle, np.linspace(-0.9, 0.9, 200), knots), 0, 2)
    fade = smooth(170, 320, canvas.y) * (1 - smooth(400, 540, canvas.y)) * np.exp(-((canvas.x - 1200) / 460) ** 2)
    return (colour("#fff0c8") * (fan * fade * 0.045)[..., None]).astype(np.float32)


def _foreground(air: Air) -> Array:
    """The near bank in deep shade with its reeds, and egrets crossing the light."""
    canvas = air.canvas
    layer = canvas.blank(4)
    line = canvas.curve([(0, 900), (300, 950), (620, 1020), (900, 1062), (1200, 1075), (1500, 1040), (1720, 985),
                         (1920, 930)]) + 7 * profile(canvas, 130, 5, 311)
    body = canvas.below(line, 3)
    layer[..., :3], layer[..., 3] = colour("#050906") * body[..., None], body
    density = np.clip(canvas.hump(1920, 330) + 0.8 * canvas.hump(0, 420) + 0.25, 0, 1)
    light = np.clip(0.10 + canvas.hump(1640, 300), 0, 1)
    paint_reeds(canvas, layer, line, density * 0.8, light * 0.45, 700, 21, (70, 170))
    paint_reeds(canvas, layer, line + 50, density, light * 0.6, 420, 22, (120, 320), 0.5)
    paint_reeds(canvas, layer, line + 90, density, light * 0.15, 900, 23, (80, 190), 0.9, 0.0)
    paint_flock(canvas, layer, air.at(1400, 330))
    return layer
