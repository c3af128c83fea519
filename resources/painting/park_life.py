"""What people brought to the headland: the exhibition hall, lamps along the path, early visitors, the shuttle."""

from __future__ import annotations

import numpy as np
from canvas import Array, lay
from colour import colour, mix
from hall import Shell, paint_hall
from headland import DAYLIGHT, INDOORS, Site, haze
from park import HALL, LAMPS, PATH, PLAZA
from shuttle import paint_shuttle

SHELLS = [
    Shell((HALL[0] + 5, HALL[1] + 5), (42, 29, 21), PLAZA, 5.4, 0.2),
    Shell((HALL[0] - 35, HALL[1] - 13), (21, 16, 12.5), PLAZA, 4.2, 1.2),
]
HALL_BOX = (1080.0, 400.0, 1620.0, 580.0)  # part of the picture the hall stands in
STOP = (122.0, 370.0)  # where the shuttle is
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
    """Morning sky in the unit directions `d`, as the hall's shell mirrors it."""
    ahead, up = np.clip(d[:, 1], 0, 1), np.abs(d[:, 2])
    body = mix(colour("#0f1a29"), colour("#6ea6e4"), (np.exp(-up * 2.4) * (0.24 + 0.76 * ahead**2))[:, None])
    angle = np.arccos(np.clip(d @ toward_sun, -1, 1))
    body = body + DAYLIGHT * (1.2 * np.exp(-((angle / 0.26) ** 1.2)))[:, None]
    body = body + LED * (0.45 * np.exp(-((angle / 0.7) ** 1.2)))[:, None]
    return body * np.where(d[:, 2] < -0.02, 0.22, 1)[:, None]


def light_path(site: Site) -> None:
    """Low lamps beside the path."""
    canvas, raster = site.air.canvas, site.air.canvas.raster()
    for wx, wy in PATH[::LAMPS]:
        x, y = site.camera.project(wx + 2.3, wy, site.park.ground(wx, wy) + 0.9)
        if site.view.depth[canvas.row(y), canvas.column(x)] > wy - 4:
            raster.ellipse(x, y, 0.9, 0.9, INDOORS)
    site.lamps += raster.array()[..., :3] * 0.9


def place_visitors(site: Site) -> None:
    """A few walkers on the path and before the hall, several pixels tall."""
    canvas, r = site.air.canvas, np.random.default_rng(64)
    raster = canvas.raster()
    on_path = [PATH[i] + r.uniform(-1.2, 1.2, 2) for i in (150, 154, 395, 610, 616, 905)]
    at_hall = [(HALL[0] + r.uniform(-40, 38), HALL[1] + r.uniform(-37, -32)) for _ in range(9)]
    for wx, wy in (*on_path, *at_hall):
        x, y = site.camera.project(wx, wy, site.park.ground(wx, wy))
        if site.park.hall_gap(wx, wy) < 1 or site.view.depth[canvas.row(y - 3), canvas.column(x)] < wy - 6:
            continue
        tall = site.camera.focal * r.uniform(1.55, 1.8) / wy
        coat = colour(r.choice(["#10161e", "#2a2f3a", "#3a2a28", "#1d3040"]))
        shoulder, hem = y - 0.80 * tall, 0.075 * tall
        raster.polygon([(x - 0.12 * tall, shoulder), (x + 0.12 * tall, shoulder), (x + hem, y), (x - hem, y)], coat)
        raster.ellipse(x, y - 0.90 * tall, 0.075 * tall, 0.10 * tall, coat)
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
        DAYLIGHT * 1.2,
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
