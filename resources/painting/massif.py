"""Mountain ranges on a chart: crests drawn by hand, the flanks falling away from them."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from chart import Chart
from scipy.ndimage import distance_transform_edt, gaussian_filter

Array = np.ndarray
Ridge = tuple[float, Sequence[tuple[float, float, float]]]  # half width, then x, y and height along the crest


def massif(chart: Chart, ridges: Sequence[Ridge]) -> Array:
    """Height of all ridges together on the chart's grid, metres."""
    return sum(_flanks(chart, width, np.array(crest)) ** 3 for width, crest in ridges) ** (1 / 3)


def _flanks(chart: Chart, width: float, crest: Array) -> Array:
    knots = np.linspace(0, len(crest) - 1, 900)
    x, y, height = (np.interp(knots, np.arange(len(crest)), crest[:, i]) for i in range(3))
    peaks = np.zeros((len(chart.y), len(chart.x)), np.float32)
    rows, columns = ((y - chart.y0) / chart.cell).astype(int), ((x - chart.x0) / chart.cell).astype(int)
    peaks[np.clip(rows, 0, len(chart.y) - 1), np.clip(columns, 0, len(chart.x) - 1)] = height
    away, at = distance_transform_edt(peaks == 0, return_indices=True)
    return gaussian_filter(peaks[tuple(at)], 12) * np.exp(-((away * chart.cell / width) ** 1.5))
