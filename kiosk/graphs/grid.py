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


def round_limits(low: float, high: float) -> tuple[float, float]:
    """Round limits around values, from zero where zero is near: the same for values that differ a little."""
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) if low else 1.0
    elif 0 <= low < 0.6 * high:
        low = 0.0
    power = 10.0 ** math.floor(math.log10((high - low) / 4))
    step = next(step for step in (power, 2 * power, 5 * power, 10 * power) if (high - low) / step <= 5)
    return math.floor(low / step) * step, math.ceil(high / step) * step
