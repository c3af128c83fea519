"""Innovation: Lijia Intelligent Park on its terraces in a bend of the Jialing, a clear blue morning with a gold sun."""

from __future__ import annotations

import numpy as np
from bend import paint_river
from camera import Camera
from canvas import Array, Canvas, lay
from colour import smooth
from finish import Grade, develop
from fringe import plant_fringe
from headland import Site, paint_ground, plant_trees
from jetty import paint_jetty
from light import Air, Glow, bloom, clouds, disc, flare, rays, sky
from mist import mist
from noise import profile
from park import HALL, Park
from park_life import light_path, place_hall, place_shuttle, place_visitors
from planting import trees
from ridge import crest, paint_ridge
from rushes import bank, paint_rushes

FOCUS = (0.62, 0.40)
SUN = (1072.0, 324.0)
CAMERA = Camera(height=60, horizon=340, focal=2000)
TOWARD_SUN = np.array([0.06, 1.0, 0.15], np.float32) / np.linalg.norm([0.06, 1.0, 0.15])
GRADE = Grade(
    exposure=1.25,
    vignette=0.26,
    warm=(0.010, 0.004, -0.006),
    cool=(0.003, 0.005, 0.009),
    saturation=1.08,
    centre=(1190, 470),
)


def paint(width: int):
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(
        canvas, *SUN, "#233d60", "#6498cc", "#ffc98a", near=(250, 120), wide=(900, 420), drop=40, strength=(0.72, 0.82)
    )
    site = Site(air, CAMERA, Park(), TOWARD_SUN, _sky_and_ridges(air))
    paint_ground(site)
    between = {
        760.0: lambda: _veil(site, 420, 520, 0.75, 41, smooth(600, 760, site.depth)),
        HALL[1] - 12: lambda: place_hall(site),
    }
    plant_trees(site, trees(site.park, 78), between)
    light_path(site)
    place_visitors(site)
    place_shuttle(site)
    plant_fringe(site, 29)
    paint_jetty(site)
    paint_river(site)
    _veil(site, 530, 650, 0.24, 46, smooth(900, 1300, canvas.x))
    _veil(site, 418, 492, 1.3, 42, smooth(520, 640, site.depth))
    _veil(site, 490, 600, 0.65, 45, np.exp(-site.view.z / 3) * (1 - site.standing) * smooth(1000, 700, canvas.x))
    _veil(site, 350, 520, 0.5, 44, smooth(470, 520, site.depth) * smooth(1250, 1500, canvas.x))
    _veil(site, 600, 800, 0.22, 43, np.exp(-site.view.z / 3) * (1 - 0.7 * site.standing))
    far = flare(canvas, site.image + bloom(canvas, site.lamps), 0.7)
    rays(air, far, "#ffd9a0", 6, 0.03, 140, 320, 400)
    return develop(canvas, far, _foreground(air), GRADE, 71)


def _veil(site: Site, top: float, bottom: float, density: float, seed: int, where: Array | float = 1.0) -> None:
    """Mist lying low, between two rows of the picture."""
    mist(site.air, site.image, top, bottom, density, seed, (460, 22), where, 1.25)


def _sky_and_ridges(air: Air) -> Array:
    canvas, hump = air.canvas, air.canvas.hump
    stops = [(0, "#0c1c3a"), (110, "#123a72"), (210, "#2a6cb6"), (310, "#6aa4da"), (400, "#b4d0e0")]
    glows = [
        Glow("#ff9f3c", 0.62, 44, 1.15),
        Glow("#ffb866", 0.36, 120, 1.3),
        Glow("#58a6ff", 0.10, 420, 1.6),
    ]
    image = sky(air, stops, glows, squeeze=1.5, spread=900, edge=0.52)
    clouds(air, image, 12, 60, 330, "#ffd9a4", (560, 58), dark=0.10, shine=0.95, reach=520, cover=-0.25)
    clouds(air, image, 58, 20, 280, "#ffe2ba", (480, 44), dark=0.06, shine=0.7, reach=700, cover=0.0)
    warm = np.exp(-((air.distance(1.35) / 230) ** 1.4))[..., None]
    image *= 1 - warm * np.float32([0.0, 0.10, 0.55])
    disc(air, image, 15, "#ffb44e", 6, 0.75)
    ranges = (
        (
            352,
            16,
            503,
            420,
            0.4,
            "#41668f",
            0.74,
            74 * hump(640, 230) + 60 * hump(1560, 300) + 34 * hump(1190, 100) + 26 * hump(960, 110),
        ),
        (372, 16, 514, 330, 0.8, "#2f547c", 0.60, 104 * hump(420, 220) + 96 * hump(1800, 260) + 30 * hump(1330, 130)),
        (398, 14, 525, 280, 1.3, "#21425f", 0.46, 84 * hump(690, 150) + 62 * hump(1560, 190) + 150 * hump(90, 240)),
        (424, 10, 536, 240, 1.9, "#17303f", 0.34, 58 * hump(470, 170) + 120 * hump(1950, 240)),
    )
    for base, rough, seed, cell, leaves, code, fog, lift in ranges:
        line = crest(canvas, base, rough, seed, cell, leaves, lift)
        paint_ridge(
            air, image, line, code, fog, seed + 90, 0.15, 0.2, depth=110, foot=0.95, rim_code="#ffcf8c", rim_spread=420
        )
        mist(air, image, base - 40, base + 60, 0.8, seed + 40, (380, 32), 1.0, 1.04)
    return image


def _foreground(air: Air) -> Array:
    """Rushes on the dark bank where the viewer stands."""
    canvas = air.canvas
    line = canvas.curve([(0, 990), (260, 1030), (560, 1070), (800, 1100), (1500, 1100), (1740, 1072), (1920, 1030)])
    layer, raster = bank(canvas, line + 5 * profile(canvas, 120, 5, 301)), canvas.raster()
    stands = [
        (120, 190, 1020, 330, 210),
        (430, 170, 1062, 190, 150),
        (700, 160, 1092, 110, 90),
        (1850, 150, 1070, 260, 150),
    ]
    paint_rushes(raster, stands, SUN[0], 19)
    lay(layer, raster.array())
    return layer
