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
STRAND = 0.9  # height of the river bank below the lowest terrace
TREAD = 0.80  # share of a terrace that is level; the rest is its riser
LAMPS = 26  # points of the path from lamp to lamp
SHORE = spline(
    [
        (260, 60),
        (150, 105),
        (92, 150),
        (62, 182),
        (42, 206),
        (34, 230),
        (44, 252),
        (78, 266),
        (118, 278),
        (136, 296),
        (118, 316),
        (72, 338),
        (22, 378),
        (-32, 432),
        (-52, 492),
        (-38, 575),
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
        (200, 322),
        (150, 340),
        (112, 350),
        (84, 362),
        (92, 374),
        (130, 382),
        (150, 393),
        (128, 404),
        (70, 404),
        (18, 410),
        (-16, 434),
        (-8, 458),
        (24, 456),
        (48, 448),
    ],
    0.5,
)
LOWER_PATH = spline([(190, 150), (124, 172), (84, 194), (66, 216), (78, 238), (98, 250)], 0.5)
FAR_BANK = spline(
    [
        (-1500, 420),
        (-700, 560),
        (-420, 720),
        (-280, 880),
        (-170, 1040),
        (20, 1180),
        (300, 1240),
        (700, 1260),
        (1500, 1300),
    ],
    1.0,
)


class Park:
    """Height and land use at world points."""

    def __init__(self) -> None:
        self.chart = Chart(-1100, 1100, 60, 2000, 2.0)
        self.plan = Chart(-160, 320, 140, 620, 0.5)
        close = np.array([(1100, 990), (1100, 60)])
        self._shore = self.chart.inside(np.concatenate([SHORE, close]))
        self._opposite = self.chart.inside(np.concatenate([FAR_BANK, [(1500, 3000), (-1500, 3000)]]))
        self._path = np.minimum(self.plan.beside(PATH), self.plan.beside(LOWER_PATH))
        self._relief, self._canopy = Relief(3, 1.75), Relief(4, 1.15)
        pools = np.zeros_like(self._path)
        for x, y in (*PATH[::LAMPS], *LOWER_PATH[::LAMPS]):
            pools[round((y - self.plan.y0) / 0.5), round((x - self.plan.x0) / 0.5)] = 1
        pools = gaussian_filter(pools, 5.0)
        self._lamps = pools / pools.max()

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the headland's water line, positive on land."""
        return self.chart.sample(self._shore, x, y) + 7 * self._relief(x, y, 2.3) + 0.5 * self._canopy(x, y, 0.30)

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
        """Height of the headland with its wood and the hall's main shell, for mirrored rays."""
        dome = 1 - ((x - HALL[0] - 5) / 42) ** 2 - ((y - HALL[1] - 5) / 29) ** 2
        return self.headland(x, y) + 5 * self.wood(x, y) + 21 * np.sqrt(np.maximum(dome, 0))

    def height(self, x: Array, y: Array) -> Array:
        """Ground above the river, metres; the river itself is 0."""
        return np.maximum(self.headland(x, y), self._far_land(x, y))

    def headland(self, x: Array, y: Array) -> Array:
        """The same without the far bank."""
        shore, slope = self._slope(x, y)
        rise = (slope - STRAND) / TERRACE
        step = STRAND + TERRACE * (np.floor(rise) + smooth(TREAD, 1.0, rise - np.floor(rise)))
        slope = slope + (np.where(rise > 0, step, slope) - slope) * self._stepped(x, y)
        low = PLAZA + 3.0
        slope = np.where(slope < low - 6, slope, low - 6 * np.exp(-np.maximum(slope - low + 6, 0) / 6))
        slope = slope - 2.0 * smooth(0, 1, (slope - PLAZA) / 3)
        hill = 0.20 * np.maximum(shore - 70, 0) + 10 * self._relief(x, y, 1.6) + 2.6 * self._canopy(x, y, 0.7)
        slope = slope + self.wood(x, y) * hill
        slope = PLAZA + (slope - PLAZA) * smooth(0.85, 1.25, self._from_hall(x, y))
        return np.where(shore > 0, np.maximum(slope, 0.3 + 0.5 * smooth(0, 3, shore)), 0)

    def terrace(self, x: Array, y: Array) -> tuple[Array, Array, Array]:
        """Number of the terrace, the share 0..1 of it behind its rim, and 1 where the bank is terraced."""
        _, slope = self._slope(x, y)
        rise = (slope - STRAND) / TERRACE
        open_park = smooth(0.3, 0.1, self.wood(x, y)) * smooth(1.15, 1.3, self._from_hall(x, y))
        steps = (
            open_park * self._stepped(x, y) * smooth(PLAZA + 4, PLAZA + 1, slope) * smooth(STRAND, STRAND + 0.3, slope)
        )
        return np.floor(rise), rise - np.floor(rise), steps

    def _slope(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Metres from the shore and the height the bank would have without its terraces."""
        shore = self.shore(x, y)
        slope = STRAND * smooth(0, 3, shore) + 0.17 * np.maximum(shore - 5, 0)
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
        hill = 4 * smooth(0, 10, t) + 0.03 * np.maximum(t - 30, 0) * (1 + 0.5 * self._relief(x, y, 3.0))
        rough = (5 * self._relief(x, y, 6.5) + 1.2 * self._canopy(x, y, 1.4)) * smooth(10, 60, t)
        return np.where(t > 0, np.maximum(hill + rough, 0.8), 0)
