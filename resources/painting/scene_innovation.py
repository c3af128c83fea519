"""Innovation: Lijia Intelligent Park on its headland in a bend of the Jialing, clear blue morning."""

from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Array, Canvas, cover, lay
from colour import colour, mix, smooth
from finish import Grade, develop
from headland import DAYLIGHT, Site, paint_ground, plant_trees
from light import Air, Glow, bloom, clouds, disc, flare, rays, sky
from mirror import mirrored, reflected_rows, ripples
from mist import mist
from noise import fbm, profile
from park import Park
from park_life import light_path, place_hall, place_shuttle, place_visitors
from planting import trees
from ridge import crest, paint_ridge
from trees import crowns, plant, tinted

FOCUS = (0.62, 0.40)
SUN = (1128.0, 316.0)
CAMERA = Camera(height=60, horizon=340, focal=2000)
TOWARD_SUN = np.array([0.085, 1.0, 0.20], np.float32) / np.linalg.norm([0.085, 1.0, 0.20])
GRADE = Grade(
    exposure=1.36,
    vignette=0.24,
    warm=(0.004, 0.003, 0.002),
    cool=(0.005, 0.004, 0.003),
    saturation=1.10,
    centre=(1190, 470),
)


def paint(width: int):
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *SUN, "#1e2c40", "#5585bf", "#c4dfff", near=(360, 190), wide=(860, 430))
    site = Site(air, CAMERA, Park(), TOWARD_SUN, _sky_and_ridges(air))
    paint_ground(site)
    plant_trees(site, trees(site.park, 78), lambda: place_hall(site))
    light_path(site)
    place_visitors(site)
    place_shuttle(site)
    _river(site)
    mist(air, site.image, 415, 520, 0.55, 41, (420, 26), smooth(1400, 900, canvas.x), 1.15)
    far = flare(canvas, site.image + bloom(canvas, site.lamps))
    rays(air, far, "#ffe6c4", 6, 0.035, 120, 325, 400)
    return develop(canvas, far, _foreground(air), GRADE, 71)


def _sky_and_ridges(air: Air) -> Array:
    canvas = air.canvas
    stops = [(0, "#101b2b"), (120, "#18304f"), (230, "#33659f"), (320, "#78aee6"), (420, "#b0d0f0")]
    glows = [
        Glow("#ffdcae", 0.46, 54, 1.2),
        Glow("#cfe4ff", 0.24, 150),
        Glow("#58a6ff", 0.30, 430, 1.3),
        Glow("#ffd9a8", 0.34, 120, 1.3),
    ]
    image = sky(air, stops, glows, squeeze=1.6, spread=800, edge=0.44)
    clouds(air, image, 12, 120, 320, "#ffeeda", (560, 62), dark=0.26, shine=0.9, reach=620, cover=-0.25)
    clouds(air, image, 58, 90, 300, "#ffeeda", (480, 54), dark=0.20, shine=0.8, reach=700, cover=0.0)
    disc(air, image, 15, "#fff0d6", 9, 0.8)
    for base, rough, seed, cell, leaves, code, fog, lift in (
        (
            344,
            20,
            503,
            420,
            0.5,
            "#2b4058",
            0.80,
            62 * canvas.hump(640, 260)
            + 70 * canvas.hump(1680, 300)
            + 14 * canvas.hump(1010, 90)
            - 8 * canvas.hump(1128, 120),
        ),
        (
            372,
            18,
            514,
            330,
            1.0,
            "#20344a",
            0.72,
            84 * canvas.hump(420, 240)
            + 92 * canvas.hump(1900, 260)
            + 26 * canvas.hump(1420, 150)
            - 6 * canvas.hump(1128, 150),
        ),
        (
            398,
            14,
            525,
            280,
            1.6,
            "#1a2c3e",
            0.64,
            60 * canvas.hump(760, 170) + 46 * canvas.hump(1560, 170) + 70 * canvas.hump(120, 260),
        ),
    ):
        line = crest(canvas, base, rough, seed, cell, leaves, lift)
        paint_ridge(air, image, line, code, fog, seed + 90, 0.13, 0.2, rim_code="#cfe6ff")
        mist(air, image, base - 22, base + 80, 0.75, seed + 40, (360, 40))
    return image


def _river(site: Site) -> None:
    """Still water with the hills, the hall and the sky in it, and the sun's path on the far reach."""
    canvas = site.air.canvas
    every = max(1, canvas.width // 1920)
    rows = reflected_rows(CAMERA, site.park.skyline, canvas.x[0, ::every], canvas.y[::every, 0], 1900)
    rows = np.repeat(np.repeat(rows, every, 0), every, 1)[: canvas.height, : canvas.width]
    depth = np.where(site.water, site.view.depth, 400)
    broad, fine = ripples(CAMERA, site.view.x, depth, 606)
    slope = 0.6 * broad + 0.5 * fine * smooth(900, 250, depth)
    scene = canvas.blur(site.image + canvas.blur(site.lamps, 2) * 2.0, 1.0)
    picture = mirrored(canvas, scene, rows, slope, 4 + 3000 / depth)
    gloss = (0.42 + 0.50 * smooth(180, 900, depth)) * np.clip(1 + 0.30 * slope, 0.3, 2)
    body = colour("#0a1016") * (0.8 + 0.2 * np.clip(slope, -1, 2))[..., None]
    below = np.maximum(canvas.y - 430, 0)
    path = np.exp(-(((canvas.x - SUN[0] - 14 * broad) / (46 + 0.12 * below)) ** 2) - below / 70)
    spark = np.clip(0.35 + 0.9 * fine + 0.5 * broad, 0, 2.5) ** 1.6
    picture = picture * gloss[..., None] + body + DAYLIGHT * (0.38 * path * spark)[..., None]
    open_water = site.water * (1 - site.standing)
    cover(site.image, open_water, picture)
    site.lamps *= 1 - open_water[..., None]


def _foreground(air: Air) -> Array:
    """The dark, bushy bank the viewer stands on."""
    canvas = air.canvas
    layer = canvas.blank(4)
    r = np.random.default_rng(19)
    dark, lit = colour("#05080a"), colour("#1d3340")
    tones = [tinted(crowns(8, 5, 96, 56), dark, mix(dark, lit, t)) for t in (0.25, 0.55, 1.0)]
    raster = canvas.raster()
    line = canvas.curve([(0, 905), (300, 965), (620, 1040), (760, 1100), (1300, 1100), (1560, 1050), (1920, 960)])
    line = line + 7 * profile(canvas, 120, 5, 301)
    for _ in range(900):
        x = r.uniform(-40, 1960)
        y = line[canvas.column(x)] + 4 + 130 * r.random() ** 1.6
        size = r.uniform(22, 60) * (0.7 + 0.6 * (y - 900) / 180)
        level = int(np.clip(2.4 * np.exp(-(((x - SUN[0]) / 620) ** 2)) * r.uniform(0.4, 1.1), 0, 2))
        plant(raster, tones[level][r.integers(8)], x, y, size, r.uniform(0.8, 1.1))
    body = canvas.below(line + 12, 3)
    layer[..., :3], layer[..., 3] = dark * body[..., None], body
    grain = np.clip(1 + 0.3 * fbm(canvas, 30, 20, 4, 33), 0.4, 2)[..., None]
    layer[..., :3] *= grain
    lay(layer, raster.array())
    return layer
