"""An apartment block on the hillside with a monorail running into it half-way up."""

from __future__ import annotations

import numpy as np
from canvas import Raster, shade
from colour import colour, mix
from tower import WINDOW_SHARE, WINDOWS

Array = np.ndarray


def paint_block(
    body: Raster, lamps: Raster, x: float, top: float, width: float, foot: float, track: float, storey: float, seed: int
) -> None:
    """Slab of flats from `top` to `foot`; the opening for the train is at the height `track`."""
    r = np.random.default_rng(seed)
    side = width * 0.24
    lamps.rect(x - side, top, side + width, foot - top, colour("#000000"))
    body.polygon(
        [(x, top), (x - side, top + 5), (x - side, foot), (x, foot)],
        shade(0, top, 0, foot, (0, colour("#3b2a20")), (1, colour("#1d1511"))),
    )
    body.rect(x, top, width, foot - top, shade(0, top, 0, foot, (0, colour("#16120f")), (1, colour("#120e0b"))))
    body.rect(x + width * 0.12, top - 9, width * 0.3, 9, colour("#15110e"))
    body.rect(x + width * 0.62, top - 6, width * 0.2, 6, colour("#15110e"))
    body.line(x + width * 0.27, top - 26, x + width * 0.27, top - 9, 0.8, colour("#15110e"))
    body.line(x - side, top + 5, x, top, 0.9, colour("#f2a75e"), 0.6)
    body.line(x - side, top + 5, x - side, foot, 0.9, colour("#f2a75e"), 0.45)
    bays, floors = 9, int((foot - top) / storey)
    column = r.uniform(0.3, 1.7, bays)
    for i in range(floors):
        y = top + i * storey + 1
        body.line(x, y, x + width, y, 0.5, colour("#060403"), 0.7)
        if abs(y + storey / 2 - track) < storey * 1.5:
            continue
        for bay in range(bays):
            bx, w = x + (bay + 0.14) * width / bays, width / bays * 0.72
            body.rect(bx, y + storey * 0.55, w, storey * 0.3, colour("#33261d"))
            if r.random() < 0.19 * column[bay]:
                tone = WINDOWS[r.choice(len(WINDOWS), p=WINDOW_SHARE)]
                lamps.rect(
                    bx + w * 0.1,
                    y + storey * 0.14,
                    w * r.uniform(0.4, 0.8),
                    storey * 0.4,
                    tone * (0.05 + 0.6 * r.random() ** 2.2),
                )
    body.rect(x - side, track - 15, side + width * 0.9, 18, colour("#070504"))
    lamps.rect(
        x - side + 1,
        track - 14,
        side - 1,
        14,
        shade(x - side, 0, x, 0, (0, colour("#ffc98a") * 0.5), (1, colour("#ffc98a") * 0.16)),
    )
    lamps.line(x, track - 14, x + width * 0.9, track - 14, 0.7, colour("#ffd9a0") * 0.35)


def paint_line(body: Raster, lamps: Raster, points: list[tuple[float, float]], ground, cars: int, car: float) -> None:
    """Beam and pillars through `points` (the last one inside the block) and a train of `cars` arriving there."""
    path = np.array(points, float)
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(path, axis=0).T))]

    def at(s: float) -> tuple[float, float]:
        return float(np.interp(s, along, path[:, 0])), float(np.interp(s, along, path[:, 1]))

    for s in np.arange(10, along[-1] - 8, 34):
        x, y = at(s)
        body.rect(x - 1.6, y + 2, 3.2, max(4, ground(x) - y), colour("#14100d"))
        body.polygon([(x - 5, y + 3), (x + 5, y + 3), (x + 1.6, y + 8), (x - 1.6, y + 8)], colour("#14100d"))
        body.line(x - 1.6, y + 6, x - 1.6, ground(x), 0.6, colour("#c98a52"), 0.35)
    body.polyline(points, 4.2, colour("#17120f"))
    body.polyline([(x, y - 1.9) for x, y in points], 0.7, colour("#e0a060"), 0.55)
    head = along[-1] - 4
    for i in range(cars):
        a, b = head - (i + 1) * car + 1, head - i * car
        (x0, y0), (x1, y1) = at(a), at(b)
        body.polygon(
            [(x0, y0 - 2), (x1, y1 - 2), (x1, y1 - 13), (x0 + 0.6, y0 - 13)],
            shade(0, y0 - 13, 0, y0 - 2, (0, colour("#6a5a4c")), (0.3, colour("#2c2622")), (1, colour("#120f0d"))),
        )
        for t in np.linspace(0.07, 0.80, 5):
            x, y = mix(x0, x1, t), mix(y0, y1, t)
            lamps.rect(x, y - 10.6, (x1 - x0) * 0.135, 4.6, colour("#ffe6bc") * 0.5)
        body.line(x0, y0 - 3.6, x1, y1 - 3.6, 0.8, colour("#b5482a"), 0.7)
    x, y = at(head - cars * car + 1.5)
    lamps.ellipse(x - 0.6, y - 4, 1.0, 0.9, colour("#ff5030") * 0.8)
