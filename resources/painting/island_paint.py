"""Painting Guangyang Island: shingle, reefs, fields and blossom in broken noon light, farmhouses, woods."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import lay
from colour import colour, mix, smooth
from farm import Farm, paint_farm
from grove import Trees, paint_grove
from island import TERRACE, Island
from light import Air
from terrain import View, normals
from trees import crowns
from woodland import Woodland

Array = np.ndarray

FOREST = Woodland("#16281c", "#3f6038", "#fff0cc", "#5d9c86", haze=4500)
DAYLIGHT, SKYLIGHT, haze = colour(FOREST.sun), colour(FOREST.sky), FOREST.veil
NOON = np.array([-0.26, 0.42, 0.87], np.float32)  # direction toward the light
HOUSES = ((305, 1392, 12), (322, 1400, 9), (292, 1404, 10), (640, 1622, 12), (655, 1632, 10), (628, 1636, 9),
          (214, 1452, 10), (905, 1880, 11))  # x, y and length


def sunlit(island: Island, x: Array, y: Array) -> Array:
    """Where light breaks through the haze, 0..1."""
    patch = np.exp(-((x - 300) / 330) ** 2 - ((y - 1480) / 260) ** 2)
    patch = np.maximum(patch, 0.8 * np.exp(-((x - 760) / 190) ** 2 - ((y - 1900) / 260) ** 2))
    return np.clip(0.10 + patch + 0.20 * island.patch(x + 400, y, 1.6), 0, 1)


def shaded(island: Island, x: Array, y: Array) -> Array:
    """1 in the shadow that woods throw on the open land beside them."""
    wood = sum(island.forest(x + k * NOON[0] * 14, y + k * NOON[1] * 14) for k in (0.6, 1.3)) / 2
    return wood * (1 - island.forest(x, y))


def paint_land(air: Air, image: Array, camera: Camera, island: Island, view: View) -> None:
    """Fields, blossom, beach and reefs over the RGB `image`."""
    ground = view.ground & (view.z > 0.25)
    x, y, z = view.x[ground], view.depth[ground], view.z[ground]
    n = normals(island.height, View(x, y, z), camera.focal, 0.7)
    rough, shore = island.rough(x, y)[:, None], island.shore(x, y)[:, None]
    pixel = y / camera.focal / air.canvas.scale
    paint = mix(_fields(island, x, y, n, pixel), colour("#1c3220") * _grain(rough), island.forest(x, y)[:, None])
    tip = np.exp(-((island.along(x, y) / 210) ** 2))[:, None]
    paint = mix(paint, _shingle(rough), smooth(34, 24, (shore + 7 * rough) * (1 - 0.72 * tip)))
    paint = mix(paint, colour("#3f4338"), smooth(3.5, 0.5, shore))
    reef = mix(colour("#23261f"), colour("#6a6a57"), np.clip(0.35 + 0.5 * rough, 0, 1))
    paint = np.where(shore < 0, reef, paint)
    sun = np.clip(n @ NOON, 0, 1) ** 2 * sunlit(island, x, y) * (1 - 0.75 * shaded(island, x, y))
    light = SKYLIGHT * (0.28 + 0.18 * n[:, 2:]) + DAYLIGHT * (1.15 * sun)[:, None]
    image[ground] = mix(paint * light, air.fog[ground], haze(y)[:, None])


def _shingle(rough: Array) -> Array:
    return mix(colour("#a09d86"), colour("#6b6c5b"), np.clip(0.5 + 0.4 * rough, 0, 1))


def _grain(rough: Array) -> Array:
    return np.clip(1 + 0.20 * rough, 0.4, 1.7)


def _fields(island: Island, x: Array, y: Array, n: Array, pixel: Array) -> Array:
    """Own colour of the terraces: meadow, young crops, rape in bloom, and the low walls between them."""
    bloom, key, across = island.parcels(x, y)
    rough = island.rough(x, y)
    green = mix(colour("#47583a"), colour("#98a063"), np.clip(key * 0.9 + 0.16 * rough, 0, 1)[:, None])
    green = np.where((key > 0.90)[:, None], colour("#75694a"), green)
    thick = np.clip(bloom * (0.75 + 0.30 * island.rough(2.3 * x, 2.3 * y)), 0, 0.92)[:, None]
    crop = mix(green * _grain(rough[:, None]), mix(colour("#c2a62c"), colour("#f0db62"), key[:, None]), thick)
    tilt = np.sqrt(np.clip(1 - n[:, 2] ** 2, 0, 1)) / n[:, 2]
    sharp = smooth(0.55, 0.15, pixel * 3 * tilt / TERRACE) * smooth(4, 8, island.slope(x, y))
    wall = (smooth(0.70, 0.82, across) * smooth(1.0, 0.94, across) * sharp)[:, None]
    return mix(crop, colour("#2c4726"), 0.75 * wall)


def paint_hamlets(air: Air, image: Array, camera: Camera, island: Island) -> None:
    """The farmhouses, far to near."""
    raster = air.canvas.raster()
    for x, y, long in sorted(HOUSES, key=lambda house: -house[1]):
        at = np.array([x]), np.array([y])
        ground, light = float(island.height(*at)[0]), 0.30 + 0.42 * float(sunlit(island, *at)[0])
        fog = air.at(*camera.project(x, y, ground))
        paint_farm(raster, camera, ground, Farm(x, y, long, 6.5, 4.6, light), fog, float(haze(y)))
    lay(image, raster.array())


def paint_woods(air: Air, image: Array, camera: Camera, island: Island, view: View) -> None:
    """Forest on the hills, trees along the bank, in the fields and around the houses."""
    r, count = np.random.default_rng(91), 130000
    x, y = r.uniform(-140, 1460, count), r.uniform(1230, 2850, count)
    inside = island.shore(x, y) > 12
    x, y = x[inside], y[inside]
    wood, lone = island.forest(x, y), r.random(len(x))
    yard = np.min([np.hypot(x - hx, y - hy + 5) for hx, hy, _ in HOUSES], axis=0)
    tall = (wood > lone * 0.9 + 0.08) & (yard > 11)
    hedge = island.parcels(x, y)[2] > 0.72
    low = ~tall & (wood < 0.05) & (lone < 0.035) & hedge & (island.patch(x, y + 90, 1.0) > 0.1)
    low |= ~tall & (yard < 30) & (yard > 15) & (lone < 0.07)
    x, y, tall = x[tall | low], y[tall | low], tall[tall | low]
    size = np.where(tall, r.uniform(7, 15, len(x)), r.uniform(3.5, 7, len(x)))
    paint_grove(air, image, camera, island.height, view, Trees(x, y, size, _light(island, x, y, r)),
                crowns(14, 33, 48, 30), colour("#08150f"), colour("#a9b862"), haze, 16)


def _light(island: Island, x: Array, y: Array, r: np.random.Generator) -> Array:
    """Light on each crown: masses turned to the sun are bright, hollows and near slopes dark."""
    east = (island.hill(x + 14, y) - island.hill(x - 14, y)) / 28
    north = (island.hill(x, y + 14) - island.hill(x, y - 14)) / 28
    turned = np.clip(0.50 - 2.6 * (east * NOON[0] + north * NOON[1]) + 0.30 * island.patch(x, y + 400, 0.8), 0, 1.2)
    return np.clip((0.10 + 0.80 * sunlit(island, x, y) * turned) * r.uniform(0.8, 1.1, len(x)), 0.03, 1)
