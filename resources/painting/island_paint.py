"""Painting Guangyang Island: fields and blossom in patches of noon light, farmhouses, woods."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import lay
from colour import colour, mix, smooth
from farm import Farm, paint_farm
from grove import Trees, paint_grove
from island import Island
from light import Air
from terrain import View, normals
from trees import crowns

Array = np.ndarray

NOON = np.array([0.10, 0.62, 0.78], np.float32)  # direction toward the light
DAYLIGHT = colour("#fff4d2")
HAZE = 2300.0  # metres over which the air takes most of a thing's own colour
HOUSES = ((46, 897, 10), (57, 903, 8), (40, 908, 9), (262, 905, 11), (275, 912, 9), (254, 914, 8), (286, 921, 10),
          (168, 962, 9), (420, 978, 9), (431, 985, 8))  # x, y and length


def haze(depth: Array | float) -> Array | float:
    """The fog's share of the colour of land at `depth` metres."""
    return 0.9 * (1 - np.exp(-(depth / HAZE) ** 1.6))


def sunlit(island: Island, x: Array, y: Array) -> Array:
    """Patches of noon light, 0..1."""
    patch = np.exp(-((x - 180) / 170) ** 2 - ((y - 975) / 150) ** 2)
    patch = np.maximum(patch, 0.75 * np.exp(-((x - 440) / 110) ** 2 - ((y - 1090) / 130) ** 2))
    return np.clip(patch + 0.16 * island.rough(x * 0.2, y * 0.2), 0, 1)


def paint_land(air: Air, image: Array, camera: Camera, island: Island, view: View) -> None:
    """Fields, blossom, beach and reefs over the RGB `image`."""
    ground = view.ground & (view.z > 0.25)
    x, y, z = view.x[ground], view.depth[ground], view.z[ground]
    n = normals(island.height, View(x, y, z), camera.focal, 0.7)
    rough, shore = island.rough(x, y)[:, None], island.shore(x, y)[:, None]
    paint = mix(_fields(island, x, y, rough), colour("#2a4a2c") * _grain(rough), island.forest(x, y)[:, None])
    pebbles = mix(colour("#8d8f7c"), colour("#5b5f50"), np.clip(0.5 + 0.4 * rough, 0, 1))
    paint = mix(paint, pebbles, smooth(11, 7, shore))
    paint = mix(paint, colour("#47483a"), smooth(2.5, 0.5, shore))
    reef = mix(colour("#2b2e26"), colour("#5a5c4a"), np.clip(0.4 + 0.5 * rough, 0, 1))
    paint = np.where(shore < 0, reef, paint)
    sun = np.clip(n @ NOON, 0, 1) ** 2 * sunlit(island, x, y) * 1.05
    light = colour("#5d9c84") * (0.30 + 0.22 * n[:, 2:]) + DAYLIGHT * sun[:, None]
    image[ground] = mix(paint * light, air.fog[ground], haze(y)[:, None])


def _grain(rough: Array) -> Array:
    return np.clip(1 + 0.20 * rough, 0.4, 1.7)


def _fields(island: Island, x: Array, y: Array, rough: Array) -> Array:
    """Own colour of the terraces: rape in bloom, young crops, ploughed earth, walls and paths."""
    bloom, key, path, wall = (a[:, None] for a in island.parcels(x, y))
    green = mix(colour("#3d6b35"), colour("#7da34a"), np.clip((key - 0.45) * 2, 0, 1))
    crop = np.where(key > 0.93, colour("#6b5a3c"), green)
    flowers = mix(colour("#d9a916"), colour("#f3d236"), key) * (1 + 0.16 * island.rough(3 * x, 3 * y))[:, None]
    crop = mix(crop, flowers, bloom) * _grain(rough)
    crop = mix(crop, colour("#b9b48a"), 0.6 * path)
    return mix(crop, colour("#35552a") * _grain(rough), 0.8 * wall * smooth(5, 7, island.slope(x, y))[:, None])


def paint_hamlets(air: Air, image: Array, camera: Camera, island: Island) -> None:
    """The farmhouses, far to near."""
    raster = air.canvas.raster()
    for x, y, long in sorted(HOUSES, key=lambda house: -house[1]):
        at = np.array([x]), np.array([y])
        ground, light = float(island.height(*at)[0]), 0.30 + 0.55 * float(sunlit(island, *at)[0])
        fog = air.at(*camera.project(x, y, ground))
        paint_farm(raster, camera, ground, Farm(x, y, long, 6.5, 4.2, light), fog, float(haze(y)))
    lay(image, raster.array())


def paint_woods(air: Air, image: Array, camera: Camera, island: Island, view: View) -> None:
    """Forest on the hills, trees along the bank, in the fields and around the houses."""
    r, count = np.random.default_rng(91), 60000
    x, y = r.uniform(-90, 620, count), r.uniform(850, 1260, count)
    wood, shore = island.forest(x, y), island.shore(x, y)
    yard = np.min([np.hypot(x - hx, y - hy + 4) for hx, hy, _ in HOUSES], axis=0)
    tall = (shore > 5) & (wood > r.random(count) * 0.9 + 0.08) & (r.random(count) < 0.62) & (yard > 9)
    low = (shore > 14) & (wood < 0.05) & (r.random(count) < 0.006)
    low |= (yard < 24) & (yard > 11) & (r.random(count) < 0.10) & (shore > 8)
    x, y, tall = x[tall | low], y[tall | low], tall[tall | low]
    size = np.where(tall, r.uniform(4.2, 8.6, len(x)), r.uniform(2.2, 4.5, len(x)))
    turned = (island.hill(x + 9, y) - island.hill(x - 9, y)) / 20 + 0.22 * island.rough(x * 0.3, y * 0.3)
    lit = sunlit(island, x, y) * (0.25 + 0.75 * np.clip(0.5 + turned, 0, 1))
    trees = Trees(x, y, size, (0.06 + 0.94 * lit) * r.uniform(0.65, 1.1, len(x)))
    paint_grove(air, image, camera, island.height, view, trees, crowns(14, 33, 80, 44), colour("#06100a"),
                colour("#86a850"), haze)
