"""A railway viaduct across a plain: piers, box girder, tracks, masts and wires (metres)."""
from __future__ import annotations

import numpy as np
from camera import Camera
from canvas import Array, Raster, shade
from colour import colour, mix
from light import Air

DECK, GIRDER, HALF = 24.0, 3.2, 5.8  # height of the track, depth of the girder, half the width
PARAPET, SPAN, MAST = 1.1, 32, 48
HAZE = 1150.0
STEP = 2


class Viaduct:
    """The line along `points` (n, 2), one point a metre, with `side` pointing toward the viewer."""

    def __init__(self, camera: Camera, air: Air, points: Array) -> None:
        self.camera, self.air, self.points = camera, air, points
        ahead = np.gradient(points, axis=0)
        ahead /= np.hypot(*ahead.T)[:, None]
        side = np.stack([-ahead[:, 1], ahead[:, 0]], -1)
        self.side = side * np.where((side * points).sum(-1) > 0, -1, 1)[:, None]

    def at(self, metre: float, across: float, z: float) -> tuple[float, float]:
        """Picture position `across` metres toward the viewer from the line's middle."""
        i = min(int(metre), len(self.points) - 2)
        a, b = (self.points[k] + self.side[k] * across for k in (i, i + 1))
        x, y = mix(a, b, metre - i)
        return self.camera.project(x, y, z)

    def unit(self, metre: float) -> float:
        """Picture units per metre there."""
        return self.camera.focal / self.points[int(metre), 1]

    def quad(self, i: float, j: float, a: tuple[float, float], b: tuple[float, float]) -> list:
        """Strip between metres `i` and `j` from (across, z) `a` to `b`."""
        return [self.at(i, *a), self.at(j, *a), self.at(j, *b), self.at(i, *b)]

    def tone(self, paint: Array, metre: float) -> Array:
        """`paint` as seen through the fog."""
        fog = 1 - np.exp(-(self.points[int(metre), 1] / HAZE) ** 1.35)
        return mix(paint, self.air.at(*self.at(metre, 0, DECK)), float(fog))

    def glow(self, metre: float) -> float:
        """How much of the low light reaches the line there, 0..1."""
        return float(np.exp(-((self.at(metre, 0, DECK)[0] - self.air.x) / 420) ** 2))

    def paint(self, body: Raster, lamps: Raster) -> None:
        """Draw the line far to near, hiding the lamps behind it."""
        metres = range(0, len(self.points) - 2 * STEP, STEP)
        for i in sorted(metres, key=lambda k: -np.hypot(*self.points[k])):
            if i % SPAN < STEP:
                self._pier(body, lamps, i)
            self._deck(body, lamps, i)
            if i % MAST < STEP and self.points[i, 1] < 1500:
                self.mast(body, i + 1, -1)
                self.mast(body, i + 1, 1)
            self.girder(body, lamps, i)
        self._wires(body)

    def _pier(self, body: Raster, lamps: Raster, i: int) -> None:
        x, y = self.at(i, 0, DECK - GIRDER)
        foot, w, black = self.at(i, 0, 0)[1], self.unit(i), self.tone(colour("#06050a"), i)
        dark = self.tone(colour("#17131c"), i)
        lit = self.tone(mix(colour("#3a3048"), colour("#d8a396"), 0.5 * self.glow(i)), i)
        left, right = (dark, lit) if x < self.air.x else (lit, dark)
        column = [(x - 2.6 * w, y), (x + 2.6 * w, y), (x + 1.4 * w, y + 3.4 * w), (x + 1.7 * w, foot),
                  (x - 1.7 * w, foot), (x - 1.4 * w, y + 3.4 * w)]
        body.polygon(column, shade(x - 1.8 * w, y, x + 1.8 * w, y, (0, left), (0.2, dark), (0.8, dark), (1, right)))
        body.polygon(column, shade(0, y, 0, foot, (0, black, 0.85), (0.3, black, 0.15), (0.75, black, 0.0),
                                   (1, self.air.at(x, foot), 0.22)))
        lamps.polygon(column, np.zeros(3))

    def _deck(self, body: Raster, lamps: Raster, i: int) -> None:
        j, lit = i + STEP + 1, self.glow(i)
        body.polygon(self.quad(i, j, (-HALF, DECK + PARAPET), (-HALF, DECK - 0.4)), self.tone(colour("#2a2434"), i))
        body.polygon(self.quad(i, j, (-HALF, DECK), (HALF, DECK)),
                     self.tone(mix(colour("#1d1926"), colour("#a87c8c"), 0.55 * lit), i))
        lamps.polygon(self.quad(i, j, (-HALF, DECK + PARAPET), (HALF, DECK)), np.zeros(3))
        steel = self.tone(mix(colour("#5c5470"), colour("#ffc9a4"), lit), i)
        for across in (-3.0, -1.5, 1.5, 3.0):
            rail = self.at(i, across, DECK + 0.2), self.at(j, across, DECK + 0.2)
            body.line(*rail[0], *rail[1], max(0.4, 0.12 * self.unit(i)), steel, 0.8)

    def girder(self, body: Raster, lamps: Raster, i: int) -> None:
        """The side turned to the viewer, from the parapet down to the girder's underside."""
        j, face, belly = i + STEP + 1, self.tone(colour("#3b344b"), i), self.tone(colour("#0e0b13"), i)
        top, bottom = self.at(i, HALF, DECK + PARAPET)[1], self.at(i, HALF, DECK - GIRDER)[1]
        strip = self.quad(i, j, (HALF, DECK + PARAPET), (HALF - 1.6, DECK - GIRDER))
        body.polygon(strip, shade(0, top, 0, bottom, (0, face), (0.24, face), (0.28, self.tone(colour("#1c1724"), i)),
                                  (0.45, self.tone(colour("#2a2435"), i)), (1, belly)))
        lamps.polygon(strip, np.zeros(3))
        rim = self.tone(mix(colour("#7a6a9c"), colour("#ffc9a8"), self.glow(i)), i)
        body.line(*strip[0], *strip[1], max(0.5, 0.16 * self.unit(i)), rim, 0.9)
        if i % SPAN < STEP:
            body.line(*self.at(i, HALF, DECK - 0.2), *self.at(i, HALF - 1.6, DECK - GIRDER), 0.1 * self.unit(i), belly)

    def mast(self, body: Raster, i: int, hand: int) -> None:
        """A catenary mast with its cantilever on the far (-1) or near (1) edge."""
        paint, w = self.tone(colour("#0e0b12"), i), max(0.45, 0.24 * self.unit(i))
        body.line(*self.at(i, 5 * hand, DECK), *self.at(i, 5 * hand, DECK + 8.2), w, paint, 0.95)
        for z in (7.7, 5.9):
            body.line(*self.at(i, 5 * hand, DECK + z), *self.at(i, 2.3 * hand, DECK + 6.9), w * 0.55, paint, 0.9)

    def _wires(self, body: Raster) -> None:
        paint = colour("#0c0a10")
        for across in (-2.3, 2.3):
            for z, sag in ((6.7, 0.0), (7.6, 0.9)):
                for i in range(0, len(self.points) - 6, 4):
                    if self.points[i, 1] < 900:
                        drop = [sag * 4 * t * (1 - t) for t in ((i % MAST) / MAST, (i % MAST + 4) / MAST)]
                        ends = [self.at(i + 4 * k, across, DECK + z - drop[k]) for k in (0, 1)]
                        body.line(*ends[0], *ends[1], 0.4, self.tone(paint, i), 0.6)
