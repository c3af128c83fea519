"""What fills the yard and the plain: tracks, trains, stacks, cranes, a service road, scrub and lamps."""

from __future__ import annotations

from functools import partial

import numpy as np
from camera import Camera
from canvas import Canvas, Raster, lay
from colour import colour, mix
from crane import paint_crane
from lamp import street_lamp
from light import Air
from mist import mist
from noise import fbm
from PySide6.QtGui import QImage
from thicket import backlit
from train import BLUES, CONTAINER, OTHERS, PITCH, Track, locomotive, overhead, paint_track, wagon
from trees import tinted
from yard import World, box

Array = np.ndarray
HEAD = 92.0  # metres to the locomotive's front
MAIN = Track(
    [(-27, 30), (-17, 60), (-3.5, 92), (9, 122), (21, 152), (32, 190), (40, 230), (44, 276), (45, 332), (45, 430)]
)
SIDINGS = [Track([(x + 4, 70), (x + 2, 110), (x, 160), (x, 230), (x + 1, 330), (x + 1, 440)]) for x in (58, 63.5, 69)]
AGAINST_THE_SUN = np.array([0.45, 1.15, 1.05], np.float32)  # keeps the blue of the train blue in the amber haze
CRANES = (118, 166, 232, 325, 450)
LEGS, ROAD, LAMPS = (46.5, 84.0), 40.0, (58, 82, 112, 150, 200, 262)


def paint_depot(air: Air, camera: Camera, image: Array, lamps: Array, bunds: Array) -> None:
    """Tracks, trains, stacks, cranes, shrubs and lamps; `bunds` says where the shrubs may stand."""
    canvas = air.canvas
    world = World(air, camera)
    ground = canvas.raster()
    _road(world, ground)
    for track in SIDINGS:
        paint_track(world, ground, track, 0.55)
    paint_track(world, ground, MAIN, 0.7)
    lay(image, ground.array())
    mist(air, image, 430, 600, 0.55, 178, (300, 34), np.exp(-(((canvas.x - 640) / 400) ** 2)), 1.4)
    _shadows(world, image)
    lights = canvas.raster()
    _trains(world, lights)
    for y in LAMPS:
        world.add(float(np.hypot(ROAD, y)), lambda q, y=y: street_lamp(world, q, ROAD - 3.2, y))
    _lorry(world, lights, ROAD - 1.2, 128)
    _stacks(world)
    for i, y in enumerate(CRANES):
        trolley, load = ((0.24, 9.0), (0.62, 12.5), (0.30, 8.0), (0.5, 10.0), (0.3, 10.0))[i]
        world.add(
            np.hypot(LEGS[0], y) - 6,
            lambda r, y=y, t=trolley, z=load, i=i: paint_crane(world, r, y, *LEGS, 22.0, t, z, 300 + i),
        )
    _bushes(world, bunds)
    world.add(80, lambda r: overhead(world, r, MAIN, 4, 330))
    layer = world.paint()
    layer[..., :3] *= np.clip(1 + 0.06 * fbm(canvas, 5, 26, 3, 901) + 0.08 * fbm(canvas, 40, 60, 3, 902), 0.5, 1.5)[
        ..., None
    ]
    lay(image, layer)
    haze = np.exp(-(((canvas.x - 1180) / 420) ** 2))
    mist(air, image, 425, 500, 0.28, 176, (300, 22), haze, 1.2)
    mist(air, image, 470, 580, 0.42, 181, (280, 24), np.exp(-(((canvas.x - 1560) / 330) ** 2)), 1.15)
    image += _lamps(world, lights)
    lamps += lights.array()[..., :3]


def _shadows(world: World, image: Array) -> None:
    """Long shadows toward the viewer."""
    raster = world.canvas.raster()
    for i in range(34, len(MAIN) - 12, 6):
        a, b = MAIN.points[i], MAIN.points[i + 7]
        fall = np.array([-0.6, -12.0])
        raster.polygon([world.at(*q, 0) for q in (a, b, b + fall, a + fall)], colour("#000000"), 0.5)
    image *= (1 - 0.55 * world.canvas.blur(raster.array()[..., 3], 2.0))[..., None]


def _trains(world: World, lights: Raster) -> None:
    r = np.random.default_rng(31)
    start = float(np.argmin(np.abs(MAIN.points[:, 1] - HEAD)))
    world.add(float(np.hypot(*MAIN.points[int(start) + 10])), lambda q: locomotive(world, q, lights, MAIN, start + 10))
    s = start + 10 + 17.6
    while s < len(MAIN) - 16:
        paint, seed = BLUES[r.integers(6)] * AGAINST_THE_SUN * r.uniform(0.70, 1.25), int(r.integers(1000))
        world.add(
            float(np.hypot(*MAIN.points[int(s)])), lambda q, s=s, p=paint, k=seed: wagon(world, q, MAIN, s, p, k, 0.62)
        )
        s += PITCH
    for track in SIDINGS[1:]:
        s = r.uniform(8, 40)
        while s < len(track) - 30:
            if r.random() < 0.72:
                paint = (BLUES[r.integers(6)] if r.random() < 0.7 else OTHERS[r.integers(5)]) * r.uniform(0.8, 1.1)
                seed = int(r.integers(1000))
                world.add(
                    float(np.hypot(*track.points[int(s)])),
                    lambda q, t=track, s=s, p=paint, k=seed: wagon(world, q, t, s, p, k),
                )
            s += PITCH


def _stacks(world: World) -> None:
    r = np.random.default_rng(33)
    for x in (73.5, 76.6, 79.7):
        for y in np.arange(84, 470, 13.2):
            for level in range(int(r.integers(0, 4))):
                paint = (BLUES[r.integers(6)] if r.random() < 0.6 else OTHERS[r.integers(5)]) * r.uniform(0.8, 1.1)
                z = (level * 2.62, level * 2.62 + CONTAINER[2])
                seed = int(r.integers(1000))
                world.add(
                    float(np.hypot(x, y)) - level * 0.01,
                    lambda q, x=x, y=y, z=z, p=paint, k=seed: box(
                        world, q, (x, y), (0.0, 1.0), CONTAINER[0], CONTAINER[1], z, p, k, 0.36, 0.42
                    ),
                )


def _lorry(world: World, lights: Raster, x: float, y: float) -> None:
    """A lorry with a container on the service road, coming toward the viewer with its lamps on."""
    along = (0.0, 1.0)

    def draw(raster: Raster) -> None:
        for back in (13.4, 12.0, 10.6, 4.0, 0.9):
            for a in (1.0, -1.0):
                wheel = world.size(0.5, y + back)
                raster.ellipse(*world.at(x + a, y + back, 0.5), wheel * 0.6, wheel, colour("#0a0908"))
        box(world, raster, (x, y + 8.6), along, 12.6, 2.4, (0.6, 1.3), colour("#12100e"), 7, 0, 0.4)
        box(world, raster, (x, y + 8.8), along, CONTAINER[0], CONTAINER[1], (1.35, 3.95), OTHERS[1], 8, 0.36, 0.4)
        box(world, raster, (x, y + 1.2), along, 2.3, 2.4, (0.5, 3.3), colour("#5f2f1c") * 0.7, 9, 0, 0.2)
        screen = [world.at(x + a, y, z) for a, z in ((-1.05, 1.9), (1.05, 1.9), (1.0, 2.8), (-1.0, 2.8))]
        raster.polygon(screen, world.faded(colour("#151d22"), x, y, 2))
        for a in (-0.85, 0.85):
            lights.ellipse(*world.at(x + a, y, 0.95), world.size(0.13, y), world.size(0.10, y), colour("#ffe2b0"))

    world.add(float(np.hypot(x, y)), draw)


def _bushes(world: World, bunds: Array) -> None:
    """Shrubs on the bunds, in loose groups, dark against the water with leaves that catch the sun."""
    r, canvas = np.random.default_rng(55), world.canvas
    shapes, cache, patches = backlit(6, 801), {}, fbm(Canvas(480), 60, 60, 4, 77)
    for _ in range(30000):
        y = 52 * np.exp(r.random() * 1.75)
        x, size = r.uniform(-0.62, 0.62) * y - 6, 0.3 + 1.1 * r.random() ** 3
        tone, look = r.uniform(0.4, 1.1), r.integers(6)
        px, py = world.at(x, y, 0)
        if patches[int(y) % 270, int(x * 2) % 480] < 1.1 or not 0 < px < 1920 or py > 1000:
            continue
        if bunds[canvas.row(py), canvas.column(px)] < 0.8:
            continue
        fog = world.fog(y)
        light = int(np.clip(4 * np.exp(-(((px - world.air.x) / 420) ** 2)) * tone, 0, 3))
        key = int(fog * 12), light, int(np.clip(px / 160, 0, 12))
        if key not in cache:
            haze = world.air.at(px, py)
            lit = mix(colour("#1b1c10"), colour("#4c3a18"), light / 3)
            cache[key] = tinted(shapes, mix(colour("#0b0b07"), haze, fog), mix(lit, haze, fog))
        w = world.size(size, y)
        draw = partial(_bush, sprite=cache[key][look], x=px, y=py, width=w)
        world.add(float(np.hypot(x, y)), draw)


def _bush(raster: Raster, sprite: QImage, x: float, y: float, width: float) -> None:
    """One shrub and its reflection in the water before it."""
    for k in (1, 2, 3):
        raster.ellipse(x, y + width * 0.16 * k, width * (0.40 - 0.06 * k), width * 0.12 * k, colour("#0b0a07"), 0.16)
    raster.stamp(sprite, x - width / 2, y - width * 0.72, width, width * 0.84)


def _road(world: World, ground: Raster) -> None:
    """Service road between the fields and the sidings, wet enough to shine."""
    for y in np.arange(300, 34, -2.0):
        left, right = ROAD - 2.6, ROAD + 2.6
        shine = colour("#c89858") * (
            0.05 + 0.10 * float(np.exp(-(((world.at(ROAD, y, 0)[0] - world.air.x) / 420) ** 2)))
        )
        ground.polygon(
            [world.at(left, y, 0), world.at(right, y, 0), world.at(right, y + 2.1, 0), world.at(left, y + 2.1, 0)],
            world.faded(colour("#1c1a18") + shine, ROAD, y, 0),
        )
    for x in (ROAD - 2.45, ROAD + 2.45):
        for y in np.arange(300, 34, -2.0):
            world.bar(ground, (x, y, 0), (x, y + 2, 0), 0.12, colour("#8a8070") * 0.4, 0.30)


def _lamps(world: World, lights: Raster) -> Array:
    """Street lamps with their pools of light, light masts of the yard, the locomotive's beam on its rails."""
    pools = world.canvas.raster()
    for y in LAMPS:
        px, py = world.at(ROAD - 3.2, y, 6.4)
        size = world.size(0.16, y)
        lights.rect(px, py - size * 0.4, size * 2.4, size * 0.8, colour("#ffd08a"))
        gx, gy = world.at(ROAD - 2, y, 0)
        pools.ellipse(gx, gy, world.size(4, y), world.size(5, y) * world.camera.height / y, colour("#ffb45a"), 0.045)
    head = MAIN.points[int(np.argmin(np.abs(MAIN.points[:, 1] - HEAD)))]
    for k in np.arange(1, 26):
        px, py = world.at(*(head + (MAIN.points[0] - head) * k / 34), 0.1)
        pools.ellipse(px, py, 10 + 1.6 * k, 3 + 0.55 * k, colour("#fff0cf"), 0.02 * (1 - k / 28))
    for x, y in ((42, 134), (42, 205), (42, 300), (90, 150), (90, 240), (90, 340)):
        px, py = world.at(x, y, 19)
        for k in (-1, 0, 1):
            w = 1.3 * 150 / y + 0.4
            lights.rect(px + k * world.size(0.6, y) - w / 2, py, w, w * 0.7, colour("#ffd79a") * 0.8)
    return world.canvas.blur(pools.array()[..., :3], 12)
