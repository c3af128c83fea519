"""Guangyang Island as a landscape: long and low, with hills, terraces, a shingle tip and reefs (metres)."""
from __future__ import annotations

import numpy as np
from chart import Chart, spline
from colour import mix, smooth
from terrain import Relief

Array = np.ndarray

AXIS = np.array([0.72, 0.69])  # direction from the tip to the far end
TIP = np.array([-130.0, 1236.0])
SHORE = spline([(-130, 1236), (10, 1250), (180, 1282), (370, 1366), (570, 1490), (790, 1672), (1020, 1925),
                (1240, 2230), (1400, 2540), (1440, 2760), (1310, 2830), (1000, 2650), (690, 2360), (420, 2110),
                (190, 1860), (30, 1620), (-70, 1420), (-130, 1290), (-130, 1236)], 2.0)
# hills: x, y, height, radius; reefs: x, y, radius
HILLS = ((300, 1700, 36, 130), (470, 1870, 50, 130), (640, 2030, 62, 120), (800, 2150, 56, 120),
         (980, 2360, 66, 150), (1170, 2520, 46, 130), (180, 1540, 17, 110), (1320, 2690, 30, 110),
         (600, 1720, 26, 100), (860, 1960, 22, 90))
REEFS = ((-196, 1248, 13), (-232, 1226, 9), (-262, 1262, 8), (-300, 1240, 7), (-176, 1216, 7), (-352, 1256, 5),
         (-214, 1290, 8), (-282, 1210, 5), (-404, 1236, 4), (-246, 1241, 6))
TERRACE = 2.6  # height of one terrace


class Island:
    """Height and land use at world points; the river is at height 0."""

    def __init__(self) -> None:
        self.chart = Chart(-700, 1700, 1050, 3000, 3)
        self._shore = self.chart.inside(SHORE)
        self._relief, self._canopy, self._broad = Relief(13, 1.75), Relief(14, 1.15), Relief(15, 2.4)

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the water line, positive on the island."""
        return self.chart.sample(self._shore, x, y) + 13 * self._relief(x, y, 2.0)

    def hill(self, x: Array, y: Array) -> Array:
        """Height of the hills alone."""
        rise = sum(h * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / r**2) for cx, cy, h, r in HILLS)
        return rise * (1 + 0.22 * self._broad(x, y, 2.2))

    def forest(self, x: Array, y: Array) -> Array:
        """1 where trees stand: the hills, copses, the hollows and a fringe along the bank."""
        s = self.shore(x, y)
        wild = self._broad(x + 90, y, 2.2)
        high = smooth(30, 42, self.hill(x, y) + 12 * wild) * smooth(14, 34, s)
        copse = smooth(0.95, 1.25, self._broad(x + 700, y + 50, 1.1)) * smooth(26, 44, s)
        fringe = smooth(27, 32, s) * smooth(72, 56, s + 16 * self._relief(x, y, 0.7))
        fringe = fringe * smooth(0.15, 0.35, self._broad(x, y + 700, 1.0))
        wood = np.maximum(np.maximum(high, copse), fringe)
        return wood * smooth(110, 240, self.along(x, y))

    def along(self, x: Array, y: Array) -> Array:
        """Metres from the tip along the island."""
        return (x - TIP[0]) * AXIS[0] + (y - TIP[1]) * AXIS[1]

    def rough(self, x: Array, y: Array) -> Array:
        """Patchiness of ground and planting, about unit variance."""
        return 0.7 * self._relief(x, y, 0.5) + 0.5 * self._canopy(x, y, 0.45)

    def patch(self, x: Array, y: Array, metres: float) -> Array:
        """Slow change over the land; `metres` sets its scale."""
        return self._broad(x, y, metres)

    def slope(self, x: Array, y: Array) -> Array:
        """Height before terracing."""
        s = self.shore(x, y)
        beach = 1.6 * smooth(0, 16, s) + 2.2 * smooth(12, 26, s)
        inland = (7.0 + 3.5 * self._broad(x, y + 300, 1.4)) * smooth(20, 130, s) * smooth(60, 260, self.along(x, y))
        inland = inland + 4.6 * self._broad(x + 50, y + 800, 0.5) * smooth(40, 140, s)
        return np.where(s > 0, beach + inland + self.hill(x, y) * smooth(16, 120, s), 0)

    def height(self, x: Array, y: Array) -> Array:
        """Ground above the river with its terraces, forest floor and reefs."""
        x, y = np.broadcast_arrays(x, y)
        out = np.zeros(x.shape, np.float32)
        close = (x > -460) & (x < 1560) & (y > 1150) & (y < 2950)
        if close.any():
            out[close] = self._height(x[close], y[close])
        return out

    def _height(self, x: Array, y: Array) -> Array:
        z = self.slope(x, y)
        rise = z / TERRACE
        stepped = mix(z, TERRACE * (np.floor(rise) + smooth(0.75, 1.0, rise - np.floor(rise))), 0.4)
        wood = self.forest(x, y)
        z = z + (stepped - z) * (1 - wood) * smooth(5, 7, z)
        z = z + wood * 3.0 * self._canopy(x, y, 0.9)
        return np.maximum(np.where(self.shore(x, y) > 0, np.maximum(z, 0.3), 0), self.reefs(x, y))

    def reefs(self, x: Array, y: Array) -> Array:
        """Height of the rocks that stand out of the water off the tip."""
        body = sum(1.15 * np.exp(-(((x - cx) / (1.9 * r)) ** 2 + ((y - cy) / r) ** 2)) for cx, cy, r in REEFS)
        rock = 6.0 * (body + 0.36 * self._relief(x, y, 0.25) * np.sqrt(np.clip(body, 0, 1)) - 0.55)
        return np.maximum(rock, 0)

    def parcels(self, x: Array, y: Array) -> tuple[Array, Array, Array]:
        """Share of blossom 0..1, a hash 0..1 of the field, and the place 0..1 across its terrace."""
        rise = self.slope(x, y) / TERRACE
        step = np.floor(rise / 2)
        u = self.along(x, y) / 120 + 0.8 * self._broad(x, y, 2.0) + 0.37 * step
        value = np.sin(np.floor(u) * 12.9898 + step * 78.233 + 1.7) * 43758.5453
        key = value - np.floor(value)
        ragged = 0.30 * self._relief(x, y, 0.8)
        bloom = smooth(-0.30, 0.30, self._broad(x + 940, y + 60, 0.9) + ragged + 0.8 * (key - 0.5))
        return bloom, key, rise - np.floor(rise)
