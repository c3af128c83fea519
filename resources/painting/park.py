"""Lijia park as a landscape: a terraced headland in a river bend, its plaza and its winding path (metres)."""

from __future__ import annotations

import numpy as np
from chart import Chart, spline
from colour import smooth
from scipy.ndimage import gaussian_filter
from terrain import Relief

Array = np.ndarray

HALL = (90.0, 466.0)
PLAZA = 15.0
TERRACE = 2.5
LAMPS = 26  # points of the path from lamp to lamp
SHORE = spline(
    [
        (620, 250),
        (330, 262),
        (180, 286),
        (84, 326),
        (18, 376),
        (-40, 432),
        (-64, 498),
        (-40, 575),
        (20, 660),
        (116, 745),
        (280, 830),
        (500, 900),
        (900, 980),
    ],
    1.0,
)
PATH = spline(
    [
        (196, 300),
        (150, 322),
        (112, 338),
        (84, 352),
        (92, 366),
        (130, 372),
        (150, 384),
        (128, 396),
        (70, 396),
        (16, 404),
        (-18, 430),
        (-8, 456),
        (24, 456),
        (48, 448),
    ],
    0.5,
)
FAR_BANK = spline(
    [
        (-1500, 380),
        (-700, 500),
        (-420, 640),
        (-300, 800),
        (-190, 1000),
        (20, 1160),
        (300, 1230),
        (700, 1260),
        (1500, 1300),
    ],
    1.0,
)


class Park:
    """Height and land use at world points."""

    def __init__(self) -> None:
        self.chart = Chart(-1100, 1100, 60, 2000, 2.0)
        self.plan = Chart(-160, 320, 240, 620, 0.5)
        close = np.array([(1100, 990), (1100, 240)])
        self._shore = self.chart.inside(np.concatenate([SHORE, close]))
        self._opposite = self.chart.inside(np.concatenate([FAR_BANK, [(1500, 3000), (-1500, 3000)]]))
        self._path = self.plan.beside(PATH)
        self._relief, self._canopy = Relief(3, 1.75), Relief(4, 1.15)
        pools = np.zeros_like(self._path)
        for x, y in PATH[::LAMPS]:
            pools[round((y - self.plan.y0) / 0.5), round((x - self.plan.x0) / 0.5)] = 1
        pools = gaussian_filter(pools, 5.0)
        self._lamps = pools / pools.max()

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the headland's water line, positive on land."""
        return self.chart.sample(self._shore, x, y) + 7 * self._relief(x, y, 2.3)

    def opposite(self, x: Array, y: Array) -> Array:
        """Metres from the far bank's water line, positive on land."""
        return self.chart.sample(self._opposite, x, y) + 16 * self._relief(x + 400, y, 4.0)

    def path(self, x: Array, y: Array) -> Array:
        """Metres from the middle of the path."""
        return self.plan.sample(self._path, x, y)

    def wood(self, x: Array, y: Array) -> Array:
        """1 where the headland is forest (its hill behind the hall), 0 in the open park."""
        hill = smooth(40, 110, y - HALL[1] + 0.35 * (x - HALL[0]) + 14 * self._relief(x, y, 1.5))
        return hill * smooth(18, 34, self.shore(x, y))

    def rough(self, x: Array, y: Array) -> Array:
        """Patchiness of the planting, about unit variance."""
        return 0.7 * self._relief(x, y, 0.5) + 0.5 * self._canopy(x, y, 0.4)

    def hall_gap(self, x: Array, y: Array) -> Array:
        """Rough distance in metres from the foot of the hall, negative inside."""
        return np.minimum(
            (np.hypot((x - HALL[0] - 5) / 42, (y - HALL[1] - 5) / 29) - 1) * 34,
            (np.hypot((x - HALL[0] + 35) / 21, (y - HALL[1] + 13) / 16) - 1) * 18,
        )

    def lamplight(self, x: Array, y: Array) -> Array:
        """Pools of light under the path's lamps, 0..1."""
        return self.plan.sample(self._lamps, x, y)

    def skyline(self, x: Array, y: Array) -> Array:
        """Height with the hall's main shell standing on it, for mirrored rays."""
        dome = 1 - ((x - HALL[0] - 5) / 42) ** 2 - ((y - HALL[1] - 5) / 29) ** 2
        return self.height(x, y) + 21 * np.sqrt(np.maximum(dome, 0))

    def height(self, x: Array, y: Array) -> Array:
        """Ground above the river, metres; the river itself is 0."""
        shore, slope = self._slope(x, y)
        rise = slope / TERRACE
        step = TERRACE * (np.floor(rise) + smooth(0.66, 1.0, rise - np.floor(rise)))
        slope = slope + (step - slope) * self._stepped(x, y)
        low = PLAZA + 3.0
        slope = np.where(slope < low - 6, slope, low - 6 * np.exp(-np.maximum(slope - low + 6, 0) / 6))
        slope = slope - 2.0 * smooth(0, 1, (slope - PLAZA) / 3)
        hill = 0.20 * np.maximum(shore - 70, 0) + 10 * self._relief(x, y, 1.6) + 2.6 * self._canopy(x, y, 0.7)
        slope = slope + self.wood(x, y) * hill
        slope = PLAZA + (slope - PLAZA) * smooth(0.85, 1.25, self._from_hall(x, y))
        return np.maximum(np.where(shore > 0, slope, 0), self._far_land(x, y))

    def wall(self, x: Array, y: Array) -> Array:
        """1 on the coping of the terrace walls, 0 elsewhere."""
        _, slope = self._slope(x, y)
        share = slope / TERRACE - np.floor(slope / TERRACE)
        edge = smooth(0.57, 0.61, share) * smooth(0.69, 0.66, share)
        open_park = smooth(0.3, 0.1, self.wood(x, y)) * smooth(1.15, 1.3, self._from_hall(x, y))
        return edge * open_park * self._stepped(x, y) * smooth(PLAZA + 4, PLAZA + 1, slope) * (slope > 2.0)

    def _slope(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Metres from the shore and the height the bank would have without its terraces."""
        shore = self.shore(x, y)
        slope = 2.4 * smooth(0, 5, shore) + 0.17 * np.maximum(shore - 9, 0)
        return shore, slope * (1 + 0.07 * self._relief(x, y, 1.1))

    def _stepped(self, x: Array, y: Array) -> Array:
        """1 where the bank is terraced, 0 on the path."""
        return smooth(3.2, 8, self.path(x, y))

    def _from_hall(self, x: Array, y: Array) -> Array:
        return np.hypot((x - HALL[0]) / 62, (y - HALL[1]) / 44)

    def ground(self, x: float, y: float) -> float:
        """Height at one point."""
        return float(self.height(np.array([x]), np.array([y]))[0])

    def _far_land(self, x: Array, y: Array) -> Array:
        t = self.opposite(x, y)
        hill = 4 * smooth(0, 10, t) + 0.13 * np.maximum(t - 30, 0) * (1 + 0.5 * self._relief(x, y, 3.0))
        rough = (13 * self._relief(x, y, 6.5) + 1.2 * self._canopy(x, y, 1.4)) * smooth(10, 60, t)
        return np.where(t > 0, np.maximum(hill + rough, 0.8), 0)
