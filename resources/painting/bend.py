"""The river in its bend: wind-ruffled and calm reaches that mirror what stands on the banks, and the sun's path."""

from __future__ import annotations

import numpy as np
from canvas import Array, cover
from colour import colour, mix, smooth
from headland import SUNLIGHT, Site
from jetty import mirror_jetty
from mirror import mirrored, reflected_rows
from park import FAR_BANK
from waves import waves

LOW = 0.7  # height of the mirrored backdrop, shortened by the raised eye
BODY = colour("#0a1a24")


def paint_river(site: Site) -> None:
    """Paint all open water of the site from what already stands in the picture."""
    canvas = site.air.canvas
    depth = np.where(site.water, site.view.depth, 400)
    broad, fine, wind = waves(site.view.x, depth)
    rows = _mirrored_rows(site)
    scene = canvas.blur(site.image + canvas.blur(site.lamps, 2) * 1.6, 0.8)
    slope = (0.40 * broad + 0.55 * fine) * (0.22 + 0.78 * wind)
    picture = mirrored(canvas, scene, rows, slope, (1.2 + 1800 / depth) * (0.45 + 1.2 * wind))
    gloss = (0.50 + 0.42 * smooth(160, 800, depth)) * (1 - 0.16 * wind) * np.clip(1 + 0.34 * slope, 0.4, 2)
    sheen = mix(colour("#3f74b4"), site.air.fog, 0.35) * (0.20 * wind * np.clip(0.8 + 0.6 * slope, 0.1, 2))[..., None]
    picture = picture * gloss[..., None] + sheen + BODY * np.clip(0.9 + 0.3 * slope, 0.3, 1.5)[..., None]
    picture = picture + _sun_path(site, broad, fine, depth)
    open_water = site.water * (1 - site.standing)
    cover(site.image, open_water, picture.astype(np.float32))
    site.lamps *= 1 - open_water[..., None]
    mirror_jetty(site, 0.9 + 0.5 * fine + 0.3 * broad - 0.4 * wind)


def _mirrored_rows(site: Site) -> Array:
    """Picture row that each water pixel mirrors; all but the headland stands on the far shore, a backdrop."""
    canvas, camera = site.air.canvas, site.camera
    every = max(1, canvas.width // 1920)
    rows = reflected_rows(camera, site.park.skyline, canvas.x[0, ::every], canvas.y[::every, 0], 1900)
    rows = np.repeat(np.repeat(rows, every, 0), every, 1)[: canvas.height, : canvas.width]
    across, down = camera.project(*FAR_BANK.T, 0)
    shore = np.interp(canvas.x[0], across, down)[None, :]
    backdrop = shore - LOW * (canvas.y - shore)
    return np.where(np.abs(rows - (2 * camera.horizon - canvas.y)) < 1.5, backdrop, rows).astype(np.float32)


def _sun_path(site: Site, broad: Array, fine: Array, depth: Array) -> Array:
    """Glitter below the sun: a closed sheet of gold far off, single sparks close by."""
    canvas = site.air.canvas
    below = np.maximum(canvas.y - site.camera.horizon - 90, 0)
    path = np.exp(-(((canvas.x - site.air.x - 10 * broad) / (34 + 0.20 * below)) ** 2))
    spark = np.clip(0.30 + 0.75 * broad + 0.9 * fine, 0, 3) ** 2.2
    sheet = np.clip(0.7 + 0.55 * broad, 0, 2)
    far = smooth(420, 900, depth)
    strength = path * mix(0.16 * spark, 0.55 * sheet, far) * np.exp(-below / 260)
    return SUNLIGHT * strength[..., None]
