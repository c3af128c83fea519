"""Stilt houses on a cliff, seen from the front left: lattice windows, balconies, four kinds of roof."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from canvas import Raster, shade
from colour import colour, mix
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

Array = np.ndarray
WOOD, BEAM, ROOF, RIDGE = colour("#1d120b"), colour("#0c0806"), colour("#0d0908"), colour("#6b4930")
PAPER = [colour(code) for code in ("#ffb45a", "#ffcb85", "#ff9f45")]
PLASTER = [colour(code) for code in ("#1d120b", "#2a211b", "#19120e", "#231610")]
HIP, GABLE, TERRACE, PAVILION = range(4)


@dataclass(frozen=True)
class House:
    """A house whose lowest floor has its front left corner at (x, y); lengths in picture units."""

    x: float
    y: float
    width: float
    floors: int
    storey: float
    roof: int
    glow: float  # 0 dark .. 1 every lamp burning
    depth: float  # width of the left side as seen
    rise: float  # how far lines running back climb per unit: > 0 when seen from above


class Village:
    """Draws houses into a body layer and a lamp layer; bodies also hide the lamps behind them."""

    def __init__(self, body: Raster, lamps: Raster, rim: str, seed: int) -> None:
        self.body, self.lamps, self.rim = body, lamps, colour(rim)
        self.r = np.random.default_rng(seed)

    def _solid(self, points, paint, alpha: float = 1.0) -> None:
        self.body.polygon(points, paint, alpha)
        self.lamps.polygon(points, colour("#000000"))

    def house(self, h: House, ground: float) -> None:
        """Paint the house on stilts that reach down to `ground`."""
        for i in range(max(3, int(h.width / 11)) + 1):
            x = h.x + 2 + i * (h.width - 4) / max(3, int(h.width / 11))
            self.body.line(x, h.y, x + self.r.uniform(-0.8, 0.8), ground + self.r.uniform(0, 10), 1.5, BEAM)
        self.body.line(h.x, mix(h.y, ground, 0.45), h.x + h.width, mix(h.y, ground, 0.40), 0.9, BEAM)
        wall = PLASTER[self.r.integers(4)] * self.r.uniform(0.8, 1.2)
        for i in range(h.floors):
            inset, y = i * 1.2, h.y - i * h.storey * 1.22
            self._storey(h, h.x + inset, y, h.width - 2 * inset, wall)
            if i < h.floors - 1:
                self._skirt(h, h.x + inset, y - h.storey, h.width - 2 * inset)
        inset, y = (h.floors - 1) * 1.2, h.y - (h.floors - 1) * h.storey * 1.22 - h.storey
        self._top(h, h.x + inset, y, h.width - 2 * inset)

    def _storey(self, h: House, x: float, y: float, w: float, wall: Array) -> None:
        d, up, s = h.depth, h.depth * h.rise, h.storey
        self._solid(
            [(x, y), (x - d, y - up), (x - d, y - up - s), (x, y - s)],
            shade(0, y - s, 0, y, (0, mix(wall, self.rim, 0.10)), (1, mix(wall, self.rim, 0.03) * 0.7)),
        )
        for k in (0.5, 0.98):
            self.body.line(x - d * k, y - up * k, x - d * k, y - up * k - s, 0.7, BEAM, 0.8)
        self.body.line(x, y - s * 0.5, x - d, y - up - s * 0.5, 0.5, BEAM, 0.6)
        self._solid([(x, y), (x + w, y), (x + w, y - s), (x, y - s)], wall)
        for k in (0.25, 0.62):  # side windows, mostly dark
            if self.r.random() < 0.45:
                a, b = k * d, k * d + d * 0.2
                light = PAPER[self.r.integers(3)] * h.glow * self.r.uniform(0.1, 0.5)
                self.lamps.polygon(
                    [
                        (x - a, y - a * h.rise - s * 0.3),
                        (x - b, y - b * h.rise - s * 0.3),
                        (x - b, y - b * h.rise - s * 0.78),
                        (x - a, y - a * h.rise - s * 0.78),
                    ],
                    light,
                )
        bays = max(2, round(w / (s * 0.62)))
        bay = w / bays
        for i in range(bays):
            self._window(x + i * bay + bay * 0.13, y - s * 0.86, bay * 0.74, s * 0.64, h.glow)
        self.body.rect(x - 2.2, y - 1.4, w + 4.4, 1.8, colour("#2b1a10"))
        self.body.line(x - 2, y - s * 0.3, x + w + 2, y - s * 0.3, 0.6, colour("#5a3a22"))
        for i in range(bays + 1):
            self.body.line(x + i * bay, y - s, x + i * bay, y, 0.8, colour("#120b07"))
        if h.glow > 0.15 and self.r.random() < 0.5:
            for i in range(bays + 1):
                if self.r.random() < 0.5:
                    self.lamps.ellipse(x + i * bay, y - s * 0.70, 0.95, 1.25, colour("#ff5a26") * 0.9)

    def _window(self, x: float, y: float, w: float, high: float, glow: float) -> None:
        level = glow * np.clip(self.r.normal(0.75, 0.45), 0, 1.4) * (1 if self.r.random() < 0.78 else 0.05)
        paper = PAPER[self.r.integers(3)]
        self.lamps.rect(
            x,
            y,
            w,
            high,
            shade(
                0,
                y,
                0,
                y + high,
                (0, paper * min(1, level)),
                (1, paper * np.array([0.9, 0.6, 0.4]) * min(1, level * 0.42)),
            ),
        )
        lattice = colour("#140a05")
        for k in (1, 2, 3):
            self.lamps.rect(x + w * k / 4 - 0.22, y, 0.44, high, lattice)
        for k in (0.3, 0.62):
            self.lamps.rect(x, y + high * k, w, 0.45, lattice)

    def _skirt(self, h: House, x: float, y: float, w: float) -> None:
        """Short roof between two storeys."""
        o, high, up = 5, h.storey * 0.30, h.depth * h.rise
        self._solid(
            [(x - o, y + 1), (x - h.depth - o * 0.6, y - up + 1), (x - h.depth, y - up - high), (x, y - high)],
            mix(ROOF, self.rim, 0.05),
        )
        self._solid(
            [(x - o, y + 1), (x, y - high), (x + w, y - high), (x + w + o, y + 1)],
            shade(0, y - high, 0, y, (0, colour("#2c201a")), (1, ROOF)),
        )
        self.lamps.line(x - o, y + 1.4, x + w + o, y + 1.4, 0.6, colour("#ffab52") * 0.5 * h.glow)

    def _top(self, h: House, x: float, y: float, w: float) -> None:
        if h.roof == TERRACE:
            self._terrace(h, x, y, w)
        elif h.roof == GABLE:
            self._gable(h, x, y, w)
        else:
            self._hip(h, x, y, w, h.storey * (0.72 if h.roof == PAVILION else 0.95))
            if h.roof == PAVILION:
                self._lantern(h, x + w * 0.30, y - h.storey * 0.66 - h.depth * h.rise * 0.5, w * 0.40)

    def _lantern(self, h: House, x: float, y: float, w: float) -> None:
        """Small storey on top of a pavilion, under a roof of its own."""
        h, high = replace(h, depth=h.depth * 0.4), h.storey * 0.6
        d, up = h.depth, h.depth * h.rise
        self._solid([(x, y), (x - d, y - up), (x - d, y - up - high), (x, y - high)], mix(WOOD, self.rim, 0.08))
        self._solid([(x, y), (x + w, y), (x + w, y - high), (x, y - high)], WOOD)
        for i in range(3):
            self._window(x + w * (i + 0.12) / 3, y - high * 0.87, w * 0.25, high * 0.67, h.glow * 1.2)
        self._hip(h, x, y - high, w, h.storey * 0.66)

    def _hip(self, h: House, x: float, y: float, w: float, high: float) -> None:
        """Curved roof with upturned corners; its ridge lies half-way back."""
        o, d, up = min(7, w * 0.16), h.depth, h.depth * h.rise
        ridge = y - high - up * 0.5
        a, b = x + w * 0.18 - d * 0.4, x + w * 0.80 - d * 0.3
        side = QPainterPath(QPointF(x - o, y - high * 0.22))
        side.quadTo(x - d * 0.5, y - up * 0.5 + high * 0.08, x - d - o * 0.8, y - up - high * 0.22)
        side.quadTo(x - d * 0.6, y - up - high * 0.3, a, ridge)
        side.quadTo(x + w * 0.02, y - high * 0.25, x - o, y - high * 0.22)
        front = QPainterPath(QPointF(x - o, y - high * 0.22))
        front.quadTo(x + w * 0.05, y - high * 0.2, a, ridge)
        front.lineTo(b, ridge)
        front.quadTo(x + w * 0.92, y - high * 0.2, x + w + o, y - high * 0.24)
        front.quadTo(x + w * 0.5, y + high * 0.12, x - o, y - high * 0.22)
        for path, paint in (
            (side, mix(ROOF, self.rim, 0.07)),
            (front, shade(0, ridge, 0, y, (0, colour("#2f241e")), (1, ROOF))),
        ):
            self.body.path(path, paint)
            self.lamps.path(path, colour("#000000"))
        count = int(w / 3)
        for i in range(1, count):
            self.body.line(
                x + w * i / count, y - high * 0.06, mix(a, b, i / count), ridge, 0.4, colour("#060403"), 0.55
            )
        self.body.line(a - 1.5, ridge, b + 1.5, ridge, 1.2, RIDGE, 0.8)
        self.body.line(x - o, y - high * 0.22, a, ridge, 0.8, self.rim, 0.35)
        self.lamps.line(
            x - o * 0.6,
            y + high * 0.03,
            x + w + o * 0.6,
            y + high * 0.03,
            0.7,
            colour("#ffab52") * (0.15 + 0.6 * h.glow),
        )

    def _gable(self, h: House, x: float, y: float, w: float) -> None:
        """Plain pitched roof, its gable to the front."""
        o, d, up, high = 4, h.depth, h.depth * h.rise, h.storey * 0.85
        apex = (x + w / 2, y - high)
        self._solid(
            [(x - o, y + 2), (x - d - o, y + 2 - up), (apex[0] - d, apex[1] - up), apex],
            shade(0, apex[1] - up, 0, y, (0, mix(ROOF, self.rim, 0.11)), (1, mix(ROOF, self.rim, 0.03))),
        )
        for k in np.arange(0.08, 1, 0.08):
            self.body.line(
                x - o - d * k, y + 2 - up * k, apex[0] - d * k, apex[1] - up * k, 0.4, colour("#060403"), 0.5
            )
        self._solid([(x, y), apex, (x + w, y)], WOOD * 0.9)
        self.body.polyline([(x - o, y + 2), apex, (x + w + o, y + 2)], 1.8, colour("#2b1c13"))
        self.body.line(x - o, y + 1, apex[0], apex[1] - 0.9, 0.6, self.rim, 0.5)

    def _terrace(self, h: House, x: float, y: float, w: float) -> None:
        """Flat roof with a parapet, a water tank and a string of lamps."""
        d, up = h.depth, h.depth * h.rise
        self._solid([(x, y), (x - d, y - up), (x + w - d, y - up), (x + w, y)], colour("#16110d"))
        self._solid([(x - 1, y + 1), (x + w + 1, y + 1), (x + w + 1, y - 3.2), (x - 1, y - 3.2)], colour("#1f1813"))
        self.body.line(x - 1, y - 3.2, x + w + 1, y - 3.2, 0.6, self.rim, 0.3)
        tank = x + w * self.r.uniform(0.15, 0.7)
        self.body.rect(tank, y - 3.2 - h.storey * 0.42, w * 0.16, h.storey * 0.42, colour("#1a1410"))
        if h.glow > 0.2:
            for t in np.linspace(0, 1, 9):
                self.lamps.ellipse(x + w * t, y - 9 + 9 * (t - 0.5) ** 2 * 4 - 4, 0.6, 0.6, PAPER[1] * 0.7)

    def bridge(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Covered footbridge between two houses, lit from inside."""
        for f, high, paint in ((0, 9, WOOD), (9, 3.5, ROOF)):
            self._solid([(x0, y0 - f), (x1, y1 - f), (x1, y1 - f - high), (x0, y0 - f - high)], paint)
        for t in np.linspace(0.04, 0.92, 8):
            x, y = mix(x0, x1, t), mix(y0, y1, t)
            self.lamps.rect(x, y - 7.5, (x1 - x0) * 0.08, 5, PAPER[self.r.integers(3)] * self.r.uniform(0.1, 0.45))
        self.body.line(x0, y0, x1, y1, 1.6, colour("#2b1a10"))

    def flight(self, x0: float, y0: float, x1: float, y1: float, width: float) -> None:
        """One flight of stone steps climbing from (x0, y0) to (x1, y1), lamps at its landings."""
        count = max(6, int(abs(y1 - y0) / 3.2))
        lean = width * 0.28
        self._solid([(x0, y0), (x0 + width, y0), (x1 + width * 0.86, y1), (x1, y1)], colour("#2a1d14"))
        for i in range(count):
            t = i / count
            x, y, w = mix(x0, x1, t), mix(y0, y1, t), mix(width, width * 0.86, t)
            self.body.line(x, y, x + w, y, 0.9, colour("#6a4a30"), 0.75)
            self.body.line(x, y + 1.1, x + w, y + 1.1, 1.0, colour("#120c08"), 0.8)
            pool = float(np.exp(-(((t * 5 - round(t * 5)) / 0.26) ** 2)))
            self.lamps.line(x, y, x + w, y, 1.2, colour("#ffab5a") * (0.05 + 0.26 * pool))
        for t in np.linspace(0, 1, 6):
            x, y = mix(x0, x1, t) - 2, mix(y0, y1, t)
            self.body.line(x, y, x, y - lean - 9, 0.9, BEAM)
            self.lamps.ellipse(x, y - lean - 9, 1.7, 1.9, colour("#ffc478"))
