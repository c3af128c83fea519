"""People seen from afar: a few strokes each, in coats against the light."""

from __future__ import annotations

import numpy as np
from canvas import Array, Raster
from colour import colour, mix

COATS = [colour(code) for code in ("#141b24", "#2b313c", "#43302c", "#1f3346", "#54483e")]
SKIN, HAIR, LEGS = colour("#6a4a3a"), colour("#0c0b0b"), colour("#0c1016")


def paint_walker(
    raster: Raster, r: np.random.Generator, x: float, y: float, tall: float, sun: float, rim: Array
) -> None:
    """Stand a person `tall` units high on (x, y); the light comes from the side of picture column `sun`."""
    coat, stride, side = COATS[r.integers(len(COATS))], r.uniform(-0.09, 0.09), float(np.sign(sun - x) or 1)
    at = lambda u, v: (x + u * tall, y - v * tall)  # noqa: E731
    raster.line(x - 0.5 * tall * side, y + 0.10 * tall, x, y, 0.10 * tall, HAIR, 0.35)
    for step in (stride, -stride):
        raster.polygon([at(-0.07, 0.50), at(0.07, 0.50), at(step + 0.035, 0.0), at(step - 0.035, 0.0)], LEGS)
    hem = r.uniform(0.34, 0.46)
    raster.polygon(
        [
            at(-0.06, 0.86),
            at(0.06, 0.86),
            at(0.125, 0.79),
            at(0.10, 0.60),
            at(0.095, hem),
            at(-0.095, hem),
            at(-0.10, 0.60),
            at(-0.125, 0.79),
        ],
        coat,
    )
    for hand in (-1, 1):
        raster.line(*at(0.115 * hand, 0.79), *at(0.13 * hand + 0.4 * stride * hand, 0.50), 0.05 * tall, coat * 0.85)
    raster.ellipse(*at(0.0, 0.935), 0.052 * tall, 0.066 * tall, mix(SKIN, HAIR, r.uniform(0.3, 0.9)))
    raster.line(*at(0.12 * side, 0.79), *at(0.10 * side, 0.45), 0.025 * tall, rim, 0.8)
    raster.line(*at(0.045 * side, 0.97), *at(0.05 * side, 0.90), 0.022 * tall, rim, 0.8)
