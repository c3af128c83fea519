"""Sharing: a morning run on the river promenade under jacarandas, a great bridge above, low coral sun."""

from __future__ import annotations

import numpy as np
import shadows
from bankside import Row, paint_row, quay_lamps
from blossom import Palette, gather, paint_falling, paint_mass, paint_sprays, sprays, stamps
from camera import Camera
from canvas import Array, Canvas, cover, lay
from colour import colour, mix, smooth
from finish import Grade, develop
from jacaranda import Tree, clusters, grow, paint_branches
from lawn import drift, paint_petals, paint_tufts
from light import Air, Glow, bloom, clouds, flare, rays, sky
from mist import mist
from promenade import HEADING, Ground, look_down, paint_paving
from ridge import crest, paint_ridge
from riverside import paint_railing
from runner import RUN, STEP, WALK, Pose, paint_figure
from sunpath import sunpath
from suspension import Suspension, paint_suspension
from water import water

FOCUS = (0.62, 0.42)
QUALITY = 86  # of the WebP files: grass and blossom cost many bytes
SUN = (1140.0, 388.0)
CAMERA = Camera(height=1.8, horizon=430, focal=1700)
SHORE = 456.0
SLOPE = shadows.Slope(0.106, 0.15)
STAND = (2.60, 14.9)  # metres: where the runner is
WALKERS = ((-7.55, 24.6), (-7.0, 25.3))
BRIDGE = Suspension(start=(262, 335), end=(-345, 1400), towers=(0.12, 0.74), deck=42, top=112, foot=-8, sag=6)
RIM = {"rim_code": "#ffc8a4"}
CORAL, BLUSH = colour("#ff9a7c"), colour("#ffc2a0")
BLOSSOM = Palette(colour("#2d1a38"), colour("#83568c"), colour("#f2949a"), colour("#ffcfb0"))
SHADED = Palette(colour("#1c1230"), colour("#4c3468"), colour("#b4708e"), colour("#ff9f94"))
TREES = (  # foot x, y, lean, length, width of trunk, seed, size of a flower head, flower heads a twig
    (262, 536, 0.0, 104, 17, 42, 17, 5),
    (2190, 785, -0.20, 232, 42, 60, 34, 4),
    (1930, 756, -0.19, 226, 44, 54, 34, 3),
)


def paint(width: int):
    """Return the finished far (RGB) and near (RGBA) layers."""
    canvas = Canvas(width)
    air = Air(canvas, *SUN, "#34303f", "#a4646a", "#ffb48c", near=(300, 160), wide=(820, 400), drop=20)
    far = _distance(air)
    near = _promenade(air, far)
    far = flare(canvas, far, 0.7)
    rays(air, far, "#ffb38f", 5, 0.035, 360, 395, 470)
    grade = Grade(
        grain=0.0045,
        exposure=1.10,
        warm=(0.008, 0.002, -0.004),
        cool=(0.003, 0.003, 0.008),
        centre=(1190, 460),
        saturation=1.06,
    )
    return develop(canvas, far, near, grade, 91)


def _distance(air: Air) -> Array:
    """Sky, far bank with its town, bridge and river."""
    canvas = air.canvas
    image = _sky_and_hills(air)
    lamps = _town(air, image)
    span, deck = _bridge(air)
    lay(image, span)
    lights = canvas.raster()
    quay_lamps(lights, 560, 1000, SHORE - 3, 16, 0.5, 4)
    quay_lamps(lights, 1250, 1925, SHORE - 3, 13, 0.6, 5)
    lamps = lamps * (1 - span[..., 3:]) + lights.array()[..., :3] + deck
    image = image + bloom(canvas, lamps)
    mist(air, image, 425, 470, 0.5, 748, (260, 16))
    first, river = water(canvas, image, lamps, SHORE, "#140c14", (1.0, 0.90, 0.90), (1.0, 0.82, 0.74), 0.85, 414)
    image[first:] = river
    return image + sunpath(canvas, SUN[0], SHORE, "#ff7c54", 0.9, 31)


def _sky_and_hills(air: Air) -> Array:
    canvas, hump = air.canvas, air.canvas.hump
    stops = [(0, "#2b3348"), (110, "#4a4a60"), (220, "#80606c"), (310, "#b87a70"), (400, "#dc9078"), (460, "#e8a68c")]
    glows = [Glow("#ff9a5c", 0.34, 60), Glow("#ff7a58", 0.42, 170), Glow("#d0506a", 0.20, 380, 1.3)]
    image = sky(air, stops, glows, squeeze=1.7, spread=900, edge=0.46)
    clouds(air, image, 27, 40, 350, "#ff9a80", (600, 64), dark=0.30, shine=1.0, reach=620, cover=-0.45)
    clouds(air, image, 58, 120, 400, "#ffb894", (420, 30), dark=0.12, shine=0.7, reach=520, cover=-0.1)
    _sun(air, image)
    rise = 50 * hump(520, 300) + 46 * hump(1780, 320) - 14 * hump(1140, 160)
    paint_ridge(air, image, crest(canvas, 424, 16, 703, 420, 0.4, rise), "#4e3244", 0.62, 793, 0.12, 0.2, **RIM)
    mist(air, image, 400, 470, 0.7, 740, (360, 30))
    rise = 60 * hump(330, 260) + 92 * hump(1640, 230) + 58 * hump(840, 120) - 12 * hump(1140, 150)
    paint_ridge(air, image, crest(canvas, 440, 12, 714, 330, 0.8, rise), "#38263a", 0.50, 804, 0.12, 0.2, **RIM)
    return image


def _sun(air: Air, image: Array) -> None:
    """A coral-gold disc, paler toward its upper edge, that keeps its colour."""
    canvas = air.canvas
    mask = np.clip((24 - air.distance()) / 3 + 0.5, 0, 1)
    up = smooth(26, -26, canvas.y - SUN[1])[..., None]
    cover(image, mask, mix(colour("#ff8a58"), colour("#ffa872"), up) * 1.30)


def _town(air: Air, image: Array) -> Array:
    """Towers stepping up both hills across the water; returns their lit windows."""

    def bell(x: float, at: float, spread: float) -> float:
        return float(np.exp(-(((x - at) / spread) ** 2)))

    def step(share: float, low: float):
        return lambda x: low - share * (84 * bell(x, 1640, 230) + 54 * bell(x, 830, 120))

    def tall(scale: float):
        return lambda x: scale * (16 + 74 * bell(x, 1620, 200) + 62 * bell(x, 820, 105))

    lamps = air.canvas.blank()
    for k, (share, low, scale, fog, gap, code) in enumerate(
        (
            (1.0, 446, 1.25, 0.60, 13, "#43304a"),
            (0.66, 450, 1.05, 0.46, 15, "#372741"),
            (0.34, 454, 0.85, 0.32, 19, "#2c1f36"),
            (0.05, 458, 0.55, 0.22, 24, "#241a2e"),
        )
    ):
        for j, span in enumerate(((590, 1010), (1310, 1925))):
            row = Row(span, step(share, low), tall(scale), (8, 19), gap, code, fog, 0.9, 50 + 2 * k + j)
            paint_row(air, image, lamps, row)
        mist(air, image, 372 + 14 * k, 470, 0.55, 745 + k, (300, 22))
    return lamps


def _bridge(air: Air) -> tuple[Array, Array]:
    """The bridge as a layer, its feet in the river's haze; and its lamps."""
    raster, lights = air.canvas.raster(), air.canvas.raster()
    paint_suspension(air, raster, CAMERA, BRIDGE, lambda d: 1 - np.exp(-((d / 1150) ** 1.3)), "#1c1220", "#ffc29c")
    for t in np.arange(0.02, 0.98, 0.012):
        x, y, z = BRIDGE.point(t, 1, BRIDGE.roadway(t) + 3.5)
        size = float(np.clip(420 / y, 0.5, 1.3))
        lights.ellipse(*CAMERA.project(x, y, z), size, size, colour("#ffd0a0"), 0.5)
    span = raster.array()
    low = smooth(415, 462, air.canvas.y)[..., None] * 0.8
    span[..., :3] = span[..., :3] * (1 - low) + air.fog * low * span[..., 3:]
    return span, lights.array()[..., :3]


def _promenade(air: Air, far: Array) -> Array:
    """The near layer: paving, lawn, railing, people, trees."""
    canvas = air.canvas
    ground = look_down(canvas, CAMERA)
    runner, unit = _person(STAND, RUN, ("#8a5a46", "#e0705c", "#2a2436", "#20120f", "#cbb8b0"), canvas)
    shade = _shade(ground, runner, unit)
    feet = [(CAMERA.place(x, y, _depth(y))[0], _depth(y), length / 70) for x, y, _, length, *_ in TREES]
    fallen = drift(ground.x, ground.y, feet)
    near = paint_paving(canvas, CAMERA, ground, _wet_mirror(canvas, far), SUN[0], shade, fallen)
    _plants(canvas, near, shade, fallen)
    _calm(canvas, near)
    rail = canvas.raster()
    paint_railing(rail, CAMERA, SUN, colour("#120b12"), BLUSH)
    lay(near, rail.array())
    for place, pose, coat in zip(WALKERS, (WALK, STEP), ("#34344c", "#6a3c44"), strict=True):
        walker, size = _person(place, pose, ("#6a4638", coat, "#1c1822", "#140c0b", "#3a3034"), canvas)
        _stand(canvas, near, walker, place, size)
    _stand(canvas, near, runner, STAND, unit)
    _trees(air, near)
    _wrap(air, near, far)
    return _few_opacities(near)


def _depth(y: float) -> float:
    """Metres to the ground seen at picture height y."""
    return CAMERA.focal * CAMERA.height / (y - CAMERA.horizon)


def _shade(ground: Ground, runner: Array, unit: float) -> Array:
    """Everything that takes the sun from the ground."""
    trunks = []
    for x, y, _, _, width, *_ in TREES:
        foot = CAMERA.place(x, y, _depth(y))[0], _depth(y)
        trunks.append(shadows.trunk(ground, SLOPE, foot, width / 2 * foot[1] / CAMERA.focal, 9))
    people = [shadows.figure(ground, SLOPE, runner[..., 3], STAND, unit)]
    return shadows.together(shadows.railing(ground, SLOPE), *trunks, *people, 0.55 * shadows.streaks(ground, SLOPE, 17))


def _wet_mirror(canvas: Canvas, far: Array) -> Array:
    """What lies on the wet stone: the far picture and the railing, upside down and blurred."""
    seen = canvas.blur(far, 4)
    rows = np.clip((2 * CAMERA.horizon - canvas.y[:, 0]) * canvas.scale, 0, canvas.height - 1).astype(int)
    seen = np.ascontiguousarray(seen[rows])
    raster = canvas.raster()
    paint_railing(raster, CAMERA, SUN, colour("#120b12"), BLUSH, -0.8)
    lay(seen, canvas.blur(raster.array(), 1.6))
    return seen


def _plants(canvas: Canvas, near: Array, shade: Array, fallen: Array) -> None:
    """Tufts of grass and fallen blossom."""
    raster = canvas.raster()
    paint_tufts(raster, CAMERA, SUN[0], canvas, shade, fallen)
    lay(near, raster.array())
    raster = canvas.raster()
    paint_petals(raster, CAMERA, canvas, SUN[0], fallen, shade)
    lay(near, raster.array())


def _calm(canvas: Canvas, near: Array) -> None:
    """Let the foreground sink into shade and out of focus toward the bottom and the left, where text stands."""
    dim = 1 - 0.86 * smooth(600, 930, canvas.y) - 0.14 * (1 - smooth(120, 760, canvas.x)) * smooth(480, 640, canvas.y)
    near[..., :3] *= dim[..., None]
    soft = smooth(615, 760, canvas.y)[..., None]
    near += (canvas.blur(near, 2.4) - near) * soft


def _person(place: tuple[float, float], pose: Pose, codes: tuple[str, ...], canvas: Canvas) -> tuple[Array, float]:
    """A figure on the path and its pixels per metre."""
    unit = CAMERA.focal / place[1] * canvas.scale
    palette = np.stack([colour(code) for code in codes])
    toward = np.array([-0.42, 0.22, -0.80])
    shape = paint_figure(unit, pose, np.pi - HEADING + 0.05, palette, toward, CORAL * 3.4, colour("#7a5c78") * 0.9)
    return shape, unit


def _stand(canvas: Canvas, near: Array, shape: Array, place: tuple[float, float], unit: float) -> None:
    """Lay a figure on the path with a dim mirror image in the damp stone."""
    x, y = CAMERA.project(*place, 0.0)
    h, w = shape.shape[:2]
    left, top = round(x * canvas.scale - w / 2), round(y * canvas.scale - 1.85 * unit)
    below = shape[::-1][round(0.05 * unit) :]
    foot = top + h - round(0.05 * unit)
    soft = canvas.blur(below, 2.2) * (0.42 * np.exp(-np.arange(len(below)) / (0.30 * unit)))[:, None, None]
    soft = soft[: max(0, canvas.height - foot)]
    lay(near[foot : foot + len(soft), left : left + w], soft.astype(np.float32))
    lay(near[top : top + h, left : left + w], shape)


def _trees(air: Air, near: Array) -> None:
    """The jacarandas: far half of each crown, limbs, near half; a few blossoms falling."""
    canvas, bells = air.canvas, clusters(16, 3)
    for x, y, angle, length, width, seed, size, each in TREES:
        tree = grow(x, y, angle, length, width, seed, 7, 0.44, 0.20)
        _tree(air, near, tree, stamps(bells, BLOSSOM), size, each, seed)
    raster = canvas.raster()
    paint_falling(raster, (1180, 330, 1880, 640), 46, BLOSSOM, 77)
    lay(near, raster.array())


def _tree(air: Air, near: Array, tree: Tree, heads: list, size: float, each: int, seed: int) -> None:
    canvas = air.canvas
    places = sprays(tree.tips, size, each, seed + 40)
    cloud = gather(places, SUN, size, 560)
    back = canvas.raster()
    paint_sprays(back, places, cloud, heads, size, seed + 41, (0.0, 0.4))
    lay(near, back.array())
    front = canvas.raster()
    paint_branches(front, tree, colour("#120a10"), BLUSH, SUN, 430)
    lay(near, front.array())
    paint_mass(canvas, near, cloud, SHADED, seed + 42, 0.7)
    front = canvas.raster()
    paint_sprays(front, places, cloud, heads, size, seed + 41, (0.4, 1.0))
    lay(near, front.array())


def _wrap(air: Air, near: Array, far: Array) -> None:
    """Light that spills from the bright distance over the edges of what stands before it."""
    canvas = air.canvas
    alpha = near[..., 3:]
    behind = np.minimum(far, 1.4) * (1 - alpha)
    spill = canvas.blur(behind, 7) * 0.13 + canvas.blur(behind, 40) * 0.08
    above = 1 - smooth(560, 640, canvas.y)[..., None]
    near[..., :3] += spill * alpha * above
    veil = np.exp(-air.distance(1.3) / 130)[..., None] * 0.22
    near[..., :3] += CORAL * veil * alpha


def _few_opacities(layer: Array, steps: int = 9) -> Array:
    """The layer with its opacity rounded to a few steps, which halves the stored size of blossom edges."""
    alpha = np.round(layer[..., 3:] * steps) / steps
    layer[..., :3] *= alpha / np.maximum(layer[..., 3:], 1e-4)
    layer[..., 3:] = alpha
    return layer
