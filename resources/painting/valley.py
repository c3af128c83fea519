"""The bend of the Yangtze around Guangyang Island: river, banks and the long parallel ridges behind (metres)."""
from __future__ import annotations

import numpy as np
from chart import Chart, spline
from colour import smooth
from massif import massif
from terrain import Relief

Array = np.ndarray

RIVER = spline([(-2600, 200), (-1500, 900), (-1150, 1600), (-900, 2200), (-520, 2700), (-330, 3250), (-420, 4000),
                (-240, 5000), (160, 6300), (560, 7800), (900, 9400), (1180, 9400), (760, 7600), (520, 6400),
                (640, 5300), (1050, 4550), (1700, 4050), (2700, 3500), (3600, 2500), (4200, 900), (3000, 200),
                (0, 150), (-2600, 200)], 6.0)
# Ridges: half width, then x, y and height along the crest.
RIDGES = ((400, [(-4200, 4200, 480), (-2500, 3550, 460), (-1500, 3350, 390), (-980, 3560, 255), (-560, 3950, 90)]),
          (500, [(-4600, 6400, 660), (-2300, 5650, 570), (-1300, 5450, 480), (-800, 5600, 330), (-400, 6000, 130)]),
          (600, [(-4200, 8600, 720), (-1700, 8000, 580), (-700, 7750, 430), (-60, 7900, 190)]),
          (380, [(4800, 3900, 480), (3100, 4600, 420), (2350, 4950, 320), (1750, 5200, 190), (1280, 5250, 70)]),
          (520, [(5600, 6300, 740), (3600, 6500, 600), (2650, 6700, 470), (1750, 6900, 320), (1080, 7000, 120)]),
          (600, [(6200, 8500, 800), (3700, 8700, 650), (2450, 8800, 480), (1450, 9000, 230)]))


class Valley:
    """Height of the banks and mountains at world points; the river is at height 0."""

    def __init__(self) -> None:
        self.chart = Chart(-6200, 7200, 100, 10200, 10)
        self._river = self.chart.inside(RIVER)
        self._rise = massif(self.chart, RIDGES)
        self._relief, self._fold, self._canopy = Relief(131, 1.75), Relief(132, 2.1), Relief(133, 1.25)

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the water line, positive on land."""
        return 46 * self._relief(x, y, 5.0) * smooth(6500, 4000, y) - self.chart.sample(self._river, x, y)

    def height(self, x: Array, y: Array) -> Array:
        """Ground with its forest; 0 on the river."""
        x, y = np.broadcast_arrays(x, y)
        s = self.shore(x, y)
        land = s > 0
        out = np.zeros(s.shape, np.float32)
        out[land] = self._land(x[land], y[land], s[land])
        return out

    def _land(self, x: Array, y: Array, s: Array) -> Array:
        rise = self.chart.sample(self._rise, x, y)
        spurs = 1 - np.sqrt(self._fold(0.85 * x + 0.5 * y, 0.8 * y - 0.45 * x, 4.2) ** 2 + 0.10)
        gullies = 0.6 - np.sqrt(self._fold(x + 900, 0.7 * y, 1.5) ** 2 + 0.12)
        ground = 9 * smooth(0, 30, s) + 40 * smooth(10, 420, s) * (1 + 0.5 * self._relief(x, y, 4.0))
        ground = ground + rise * smooth(-30, 420, s) * (0.84 + 0.24 * spurs + 0.13 * gullies)
        return np.maximum(ground + 4 * self._canopy(x, y, 2.4) * smooth(10, 60, s), 0.3)

    def tone(self, x: Array, y: Array) -> Array:
        """Patchiness of the forest, about unit variance."""
        return 0.7 * self._canopy(x, y, 2.6) + 0.7 * self._fold(x, y, 1.6)
