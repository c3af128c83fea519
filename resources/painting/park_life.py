"""What people brought to the headland: the exhibition hall, lamps along the path, early visitors, the shuttle."""

from __future__ import annotations

import numpy as np
from canvas import Array, lay
from colour import colour, mix, smooth
from hall import Shell, paint_hall
from headland import INDOORS, SUNLIGHT, Site, haze
from park import HALL, LAMPS, LOWER_PATH, PATH, PLAZA
from shuttle import paint_shuttle
from walker import paint_walker

SHELLS = [
    Shell((HALL[0] + 5, HALL[1] + 5), (42, 29, 21), PLAZA, 5.4, 0.2),
    Shell((HALL[0] - 35, HALL[1] - 13), (21, 16, 12.5), PLAZA, 4.2, 1.2),
]
HALL_BOX = (1080.0, 400.0, 1620.0, 580.0)  # part of the picture the hall stands in
STOP = (116.0, 380.0)  # where the shuttle is
LED = colour("#58a6ff")


def place_hall(site: Site) -> None:
    """The hall with its light; hidden where the ground in front is higher."""
    canvas = site.air.canvas
    rgba, glow = paint_hall(
        site.camera, SHELLS, HALL_BOX, canvas.scale, lambda d: _radiance(d, site.toward_sun), INDOORS * 0.62
    )
    top, left = canvas.row(HALL_BOX[1]), canvas.column(HALL_BOX[0])
    here = slice(top, top + rgba.shape[0]), slice(left, left + rgba.shape[1])
    seen = (site.view.depth[here] >= HALL[1] - 32)[..., None]
    site.put(rgba * seen, HALL[1] * 0.85, *here)
    site.image[here] += glow * seen * 0.75
    site.lamps[here] += glow * seen * 0.16


def _radiance(d: Array, toward_sun: Array) -> Array:
    """Morning sky in the unit directions `d`, as the hall's shell mirrors it; the darker park below the horizon."""
    up, ahead = d[:, 2], np.clip(d[:, 1], 0, 1)
    blue = mix(colour("#9fc6ec"), colour("#1f4c8c"), smooth(0.0, 0.65, up)[:, None])
    blue = blue * (0.34 + 0.46 * ahead**2)[:, None]
    angle = np.arccos(np.clip(d @ toward_sun, -1, 1))
    gold = 1.5 * np.exp(-((angle / 0.20) ** 1.3)) + 0.55 * np.exp(-((angle / 0.62) ** 1.4))
    park = mix(colour("#16262a"), colour("#3a5a70"), smooth(-0.35, 0.0, up)[:, None]) * 0.55
    return mix(park, blue + SUNLIGHT * gold[:, None], smooth(-0.03, 0.03, up)[:, None])


def light_path(site: Site) -> None:
    """Low lamps beside the path."""
    canvas, raster = site.air.canvas, site.air.canvas.raster()
    for wx, wy in (*PATH[::LAMPS], *LOWER_PATH[::LAMPS]):
        x, y = site.camera.project(wx + 2.3, wy, site.park.ground(wx, wy) + 0.9)
        if site.view.depth[canvas.row(y), canvas.column(x)] > wy - 4:
            raster.ellipse(x, y, 0.9, 0.9, INDOORS)
    site.lamps += raster.array()[..., :3] * 0.9


def place_visitors(site: Site) -> None:
    """A few walkers on the path and before the hall, several pixels tall."""
    canvas, r = site.air.canvas, np.random.default_rng(64)
    raster = canvas.raster()
    on_path = [PATH[i] + r.uniform(-1.0, 1.0, 2) for i in (150, 154, 395, 610, 616, 905)]
    on_path += [LOWER_PATH[i] + r.uniform(-0.8, 0.8, 2) for i in (196, 201, 262)]
    at_hall = [(HALL[0] + r.uniform(-40, 38), HALL[1] + r.uniform(-37, -32)) for _ in range(9)]
    for wx, wy in (*on_path, *at_hall):
        x, y = site.camera.project(wx, wy, site.park.ground(wx, wy))
        if site.park.hall_gap(wx, wy) < 1 or site.view.depth[canvas.row(y - 3), canvas.column(x)] < wy - 6:
            continue
        tall = site.camera.focal * r.uniform(1.55, 1.8) / wy
        paint_walker(raster, r, x, y, tall, site.air.x, SUNLIGHT * (0.2 + 0.7 * float(site.sunlit(x))))
    lay(site.image, raster.array())


def place_shuttle(site: Site) -> None:
    """The shuttle on its way down the path."""
    canvas = site.air.canvas
    i = int(np.argmin(np.hypot(*(PATH - np.array(STOP)).T)))
    (wx, wy), ahead = PATH[i], PATH[i - 6] - PATH[i]
    scale = site.camera.focal / wy * canvas.scale * 1.25
    heading = float(np.arctan2(-ahead[1], ahead[0]))
    rgba, glow = paint_shuttle(
        scale,
        heading,
        colour("#d5dde6"),
        np.array([-0.1, 0.35, -0.9]),
        SUNLIGHT * 1.2,
        colour("#4d78ac") * 0.8,
        INDOORS * 0.75,
        LED * 1.2,
    )
    x, y = site.camera.project(wx, wy, site.park.ground(wx, wy))
    top, left = round(y * canvas.scale - 3.2 * scale), round(x * canvas.scale - 3.2 * scale)
    here = slice(top, top + rgba.shape[0]), slice(left, left + rgba.shape[1])
    site.put(rgba, wy, *here)
    site.lamps[here] += glow * 0.55 * (1 - haze(wy))
    site.image[here] += glow * 0.35
