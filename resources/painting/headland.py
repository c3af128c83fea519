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
from park import HALL, Park
from terrain import View, look, normals
from trees import crowns, plant, tinted

HAZE = 1500.0  # metres over which the air takes most of a thing's own colour
SHORE = 0.15  # metres above the river where ground begins
DAYLIGHT = colour("#eaf2ff")
INDOORS = colour("#ffdcae")


def haze(depth: Array) -> Array:
    """Share of fog in a thing `depth` metres away."""
    return 1 - np.exp(-((depth / HAZE) ** 1.45))


@dataclass
class Site:
    """The picture under work: `image` in linear light, `lamps` that bloom later, `standing` coverage of
    all that rises from the ground, `toward_sun` a unit vector."""

    air: Air
    camera: Camera
    park: Park
    toward_sun: Array
    image: Array
    lamps: Array = field(init=False)
    standing: Array = field(init=False)
    view: View = field(init=False)

    def __post_init__(self) -> None:
        canvas = self.air.canvas
        self.lamps, self.standing = canvas.blank(), canvas.blank(1)[..., 0]
        steps = max(1000, canvas.width // 2)
        self.view = look(self.camera, self.park.height, canvas.x[0], canvas.y[:, 0], 60, 1900, steps)

    @property
    def water(self) -> Array:
        return self.view.ground & (self.view.z <= SHORE)

    def put(self, rgba: Array, depth: float, rows: slice = slice(None), columns: slice = slice(None)) -> None:
        """Lay a premultiplied RGBA patch, seen through the haze of `depth` metres."""
        k = haze(depth)
        rgba[..., :3] = rgba[..., :3] * (1 - k) + self.air.fog[rows, columns] * k * rgba[..., 3:]
        lay(self.image[rows, columns], rgba)
        lay(self.lamps[rows, columns], rgba * np.float32([0, 0, 0, 1]))
        self.standing[rows, columns] += (1 - self.standing[rows, columns]) * rgba[..., 3]


def paint_ground(site: Site) -> None:
    """Terraces with stone copings, path, plaza and far bank, dimming into the distance."""
    view, park, fog = site.view, site.park, site.air.fog
    ground = view.ground & ~site.water
    x, y, z = view.x[ground], view.depth[ground], view.z[ground]
    normal = normals(park.height, View(x, y, z), site.camera.focal, 0.6)
    upward = normal[:, 2]
    beside = np.exp(-(((site.camera.project(x, y, z)[0] - site.air.x) / 520) ** 2))[:, None]
    skim = (np.clip(normal @ site.toward_sun, 0, 1) ** 1.5 * 2.6)[:, None]
    light = colour("#a4c4ea") * (1.05 * upward**4)[:, None] + DAYLIGHT * skim * (0.25 + 0.75 * beside)

    grass = mix(colour("#26382a"), colour("#74905e"), np.clip(0.42 + 0.22 * park.rough(x, y), 0, 1)[:, None])
    furrow = (0.5 + 0.5 * np.cos(z * 10.05)) * smooth(0.985, 0.94, upward)
    paint = grass * light * (1 - 0.22 * furrow - 0.55 * smooth(0.97, 0.90, upward))[:, None]
    road = smooth(2.6, 2.0, park.path(x, y))[:, None]
    paint = mix(paint, mix(colour("#4a5666"), colour("#8fa6c0"), beside) * (light * 0.45 + 0.10), road)
    plaza = smooth(1.02, 0.97, np.hypot((x - HALL[0] - 2) / 54, (y - HALL[1]) / 37))[:, None]
    paint = mix(paint, colour("#33404e") * (light * 0.5 + 0.12), plaza)
    coping = 0.75 * park.wall(x, y)[:, None] * (1 - road)
    paint = mix(paint, colour("#aebfce") * (0.16 + 0.5 * beside), coping)
    spill = 0.16 * plaza * np.exp(-np.clip(park.hall_gap(x, y), 0, 99) / 4.0)[:, None]
    paint = paint + INDOORS * (spill + 0.30 * park.lamplight(x, y)[:, None] * (0.25 + grass * 4))

    k = haze(y)[:, None]
    site.image[site.water] = fog[site.water] * 0.5
    site.image[ground] = paint * (1 - k) + fog[ground] * k


def plant_trees(site: Site, places: Array, behind_hall: Callable[[], None]) -> None:
    """Stand trees (rows of x, y, height) band by band; `behind_hall` is called when the hall's turn has come."""
    r = np.random.default_rng(77)
    dark, lit = colour("#0a1412"), colour("#5f8464")
    shapes = crowns(10, 31, 88, 40)
    tones = [tinted(shapes, dark, mix(dark, lit, t)) for t in np.linspace(0.2, 1.0, 6)]
    front = HALL[1] - 12
    edges = [*np.geomspace(1900, front, 10), *np.geomspace(front, 255, 7)[1:]]
    for far, near in pairwise(edges):
        if far == front:
            behind_hall()
        band = places[(places[:, 1] <= far) & (places[:, 1] > near)]
        if len(band):
            layer = _stand(site, tones, band[np.argsort(-band[:, 1])], r)
            layer *= (site.view.depth >= near * 0.97)[..., None]
            site.put(layer, (far + near) / 2)


def _stand(site: Site, tones: list, band: Array, r: np.random.Generator) -> Array:
    """One band of trees, lit the more the nearer they stand to the sun's column."""
    raster = site.air.canvas.raster()
    heights = site.park.height(band[:, 0], band[:, 1])
    for (wx, wy, tall), wz in zip(band, heights, strict=True):
        x, y = site.camera.project(wx, wy, wz)
        if not -60 < x < 1980:
            continue
        size = site.camera.focal * tall / wy
        light = 0.22 + 0.75 * np.exp(-(((x - site.air.x) / 520) ** 2)) * r.uniform(0.5, 1.1) + 0.1 * r.random()
        tone = tones[int(np.clip(light, 0, 0.99) * len(tones))]
        plant(raster, tone[r.integers(len(tone))], x, y - size * 0.2, size, r.uniform(0.9, 1.25))
    return raster.array()
