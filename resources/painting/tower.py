"""The eight sail-like towers and the glass bridge lying across four of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from canvas import Raster, shade
from colour import colour, mix, smooth
from PySide6.QtGui import QPainterPath
from scipy.ndimage import gaussian_filter

Array = np.ndarray
WINDOWS = [colour(code) for code in ("#ffb45a", "#ffcb85", "#ff9f45", "#ffdca8", "#ffc27a", "#dfe6ea")]
WINDOW_SHARE = (0.25, 0.24, 0.17, 0.16, 0.14, 0.04)
FACE, BAYS, FLANK_BAYS = 0.70, 11, 4  # the broad face takes 70 % of the width seen
SERVICE = 13  # every so many floors one stays dark


@dataclass(frozen=True)
class Tower:
    """A tower with a bellied left edge, leaning to the right at the top; lengths in picture units."""

    x: float
    base: float
    height: float
    width: float
    seed: int
    crown: float = 0.0
    bow: float = 0.21
    lean: float = 0.36

    def left(self, t):
        """Left edge at height t (0 base, 1 roof)."""
        belly = self.bow * 1.25 * np.sin(np.pi * 0.92 * np.power(t, 0.85))
        return self.x - self.width * (0.5 + belly - 0.34 * t**3)

    def right(self, t):
        return self.x + self.width * (0.5 - 0.07 * np.sin(np.pi * t) + 0.10 * t**1.5 - self.lean * t**3)

    def across(self, q, t):
        """Point at the share q of the width (0 left, 1 right) at height t."""
        return mix(self.left(t), self.right(t), q)

    def y(self, t):
        return self.base - self.height * t

    @property
    def tip(self) -> tuple[float, float]:
        return float(self.left(1.0)) + self.width * 0.07, self.y(1.0) - self.crown

    @property
    def shoulder(self) -> tuple[float, float]:
        """Top of the edge between face and flank."""
        return float(self.across(FACE, 1.0)), self.y(1.0) - self.crown * 0.42


def paint_tower(body: Raster, lamps: Raster, tower: Tower, sun_y: float, floor: float, rim: str = "#f2a75e") -> None:
    """Draw the tower into `body`, its lit windows into `lamps`; `floor` is the height of one storey."""
    r = np.random.default_rng(tower.seed)
    t = np.linspace(0, 1, 60)
    left = [*zip(tower.left(t), tower.y(t), strict=True), tower.tip]
    right = [*zip(tower.right(t), tower.y(t), strict=True)]
    top, foot = tower.y(1.0), tower.base
    hull = shade(0, top, 0, foot, (0, colour("#131418")), (0.55, colour("#1d1917")), (1, colour("#2a1c14")))
    body.polygon([*left, tower.shoulder, *right[::-1]], hull)
    _reflections(body, tower, t, r)
    flank = [*zip(tower.across(FACE, t), tower.y(t), strict=True)]
    body.polygon([*flank, tower.shoulder, *right[::-1]], colour("#080605"), 0.60)
    _floors(body, tower, t, floor)
    _windows(lamps, tower, floor, r)
    for edge, strength in ((left, 0.80), (right, 0.38)):
        for (x0, y0), (x1, y1) in pairwise(edge):
            k = strength * (0.26 + 0.74 * np.exp(-(((y0 - sun_y) / 170) ** 2)))
            body.line(x0, y0, x1, y1, 0.95, colour(rim), k * (1 - 0.85 * smooth(foot - 120, foot - 4, y0)))
    if tower.crown:
        _crown(body, lamps, tower)


def _reflections(body: Raster, tower: Tower, t: Array, r: np.random.Generator) -> None:
    """Vertical strips of sky in the glass, cool above and warm below, of random strength."""
    strips = 9
    for strip in range(strips):
        q0, q1 = strip / strips * FACE, (strip + 1) / strips * FACE
        sides = [*zip(tower.across(q0, t), tower.y(t), strict=True)]
        sides += [*zip(tower.across(q1, t), tower.y(t), strict=True)][::-1]
        k = 0.25 * np.clip(r.normal(0.75, 0.35), 0.1, 1.4) * (1 - 0.75 * strip / strips)
        body.polygon(
            sides,
            shade(
                0,
                tower.y(1.0),
                0,
                tower.base,
                (0, colour("#6f86a6"), k * 1.3),
                (0.5, colour("#a57a58"), k),
                (1, colour("#c98a52"), k * 0.5),
            ),
        )


def _floors(body: Raster, tower: Tower, t: Array, floor: float) -> None:
    count = round(tower.height / floor)
    for i in range(1, count):
        a, service = i / count, i % SERVICE == 0
        body.line(
            tower.left(a),
            tower.y(a),
            tower.right(a),
            tower.y(a),
            1.6 if service else 0.45,
            colour("#050403"),
            0.8 if service else 0.5,
        )
    for q in np.arange(1, BAYS) / BAYS * FACE:
        body.polyline(zip(tower.across(q, t[::4]), tower.y(t[::4]), strict=True), 0.45, colour("#060504"), 0.35)


def _windows(lamps: Raster, tower: Tower, floor: float, r: np.random.Generator) -> None:
    """Offices at work in zones of several floors: runs of neighbouring bays, now and then a whole floor."""
    count, bays = round(tower.height / floor), BAYS + FLANK_BAYS
    busy = gaussian_filter(r.standard_normal(count + 1), 2.6)
    busy = np.clip(busy / busy.std() - 0.1, 0, 2.2)
    for i in range(1, count):
        whole, runs = r.random() < 0.035, r.poisson(0.18 + 0.95 * busy[i])
        if i % SERVICE == 0:
            continue
        if whole:
            _run(lamps, tower, i, count, 0, bays, r.uniform(0.25, 0.75), r)
        for _ in range(min(int(runs), 3)):
            start, length = int(r.integers(0, bays - 1)), int(1 + r.gamma(1.5, 1.6))
            _run(lamps, tower, i, count, start, min(start + length, bays), 0.06 + 0.80 * r.random() ** 2.8, r)


def _run(
    lamps: Raster, tower: Tower, i: int, count: int, start: int, stop: int, level: float, r: np.random.Generator
) -> None:
    """Lit bays from `start` to `stop` of floor `i`, all of one tone; the flank shows half the light."""
    high, tone = tower.height / count, WINDOWS[r.choice(len(WINDOWS), p=WINDOW_SHARE)]
    y = tower.y((i + 0.12) / count) - high * 0.58
    for bay in range(start, stop):
        flank = bay >= BAYS
        q = FACE + (bay - BAYS) / FLANK_BAYS * (1 - FACE) if flank else bay / BAYS * FACE
        span = (1 - FACE) / FLANK_BAYS if flank else FACE / BAYS
        x0, x1 = tower.across(q, i / count), tower.across(q + span, i / count)
        light = tone * (level * r.uniform(0.75, 1.0) * (0.5 if flank else 1))
        lamps.rect(x0 + (x1 - x0) * 0.07, y, (x1 - x0) * 0.86, high * 0.44, light)


def _crown(body: Raster, lamps: Raster, tower: Tower) -> None:
    """Glass fins above the roof, a line of light along their top."""
    (x0, y0), (x1, y1) = tower.tip, tower.shoulder
    for q in np.arange(8) / 8:
        body.line(
            mix(tower.left(1.0), x1, q), tower.y(1.0), mix(x0, x1, q), mix(y0, y1, q), 0.6, colour("#d8a066"), 0.5
        )
    lamps.line(x0, y0, x1, y1, 1.0, colour("#ffd9a0") * 0.5)


def paint_skybridge(body: Raster, lamps: Raster, x0: float, x1: float, foot: float, high: float, seed: int) -> None:
    """A glass capsule from x0 to x1 whose underside is at `foot`."""
    end = high * 0.5
    path = QPainterPath()
    path.moveTo(x0, foot - high * 0.35)
    path.cubicTo(x0 + 4, foot - high, x0 + end * 2, foot - high, x0 + end * 3, foot - high)
    path.lineTo(x1 - end * 3, foot - high)
    path.cubicTo(x1 - end * 2, foot - high, x1 - 4, foot - high, x1, foot - high * 0.35)
    path.cubicTo(x1 - 4, foot + 2, x1 - end, foot + 3, x1 - end * 2, foot + 3)
    path.lineTo(x0 + end * 2, foot + 3)
    path.cubicTo(x0 + end, foot + 3, x0 + 4, foot + 2, x0, foot - high * 0.35)
    body.path(
        path,
        shade(
            0,
            foot - high,
            0,
            foot + 3,
            (0, colour("#6f6058")),
            (0.22, colour("#2c2422")),
            (0.7, colour("#1a1310")),
            (1, colour("#0b0807")),
        ),
    )
    body.painter.setClipPath(path)
    lamps.painter.setClipPath(path)
    r, bays = np.random.default_rng(seed), 96
    step = (x1 - x0) / bays
    for i in range(bays):
        x = x0 + i * step
        level = np.clip(0.55 + 0.16 * np.sin(i * 0.15 + 1) + 0.05 * r.standard_normal(), 0.05, 1)
        lamps.rect(x + 0.3, foot - high * 0.50, step - 0.5, high * 0.38, colour("#ffb968") * 0.48 * level)
        lamps.rect(x + 0.3, foot - high * 0.80, step - 0.5, high * 0.24, colour("#d98f4e") * 0.14 * level)
        if i % 3 == 0:
            body.line(x, foot, x + step * 3, foot - high, 0.55, colour("#0a0706"), 0.8)
            body.line(x + step * 3, foot, x, foot - high, 0.55, colour("#0a0706"), 0.8)
        if r.random() < 0.3:  # a garden on board
            lamps.ellipse(x + step / 2, foot - high * 0.16, step * 0.5, high * r.uniform(0.1, 0.2), colour("#140d08"))
    lamps.painter.setClipping(False)
    body.painter.setClipping(False)
    lamps.line(x0 + 8, foot + 2.4, x1 - 8, foot + 2.4, 0.8, colour("#ffcf90") * 0.75)
    body.line(x0 + 14, foot - high + 0.5, x1 - 14, foot - high + 0.5, 1.0, colour("#e0a470"), 0.75)
