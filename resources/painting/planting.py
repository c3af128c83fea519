"""What grows in and around the park: places and heights of all trees (metres)."""

from __future__ import annotations

import numpy as np
from canvas import Array
from park import PATH, Park


def trees(park: Park, seed: int) -> Array:
    """Rows of x, y, height: hill forest, far bank, an avenue above the path, hedges on the walls, shore groves."""
    r = np.random.default_rng(seed)
    parts = [_hill(park, r), _far_bank(park, r), _avenue(park, r), _hedges(park, r), _groves(park, r)]
    return np.concatenate([np.stack([x, y, r.uniform(*tall, len(x))], -1) for x, y, tall in parts])


def _hill(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-60, 620, 70000), r.uniform(395, 900, 70000)
    keep = (park.wood(x, y) > 0.06 + 0.25 * r.random(len(x))) & (park.hall_gap(x, y) > 7) & (np.abs(x) < y * 0.52)
    return x[keep], y[keep], (3.0, 6.4)


def _far_bank(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-1100, 1100, 34000), r.uniform(500, 1750, 34000)
    keep = (park.opposite(x, y) > 6) & (np.abs(x) < y * 0.52)
    return x[keep], y[keep], (5.0, 10.0)


def _avenue(park: Park, r: np.random.Generator) -> tuple:
    along = np.gradient(PATH, axis=0)
    side = np.stack([-along[:, 1], along[:, 0]], -1) / np.linalg.norm(along, axis=1, keepdims=True)
    side *= np.where(side[:, 1:] < 0, -1, 1)
    spots = (PATH + side * 4.0)[::15] + r.normal(0, 0.25, (len(PATH[::15]), 2))
    x, y = spots.T
    keep = (park.path(x, y) > 3.2) & (park.hall_gap(x, y) > 6) & (side[::15, 1] > 0.45)
    return x[keep], y[keep], (2.2, 3.2)


def _hedges(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-70, 330, 26000), r.uniform(255, 470, 26000)
    keep = (park.wall(x, y) > 0.3) & (park.rough(x * 0.4, y * 0.4) > 0.55)
    return x[keep], y[keep], (0.7, 1.3)


def _groves(park: Park, r: np.random.Generator) -> tuple:
    x, y = r.uniform(-70, 330, 6000), r.uniform(255, 520, 6000)
    shore, clump = park.shore(x, y), park.rough(x * 0.6, y * 0.6)
    keep = (shore > 2.5) & (park.path(x, y) > 6) & (park.hall_gap(x, y) > 11) & (park.wood(x, y) < 0.3)
    keep &= ((shore < 7) & (clump > -0.3) & (r.random(len(x)) < 0.8)) | (clump > 1.9)
    return x[keep], y[keep], (2.0, 4.2)
