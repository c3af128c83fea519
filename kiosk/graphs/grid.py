"""Round values for the few quiet lines behind a graph."""

from __future__ import annotations

import math


def grid_values(low: float, high: float, most: int = 3) -> list[float]:
    """At most `most` round values above `low` and below `high`."""
    span = high - low
    if span <= 0 or not math.isfinite(span):
        return []
    power = 10.0 ** math.floor(math.log10(span / most))
    step = next(
        step for step in (1 * power, 2 * power, 2.5 * power, 5 * power, 10 * power) if span / step <= most + 0.5
    )
    first = math.floor(low / step) + 1
    return [round(k * step, 12) for k in range(first, first + most + 1) if low < k * step < high * 0.98][:most]
