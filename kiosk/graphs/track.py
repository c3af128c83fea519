"""The line of a route: from longitude and latitude to pixels, smooth only where no stop is named."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kiosk.content.graph import Stop

EARTH = 6371.0
PIECES = 12
"""Pieces that a leg beside a drawing aid is cut into."""

Points = NDArray[np.float64]


def degrees(stops: Sequence[Stop]) -> tuple[Points, NDArray[np.float64], list[int]]:
    """The route as points (longitude, latitude), the share of the journey at each, and which point each stop is.

    Bends run smoothly through stops without a name; at a named stop the line may turn. Shares follow great circles.
    """
    at = np.array([stop.at for stop in stops], dtype=np.float64)
    at[:, 0] = np.rad2deg(np.unwrap(np.deg2rad(at[:, 0])))
    named = [bool(stop.name) for stop in stops]
    points, shares, indices = [at[0]], [0.0], [0]
    done, total = 0.0, sum(_distance(a, b) for a, b in pairwise(at)) or 1.0
    for i in range(len(at) - 1):
        leg = _leg(at, named, i)
        lengths = np.hypot(*np.diff(np.vstack((points[-1], leg)), axis=0).T).cumsum()
        length = _distance(at[i], at[i + 1]) / total
        points.extend(leg)
        shares.extend((done + length * lengths / (lengths[-1] or 1.0)).tolist())
        done += length
        indices.append(len(points) - 1)
    return np.array(points), np.array(shares), indices


def _leg(at: Points, named: Sequence[bool], i: int) -> Points:
    """The points of one leg after its first: straight between named stops, else a cubic with soft ends."""
    start, end = at[i], at[i + 1]
    if named[i] and named[i + 1]:
        return np.array([end])
    before = at[i - 1] if i and not named[i] else 2 * start - end
    after = at[i + 2] if i + 2 < len(at) and not named[i + 1] else 2 * end - start
    leave, arrive = _tangent(before, start, end), _tangent(start, end, after)
    span = float(np.hypot(*(end - start)))
    t = (np.arange(1, PIECES + 1) / PIECES)[:, None]
    away: Points = (2 * t**3 - 3 * t**2 + 1) * start + (t**3 - 2 * t**2 + t) * leave * span
    near: Points = (3 * t**2 - 2 * t**3) * end + (t**3 - t**2) * arrive * span
    return away + near


def _tangent(before: Points, here: Points, after: Points) -> Points:
    """Direction through a point, one long, weighted towards the nearer neighbour so that short legs do not loop."""
    near, far = float(np.hypot(*(here - before))) or 1.0, float(np.hypot(*(after - here))) or 1.0
    mixed = (here - before) / near * far + (after - here) / far * near
    size = float(np.hypot(*mixed)) or 1.0
    return np.asarray(mixed / size)


def _distance(a: Points, b: Points) -> float:
    """Great-circle distance in km."""
    (lon_a, lat_a), (lon_b, lat_b) = np.deg2rad(a), np.deg2rad(b)
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


class Track:
    """A route in pixels, measured along its length."""

    def __init__(self, points: Points, shares: NDArray[np.float64]) -> None:
        self.points, self._shares = points, shares
        self._along = np.concatenate(([0.0], np.hypot(*np.diff(points, axis=0).T).cumsum()))

    @property
    def length(self) -> float:
        """Pixels from end to end."""
        return float(self._along[-1])

    def along(self, share: float) -> float:
        """Pixels from the start at a share of the journey."""
        return float(np.interp(share, self._shares, self._along))

    def share(self, along: float) -> float:
        """The share of the journey so many pixels from the start."""
        return float(np.interp(along, self._along, self._shares))

    def at(self, along: float) -> tuple[float, float]:
        """The point so many pixels from the start."""
        return (
            float(np.interp(along, self._along, self.points[:, 0])),
            float(np.interp(along, self._along, self.points[:, 1])),
        )

    def between(self, start: float, end: float) -> Points:
        """The piece of the line from one distance to another."""
        inside = (self._along > start) & (self._along < end)
        return np.vstack((self.at(start), self.points[inside], self.at(end)))

    def every(self, start: float, step: float) -> Points:
        """Points at equal distances from `start` to the end."""
        stops = np.arange(start, self.length, step)
        return np.column_stack([np.interp(stops, self._along, self.points[:, i]) for i in (0, 1)])
