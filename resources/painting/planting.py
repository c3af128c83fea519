"""What grows in and around the park: places and heights of all trees (metres)."""

from __future__ import annotations

import numpy as np
from canvas import Array
from park import HALL, LOWER_PATH, PATH, Park


def trees(park: Park, seed: int) -> Array:
    """Rows of x, y, height: hill forest, far bank, avenues beside the paths, bushes on the rims, shore groves."""
    r = np.random.default_rng(seed)
    parts = [
        _hill(park, r),
        _far_bank(park, r),
        _avenue(park, r, PATH),
        _avenue(park, r, LOWER_PATH),
        _rims(park, r),
        _groves(park, r),
        _grove_by_hall(park, r),
        _hedge_round_hall(park, r),
    ]
    return np.concatenate([np.stack([x, y, r.uniform(*tall, len(x))], -1) for x, y, tall in parts])


def _hill(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-60, 620, 150000), 395 * (900 / 395) ** r.random(150000)
    keep = (park.wood(x, y) > 0.06 + 0.25 * r.random(len(x))) & (park.hall_gap(x, y) > 7) & (np.abs(x) < y * 0.52)
    return x[keep], y[keep], (1.4, 4.4)


def _far_bank(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-1100, 1100, 34000), r.uniform(500, 1750, 34000)
    keep = (park.opposite(x, y) > 6) & (np.abs(x) < y * 0.52)
    return x[keep], y[keep], (4.0, 8.5)


def _avenue(park: Park, r: np.random.Generator, path: Array) -> tuple:
    """Single trees above the path, closer here and farther there."""
    along = np.gradient(path, axis=0)
    side = np.stack([-along[:, 1], along[:, 0]], -1) / np.linalg.norm(along, axis=1, keepdims=True)
    side *= np.where(side[:, 1:] < 0, -1, 1)
    at = np.cumsum(r.gamma(3.0, 7.0, len(path) // 12)).astype(int)
    at = at[at < len(path)]
    x, y = (path[at] + side[at] * 4.6 + r.normal(0, 0.6, (len(at), 2))).T
    keep = (park.path(x, y) > 3.4) & (park.hall_gap(x, y) > 6) & (side[at, 1] > 0.35)
    return x[keep], y[keep], (2.2, 4.2)


def _rims(park: Park, r: np.random.Generator) -> tuple:
    """Low bushes in drifts at the foot of the risers."""
    x, y = r.uniform(-70, 240, 40000), r.uniform(160, 470, 40000)
    _, behind, steps = park.terrace(x, y)
    keep = (
        (steps > 0.5)
        & (behind > 0.72)
        & (behind < 0.86)
        & (park.rough(x * 0.4, y * 0.4) > np.where(y < 270, -0.2, 0.6))
    )
    return x[keep], y[keep], (0.7, 1.5)


def _groves(park: Park, r: np.random.Generator) -> tuple:
    """Trees along the water's edge and in clumps on the terraces."""
    x, y = r.uniform(-70, 330, 9000), r.uniform(160, 520, 9000)
    shore, clump = park.shore(x, y), park.rough(x * 0.6, y * 0.6)
    keep = (shore > 2.0) & (park.path(x, y) > 5) & (park.hall_gap(x, y) > 11) & (park.wood(x, y) < 0.3)
    keep &= ((shore < 6) & (clump > 0.2) & (r.random(len(x)) < 0.8)) | (
        clump > np.where((y > 425) & (x > 140), 0.9, 1.8)
    )
    return x[keep], y[keep], (1.8, 4.6)


def _grove_by_hall(park: Park, r: np.random.Generator) -> tuple:
    """A dense grove at the hall's right hand that ties it to its hill."""
    x, y = r.normal(158, 13, 260), r.normal(462, 12, 260)
    keep = (park.hall_gap(x, y) > 6) & (park.path(x, y) > 5)
    return x[keep], y[keep], (2.6, 5.6)


def _hedge_round_hall(park: Park, r: np.random.Generator) -> tuple:
    """Low hedges along the plaza's edge and in arcs on the bank below it."""
    turn, out = r.uniform(0, 2 * np.pi, 2600), r.choice([1.035, 1.11, 1.19, 1.27], 2600, p=[0.4, 0.2, 0.2, 0.2])
    x, y = HALL[0] + 2 + 54 * out * np.cos(turn), HALL[1] + 37 * out * np.sin(turn)
    keep = (park.path(x, y) > 3) & ((out < 1.05) | (park.rough(x * 0.5, y * 0.5) > -0.3))
    return x[keep], y[keep], (0.6, 1.5)
