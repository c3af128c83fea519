"""A cable-stayed bridge seen from afar: two pylons, fans of stays and a lamplit deck."""
from __future__ import annotations

import numpy as np
from canvas import Array, lay
from colour import colour, mix
from light import Air


def paint_stayed_bridge(air: Air, image: Array, lamps: Array, start: tuple[float, float], end: tuple[float, float],
                        pylons: tuple[float, float], tall: float, foot: float, fog: float) -> None:
    """Bridge from `start` to `end`, its pylons at two x, `tall` above the deck and reaching down to y = `foot`."""
    body, light = air.canvas.raster(), air.canvas.raster()
    deck = lambda x: mix(start[1], end[1], (x - start[0]) / (end[0] - start[0]))  # noqa: E731
    paint, rim = colour("#17121d"), colour("#c58a9a")
    reach = (pylons[1] - pylons[0]) / 2
    for x in pylons:
        y = deck(x)
        for side in (-1, 1):
            for k in range(1, 12):
                foot_x = x + side * reach * k / 11.5
                body.line(x, y - tall * (0.42 + 0.052 * k), foot_x, deck(foot_x), 0.55, mix(paint, rim, 0.15), 0.8)
            body.polygon([(x + side * 0.3, y - tall), (x + side * 1.6, y - tall), (x + side * 1.9, y - tall * 0.40),
                          (x + side * 5.0, y), (x + side * 3.4, foot), (x + side * 1.2, foot), (x + side * 2.9, y),
                          (x + side * 0.3, y - tall * 0.42)], paint)
        body.line(x - 1.7, y - tall, x - 1.7, y - tall * 0.4, 0.5, rim, 0.7)
    body.polygon([start, end, (end[0], end[1] + 3.2), (start[0], start[1] + 3.2)], paint)
    body.line(*start, *end, 0.6, rim, 0.6)
    for x in np.arange(start[0] + 3, end[0], 5.2):
        light.ellipse(x, deck(x) - 1.4, 0.75, 0.75, colour("#ffc98a"))
    layer = body.array()
    layer[..., :3] = layer[..., :3] * (1 - fog) + air.fog * fog * layer[..., 3:]
    lay(image, layer)
    lamps *= 1 - layer[..., 3:]
    lamps += light.array()[..., :3] * 0.55
