"""Street lamps standing in the world."""

from __future__ import annotations

from canvas import Raster
from colour import colour
from yard import World


def street_lamp(world: World, raster: Raster, x: float, y: float, high: float = 6.5) -> None:
    """Mast with a short arm to the right."""
    dark = colour("#100d0a")
    world.bar(raster, (x, y, 0), (x, y, high), 0.14, dark)
    world.bar(raster, (x, y, high), (x + 1.1, y, high + 0.1), 0.10, dark)
