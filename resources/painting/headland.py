"""The park's headland as it is painted: its ground, and its trees in bands from far to near."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from camera import Camera
from canvas import Array, lay
from colour import colour, mix, smooth
from light import Air
from park import HALL, TREAD, Park
from terrain import View, look, normals
from thicket import backlit, shades
from trees import plant

HAZE = 1500.0  # metres over which the air takes most of a thing's own colour
SHORE = 0.15  # metres above the river where ground begins
ROW = 1.7  # metres from one row of tea to the next
SKYLIGHT = colour("#7fa9dc")
SUNLIGHT = colour("#ffd08a")
INDOORS = colour("#ffc98c")
SHADOW = colour("#0a1413")


def haze(depth: Array) -> Array:
    """Share of fog in a thing `depth` metres away."""
    return 1 - np.exp(-((depth / HAZE) ** 1.45))


@dataclass
class Site:
    """The picture under work: `image` in linear light, `lamps` that bloom later, `standing` coverage of all that
    rises from the ground, `depth` of what is seen in metres, `toward_sun` a unit vector."""

    air: Air
    camera: Camera
    park: Park
    toward_sun: Array
    image: Array
    lamps: Array = field(init=False)
    standing: Array = field(init=False)
    depth: Array = field(init=False)
    view: View = field(init=False)

    def __post_init__(self) -> None:
        canvas = self.air.canvas
        self.lamps, self.standing = canvas.blank(), canvas.blank(1)[..., 0]
        steps = max(1000, canvas.width // 2)
        self.view = look(self.camera, self.park.height, canvas.x[0], canvas.y[:, 0], 120, 1900, steps)
        self.depth = np.minimum(self.view.depth, 5000)

    @property
    def water(self) -> Array:
        return self.view.ground & (self.view.z <= SHORE)

    def sunlit(self, x: Array, spread: float = 430) -> Array:
        """How much of the sun reaches picture column `x`, 0..1: most of it in the sun's own column."""
        return np.exp(-(((x - self.air.x) / spread) ** 2))

    def put(self, rgba: Array, depth: float, rows: slice = slice(None), columns: slice = slice(None)) -> None:
        """Lay a premultiplied RGBA patch, seen through the haze of `depth` metres."""
        k = haze(depth)
        rgba[..., :3] = rgba[..., :3] * (1 - k) + self.air.fog[rows, columns] * k * rgba[..., 3:]
        lay(self.image[rows, columns], rgba)
        lay(self.lamps[rows, columns], rgba * np.float32([0, 0, 0, 1]))
        self.standing[rows, columns] += (1 - self.standing[rows, columns]) * rgba[..., 3]
        self.depth[rows, columns] += (depth - self.depth[rows, columns]) * rgba[..., 3]


def paint_ground(site: Site) -> None:
    """Terraces, path, plaza and far bank, dimming into the distance."""
    view, park, fog = site.view, site.park, site.air.fog
    ground = view.ground & ~site.water
    x, y, z = view.x[ground], view.depth[ground], view.z[ground]
    upward = normals(park.height, View(x, y, z), site.camera.focal, 0.6)[:, 2]
    sun = (0.22 + 0.78 * site.sunlit(site.camera.project(x, y, z)[0], 520))[:, None]
    paint = _planted(site, x, y, upward, sun)

    road = smooth(1.9, 1.6, park.path(x, y))[:, None]
    stone = colour("#66747f") * SKYLIGHT * 0.55 + colour("#a29e8c") * SUNLIGHT * 0.42 * sun
    paint = mix(paint, stone * np.clip(0.95 + 0.12 * park.rough(x, y), 0.6, 1.4)[:, None], road)
    plaza = smooth(1.02, 0.97, np.hypot((x - HALL[0] - 2) / 54, (y - HALL[1]) / 37))[:, None]
    paint = mix(paint, stone * 0.8, plaza)
    spill = 0.34 * plaza * np.exp(-np.clip(park.hall_gap(x, y), 0, 99) / 5.0)[:, None]
    paint = paint + INDOORS * (spill + 0.20 * park.lamplight(x, y)[:, None] * (0.2 + paint * 5))

    k = haze(y)[:, None]
    site.image[site.water] = fog[site.water] * 0.5
    site.image[ground] = paint * (1 - k) + fog[ground] * k


def _planted(site: Site, x: Array, y: Array, upward: Array, sun: Array) -> Array:
    """Grass, tea and walls: the level part of a terrace catches light toward its rim, the riser keeps the shade."""
    park = site.park
    number, behind, steps = park.terrace(x, y)
    rough, fine = park.rough(x, y), park.rough(x * 5, y * 5)
    green = mix(colour("#3b513c"), colour("#8c9460"), np.clip(0.40 + 0.20 * rough + 0.10 * fine, 0, 1)[:, None])
    shade = green * SKYLIGHT * 0.62
    skim = green * SUNLIGHT * 1.5
    level = smooth(0.84, 0.985, upward)
    front = np.exp(-behind / 0.30) * steps + 0.42 * (1 - steps)
    paint = shade * (0.60 + 0.40 * level + 0.08 * fine)[:, None] + skim * sun * (front * level)[:, None]

    rows, contrast = _tea(site, x, y, number, behind, steps)
    leaf = colour("#2c4a2c") * SKYLIGHT * 0.55 + colour("#969c5a") * SUNLIGHT * 0.95 * sun * (rows**2.5)[:, None]
    leaf = leaf * np.clip(0.68 + 0.5 * rows + 0.16 * fine, 0.4, 1.6)[:, None]
    paint = mix(paint, leaf, (0.85 * contrast)[:, None])

    wall = smooth(TREAD - 0.02, TREAD + 0.04, behind) * steps
    ivy = np.clip(0.5 + 0.4 * park.rough(x * 2.3, y * 2.3), 0, 1)[:, None]
    face = mix(colour("#333c42"), colour("#35503c"), ivy) * SKYLIGHT * (0.42 + 0.10 * fine + 0.25 * sun[:, 0])[:, None]
    paint = mix(paint, face, (0.85 * wall)[:, None])
    wooded = (park.wood(x, y) + smooth(0, 20, park.opposite(x, y)))[:, None]
    paint = mix(paint, colour("#13211f") * (0.6 + 0.8 * sun), np.clip(wooded, 0, 1))
    rim = (smooth(0.09, 0.02, behind) + smooth(0.97, 0.995, behind)) * steps
    return paint + SUNLIGHT * colour("#d8d49a") * sun * (0.50 * rim * (0.7 + 0.25 * rough))[:, None]


def _tea(site: Site, x: Array, y: Array, number: Array, behind: Array, steps: Array) -> tuple[Array, Array]:
    """Light 0..1 across the clipped rows that follow some terraces, and how far they cover the grass."""
    park = site.park
    across = park.shore(x, y) / ROW + number * 0.37
    share = across - np.floor(across)
    rows = smooth(0.0, 0.75, share) * smooth(1.0, 0.90, share)
    pixel = y**2 / (site.camera.focal * site.camera.height) / site.air.canvas.scale
    seen = smooth(0.75, 0.25, pixel / ROW)
    planted = (np.mod(number, 3) != 1) * smooth(0.10, 0.16, behind) * smooth(TREAD, TREAD - 0.06, behind)
    return mix(0.45, rows, seen), steps * planted * smooth(-1.1, -0.7, park.rough(x * 0.3 + 90, y * 0.3))


def plant_trees(site: Site, places: Array, between: dict[float, Callable[[], None]]) -> None:
    """Stand trees (rows of x, y, height) band by band; `between` paints what stands in front of a depth."""
    r = np.random.default_rng(77)
    tones = shades(backlit(12, 31, 88, 60), colour("#0a1514"), colour("#8c8a52"), 8)
    edges = np.unique([*np.geomspace(1900, 160, 22), *between])[::-1]
    for far, near in pairwise(edges):
        band = places[(places[:, 1] <= far) & (places[:, 1] > near)]
        if len(band):
            layer = _stand(site, tones, band[np.argsort(-band[:, 1])], r)
            layer *= (site.view.depth >= near * 0.97)[..., None]
            site.put(layer, (far + near) / 2)
        if near in between:
            between[near]()


def _stand(site: Site, tones: list, band: Array, r: np.random.Generator) -> Array:
    """One band of trees, lit the more the nearer they stand to the sun's column, in drifts of light and shade."""
    raster = site.air.canvas.raster()
    heights = site.park.height(band[:, 0], band[:, 1])
    drift = np.clip(0.75 + 0.30 * site.park.rough(band[:, 0] * 0.25, band[:, 1] * 0.25), 0.2, 1.2)
    drift = drift * _facing(site, band[:, 0], band[:, 1])
    for (wx, wy, tall), wz, mass in zip(band, heights, drift, strict=True):
        x, y = site.camera.project(wx, wy, wz)
        if not -60 < x < 1980:
            continue
        size = site.camera.focal * tall / wy
        if site.view.depth[site.air.canvas.row(y - 1.4 * size), site.air.canvas.column(x)] < wy * 0.94:
            continue
        light = (0.10 + 0.80 * float(site.sunlit(x, 480))) * mass * r.uniform(0.75, 1.15)
        if size > 5:
            for share in (0.62, 0.46, 0.30):
                raster.ellipse(x - size * 0.04, y + size * 0.05, size * share, size * share * 0.20, SHADOW, 0.16)
        tone = tones[int(np.clip(light, 0, 0.99) * len(tones))]
        plant(raster, tone[r.integers(len(tone))], x, y - size * 0.2, size * r.uniform(0.7, 1.0), r.uniform(1.0, 1.5))
    return raster.array()


def _facing(site: Site, x: Array, y: Array) -> Array:
    """How far the slope at world points turns toward the sun's side of the picture, 0.25 and above."""
    step, height = 9.0, site.park.height
    east = (height(x + step, y) - height(x - step, y)) / (2 * step)
    away = (height(x, y + step) - height(x, y - step)) / (2 * step)
    return np.clip(0.75 + 2.2 * np.sign(site.camera.project(x, y, 0)[0] - site.air.x) * east - 0.8 * away, 0.25, 1.7)
