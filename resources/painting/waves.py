"""The surface of a river in perspective: slopes of its waves and the wind that roughens it in drifts."""

from __future__ import annotations

from canvas import Array
from colour import smooth
from noise import texture
from scipy.ndimage import map_coordinates


def waves(x: Array, depth: Array) -> tuple[Array, Array, Array]:
    """Broad and fine slopes (about unit variance) and the wind 0..1 at water points given in metres."""
    tile, drifts = texture(606, 1.1, 8, 200), texture(611, 1.7, 2, 120)
    broad = _look(tile, x, depth, 1.6, 3.6) * smooth(2200, 700, depth)
    fine = _look(tile, x + 333, depth, 0.42, 1.0) * smooth(900, 220, depth)
    fine = fine + 0.8 * _look(tile, x + 77, depth, 0.13, 0.30) * smooth(420, 150, depth)
    wind = smooth(0.0, 1.6, _look(drifts, x, depth, 1.3, 2.2))
    return broad, fine, wind


def _look(tile: Array, x: Array, depth: Array, long: float, wide: float) -> Array:
    """The tile at world points, its cells `long` metres deep and `wide` metres across."""
    return map_coordinates(tile, [depth / long, x / wide + 40], order=1, mode="grid-wrap")
