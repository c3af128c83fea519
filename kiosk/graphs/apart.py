"""Labels in a row or column, pushed apart just as far as they need."""

from __future__ import annotations

from collections.abc import Sequence


def apart(
    wishes: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 0.0
) -> list[float] | None:
    """Middles for labels of `sizes` between `low` and `high`: each as near to its wish as the others let it.

    They keep the order of their wishes and a `gap` between them. None where they have no room.
    """
    if sum(sizes) + gap * (len(sizes) - 1) > high - low:
        return None
    order = sorted(range(len(wishes)), key=lambda i: wishes[i])
    offsets, here = [], 0.0
    for i in order:
        offsets.append(here + sizes[i] / 2)
        here += sizes[i] + gap
    starts = _rising([wishes[i] - offset for i, offset in zip(order, offsets, strict=True)])
    last = high - (here - gap)
    middles = [0.0] * len(wishes)
    for i, offset, start in zip(order, offsets, starts, strict=True):
        middles[i] = min(max(start, low), last) + offset
    return middles


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall: neighbours in the wrong order share their mean."""
    groups: list[tuple[float, int]] = []
    for value in values:
        groups.append((value, 1))
        while len(groups) > 1 and groups[-2][0] > groups[-1][0]:
            (a, m), (b, n) = groups[-2:]
            groups[-2:] = [((a * m + b * n) / (m + n), m + n)]
    return [mean for mean, count in groups for _ in range(count)]
