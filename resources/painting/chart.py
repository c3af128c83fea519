"""Plan of a landscape: signed distances to shores and roads on a metre grid, looked up at world points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.ndimage import distance_transform_edt, map_coordinates

Array = np.ndarray
Points = Sequence[tuple[float, float]]


def spline(points: Points, spacing: float = 1.0) -> Array:
    """Smooth curve through `points`, resampled every `spacing` metres; shape (n, 2)."""
    p = np.asarray(points, float)
    q = CubicSpline(np.arange(len(p)), p)(np.linspace(0, len(p) - 1, 4000))
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(q, axis=0).T))]
    at = np.arange(0, along[-1], spacing)
    return np.stack([np.interp(at, along, q[:, i]) for i in (0, 1)], -1)


class Chart:
    """Distance fields over the rectangle `x0..x1` by `y0..y1`, metres, on cells of side `cell`."""

    def __init__(self, x0: float, x1: float, y0: float, y1: float, cell: float) -> None:
        self.x0, self.y0, self.cell = x0, y0, cell
        self.x = np.arange(x0, x1, cell)
        self.y = np.arange(y0, y1, cell)

    def sample(self, grid: Array, x: Array, y: Array) -> Array:
        """Bilinear value of `grid` at world points, the border value outside."""
        u = np.clip((np.asarray(x) - self.x0) / self.cell, 0, grid.shape[1] - 1)
        v = np.clip((np.asarray(y) - self.y0) / self.cell, 0, grid.shape[0] - 1)
        return map_coordinates(grid, np.broadcast_arrays(v, u), order=1, mode="nearest")

    def inside(self, outline: Array) -> Array:
        """Signed distance to a closed outline: positive inside."""
        mask = np.zeros((len(self.y), len(self.x)), bool)
        ends = np.roll(outline, -1, axis=0)
        for row, y in enumerate(self.y):
            cross = (outline[:, 1] > y) != (ends[:, 1] > y)
            (ax, ay), (bx, by) = outline[cross].T, ends[cross].T
            hits = np.sort(ax + (y - ay) / (by - ay) * (bx - ax))
            mask[row] = np.searchsorted(hits, self.x) % 2 == 1
        return self._signed(mask)

    def beside(self, curve: Array) -> Array:
        """Distance to an open curve sampled at least once per cell."""
        mask = np.ones((len(self.y), len(self.x)), bool)
        i = np.round((curve[:, 1] - self.y0) / self.cell).astype(int)
        j = np.round((curve[:, 0] - self.x0) / self.cell).astype(int)
        keep = (i >= 0) & (i < mask.shape[0]) & (j >= 0) & (j < mask.shape[1])
        mask[i[keep], j[keep]] = False
        return (distance_transform_edt(mask) * self.cell).astype(np.float32)

    def _signed(self, mask: Array) -> Array:
        gap = distance_transform_edt(mask) - distance_transform_edt(~mask)
        return ((gap - np.sign(gap) * 0.5) * self.cell).astype(np.float32)
