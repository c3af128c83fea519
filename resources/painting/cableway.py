"""The cableway over the river: a carriage on two ropes, passengers in its windows."""

from __future__ import annotations

import numpy as np
from canvas import Raster, shade
from colour import colour
from PySide6.QtGui import QPainterPath


def rope(x):
    """Height of the carrying rope, sagging across the whole picture."""
    t = (x + 60) / 2060
    return 330 + 175 * t + 62 * 4 * t * (1 - t)


def paint_cableway(body: Raster, lamps: Raster, x: float, seed: int) -> None:
    """Ropes across the picture and the carriage hanging at x."""
    r, xs = np.random.default_rng(seed), np.linspace(-60, 2000, 120)
    for below, width, alpha in ((0, 1.5, 0.95), (5.5, 0.9, 0.7)):
        body.polyline(zip(xs, rope(xs) + below, strict=True), width, colour("#0a0807"), alpha)
    top = float(rope(x))
    body.rect(x - 17, top - 2.5, 34, 3.2, colour("#0b0807"))
    for wheel in (-13, -5, 5, 13):
        body.ellipse(x + wheel, top - 1.6, 2.1, 2.1, colour("#15100c"))
    for side in (-1, 1):
        body.line(x + 7 * side, top, x + side, top + 27, 1.8, colour("#0d0908"))
    _cabin(body, lamps, x - 29, top + 27, r)


def _cabin(body: Raster, lamps: Raster, x: float, y: float, r: np.random.Generator) -> None:
    w, h = 58, 33
    hull = QPainterPath()
    hull.moveTo(x + 4, y)
    hull.lineTo(x + w - 4, y)
    hull.quadTo(x + w, y + 1, x + w + 1.5, y + 8)
    hull.lineTo(x + w - 0.5, y + h - 5)
    hull.quadTo(x + w - 2, y + h, x + w - 8, y + h)
    hull.lineTo(x + 8, y + h)
    hull.quadTo(x + 2, y + h, x + 0.5, y + h - 5)
    hull.lineTo(x - 1.5, y + 8)
    hull.quadTo(x - 1, y + 1, x + 4, y)
    body.path(hull, shade(0, y, 0, y + h, (0, colour("#5a2c20")), (0.25, colour("#3a1812")), (1, colour("#160a07"))))
    body.rect(x + 9, y - 2.6, w - 18, 2.8, colour("#1a100c"))
    for i in range(5):
        left = x + 3.5 + i * 10.4
        lamps.rect(
            left, y + 6, 9, 13, shade(0, y + 6, 0, y + 19, (0, colour("#ffd99a") * 0.8), (1, colour("#ffb060") * 0.42))
        )
    for seat in (7, 13, 19, 30, 35, 44, 50):
        _passenger(
            lamps,
            x + seat + r.uniform(-1, 1),
            y + 19,
            r.uniform(6, 9),
            r.uniform(4.2, 5.8),
            colour("#2a170c") * r.uniform(0.4, 1.4),
        )
    for i in range(6):
        lamps.rect(x + 2.2 + i * 10.4, y + 5, 1.2, 15, colour("#0a0503"))
    body.line(x + 1, y + 22, x + w - 1, y + 22, 0.9, colour("#c07a48"), 0.6)
    body.line(x + w + 0.6, y + 6, x + w - 0.4, y + h - 6, 1.0, colour("#f2a75e"), 0.8)


def _passenger(lamps: Raster, x: float, sill: float, height: float, width: float, paint: np.ndarray) -> None:
    """Head and shoulders above the window sill, against the cabin's light."""
    neck = sill - height + 2.6
    lamps.ellipse(x, neck - 1.2, 1.15, 1.45, paint)
    path = QPainterPath()
    path.moveTo(x - width * 0.5, sill)
    path.cubicTo(x - width * 0.5, neck + 1.2, x - width * 0.3, neck + 0.2, x, neck)
    path.cubicTo(x + width * 0.3, neck + 0.2, x + width * 0.5, neck + 1.2, x + width * 0.5, sill)
    lamps.path(path, paint)
