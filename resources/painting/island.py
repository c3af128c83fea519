"""Guangyang Island as a landscape: a long island with terraces, blossom, forest and reefs off its tip (metres)."""
from __future__ import annotations

import numpy as np
from chart import Chart, spline
from colour import mix, smooth
from terrain import Relief

Array = np.ndarray

TIP, END = np.array([-84.0, 885.0]), np.array([600.0, 1150.0])
SHORE = spline([(-84, 885), (0, 864), (110, 856), (240, 872), (370, 915), (490, 985), (580, 1070), (612, 1140),
                (560, 1215), (430, 1250), (270, 1215), (130, 1130), (30, 1030), (-40, 950), (-84, 885)])
# hills: x, y, height, radius; reefs: x, y, radius
HILLS = ((385, 1105, 66, 86), (480, 1130, 46, 80), (262, 1062, 42, 72), (150, 1012, 30, 60), (60, 955, 12, 55),
         (565, 1140, 22, 52), (300, 1165, 36, 90))
REEFS = ((-118, 898, 13), (-142, 884, 9), (-160, 908, 8), (-196, 893, 7), (-108, 872, 7), (-226, 905, 5),
         (-136, 922, 7))
TERRACE = 3.6  # height of one terrace


class Island:
    """Height and land use at world points; the river is at height 0."""

    def __init__(self) -> None:
        self.chart = Chart(-420, 760, 780, 1400, 1.5)
        self._shore = self.chart.inside(SHORE)
        self._relief, self._canopy, self._broad = Relief(13, 1.75), Relief(14, 1.15), Relief(15, 2.6)

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the water line, positive on the island."""
        return self.chart.sample(self._shore, x, y) + 7 * self._relief(x, y, 1.9)

    def hill(self, x: Array, y: Array) -> Array:
        """Height of the hills alone."""
        rise = sum(h * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / r**2) for cx, cy, h, r in HILLS)
        return rise * (1 + 0.13 * self._broad(x, y, 2.2))

    def forest(self, x: Array, y: Array) -> Array:
        """1 where trees stand: the hills and a fringe along the bank."""
        s = self.shore(x, y)
        high = smooth(40, 47, self.hill(x, y) + 10 * self._broad(x + 90, y, 1.6)) * smooth(8, 20, s)
        copse = smooth(1.35, 1.5, self._broad(x + 300, y + 50, 0.62)) * smooth(16, 24, s)
        fringe = smooth(7, 11, s) * smooth(24, 14, s) * smooth(0.3, 0.8, self._broad(x, y + 700, 0.8))
        return np.maximum(np.maximum(high, copse), fringe)

    def rough(self, x: Array, y: Array) -> Array:
        """Patchiness of ground and planting, about unit variance."""
        return 0.7 * self._relief(x, y, 0.35) + 0.5 * self._canopy(x, y, 0.3)

    def slope(self, x: Array, y: Array) -> Array:
        """Height before terracing."""
        s = self.shore(x, y)
        bank = 3.0 * smooth(0, 9, s) + (5.0 + 2.2 * self._broad(x, y + 300, 0.9)) * smooth(10, 80, s)
        return np.where(s > 0, bank + self.hill(x, y) * smooth(10, 90, s), 0)

    def height(self, x: Array, y: Array) -> Array:
        """Ground above the river with its terraces, forest floor and reefs."""
        z = self.slope(x, y)
        rise = z / TERRACE
        stepped = mix(z, TERRACE * (np.floor(rise) + smooth(0.80, 1.0, rise - np.floor(rise))), 0.4)
        wood = self.forest(x, y)
        z = z + (stepped - z) * (1 - wood) * smooth(3, 6, z)
        z = z + wood * 2.0 * self._canopy(x, y, 0.5)
        return np.maximum(np.where(self.shore(x, y) > 0, np.maximum(z, 0.4), 0), self.reefs(x, y))

    def reefs(self, x: Array, y: Array) -> Array:
        """Height of the rocks that stand out of the water off the tip."""
        body = sum(1.15 * np.exp(-(((x - cx) / (1.7 * r)) ** 2 + ((y - cy) / r) ** 2)) for cx, cy, r in REEFS)
        rock = 6.0 * (body + 0.34 * self._relief(x, y, 0.22) * np.sqrt(np.clip(body, 0, 1)) - 0.55)
        return np.maximum(rock, 0)

    def parcels(self, x: Array, y: Array) -> tuple[Array, Array, Array, Array]:
        """Share of blossom 0..1, a hash 0..1 of the field, 1 on the paths between fields, 1 on terrace walls."""
        ahead = (END - TIP) / np.hypot(*(END - TIP))
        along = (x - TIP[0]) * ahead[0] + (y - TIP[1]) * ahead[1]
        rise = self.slope(x, y) / TERRACE
        step = np.floor(rise)
        u = along / 95 + 0.5 * self._broad(x, y, 3.0) + 0.61 * step
        value = np.sin(np.floor(u) * 12.9898 + step * 78.233 + 1.7) * 43758.5453
        key = value - np.floor(value)
        bloom = smooth(-0.30, 0.0, self._broad(x + 520, y, 1.15) + 1.5 * (key - 0.5))
        path = smooth(1.5, 0.7, np.abs(u - np.round(u)) * 95)
        return bloom, key, path, smooth(0.78, 0.90, rise - step)
