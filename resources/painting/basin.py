"""The valley of the freight yard: flat fields in front, wooded ridges around, open toward the rising sun (metres)."""
from __future__ import annotations

import numpy as np
from chart import Chart
from colour import smooth
from massif import massif
from terrain import Relief

Array = np.ndarray

RIDGES = ((120, [(-1400, 700, 130), (-560, 700, 150), (-440, 780, 92), (-330, 860, 66), (-170, 940, 10)]),
          (190, [(-2200, 1300, 210), (-900, 1350, 178), (-420, 1450, 128), (-130, 1560, 24)]),
          (260, [(-2600, 2300, 300), (-1300, 2250, 270), (-600, 2350, 180), (-190, 2500, 50)]),
          (170, [(1900, 1050, 190), (1050, 1150, 140), (560, 1250, 70), (330, 1320, 16)]),
          (240, [(2600, 1900, 290), (1500, 1950, 235), (760, 2050, 140), (330, 2150, 36)]),
          (330, [(3200, 3200, 420), (1700, 3250, 350), (800, 3400, 220), (330, 3500, 44)]),
          (420, [(-3600, 4600, 520), (-1400, 4500, 400), (-640, 4550, 215), (140, 4700, 40), (1200, 4600, 330),
                 (3800, 4600, 560)]))


class Basin:
    """Height of the hills at world points; the valley floor is at height 0."""

    def __init__(self) -> None:
        self._chart = Chart(-3800, 4000, 300, 5400, 8)
        self._rise = massif(self._chart, RIDGES)
        self._fold, self._canopy = Relief(232, 2.1), Relief(233, 1.2)

    def height(self, x: Array, y: Array) -> Array:
        """Ground with its forest; 0 on the valley floor."""
        x, y = np.broadcast_arrays(x, y)
        rise = self._chart.sample(self._rise, x, y)
        spurs = 1 - np.sqrt(self._fold(0.85 * x + 0.5 * y, 0.8 * y - 0.45 * x, 1.7) ** 2 + 0.10)
        gullies = 0.6 - np.sqrt(self._fold(x + 900, 0.7 * y, 0.6) ** 2 + 0.12)
        ground = rise * (0.84 + 0.24 * spurs + 0.13 * gullies)
        wood = smooth(5, 16, ground)
        return np.where(ground > 4, (ground - 4) + (1 + 2.6 * self._canopy(x, y, 0.9)) * wood, 0)

    def tone(self, x: Array, y: Array) -> Array:
        """Patchiness of the forest, about unit variance."""
        return 0.7 * self._canopy(x, y, 1.2) + 0.7 * self._fold(x, y, 0.8)
