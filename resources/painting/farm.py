"""Farmhouses of the upper Yangtze: white walls, dark gables, seen from across the river."""
from __future__ import annotations

from typing import NamedTuple

import numpy as np
from camera import Camera
from canvas import Array, Raster
from colour import colour, mix

WALL, ROOF = colour("#dfe6cc"), colour("#2c302e")


class Farm(NamedTuple):
    """A house whose long side runs across the view: place, length, depth and wall height in metres."""

    x: float
    y: float
    long: float
    deep: float
    tall: float
    light: float


def paint_farm(raster: Raster, camera: Camera, ground: float, farm: Farm, fog: Array, haze: float) -> None:
    """Draw one house standing at height `ground`, its right gable turned to the viewer."""
    at = lambda x, y, z: camera.project(farm.x + x, farm.y + y, ground + z)  # noqa: E731
    veil = lambda c: mix(c, fog, haze)  # noqa: E731
    half, deep, tall, rise = farm.long / 2, farm.deep, farm.tall, farm.deep * 0.36
    raster.polygon([at(-half, 0, -2), at(half, 0, -2), at(half, 0, tall), at(-half, 0, tall)], veil(WALL * farm.light))
    for k in np.arange(-half + 1.2, half - 1.0, 2.6):
        raster.polygon([at(k, 0, 1.0), at(k + 1.1, 0, 1.0), at(k + 1.1, 0, tall - 1.0), at(k, 0, tall - 1.0)],
                       veil(colour("#23251f")), 0.8)
    gable = [at(half, 0, -2), at(half, deep, -2), at(half, deep, tall), at(half, deep / 2, tall + rise),
             at(half, 0, tall)]
    raster.polygon(gable, veil(WALL * farm.light * 0.55))
    eaves = [at(-half - 0.7, -0.8, tall - 0.2), at(half + 0.7, -0.8, tall - 0.2), at(half + 0.7, deep / 2, tall + rise),
             at(-half - 0.7, deep / 2, tall + rise)]
    raster.polygon(eaves, veil(ROOF * (0.8 + 1.6 * farm.light)))
    raster.line(*eaves[3], *eaves[2], 0.7, veil(WALL * farm.light), 0.55)
